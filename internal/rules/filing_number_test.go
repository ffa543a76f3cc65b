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
		name: "of an app, for a website", stack: number("京ICP备12345678号-2A"),
		variant: "of_app", subject: "a.cn", facts: []string{"filing_number"}, source: "HW-SKILLS",
		en: []string{"Filing number is for something else", `"京ICP备12345678号-2A" is the number of an app, and the code is for a website, a.cn.`, "set app to its name instead of website", "Mini programs and quick apps are filed at their platform"},
		zh: []string{"备案号与备案对象不符", "“京ICP备12345678号-2A”是 App 的备案号，而授权码用于网站 a.cn。", "小程序和快应用在其平台备案"},
	},
	{
		name: "of an app, for a website that is not known yet", stack: filing.Stack{Codes: []filing.Code{code(aliWeb, "", func(c *filing.Code) {
			c.Website, c.FilingNumber = filing.Unknown[string](), filing.Known("京ICP备12345678号-2A")
		})}},
		variant: "of_app", facts: []string{"filing_number"}, en: []string{"and the code is for a website."}, zh: []string{"而授权码用于网站。"},
	},
	{
		name: "of a website, for an app", stack: filing.Stack{Codes: []filing.Code{code(aliWeb, "", ofApp("Shop"), func(c *filing.Code) { c.FilingNumber = filing.Known("京ICP备12345678号-1") })}},
		variant: "of_website", subject: "app:Shop", facts: []string{"filing_number"},
		en: []string{`"京ICP备12345678号-1" is the number of a website, and the code is for the app "Shop".`, "ends in A, such as 京ICP备12345678号-2A"}, zh: []string{"是网站的备案号，而授权码用于 App“Shop”。", "其结尾为 A"},
	},
	{
		name: "of a website, for an app that is not known yet", stack: filing.Stack{Codes: []filing.Code{code(aliWeb, "", func(c *filing.Code) {
			c.Website, c.App, c.FilingNumber = filing.Absent[string](), filing.Unknown[string](), filing.Known("京ICP备12345678号-1")
		})}},
		variant: "of_website", facts: []string{"filing_number"}, en: []string{"and the code is for an app."}, zh: []string{"而授权码用于 App。"},
	},
	{
		name: "of either, for something that is not known yet", stack: filing.Stack{Codes: []filing.Code{code(aliWeb, "", func(c *filing.Code) {
			c.Website, c.App, c.FilingNumber = filing.Unknown[string](), filing.Unknown[string](), filing.Known("京ICP备12345678号-1")
		})}},
		variant: "fact_unknown", verdict: rules.Undecided, facts: []string{"website"}, en: []string{"website will be known only after apply"}, zh: []string{"website 要到 apply"},
	},
	{
		name: "of a mini program", stack: number("京ICP备12345678号-3X"),
		variant: "mini_program", subject: "a.cn", facts: []string{"filing_number"},
		en: []string{"is the number of a mini program, which is filed at its platform", "has no letter at its end", "no code is needed"}, zh: []string{"是小程序的备案号；小程序在其平台备案", "请填写网站的备案号，其结尾没有字母。"},
	},
	{
		name: "of a quick app", stack: filing.Stack{Codes: []filing.Code{code(aliWeb, "", ofApp("Shop"), func(c *filing.Code) { c.FilingNumber = filing.Known("京ICP备12345678号-4K") })}},
		variant: "quick_app", subject: "app:Shop", facts: []string{"filing_number"},
		en: []string{"is the number of a quick app", "Write the number of the app, which ends in A."}, zh: []string{"是快应用的备案号", "请填写 App 的备案号，其结尾为 A。"},
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
