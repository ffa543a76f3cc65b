// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

var codeDirectMixExamples = examplesOf("icp_code_direct_mix", []example{
	{
		name: "codes and direct filings", stack: with(server("huaweicloud/ecs", domains("d2.cn", "d1.cn")), code(huaweiWeb, "a.cn"), code(huaweiWeb, "b.cn")),
		variant: "mixed", subject: huaweiWeb, facts: []string{"websites"}, source: "HW-SKILLS",
		en: []string{"Server has codes and direct filings", "huaweicloud/ecs/web has 2 authorization codes, and these websites are filed on it directly: d1.cn, d2.cn."},
		zh: []string{"同一服务器既有授权码又有直接备案", "huaweicloud/ecs/web 有 2 个备案授权码，同时又直接备案了 d1.cn、d2.cn。"},
	},
	{
		name: "codes elsewhere and a direct filing that is not known", stack: with(server("huaweicloud/ecs", domains("?"), elsewhere(3))),
		variant: "mixed", subject: huaweiWeb, facts: []string{"websites"},
		en: []string{"has 3 authorization codes, and websites are filed on it directly."}, zh: []string{"有 3 个备案授权码，同时又直接备案了网站。"},
	},
	{
		name: "one code under two addresses, and one that leaves", stack: with(server("huaweicloud/ecs", domains("d.cn")),
			code(huaweiWeb, "a.cn", generated("f1")), code(huaweiWeb, "a.cn", generated("f1"), spent), code(huaweiWeb, "b.cn", generated("f2"), spent)),
		variant: "mixed", subject: huaweiWeb, facts: []string{"websites"},
		en: []string{"has 2 authorization codes"}, zh: []string{"有 2 个备案授权码"},
	},
	{
		name: "direct filings that are not known", stack: with(server("huaweicloud/ecs", unknownDomains), code(huaweiWeb, "a.cn")),
		variant: "fact_unknown", subject: huaweiWeb, verdict: rules.Undecided, facts: []string{"websites"},
		en: []string{"websites will be known only after apply", "Set websites to a list"}, zh: []string{"websites 要到 apply"},
	},
	{
		name: "codes elsewhere that are not known", stack: with(server("huaweicloud/ecs", domains("d.cn"), unknownElsewhere)),
		variant: "fact_unknown", subject: huaweiWeb, verdict: rules.Undecided, facts: []string{"undeclared_codes"},
		en: []string{"undeclared_codes will be known only after apply"}, zh: []string{"undeclared_codes 要到 apply"},
	},
	{
		name: "no source says", stack: with(server("tencentcloud/cvm", domains("d.cn")), code(tencentWeb, "a.cn")),
		variant: "source_silent", subject: tencentWeb, verdict: rules.Undecided, facts: []string{"websites"},
		en: []string{"settles it for Cloud Virtual Machine (CVM)"}, zh: []string{"云服务器 CVM"},
	},
})

func TestCodeDirectMix(t *testing.T) {
	const rule = "icp_code_direct_mix"
	checkExamples(t, rule, codeDirectMixExamples)
	for name, stack := range map[string]filing.Stack{
		"direct filings alone":         with(server("huaweicloud/ecs", domains("d.cn"))),
		"codes alone":                  with(server("huaweicloud/ecs"), code(huaweiWeb, "a.cn")),
		"an empty list":                with(server("huaweicloud/ecs", domains()), code(huaweiWeb, "a.cn")),
		"an empty list, codes unknown": with(server("huaweicloud/ecs", domains(), unknownElsewhere)),
		"no codes elsewhere":           with(server("huaweicloud/ecs", domains("d.cn"), elsewhere(0))),
		"a reservation that leaves":    with(server("huaweicloud/ecs", domains("d.cn")), code(huaweiWeb, "a.cn", spent)),
		"Alibaba allows both":          with(server("alicloud/ecs", domains("d.cn")), code(aliWeb, "a.cn")),
		"a product that is not listed": with(server("huaweicloud/quantum_box", domains("d.cn"), elsewhere(1))),
	} {
		t.Run(name, func(t *testing.T) { checkVerdict(t, rule, stack, rules.Options{}, rules.NotApplicable) })
	}
	t.Run("servers that are not declared are not judged", func(t *testing.T) {
		if got := verdicts(rule, filing.Stack{Codes: numbered(huaweiWeb, 2)}, rules.Options{}); len(got) > 0 {
			t.Errorf("got %v", got)
		}
	})
}
