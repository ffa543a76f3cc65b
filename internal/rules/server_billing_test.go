// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"errors"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

var serverBillingExamples = examplesOf("icp_server_billing", []example{
	{
		name: "pay-as-you-go", stack: servers(server("alicloud/ecs", billing(filing.PayAsYouGo))),
		variant: "not_subscription", subject: "alicloud/ecs/web", facts: []string{"billing_mode"}, source: "ALI-2026",
		en:  []string{"Server is not a subscription", "The billing mode of alicloud/ecs/web is pay-as-you-go.", `set billing_mode = "subscription" and term_months = 3 on the icp_filing_server.`},
		zh:  []string{"服务器不是包年包月", "alicloud/ecs/web 的计费方式为按量付费。", `请以包年包月方式购买服务器，然后在 icp_filing_server 上声明：billing_mode = "subscription"、term_months = 3。`},
		not: ownArguments,
	},
	{
		name: "read from an Alibaba Cloud instance", stack: servers(server("alicloud/ecs", billing(filing.Spot), term(bought(1, filing.Month)), readFrom("alicloud_instance"))),
		variant: "not_subscription", subject: "alicloud/ecs/web", facts: []string{"billing_mode"},
		en:  []string{`Buy the server by subscription: set instance_charge_type = "PrePaid" and period = 3 on the alicloud_instance.`},
		zh:  []string{"计费方式为抢占式实例。", `请以包年包月方式购买服务器：在 alicloud_instance 上设置 instance_charge_type = "PrePaid"、period = 3。`},
		not: []string{"charging_mode", "PREPAID", "billing_mode ="},
	},
	{
		name: "bought for long enough", stack: servers(server("alicloud/ecs", billing(filing.Spot), readFrom("alicloud_instance"))),
		variant: "not_subscription", subject: "alicloud/ecs/web", facts: []string{"billing_mode"},
		en:  []string{`Buy the server by subscription: set instance_charge_type = "PrePaid" on the alicloud_instance.`},
		zh:  []string{`请以包年包月方式购买服务器：在 alicloud_instance 上设置 instance_charge_type = "PrePaid"。`},
		not: []string{"period"},
	},
	{
		name: "read from a Huawei Cloud instance", stack: servers(server("huaweicloud/ecs", billing(filing.Spot), term(bought(1, filing.Month)), readFrom("huaweicloud_compute_instance"))),
		variant: "not_subscription", subject: "huaweicloud/ecs/web", facts: []string{"billing_mode"},
		en:  []string{`set charging_mode = "prePaid", period_unit = "month" and period = 3 on the huaweicloud_compute_instance.`},
		zh:  []string{"计费方式为竞价计费型实例。", `请以包年/包月方式购买服务器：在 huaweicloud_compute_instance 上设置 charging_mode = "prePaid"、period_unit = "month"、period = 3。`},
		not: []string{"instance_charge_type"},
	},
	{
		name: "read from a Tencent Cloud instance", stack: servers(server("tencentcloud/cvm", billing(filing.Spot), term(bought(1, filing.Month)), readFrom("tencentcloud_instance"))),
		variant: "not_subscription", subject: "tencentcloud/cvm/web", facts: []string{"billing_mode"},
		en:  []string{`set instance_charge_type = "PREPAID" and instance_charge_type_prepaid_period = 3 on the tencentcloud_instance.`},
		zh:  []string{"计费方式为竞价实例。", `在 tencentcloud_instance 上设置 instance_charge_type = "PREPAID"、instance_charge_type_prepaid_period = 3。`},
		not: []string{"charging_mode", "PrePaid"},
	},
	{
		name: "read from a data source", stack: servers(server("alicloud/ecs", billing(filing.PayAsYouGo), readFrom("data.alicloud_instances"))),
		variant: "not_subscription", subject: "alicloud/ecs/web", facts: []string{"billing_mode"},
		en: []string{"Buy the server by subscription."}, zh: []string{"请以包年包月方式购买服务器。"}, not: ownArguments,
	},
	{
		name:    "not stated by a Tencent Cloud instance",
		stack:   servers(server("tencentcloud/cvm", readFrom("tencentcloud_instance"), func(s *filing.Server) { s.Billing = filing.Absent[filing.Billing]() })),
		variant: "fact_absent", subject: "tencentcloud/cvm/web", verdict: rules.Undecided, facts: []string{"billing_mode"},
		en: []string{`Set instance_charge_type = "PREPAID" on the tencentcloud_instance, or billing_mode on the icp_filing_server.`},
		zh: []string{`请在 tencentcloud_instance 上设置 instance_charge_type = "PREPAID"，或在 icp_filing_server 上设置 billing_mode。`}, not: []string{"PrePaid"},
	},
	{
		name:    "omitted on a new Alibaba Cloud instance",
		stack:   servers(server("alicloud/ecs", billing(filing.PayAsYouGo), term(bought(1, filing.Month)), readFrom("alicloud_instance"), omittedCharge)),
		variant: "omitted", subject: "alicloud/ecs/web", facts: []string{"billing_mode"}, source: "ALI-2026",
		en:  []string{"alicloud/ecs/web will be pay-as-you-go: instance_charge_type is omitted.", `set instance_charge_type = "PrePaid" and period = 3 on the alicloud_instance.`},
		zh:  []string{"alicloud/ecs/web 的计费方式将为按量付费：没有设置 instance_charge_type。", `在 alicloud_instance 上设置 instance_charge_type = "PrePaid"、period = 3。`},
		not: []string{"only after apply", "apply 之后"},
	},
	{
		name: "omitted, as far as values show",
		stack: servers(server("huaweicloud/ecs", billing(filing.PayAsYouGo), readFrom("huaweicloud_compute_instance"), omittedCharge,
			func(s *filing.Server) { s.Presumed = true })),
		variant: "omitted", subject: "huaweicloud/ecs/web", facts: []string{"billing_mode"},
		en: []string{"charging_mode is omitted.", `If charging_mode is set to a value that is known only after apply, also set billing_mode = "subscription" on the icp_filing_server.`},
		zh: []string{"没有设置 charging_mode。", `如果 charging_mode 的值要到 apply 之后才能知道，请同时在 icp_filing_server 上设置 billing_mode = "subscription"。`},
	},
	{
		name: "on a dedicated host", stack: servers(server("tencentcloud/cvm", billing(filing.DedicatedHost), term(bought(1, filing.Month)), readFrom("tencentcloud_instance"))),
		variant: "dedicated_host", subject: "tencentcloud/cvm/web", facts: []string{"billing_mode"}, source: "TC-SERVERS",
		en: []string{"tencentcloud/cvm/web is billed through the dedicated host or cluster that it runs on; it is not a subscription itself.", `set instance_charge_type = "PREPAID" and instance_charge_type_prepaid_period = 3 on the tencentcloud_instance, and remove the arguments of the host.`},
		zh: []string{"tencentcloud/cvm/web 随其所在的专用宿主机或专用集群计费，本身不是包年包月。", `在 tencentcloud_instance 上设置 instance_charge_type = "PREPAID"、instance_charge_type_prepaid_period = 3，并去掉专用宿主机的参数。`},
	},
	{
		name: "scaling group", stack: servers(server("huaweicloud/ecs", billing(filing.ScalingGroup))),
		variant: "scaling_group", subject: "huaweicloud/ecs/web", facts: []string{"billing_mode"}, source: "HW-2024",
		en: []string{"huaweicloud/ecs/web describes servers that a scaling group creates", "beside the group"},
		zh: []string{"huaweicloud/ecs/web 描述的是弹性伸缩组创建的服务器", "伸缩组之外"},
	},
	{
		name: "not stated", stack: servers(server("tencentcloud/cvm", func(s *filing.Server) { s.Billing = filing.Absent[filing.Billing]() })),
		variant: "fact_absent", subject: "tencentcloud/cvm/web", verdict: rules.Undecided, facts: []string{"billing_mode"},
		en: []string{"nothing states billing_mode", "the cloud creates a pay-as-you-go server"}, zh: []string{"没有任何地方给出 billing_mode", "按量付费"},
	},
	{
		name: "a word that nobody knows", stack: servers(server("alicloud/ecs", func(s *filing.Server) {
			s.Billing = filing.Unreadable[filing.Billing](errors.New("the charge type is in words of its own"))
		})),
		variant: "fact_unreadable", subject: "alicloud/ecs/web", verdict: rules.Undecided, facts: []string{"billing_mode"},
		en: []string{"cannot be decided for alicloud/ecs/web: the charge type is in words of its own.", "Correct the value, or state the fact: set billing_mode on the icp_filing_server"},
		zh: []string{"无法对 alicloud/ecs/web 判定：the charge type is in words of its own。", "请更正该值，或直接给出该项信息：在 icp_filing_server 上设置 billing_mode"},
	},
	{
		name: "a word of the cloud that nobody knows", stack: servers(server("alicloud/ecs", func(s *filing.Server) {
			s.Billing = filing.Unreadable[filing.Billing](cloudWord{errors.New("did the cloud write this?")})
		})),
		variant: "fact_unreadable", subject: "alicloud/ecs/web", verdict: rules.Undecided, facts: []string{"billing_mode"},
		en:  []string{"cannot be decided for alicloud/ecs/web: did the cloud write this?\n", "State the fact: set billing_mode on the icp_filing_server"},
		zh:  []string{"请直接给出该项信息：在 icp_filing_server 上设置 billing_mode"},
		not: []string{"Correct the value", "更正", "?.", "?。"},
	},
	{
		name: "a product that no source lists", stack: servers(server("alicloud/quantum_box")),
		variant: "source_silent", subject: "alicloud/quantum_box/web", verdict: rules.Undecided, facts: []string{"product"},
		en: []string{"no source in the catalogue settles it for quantum_box"}, zh: []string{"没有来源说明 quantum_box 的情况"},
	},
})

func billing(mode filing.Billing) func(*filing.Server) {
	return func(s *filing.Server) { s.Billing = filing.Known(mode) }
}

func omittedCharge(s *filing.Server) { s.Omitted = []string{"billing_mode"} }

func TestServerBilling(t *testing.T) {
	const rule = "icp_server_billing"
	checkExamples(t, rule, serverBillingExamples)
	for mode, words := range map[filing.Billing][2]string{
		filing.PayAsYouGo: {"pay-as-you-go", "按量付费"}, filing.Spot: {"is spot.", "竞价"},
		filing.DedicatedHost: {"billed through the dedicated host", "专用宿主机"}, filing.Underwriting: {"underwriting contract", "包销"},
	} {
		t.Run(string(mode), func(t *testing.T) {
			f := judge(rule, servers(server("tencentcloud/cvm", billing(mode))), rules.Options{})[0]
			checkWords(t, f, text.English, words[:1], nil)
			checkWords(t, f, text.Chinese, words[1:], nil)
		})
	}
	t.Run("a subscription passes", func(t *testing.T) {
		checkVerdict(t, rule, servers(server("alicloud/ecs")), rules.Options{}, rules.Pass)
	})
	t.Run("no matter for a product that cannot file", func(t *testing.T) {
		checkVerdict(t, rule, servers(server("alicloud/slb", billing(filing.PayAsYouGo))), rules.Options{}, rules.NotApplicable)
		checkVerdict(t, rule, servers(server("alicloud/nat_gateway", billing(filing.PayAsYouGo))), rules.Options{}, rules.NotApplicable)
		checkVerdict(t, rule, servers(server("alicloud/nat_gateway", billing(filing.PayAsYouGo))), rules.Options{LegacyProducts: true}, rules.Violation)
	})
}

// cloudWord is why nobody can read what a cloud has written.
type cloudWord struct{ error }

func (cloudWord) CanCorrect() bool { return false }
