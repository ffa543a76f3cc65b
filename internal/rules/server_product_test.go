// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"slices"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

var serverProductExamples = examplesOf("icp_server_product", []example{
	{
		name: "a load balancer", stack: servers(server("alicloud/slb")),
		variant: "ineligible", subject: "alicloud/slb/web", facts: []string{"product"}, source: "ALI-TABLE",
		en: []string{"Product cannot back an ICP filing", "alicloud/slb/web is ", "(SLB, CLB), which cannot back an ICP filing.", "Instead, use ", "backend ECS"},
		zh: []string{"该产品不能用于 ICP 备案", "alicloud/slb/web 是", "SLB", "请改用：", "ECS"},
	},
	{
		name: "a product of older lists", stack: servers(server("alicloud/nat_gateway")),
		variant: "legacy", subject: "alicloud/nat_gateway/web", facts: []string{"product"}, source: "ALI-TABLE-2019",
		en: []string{"is NAT Gateway, which only older lists of the cloud name (2019 to 2020)", "legacy_products = true"},
		zh: []string{"NAT 网关，仅见于云厂商较早", "legacy_products = true"},
	},
	{
		name: "an id of a load balancer", stack: servers(server("alicloud/ecs", cloudID("lb-bp1b6c719dfa08exfuca1"))),
		variant: "other_id", subject: "alicloud/ecs/web", facts: []string{"server_id"}, source: "ALI-2026",
		en: []string{"declared as Elastic Compute Service (ECS), but lb-bp1b6c719dfa08exfuca1 has the form of ", "(SLB, CLB) ids", "Set server_id to the id of the server itself. Instead, use "},
		zh: []string{"声明为云服务器 ECS，但 lb-bp1b6c719dfa08exfuca1 的格式属于", "请将 server_id 设为服务器本身的实例 ID。请改用："},
	},
	{
		name: "an id of another server", stack: servers(server("alicloud/simple_application_server", cloudID("i-bp67acfmxazb4ph0aaaa"))),
		variant: "other_id", subject: "alicloud/simple_application_server/web", facts: []string{"server_id"},
		en:  []string{"i-bp67acfmxazb4ph0aaaa has the form of Elastic Compute Service (ECS) ids", "Set server_id to the id of the server itself."},
		zh:  []string{"i-bp67acfmxazb4ph0aaaa 的格式属于云服务器 ECS 的 ID"},
		not: []string{"Instead, use", "请改用"},
	},
	{
		name: "a product that no source lists", stack: servers(server("alicloud/quantum_box")),
		variant: "source_silent", subject: "alicloud/quantum_box/web", verdict: rules.Undecided, facts: []string{"product"}, source: "ALI-TABLE",
		en: []string{"ICP filing rule not decided yet", "icp_server_product cannot be decided for alicloud/quantum_box/web: no source in the catalogue settles it for quantum_box."},
		zh: []string{"ICP 备案规则暂无法判定", "icp_server_product 无法对 alicloud/quantum_box/web 判定：目录中没有来源说明 quantum_box 的情况。"},
	},
	{
		name: "an unknown cloud", stack: servers(server("alicloud/ecs", func(s *filing.Server) { s.Cloud = filing.Unknown[filing.Cloud]() })),
		variant: "fact_unknown", subject: "alicloud/ecs/web", verdict: rules.Undecided, facts: []string{"cloud"},
		en: []string{"cloud will be known only after apply", "Set cloud to one of alicloud, huaweicloud"},
		zh: []string{"cloud 要到 apply 之后才能知道", "请将 cloud 设为"},
	},
	{
		name: "nothing is known of the server",
		stack: servers(server("alicloud/ecs", named("web"), func(s *filing.Server) {
			s.ID, s.Cloud, s.Product = "", filing.Unknown[filing.Cloud](), filing.Unknown[filing.Product]()
		})),
		variant: "server_unknown", subject: "web", verdict: rules.Undecided, facts: []string{"cloud"},
		en: []string{"None of the rules about web can be decided yet", "pass the cloud resource itself as server, or state its facts: cloud, product, region"},
		zh: []string{"有关 web 的规则都暂时无法判定", "请将云资源本身作为 server 传入，或写明其信息：cloud、product、region"},
	},
	{
		name: "no product", stack: servers(server("alicloud/ecs", func(s *filing.Server) { s.Product = filing.Absent[filing.Product]() })),
		variant: "fact_absent", subject: "alicloud/ecs/web", verdict: rules.Undecided, facts: []string{"product"},
		en: []string{"A fact that an ICP filing rule needs is not stated", "nothing states product", "Set product, or pass the whole cloud resource"},
		zh: []string{"缺少 ICP 备案规则所需的信息", "没有任何地方给出 product", "请设置 product"},
	},
	{
		name: "a text", stack: servers(unread(filing.GivenText)), variant: "given_text", subject: "web", facts: []string{"server"},
		en: []string{"Filing server is not given a cloud resource", "The argument server of web is a string", "Pass the whole cloud resource, not its id."},
		zh: []string{"备案服务器传入的不是云资源", "web 的 server 参数是字符串", "请传入整个云资源，而不是它的 ID。"},
	},
	{
		name: "a list", stack: servers(unread(filing.GivenOther)), variant: "given_other", subject: "web", facts: []string{"server"},
		en:  []string{"The argument server of web is not a cloud resource", "Pass the whole cloud resource."},
		zh:  []string{"web 的 server 参数不是可读取的云资源", "请传入整个云资源。"},
		not: []string{"its id", "它的 ID"},
	},
})

// unread returns a filing server of which nothing can be read.
func unread(given filing.Given) filing.Server {
	return filing.Server{ID: "web", Name: "web", Given: given}
}

func cloudID(id string) func(*filing.Server) {
	return func(s *filing.Server) { s.CloudID = filing.Known(id) }
}

func TestServerProduct(t *testing.T) {
	const rule = "icp_server_product"
	checkExamples(t, rule, serverProductExamples)
	t.Run("passes", func(t *testing.T) {
		for _, s := range []filing.Server{
			server("alicloud/ecs"), server("alicloud/ecs", cloudID("i-bp67acfmxazb4ph0aaaa")),
			server("alicloud/ecs", cloudID("an id of no form")), server("huaweicloud/ecs", cloudID("lb-bp1b6c719dfa08exfuca1")),
		} {
			checkVerdict(t, rule, servers(s), rules.Options{}, rules.Pass)
		}
	})
	t.Run("legacy products that are admitted pass", func(t *testing.T) {
		checkVerdict(t, rule, servers(server("alicloud/nat_gateway")), rules.Options{LegacyProducts: true}, rules.Pass)
		checkVerdict(t, rule, servers(server("alicloud/slb")), rules.Options{LegacyProducts: true}, rules.Violation)
	})
	t.Run("what cannot be read is said once", func(t *testing.T) {
		stack := servers(unread(filing.GivenText))
		stack.Codes = []filing.Code{{ServerID: filing.Known("web"), Website: filing.Known("shop-example.cn")}}
		said := func(options rules.Options) (all []rules.Name) {
			for _, f := range rules.Evaluate(stack, options) {
				if f.Verdict == rules.Violation || f.Verdict == rules.Undecided {
					all = append(all, f.Rule)
				}
			}
			return all
		}
		if got := said(rules.Options{}); !slices.Equal(got, []rules.Name{rule}) {
			t.Errorf("%q say something, want %s alone", got, rule)
		}
		// Without the rule nobody else says it.
		if got := said(rules.Options{Severities: map[rules.Name]rules.Severity{rule: rules.Off}}); !slices.Contains(got, "icp_server_billing") {
			t.Errorf("only %q say something while the rule is off", got)
		}
		// What is stated beside it is judged.
		stack.Servers[0].Billing = filing.Known(filing.PayAsYouGo)
		stack.Servers[0].Cloud, stack.Servers[0].Product = filing.Known(filing.AliCloud), filing.Known[filing.Product]("ecs")
		if got := said(rules.Options{}); !slices.Equal(got, []rules.Name{rule, "icp_server_billing"}) {
			t.Errorf("%q say something, want %s and icp_server_billing", got, rule)
		}
	})
}

// TestOneSentenceAboutNobody: while nobody knows what a server is, one rule says so
// for all, unless it is turned down.
func TestOneSentenceAboutNobody(t *testing.T) {
	stack := servers(server("alicloud/ecs", domains("a.cn"), func(s *filing.Server) {
		s.Cloud, s.Product, s.Region = filing.Unknown[filing.Cloud](), filing.Unknown[filing.Product](), filing.Unknown[string]()
	}))
	for _, severity := range []rules.Severity{rules.Error, rules.Warning, rules.Off} {
		waiting := map[rules.Name]bool{}
		for _, f := range rules.Evaluate(stack, rules.Options{Severities: map[rules.Name]rules.Severity{"icp_server_product": severity}}) {
			if f.Verdict == rules.Undecided && f.Blocks() {
				waiting[f.Rule] = true
			}
		}
		switch alone := len(waiting) == 1 && waiting["icp_server_product"]; {
		case severity == rules.Error && !alone:
			t.Errorf("an apply waits for %v", waiting)
		case severity != rules.Error && (!waiting["icp_server_region"] || !waiting["icp_server_billing"]):
			t.Errorf("with icp_server_product = %s an apply waits for %v only", severity, waiting)
		}
	}
}
