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
		en: []string{"Set allocate_public_ip = true and internet_max_bandwidth_out = 5 on the tencentcloud_instance. Or bind an EIP to the server and set public_address = tencentcloud_eip_association.web on the icp_filing_server."},
		zh: []string{"请在 tencentcloud_instance 上设置 allocate_public_ip = true、internet_max_bandwidth_out = 5，或为服务器绑定 EIP，并在 icp_filing_server 上设置 public_address = tencentcloud_eip_association.web。"},
	},
	{
		name: "none of an instance that nothing declares", stack: servers(server("alicloud/ecs", readFrom("alicloud_instance"), noPublicIP, undeclared)),
		variant: "none", subject: "web", facts: []string{"has_public_ip"},
		en: []string{"Set internet_max_bandwidth_out = 5 on the alicloud_instance. Or bind an EIP to the server with alicloud_eip_association."},
		zh: []string{"请在 alicloud_instance 上设置 internet_max_bandwidth_out = 5，或为服务器绑定 EIP（alicloud_eip_association）。"}, not: []string{"icp_filing_server"},
	},
	{
		name: "not known of a Huawei Cloud instance", verdict: rules.Undecided,
		stack:   servers(server("huaweicloud/ecs", readFrom("huaweicloud_compute_instance"), func(s *filing.Server) { s.HasPublicIP = filing.Unknown[bool]() })),
		variant: "fact_unknown", subject: "huaweicloud/ecs/web", facts: []string{"has_public_ip"},
		en:  []string{"Set eip_id on the huaweicloud_compute_instance. Or bind an EIP to the server and set public_address = huaweicloud_compute_eip_associate.web on the icp_filing_server."},
		zh:  []string{"请在 huaweicloud_compute_instance 上设置 eip_id，或为服务器绑定 EIP，并在 icp_filing_server 上设置 public_address = huaweicloud_compute_eip_associate.web。"},
		not: []string{"internet_max_bandwidth_out", "alicloud"},
	},
	{
		name: "bandwidth omitted on a new instance",
		stack: servers(server("alicloud/ecs", readFrom("alicloud_instance"), noPublicIP, func(s *filing.Server) {
			s.Omitted, s.Presumed = []string{"has_public_ip"}, true
		})),
		variant: "omitted", subject: "alicloud/ecs/web", facts: []string{"has_public_ip"},
		en: []string{"alicloud/ecs/web will have no public IP address: internet_max_bandwidth_out is omitted.", "public_address = alicloud_eip_association.web", "If internet_max_bandwidth_out is set to a value that is known only after apply, also set has_public_ip = true"},
		zh: []string{"alicloud/ecs/web 将没有公网 IP：没有设置 internet_max_bandwidth_out。", "public_address = alicloud_eip_association.web", "如果 internet_max_bandwidth_out 的值要到 apply 之后才能知道"},
	},
	{
		name: "a load balancer named for the address",
		stack: servers(server("alicloud/ecs", readFrom("alicloud_instance"), noPublicIP, func(s *filing.Server) {
			s.NoAddress = filing.NoAddress{From: "alicloud_slb_load_balancer", CannotGive: true}
		})),
		variant: "cannot_give", subject: "alicloud/ecs/web", facts: []string{"has_public_ip"},
		en: []string{"alicloud/ecs/web gets no public IP address from its public_address: alicloud_slb_load_balancer gives a server none."},
		zh: []string{"public_address 没有为 alicloud/ecs/web 带来公网 IP：alicloud_slb_load_balancer 不会为服务器带来公网 IP。"},
	},
	{
		name: "an EIP of another server",
		stack: servers(server("tencentcloud/cvm", readFrom("tencentcloud_instance"), noPublicIP, func(s *filing.Server) {
			s.NoAddress = filing.NoAddress{From: "tencentcloud_eip_association", BoundTo: "ins-other"}
		})),
		variant: "bound_elsewhere", subject: "tencentcloud/cvm/web", facts: []string{"has_public_ip"},
		en: []string{"the tencentcloud_eip_association is bound to ins-other.", "such as tencentcloud_eip_association.web."},
		zh: []string{"该 tencentcloud_eip_association 绑定的是 ins-other。", "例如 tencentcloud_eip_association.web。"},
	},
	{
		name: "an EIP of nothing",
		stack: servers(server("huaweicloud/ecs", readFrom("huaweicloud_compute_instance"), noPublicIP, func(s *filing.Server) {
			s.NoAddress = filing.NoAddress{From: "huaweicloud_vpc_eip"}
		})),
		variant: "unbound", subject: "huaweicloud/ecs/web", facts: []string{"has_public_ip"},
		en: []string{"the huaweicloud_vpc_eip is not bound to anything.", "such as huaweicloud_compute_eip_associate.web."},
		zh: []string{"该 huaweicloud_vpc_eip 没有绑定任何资源。", "例如 huaweicloud_compute_eip_associate.web。"},
	},
	{
		name: "unknown", stack: servers(server("alicloud/ecs", func(s *filing.Server) { s.HasPublicIP = filing.Unknown[bool]() })),
		variant: "fact_unknown", subject: "alicloud/ecs/web", verdict: rules.Undecided, facts: []string{"has_public_ip"},
		en: []string{"public_ip will be known only after apply", "for an EIP, public_address"}, zh: []string{"绑定该 EIP 的资源"},
	},
	{
		name: "no source says whether it takes one", stack: servers(server("huaweicloud/nat_gateway", func(s *filing.Server) { s.HasPublicIP = filing.Known(false) })),
		variant: "source_silent", subject: "huaweicloud/nat_gateway/web", verdict: rules.Undecided, facts: []string{"has_public_ip"},
		en: []string{"no source in the catalogue settles it for "}, zh: []string{"目录中没有来源说明"},
	},
})

func noPublicIP(s *filing.Server) { s.HasPublicIP = filing.Known(false) }

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
