// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// terms writes the facts of a product in the order of the table's heading:
// term, remaining, public IP, websites, codes.
func terms(p *catalog.Product) string {
	return strings.Join([]string{
		show(p.MinTermMonths), show(p.MinRemainingMonths), string(p.PublicIP), show(p.Websites), show(p.Codes),
	}, " ")
}

// codeTerms writes what holds for codes: direct uses a slot, direct excludes
// codes, slots return, owner is an enterprise.
func codeTerms(p *catalog.Product) string {
	return strings.Join([]string{
		show(p.DirectUsesCodeSlot), show(p.DirectExcludesCodes), show(p.SlotsReturn), show(p.CodeOwnerEnterprise),
	}, " ")
}

func show[T any](f filing.Fact[T]) string {
	switch v, known := f.Value(); {
	case known:
		return fmt.Sprint(v)
	case f.IsUnknown():
		return "?"
	}
	return "-"
}

func TestProducts(t *testing.T) {
	t.Parallel()
	const (
		nothing = "- - unknown - 0"
		noRules = "- - - -"
		aliCode = "true false false true"
		hwCode  = "true true false false"
		tcCode  = "? ? true true"
	)
	tests := []struct {
		cloud       filing.Cloud
		name        filing.Product
		eligibility catalog.Eligibility
		terms       string
		codeTerms   string
		sure        string // certainty of the row and of the codes
		instead     string
	}{
		{"alicloud", "acs", "ineligible", nothing, noRules, "high high", "another eligible ECS instance"},
		{"alicloud", "ack", "ineligible", nothing, noRules, "high high", "another eligible ECS instance"},
		{"alicloud", "alb", "ineligible", nothing, noRules, "medium high", "a backend ECS or another eligible ECS"},
		{"alicloud", "api_gateway", "ineligible", nothing, noRules, "medium high", "behind the gateway"},
		{"alicloud", "cdn", "ineligible", nothing, noRules, "medium high", "Simple Application Server"},
		{"alicloud", "dcdn", "ineligible", nothing, noRules, "medium high", "Simple Application Server"},
		{"alicloud", "ddoscoo", "ineligible", nothing, noRules, "medium high", "behind the protection"},
		{"alicloud", "dedicated_host", "ineligible", nothing, noRules, "medium high", "ECS instance on the host"},
		{"alicloud", "eci", "ineligible", nothing, noRules, "medium high", "an eligible ECS instance"},
		{"alicloud", "ecs", "eligible", "3 0 required 5 5", aliCode, "high high", ""},
		{"alicloud", "eip", "ineligible", nothing, noRules, "medium high", "the address is bound to"},
		{"alicloud", "elastic_web_hosting", "legacy", "6 ? unknown ? 5", aliCode, "medium medium", ""},
		{"alicloud", "ens", "legacy", "3 ? unknown ? 5", aliCode, "medium medium", ""},
		{"alicloud", "esa", "ineligible", nothing, noRules, "medium high", "Simple Application Server"},
		{"alicloud", "fc", "ineligible", nothing, noRules, "medium high", "Simple Application Server"},
		{"alicloud", "fc_resource_plan", "legacy", "? ? unknown ? ?", "? false false true", "low low", ""},
		{"alicloud", "ga", "ineligible", nothing, noRules, "medium high", "Simple Application Server"},
		{"alicloud", "gwlb", "ineligible", nothing, noRules, "medium high", "a backend ECS or another eligible ECS"},
		{"alicloud", "iot_package", "legacy", "6 ? unknown ? ?", "? false false true", "low low", ""},
		{"alicloud", "ipv6_translation", "legacy", "1 ? unknown ? 2", aliCode, "medium medium", ""},
		{"alicloud", "marketplace_site", "legacy", "12 ? unknown ? 1", aliCode, "medium medium", ""},
		{"alicloud", "nat_gateway", "legacy", "1 ? unknown ? 2", aliCode, "medium medium", ""},
		{"alicloud", "nlb", "ineligible", nothing, noRules, "medium high", "a backend ECS or another eligible ECS"},
		{"alicloud", "oss", "ineligible", nothing, noRules, "medium high", "Simple Application Server"},
		{"alicloud", "simple_application_server", "eligible", "3 0 built_in 5 5", aliCode, "medium high", ""},
		{"alicloud", "slb", "ineligible", nothing, noRules, "high high", "a backend ECS or another eligible ECS"},
		{"alicloud", "waf", "ineligible", nothing, noRules, "medium high", "behind the firewall"},
		{"alicloud", "web_hosting", "legacy", "3 ? unknown ? 5", aliCode, "medium medium", ""},

		{"huaweicloud", "aad", "ineligible", nothing, noRules, "medium high", "behind the protection"},
		{"huaweicloud", "bms", "ineligible", nothing, noRules, "medium high", "an eligible ECS with an EIP"},
		{"huaweicloud", "cce", "ineligible", nothing, noRules, "medium high", "an eligible ECS with an EIP"},
		{"huaweicloud", "cdn", "ineligible", nothing, noRules, "medium high", "an eligible ECS with an EIP"},
		{"huaweicloud", "dec", "eligible", "12 ? unknown ? 0", hwCode, "high high", ""},
		{"huaweicloud", "dedicated_host", "ineligible", nothing, noRules, "medium high", "ECS on the host"},
		{"huaweicloud", "ecs", "eligible", "3 ? required 5 5", hwCode, "high high", ""},
		{"huaweicloud", "eip", "ineligible", nothing, noRules, "high high", "the address is bound to"},
		{"huaweicloud", "elb", "ineligible", nothing, noRules, "high high", "a backend ECS of the load balancer"},
		{"huaweicloud", "enterprise_web_portal", "eligible", "3 ? unknown 3 0", hwCode, "high high", ""},
		{"huaweicloud", "flexus_l", "eligible", "3 ? required 5 5", hwCode, "high high", ""},
		{"huaweicloud", "flexus_x", "eligible", "3 ? required 5 5", hwCode, "high high", ""},
		{"huaweicloud", "function_graph", "ineligible", nothing, noRules, "medium high", "an eligible ECS with an EIP"},
		{"huaweicloud", "nat_gateway", "eligible", "3 ? unknown ? 0", hwCode, "high high", ""},
		{"huaweicloud", "obs", "ineligible", nothing, noRules, "medium high", "an eligible ECS with an EIP"},
		{"huaweicloud", "waf", "ineligible", nothing, noRules, "medium high", "behind the firewall"},

		{"tencentcloud", "cdn", "ineligible", nothing, noRules, "medium high", "CVM or Lighthouse"},
		{"tencentcloud", "clb", "ineligible", nothing, noRules, "high high", "a backend CVM instance"},
		{"tencentcloud", "cloudbase", "eligible", "? 6 required ? ?", tcCode, "medium medium", ""},
		{"tencentcloud", "cloudbase_run_pack", "legacy", "? 3 unknown 2 ?", tcCode, "medium medium", ""},
		{"tencentcloud", "cos", "ineligible", nothing, noRules, "medium high", "CVM or Lighthouse"},
		{"tencentcloud", "cvm", "eligible", "3 1 required 5 5", tcCode, "high high", ""},
		{"tencentcloud", "edgeone", "ineligible", nothing, noRules, "medium high", "CVM or Lighthouse"},
		{"tencentcloud", "eip", "ineligible", nothing, noRules, "medium high", "the address is bound to"},
		{"tencentcloud", "lighthouse", "eligible", "3 1 built_in 5 0", tcCode, "medium medium", ""},
		{"tencentcloud", "nat_gateway", "ineligible", nothing, noRules, "medium high", "behind the gateway"},
		{"tencentcloud", "scf_pack", "legacy", "? ? unknown 2 0", tcCode, "medium medium", ""},
		{"tencentcloud", "tke", "ineligible", nothing, noRules, "medium high", "CVM or Lighthouse"},
		{"tencentcloud", "waf", "ineligible", nothing, noRules, "medium high", "behind the firewall"},
	}
	c := catalog.Default()
	for _, test := range tests {
		t.Run(string(test.cloud)+"/"+string(test.name), func(t *testing.T) {
			p, ok := c.Product(test.cloud, test.name)
			if !ok {
				t.Fatal("the catalogue does not have it")
			}
			if p.Cloud != test.cloud || p.Name != test.name {
				t.Errorf("it is %s/%s", p.Cloud, p.Name)
			}
			if p.Eligibility != test.eligibility {
				t.Errorf("eligibility %s, want %s", p.Eligibility, test.eligibility)
			}
			if got := terms(p); got != test.terms {
				t.Errorf("terms %s, want %s", got, test.terms)
			}
			if got := codeTerms(p); got != test.codeTerms {
				t.Errorf("code terms %s, want %s", got, test.codeTerms)
			}
			if got := string(p.Certainty + " " + p.CodesCertainty); got != test.sure {
				t.Errorf("certainty %s, want %s", got, test.sure)
			}
			if !strings.Contains(p.Instead.EN, test.instead) || (test.instead == "") != (p.Instead.EN == "") {
				t.Errorf("instead %q, want %q", p.Instead.EN, test.instead)
			}
			if want := test.name == "elastic_web_hosting"; p.CodesPerAccount != want {
				t.Errorf("codes per account %t, want %t", p.CodesPerAccount, want)
			}
		})
	}
}

func TestDeliveryAccess(t *testing.T) {
	t.Parallel()
	want := map[filing.Cloud]map[filing.Product]string{
		"alicloud": {
			"oss": "never", "cdn": "origin", "dcdn": "origin", "waf": "origin", "ddoscoo": "origin",
			"fc": "always", "slb": "always", "alb": "always", "nlb": "always",
			"esa": "unknown", "ga": "unknown", "gwlb": "unknown", "api_gateway": "unknown",
			"live": "unknown", "vod": "unknown", "sae": "unknown",
		},
		"huaweicloud": {"cdn": "never", "obs": "resolution", "waf": "resolution", "aad": "resolution", "elb": "unknown", "function_graph": "unknown", "live": "unknown", "apig": "unknown"},
		"tencentcloud": {
			"cdn": "unknown", "edgeone": "unknown", "waf": "unknown", "cos": "unknown", "clb": "always", "css": "unknown", "gaap": "unknown",
			"cloud_function": "unknown", "api_gateway": "unknown",
		},
	}
	c := catalog.Default()
	for _, cloud := range c.Clouds() {
		for _, p := range c.Products(cloud.Name) {
			got := string(p.DeliveryAccess.OrElse(""))
			if p.DeliveryAccess.IsUnknown() {
				got = "unknown"
			}
			if got != want[p.Cloud][p.Name] {
				t.Errorf("%s/%s has the delivery access %q, want %q", p.Cloud, p.Name, got, want[p.Cloud][p.Name])
			}
		}
	}
}

// TestInferences: what no source states in so many words says from what it is
// inferred, on the closed list above all.
func TestInferences(t *testing.T) {
	t.Parallel()
	c := catalog.Default()
	for name, want := range map[string]string{
		"alicloud/ecs": "public_ip websites", "alicloud/simple_application_server": "websites", "alicloud/waf": "delivery_access eligibility",
		"alicloud/slb": "", "huaweicloud/obs": "delivery_access eligibility", "huaweicloud/ecs": "", "tencentcloud/cdn": "eligibility",
	} {
		cloud, product, _ := strings.Cut(name, "/")
		p, ok := c.Product(filing.Cloud(cloud), filing.Product(product))
		if got := strings.Join(slices.Sorted(maps.Keys(p.Inferences)), " "); !ok || got != want {
			t.Errorf("%s infers %q, want %q", name, got, want)
		}
	}
	for _, cloud := range c.Clouds() {
		for _, p := range c.Products(cloud.Name) {
			byList := p.Eligibility == catalog.Ineligible && p.Certainty != catalog.High
			if _, said := p.Inferences["eligibility"]; said != byList {
				t.Errorf("%s/%s says that its eligibility is inferred: %t, want %t", cloud.Name, p.Name, said, byList)
			}
		}
	}
}

func TestTextsAreInTheirLanguage(t *testing.T) {
	t.Parallel()
	c := catalog.Default()
	check := func(what string, text text.Text, mayBeLatin bool) {
		if strings.ContainsFunc(text.EN, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
			t.Errorf("%s: English text %q is Chinese", what, text.EN)
		}
		han := strings.ContainsFunc(text.ZH, func(r rune) bool { return unicode.Is(unicode.Han, r) })
		if text.ZH != "" && !han && !mayBeLatin {
			t.Errorf("%s: Chinese text %q is not Chinese", what, text.ZH)
		}
	}
	for _, cloud := range c.Clouds() {
		check(string(cloud.Name), cloud.Title, false)
		for _, p := range c.Products(cloud.Name) {
			check(string(p.Name), p.Title, false)
			check(string(p.Name)+" instead", p.Instead, false)
			check(string(p.Name)+" note", p.Note, false)
			if strings.HasSuffix(p.Instead.EN, ".") || strings.HasSuffix(p.Instead.ZH, "。") {
				t.Errorf("%s: instead ends like a sentence: %q", p.Name, p.Instead.EN)
			}
		}
		for _, r := range c.Regions(cloud.Name) {
			check(r.ID, r.Title, false)
		}
	}
	for _, p := range c.Provinces() {
		check(p.Code, p.Name, false)
	}
	for _, s := range c.Sources() {
		check(s.ID, s.Title, strings.HasPrefix(s.Title.EN, "Terraform provider"))
	}
	one := text.Text{EN: "one", ZH: "一"}
	for language, want := range map[text.Language]string{"en": "one", "zh": "一", "fr": "one"} {
		if got := one.In(language); got != want {
			t.Errorf("in %s it is %q, want %q", language, got, want)
		}
	}
}

func TestClouds(t *testing.T) {
	t.Parallel()
	c := catalog.Default()
	names := c.CloudNames()
	for _, cloud := range []filing.Cloud{filing.AliCloud, filing.HuaweiCloud, filing.TencentCloud} {
		if !slices.Contains(names, string(cloud)) {
			t.Errorf("%s is not among the clouds %q", cloud, names)
		}
	}
	if !slices.IsSorted(names) {
		t.Errorf("the clouds %q are not sorted", names)
	}
	info, ok := c.Cloud(filing.HuaweiCloud)
	if !ok || info.Title.EN != "Huawei Cloud" || info.Title.ZH != "华为云" {
		t.Errorf("huaweicloud is %+v, %t", info, ok)
	}
	if _, ok := c.Cloud("aws"); ok {
		t.Error("there is a cloud aws")
	}
	if _, ok := c.Product("aws", "ec2"); ok {
		t.Error("there is a product of aws")
	}
	if _, ok := c.Product(filing.AliCloud, "auto_scaling"); ok {
		t.Error("a scaling group is a product")
	}
	if c.Products("aws") != nil {
		t.Error("aws has products")
	}
	products := c.Products(filing.TencentCloud)
	if !slices.IsSortedFunc(products, func(a, b *catalog.Product) int { return strings.Compare(string(a.Name), string(b.Name)) }) {
		t.Error("the products are not sorted")
	}
}

func TestProductOfID(t *testing.T) {
	t.Parallel()
	tests := []struct {
		cloud filing.Cloud
		id    string
		want  filing.Product
	}{
		{"alicloud", "i-gw862uxmqlzyoudv57sb", "ecs"},
		{"alicloud", "i-947zl2pl14", "ecs"},
		{"alicloud", "lb-bp1b6c719dfa08exfuca1", "slb"},
		{"alicloud", "alb-n5qw04uq8vavfe0abc", "alb"},
		{"alicloud", "nlb-83ckzc8d4xlp8o0abc", "nlb"},
		{"alicloud", "eip-bp1pktw6wwavjqudm4mon", "eip"},
		{"alicloud", "ngw-2ze8hqi59w9wrm30zwgnq", "nat_gateway"},
		{"alicloud", "ace0706b2ac4454d984295a942130abc", "simple_application_server"},
		{"alicloud", "cace0706b2ac4454d984295a942130abc", "ack"},
		{"alicloud", "lb-k2zjp9lv", ""},                          // the length of another cloud's ids
		{"alicloud", "32a43232-a888-88e8-b9ec-00888be80abc", ""}, // a code
		{"alicloud", " i-gw862uxmqlzyoudv57sb", ""},              // not the whole text
		{"alicloud", "", ""},
		{"tencentcloud", "ins-1flbqyp8", "cvm"},
		{"tencentcloud", "lhins-hwe21u91", "lighthouse"},
		{"tencentcloud", "lb-k2zjp9lv", "clb"},
		{"tencentcloud", "eip-ry9h95hg", "eip"},
		{"tencentcloud", "nat-h1i1mf4n", "nat_gateway"},
		{"tencentcloud", "cls-fdy7hm1q", "tke"},
		{"tencentcloud", "i-gw862uxmqlzyoudv57sb", ""},
		{"huaweicloud", "1d3e0c34-9a5c-4a44-9a3e-0e3f3a5d2b10", ""}, // any product
		{"huaweicloud", "i-gw862uxmqlzyoudv57sb", ""},
		{"aws", "i-gw862uxmqlzyoudv57sb", ""},
	}
	c := catalog.Default()
	for _, test := range tests {
		got, ok := c.ProductOfID(test.cloud, test.id)
		if got != test.want || ok != (test.want != "") {
			t.Errorf("%s id %q is of %q, %t, want %q", test.cloud, test.id, got, ok, test.want)
		}
	}
	for _, cloud := range c.Clouds() {
		for _, shape := range cloud.IDShapes {
			if got, _ := c.ProductOfID(cloud.Name, shape.Example); got != shape.Product {
				t.Errorf("example %s of %s is taken for %s", shape.Example, shape.Product, got)
			}
		}
	}
}

func TestApprovedSuffix(t *testing.T) {
	t.Parallel()
	c := catalog.Default()
	for suffix, want := range map[string]bool{
		"com": true, "COM": true, "cn": true, "com.cn": true, "gov.cn": true, "net": true, "xyz": true, "me": true,
		"中国": true, "xn--fiqs8s": true, "XN--FIQS8S": true, "公司": true, "xn--55qx5d": true, "政务.cn": true,
		"bj.cn": true, "gd.cn": true, "xj.cn": true, "hk.cn": true, "gs.cn": true, "zz.cn": false,
		"io": false, "org": false, "ai": false, "hk": false, "dev": false, "app": false,
		"": false, "example.com": false, "香港": false,
	} {
		if got := c.ApprovedSuffix(suffix); got != want {
			t.Errorf("suffix %q approved: %t, want %t", suffix, got, want)
		}
	}
	if got := c.SuffixesDate(); got != "2022-08-30" {
		t.Errorf("the list is of %s", got)
	}
}

func TestDepartmentSuffix(t *testing.T) {
	t.Parallel()
	c := catalog.Default()
	for suffix, want := range map[string]bool{"gov.cn": true, "GOV.cn": true, "cn": false, "com.cn": false, "": false} {
		if got := c.DepartmentSuffix(suffix); got != want {
			t.Errorf("departments file names of their own under %q: %t, want %t", suffix, got, want)
		}
	}
}

func TestScopes(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]map[string]string{
		"alicloud/cdn":         {"domestic": "true", "global": "true", "Overseas": "false", "": "true", "mars": "-"},
		"alicloud/dcdn":        {"domestic": "true", "global": "true", "overseas": "false", "": "true"},
		"alicloud/esa":         {"domestic": "true", "global": "true", "overseas": "false", "": "-"},
		"alicloud/waf":         {"domestic": "-", "": "-"},
		"huaweicloud/cdn":      {"mainland_china": "true", "global": "true", "outside_mainland_china": "false", "": "-"},
		"tencentcloud/cdn":     {"mainland": "true", "global": "true", "overseas": "false", "": "-"},
		"tencentcloud/edgeone": {"mainland": "true", "global": "true", "overseas": "false", "": "-"},
	} {
		cloud, product, _ := strings.Cut(name, "/")
		p, ok := catalog.Default().Product(filing.Cloud(cloud), filing.Product(product))
		if !ok {
			t.Fatalf("there is no product %s", name)
		}
		for scope, want := range want {
			if got := show(p.Scopes.ServesMainland(scope)); got != want {
				t.Errorf("%s with the scope %q serves the mainland: %s, want %s", name, scope, got, want)
			}
		}
	}
}

func TestSources(t *testing.T) {
	t.Parallel()
	c := catalog.Default()
	tests := []struct{ id, url, date string }{
		{"ALI-2026", "https://www.alibabacloud.com/help/doc-detail/36891.htm", "2026-06-26"},
		{"HW-2024", "https://support.huaweicloud.com/intl/en-us/prepare-icp/icp_02_0003.html", "2024-08-20"},
		{"TC-SERVERS", "https://cloud.tencent.com/document/product/243/18908", "2022"},
		{"ALI-2020", "", "2020-05-27"},
		{"ALI-FAQ-CODES", "https://www.alibabacloud.com/help/faq-detail/86396.htm", ""},
	}
	for _, test := range tests {
		s, ok := c.Source(test.id)
		if !ok || s.ID != test.id || s.Title.EN == "" || s.Title.ZH == "" || s.URL != test.url || s.Date != test.date {
			t.Errorf("source %s is %+v, %t", test.id, s, ok)
		}
	}
	if _, ok := c.Source("NOWHERE"); ok {
		t.Error("there is a source NOWHERE")
	}
	for _, s := range c.Sources() {
		if got, ok := c.Source(s.ID); !ok || got != s {
			t.Errorf("source %s is found as %+v", s.ID, got)
		}
		if _, ok := c.Cloud(s.Cloud); !ok && s.Cloud != "" {
			t.Errorf("source %s is about %s, which the catalogue does not have", s.ID, s.Cloud)
		}
	}
}

func BenchmarkProduct(b *testing.B) {
	c := catalog.Default()
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := c.Product(filing.AliCloud, "simple_application_server"); !ok {
			b.Fatal("not found")
		}
	}
}

func BenchmarkProductOfID(b *testing.B) {
	c := catalog.Default()
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := c.ProductOfID(filing.AliCloud, "cace0706b2ac4454d984295a942130abc"); !ok {
			b.Fatal("not found")
		}
	}
}

func BenchmarkRegion(b *testing.B) {
	for name, id := range map[string]string{"listed": "cn-hangzhou", "by_prefix": "eu-west-9"} {
		b.Run(name, func(b *testing.B) {
			c := catalog.Default()
			b.ReportAllocs()
			for b.Loop() {
				if r := c.Region(filing.AliCloud, id); !r.Mainland.IsKnown() {
					b.Fatal("not known")
				}
			}
		})
	}
}
