// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

func origin(here bool) func(*filing.Delivery) {
	return func(d *filing.Delivery) { d.OriginInCloud = filing.Known(here) }
}

func unknownOrigin(d *filing.Delivery) { d.OriginInCloud = filing.Unknown[bool]() }

var deliveryAccessExamples = examplesOf("icp_delivery_access", []example{
	{
		name: "a function", stack: filedWith(deliveries(delivery("alicloud/fc", "api.shop-example.cn")), "shop-example.cn@tencentcloud"),
		variant: "always", subject: "api.shop-example.cn", severity: rules.Warning, facts: []string{"domain"}, source: "ALI-FC",
		en: []string{
			"Delivered domain is filed with another cloud only",
			"module.site.fc.this serves api.shop-example.cn with Function Compute (FC) of Alibaba Cloud, and shop-example.cn is filed with Tencent Cloud only.",
			"Function Compute (FC) serves a domain from the mainland only when Alibaba Cloud is an access provider of its filing.",
			"Add Alibaba Cloud as access provider (新增接入) of shop-example.cn", "on the list of filed domains (filed)",
		},
		zh: []string{
			"分发的域名只在其他云备案", "使用阿里云函数计算 FC 为 api.shop-example.cn 提供服务，而 shop-example.cn 只在腾讯云备案。",
			"只有阿里云是备案的接入商时", "为 shop-example.cn 办理新增接入",
		},
	},
	{
		name:    "an origin on the cloud, filed with two others",
		stack:   filedWith(deliveries(delivery("alicloud/cdn", "*.shop-example.cn", origin(true))), "shop-example.cn@tencentcloud", "shop-example.cn@baiducloud", "shop-example.cn@tencentcloud"),
		variant: "origin", subject: "*.shop-example.cn", severity: rules.Warning, facts: []string{"domain"}, source: "ALI-TABLE",
		en: []string{"from an origin on the same cloud, and shop-example.cn is filed with baiducloud and Tencent Cloud only.", "When the origin of CDN is on Alibaba Cloud"},
		zh: []string{"源站也在该云上，而 shop-example.cn 只在 baiducloud、腾讯云备案。", "源站在阿里云上时"},
	},
	{
		name: "a subdomain that resolves to the cloud", stack: filedWith(deliveries(delivery("huaweicloud/waf", "www.shop-example.cn", origin(false))), "shop-example.cn@alicloud"),
		variant: "resolution", subject: "www.shop-example.cn", severity: rules.Warning, facts: []string{"domain"}, source: "HW-SKILLS",
		en: []string{
			"shop-example.cn is filed with Alibaba Cloud only.", "when the origin of Web Application Firewall (WAF) is on it, or when a subdomain resolves to it.",
			"it may mean a domain hosted in the cloud's DNS alone. That is an inference: no source states it in so many words.",
		},
		zh: []string{"或有子域名解析至该云时，该云须是备案的接入商。", "这是推断，没有来源直接写明。"},
	},
	{
		name: "an origin on the cloud, where a subdomain that resolves would do too", stack: filedWith(deliveries(delivery("huaweicloud/obs", "shop-example.cn", origin(true))), "shop-example.cn@alicloud"),
		variant: "origin", subject: "shop-example.cn", severity: rules.Warning, facts: []string{"domain"}, source: "HW-SKILLS",
		en: []string{"When the origin of Object Storage Service (OBS) is on Huawei Cloud"}, zh: []string{"源站在华为云上时"}, not: []string{"inference", "推断"},
	},
	{
		name: "the origin is not known yet", stack: filedWith(deliveries(delivery("alicloud/waf", "shop-example.cn", unknownOrigin)), "shop-example.cn@huaweicloud"),
		variant: "delivery_unknown", subject: "shop-example.cn", verdict: rules.Undecided, severity: rules.Warning, facts: []string{"origin"},
		en: []string{"origin will be known only after apply.", "check its plan together with this one"}, zh: []string{"origin 要到 apply", "一并检查"},
	},
	{
		name: "nobody says with which cloud it is filed", stack: filedWith(deliveries(delivery("alicloud/alb", "shop-example.cn")), "shop-example.cn"),
		variant: "filed_with", subject: "shop-example.cn", verdict: rules.Undecided, severity: rules.Warning, facts: []string{"filing_cloud"},
		en: []string{"cannot be decided for module.site.alb.this: nothing says with which cloud shop-example.cn is filed.", "Say in the list of filed domains (filed) which cloud the website is filed with."}, zh: []string{"判定：没有任何地方说明 shop-example.cn 在哪家云备案。"}, not: []string{"filing_cloud"},
	},
	{
		name: "a server whose cloud is not known yet", stack: func() filing.Stack {
			stack := deliveries(delivery("alicloud/alb", "shop-example.cn"))
			stack.Servers = []filing.Server{server("huaweicloud/ecs", domains("shop-example.cn"), func(s *filing.Server) { s.Cloud = filing.Unknown[filing.Cloud]() })}
			return stack
		}(),
		variant: "filed_with_unknown", subject: "shop-example.cn", verdict: rules.Undecided, severity: rules.Warning, facts: []string{"filing_cloud"},
		en: []string{"cannot be decided for module.site.alb.this yet: with which cloud shop-example.cn is filed will be known only after apply."},
		zh: []string{"暂时无法对 module.site.alb.this 判定：shop-example.cn 在哪家云备案要到 apply 之后才能知道。"}, not: []string{"filing_cloud"},
	},
	{
		name: "no source says", stack: filedWith(deliveries(delivery("tencentcloud/edgeone", "shop-example.cn")), "shop-example.cn@alicloud"),
		variant: "source_silent", subject: "shop-example.cn", verdict: rules.Undecided, severity: rules.Warning, facts: []string{"product"},
		en: []string{"no source in the catalogue settles it for EdgeOne."}, zh: []string{"没有来源说明边缘安全加速平台 EdgeOne 的情况"},
	},
	{
		name: "a product that the catalogue does not have", stack: filedWith(deliveries(delivery("othercloud/cdn", "shop-example.cn")), "shop-example.cn@alicloud"),
		variant: "source_silent", subject: "shop-example.cn", verdict: rules.Undecided, severity: rules.Warning, facts: []string{"product"},
	},
})

func TestDeliveryAccess(t *testing.T) {
	const rule = "icp_delivery_access"
	checkExamples(t, rule, deliveryAccessExamples)
	elsewhere := func(d filing.Delivery) filing.Stack { return filedWith(deliveries(d), "shop-example.cn@tencentcloud") }
	for name, c := range map[string]struct {
		stack filing.Stack
		want  rules.Verdict
	}{
		"any filing will do":                {elsewhere(delivery("alicloud/oss", "shop-example.cn")), rules.NotApplicable},
		"a product that delivers nothing":   {elsewhere(delivery("alicloud/ecs", "shop-example.cn")), rules.NotApplicable},
		"served from elsewhere":             {elsewhere(delivery("alicloud/fc", "shop-example.cn", overseas)), rules.NotApplicable},
		"an origin elsewhere":               {elsewhere(delivery("alicloud/cdn", "shop-example.cn", origin(false))), rules.NotApplicable},
		"another website is filed":          {elsewhere(delivery("alicloud/fc", "other-example.cn")), rules.NotApplicable},
		"no domain":                         {elsewhere(delivery("alicloud/fc", "localhost")), rules.NotApplicable},
		"filed here, domain not known":      {filedWith(deliveries(delivery("alicloud/fc", "?")), "shop-example.cn@alicloud"), rules.NotApplicable},
		"filed elsewhere, domain not known": {elsewhere(delivery("alicloud/fc", "?")), rules.Undecided},
		"filed here too":                    {filedWith(elsewhere(delivery("alicloud/fc", "shop-example.cn")), "www.shop-example.cn@alicloud"), rules.Pass},
		"nothing is filed":                  {deliveries(delivery("alicloud/fc", "shop-example.cn")), rules.NotApplicable},
	} {
		t.Run(name, func(t *testing.T) { checkVerdict(t, rule, c.stack, rules.Options{}, c.want) })
	}
	t.Run("a code of a server in another configuration", func(t *testing.T) {
		stack := elsewhere(delivery("alicloud/fc", "shop-example.cn"))
		stack.Codes = []filing.Code{code("alicloud/ecs/other", "shop-example.cn")}
		checkVerdict(t, rule, stack, rules.Options{}, rules.Pass)
	})
	t.Run("a code of a server that is not known", func(t *testing.T) {
		stack := elsewhere(delivery("alicloud/fc", "shop-example.cn"))
		stack.Codes = []filing.Code{code("", "shop-example.cn", noServer)}
		checkVerdict(t, rule, stack, rules.Options{}, rules.Undecided)
	})
}
