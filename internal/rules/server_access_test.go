// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"fmt"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// leading returns a stack whose website leads to ends.
func leading(website string, ends ...filing.End) filing.Stack {
	return filing.Stack{Traffic: []filing.Traffic{{
		Name: website, Website: filing.Known(website), Ends: ends, Whole: filing.Known(true),
	}}}
}

// end returns what serves from the mainland, with changes.
func end(cloud filing.Cloud, name string, changes ...func(*filing.End)) filing.End {
	e := filing.End{Name: name, Cloud: cloud, Mainland: filing.Known(true)}
	for _, change := range changes {
		change(&e)
	}
	return e
}

func outside(e *filing.End) { e.Mainland = filing.Known(false) }

func someEnds(n int) []filing.End {
	var all []filing.End
	for i := range n {
		all = append(all, end(filing.AliCloud, fmt.Sprintf("alicloud_instance.web[%d]", 10+i)))
	}
	return all
}

var serverAccessExamples = examplesOf("icp_server_access", []example{
	{
		name:    "a load balancer and a server",
		stack:   filedWith(leading("shop-example.cn", end(filing.AliCloud, "alicloud_slb_load_balancer.front"), end(filing.AliCloud, "alicloud_instance.web")), "shop-example.cn@tencentcloud"),
		variant: "elsewhere", subject: "shop-example.cn", severity: rules.Warning, facts: []string{"website"}, source: "ALI-DWS-FAQ",
		en: []string{
			"Website is filed with another cloud only",
			"shop-example.cn leads to alicloud_instance.web, alicloud_slb_load_balancer.front on Alibaba Cloud, and is filed with Tencent Cloud only.",
			"Add Alibaba Cloud as access provider (新增接入) of shop-example.cn", "with a server there that may back filings", `the line "shop-example.cn alicloud" to the list of filed domains (filed)`,
		},
		zh: []string{
			"网站只在其他云备案", "shop-example.cn 指向阿里云的 alicloud_instance.web、alicloud_slb_load_balancer.front，但只在腾讯云备案。",
			"为 shop-example.cn 办理新增接入", "增加一行“shop-example.cn alicloud”",
		},
	},
	{
		name:    "the source of its own cloud",
		stack:   filedWith(leading("shop-example.cn", end(filing.TencentCloud, "tencentcloud_instance.web")), "shop-example.cn@alicloud"),
		variant: "elsewhere", subject: "shop-example.cn", severity: rules.Warning, facts: []string{"website"}, source: "TC-ACCESS",
		en: []string{"on Tencent Cloud, and is filed with Alibaba Cloud only."}, zh: []string{"指向腾讯云的 tencentcloud_instance.web，但只在阿里云备案。"},
	},
	{
		name:    "more ends than a sentence names",
		stack:   filedWith(leading("shop-example.cn", someEnds(12)...), "shop-example.cn@tencentcloud"),
		variant: "elsewhere", subject: "shop-example.cn", severity: rules.Warning, facts: []string{"website"},
		en: []string{"alicloud_instance.web[19] and 2 more on Alibaba Cloud"}, zh: []string{"alicloud_instance.web[19] 以及另外 2 个资源"}, not: []string{"web[20]"},
	},
})

func TestServerAccess(t *testing.T) {
	const rule = "icp_server_access"
	checkExamples(t, rule, serverAccessExamples)
	t.Run("one finding for each cloud, at its first end", func(t *testing.T) {
		stack := filedWith(leading("shop-example.cn", end(filing.TencentCloud, "t"), end(filing.AliCloud, "a", outside), end(filing.AliCloud, "b"), end(filing.AliCloud, "c")), "shop-example.cn@huaweicloud")
		var got []string
		for _, f := range judge(rule, stack, rules.Options{}) {
			if !f.DemandsAccess() || f.Subject.At.Kind != rules.SubjectWebsite {
				t.Errorf("%+v", f)
			}
			got = append(got, fmt.Sprint(f.Values.Cloud.Name, f.Subject.At.End))
		}
		if want := "[alicloud2 tencentcloud0]"; fmt.Sprint(got) != want {
			t.Errorf("got %s, want %s", got, want)
		}
	})
	t.Run("only what is violated demands access", func(t *testing.T) {
		for _, f := range verdicts(rule, filedWith(leading("shop-example.cn", end(filing.AliCloud, "a")), "shop-example.cn"), rules.Options{}) {
			if f.DemandsAccess() {
				t.Errorf("%+v", f)
			}
		}
	})
}
