// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// added says that a plan adds a code.
func added(c *filing.Code) { c.IsNew = true }

var codeBatchExamples = examplesOf("icp_code_batch", []example{
	{
		name: "two more", stack: with(server("huaweicloud/ecs"), code(huaweiWeb, "a.cn", generated("f1")), code(huaweiWeb, "c.cn", generated("f3"), added), code(huaweiWeb, "b.cn", added)),
		variant: "second", subject: huaweiWeb, severity: rules.Warning, facts: []string{"filing_server"}, source: "HW-2024",
		en:  []string{"Server has generated codes before", "huaweicloud/ecs/web has generated codes before, and this plan adds those for b.cn, c.cn.", "at once"},
		zh:  []string{"该服务器此前已生成过授权码", "huaweicloud/ecs/web 此前已生成过备案授权码，本次 plan 又增加了以下网站的授权码：b.cn、c.cn。"},
		not: []string{"a.cn", "possibly others", "c.cn 等"},
	},
	{
		name: "while more may come", stack: partial(with(server("huaweicloud/ecs"), code(huaweiWeb, "a.cn", generated("f1")), code(huaweiWeb, "b.cn", added))),
		variant: "second", subject: huaweiWeb, severity: rules.Warning, facts: []string{"filing_server"}, source: "HW-2024",
		en:  []string{"this plan adds those for b.cn and possibly others."},
		zh:  []string{"本次 plan 又增加了以下网站的授权码：b.cn 等。"},
		not: []string{"a.cn"},
	},
})

// partial is a stack of which there may be more.
func partial(stack filing.Stack) filing.Stack {
	stack.IsPartial = true
	return stack
}

func TestCodeBatch(t *testing.T) {
	const rule = "icp_code_batch"
	checkExamples(t, rule, codeBatchExamples)
	for name, c := range map[string]struct {
		stack filing.Stack
		want  rules.Verdict
	}{
		"all at once":                {with(server("huaweicloud/ecs"), code(huaweiWeb, "a.cn", generated("f1"), added), code(huaweiWeb, "b.cn", added)), rules.Pass},
		"nothing new":                {with(server("huaweicloud/ecs"), code(huaweiWeb, "a.cn", generated("f1"))), rules.Pass},
		"after reservations":         {with(server("huaweicloud/ecs"), code(huaweiWeb, "a.cn"), code(huaweiWeb, "b.cn", generated("f1"), added)), rules.Pass},
		"a code that only moved":     {with(server("huaweicloud/ecs"), code(huaweiWeb, "a.cn", generated("f1"), spent), code(huaweiWeb, "a.cn", generated("f1"), added)), rules.Pass},
		"in the place of one spent":  {with(server("huaweicloud/ecs"), code(huaweiWeb, "a.cn", generated("f1"), spent), code(huaweiWeb, "a.cn", generated("f2"), added)), rules.Violation},
		"of the server that it was":  {with(server("huaweicloud/ecs", cloudID("i-2")), code(huaweiWeb, "a.cn", generated("f1"), of("i-1")), code(huaweiWeb, "b.cn", added)), rules.Pass},
		"at a cloud that is silent":  {with(server("alicloud/ecs"), code(aliWeb, "a.cn", generated("f1")), code(aliWeb, "b.cn", added)), rules.NotApplicable},
		"of a server in other hands": {filing.Stack{Codes: []filing.Code{code(huaweiWeb, "a.cn", generated("f1")), code(huaweiWeb, "b.cn", added)}}, rules.Violation},
	} {
		t.Run(name, func(t *testing.T) { checkVerdict(t, rule, c.stack, rules.Options{}, c.want) })
	}
}
