// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	tfjson "github.com/hashicorp/terraform-json"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/cases"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/testdata"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// tableRow is a row of the decision table as one part of a configuration that
// holds many: each row has a file and names of its own, so that a diagnostic
// tells which row it is about.
type tableRow struct {
	cases.Case
	// label is the name of the row's resources and of its file, such as "l11"
	// for line 11 of the table.
	label string
	// line is the table's line, for the spellings that a case does not keep.
	line string
	// findings are what the rules say about the row.
	findings []rules.Finding
}

var lineNumber = regexp.MustCompile(`^line (\d+): `)

// tableRows returns the rows of the named tables, renamed so that they can
// stand in one configuration: no two share a server, an account or a code.
func tableRows(t *testing.T, tables ...string) []tableRow {
	t.Helper()
	now := time.Now()
	table, err := cases.Read(now)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(testdata.Cases, "\n")
	var rows []tableRow
	for _, c := range table {
		if !slices.Contains(tables, c.Table) {
			continue
		}
		number, err := strconv.Atoi(lineNumber.FindStringSubmatch(c.Name)[1])
		if err != nil {
			t.Fatal(err)
		}
		row := tableRow{Case: c, label: "l" + strconv.Itoa(number), line: lines[number-1]}
		row.rename()
		row.findings = rules.Evaluate(row.Stack, rules.Options{Now: now, LegacyProducts: c.LegacyProducts})
		if err := row.Check(row.findings); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
	}
	if len(rows) == 0 {
		t.Fatalf("the tables %q have no rows", tables)
	}
	return rows
}

// rename gives the row names that no other has.
func (r *tableRow) rename() {
	own := func(name filing.Fact[string]) filing.Fact[string] {
		return filing.Map(name, func(text string) string { return text + "-" + r.label })
	}
	s := &r.Stack.Servers[0]
	s.Name = r.label
	if s.ID != "" {
		s.ID = filing.ServerID(s.Cloud.OrElse(""), s.Product.OrElse(""), r.label)
	}
	s.Account = own(s.Account)
	for i := range r.Stack.Codes {
		code := &r.Stack.Codes[i]
		if !code.IsReceived() {
			code.ServerID = filing.Known(s.ID)
		}
		code.GrantToAccount, code.Fingerprint = own(code.GrantToAccount), own(code.Fingerprint)
	}
}

// server returns the row's only server.
func (r *tableRow) server() *filing.Server { return &r.Stack.Servers[0] }

// spelling returns how the table spells the billing of a server; empty when
// the cell is.
func (r *tableRow) spelling() string {
	const billing = 6
	if r.Table != "Servers" {
		return ""
	}
	return strings.TrimSpace(strings.Split(r.line, "|")[billing])
}

// remark is one rule in a diagnostic, and how the diagnostic weighs it.
type remark struct {
	rule rules.Name
	// weight is "error", "warning" or "undecided".
	weight string
}

// due returns what a plan must say about the row: its violations, and the
// undecided rules that an apply would have to decide. Under enforcement
// "warning" every error only warns.
func (r *tableRow) due(enforcement rules.Severity) []remark {
	var remarks []remark
	for _, f := range r.findings {
		switch weight := "error"; {
		case f.Verdict == rules.Violation:
			if f.Severity == rules.Warning || enforcement == rules.Warning {
				weight = "warning"
			}
			remarks = append(remarks, remark{f.Rule, weight})
		case f.IsUnstated():
			if enforcement == rules.Warning {
				weight = "warning"
			}
			remarks = append(remarks, remark{f.Rule, weight})
		case f.Verdict == rules.Undecided && (f.Blocks() || f.Unplaced()):
			remarks = append(remarks, remark{f.Rule, "undecided"})
		}
	}
	return sortedRemarks(remarks)
}

func sortedRemarks(remarks []remark) []remark {
	slices.SortFunc(remarks, func(a, b remark) int { return strings.Compare(string(a.rule)+a.weight, string(b.rule)+b.weight) })
	return slices.Compact(remarks)
}

// undecidedSummary is the summary of every undecided verdict in a language, with a
// fact that is unknown or one that nobody states.
func undecidedSummary(language text.Language, region filing.Fact[string]) string {
	server := filing.Server{Name: "web", Cloud: filing.Known(filing.AliCloud), Product: filing.Known(filing.Product("ecs")), Region: region}
	for _, f := range rules.Evaluate(filing.Stack{Servers: []filing.Server{server}}, rules.Options{}) {
		if f.Verdict == rules.Undecided && f.Facts[0] == "region" {
			return f.Message(language).Summary
		}
	}
	return ""
}

var pageOfRule = regexp.MustCompile(`docs/rules/(icp_\w+)\.md`)

// remarksOf reads a diagnostic: the rules whose pages it names, and how it
// weighs them. It fails the test when the summary is not that of the rule.
func remarksOf(t *testing.T, d *tfjson.Diagnostic, language text.Language) []remark {
	t.Helper()
	weight, undecided := string(d.Severity), d.Summary == undecidedSummary(language, filing.Unknown[string]())
	unstated := d.Summary == undecidedSummary(language, filing.Absent[string]())
	if undecided && d.Severity == tfjson.DiagnosticSeverityWarning {
		weight = "undecided"
	}
	var remarks []remark
	for _, page := range pageOfRule.FindAllStringSubmatch(d.Detail, -1) {
		rule, ok := rules.Named(rules.Name(page[1]))
		if !ok {
			t.Errorf("no rule has the page %s", page[0])
			continue
		}
		if want := summaries(t, rule, language); !undecided && !unstated && !slices.Contains(want, d.Summary) {
			t.Errorf("the summary of %s is %q, want one of %q", rule.Name, d.Summary, want)
		}
		remarks = append(remarks, remark{rule.Name, weight})
	}
	if len(remarks) == 0 {
		t.Errorf("no page of a rule is in: %s", textOf(d))
	}
	return remarks
}

// summaries are what the violations of a rule are called: as the rule is, or as
// the table's rows have it.
func summaries(t *testing.T, rule *rules.Rule, language text.Language) []string {
	t.Helper()
	all := []string{rule.Summary(language)}
	for _, row := range tableRows(t, "Servers", "Codes", "App domains", "Filing numbers") {
		for _, f := range row.findings {
			if f.Rule == rule.Name && f.Verdict == rules.Violation {
				all = append(all, f.Message(language).Summary)
			}
		}
	}
	return all
}

var serverLabel = regexp.MustCompile(`\w+/\w+/(l\d+)\b`)

// deprecatedSource is what OpenTofu says about every deprecated attribute of a
// resource that is passed whole. The clouds' providers have many.
const deprecatedSource = "Value derived from a deprecated source"

// byRow sorts diagnostics by the row whose file they point at. What points at
// no file, such as a destroyed code, must name the row's server.
func byRow(t *testing.T, diagnostics []tfjson.Diagnostic) map[string][]tfjson.Diagnostic {
	t.Helper()
	sorted := map[string][]tfjson.Diagnostic{}
	for i := range diagnostics {
		d := &diagnostics[i]
		if d.Summary == deprecatedSource {
			continue
		}
		label := ""
		if d.Range != nil {
			label = strings.TrimSuffix(d.Range.Filename, ".tf")
		} else if named := serverLabel.FindStringSubmatch(d.Detail); named != nil {
			label = named[1]
		}
		if label == "" || label == "main" {
			t.Errorf("this is about no row: %s", textOf(d))
			continue
		}
		sorted[label] = append(sorted[label], *d)
	}
	return sorted
}

// expectation is what a run must say about rows.
type expectation struct {
	language    text.Language
	enforcement rules.Severity
	// due is what is due for a row; [tableRow.due] when nil.
	due func(r *tableRow) []remark
	// unsaid are words of the table that this way of stating facts cannot
	// bring about. Each must have been there to leave out.
	unsaid []string
}

// expect compares what a run said with what the rows want.
func expect(t *testing.T, rows []tableRow, got acctest.Diagnosed, want expectation) {
	t.Helper()
	said := byRow(t, got.Diagnostics)
	var left []string
	for i := range rows {
		r := &rows[i]
		var heard []remark
		for d := range said[r.label] {
			heard = append(heard, remarksOf(t, &said[r.label][d], want.language)...)
		}
		due := r.due(want.enforcement)
		if want.due != nil {
			due = want.due(r)
		}
		if heard = sortedRemarks(heard); !slices.Equal(heard, due) {
			t.Errorf("%s: said is %v, want %v\n%s", r.Name, heard, due, allTexts(said[r.label]))
		} else if want.language == text.English {
			left = append(left, r.missingWords(t, said[r.label], due, want.unsaid)...)
		}
		delete(said, r.label)
	}
	for label, diagnostics := range said {
		t.Errorf("%s is no row that was asked about:\n%s", label, allTexts(diagnostics))
	}
	if want.language != text.English {
		return
	}
	slices.Sort(left)
	if left = slices.Compact(left); !slices.Equal(left, slices.Sorted(slices.Values(want.unsaid))) {
		t.Errorf("words that are not said are %q, want %q", left, want.unsaid)
	}
}

// missingWords looks for the row's words in the diagnostics of its first
// finding. It fails the test for words that are missing, and returns those
// that may be.
func (r *tableRow) missingWords(t *testing.T, diagnostics []tfjson.Diagnostic, due []remark, unsaid []string) (left []string) {
	t.Helper()
	if len(r.Want) == 0 || !slices.ContainsFunc(due, func(said remark) bool { return said.rule == r.Want[0].Rule }) {
		return nil
	}
	for _, word := range r.Words {
		found := slices.ContainsFunc(diagnostics, func(d tfjson.Diagnostic) bool {
			return strings.Contains(d.Detail, "/"+string(r.Want[0].Rule)+".md") && strings.Contains(textOf(&d), word)
		})
		switch {
		case found:
		case slices.Contains(unsaid, word):
			left = append(left, word)
		default:
			t.Errorf("%s: %q is not in:\n%s", r.Name, word, allTexts(diagnostics))
		}
	}
	return left
}

func allTexts(diagnostics []tfjson.Diagnostic) string {
	var texts []string
	for i := range diagnostics {
		texts = append(texts, string(diagnostics[i].Severity)+" "+textOf(&diagnostics[i]))
	}
	return strings.Join(texts, "\n---\n")
}

// verdict is what the attributes eligible and undecided must be.
type verdict struct {
	// eligible is true, false, nil for null, or "unknown".
	eligible any
	// undecided are the undecided rules with cause and fact, or "unknown".
	undecided any
}

// verdict returns what the provider must make of a row that it judges by
// itself.
func (r *tableRow) verdict() verdict {
	v := verdict{eligible: true}
	undecided := map[string]any{}
	var waits, unstated, violated, learns bool
	for _, f := range r.findings {
		switch f.Verdict {
		case rules.Violation:
			violated = violated || f.Severity == rules.Error
		case rules.Undecided:
			cause := map[rules.Cause]string{rules.FactAbsent: "absent", rules.SourceSilent: "no_source"}[f.Cause]
			key := string(f.Rule) + " " + f.Facts[0] + " " + cause
			undecided[key] = map[string]any{"rule": string(f.Rule), "cause": cause, "fact": f.Facts[0]}
			learns = learns || f.Cause == rules.FactUnknown
			waits = waits || f.Blocks() && f.Cause == rules.FactUnknown
			// Of a region that no source places nobody knows, either.
			unstated = unstated || f.Blocks() && f.Cause == rules.FactAbsent || f.Unplaced()
		case rules.Pass, rules.NotApplicable:
		}
	}
	switch {
	case violated:
		v.eligible = false
	case waits:
		v.eligible = "unknown"
	case unstated:
		v.eligible = nil
	}
	list := []any{}
	for _, key := range slices.Sorted(maps.Keys(undecided)) {
		list = append(list, undecided[key])
	}
	if v.undecided = list; learns {
		v.undecided = "unknown"
	}
	return v
}

// plannedValue returns an attribute of a planned object, or "unknown".
func plannedValue(after, unknown any, name string) any {
	if all, ok := unknown.(bool); ok && all {
		return "unknown"
	}
	if attributes, ok := unknown.(map[string]any); ok && attributes[name] == true {
		return "unknown"
	}
	attributes, _ := after.(map[string]any)
	return attributes[name]
}
