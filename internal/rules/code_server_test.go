// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

func literal(c *filing.Code) { c.IsLiteral = true }

var codeServerExamples = examplesOf("icp_code_server", []example{
	{
		name: "a server that nobody declares", stack: with(server("huaweicloud/ecs"), code(aliWeb, "a.cn", literal)),
		variant: "undeclared", subject: "a.cn", severity: rules.Warning, facts: []string{"filing_server"},
		en: []string{"Server of the authorization code is declared nowhere", "The code for a.cn is taken from alicloud/ecs/web, which no icp_filing_server of these plans declares.", "give icp-check that plan as well", `origin = "received"`},
		zh: []string{"授权码所属的服务器未声明", "a.cn 的备案服务码取自 alicloud/ecs/web，而这些 plan 中没有声明它的 icp_filing_server。", "请将那份 plan 一并交给 icp-check"},
	},
})

func TestCodeServer(t *testing.T) {
	const rule = "icp_code_server"
	checkExamples(t, rule, codeServerExamples)
	for name, c := range map[string]struct {
		stack filing.Stack
		want  rules.Verdict
	}{
		"one that is declared":   {with(server("alicloud/ecs"), code(aliWeb, "a.cn", literal)), rules.Pass},
		"of another state":       {filing.Stack{Codes: []filing.Code{code(aliWeb, "a.cn")}}, rules.NotApplicable},
		"a server not yet known": {filing.Stack{Codes: []filing.Code{code("", "a.cn", noServer, literal)}}, rules.NotApplicable},
		"a received code":        {filing.Stack{Codes: []filing.Code{code("", "a.cn", func(c *filing.Code) { c.ServerID = filing.Absent[string]() }, from(filing.ReceivedCode))}}, rules.NotApplicable},
	} {
		t.Run(name, func(t *testing.T) {
			checkVerdict(t, rule, c.stack, rules.Options{}, c.want)
		})
	}
}
