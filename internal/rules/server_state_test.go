// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

func outage(kind filing.OutageKind, name, value string) func(*filing.Server) {
	return func(s *filing.Server) {
		s.Outage = filing.Outage{Kind: kind, Shown: filing.Argument{Name: name, Value: value}}
	}
}

// The rule's verdicts are in testdata/cases.md. Here is what that table cannot
// say: what only data sources show, and where no argument starts a server.
var serverStateExamples = examplesOf("icp_server_state", []example{
	{
		name: "stopped, of a data source", stack: servers(server("huaweicloud/ecs", outage(filing.Stopped, "status", "SHUTOFF"))),
		variant: "stopped", severity: rules.Warning, subject: "huaweicloud/ecs/web", facts: []string{"state"}, source: "HW-SKILLS",
		en:  []string{"Server is not running", `huaweicloud/ecs/web is stopped: status = "SHUTOFF".`, "Start the server, and keep it running", "rejects it if they cannot"},
		zh:  []string{"服务器未在运行", `huaweicloud/ecs/web 处于停止状态：status = "SHUTOFF"。`, "请启动该服务器", "当前申请会被驳回"},
		not: []string{"power_action"},
	},
	{
		name: "expired", stack: servers(server("alicloud/simple_application_server", outage(filing.Expired, "business_status", "Expired"))),
		variant: "expired", severity: rules.Warning, subject: "alicloud/simple_application_server/web", facts: []string{"state"}, source: "ALI-BSN-API",
		en: []string{`has expired: business_status = "Expired".`, "Renew the server in the console"}, zh: []string{`已到期：business_status = "Expired"。`, "续费"},
	},
	{
		name: "locked", stack: servers(server("alicloud/simple_application_server", outage(filing.Overdue, "business_status", "Overdue"))),
		variant: "overdue", severity: rules.Warning, subject: "alicloud/simple_application_server/web", facts: []string{"state"}, source: "ALI-BSN-API",
		en: []string{`is locked until an overdue payment is made: business_status = "Overdue".`, "Pay what is owed"}, zh: []string{`因欠费被锁定：business_status = "Overdue"。`, "结清欠费"},
	},
	{
		name: "isolated", stack: servers(server("tencentcloud/cvm", outage(filing.Releasing, "status", "SHUTDOWN"))),
		variant: "releasing", severity: rules.Warning, subject: "tencentcloud/cvm/web", facts: []string{"state"}, source: "TC-CODE",
		en: []string{`is about to be released: status = "SHUTDOWN".`, "the codes that no filing has used"}, zh: []string{`即将被释放：status = "SHUTDOWN"。`, "尚未用于备案的备案授权码"},
	},
})

func TestServerState(t *testing.T) {
	const rule = "icp_server_state"
	checkExamples(t, rule, serverStateExamples)
	stopped := outage(filing.Stopped, "status", "Stopped")
	t.Run("that it has expired is said once", func(t *testing.T) {
		stack := servers(server("alicloud/ecs", stopped, expires("2026-11-20T08:30:00+08:00")))
		checkVerdict(t, rule, stack, rules.Options{}, rules.NotApplicable)
		checkVerdict(t, "icp_server_remaining", stack, rules.Options{}, rules.Violation)
	})
	t.Run("a product that cannot file has other troubles", func(t *testing.T) {
		checkVerdict(t, rule, servers(server("alicloud/slb", stopped)), rules.Options{}, rules.NotApplicable)
	})
}
