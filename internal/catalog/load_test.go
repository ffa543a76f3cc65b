// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
)

// small is a catalogue of one cloud.
var small = map[string]string{
	"sources.yaml": `
sources:
  - {id: S1, title: {en: A page, zh: 页面}, url: "https://example.com/a", date: "2024-08-20"}
`,
	"provinces.yaml": `
sources: [S1]
provinces:
  - {name: {en: Sichuan, zh: 四川}, icp: 蜀, psb: 川, code: "51"}
aliases: {川: 蜀}
`,
	"suffixes.yaml": `
date: "2022-08-30"
sources: [S1]
suffixes: [com]
`,
	"uncovered.yaml": `
clouds:
  - {title: {en: Far Cloud, zh: 远云}, providers: [far], argument: region, values: [cn-far], source: S1}
  - {title: {en: Near Cloud, zh: 近云}, providers: [near], source: S1}
`,
	"onecloud.yaml": `
cloud: onecloud
title: {en: One Cloud, zh: 一云}
aliases: [one]
region_sources: [S1]
renewals_count: true
code_rules:
  direct_uses_code_slot: true
  direct_excludes_codes: unknown
  slots_return: false
  code_owner_enterprise: true
  codes_enterprise_only: true
  codes_in_one_batch: true
products:
  - name: server
    title: {en: Server, zh: 服务器}
    eligibility: eligible
    kind: server
    min_term_months: 3
    min_remaining_months: unknown
    public_ip: required
    websites: 5
    codes: 5
    certainty: high
    sources: [S1]
    aliases: [machine]
  - name: balancer
    title: {en: Balancer, zh: 负载均衡}
    eligibility: ineligible
    kind: load_balancer
    instead: {en: a server, zh: 服务器}
    delivery_access: always
    delivery_sources: [S1]
    certainty: high
    sources: [S1]
id_shapes:
  - {product: server, pattern: '^s-[a-z0-9]{4}$', example: s-ab12}
regions:
  - {id: cn-one, title: {en: One, zh: 一}, mainland: true}
`,
}

// files returns the small catalogue with one text replaced in one file. A file
// without text is left out.
func files(t *testing.T, name, before, after string) fstest.MapFS {
	t.Helper()
	texts := maps.Clone(small)
	if before != "" {
		if !strings.Contains(texts[name], before) {
			t.Fatalf("%s does not hold %q", name, before)
		}
		after = strings.Replace(texts[name], before, after, 1)
	}
	texts[name] = after
	fsys := fstest.MapFS{}
	for name, text := range texts {
		if text != "" {
			fsys[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	return fsys
}

func TestLoad(t *testing.T) {
	t.Parallel()
	c, err := catalog.Load(files(t, "twocloud.yaml", "", strings.NewReplacer(
		"onecloud", "twocloud", "One Cloud", "Two Cloud", "[one]", "[two]", "mainland: true", "mainland: unknown",
	).Replace(small["onecloud.yaml"])))
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Clouds()) != 2 || len(c.CloudsOfRegion("cn-one")) != 2 {
		t.Errorf("clouds %v, with region cn-one %v", c.Clouds(), c.CloudsOfRegion("cn-one"))
	}
	if r := c.Region("twocloud", "cn-one"); !r.Listed || !r.Mainland.IsUnknown() {
		t.Errorf("region cn-one is %+v", r)
	}
	p, ok := c.Product("onecloud", "server")
	if !ok || terms(p) != "3 ? required 5 5" || codeTerms(p) != "true ? false true" {
		t.Errorf("the server has the terms %s and %s", terms(p), codeTerms(p))
	}
	if got, _ := c.ProductOfID("onecloud", "s-zz99"); got != "server" {
		t.Errorf("s-zz99 is of %q", got)
	}
	if got, _ := c.NearestProduct("onecloud", "Machine"); got != "server" {
		t.Errorf("a machine is %q", got)
	}
}

func TestLoadErrors(t *testing.T) {
	t.Parallel()
	const cloud, provinces, suffixes, sources, uncovered = "onecloud.yaml", "provinces.yaml", "suffixes.yaml", "sources.yaml", "uncovered.yaml"
	tests := []struct {
		name, file, before, after, want string
	}{
		{"unknown key", cloud, "websites: 5", "websits: 5", "field websits not found"},
		{"unknown key of a fact's rules", cloud, "slots_return: false", "slot_returns: false", "field slot_returns not found"},
		{"unknown key of a region", cloud, "mainland: true", "mainland: true, closed: true", "field closed not found"},
		{"same key twice", cloud, "codes: 5", "codes: 5\n    codes: 6", `mapping key "codes" already defined`},
		{"not YAML", cloud, "products:", "products: [", "onecloud.yaml: yaml:"},
		{"two documents", cloud, "products:", "---\nproducts:", "more than one document"},
		{"empty file", sources, small[sources], "\n", "sources.yaml: EOF"},
		{"no sources file", sources, small[sources], "", "sources.yaml"},
		{"no provinces file", provinces, small[provinces], "", "provinces.yaml"},
		{"no suffixes file", suffixes, small[suffixes], "", "suffixes.yaml"},
		{"no uncovered file", uncovered, small[uncovered], "", "uncovered.yaml"},
		{"uncovered cloud without Chinese title", uncovered, ", zh: 近云", "", "Near Cloud: title has no Chinese text"},
		{"uncovered cloud without providers", uncovered, "[near]", "[]", "Near Cloud: the providers are missing"},
		{"argument without values", uncovered, ", values: [cn-far]", "", "Far Cloud: an argument and its values go together"},
		{"uncovered cloud of an unknown source", uncovered, "[near], source: S1", "[near], source: S9", `source "S9"`},
		{"no cloud", cloud, small[cloud], "", "there is no cloud"},

		{"another cloud's file", cloud, "cloud: onecloud", "cloud: othercloud", `the cloud is "othercloud", and the file's name says "onecloud"`},
		{"cloud without Chinese title", cloud, ", zh: 一云", "", "the cloud: title has no Chinese text"},
		{"alias of the cloud twice", cloud, "[one]", "[one, one]", `"one" already names the cloud onecloud`},
		{"access of a source that is missing", cloud, "region_sources: [S1]\n", "region_sources: [S1]\naccess_sources: [S9]\n", `the need for access: source "S9" is not in sources.yaml`},
		{"a server that does not run, in one language", cloud, "region_sources: [S1]\n", "region_sources: [S1]\nnot_running: {text: {en: It gets no codes.}, sources: [S1]}\n", `a server that does not run: text`},
		{"a server that does not run, without a source", cloud, "region_sources: [S1]\n", "region_sources: [S1]\nnot_running: {text: {en: It gets no codes., zh: 不能生成}}\n", `a server that does not run`},
		{"a sale of a source that is missing", cloud, "region_sources: [S1]\n", "region_sources: [S1]\nsells_codes: true\ncode_sale_sources: [S9]\n", `the sale of codes: source "S9" is not in sources.yaml`},
		{"a sale without source", cloud, "region_sources: [S1]\n", "region_sources: [S1]\nsells_codes: false\n", "the sale of codes has no source"},
		{"regions without source", cloud, "region_sources: [S1]\n", "", "the list of regions has no source"},

		{"missing source", cloud, "sources: [S1]\n    aliases", "sources: [S9]\n    aliases", `product server: source "S9" is not in sources.yaml`},
		{"no source", cloud, "    sources: [S1]\n    aliases", "    aliases", "product server has no source"},
		{"ineligible without instead", cloud, "    instead: {en: a server, zh: 服务器}\n", "", "product balancer: instead has no English text"},
		{"instead without Chinese", cloud, "a server, zh: 服务器", "a server", "product balancer: instead has no Chinese text"},
		{"instead of an eligible product", cloud, "    kind: server\n", "    kind: server\n    instead: {en: a, zh: 一}\n", "product server: instead is for ineligible products"},
		{"ineligible with terms", cloud, "    kind: load_balancer\n", "    kind: load_balancer\n    codes: 5\n", "product balancer is ineligible but declares limits"},
		{"delivery of an eligible product", cloud, "    kind: server\n", "    kind: server\n    delivery_access: unknown\n", "product server: delivery_access is for ineligible products"},
		{"missing delivery", cloud, "    delivery_access: always\n    delivery_sources: [S1]\n", "", "product balancer: delivery_access is missing; write unknown"},
		{"word for a delivery", cloud, "delivery_access: always", "delivery_access: often", `product balancer: delivery_access "often" is not one of never, origin, resolution, always`},
		{"delivery without source", cloud, "    delivery_sources: [S1]\n", "", "product balancer as a delivery has no source"},
		{"delivery with a source that is missing", cloud, "delivery_sources: [S1]", "delivery_sources: [S9]", `product balancer as a delivery: source "S9" is not in sources.yaml`},
		{"sources of nothing", cloud, "    kind: server\n", "    kind: server\n    delivery_sources: [S1]\n", "product server: delivery_sources are for products with a delivery_access"},
		{"inference of what is none", cloud, "    kind: server\n", "    kind: server\n    inferences: {price: {en: A., zh: 甲。}}\n", `product server: inferences: "price" is not one of eligibility`},
		{"inference without Chinese", cloud, "    kind: server\n", "    kind: server\n    inferences: {websites: {en: A.}}\n", "product server: inference of websites has no Chinese text"},
		{"provinces without source", provinces, "sources: [S1]", "", "the list has no source"},
		{"scope without source", cloud, "    delivery_access: always\n", "    delivery_access: always\n    scopes: {mainland: [here]}\n", "product balancer: scopes has no source"},
		{"scopes without the mainland", cloud, "    delivery_access: always\n", "    delivery_access: always\n    scopes: {elsewhere: [there], sources: [S1]}\n", "product balancer: scopes have no word for the mainland"},
		{"scope on both sides", cloud, "    delivery_access: always\n", "    delivery_access: always\n    scopes: {mainland: [here], elsewhere: [here], sources: [S1]}\n", "product balancer: scope here is declared twice"},
		{"scope in capitals", cloud, "    delivery_access: always\n", "    delivery_access: always\n    scopes: {mainland: [Here], sources: [S1]}\n", `product balancer: scope "Here" is not a word in lower case`},
		{"omitted scope", cloud, "    delivery_access: always\n", "    delivery_access: always\n    scopes: {mainland: [here], omitted: there, sources: [S1]}\n", `the omitted scope "there" is not one of its scopes`},
		{"scopes of a server", cloud, "    kind: server\n", "    kind: server\n    scopes: {mainland: [here], sources: [S1]}\n", "product server: scopes are for products with a delivery_access"},
		{"missing Chinese title", cloud, "{en: Server, zh: 服务器}", "{en: Server}", "product server: title has no Chinese text"},
		{"missing English title", cloud, "{en: Server, zh: 服务器}", "{zh: 服务器}", "product server: title has no English text"},
		{"note in one language", cloud, "    kind: server\n", "    kind: server\n    note: {en: A note.}\n", "product server: note has no Chinese text"},
		{"negative number", cloud, "min_term_months: 3", "min_term_months: -3", "product server: min_term_months is negative"},
		{"word for a number", cloud, "websites: 5", "websites: five", `"five" is not unknown, and not a value of type int`},
		{"list for a number", cloud, "websites: 5", "websites: [5]", "is not unknown, and not a value of type int"},
		{"missing number", cloud, "    codes: 5\n", "", "product server: codes is missing; write unknown"},
		{"null number", cloud, "codes: 5", "codes: null", "product server: codes is missing"},
		{"word for a truth", cloud, "slots_return: false", "slots_return: perhaps", `"perhaps" is not unknown, and not a value of type bool`},
		{"missing rule", cloud, "  slots_return: false\n", "", "product server: slots_return is in the code_rules neither of the product nor of the cloud"},
		{"missing rule of renewals", cloud, "renewals_count: true\n", "", "product server: renewals_count is neither with the product nor with the cloud"},
		{"unknown eligibility", cloud, "eligibility: eligible", "eligibility: maybe", `product server: eligibility "maybe" is not one of eligible, ineligible, legacy`},
		{"unknown kind", cloud, "kind: server", "kind: box", `product server: kind "box" is not one of server, bare_metal`},
		{"unknown certainty", cloud, "certainty: high", "certainty: sure", `product server: certainty "sure" is not one of high, medium, low`},
		{"unknown certainty of codes", cloud, "codes: 5", "codes: 5\n    codes_certainty: sure", `product server: codes_certainty "sure" is not one of`},
		{"unknown public IP need", cloud, "public_ip: required", "public_ip: yes", `product server: public_ip "yes" is not one of required, built_in, unknown`},
		{"product twice", cloud, "name: balancer", "name: server", "product server is declared twice"},
		{"product name", cloud, "name: server", "name: Flexus X", `product "Flexus X": a name has lower-case letters`},
		{"alias of two products", cloud, "[machine]", "[balancer]", `"balancer" names both the product balancer and the product server`},

		{"billing mode that is none", cloud, "title: {en: One Cloud, zh: 一云}\n", "title: {en: One Cloud, zh: 一云}\nterms: {billing: {barter: {en: a, zh: 甲}}}\n", `"barter" is no billing mode`},
		{"term without Chinese", cloud, "title: {en: One Cloud, zh: 一云}\n", "title: {en: One Cloud, zh: 一云}\nterms: {code: {en: a}}\n", "terms: code has no Chinese text"},

		{"mainland region without the prefix of the mainland", cloud, "regions:\n", "mainland_prefix: zh-\nregions:\n", "region cn-one: mainland has to be false"},
		{"mainland region with a prefix of no mainland", cloud, "regions:\n", "mainland_prefix: cn-\nnot_mainland_prefixes: [cn-one]\nregions:\n", "region cn-one: mainland has to be false"},
		{"duplicate region", cloud, "regions:\n", "regions:\n  - {id: cn-one, title: {en: A, zh: 一}, mainland: true}\n", "region cn-one is declared twice"},
		{"region without id", cloud, "id: cn-one, ", "", "a region has no id"},
		{"region without mainland", cloud, ", mainland: true", "", "region cn-one: mainland is missing"},
		{"region without Chinese title", cloud, "{en: One, zh: 一}", "{en: One}", "region cn-one: title has no Chinese text"},

		{"bad regexp", cloud, "[a-z0-9]{4}", "[a-z", "id shape of server: error parsing regexp"},
		{"loose regexp", cloud, "'^s-", "'s-", "has to begin with ^ and end with $"},
		{"example of another form", cloud, "s-ab12", "s-ab1", `does not match its example "s-ab1"`},
		{"shape of no product", cloud, "product: server", "product: tower", "the cloud has no product tower"},

		{"source twice", sources, "sources:\n", "sources:\n  - {id: S1, title: {en: Again, zh: 又一页}}\n", "source S1 is declared twice"},
		{"source without title", sources, "title: {en: A page, zh: 页面}, ", "", "source S1: title has no English text"},
		{"source without Chinese title", sources, ", zh: 页面", "", "source S1: title has no Chinese text"},
		{"source without id", sources, "id: S1, ", "", "a source has no id"},
		{"date of a source", sources, "2024-08-20", "Aug 2024", `source S1: date "Aug 2024" is not a year, month or day`},
		{"address of a source", sources, "https://example.com/a", "example.com/a", `source S1: "example.com/a" is not an http address`},

		{"province twice", provinces, "provinces:\n", "provinces:\n  - {name: {en: A, zh: 甲}, icp: 蜀, psb: 川, code: \"51\"}\n", "ICP character 蜀 is declared twice"},
		{"code of a province twice", provinces, "provinces:\n", "provinces:\n  - {name: {en: A, zh: 甲}, icp: 甲, psb: 乙, code: \"51\"}\n", "province code 51 is declared twice"},
		{"PSB character twice", provinces, "provinces:\n", "provinces:\n  - {name: {en: A, zh: 甲}, icp: 甲, psb: 川, code: \"52\"}\n", "PSB character 川 is declared twice"},
		{"code of a province", provinces, `"51"`, `"510"`, `province Sichuan: code "510" is not two digits`},
		{"characters of a province", provinces, "icp: 蜀", "icp: 四川", "province Sichuan: icp and psb have to be one character each"},
		{"name of a province", provinces, ", zh: 四川", "", "province Sichuan: name has no Chinese text"},
		{"alias that is right", provinces, "川: 蜀", "蜀: 蜀", "alias 蜀 begins ICP filing numbers itself"},
		{"alias to nowhere", provinces, "川: 蜀", "川: 川", "alias 川 leads to 川, with which no ICP filing number begins"},

		{"suffix twice", suffixes, "[com]", "[com, com]", "suffix com is declared twice"},
		{"suffix in two forms", suffixes, "[com]", "[中国, xn--fiqs8s]", "suffix xn--fiqs8s is declared twice"},
		{"suffix with a dot", suffixes, "[com]", "[.com]", `suffix ".com" is not a domain suffix`},
		{"suffix in capitals", suffixes, "[com]", "[COM]", `suffix "COM" is not a domain suffix`},
		{"date of the suffixes", suffixes, "2022-08-30", "lately", `date "lately" is not a year, month or day`},
		{"source of the departments' suffixes", suffixes, "suffixes: [com]", "suffixes: [com]\ndepartment_suffixes: {suffixes: [gov.cn]}", "department_suffixes has no source"},
		{"source of the suffixes", suffixes, "sources: [S1]", "sources: [S9]", `the list: source "S9" is not in sources.yaml`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c, err := catalog.Load(files(t, test.file, test.before, test.after))
			if err == nil || c != nil {
				t.Fatal("it loads")
			}
			if !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is %q, want %q", err, test.want)
			}
		})
	}
}

func TestLoadNamesEveryError(t *testing.T) {
	t.Parallel()
	fsys := files(t, "onecloud.yaml", "codes: 5", "codes: -5")
	fsys["suffixes.yaml"].Data = []byte("date: lately\nsources: [S1]\n")
	_, err := catalog.Load(fsys)
	if err == nil {
		t.Fatal("it loads")
	}
	lines := strings.Split(err.Error(), "\n")
	want := []string{
		`suffixes.yaml: date "lately" is not a year, month or day`,
		"onecloud.yaml: product server: codes is negative",
	}
	if !slices.Equal(lines, want) {
		t.Errorf("the errors are %q, want %q", lines, want)
	}
}
