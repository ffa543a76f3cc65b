// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func website(text string) filing.Stack {
	return filing.Stack{Codes: []filing.Code{code(aliWeb, text)}}
}

var websiteDomainExamples = examplesOf("icp_website_domain", []example{
	{
		name: "no domain", stack: website("localhost"),
		variant: "no_domain", subject: "localhost", facts: []string{"website"}, source: "TC-DOMAIN",
		en: []string{"Website is not a domain that can be filed", `"localhost" is not a domain: its suffix is not a public suffix.`, "such as example.cn"},
		zh: []string{"网站不是可备案的域名", "“localhost”不是域名：后缀不是公共后缀。", "例如 example.cn"},
	},
	{
		name: "no domain, filed directly", stack: servers(server("alicloud/ecs", domains("*.example.cn"))),
		variant: "no_domain", subject: "*.example.cn", facts: []string{"websites"},
		en: []string{`"*.example.cn" is not a domain: it is a wildcard.`, `Write "example.cn".`}, zh: []string{"这是泛域名", "请写成“example.cn”。"},
	},
	{
		name: "a URL with a password", stack: website("https://me:hunter2@www.example.cn/?token=s3cret"),
		variant: "no_domain", subject: "https://…@www.example.cn/?…", facts: []string{"website"},
		en: []string{`"https://…@www.example.cn/?…" is not a domain: it is a URL`, `Write "example.cn".`}, zh: []string{"这是网址"}, not: []string{"hunter2", "s3cret"},
	},
	{
		name: "a subdomain", stack: website("www.example.cn"),
		variant: "subdomain", subject: "www.example.cn", facts: []string{"website"},
		en: []string{`"www.example.cn" is a subdomain of example.cn.`, `Write "example.cn": its filing covers the subdomains.`}, zh: []string{"“www.example.cn”是 example.cn 的子域名。"},
	},
	{
		name: "a suffix that is not on the list", stack: website("example.io"),
		variant: "suffix", subject: "example.io", severity: rules.Warning, facts: []string{"website"},
		en: []string{`The suffix of "example.io" (.io) is not on the list`, "the list in the catalogue dates from 2022-08-30.", "domain.miit.gov.cn"}, zh: []string{"“example.io”的后缀（.io）不在可备案后缀清单中。", "目录中的清单截至 2022-08-30，"},
		not: []string{"also covers its subdomains"},
	},
	{
		name: "unless the user chose", stack: website("example.io"), options: rules.Options{Severities: map[rules.Name]rules.Severity{"icp_website_domain": rules.Error}},
		variant: "suffix", subject: "example.io", facts: []string{"website"},
	},
	{
		name: "a subdomain under such a suffix", stack: website("www.example.io"),
		variant: "subdomain", subject: "www.example.io", facts: []string{"website"},
	},
	{
		name: "a URL of an app", stack: filing.Stack{Codes: []filing.Code{code(aliWeb, "", ofApp("Shop", "https://me:hunter2@api.example.cn/v1?token=s3cret"))}},
		variant: "app_domain", subject: "https://…@api.example.cn/v1?…", facts: []string{"app_domains"}, source: "HW-SKILLS",
		en: []string{"Domain of an app cannot be filed", `"https://…@api.example.cn/v1?…" in app_domains is not a domain: it is a URL`, `Write "api.example.cn".`, "at exactly the level that it uses"},
		zh: []string{"App 的域名不能备案", "请写成“api.example.cn”。", "用到哪一级就备案哪一级"}, not: []string{"hunter2", "s3cret"},
	},
	{
		name: "a suffix of an app", stack: filing.Stack{Codes: []filing.Code{code(aliWeb, "", ofApp("Shop", "api.example.cn", "api.example.io"))}},
		variant: "app_suffix", subject: "api.example.io", severity: rules.Warning, facts: []string{"app_domains"}, source: "TC-DOMAIN",
		en: []string{`The suffix of "api.example.io" (.io) in app_domains is not on the list`}, zh: []string{"app_domains 中“api.example.io”的后缀（.io）不在"},
	},
	{
		name: "a subdomain, filed directly", stack: servers(server("alicloud/ecs", domains("api.example.cn"))),
		variant: "subdomain", subject: "api.example.cn", facts: []string{"websites"},
		en: []string{"If an app uses it, put the name of the app into apps instead."}, zh: []string{"若它由 App 使用，请改为将该 App 的名称写入 apps。"},
	},
	{
		name: "a subdomain of a code", stack: website("api.example.cn"),
		variant: "subdomain", subject: "api.example.cn", facts: []string{"website"},
		en: []string{`If an app uses it, set app instead of website, and put "api.example.cn" into app_domains.`}, zh: []string{"并将“api.example.cn”写入 app_domains。"},
	},
	{
		name: "domains of an app that are not known yet", stack: filing.Stack{Codes: []filing.Code{code(aliWeb, "", ofApp("Shop"), func(c *filing.Code) { c.AppDomains = filing.Unknown[[]filing.Fact[string]]() })}},
		variant: "fact_unknown", subject: "app:Shop", verdict: rules.Undecided, facts: []string{"app_domains"},
		en: []string{"app_domains will be known only after apply", "Set app_domains to names"}, zh: []string{"app_domains 要到 apply"},
	},
	{
		name: "not known yet", stack: servers(server("alicloud/ecs", domains("?"))),
		variant: "fact_unknown", verdict: rules.Undecided, facts: []string{"websites"},
		en: []string{"icp_website_domain cannot be decided yet: websites will be known only after apply"}, zh: []string{"websites 要到 apply"},
	},
})

func TestWebsiteDomain(t *testing.T) {
	const rule = "icp_website_domain"
	checkExamples(t, rule, websiteDomainExamples)
	for written, problem := range map[string][2]string{
		"": {"it is empty", "内容为空"}, "203.0.113.7": {"it is an IP address", "IP 地址"}, "example.cn:443": {"it has a port", "带有端口"},
		"me@example.cn": {"it is an e-mail address", "电子邮箱"}, "exa mple.cn": {"it has spaces", "含有空格"}, "com.cn": {"it is a public suffix", "公共后缀"},
		"ｅxample.cn": {"it has full-width characters", "全角"}, "exa_mple.cn": {"it has characters or labels that a domain cannot have", "不允许的字符"},
		"a123456789012345678901234567890123456789012345678901234567890123.cn": {"it is too long for a domain", "超过域名的最大长度"},
	} {
		t.Run(written, func(t *testing.T) {
			f := judge(rule, website(written), rules.Options{})[0]
			checkWords(t, f, text.English, problem[:1], nil)
			checkWords(t, f, text.Chinese, problem[1:], nil)
		})
	}
	t.Run("passes", func(t *testing.T) {
		for _, text := range []string{"example.cn", "EXAMPLE.COM", "例子.中国", "dept.city.gov.cn"} {
			checkVerdict(t, rule, website(text), rules.Options{}, rules.Pass)
		}
	})
	t.Run("codes that leave are not judged", func(t *testing.T) {
		if got := verdicts(rule, filing.Stack{Codes: []filing.Code{code(aliWeb, "localhost", spent)}}, rules.Options{}); len(got) > 0 {
			t.Errorf("got %v", got)
		}
	})
}
