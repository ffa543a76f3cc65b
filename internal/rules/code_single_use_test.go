// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"slices"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

func filed(c *filing.Code) { c.FilingNumber = filing.Known("京ICP备12345678号-1") }

var codeSingleUseExamples = examplesOf("icp_code_single_use", []example{
	{
		name: "one code for two websites", stack: with(server("alicloud/ecs"), code(aliWeb, "b.cn", generated("K")), code(aliWeb, "a.cn", generated("K"))),
		variant: "two_websites", subject: "b.cn", facts: []string{"code"}, source: "ALI-TABLE-2019",
		en:  []string{"Authorization code is used twice", "The same code is declared for a.cn, b.cn.", "Generate a separate code"},
		zh:  []string{"授权码被重复使用", "同一个授权码被声明用于 a.cn、b.cn。", "分别生成授权码"},
		not: []string{"K"},
	},
	{
		name: "across servers", stack: filing.Stack{Codes: []filing.Code{code(aliWeb, "b.cn", generated("f1")), code(huaweiWeb, "a.cn", generated("f1"))}},
		variant: "two_websites", subject: "b.cn", facts: []string{"code"}, en: []string{"a.cn, b.cn"}, zh: []string{"a.cn、b.cn"},
	},
	{
		name: "after a filing used it", stack: with(server("alicloud/ecs"), code(aliWeb, "b.cn", generated("f1")), code(aliWeb, "a.cn", generated("f1"), spent, filed)),
		variant: "two_websites", subject: "b.cn", facts: []string{"code"}, en: []string{"a.cn, b.cn"}, zh: []string{"a.cn、b.cn"},
	},
	{
		name: "two codes for one website", stack: with(server("alicloud/ecs"), code(aliWeb, "www.a.cn", generated("f1")), code(aliWeb, "A.cn"), code(aliWeb, "a.cn")),
		variant: "two_codes", subject: "www.a.cn", facts: []string{"website"},
		en: []string{"www.a.cn has 3 codes on alicloud/ecs/web.", "Keep one and remove the others"}, zh: []string{"www.a.cn 在 alicloud/ecs/web 上有 3 个备案服务码。"},
	},
	{
		name: "one code for a website and an app", stack: with(server("alicloud/ecs"), code(aliWeb, "a.cn", generated("f1")), code(aliWeb, "", ofApp("Shop"), generated("f1"))),
		variant: "two_websites", subject: "a.cn", facts: []string{"code"},
		en: []string{`The same code is declared for a.cn, app "Shop".`, "for each website and app."}, zh: []string{"同一个授权码被声明用于 a.cn、App“Shop”。", "请为每个网站和 App 分别生成授权码。"},
	},
	{
		name: "a website and an app in one block", stack: with(server("alicloud/ecs"), code(aliWeb, "a.cn", func(c *filing.Code) { c.App = filing.Known("Shop") })),
		variant: "two_kinds", subject: "a.cn", facts: []string{"app"},
		en: []string{"Authorization code is for a website and an app", `The same code is declared for a.cn, app "Shop".`, "Set either website or app"}, zh: []string{"授权码同时用于网站和 App", "请只设置 website 或 app"},
	},
	{
		name: "neither", stack: with(server("alicloud/ecs"), code(aliWeb, "", func(c *filing.Code) { c.Website = filing.Absent[string]() })),
		variant: "fact_absent", verdict: rules.Undecided, facts: []string{"website"},
		en: []string{"nothing states website", "or app to a name where the code is for an app"}, zh: []string{"没有任何地方给出 website", "请将 app 设为其名称"},
	},
	{
		name: "two codes for one app", stack: with(server("alicloud/ecs"), code(aliWeb, "", ofApp("Shop"), generated("f1")), code(aliWeb, "", ofApp("Shop"))),
		variant: "two_codes", subject: "app:Shop", facts: []string{"app"},
		en: []string{`The app "Shop" has 2 codes on alicloud/ecs/web.`}, zh: []string{"App“Shop”在 alicloud/ecs/web 上有 2 个备案服务码。"},
	},
	{
		name: "a website that is not known yet", stack: with(server("alicloud/ecs"), code(aliWeb, "", func(c *filing.Code) { c.Website = filing.Unknown[string]() })),
		variant: "fact_unknown", verdict: rules.Undecided, facts: []string{"website"},
		en: []string{"icp_code_single_use cannot be decided for alicloud/ecs/web yet: website will be known only after apply"}, zh: []string{"website 要到 apply"},
	},
})

func TestCodeSingleUse(t *testing.T) {
	const rule = "icp_code_single_use"
	checkExamples(t, rule, codeSingleUseExamples)
	for name, codes := range map[string][]filing.Code{
		"an app of the name of a website":              {code(aliWeb, "a.cn"), code(aliWeb, "", ofApp("a.cn"))},
		"one code each":                                {code(aliWeb, "a.cn", generated("f1")), code(aliWeb, "b.cn", generated("f2"))},
		"one website on two servers":                   {code(aliWeb, "a.cn"), code(huaweiWeb, "a.cn")},
		"a code that moved":                            {code(aliWeb, "a.cn", generated("f1")), code(aliWeb, "a.cn", generated("f1"), spent)},
		"a code whose website changed before a filing": {code(aliWeb, "b.cn", generated("f1")), code(aliWeb, "a.cn", generated("f1"), spent)},
		"fingerprints that are not known":              {code(aliWeb, "a.cn", func(c *filing.Code) { c.Fingerprint = filing.Unknown[string]() }), code(aliWeb, "b.cn", func(c *filing.Code) { c.Fingerprint = filing.Unknown[string]() })},
		"one domain in two spellings for one code":     {code(aliWeb, "a.cn", generated("f1")), code(huaweiWeb, "A.CN", generated("f1"))},
		"codes of servers that are not known":          {code("", "a.cn", noServer), code("", "a.cn", noServer)},
	} {
		t.Run(name, func(t *testing.T) {
			if said := judge(rule, filing.Stack{Codes: codes}, rules.Options{}); len(said) > 0 {
				t.Errorf("%s about %s", said[0].Variant(), said[0].Subject.Name)
			}
		})
	}
	t.Run("a second code, of the cloud server that it is now", func(t *testing.T) {
		stack := with(server("alicloud/ecs", cloudID("i-2")), code(aliWeb, "a.cn", generated("f1"), of("i-1")), code(aliWeb, "a.cn", generated("f2"), of("i-2")))
		if said := judge(rule, stack, rules.Options{}); len(said) > 0 {
			t.Errorf("%s about %s", said[0].Variant(), said[0].Subject.Name)
		}
	})
	t.Run("a code that is used once passes", func(t *testing.T) {
		checkVerdict(t, rule, with(server("alicloud/ecs"), code(aliWeb, "a.cn", generated("f1"))), rules.Options{}, rules.Pass)
	})
	t.Run("each code of the clash", func(t *testing.T) {
		var subjects []string
		for _, f := range judge(rule, codeSingleUseExamples[0].stack, rules.Options{}) {
			subjects = append(subjects, f.Subject.Name)
		}
		if want := []string{"b.cn", "a.cn"}; !slices.Equal(subjects, want) {
			t.Errorf("findings about %q, want %q", subjects, want)
		}
	})
}

func noServer(c *filing.Code) { c.ServerID = filing.Unknown[string]() }
