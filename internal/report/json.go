// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"bytes"
	"encoding/json"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// JSON has everything; schema/report.schema.json describes it.
const JSON Format = "json"

func init() { register(JSON, format{write: writeJSON}) }

// jsonVersion is the version of the JSON format: the minor number grows when
// keys are added, the major one when keys go or change their meaning.
const jsonVersion = "1.0"

// The JSON report. schema/report.schema.json says what the keys mean. Every
// key is always there; what is unknown is null, and lists are never null.
type (
	jsonReport struct {
		FormatVersion string        `json:"format_version"`
		Tool          jsonTool      `json:"tool"`
		Language      text.Language `json:"language"`
		Summary       jsonSummary   `json:"summary"`
		Plans         []jsonPlan    `json:"plans"`
		Results       []jsonResult  `json:"results"`
		Picture       jsonPicture   `json:"picture"`
	}
	jsonTool struct {
		Name    string `json:"name"`
		Version string `json:"version"`
	}
	jsonSummary struct {
		Failed     bool           `json:"failed"`
		FailOn     rules.Severity `json:"fail_on"`
		Checked    int            `json:"checked"`
		Errors     int            `json:"errors"`
		Warnings   int            `json:"warnings"`
		Undecided  int            `json:"undecided"`
		Suppressed int            `json:"suppressed"`
	}
	jsonPlan struct {
		Name             string   `json:"name"`
		TerraformVersion string   `json:"terraform_version"`
		FormatVersion    string   `json:"plan_format_version"`
		Notes            []string `json:"notes"`
	}
	jsonResult struct {
		Rule        rules.Name       `json:"rule"`
		Verdict     string           `json:"verdict"`
		Severity    rules.Severity   `json:"severity"`
		Cause       *string          `json:"cause"`
		Subject     jsonSubject      `json:"subject"`
		Facts       []string         `json:"facts"`
		Plan        string           `json:"plan"`
		Address     string           `json:"address"`
		Path        []string         `json:"path"`
		Message     jsonMessage      `json:"message"`
		Advice      *string          `json:"advice"`
		Position    *jsonPosition    `json:"position"`
		Fix         *jsonFix         `json:"fix"`
		Suppression *jsonSuppression `json:"suppression"`
		Sources     []jsonSource     `json:"sources"`
	}
	jsonSubject struct {
		Kind rules.SubjectKind `json:"kind"`
		Name string            `json:"name"`
	}
	jsonMessage struct {
		Summary string `json:"summary"`
		Found   string `json:"found"`
		Fix     string `json:"fix"`
		Why     string `json:"why"`
		Page    string `json:"page"`
	}
	jsonPosition struct {
		File    string `json:"file"`
		Line    *int   `json:"line"`
		Column  *int   `json:"column"`
		EndLine *int   `json:"end_line"`
	}
	jsonFix struct {
		Edits []jsonEdit `json:"edits"`
	}
	jsonEdit struct {
		File      string `json:"file"`
		Line      int    `json:"line"`
		Column    int    `json:"column"`
		EndLine   int    `json:"end_line"`
		EndColumn int    `json:"end_column"`
		NewText   string `json:"new_text"`
	}
	jsonSuppression struct {
		Reason   string        `json:"reason"`
		Until    *string       `json:"until"`
		Position *jsonPosition `json:"position"`
	}
	jsonSource struct {
		Title string  `json:"title"`
		URL   *string `json:"url"`
		Date  *string `json:"date"`
	}
	jsonPicture struct {
		Nodes []jsonNode `json:"nodes"`
		Edges []jsonEdge `json:"edges"`
	}
	jsonNode struct {
		ID        string `json:"id"`
		Label     string `json:"label"`
		Kind      string `json:"kind"`
		Violated  bool   `json:"violated"`
		Undecided bool   `json:"undecided"`
	}
	jsonEdge struct {
		From string `json:"from"`
		To   string `json:"to"`
	}
)

func writeJSON(b *bytes.Buffer, r check.Report, o Options) error {
	return encodeJSON(b, toJSON(r, o))
}

// encodeJSON writes indented JSON, with < and > as they are: nothing embeds the
// reports in HTML.
func encodeJSON(b *bytes.Buffer, v any) error {
	encoder := json.NewEncoder(b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(v)
}

func toJSON(r check.Report, o Options) jsonReport {
	c := r.Counts()
	failOn := o.FailOn
	if failOn == "" {
		failOn = rules.Error
	}
	report := jsonReport{
		FormatVersion: jsonVersion,
		Tool:          jsonTool{Name: toolName, Version: r.Version},
		Language:      o.Language,
		Summary: jsonSummary{
			Failed: r.Fails(o.FailOn), FailOn: failOn,
			Checked: c.Checked, Errors: c.Errors, Warnings: c.Warnings, Undecided: c.Undecided, Suppressed: c.Suppressed,
		},
		Plans:   make([]jsonPlan, 0, len(r.Plans)),
		Results: make([]jsonResult, 0, len(r.Results)),
		Picture: jsonPicture{
			Nodes: make([]jsonNode, 0, len(r.Picture.Nodes)),
			Edges: make([]jsonEdge, 0, len(r.Picture.Edges)),
		},
	}
	for _, p := range r.Plans {
		plan := jsonPlan{Name: p.Name, TerraformVersion: p.TerraformVersion, FormatVersion: p.FormatVersion, Notes: []string{}}
		for _, n := range p.Notes {
			plan.Notes = append(plan.Notes, n.In(o.Language))
		}
		report.Plans = append(report.Plans, plan)
	}
	for _, result := range r.Results {
		report.Results = append(report.Results, resultToJSON(result, o.Language))
	}
	for _, n := range r.Picture.Nodes {
		report.Picture.Nodes = append(report.Picture.Nodes, jsonNode(n))
	}
	for _, e := range r.Picture.Edges {
		report.Picture.Edges = append(report.Picture.Edges, jsonEdge(e))
	}
	return report
}

func resultToJSON(r check.Result, language text.Language) jsonResult {
	f := r.Finding
	result := jsonResult{
		Rule: f.Rule, Verdict: f.Verdict.String(), Severity: f.Severity, Cause: orNull(causes[f.Cause]),
		Subject: jsonSubject{Kind: f.Subject.Kind, Name: f.Subject.Name}, Facts: orEmpty(f.Facts),
		Plan: r.Plan, Address: r.Address, Path: orEmpty(r.Path),
		Message:  messageToJSON(f.Message(language)),
		Advice:   orNull(r.Advice.In(language)),
		Position: positionToJSON(r.Position),
		Fix:      fixToJSON(r.Fix),
		Sources:  []jsonSource{},
	}
	if s := r.Suppressed; s != nil {
		result.Suppression = &jsonSuppression{Reason: s.Reason, Until: orNull(s.Until), Position: positionToJSON(s.Position)}
	}
	for _, s := range f.Sources() {
		result.Sources = append(result.Sources, jsonSource{Title: s.Title.In(language), URL: orNull(s.URL), Date: orNull(s.Date)})
	}
	return result
}

var causes = map[rules.Cause]string{
	rules.SourceSilent: "source_silent", rules.FactAbsent: "fact_absent", rules.FactUnreadable: "fact_unreadable", rules.FactUnknown: "fact_unknown",
}

func messageToJSON(m rules.Message) jsonMessage {
	return jsonMessage{Summary: m.Summary, Found: m.Found, Fix: m.Fix, Why: m.Why, Page: m.Page}
}

func positionToJSON(p check.Position) *jsonPosition {
	if p.File == "" {
		return nil
	}
	return &jsonPosition{File: p.File, Line: orNull(p.Line), Column: orNull(p.Column), EndLine: orNull(p.EndLine)}
}

func fixToJSON(edits []check.Edit) *jsonFix {
	if len(edits) == 0 {
		return nil
	}
	fix := &jsonFix{}
	for _, e := range edits {
		fix.Edits = append(fix.Edits, jsonEdit{
			File: e.File, Line: e.Line, Column: e.Column, EndLine: e.EndLine, EndColumn: e.EndColumn, NewText: e.NewText,
		})
	}
	return fix
}

// orNull returns nil for the zero value, which stands for an unknown one.
func orNull[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}

func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
