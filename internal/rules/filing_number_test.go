// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func number(text string) filing.Stack {
	return filing.Stack{Codes: []filing.Code{code(aliWeb, "a.cn", func(c *filing.Code) { c.FilingNumber = filing.Known(text) })}}
}

var filingNumberExamples = examplesOf("icp_filing_number", []example{
	{
		name: "the character of number plates", stack: number("川ICP备15095485号-1"),
		variant: "malformed", subject: "a.cn", facts: []string{"filing_number"}, source: "HW-SKILLS",
		en: []string{"Filing number is malformed", `"川ICP备15095485号-1" is not a filing number: it begins with the wrong province character.`, `Did you mean "蜀ICP备15095485号-1"?`},
		zh: []string{"备案号格式有误", "“川ICP备15095485号-1”不是备案号：省份简称有误。", "是否应为“蜀ICP备15095485号-1”？"},
	},
	{
		name: "nothing to suggest", stack: number("hello"),
		variant: "malformed", subject: "a.cn", facts: []string{"filing_number"},
		en: []string{`"hello" is not a filing number: it does not have the form of a filing number.`, "Copy the number from beian.miit.gov.cn."}, zh: []string{"不符合备案号的任何格式", "beian.miit.gov.cn"},
	},
	{
		name: "a public security number", stack: number("京公网安备11010502030143号"),
		variant: "psb", subject: "a.cn", facts: []string{"filing_number"},
		en: []string{`"京公网安备11010502030143号" is a public security filing number (公网安备), not an ICP filing number.`, "京ICP备12345678号-1"}, zh: []string{"是公安联网备案号，不是 ICP 备案号。"},
	},
	{
		name: "not known yet", stack: filing.Stack{Codes: []filing.Code{code(aliWeb, "a.cn", func(c *filing.Code) { c.FilingNumber = filing.Unknown[string]() })}},
		variant: "fact_unknown", subject: "a.cn", verdict: rules.Undecided, facts: []string{"filing_number"},
		en: []string{"icp_filing_number cannot be decided yet: filing_number will be known only after apply", "Set filing_number"}, zh: []string{"filing_number 要到 apply"},
	},
})

func TestFilingNumber(t *testing.T) {
	const rule = "icp_filing_number"
	checkExamples(t, rule, filingNumberExamples)
	for written, problem := range map[string][2]string{
		"": {"it is empty", "内容为空"}, "京ICP备１2345678号-1": {"it has full-width characters", "全角"}, "京ICP备1234567号": {"it has the wrong number of digits", "数字位数有误"},
		"京ICP备12345678": {"the character 号 is missing", "缺少“号”字"}, "京ICP备12345678号-2Z": {"the letter after the index is not A, X or K", "不是 A、X 或 K"},
		"京ICP备12345678号-01": {"the index after 号 is malformed", "序号格式有误"},
	} {
		t.Run(written, func(t *testing.T) {
			f := judge(rule, number(written), rules.Options{})[0]
			checkWords(t, f, text.English, problem[:1], nil)
			checkWords(t, f, text.Chinese, problem[1:], nil)
		})
	}
	t.Run("one verdict", func(t *testing.T) {
		checkVerdict(t, rule, number("京ICP备12345678号-1"), rules.Options{}, rules.Pass)
		checkVerdict(t, rule, filingNumberExamples[len(filingNumberExamples)-1].stack, rules.Options{}, rules.Undecided)
	})
	t.Run("websites without a number and codes that leave are not judged", func(t *testing.T) {
		for _, c := range []filing.Code{code(aliWeb, "a.cn"), code(aliWeb, "a.cn", spent, filed), code(aliWeb, "a.cn", spent, func(c *filing.Code) { c.FilingNumber = filing.Known("hello") })} {
			if got := verdicts(rule, filing.Stack{Codes: []filing.Code{c}}, rules.Options{}); len(got) > 0 {
				t.Errorf("got %v", got)
			}
		}
	})
}
