// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// example is a stack about which one rule has something to say, with the words
// that its finding must have.
type example struct {
	name    string
	stack   filing.Stack
	options rules.Options
	// variant is the text of the finding, subject what it is about.
	variant, subject string
	// verdict is a violation when it is not set, severity an error.
	verdict  rules.Verdict
	severity rules.Severity
	facts    []string
	// source is the first source that is cited.
	source string
	en, zh []string
	// not must stand in neither language.
	not []string
}

// checkExamples judges each example by one rule and compares its only finding
// that says something.
func checkExamples(t *testing.T, rule rules.Name, examples []example) {
	t.Helper()
	for _, x := range examples {
		t.Run(x.name, func(t *testing.T) {
			said := judge(rule, x.stack, x.options)
			if len(said) == 0 {
				t.Fatal("no finding")
			}
			f := said[0]
			verdict, severity := x.verdict, x.severity
			if verdict == rules.NotApplicable {
				verdict = rules.Violation
			}
			if severity == "" {
				severity = rules.Error
			}
			if f.Rule != rule || f.Verdict != verdict || f.Severity != severity || f.Variant() != x.variant || f.Subject.Name != x.subject {
				t.Errorf("got %s %s %s %q about %q, want %s %s %q about %q", f.Rule, f.Verdict, f.Severity, f.Variant(), f.Subject.Name,
					verdict, severity, x.variant, x.subject)
			}
			if !slices.Equal(f.Facts, x.facts) {
				t.Errorf("facts %q, want %q", f.Facts, x.facts)
			}
			if sources := f.Sources(); x.source != "" && (len(sources) == 0 || sources[0].ID != x.source) {
				t.Errorf("sources %v, want %s first", sources, x.source)
			}
			checkWords(t, f, text.English, x.en, x.not)
			checkWords(t, f, text.Chinese, x.zh, x.not)
		})
	}
}

func checkWords(t *testing.T, f rules.Finding, language text.Language, words, not []string) {
	t.Helper()
	m := f.Message(language)
	text := m.Summary + "\n" + m.Detail()
	for _, word := range words {
		if !strings.Contains(text, word) {
			t.Errorf("%q is not in:\n%s", word, text)
		}
	}
	for _, word := range append([]string{"<no value>", "(rules.", "(parts.", "(undecided", "(hints.", "(source", "\uE000", "。 ", "%!", ": ;", ": .", "：；", "：。", "()", "（）", "  "}, not...) {
		if strings.Contains(text, word) {
			t.Errorf("%q is in:\n%s", word, text)
		}
	}
	for part, text := range map[string]string{"summary": m.Summary, "found": m.Found, "why": m.Why, "fix": m.Fix} {
		if text == "" || text != strings.TrimSpace(text) {
			t.Errorf("the %s in %s is %q", part, language, text)
		}
	}
	sources := f.Sources()
	if len(sources) == 0 {
		t.Errorf("%s has no source", f.Rule)
		return
	}
	if !strings.Contains(m.Why, sources[0].Title.In(language)) || !strings.Contains(m.Why, string(f.Rule)) {
		t.Errorf("%q cites neither %s nor the rule", m.Why, sources[0].Title.In(language))
	}
	if want := "/docs/rules/" + string(f.Rule) + ".md"; !strings.HasSuffix(m.Page, want) {
		t.Errorf("page %q, want it to end with %s", m.Page, want)
	}
}

// judge returns what one rule has to say: violations and undecided verdicts.
func judge(rule rules.Name, stack filing.Stack, options rules.Options) []rules.Finding {
	return slices.DeleteFunc(verdicts(rule, stack, options), func(f rules.Finding) bool {
		return f.Verdict != rules.Violation && f.Verdict != rules.Undecided
	})
}

func verdicts(rule rules.Name, stack filing.Stack, options rules.Options) []rules.Finding {
	if options.Now.IsZero() {
		options.Now = now
	}
	return slices.DeleteFunc(rules.Evaluate(stack, options), func(f rules.Finding) bool { return f.Rule != rule })
}

// checkVerdict compares the only verdict of a rule.
func checkVerdict(t *testing.T, rule rules.Name, stack filing.Stack, options rules.Options, want rules.Verdict) {
	t.Helper()
	got := verdicts(rule, stack, options)
	if len(got) != 1 || got[0].Verdict != want {
		t.Errorf("got %v, want one %s", got, want)
	}
}

// server returns a server that violates nothing, with changes.
func server(kind string, changes ...func(*filing.Server)) filing.Server {
	cloud, product, _ := strings.Cut(kind, "/")
	s := filing.Server{
		ID: kind + "/web", Name: "web",
		Cloud: filing.Known(filing.Cloud(cloud)), Product: filing.Known(filing.Product(product)),
		Region:  filing.Known(map[string]string{"alicloud": "cn-hangzhou", "huaweicloud": "cn-north-4", "tencentcloud": "ap-guangzhou"}[cloud]),
		Billing: filing.Known(filing.Subscription), Term: filing.Known(filing.MonthsTerm(12)),
		ExpiresAt: filing.Unknown[time.Time](), HasPublicIP: filing.Known(true),
	}
	for _, change := range changes {
		change(&s)
	}
	return s
}

// code returns a reservation, with changes.
func code(serverID, website string, changes ...func(*filing.Code)) filing.Code {
	c := filing.Code{ServerID: filing.Known(serverID), Website: filing.Known(website)}
	for _, change := range changes {
		change(&c)
	}
	return c
}

// ofApp makes a code that of an app.
func ofApp(name string, domains ...string) func(*filing.Code) {
	return func(c *filing.Code) {
		c.Website, c.App = filing.Absent[string](), filing.Known(name)
		if len(domains) > 0 {
			var all []filing.Fact[string]
			for _, domain := range domains {
				all = append(all, filing.Known(domain))
			}
			c.AppDomains = filing.Known(all)
		}
	}
}

func generated(fingerprint string) func(*filing.Code) {
	return func(c *filing.Code) { c.Fingerprint = filing.Known(fingerprint) }
}

func spent(c *filing.Code) { c.Spent = true }

func servers(list ...filing.Server) filing.Stack { return filing.Stack{Servers: list} }

func domains(names ...string) func(*filing.Server) {
	list := make([]filing.Fact[string], len(names))
	for i, name := range names {
		list[i] = filing.Known(name)
		if name == "?" {
			list[i] = filing.Unknown[string]()
		}
	}
	return func(s *filing.Server) { s.Websites = filing.Known(list) }
}

// numbered returns so many codes of a server, for websites of their own.
func numbered(serverID string, n int) []filing.Code {
	codes := make([]filing.Code, n)
	for i := range codes {
		codes[i] = code(serverID, "s"+string(rune('1'+i))+"-example.cn")
	}
	return codes
}

// ownArguments are arguments of the clouds' resources, which nobody should read
// who states facts by hand.
var ownArguments = []string{"instance_charge_type", "charging_mode", "period =", "availability_zone", "internet_max_bandwidth_out", "allocate_public_ip"}

// readFrom says that the facts are read from a resource.
func readFrom(terraformType string) func(*filing.Server) {
	month := func(value string) filing.Argument { return filing.Argument{Name: "period_unit", Value: value} }
	set := func(name string, value any) []filing.Argument { return []filing.Argument{{Name: name, Value: value}} }
	arguments := map[string]filing.Arguments{
		"alicloud_instance": {
			Subscription: set("instance_charge_type", "PrePaid"), Period: "period", PeriodUnit: month("Month"), WeekUnit: month("Week"),
			Region: []string{"availability_zone"}, PublicIP: [][]filing.Argument{set("internet_max_bandwidth_out", 5)},
		},
		"huaweicloud_compute_instance": {
			Subscription: set("charging_mode", "prePaid"), Period: "period", PeriodUnit: month("month"), RequiresUnit: true,
			PublicIP: [][]filing.Argument{set("eip_id", nil)},
		},
		"tencentcloud_instance": {
			Subscription: set("instance_charge_type", "PREPAID"), Period: "instance_charge_type_prepaid_period",
			PublicIP: [][]filing.Argument{append(set("allocate_public_ip", true), set("internet_max_bandwidth_out", 5)...)},
		},
	}[terraformType]
	arguments.Type = terraformType
	arguments.Binder = map[string]string{
		"alicloud_instance": "alicloud_eip_association", "huaweicloud_compute_instance": "huaweicloud_compute_eip_associate",
		"tencentcloud_instance": "tencentcloud_eip_association",
	}[terraformType]
	return func(s *filing.Server) { s.Arguments = arguments }
}

func undeclared(s *filing.Server) { s.ID = "" }
