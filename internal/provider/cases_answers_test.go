// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	tfjson "github.com/hashicorp/terraform-json"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// TestCasesAnswers takes the decision table through what answers and does not
// refuse: the data source icp_eligibility and the functions.
func TestCasesAnswers(t *testing.T) {
	t.Parallel()
	passed, _ := passedRows(t)
	domains := tableRows(t, "Websites")
	numbers := tableRows(t, "Filing numbers")
	asked := dataRows(t)
	files := map[string]string{"main.tf": tableMain}
	for i := range asked {
		files["data_"+asked[i].label+".tf"] = asked[i].dataSource()
	}
	for i := range passed {
		p := &passed[i]
		files[p.label+".tf"] = p.declaration + p.outputs()
	}
	for i := range domains {
		files[domains[i].label+".tf"] = output(domains[i].label, fmt.Sprintf("try(provider::icp::registrable_domain(%q), \"\")", domains[i].website()))
	}
	for i := range numbers {
		files[numbers[i].label+".tf"] = output(numbers[i].label, fmt.Sprintf("try(provider::icp::parse_filing_number(%q).kind, \"\")", numbers[i].number()))
	}
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := acctest.NewWorkspace(t, cli, files)
		passes(t, "the plan", w.Plan())
		plan := w.PlanJSON()
		for i := range passed {
			expectOutputs(t, &passed[i], plan.OutputChanges)
		}
		expectData(t, asked, plan)
		for i := range domains {
			expectDomain(t, &domains[i], plan.OutputChanges[domains[i].label])
		}
		for i := range numbers {
			expectNumber(t, &numbers[i], plan.OutputChanges[numbers[i].label])
		}
	})
}

// output writes an output. It is sensitive like what it may be made from: an
// instance has a password.
func output(name, expression string) string {
	return fmt.Sprintf("output %q {\n value = %s\n sensitive = true\n}\n", name, expression)
}

// outputs asks the functions about the server: eligibility with what is stated
// beside it, and eligible where nothing is. The options are never null:
// OpenTofu does not call a function with a null that has no type.
func (p *passedServer) outputs() string {
	options := maps.Clone(p.rest)
	if p.LegacyProducts {
		options["legacy_products"] = "true"
	}
	answer := output(p.label, fmt.Sprintf("provider::icp::eligibility(%s, %s)", p.expression, options.Object()))
	if len(options) == 0 {
		answer += output(p.label+"_eligible", fmt.Sprintf("provider::icp::eligible(%s)", p.expression))
	}
	return answer
}

func expectOutputs(t *testing.T, p *passedServer, outputs map[string]*tfjson.Change) {
	t.Helper()
	change := outputs[p.label]
	if change == nil {
		t.Errorf("%s: the plan has no output %s", p.Name, p.label)
		return
	}
	expectAnswer(t, p.tableRow, change.After, change.AfterUnknown, nil)
	short := outputs[p.label+"_eligible"]
	if short == nil {
		return
	}
	got, want := short.After, p.verdict().eligible
	if short.AfterUnknown == true {
		got = "unknown"
	}
	if want == nil {
		want = false // what is not stated is not eligible
	}
	if got != want {
		t.Errorf("%s: the function eligible says %v, want %v", p.Name, got, want)
	}
}

// expectAnswer compares an eligibility with what the row wants.
func expectAnswer(t *testing.T, r *tableRow, after, unknown any, unsaid []string) {
	t.Helper()
	value := func(name string) any { return plannedValue(after, unknown, name) }
	want := r.verdict()
	if got := (verdict{value("eligible"), value("undecided")}); !reflect.DeepEqual(got, want) {
		t.Errorf("%s: eligible and undecided are %v, want %v", r.Name, got, want)
	}
	if want.undecided == "unknown" {
		if got := value("findings"); got != "unknown" {
			t.Errorf("%s: findings are %v, want them unknown", r.Name, got)
		}
		return
	}
	findings, _ := value("findings").([]any)
	var got []string
	text := ""
	for _, f := range findings {
		finding, _ := f.(map[string]any)
		got = append(got, fmt.Sprintf("%v %v %v", finding["rule"], finding["verdict"], finding["severity"]))
		if len(r.Want) > 0 && finding["rule"] == string(r.Want[0].Rule) {
			text += fmt.Sprintf("%v\n%v\n%v\n%v\n%v\n", finding["summary"], finding["found"], finding["why"], finding["fix"], finding["page"])
		}
	}
	var due []string
	for _, w := range r.Want {
		due = append(due, fmt.Sprintf("%v %v %v", w.Rule, w.Verdict, w.Severity))
	}
	slices.Sort(got)
	slices.Sort(due)
	if got = slices.Compact(got); !slices.Equal(got, due) {
		t.Errorf("%s: findings are %q, want %q", r.Name, got, due)
	}
	for _, word := range r.Words {
		if !strings.Contains(text, word) && !slices.Contains(unsaid, word) {
			t.Errorf("%s: %q is not in:\n%s", r.Name, word, text)
		}
	}
}

// dataRows returns the server rows of which every fact is known or absent:
// Terraform reads a data source only then. A server that Tencent is still to
// create gets the end that it will have.
func dataRows(t *testing.T) []tableRow {
	t.Helper()
	now := time.Now()
	rows := slices.DeleteFunc(tableRows(t, "Servers"), func(r tableRow) bool {
		s := r.server()
		if term, ok := s.Term.Value(); ok && s.ExpiresAt.IsUnknown() && r.Life.SubscribedSince.IsAbsent() {
			s.ExpiresAt = filing.Known(filing.AddMonths(now, term.Span(now).AtLeast).Add(time.Hour))
		}
		return !r.CanBeStated() || strings.Contains(r.stated().String(), later)
	})
	for i := range rows {
		r := &rows[i]
		r.findings = rules.Evaluate(r.Stack, rules.Options{Now: now, LegacyProducts: r.LegacyProducts})
		if err := r.Check(r.findings); err != nil {
			t.Fatal(err)
		}
	}
	if len(rows) == 0 {
		t.Fatal("no row of internal/rules/testdata/cases.md can be asked about")
	}
	return rows
}

func (r *tableRow) dataSource() string {
	a := r.stated()
	if r.LegacyProducts {
		a["provider"] = "icp.legacy"
	}
	return fmt.Sprintf("data \"icp_eligibility\" %q {\n%s}\n", r.label, a)
}

func expectData(t *testing.T, rows []tableRow, plan *tfjson.Plan) {
	t.Helper()
	read := map[string]map[string]any{}
	for _, resource := range plan.PriorState.Values.RootModule.Resources {
		read[resource.Address] = resource.AttributeValues
	}
	for i := range rows {
		r := &rows[i]
		answer, ok := read["data.icp_eligibility."+r.label]
		if !ok {
			t.Errorf("%s: data.icp_eligibility.%s is not read", r.Name, r.label)
			continue
		}
		expectAnswer(t, r, answer, nil, statedUnsaid)
	}
}

// website returns the website of a row of websites.
func (r *tableRow) website() string {
	domains, _ := r.server().Websites.Value()
	return domains[0].OrElse("")
}

// expectDomain compares what registrable_domain says with the row: a website
// that may be filed is its own registrable domain, one that is a subdomain has
// the domain that the row names, and others have none.
func expectDomain(t *testing.T, r *tableRow, change *tfjson.Change) {
	t.Helper()
	want := strings.ToLower(r.website())
	if len(r.Want) > 0 && r.Want[0].Severity == rules.Error {
		want = ""
		for _, word := range r.Words {
			if of, ok := strings.CutPrefix(word, "subdomain of "); ok {
				want = of
			}
		}
	} else if labels := strings.Split(want, "."); strings.HasSuffix(want, ".gov.cn") {
		// A department may file a name below its authority's domain, which no
		// host tells: the function gives the domain.
		want = strings.Join(labels[len(labels)-3:], ".")
	}
	got, _ := change.After.(string)
	if isASCII(want) && got != want || !isASCII(want) && !strings.HasPrefix(got, "xn--") {
		t.Errorf("%s: registrable_domain says %q, want %q", r.Name, got, want)
	}
}

func isASCII(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r > 127 })
}

// number returns the number of a row of filing numbers.
func (r *tableRow) number() string { return r.Stack.Codes[0].FilingNumber.OrElse("") }

// expectNumber compares what parse_filing_number says with the row. It also reads
// public security numbers, and numbers of something else than the row's code.
func expectNumber(t *testing.T, r *tableRow, change *tfjson.Change) {
	t.Helper()
	isPSB := slices.Contains(r.Words, "public security")
	got, _ := change.After.(string)
	isNumber := slices.ContainsFunc(r.Words, func(word string) bool { return strings.HasPrefix(word, "is the number of") })
	if wantsKind := len(r.Want) == 0 || isPSB || isNumber; (got != "") != wantsKind || isPSB != (got == "psb_filing") {
		t.Errorf("%s: parse_filing_number says that the kind is %q", r.Name, got)
	}
}
