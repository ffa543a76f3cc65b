// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

func entity(name string) func(*filing.Code) {
	return func(c *filing.Code) { c.Entity = filing.Known(name) }
}

func files(name string) func(*filing.Server) {
	return func(s *filing.Server) { s.Entity = filing.Known(name) }
}

func account(number string) func(*filing.Server) {
	return func(s *filing.Server) { s.Account = filing.Known(number) }
}

var accountEntityExamples = examplesOf("icp_account_entity", []example{
	{
		name: "through an account without a number", stack: with(server("alicloud/ecs"), code(aliWeb, "b.cn", entity("Bravo")), code(aliWeb, "a.cn", entity("Acme"))),
		variant: "several", subject: "account of alicloud/ecs/web", facts: []string{"entity"}, source: "ALI-ACCOUNT",
		en: []string{"Account files for more than one entity", "The account of alicloud/ecs/web files for Acme, Bravo.", "grant_to_account"},
		zh: []string{"同一账号为多个主体备案", "alicloud/ecs/web 所属账号为以下主体备案：Acme、Bravo。", "grant_to_account"},
	},
	{
		name: "through one account with two servers", stack: servers(server("alicloud/ecs", named("a"), account("111"), files("Acme")), server("alicloud/ecs", named("b"), account("111"), files("Bravo"))),
		variant: "several", subject: "alicloud account 111", facts: []string{"entity"},
		en: []string{"Alibaba Cloud account 111 files for Acme, Bravo."}, zh: []string{"阿里云账号 111 为以下主体备案：Acme、Bravo。"},
	},
	{
		name: "through the account that codes are granted to", stack: with(server("huaweicloud/ecs", account("111")),
			code(huaweiWeb, "a.cn", entity("Acme"), grant("222")), code(huaweiWeb, "b.cn", entity("Bravo"), grant("222")), code(huaweiWeb, "c.cn", entity("Charlie"))),
		variant: "several", subject: "huaweicloud account 222", facts: []string{"entity"},
		en: []string{"Huawei Cloud account 222 files for Acme, Bravo."}, zh: []string{"华为云账号 222 为以下主体备案"}, not: []string{"Charlie"},
	},
	{
		name: "a grant to an account that owns a server", stack: filing.Stack{
			Servers: []filing.Server{server("alicloud/ecs", named("a"), account("111"), files("Acme")), server("alicloud/ecs", named("b"), account("222"))},
			Codes:   []filing.Code{code("alicloud/ecs/b", "b.cn", entity("Bravo"), grant("111"))},
		},
		variant: "several", subject: "alicloud account 111", facts: []string{"entity"}, en: []string{"Acme, Bravo"}, zh: []string{"Acme、Bravo"},
	},
})

func TestAccountEntity(t *testing.T) {
	const rule = "icp_account_entity"
	checkExamples(t, rule, accountEntityExamples)
	for name, stack := range map[string]filing.Stack{
		"one entity":                            with(server("alicloud/ecs", files("Acme")), code(aliWeb, "a.cn", entity("Acme"))),
		"two accounts":                          servers(server("alicloud/ecs", named("a"), account("111"), files("Acme")), server("alicloud/ecs", named("b"), account("222"), files("Bravo"))),
		"one number, two clouds":                servers(server("alicloud/ecs", account("111"), files("Acme")), server("huaweicloud/ecs", account("111"), files("Bravo"))),
		"accounts not stated":                   servers(server("alicloud/ecs", named("a"), files("Acme")), server("alicloud/ecs", named("b"), files("Bravo"))),
		"accounts not known":                    servers(server("alicloud/ecs", named("a"), unknownAccount, files("Acme")), server("alicloud/ecs", named("b"), unknownAccount, files("Bravo"))),
		"codes of an account that is not known": with(server("alicloud/ecs", unknownAccount), code(aliWeb, "a.cn", entity("Acme")), code(aliWeb, "b.cn", entity("Bravo"))),
		"a grant not known":                     with(server("alicloud/ecs"), code(aliWeb, "a.cn", entity("Acme"), unknownGrant), code(aliWeb, "b.cn", entity("Bravo"))),
		"a code that leaves":                    with(server("alicloud/ecs"), code(aliWeb, "a.cn", entity("Acme")), code(aliWeb, "b.cn", entity("Bravo"), generated("f1"), spent)),
		"servers without an id":                 servers(server("alicloud/ecs", files("Acme"), func(s *filing.Server) { s.ID = "" }), server("alicloud/ecs", files("Bravo"), func(s *filing.Server) { s.ID = "" })),
		"no server":                             {Codes: []filing.Code{code("", "a.cn", noServer, entity("Acme")), code("", "b.cn", noServer, entity("Bravo"))}},
	} {
		t.Run(name, func(t *testing.T) {
			if said := judge(rule, stack, rules.Options{}); len(said) > 0 {
				t.Errorf("%s: %v", said[0].Subject.Name, said)
			}
		})
	}
	t.Run("each account, sorted", func(t *testing.T) {
		stack := servers(server("huaweicloud/ecs", account("9"), files("Acme")), server("alicloud/ecs", account("9"), files("Acme")), server("alicloud/ecs", named("b"), account("1"), files("Acme")))
		var subjects string
		for _, f := range verdicts(rule, stack, rules.Options{}) {
			if f.Verdict != rules.Pass {
				t.Errorf("%s: %s", f.Subject.Name, f.Verdict)
			}
			subjects += f.Subject.Name + "; "
		}
		if want := "alicloud account 1; alicloud account 9; huaweicloud account 9; "; subjects != want {
			t.Errorf("got %q, want %q", subjects, want)
		}
	})
}
