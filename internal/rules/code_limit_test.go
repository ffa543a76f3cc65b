// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

const (
	aliWeb     = "alicloud/ecs/web"
	huaweiWeb  = "huaweicloud/ecs/web"
	tencentWeb = "tencentcloud/cvm/web"
)

// with returns a stack of one server and codes of it.
func with(s filing.Server, codes ...filing.Code) filing.Stack {
	return filing.Stack{Servers: []filing.Server{s}, Codes: codes}
}

// of says which cloud server generated a code.
func of(id string) func(*filing.Code) {
	return func(c *filing.Code) { c.CloudID = filing.Known(id) }
}

func elsewhere(n int) func(*filing.Server) {
	return func(s *filing.Server) { s.UndeclaredCodes = filing.Known(n) }
}

func unreadableID(s *filing.Server) {
	s.CloudID = filing.Unreadable[string](errors.New("it is a list"))
}

func unknownElsewhere(s *filing.Server) { s.UndeclaredCodes = filing.Unknown[int]() }

func unknownDomains(s *filing.Server) { s.Websites = filing.Unknown[[]filing.Fact[string]]() }

var codeLimitExamples = examplesOf("icp_code_limit", []example{
	{
		name: "six reservations", stack: with(server("alicloud/ecs"), numbered(aliWeb, 6)...),
		variant: "too_many", subject: aliWeb, facts: []string{"filing_server"}, source: "ALI-2026",
		en: []string{
			"Too many authorization codes for one server", "alicloud/ecs/web has 5 codes, and at least 6 are in use: s1-example.cn, s2-example.cn, s3-example.cn, s4-example.cn, s5-example.cn, s6-example.cn.",
			"for the life of the server: a renewal adds none.", "another filing server",
		},
		zh:  []string{"同一服务器的授权码过多", "共有 5 个备案服务码名额，至少已占用 6 个：s1-example.cn、s2-example.cn", "续费不会增加。", "另一台备案服务器"},
		not: []string{"elsewhere", "deletes or replaces", "filed directly", "别处", "删除或替换"},
	},
	{
		name: "all kinds of use", stack: with(server("alicloud/ecs", elsewhere(2), domains("d1.cn", "?")),
			append(numbered(aliWeb, 3), code(aliWeb, "old.cn", generated("K9"), spent))...),
		variant: "too_many", subject: aliWeb, facts: []string{"filing_server"},
		en: []string{
			"at least 8 are in use: s1-example.cn, s2-example.cn, s3-example.cn; 2 by websites filed directly, which use the same slots; " +
				"2 elsewhere (undeclared_codes); 1 by generated codes that this plan deletes or replaces, whose slots do not come back.",
			"and a code that was generated stays used when it is deleted or replaced.",
		},
		zh: []string{"至少已占用 8 个：s1-example.cn、s2-example.cn、s3-example.cn；直接备案的网站占用 2 个", "别处占用 2 个", "已生成授权码占用 1 个", "也仍占用名额"},
	},
	{
		name: "names are sorted, each once", stack: with(server("alicloud/ecs"), append(numbered(aliWeb, 4), code(aliWeb, "b.cn"), code(aliWeb, "a.cn"), code(aliWeb, "b.cn"))...),
		variant: "too_many", subject: aliWeb, facts: []string{"filing_server"},
		en: []string{"at least 7 are in use: a.cn, b.cn, s1-example.cn, s2-example.cn,"}, zh: []string{"至少已占用 7 个：a.cn、b.cn、s1-example.cn"},
	},
	{
		name: "none of this configuration", stack: with(server("alicloud/ecs", elsewhere(6))),
		variant: "too_many", subject: aliWeb, facts: []string{"filing_server"},
		en: []string{"at least 6 are in use; 6 elsewhere (undeclared_codes)."}, zh: []string{"至少已占用 6 个；别处占用 6 个"},
	},
	{
		name: "a product with one code", stack: with(server("alicloud/marketplace_site"), code("alicloud/marketplace_site/web", "a.cn"), code("alicloud/marketplace_site/web", "b.cn")),
		options: rules.Options{LegacyProducts: true}, variant: "too_many", subject: "alicloud/marketplace_site/web", facts: []string{"filing_server"},
		en: []string{"has 1 code, and at least 2 are in use: a.cn, b.cn."}, zh: []string{"共有 1 个备案服务码名额"}, not: []string{"1 codes"},
	},
	{
		name: "of a server that the stack does not declare", stack: filing.Stack{Codes: numbered(huaweiWeb, 6)},
		variant: "too_many", subject: huaweiWeb, facts: []string{"filing_server"}, source: "HW-2024",
		en: []string{"huaweicloud/ecs/web has 5 codes, and at least 6"}, zh: []string{"huaweicloud/ecs/web 共有 5 个"},
	},
	{
		name: "no source says whether direct filings count", stack: with(server("tencentcloud/cvm", domains("d1.cn", "d2.cn")), numbered(tencentWeb, 4)...),
		variant: "source_silent", subject: tencentWeb, verdict: rules.Undecided, facts: []string{"filing_server"},
		en: []string{"no source in the catalogue settles it for Cloud Virtual Machine (CVM)"}, zh: []string{"没有来源说明云服务器 CVM 的情况"},
	},
	{
		name: "no source says how many", stack: with(server("alicloud/iot_package"), code("alicloud/iot_package/web", "a.cn")), options: rules.Options{LegacyProducts: true},
		variant: "source_silent", subject: "alicloud/iot_package/web", verdict: rules.Undecided, facts: []string{"filing_server"},
		en: []string{"for IoT package"}, zh: []string{"物联网套餐包"},
	},
	{
		name: "codes elsewhere unknown, none declared", stack: with(server("alicloud/ecs", unknownElsewhere)),
		variant: "fact_unknown", subject: aliWeb, verdict: rules.Undecided, facts: []string{"undeclared_codes"},
		en: []string{"undeclared_codes will be known only after apply"}, zh: []string{"undeclared_codes 要到 apply 之后才能知道"},
	},
	{
		name: "direct filings that use the same slots are unknown", stack: with(server("alicloud/ecs", unknownDomains), code(aliWeb, "a.cn")),
		variant: "fact_unknown", subject: aliWeb, verdict: rules.Undecided, facts: []string{"websites"},
		en: []string{"websites will be known only after apply"}, zh: []string{"websites 要到 apply 之后才能知道"},
	},
	{
		name: "a product that no source lists", stack: filing.Stack{Codes: []filing.Code{code("alicloud/quantum_box/web", "a.cn")}},
		variant: "source_silent", subject: "alicloud/quantum_box/web", verdict: rules.Undecided, facts: []string{"product"},
		en: []string{"for quantum_box"}, zh: []string{"quantum_box"},
	},
	{
		name: "a product that is not known yet", stack: with(server("alicloud/ecs", elsewhere(9), func(s *filing.Server) { s.Product = filing.Unknown[filing.Product]() })),
		variant: "fact_unknown", subject: aliWeb, verdict: rules.Undecided, facts: []string{"product"},
		en: []string{"product will be known only after apply"}, zh: []string{"product 要到 apply 之后才能知道"},
	},
})

func TestCodeLimit(t *testing.T) {
	const rule = "icp_code_limit"
	checkExamples(t, rule, codeLimitExamples)
	full := numbered(aliWeb, 5)
	with5 := func(s filing.Server, more ...filing.Code) filing.Stack {
		return with(s, append(slices.Clone(full), more...)...)
	}
	for name, c := range map[string]struct {
		stack filing.Stack
		want  rules.Verdict
	}{
		"five of five":                          {with5(server("alicloud/ecs")), rules.Pass},
		"a server that is not declared":         {filing.Stack{Codes: full}, rules.Pass},
		"no codes":                              {with(server("alicloud/ecs")), rules.NotApplicable},
		"none elsewhere":                        {with(server("alicloud/ecs", elsewhere(0))), rules.NotApplicable},
		"direct filings alone":                  {with(server("alicloud/ecs", domains("a.cn"))), rules.NotApplicable},
		"a product that generates none":         {with(server("huaweicloud/dec"), code("huaweicloud/dec/web", "a.cn")), rules.NotApplicable},
		"a product that cannot file":            {with(server("alicloud/slb"), code("alicloud/slb/web", "a.cn")), rules.NotApplicable},
		"direct filings of one domain":          {with(server("alicloud/ecs", domains("a.cn", "www.a.cn")), full[:4]...), rules.Pass},
		"one spent code under two addresses":    {with(server("alicloud/ecs"), append(slices.Clone(full[:4]), code(aliWeb, "o.cn", generated("K"), spent), code(aliWeb, "o.cn", generated("K"), spent))...), rules.Pass},
		"two spent codes":                       {with(server("alicloud/ecs"), append(slices.Clone(full[:4]), code(aliWeb, "o.cn", generated("K"), spent), code(aliWeb, "p.cn", generated("L"), spent))...), rules.Violation},
		"a spent code that is also declared":    {with(server("alicloud/ecs"), append(slices.Clone(full[:4]), code(aliWeb, "o.cn", generated("K"), spent), code(aliWeb, "p.cn", generated("K")))...), rules.Pass},
		"a code whose fingerprint is not known": {with5(server("alicloud/ecs"), code(aliWeb, "u.cn", func(c *filing.Code) { c.Fingerprint = filing.Unknown[string]() })), rules.Violation},
		"a spent code of unknown fingerprint":   {with5(server("alicloud/ecs"), code(aliWeb, "u.cn", spent, func(c *filing.Code) { c.Fingerprint = filing.Unknown[string]() })), rules.Pass},
		"codes of unknown servers":              {with5(server("alicloud/ecs"), code("", "x.cn", func(c *filing.Code) { c.ServerID = filing.Unknown[string]() })), rules.Pass},
		"codes of text that is no id":           {with5(server("alicloud/ecs"), code("i-bp1", "x.cn")), rules.Pass},
	} {
		t.Run(name, func(t *testing.T) { checkVerdict(t, rule, c.stack, rules.Options{}, c.want) })
	}
	earlier := []filing.Code{code(aliWeb, "x.cn", generated("x"), of("i-1")), code(aliWeb, "y.cn", generated("y"), of("i-1"), spent)}
	for name, c := range map[string]struct {
		server filing.Server
		want   rules.Verdict
	}{
		"codes of the cloud server that it is":        {server("alicloud/ecs", cloudID("i-1")), rules.Violation},
		"codes of the cloud server that it was":       {server("alicloud/ecs", cloudID("i-2")), rules.Pass},
		"codes of what it was, new one not known yet": {server("alicloud/ecs", func(s *filing.Server) { s.CloudID = filing.Unknown[string]() }), rules.Pass},
		"its id cannot be read":                       {server("alicloud/ecs", unreadableID), rules.Violation},
		"nobody says which cloud server it is":        {server("alicloud/ecs"), rules.Violation},
	} {
		t.Run(name, func(t *testing.T) { checkVerdict(t, rule, with5(c.server, earlier...), rules.Options{}, c.want) })
	}
	t.Run("one cloud server under two names", func(t *testing.T) {
		stack := servers(server("alicloud/ecs", named("b"), cloudID("i-1")), server("alicloud/ecs", named("a"), cloudID("i-1")))
		stack.Codes = append(numbered("alicloud/ecs/a", 3), code("alicloud/ecs/b", "x.cn"), code("alicloud/ecs/b", "y.cn"), code("alicloud/ecs/b", "z.cn"))
		if said := judge(rule, stack, rules.Options{}); len(said) != 1 || said[0].Subject.Name != "alicloud/ecs/a" {
			t.Errorf("got %v, want one finding about the first name", said)
		}
	})
	t.Run("each server by itself", func(t *testing.T) {
		stack := filing.Stack{
			Servers: []filing.Server{server("alicloud/ecs", named("a")), server("alicloud/ecs", named("b"))},
			Codes:   append(numbered("alicloud/ecs/a", 5), numbered("alicloud/ecs/b", 6)...),
		}
		said := judge(rule, stack, rules.Options{})
		if len(said) != 1 || said[0].Subject.Name != "alicloud/ecs/b" {
			t.Errorf("got %v, want one finding about alicloud/ecs/b", said)
		}
	})
}
