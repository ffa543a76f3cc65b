// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

func owner(number string, kind filing.AccountType) func(*filing.Server) {
	return func(s *filing.Server) {
		s.Account, s.AccountType = filing.Known(number), filing.Known(kind)
	}
}

func grant(to string) func(*filing.Code) {
	return func(c *filing.Code) { c.GrantToAccount = filing.Known(to) }
}

func unknownGrant(c *filing.Code) { c.GrantToAccount = filing.Unknown[string]() }

func unknownAccount(s *filing.Server) { s.Account = filing.Unknown[string]() }

var codeOwnerExamples = examplesOf("icp_code_owner", []example{
	{
		name: "an individual", stack: with(server("alicloud/ecs", owner("111", filing.IndividualAccount)), code(aliWeb, "a.cn", grant("222"))),
		variant: "individual", subject: "a.cn", facts: []string{"grant_to_account"}, source: "ALI-TABLE",
		en: []string{"Account may not issue authorization codes", "The code for a.cn is for another account, and alicloud/ecs/web belongs to an individual account.", "remove grant_to_account"},
		zh: []string{"该账号不能签发授权码", "a.cn 的备案服务码给其他账号使用，而 alicloud/ecs/web 属于个人账号。", "删除 grant_to_account"},
	},
	{
		name: "an individual, for an app", stack: with(server("alicloud/ecs", owner("111", filing.IndividualAccount)), code(aliWeb, "", ofApp("Shop"), grant("222"))),
		variant: "individual", subject: "app:Shop", facts: []string{"grant_to_account"},
		en: []string{`The code for the app "Shop" is for another account`, "or file the app through the account"}, zh: []string{"App“Shop”的备案服务码给其他账号使用"},
	},
	{
		name: "an individual account that generates none, for an app", stack: with(server("tencentcloud/cvm", owner("111", filing.IndividualAccount)), code(tencentWeb, "", ofApp("Shop"))),
		variant: "generates_none", subject: "app:Shop", facts: []string{"account_type"},
		en: []string{"or file the app directly on this server (apps)."}, zh: []string{"或直接用该服务器备案（apps）。"},
	},
	{
		name: "an individual account without a number", stack: with(server("tencentcloud/cvm", func(s *filing.Server) { s.AccountType = filing.Known(filing.IndividualAccount) }), code(tencentWeb, "a.cn", grant("222"))),
		variant: "generates_none", subject: "a.cn", facts: []string{"account_type"}, source: "TC-CODE",
		en: []string{"The code for a.cn is taken from tencentcloud/cvm/web, which belongs to an individual account.", "At Tencent Cloud, only an account verified as an enterprise can generate codes", "websites"},
		zh: []string{"a.cn 的备案授权码取自 tencentcloud/cvm/web，而该服务器属于个人账号。", "腾讯云只允许通过企业认证的账号生成授权码"},
	},
	{
		name: "who it is for is not known yet", stack: with(server("alicloud/ecs", owner("111", filing.IndividualAccount)), code(aliWeb, "a.cn", unknownGrant)),
		variant: "fact_unknown", subject: "a.cn", verdict: rules.Undecided, facts: []string{"grant_to_account"},
		en: []string{"grant_to_account will be known only after apply", "Set grant_to_account"}, zh: []string{"grant_to_account 要到 apply"},
	},
	{
		name: "the account is not known yet", stack: with(server("alicloud/ecs", owner("111", filing.IndividualAccount), unknownAccount), code(aliWeb, "a.cn", grant("222"))),
		variant: "fact_unknown", subject: "a.cn", verdict: rules.Undecided, facts: []string{"account"},
		en: []string{"account will be known only after apply", "Set account on the icp_filing_server"}, zh: []string{"account 要到 apply"},
	},
	{
		name: "the kind of account is not stated", stack: with(server("alicloud/ecs"), code(aliWeb, "a.cn", grant("222"))),
		variant: "fact_absent", subject: "a.cn", verdict: rules.Undecided, facts: []string{"account_type"},
		en: []string{"nothing states account_type", "enterprise or individual"}, zh: []string{"没有任何地方给出 account_type"},
	},
})

func TestCodeOwner(t *testing.T) {
	const rule = "icp_code_owner"
	checkExamples(t, rule, codeOwnerExamples)
	for name, c := range map[string]struct {
		stack filing.Stack
		want  rules.Verdict
	}{
		"an enterprise":              {with(server("alicloud/ecs", owner("111", filing.EnterpriseAccount)), code(aliWeb, "a.cn", grant("222"))), rules.Pass},
		"an enterprise, to whomever": {with(server("alicloud/ecs", owner("111", filing.EnterpriseAccount), unknownAccount), code(aliWeb, "a.cn", unknownGrant)), rules.Pass},
		"to itself":                  {with(server("alicloud/ecs", owner("111", filing.IndividualAccount)), code(aliWeb, "a.cn", grant("111"))), rules.NotApplicable},
		"to nobody":                  {with(server("alicloud/ecs", owner("111", filing.IndividualAccount)), code(aliWeb, "a.cn")), rules.NotApplicable},
		"a cloud that does not ask":  {with(server("huaweicloud/ecs", owner("111", filing.IndividualAccount)), code(huaweiWeb, "a.cn", grant("222"))), rules.NotApplicable},
		"a product that cannot file": {with(server("alicloud/slb", owner("111", filing.IndividualAccount)), code("alicloud/slb/web", "a.cn", grant("222"))), rules.NotApplicable},
		"a server that is not known": {filing.Stack{Codes: []filing.Code{code("", "a.cn", noServer, grant("222"))}}, rules.NotApplicable},
	} {
		t.Run(name, func(t *testing.T) { checkVerdict(t, rule, c.stack, rules.Options{}, c.want) })
	}
	t.Run("an absent kind does not stop an apply, an unknown one does", func(t *testing.T) {
		for _, c := range []struct {
			kind filing.Fact[filing.AccountType]
			want bool
		}{{filing.Absent[filing.AccountType](), false}, {filing.Unknown[filing.AccountType](), true}} {
			s := server("alicloud/ecs", func(s *filing.Server) { s.AccountType = c.kind })
			if f := judge(rule, with(s, code(aliWeb, "a.cn", grant("222"))), rules.Options{})[0]; f.Blocks() != c.want {
				t.Errorf("%v blocks: %t, want %t", c.kind, f.Blocks(), c.want)
			}
		}
	})
}
