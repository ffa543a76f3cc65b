// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// given is a plan that gives up the cloud server i-1.
func given(loss filing.Loss, uses ...string) filing.Stack {
	r := filing.Release{Server: server("alicloud/ecs", cloudID("i-1")), Loss: loss}
	for _, use := range uses {
		r.Uses = append(r.Uses, filing.Known(filing.Website(use)))
	}
	return filing.Stack{Releases: []filing.Release{r}}
}

// partly says that more may be filed on the server.
func partly(stack filing.Stack) filing.Stack {
	stack.Releases[0].IsPartial = true
	return stack
}

// unnamed leaves out which cloud server it is.
func unnamed(stack filing.Stack) filing.Stack {
	stack.Releases[0].Server.CloudID = filing.Absent[string]()
	return stack
}

var serverReleasedExamples = examplesOf("icp_server_released", []example{
	{
		name: "destroyed", stack: given(filing.Destroyed, "b.cn", "a.cn", "b.cn"), variant: "destroyed", subject: aliWeb, severity: rules.Warning, facts: []string{"server_id"}, source: "ALI-2026",
		en: []string{
			"Plan gives up a server with filings or used codes", "This plan destroys i-1, the cloud server of alicloud/ecs/web, which has filings or used codes: a.cn, b.cn.",
			"another eligible server of Alibaba Cloud", "prevent_destroy = true",
		},
		zh:  []string{"本次 plan 放弃了已有备案或已用授权码的服务器", "将销毁 i-1（alicloud/ecs/web 的云服务器），其上有备案或已用的授权码：a.cn、b.cn。", "prevent_destroy = true"},
		not: []string{"others", "等。"},
	},
	{
		name: "replaced, and perhaps more", stack: partly(given(filing.Replaced, "a.cn")), variant: "replaced", subject: aliWeb, severity: rules.Warning, facts: []string{"server_id"},
		en: []string{"This plan replaces i-1, the cloud server of alicloud/ecs/web, which has filings or used codes: a.cn and possibly others.", "fresh slots"},
		zh: []string{"将替换 i-1（alicloud/ecs/web 的云服务器），其上有备案或已用的授权码：a.cn 等。", "名额重新计算"},
	},
	{
		name: "forgotten", stack: given(filing.Forgotten, "a.cn"), variant: "forgotten", subject: aliWeb, severity: rules.Warning, facts: []string{"server_id"},
		en: []string{"makes Terraform forget i-1", `server_id = "i-1"`}, zh: []string{"不再管理 i-1（", `server_id = "i-1"`},
	},
	{
		name: "converted", stack: given(filing.Converted, "a.cn"), variant: "converted", subject: aliWeb, severity: rules.Warning, facts: []string{"billing_mode"},
		en: []string{"changes i-1, the cloud server of alicloud/ecs/web, from a subscription to another billing mode. It has filings or used codes: a.cn."}, zh: []string{"不再是包年包月"},
	},
	{
		name: "converted, and nobody says which cloud server it is", stack: unnamed(given(filing.Converted, "a.cn")), variant: "converted", subject: aliWeb, severity: rules.Warning, facts: []string{"billing_mode"},
		en: []string{"changes the cloud server of alicloud/ecs/web, from"}, zh: []string{"将使 alicloud/ecs/web 的云服务器不再是包年包月"}, not: []string{"i-1"},
	},
	{
		name: "without its address", stack: given(filing.Unaddressed, "a.cn"), variant: "unaddressed", subject: aliWeb, severity: rules.Warning, facts: []string{"has_public_ip"},
		en: []string{"takes the public IP address of i-1"}, zh: []string{"移除 i-1（alicloud/ecs/web 的云服务器）的公网 IP"},
	},
	{
		name: "no longer named", stack: given(filing.Unnamed, "a.cn"), variant: "unnamed", subject: aliWeb, severity: rules.Warning, facts: []string{"server_id"},
		en: []string{"alicloud/ecs/web was the cloud server i-1", `set server_id = "i-1"`}, zh: []string{"alicloud/ecs/web 原为云服务器 i-1", `设置 server_id = "i-1"`},
	},
	{
		name: "no longer declared", stack: given(filing.Undeclared, "a.cn"), variant: "undeclared", subject: aliWeb, severity: rules.Warning, facts: []string{"name"},
		en: []string{"alicloud/ecs/web leaves the configuration. Its cloud server i-1 has filings or used codes: a.cn.", "moved block"}, zh: []string{"将从本配置中移除，其云服务器 i-1 上", "moved 块"},
	},
	{
		name: "with an app", stack: func() filing.Stack {
			stack := given(filing.Destroyed, "a.cn")
			stack.Releases[0].Uses = append(stack.Releases[0].Uses, filing.Known(filing.App("Shop")))
			return stack
		}(), variant: "destroyed", subject: aliWeb, severity: rules.Warning, facts: []string{"server_id"},
		en: []string{`which has filings or used codes: a.cn, app "Shop".`}, zh: []string{"a.cn、App“Shop”"},
	},
	{
		name: "websites that are not shown", stack: func() filing.Stack {
			stack := given(filing.Destroyed)
			stack.Releases[0].Uses = []filing.Fact[filing.Service]{filing.Unknown[filing.Service]()}
			return stack
		}(), variant: "destroyed", subject: aliWeb, severity: rules.Warning, facts: []string{"server_id"},
		en: []string{"which has filings or used codes."}, zh: []string{"已用的授权码。"},
	},
})

func TestServerReleased(t *testing.T) {
	const rule = "icp_server_released"
	checkExamples(t, rule, serverReleasedExamples)
	t.Run("nothing is filed on it", func(t *testing.T) {
		checkVerdict(t, rule, given(filing.Destroyed), rules.Options{}, rules.NotApplicable)
	})
	t.Run("its codes go with it", func(t *testing.T) {
		for loss, want := range map[filing.Loss]rules.Verdict{filing.Destroyed: rules.NotApplicable, filing.Converted: rules.Violation} {
			stack := given(loss, "a.cn")
			stack.Codes = []filing.Code{code(aliWeb, "a.cn", generated("f1"), spent)}
			checkVerdict(t, "icp_code_released", stack, rules.Options{}, want)
		}
	})
}
