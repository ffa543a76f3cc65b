// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func goodServer() filing.Server {
	return filing.Server{
		ID: "alicloud/ecs/web", Name: "web",
		Cloud: filing.Known(filing.AliCloud), Product: filing.Known[filing.Product]("ecs"),
		Region: filing.Known("cn-hangzhou"), Billing: filing.Known(filing.Subscription),
		Term: filing.Known(filing.MonthsTerm(12)), HasPublicIP: filing.Known(true),
	}
}

// BenchmarkEvaluateServer checks one server in memory: the cost of a plan per
// filing server that is ours.
func BenchmarkEvaluateServer(b *testing.B) {
	good, bad := goodServer(), goodServer()
	bad.Term, bad.Region = filing.Known(filing.MonthsTerm(1)), filing.Known("cn-hongkong")
	for name, server := range map[string]filing.Server{"good": good, "bad": bad} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			stack := filing.Stack{Servers: []filing.Server{server}}
			for b.Loop() {
				if len(rules.Evaluate(stack, rules.Options{Now: now})) == 0 {
					b.Fatal("no findings")
				}
			}
		})
	}
	b.Run("bad with its messages", func(b *testing.B) {
		b.ReportAllocs()
		stack := filing.Stack{Servers: []filing.Server{bad}}
		for b.Loop() {
			for _, f := range rules.Evaluate(stack, rules.Options{Now: now}) {
				if f.Verdict == rules.Violation {
					_ = f.Message(text.English).Detail()
				}
			}
		}
	})
}

// bad is a stack with something for every kind of verdict.
func bad() filing.Stack {
	return filing.Stack{
		Servers: []filing.Server{
			server("alicloud/ecs", named("a"), region("cn-hongkong"), billing(filing.Spot), account("1"), files("Acme")),
			server("alicloud/ecs", named("b"), cloudID("i-1"), domains("b.cn", "?", "x"), account("1"), files("Bravo")),
			server("alicloud/ecs", named("c"), cloudID("i-1"), elsewhere(6)),
			server("huaweicloud/ecs", named("d"), term(filing.MonthsTerm(1)), domains("d.cn")),
			server("tencentcloud/cvm", named("e"), func(s *filing.Server) { s.Billing = filing.Unknown[filing.Billing]() }),
			server("alicloud/slb", named("f")),
		},
		Codes: []filing.Code{
			code("alicloud/ecs/a", "a1.cn", generated("f1")), code("alicloud/ecs/b", "b1.cn", generated("f1")),
			code("alicloud/ecs/b", "b2.cn", generated("f2"), spent), code("huaweicloud/ecs/d", "d1.cn"),
			code("alicloud/slb/f", "f1.cn", number1), code("", "n.cn", noServer), code("huaweicloud/dec/z", "z.cn"),
		},
		Deliveries: []filing.Delivery{
			delivery("alicloud/cdn", "www.unfiled.cn"), delivery("alicloud/fc", "www.d.cn"), delivery("alicloud/fc", "www.elsewhere.cn"),
			delivery("alicloud/oss", "b.cn"), delivery("tencentcloud/cdn", "?"), delivery("alicloud/cdn", "o.cn", overseas),
		},
		Releases: given(filing.Replaced, "a1.cn").Releases,
		Traffic: []filing.Traffic{
			{Name: "elsewhere.cn", Website: filing.Known("elsewhere.cn"), Ends: []filing.End{end(filing.AliCloud, "a"), end(filing.HuaweiCloud, "b")}},
			{Name: "unfiled.cn", Website: filing.Known("unfiled.cn"), Ends: []filing.End{end(filing.AliCloud, "c")}},
			{Name: "b.cn", Website: filing.Known("b.cn"), Ends: []filing.End{end(filing.AliCloud, "d", outside)}, Whole: filing.Known(true)},
		},
		Filed: []filing.Filed{{Domain: "elsewhere.cn", Cloud: filing.TencentCloud}, {Domain: "elsewhere.cn", Cloud: "othercloud"}},
	}
}

func number1(c *filing.Code) { c.FilingNumber = filing.Known("hello") }

func TestEvaluateOrderAndStability(t *testing.T) {
	options := rules.Options{Now: now}
	order := map[rules.Name]int{}
	for i, rule := range rules.All() {
		order[rule.Name] = i
	}
	words := func(findings []rules.Finding) []string {
		var all []string
		for _, f := range findings {
			all = append(all, fmt.Sprint(f.Rule, f.Verdict, f.Severity, f.Cause, f.Subject.Kind, f.Subject.Name, f.Facts, f.Message(text.English)))
		}
		slices.Sort(all)
		return all
	}
	findings := rules.Evaluate(bad(), options)
	if !slices.IsSortedFunc(findings, func(a, b rules.Finding) int { return cmp.Compare(order[a.Rule], order[b.Rule]) }) {
		t.Error("the findings are not in the order of the rules")
	}
	for i := range 20 {
		stack := bad()
		random := rand.New(rand.NewPCG(1, uint64(i))) //nolint:gosec // the same shuffles on every run
		random.Shuffle(len(stack.Servers), func(i, j int) { stack.Servers[i], stack.Servers[j] = stack.Servers[j], stack.Servers[i] })
		random.Shuffle(len(stack.Deliveries), func(i, j int) {
			stack.Deliveries[i], stack.Deliveries[j] = stack.Deliveries[j], stack.Deliveries[i]
		})
		random.Shuffle(len(stack.Traffic), func(i, j int) { stack.Traffic[i], stack.Traffic[j] = stack.Traffic[j], stack.Traffic[i] })
		random.Shuffle(len(stack.Filed), func(i, j int) { stack.Filed[i], stack.Filed[j] = stack.Filed[j], stack.Filed[i] })
		random.Shuffle(len(stack.Codes), func(i, j int) { stack.Codes[i], stack.Codes[j] = stack.Codes[j], stack.Codes[i] })
		if got, want := words(rules.Evaluate(stack, options)), words(findings); !slices.Equal(got, want) {
			for j := range min(len(got), len(want)) {
				if got[j] != want[j] {
					t.Fatalf("shuffle %d: got\n%s\nwant\n%s", i, got[j], want[j])
				}
			}
			t.Fatalf("shuffle %d: %d findings, want %d", i, len(got), len(want))
		}
	}
}

func TestEvaluateLeavesTheStackAlone(t *testing.T) {
	stack := bad()
	stack.Servers = slices.Grow(stack.Servers, 8)
	before := fmt.Sprint(stack, stack.Servers[:cap(stack.Servers)])
	rules.Evaluate(stack, rules.Options{Now: now})
	if after := fmt.Sprint(stack, stack.Servers[:cap(stack.Servers)]); after != before {
		t.Errorf("the stack was changed to\n%s\nfrom\n%s", after, before)
	}
}

func TestEvaluateEmptyStack(t *testing.T) {
	if got := rules.Evaluate(filing.Stack{}, rules.Options{}); len(got) > 0 {
		t.Errorf("got %v", got)
	}
	// One server is judged by every rule about servers, and by no other.
	for _, f := range rules.Evaluate(servers(server("alicloud/ecs")), rules.Options{Now: now}) {
		if f.Subject.Kind != rules.SubjectServer || f.Verdict == rules.Violation || f.Verdict == rules.Undecided {
			t.Errorf("%s on %v: %s", f.Rule, f.Subject, f.Verdict)
		}
	}
}

func TestEvaluateNow(t *testing.T) {
	past := server("alicloud/ecs", func(s *filing.Server) { s.ExpiresAt = filing.Known(time.Now().Add(-time.Hour)) })
	future := server("alicloud/ecs", func(s *filing.Server) { s.ExpiresAt = filing.Known(time.Now().Add(time.Hour)) })
	for _, c := range []struct {
		server filing.Server
		want   rules.Verdict
	}{{past, rules.Violation}, {future, rules.Pass}} {
		got := slices.DeleteFunc(rules.Evaluate(servers(c.server), rules.Options{}), func(f rules.Finding) bool { return f.Rule != "icp_server_remaining" })
		if len(got) != 1 || got[0].Verdict != c.want {
			t.Errorf("by the present: %v, want %s", got, c.want)
		}
	}
}

func TestNeedsAndSeverities(t *testing.T) {
	names := func(findings []rules.Finding) []rules.Name {
		var names []rules.Name
		for _, f := range findings {
			names = append(names, f.Rule)
		}
		return slices.Compact(names)
	}
	wanted := []rules.Need{rules.NeedsCode, rules.NeedsServers}
	got := names(rules.Evaluate(bad(), rules.Options{Now: now, Needs: wanted}))
	for _, rule := range rules.All() {
		if slices.Contains(got, rule.Name) != slices.Contains(wanted, rule.Needs) {
			t.Errorf("by two needs %s speaks: %t", rule.Name, slices.Contains(got, rule.Name))
		}
	}
	all := names(rules.Evaluate(bad(), rules.Options{Now: now}))
	if len(all) != len(rules.All()) {
		t.Errorf("%d rules speak, there are %d", len(all), len(rules.All()))
	}
	for _, rule := range rules.All() {
		without := rules.Options{Now: now, Severities: map[rules.Name]rules.Severity{rule.Name: rules.Off}}
		if got := names(rules.Evaluate(bad(), without)); slices.Contains(got, rule.Name) || len(got) != len(all)-1 {
			t.Errorf("without %s the rules are %q", rule.Name, got)
		}
		for _, severity := range []rules.Severity{rules.Error, rules.Warning} {
			chosen := rules.Options{Now: now, Severities: map[rules.Name]rules.Severity{rule.Name: severity}}
			for _, f := range rules.Evaluate(bad(), chosen) {
				if f.Rule == rule.Name && f.Severity != severity {
					t.Errorf("%s has severity %s, the user chose %s", rule.Name, f.Severity, severity)
				}
			}
		}
	}
}

func TestParseSeverity(t *testing.T) {
	for _, text := range []string{"error", "warning", "off"} {
		if got, ok := rules.ParseSeverity(text); !ok || string(got) != text {
			t.Errorf("ParseSeverity(%q) = %q, %t", text, got, ok)
		}
	}
	for _, text := range []string{"", "Error", "info"} {
		if got, ok := rules.ParseSeverity(text); ok || got != "" {
			t.Errorf("ParseSeverity(%q) = %q, %t", text, got, ok)
		}
	}
}

func TestVerdictNames(t *testing.T) {
	for verdict, want := range map[rules.Verdict]string{
		rules.NotApplicable: "not_applicable", rules.Pass: "pass", rules.Undecided: "undecided", rules.Violation: "violation", 9: "verdict(9)",
	} {
		if got := verdict.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestBlocks(t *testing.T) {
	const strict, lenient = "icp_server_term", "icp_server_remaining" // lenient: absence is fine
	for _, c := range []struct {
		rule     rules.Name
		verdict  rules.Verdict
		severity rules.Severity
		cause    rules.Cause
		want     bool
	}{
		{strict, rules.Violation, rules.Error, rules.Decided, true},
		{strict, rules.Violation, rules.Warning, rules.Decided, false},
		{strict, rules.Undecided, rules.Error, rules.FactUnknown, true},
		{strict, rules.Undecided, rules.Error, rules.FactAbsent, true},
		{strict, rules.Undecided, rules.Error, rules.SourceSilent, false},
		{strict, rules.Undecided, rules.Warning, rules.FactUnknown, false},
		{strict, rules.Undecided, rules.Warning, rules.FactAbsent, false},
		{lenient, rules.Violation, rules.Error, rules.Decided, true},
		{lenient, rules.Undecided, rules.Error, rules.FactUnknown, true},
		{lenient, rules.Undecided, rules.Error, rules.FactAbsent, false},
		{lenient, rules.Undecided, rules.Error, rules.SourceSilent, false},
		{strict, rules.Pass, rules.Error, rules.Decided, false},
		{strict, rules.NotApplicable, rules.Error, rules.Decided, false},
	} {
		f := rules.Finding{Rule: c.rule, Verdict: c.verdict, Severity: c.severity, Cause: c.cause}
		if got := f.Blocks(); got != c.want {
			t.Errorf("%+v: got %t", c, got)
		}
	}
}

func TestSummarize(t *testing.T) {
	const a, b, lenient = "icp_server_term", "icp_server_billing", "icp_server_remaining"
	undecided := func(rule rules.Name, cause rules.Cause) rules.Finding {
		return rules.Finding{Rule: rule, Verdict: rules.Undecided, Severity: rules.Error, Cause: cause, Facts: []string{"f", "g"}}
	}
	for name, c := range map[string]struct {
		findings []rules.Finding
		want     rules.Summary
	}{
		"nothing":   {nil, rules.Summary{}},
		"a pass":    {[]rules.Finding{{Rule: a, Verdict: rules.Pass, Severity: rules.Error}}, rules.Summary{}},
		"violated":  {[]rules.Finding{{Rule: a, Verdict: rules.Violation, Severity: rules.Error}}, rules.Summary{Violated: true}},
		"a warning": {[]rules.Finding{{Rule: a, Verdict: rules.Violation, Severity: rules.Warning}}, rules.Summary{}},
		"sorted, each once": {
			[]rules.Finding{undecided(a, rules.FactUnknown), undecided(b, rules.FactUnknown), undecided(a, rules.FactUnknown)},
			rules.Summary{Waits: true, Undecided: []rules.UndecidedRule{{b, rules.FactUnknown, "f"}, {a, rules.FactUnknown, "f"}}},
		},
		"absent":          {[]rules.Finding{undecided(a, rules.FactAbsent)}, rules.Summary{Unstated: true, Undecided: []rules.UndecidedRule{{a, rules.FactAbsent, "f"}}}},
		"unreadable":      {[]rules.Finding{undecided(a, rules.FactUnreadable)}, rules.Summary{Unreadable: true, Undecided: []rules.UndecidedRule{{a, rules.FactUnreadable, "f"}}}},
		"absent and fine": {[]rules.Finding{undecided(lenient, rules.FactAbsent)}, rules.Summary{Undecided: []rules.UndecidedRule{{lenient, rules.FactAbsent, "f"}}}},
		"no source":       {[]rules.Finding{undecided(a, rules.SourceSilent)}, rules.Summary{Undecided: []rules.UndecidedRule{{a, rules.SourceSilent, "f"}}}},
		"no place": {
			[]rules.Finding{undecided("icp_server_region", rules.SourceSilent)},
			rules.Summary{Unplaced: true, Undecided: []rules.UndecidedRule{{"icp_server_region", rules.SourceSilent, "f"}}},
		},
		"unknown, warning": {[]rules.Finding{{Rule: a, Verdict: rules.Undecided, Severity: rules.Warning, Cause: rules.FactUnknown}}, rules.Summary{Undecided: []rules.UndecidedRule{{Rule: a, Cause: rules.FactUnknown}}}},
	} {
		t.Run(name, func(t *testing.T) {
			got := rules.Summarize(c.findings)
			if got.Violated != c.want.Violated || got.Waits != c.want.Waits || got.Unstated != c.want.Unstated || got.Unreadable != c.want.Unreadable || got.Unplaced != c.want.Unplaced || !slices.Equal(got.Undecided, c.want.Undecided) {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}
