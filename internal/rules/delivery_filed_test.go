// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// delivery returns a delivery from the mainland, with changes. The domain "?"
// is not known yet.
func delivery(kind, domain string, changes ...func(*filing.Delivery)) filing.Delivery {
	cloud, product, _ := strings.Cut(kind, "/")
	d := filing.Delivery{
		Name: "module.site." + product + ".this", Cloud: filing.Cloud(cloud), Product: filing.Product(product),
		Domain: filing.Known(domain), Mainland: filing.Known(true), Accepted: filing.Known(false),
	}
	if domain == "?" {
		d.Domain = filing.Unknown[string]()
	}
	for _, change := range changes {
		change(&d)
	}
	return d
}

func overseas(d *filing.Delivery) { d.Mainland = filing.Known(false) }

func deliveries(list ...filing.Delivery) filing.Stack { return filing.Stack{Deliveries: list} }

// filedWith adds websites that have a filing to a stack: "a.cn@alicloud", or
// "a.cn" when nobody says with which cloud.
func filedWith(stack filing.Stack, list ...string) filing.Stack {
	for _, text := range list {
		domain, cloud, _ := strings.Cut(text, "@")
		stack.Filed = append(stack.Filed, filing.Filed{Domain: domain, Cloud: filing.Cloud(cloud)})
	}
	return stack
}

var deliveryFiledExamples = examplesOf("icp_delivery_filed", []example{
	{
		name: "nothing files it", stack: deliveries(delivery("alicloud/cdn", "www.shop-example.cn")),
		variant: "unfiled", subject: "www.shop-example.cn", severity: rules.Warning, facts: []string{"domain", "scope"}, source: "ALI-TABLE",
		en: []string{
			"Delivered domain has no ICP filing",
			"module.site.cdn.this serves www.shop-example.cn from the Chinese mainland (CDN of Alibaba Cloud), and nothing files shop-example.cn.",
			"File shop-example.cn: in websites of an icp_filing_server, or with an icp_authorization_code.", "put it on the list of filed domains (filed)", "scope or region outside of it",
		},
		zh: []string{
			"分发的域名没有 ICP 备案", "module.site.cdn.this 在中国内地为 www.shop-example.cn 提供服务（阿里云内容分发网络 CDN），但 shop-example.cn 没有备案。",
			"请写入已备案域名清单（filed）", "将服务范围或地域改到中国内地以外",
		},
	},
	{
		name: "its filing is only planned", stack: func() filing.Stack {
			stack := deliveries(delivery("alicloud/oss", "img.shop-example.cn"))
			stack.Servers = []filing.Server{server("alicloud/ecs", domains("shop-example.cn"))}
			return stack
		}(),
		variant: "planned", subject: "img.shop-example.cn", severity: rules.Warning, facts: []string{"domain", "filing_number"}, source: "ALI-TABLE",
		en: []string{
			"(Object Storage Service (OSS) of Alibaba Cloud), and the filing of shop-example.cn is only planned: nothing states its number.",
			"apply the filing server without module.site.oss.this, file shop-example.cn with it, wait for the filing number, and only then add module.site.oss.this.",
			"set filing_number on the icp_authorization_code of shop-example.cn, or put shop-example.cn on the list of filed domains (filed)",
			"refuses a domain whose filing does not have its number yet",
		},
		zh: []string{"但 shop-example.cn 的备案仅在计划中", "先创建备案服务器（暂不创建 module.site.oss.this）", "填写 filing_number，或将 shop-example.cn 写入已备案域名清单（filed）"},
	},
	{
		name: "a product that the catalogue does not have", stack: deliveries(delivery("othercloud/cdn", "shop-example.cn")),
		variant: "unfiled", subject: "shop-example.cn", severity: rules.Warning, facts: []string{"domain", "scope"},
		en: []string{"from the Chinese mainland, and nothing files"}, zh: []string{"提供服务，但 shop-example.cn 没有备案"},
	},
	{
		name: "a wildcard in Unicode", stack: deliveries(delivery("alicloud/oss", "*.例子.中国")),
		variant: "unfiled", subject: "*.例子.中国", severity: rules.Warning, facts: []string{"domain", "scope"},
		en: []string{"nothing files 例子.中国."}, zh: []string{"但 例子.中国 没有备案"},
	},
	{
		name: "a host with a port", stack: deliveries(delivery("huaweicloud/waf", "www.shop-example.cn:8080")),
		variant: "unfiled", subject: "www.shop-example.cn:8080", severity: rules.Warning, facts: []string{"domain", "scope"},
		en: []string{"nothing files shop-example.cn."}, zh: []string{"但 shop-example.cn 没有备案"},
	},
	{
		name: "a password in the place of a domain", stack: deliveries(delivery("alicloud/cdn", "https://me:hunter2@shop-example.cn/?key=hunter2")),
		variant: "unfiled", subject: "https://…@shop-example.cn/?…", severity: rules.Warning, facts: []string{"domain", "scope"},
		en: []string{"nothing files shop-example.cn."}, zh: []string{"但 shop-example.cn 没有备案"}, not: []string{"hunter2"},
	},
	{
		name: "the domain is not known yet", stack: deliveries(delivery("alicloud/cdn", "?")),
		variant: "delivery_unknown", subject: "module.site.cdn.this", verdict: rules.Undecided, severity: rules.Warning, facts: []string{"domain"},
		en:  []string{"icp_delivery_filed cannot be decided for module.site.cdn.this yet: domain will be known only after apply.", "such as www.example.cn or *.example.cn"},
		zh:  []string{"暂时无法对 module.site.cdn.this 判定：domain 要到 apply 之后才能知道", "例如 www.example.cn"},
		not: []string{"checked during apply", "写入状态之前"},
	},
	{
		name: "the scope cannot be read", stack: deliveries(delivery("alicloud/cdn", "shop-example.cn", func(d *filing.Delivery) { d.Mainland = filing.Unreadable[bool](errors.New("scope is a list")) })),
		variant: "delivery_unreadable", subject: "shop-example.cn", verdict: rules.Undecided, severity: rules.Warning, facts: []string{"scope"},
		en: []string{"icp_delivery_filed cannot be decided for module.site.cdn.this: scope is a list.", "Correct the value."}, zh: []string{"icp_delivery_filed 无法对 module.site.cdn.this 判定：scope is a list。", "请更正该值。"},
		not: []string{"icp_filing_server"},
	},
	{
		name: "the scope is not stated", stack: deliveries(delivery("alicloud/esa", "shop-example.cn", func(d *filing.Delivery) { d.Mainland = filing.Absent[bool]() })),
		variant: "delivery_unplaced", subject: "shop-example.cn", verdict: rules.Undecided, severity: rules.Warning, facts: []string{"scope"},
		en: []string{"nothing states scope.", "File shop-example.cn or", "put it on the list of filed domains (filed)", "provider block", "suppress the result with that reason"},
		zh: []string{"没有任何地方给出 scope", "请为 shop-example.cn 备案", "provider 块", "忽略此结果"},
	},
	{
		name: "the domain is sensitive", stack: deliveries(delivery("alicloud/cdn", "?", func(d *filing.Delivery) { d.Domain = filing.Unreadable[string](errors.New("sensitive")) })),
		variant: "delivery_sensitive", subject: "module.site.cdn.this", verdict: rules.Undecided, severity: rules.Warning, facts: []string{"domain"},
		en: []string{"its domain is sensitive, so that no report may show it.", "nonsensitive"}, zh: []string{"其 domain 标记为敏感", "nonsensitive"},
		not: []string{"after apply", "apply 之后"},
	},
	{
		name: "no domain to file", stack: deliveries(delivery("tencentcloud/clb", "~^www.*$")),
		variant: "delivery_domain", subject: "~^www.*$", verdict: rules.Undecided, severity: rules.Warning, facts: []string{"domain"},
		en: []string{`serves "~^www.*$", from which the domain to file cannot be determined (it is a wildcard).`}, zh: []string{"无法从其域名“~^www.*$”确定应备案的域名（这是泛域名）。"},
	},
	{
		name: "websites that are not known yet", stack: func() filing.Stack {
			stack := deliveries(delivery("alicloud/cdn", "shop-example.cn"))
			stack.Servers = []filing.Server{server("alicloud/ecs", domains("other-example.cn", "?"))}
			return stack
		}(),
		variant: "delivery_unknown", subject: "shop-example.cn", verdict: rules.Undecided, severity: rules.Warning, facts: []string{"websites"},
		en: []string{"websites will be known only after apply.", "list that is known at plan"}, zh: []string{"websites 要到 apply"},
	},
})

func TestDeliveryFiled(t *testing.T) {
	const rule = "icp_delivery_filed"
	checkExamples(t, rule, deliveryFiledExamples)
	covered := filedWith(deliveries(delivery("alicloud/cdn", "www.shop-example.cn")), "www.shop-example.cn@huaweicloud")
	for name, c := range map[string]struct {
		stack filing.Stack
		want  rules.Verdict
	}{
		"filed":                        {covered, rules.Pass},
		"overseas":                     {deliveries(delivery("alicloud/cdn", "www.shop-example.cn", overseas)), rules.NotApplicable},
		"overseas, domain not known":   {deliveries(delivery("alicloud/cdn", "?", overseas)), rules.NotApplicable},
		"an address":                   {deliveries(delivery("huaweicloud/waf", "203.0.113.7:8080")), rules.NotApplicable},
		"another name under the cloud": {filedWith(deliveries(delivery("alicloud/cdn", "shop.github.io")), "github.io"), rules.Pass},
		"a text that is no domain":     {filedWith(deliveries(delivery("alicloud/cdn", "shop-example.cn")), "shop"), rules.Violation},
	} {
		t.Run(name, func(t *testing.T) { checkVerdict(t, rule, c.stack, rules.Options{}, c.want) })
	}
	t.Run("it says where the delivery stands", func(t *testing.T) {
		stack := deliveries(delivery("alicloud/oss", "a.cn", overseas), delivery("alicloud/oss", "b.cn"))
		for i, f := range verdicts(rule, stack, rules.Options{}) {
			if f.Subject.Kind != rules.SubjectDelivery || f.Subject.At != (rules.Place{Kind: rules.SubjectDelivery, Index: i}) {
				t.Errorf("finding %d is about %+v", i, f.Subject)
			}
		}
	})
}
