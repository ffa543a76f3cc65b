// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"go.yaml.in/yaml/v3"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/text/texttest"
)

// allExamples are the examples of every rule.
var allExamples = map[rules.Name][]example{}

// examplesOf enters the examples of a rule, so that its texts are checked with
// those of the others.
func examplesOf(rule rules.Name, examples []example) []example {
	allExamples[rule] = examples
	return examples
}

// everyFinding returns what the rules say about all examples and the whole
// decision table.
func everyFinding(t *testing.T) []rules.Finding {
	t.Helper()
	findings := []rules.Finding{rules.Unresolved("example.cn", reasonOf("the plan does not show it"))}
	eachStack(t, func(stack filing.Stack, options rules.Options) {
		findings = append(findings, slices.DeleteFunc(rules.Evaluate(stack, options), func(f rules.Finding) bool {
			return f.Verdict != rules.Violation && f.Verdict != rules.Undecided
		})...)
	})
	return findings
}

// eachStack calls look with the stack of every example and of the whole decision
// table.
func eachStack(t *testing.T, look func(stack filing.Stack, options rules.Options)) {
	t.Helper()
	for _, examples := range allExamples {
		for _, x := range examples {
			x.options.Now = now
			look(x.stack, x.options)
		}
	}
	for _, c := range decisionTable(t) {
		look(c.Stack, rules.Options{Now: now, LegacyProducts: c.LegacyProducts})
	}
}

// reasonOf returns a reason in words of the test.
func reasonOf(words string) text.Message {
	file := &fstest.MapFile{Data: []byte("it: " + words)}
	return text.MustLoad(fstest.MapFS{"m/en.yaml": file, "m/zh.yaml": file}, "m", nil).Message("it", nil)
}

// messages are a language's texts as plain data.
func messages(t *testing.T, language text.Language) map[string]any {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("messages", string(language)+".yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if err := yaml.Unmarshal(raw, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

func section(t *testing.T, m map[string]any, keys ...string) map[string]any {
	t.Helper()
	for _, key := range keys {
		inner, ok := m[key].(map[string]any)
		if !ok {
			t.Fatalf("the messages have no %s", strings.Join(keys, "."))
		}
		m = inner
	}
	return m
}

func TestMessages(t *testing.T) {
	if err := texttest.Check(os.DirFS("messages"), rules.Messages()); err != nil {
		t.Error(err)
	}
}

func TestEveryRuleHasItsTexts(t *testing.T) {
	for _, language := range []text.Language{text.English, text.Chinese} {
		listed := slices.Sorted(maps.Keys(section(t, messages(t, language), "rules")))
		var names []string
		summaries := map[string]rules.Name{}
		for _, rule := range rules.All() {
			names = append(names, string(rule.Name))
			summary := rule.Summary(language)
			if other, taken := summaries[summary]; taken {
				t.Errorf("%s and %s have the same summary %q", rule.Name, other, summary)
			}
			summaries[summary] = rule.Name
			for what, text := range map[string]string{"summary": summary, "about": rule.About(language)} {
				if text == "" || strings.ContainsAny(text, "\n{}") || strings.HasSuffix(text, " ") {
					t.Errorf("the %s of %s in %s is %q", what, rule.Name, language, text)
				}
			}
			if strings.HasSuffix(summary, ".") || strings.HasSuffix(summary, "。") {
				t.Errorf("the summary of %s in %s ends like a sentence", rule.Name, language)
			}
			if way := rules.WayOut(rule.Name, language); !strings.Contains(way, "rules = { "+string(rule.Name)+` = "warning" }`) || !strings.Contains(way, "ICP_ENFORCEMENT=warning") {
				t.Errorf("the way out of %s in %s is %q", rule.Name, language, way)
			}
			if strings.ContainsAny(rules.WayOut(rule.Name, language), "\n") {
				t.Errorf("the way out of %s in %s takes several lines", rule.Name, language)
			}
			if len(rule.Sources) == 0 {
				t.Errorf("%s has no source", rule.Name)
			}
			for _, id := range rule.Sources {
				if _, ok := catalog.Default().Source(id); !ok {
					t.Errorf("%s: the catalogue has no source %s", rule.Name, id)
				}
			}
			if found, ok := rules.Named(rule.Name); !ok || found != rule {
				t.Errorf("Named(%s) returns %v", rule.Name, found)
			}
		}
		slices.Sort(names)
		if !slices.Equal(names, listed) {
			t.Errorf("the %s messages are of %q, the rules are %q", language, listed, names)
		}
	}
	if len(allExamples) != len(rules.All()) {
		t.Errorf("%d rules have examples, there are %d", len(allExamples), len(rules.All()))
	}
}

func TestEveryTextIsSaidAndEveryFindingHasOne(t *testing.T) {
	said := map[string]bool{}
	hinted := map[string]bool{}
	for _, f := range everyFinding(t) {
		key := "rules." + string(f.Rule) + ".violations."
		if f.Verdict == rules.Undecided {
			key = "undecided."
			if f.Variant() != "source_silent" {
				hinted[f.Facts[0]] = true
			}
		}
		said[key+f.Variant()] = true
		if len(f.Facts) == 0 {
			t.Errorf("%s %s names no fact", f.Rule, f.Variant())
		}
		for _, language := range []text.Language{text.English, text.Chinese} {
			checkWords(t, f, language, nil, nil)
			m := f.Message(language)
			rule, _ := rules.Named(f.Rule)
			want := rule.Summary(language)
			if f.Verdict == rules.Violation {
				if own, ok := section(t, messages(t, language), "rules", string(f.Rule), "violations", f.Variant())["summary"].(string); ok {
					want = own
				}
			}
			if f.Verdict == rules.Violation && m.Summary != want {
				t.Errorf("%s: the summary is %q", f.Rule, m.Summary)
			}
		}
	}
	for _, language := range []text.Language{text.English, text.Chinese} {
		m := messages(t, language)
		for variant := range section(t, m, "undecided") {
			if !said["undecided."+variant] {
				t.Errorf("%s: nothing says undecided.%s", language, variant)
			}
		}
		for rule := range section(t, m, "rules") {
			for variant := range section(t, m, "rules", rule, "violations") {
				if key := "rules." + rule + ".violations." + variant; !said[key] {
					t.Errorf("%s: nothing says %s", language, key)
				}
			}
		}
		hints := section(t, m, "hints")
		for fact := range hinted {
			if _, ok := hints[fact]; !ok {
				t.Errorf("%s: there is no hint for %s", language, fact)
			}
		}
		for fact := range hints {
			if !hinted[fact] {
				t.Errorf("%s: no finding gives the hint for %s", language, fact)
			}
		}
	}
}

// constants returns the values of the constants of a type of package filing.
func constants(t *testing.T, file, typeName string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", "filing", file), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var values []string
	for _, d := range parsed.Decls {
		decl, ok := d.(*ast.GenDecl)
		if !ok || decl.Tok != token.CONST {
			continue
		}
		for _, s := range decl.Specs {
			spec := s.(*ast.ValueSpec)
			if ident, ok := spec.Type.(*ast.Ident); ok && ident.Name == typeName {
				literal := spec.Values[0].(*ast.BasicLit)
				values = append(values, constant.StringVal(constant.MakeFromLiteral(literal.Value, literal.Kind, 0)))
			}
		}
	}
	if len(values) < 2 {
		t.Fatalf("%s has %d constants of type %s", file, len(values), typeName)
	}
	return values
}

func TestTextsForTheValuesOfTheDomain(t *testing.T) {
	billing := constants(t, "billing.go", "Billing")
	problems := slices.Concat(constants(t, "domain.go", "DomainProblem"), constants(t, "number_error.go", "NumberProblem"))
	for part, want := range map[string][]string{"billing": billing, "problems": problems} {
		slices.Sort(want)
		want = slices.Compact(want)
		for _, language := range []text.Language{text.English, text.Chinese} {
			if got := slices.Sorted(maps.Keys(section(t, messages(t, language), part))); !slices.Equal(got, want) {
				t.Errorf("%s: the texts of %s are for %q, the domain has %q", language, part, got, want)
			}
		}
	}
}

func TestMessageOfWhatNeedsNone(t *testing.T) {
	for _, f := range verdicts("icp_server_billing", servers(server("alicloud/ecs"), server("alicloud/slb")), rules.Options{}) {
		m := f.Message(text.English)
		if m.Page == "" {
			t.Errorf("a %s has no page", f.Verdict)
		}
		if m.Page = ""; m != (rules.Message{}) {
			t.Errorf("a %s says %+v", f.Verdict, m)
		}
	}
}

func TestNearest(t *testing.T) {
	for text, want := range map[string]string{"icp_server_trem": "icp_server_term", "ICP-Code-Limit": "icp_code_limit", "what": ""} {
		if got, ok := rules.Nearest(text); got != want || ok != (want != "") {
			t.Errorf("Nearest(%q) = %q, %t, want %q", text, got, ok, want)
		}
	}
}
