// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

var serverPublicIPExamples = examplesOf("icp_server_public_ip", []example{
	{
		name: "none", stack: servers(server("alicloud/ecs", func(s *filing.Server) { s.HasPublicIP = filing.Known(false) })),
		variant: "none", subject: "alicloud/ecs/web", facts: []string{"has_public_ip"}, source: "ALI-2026",
		en:  []string{"Server has no public IP", "alicloud/ecs/web has no public IP address and no public bandwidth.", "has_public_ip = true"},
		zh:  []string{"服务器没有公网 IP", "alicloud/ecs/web 没有公网 IP，也没有公网带宽。", "has_public_ip = true"},
		not: ownArguments,
	},
	{
		name:    "none of a Tencent Cloud instance",
		stack:   servers(server("tencentcloud/cvm", readFrom("tencentcloud_instance"), func(s *filing.Server) { s.HasPublicIP = filing.Known(false) })),
		variant: "none", subject: "tencentcloud/cvm/web", facts: []string{"has_public_ip"},
		en: []string{"Give the tencentcloud_instance a public IP address, for example with allocate_public_ip = true and internet_max_bandwidth_out = 5."},
		zh: []string{"请为 tencentcloud_instance 分配公网 IP，例如设置 allocate_public_ip = true、internet_max_bandwidth_out = 5。"},
	},
	{
		name: "unknown", stack: servers(server("alicloud/ecs", func(s *filing.Server) { s.HasPublicIP = filing.Unknown[bool]() })),
		variant: "fact_unknown", subject: "alicloud/ecs/web", verdict: rules.Undecided, facts: []string{"has_public_ip"},
		en: []string{"public_ip will be known only after apply", "When another resource attaches an EIP"}, zh: []string{"绑定 EIP"},
	},
	{
		name: "no source says whether it takes one", stack: servers(server("huaweicloud/nat_gateway", func(s *filing.Server) { s.HasPublicIP = filing.Known(false) })),
		variant: "source_silent", subject: "huaweicloud/nat_gateway/web", verdict: rules.Undecided, facts: []string{"has_public_ip"},
		en: []string{"no source in the catalogue settles it for "}, zh: []string{"目录中没有来源说明"},
	},
})

func TestServerPublicIP(t *testing.T) {
	const rule = "icp_server_public_ip"
	checkExamples(t, rule, serverPublicIPExamples)
	t.Run("built in", func(t *testing.T) {
		s := server("alicloud/simple_application_server", func(s *filing.Server) { s.HasPublicIP = filing.Known(false) })
		checkVerdict(t, rule, servers(s), rules.Options{}, rules.Pass)
	})
	t.Run("one that is there passes whatever the sources say", func(t *testing.T) {
		checkVerdict(t, rule, servers(server("huaweicloud/nat_gateway")), rules.Options{}, rules.Pass)
	})
}
