// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

var websiteOffshoreExamples = examplesOf("icp_website_offshore", []example{
	{
		name:    "a server in Hong Kong",
		stack:   filedWith(leading("shop-example.cn", end(filing.AliCloud, "alicloud_instance.hk", outside)), "shop-example.cn@tencentcloud"),
		variant: "outside", subject: "shop-example.cn", severity: rules.Warning, facts: []string{"website"}, source: "ALI-DWS-FAQ",
		en: []string{
			"Filed website is served outside the mainland",
			"shop-example.cn is filed, or is to be, and its records lead outside the Chinese mainland only: to alicloud_instance.hk.",
			"the filing may be revoked", "Point shop-example.cn or www.shop-example.cn to a server in the mainland", "cancel its filing",
		},
		zh: []string{"已备案网站只在内地以外提供服务", "其解析记录只指向中国内地以外：alicloud_instance.hk。", "备案可能被注销", "请注销备案"},
	},
	{
		name: "records that lead to what nobody sees",
		stack: func() filing.Stack {
			stack := filedWith(leading("shop-example.cn", end(filing.AliCloud, "alicloud_instance.hk", outside)), "shop-example.cn")
			stack.Traffic[0].Whole = filing.Unknown[bool]()
			return stack
		}(),
		variant: "records", subject: "shop-example.cn", verdict: rules.Undecided, severity: rules.Warning, facts: []string{"website"},
		en: []string{"it leads to alicloud_instance.hk outside the Chinese mainland, and to addresses that these plans do not have.", "Check the plans"},
		zh: []string{"还指向这些 plan 中没有的地址", "一并检查"},
	},
})

func TestWebsiteOffshore(t *testing.T) {
	const rule = "icp_website_offshore"
	checkExamples(t, rule, websiteOffshoreExamples)
	for name, c := range map[string]struct {
		stack filing.Stack
		want  rules.Verdict
	}{
		"in the mainland":        {filedWith(leading("shop-example.cn", end(filing.AliCloud, "a")), "shop-example.cn"), rules.Pass},
		"leads nowhere":          {filedWith(leading("shop-example.cn"), "shop-example.cn"), rules.NotApplicable},
		"another one is filed":   {filedWith(leading("shop-example.cn", end(filing.AliCloud, "a", outside)), "other-example.cn"), rules.NotApplicable},
		"its subdomain is named": {filedWith(leading("shop-example.cn", end(filing.AliCloud, "a", outside)), "www.shop-example.cn"), rules.Violation},
	} {
		t.Run(name, func(t *testing.T) { checkVerdict(t, rule, c.stack, rules.Options{}, c.want) })
	}
}
