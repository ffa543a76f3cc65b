// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

var serverWebsitesExamples = examplesOf("icp_server_websites", []example{
	{
		name: "one too many", stack: servers(server("alicloud/ecs", domains("f.cn", "b.cn", "a.cn", "e.cn", "d.cn", "c.cn"))),
		variant: "too_many", subject: "alicloud/ecs/web", facts: []string{"websites"}, source: "ALI-2026",
		en: []string{"Too many websites or apps filed on one server", "alicloud/ecs/web has 6 websites filed directly, 5 are allowed: a.cn, b.cn, c.cn, d.cn, e.cn, f.cn.", "with an authorization code of one"},
		zh: []string{"同一服务器上直接备案的网站或 App 过多", "alicloud/ecs/web 上直接备案了 6 个网站，上限为 5 个：a.cn、b.cn、c.cn、d.cn、e.cn、f.cn。"},
	},
	{
		name: "one too many and more that are unknown", stack: servers(server("huaweicloud/enterprise_web_portal", domains("a.cn", "?", "b.cn", "c.cn", "d.cn"))),
		variant: "too_many", subject: "huaweicloud/enterprise_web_portal/web", facts: []string{"websites"},
		en: []string{"has 4 websites filed directly, 3 are allowed: a.cn, b.cn, c.cn, d.cn."}, zh: []string{"4 个网站，上限为 3 个"},
	},
	{
		name: "perhaps one too many", stack: servers(server("huaweicloud/enterprise_web_portal", domains("a.cn", "?", "b.cn", "?"))),
		variant: "fact_unknown", subject: "huaweicloud/enterprise_web_portal/web", verdict: rules.Undecided, facts: []string{"websites"},
		en: []string{"websites will be known only after apply"}, zh: []string{"websites 要到 apply 之后才能知道"},
	},
	{
		name: "no source states a limit", stack: servers(server("huaweicloud/nat_gateway", domains("a.cn"))),
		variant: "source_silent", subject: "huaweicloud/nat_gateway/web", verdict: rules.Undecided, facts: []string{"websites"},
		en: []string{"no source in the catalogue settles it for "}, zh: []string{"目录中没有来源说明"},
	},
})

func TestServerWebsites(t *testing.T) {
	const rule = "icp_server_websites"
	checkExamples(t, rule, serverWebsitesExamples)
	t.Run("websites count once however they are written", func(t *testing.T) {
		s := server("alicloud/ecs", domains("a.cn", "A.CN", "www.a.cn", "例子.中国", "xn--fsqu00a.xn--fiqs8s", "b.cn", "b.cn.", "c.cn"))
		checkVerdict(t, rule, servers(s), rules.Options{}, rules.Pass)
	})
	t.Run("does not apply without websites", func(t *testing.T) {
		checkVerdict(t, rule, servers(server("alicloud/ecs")), rules.Options{}, rules.NotApplicable)
		checkVerdict(t, rule, servers(server("alicloud/ecs", domains())), rules.Options{}, rules.NotApplicable)
	})
	t.Run("hidden websites that fit", func(t *testing.T) {
		checkVerdict(t, rule, servers(server("alicloud/ecs", domains("a.cn", "?", "?", "?", "?"))), rules.Options{}, rules.Pass)
	})
}
