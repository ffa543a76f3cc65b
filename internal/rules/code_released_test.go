// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

var codeReleasedExamples = examplesOf("icp_code_released", []example{
	{
		name: "a generated code leaves", stack: with(server("alicloud/ecs"), code(aliWeb, "a.cn", generated("K"), spent)),
		variant: "slot_lost", subject: "a.cn", severity: rules.Warning, facts: []string{"filing_server"}, source: "ALI-TABLE-2019",
		en:  []string{"Slot of the authorization code does not come back", "The code for a.cn leaves this configuration; its slot on alicloud/ecs/web stays used.", "Add 1 to undeclared_codes"},
		zh:  []string{"授权码的名额不会退还", "a.cn 的备案服务码将从本配置中移除，但在 alicloud/ecs/web 上仍占用名额。", "undeclared_codes 加 1"},
		not: []string{"K"},
	},
	{
		name: "from a server that is not declared, made an error", stack: filing.Stack{Codes: []filing.Code{code(huaweiWeb, "a.cn", generated("f1"), spent)}},
		options: rules.Options{Severities: map[rules.Name]rules.Severity{"icp_code_released": rules.Error}},
		variant: "slot_lost", subject: "a.cn", severity: rules.Error, facts: []string{"filing_server"}, en: []string{huaweiWeb}, zh: []string{huaweiWeb},
	},
	{
		name: "another code stays", stack: with(server("alicloud/ecs"), code(aliWeb, "a.cn", generated("f1"), spent), code(aliWeb, "a.cn", generated("f2"))),
		variant: "slot_lost", subject: "a.cn", severity: rules.Warning, facts: []string{"filing_server"},
	},
	{
		name: "the same code stays, of another server", stack: filing.Stack{Codes: []filing.Code{code(aliWeb, "a.cn", generated("f1"), spent), code(huaweiWeb, "a.cn", generated("f1"))}},
		variant: "slot_lost", subject: "a.cn", severity: rules.Warning, facts: []string{"filing_server"},
	},
})

func TestCodeReleased(t *testing.T) {
	const rule = "icp_code_released"
	checkExamples(t, rule, codeReleasedExamples)
	for name, c := range map[string]struct {
		stack filing.Stack
		want  rules.Verdict
	}{
		"slots come back at Tencent":                            {with(server("tencentcloud/cvm"), code(tencentWeb, "a.cn", generated("f1"), spent)), rules.Pass},
		"a reservation leaves":                                  {with(server("alicloud/ecs"), code(aliWeb, "a.cn", spent)), rules.NotApplicable},
		"a code of unknown fingerprint":                         {with(server("alicloud/ecs"), code(aliWeb, "a.cn", spent, func(c *filing.Code) { c.Fingerprint = filing.Unknown[string]() })), rules.NotApplicable},
		"the same code stays, of the server under another name": {with(server("alicloud/ecs", cloudID("i-1")), code("alicloud/ecs/old", "a.cn", generated("f1"), spent, of("i-1")), code(aliWeb, "a.cn", generated("f1"))), rules.NotApplicable},
		"the same code stays, of a server by another name":      {with(server("alicloud/ecs"), code("alicloud/ecs/old", "a.cn", generated("f1"), spent), code(aliWeb, "a.cn", generated("f1"))), rules.NotApplicable},
		"the same code stays, of another cloud server":          {with(server("alicloud/ecs", cloudID("i-2")), code("alicloud/ecs/old", "a.cn", generated("f1"), spent, of("i-1")), code(aliWeb, "a.cn", generated("f1"))), rules.Violation},
		"from a server whose id cannot be read":                 {with(server("alicloud/ecs", unreadableID), code(aliWeb, "a.cn", generated("f1"), spent, of("i-1"))), rules.Violation},
		"the same code stays":                                   {with(server("alicloud/ecs"), code(aliWeb, "a.cn", generated("f1"), spent), code(aliWeb, "b.cn", generated("f1"))), rules.NotApplicable},
		"from a server that nobody can tell":                    {filing.Stack{Codes: []filing.Code{code("", "a.cn", noServer, generated("f1"), spent)}}, rules.NotApplicable},
		"from a product that no source lists":                   {filing.Stack{Codes: []filing.Code{code("alicloud/quantum_box/web", "a.cn", generated("f1"), spent)}}, rules.NotApplicable},
	} {
		t.Run(name, func(t *testing.T) { checkVerdict(t, rule, c.stack, rules.Options{}, c.want) })
	}
	t.Run("two servers are declared", func(t *testing.T) {
		two := servers(server("alicloud/ecs"), server("alicloud/ecs", named("other")))
		two.Codes = []filing.Code{code(aliWeb, "a.cn", generated("f1"), spent), code("alicloud/ecs/other", "a.cn", generated("f1"))}
		checkVerdict(t, rule, two, rules.Options{}, rules.Violation)
	})
	t.Run("codes that stay are not judged", func(t *testing.T) {
		if got := verdicts(rule, with(server("alicloud/ecs"), code(aliWeb, "a.cn", generated("f1"))), rules.Options{}); len(got) > 0 {
			t.Errorf("got %v", got)
		}
	})
}
