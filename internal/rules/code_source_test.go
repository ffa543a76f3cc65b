// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

var codeSourceExamples = examplesOf("icp_code_source", []example{
	{
		name: "a product that generates none", stack: filing.Stack{Codes: []filing.Code{code("huaweicloud/dec/web", "a.cn")}},
		variant: "no_codes", subject: "a.cn", facts: []string{"filing_server"}, source: "HW-2024",
		en: []string{"Product cannot generate authorization codes", "The code for a.cn is taken from huaweicloud/dec/web, and ", " cannot generate codes.", "(websites)"},
		zh: []string{"该产品不能生成授权码", "a.cn 的备案授权码取自 huaweicloud/dec/web，而", "不能生成授权码。"},
	},
	{
		name: "of an app", stack: filing.Stack{Codes: []filing.Code{code("huaweicloud/dec/web", "", ofApp("Shop"))}},
		variant: "no_codes", subject: "app:Shop", facts: []string{"filing_server"},
		en: []string{`The code for the app "Shop" is taken from huaweicloud/dec/web`, "or file the app directly on this one (apps)."}, zh: []string{"App“Shop”的备案授权码取自", "或在该服务器上直接备案（apps）。"},
	},
	{
		name: "an old source alone only warns", stack: with(server("tencentcloud/lighthouse"), code("tencentcloud/lighthouse/web", "a.cn")),
		variant: "no_codes", subject: "a.cn", severity: rules.Warning, facts: []string{"filing_server"},
		en: []string{"Lighthouse cannot generate codes"}, zh: []string{"不能生成授权码"},
	},
	{
		name: "unless the user chose", stack: with(server("tencentcloud/lighthouse"), code("tencentcloud/lighthouse/web", "a.cn")),
		options: rules.Options{Severities: map[rules.Name]rules.Severity{"icp_code_source": rules.Error}},
		variant: "no_codes", subject: "a.cn", severity: rules.Error, facts: []string{"filing_server"},
	},
	{
		name: "a product that cannot file", stack: with(server("alicloud/slb"), code("alicloud/slb/web", "a.cn")),
		variant: "ineligible", subject: "a.cn", facts: []string{"filing_server"},
		en: []string{"cannot back a filing at all.", "Instead, use a backend ECS"}, zh: []string{"根本不能用于备案。", "请改用："},
		not: []string{"inference", "推断"},
	},
	{
		name: "a product that is missing from a closed list", stack: with(server("alicloud/nlb"), code("alicloud/nlb/web", "a.cn")),
		variant: "ineligible", subject: "a.cn", facts: []string{"filing_server"},
		en: []string{"cannot back a filing at all.", "this product is not on it. That is an inference"}, zh: []string{"该产品不在其中。这是推断"},
	},
	{
		name: "a product of older lists", stack: filing.Stack{Codes: []filing.Code{code("alicloud/nat_gateway/nat", "a.cn")}},
		variant: "legacy", subject: "a.cn", facts: []string{"filing_server"}, source: "ALI-TABLE-2019",
		en: []string{"is taken from alicloud/nat_gateway/nat, and NAT Gateway is only on older lists", "legacy_products = true"},
		zh: []string{"NAT 网关仅见于云厂商较早", "legacy_products = true"}, not: []string{"cannot back a filing at all", "根本不能"},
	},
	{
		name: "no source says whether it generates any", stack: filing.Stack{Codes: []filing.Code{code("alicloud/iot_package/web", "a.cn")}},
		options: rules.Options{LegacyProducts: true}, variant: "source_silent", subject: "a.cn", verdict: rules.Undecided, facts: []string{"filing_server"},
		en: []string{"cannot be decided for alicloud/iot_package/web: ", "settles it for IoT package"}, zh: []string{"物联网套餐包的情况"},
	},
	{
		name: "a product that no source lists", stack: filing.Stack{Codes: []filing.Code{code("alicloud/quantum_box/web", "a.cn")}},
		variant: "source_silent", subject: "a.cn", verdict: rules.Undecided, facts: []string{"product"},
		en: []string{"for quantum_box."}, zh: []string{"quantum_box 的情况"},
	},
	{
		name: "purchased where none are sold", stack: with(server("huaweicloud/ecs"), code(huaweiWeb, "a.cn", from(filing.PurchasedCode))),
		variant: "not_sold", subject: "a.cn", facts: []string{"origin"}, source: "HW-SKILLS",
		en: []string{"Cloud sells no authorization codes", "declared as purchased, and Huawei Cloud sells none.", "taken from huaweicloud/ecs/web"},
		zh: []string{"该云不出售授权码", "a.cn 的备案授权码声明为购买所得，而华为云不出售授权码。"},
	},
	{
		name: "purchased where no source says it", stack: with(server("tencentcloud/cvm"), code(tencentWeb, "a.cn", from(filing.PurchasedCode))),
		variant: "source_silent", subject: "a.cn", verdict: rules.Undecided, facts: []string{"origin"},
		en: []string{"no source in the catalogue settles it for tencentcloud"}, zh: []string{"tencentcloud"},
	},
	{
		name: "received, and of a server of ours", stack: with(server("alicloud/ecs"), code(aliWeb, "a.cn", from(filing.ReceivedCode))),
		variant: "received", subject: "a.cn", facts: []string{"filing_server"},
		en: []string{"Received code has no filing server here", "declared as received from another account, and as taken from alicloud/ecs/web.", "Remove filing_server."},
		zh: []string{"他人授权的授权码不属于本账号的服务器", "同时又声明取自 alicloud/ecs/web。", "请删除 filing_server"},
	},
	{
		name: "a server that is not known yet", stack: filing.Stack{Codes: []filing.Code{code("", "a.cn", func(c *filing.Code) { c.ServerID = filing.Unknown[string]() })}},
		variant: "fact_unknown", subject: "a.cn", verdict: rules.Undecided, facts: []string{"filing_server"},
		en: []string{"icp_code_source cannot be decided yet: filing_server will be known only after apply", "id of an icp_filing_server"},
		zh: []string{"icp_code_source 暂时无法判定：filing_server 要到 apply"},
	},
})

func TestCodeSource(t *testing.T) {
	const rule = "icp_code_source"
	checkExamples(t, rule, codeSourceExamples)
	t.Run("codes that leave are not judged", func(t *testing.T) {
		stack := filing.Stack{Codes: []filing.Code{code("huaweicloud/dec/web", "a.cn", generated("K"), spent)}}
		if got := verdicts(rule, stack, rules.Options{}); len(got) > 0 {
			t.Errorf("got %v", got)
		}
	})
	t.Run("legacy products that are admitted pass", func(t *testing.T) {
		stack := filing.Stack{Codes: []filing.Code{code("alicloud/nat_gateway/nat", "a.cn")}}
		checkVerdict(t, rule, stack, rules.Options{LegacyProducts: true}, rules.Pass)
	})
}

func from(o filing.CodeOrigin) func(*filing.Code) {
	return func(c *filing.Code) { c.Origin = filing.Known(o) }
}
