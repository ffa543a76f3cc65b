// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"bytes"
	"io"
	"strings"

	"github.com/rivo/uniseg"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// rulesVersion is the version of the list's JSON.
const rulesVersion = "1.0"

type (
	jsonRules struct {
		FormatVersion string        `json:"format_version"`
		Language      text.Language `json:"language"`
		Rules         []jsonRule    `json:"rules"`
	}
	jsonRule struct {
		Name     rules.Name        `json:"name"`
		Severity rules.Severity    `json:"default_severity"`
		Subject  rules.SubjectKind `json:"subject"`
		Summary  string            `json:"summary"`
		Demand   string            `json:"demand"`
		Page     string            `json:"page"`
		Sources  []jsonRuleSource  `json:"sources"`
	}
	jsonRuleSource struct {
		Title string `json:"title"`
		URL   string `json:"url,omitempty"`
		Date  string `json:"date,omitempty"`
	}
)

// WriteRules writes the list of rules as a table of at most width columns; 0
// leaves lines as long as they are. It fails when w does.
func WriteRules(w io.Writer, language text.Language, width int) error {
	words := words(language)
	table := [][]string{{words.say("column.rule"), words.say("column.severity"), words.say("column.subject"), words.say("column.demand")}}
	for _, r := range rules.All() {
		table = append(table, []string{
			string(r.Name), string(r.Severity), words.say("subject." + string(r.Subject)), r.About(language),
		})
	}
	widths := columnWidths(table)
	var b bytes.Buffer
	for _, row := range table {
		last := len(row) - 1
		var head strings.Builder
		for j, cell := range row[:last] {
			head.WriteString(padded(cell, widths[j]+2))
		}
		indent := uniseg.StringWidth(head.String())
		b.WriteString(head.String() + wrap(row[last], width, indent, indent) + "\n")
	}
	_, err := w.Write(b.Bytes())
	return err
}

// WriteRulesJSON writes the list of rules as JSON. It fails when w does.
func WriteRulesJSON(w io.Writer, known *catalog.Catalog, language text.Language) error {
	list := jsonRules{FormatVersion: rulesVersion, Language: language}
	for _, r := range rules.All() {
		rule := jsonRule{
			Name: r.Name, Severity: r.Severity, Subject: r.Subject,
			Summary: r.Summary(language), Demand: r.About(language), Page: r.Page(), Sources: []jsonRuleSource{},
		}
		for _, source := range sourcesOf(r, known) {
			rule.Sources = append(rule.Sources, jsonRuleSource{Title: source.Title.In(language), URL: source.URL, Date: source.Date})
		}
		list.Rules = append(list.Rules, rule)
	}
	var b bytes.Buffer
	if err := encodeJSON(&b, list); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// WriteRule explains a rule in each of the languages, in lines of at most width
// columns as [WriteRules] does. It fails when w does.
func WriteRule(w io.Writer, r *rules.Rule, known *catalog.Catalog, languages []text.Language, width int) error {
	var b bytes.Buffer
	b.WriteString(string(r.Name) + "\n")
	for _, language := range languages {
		b.WriteString("\n" + wrap(r.Summary(language), width, 0, 0) + "\n")
		writeRuleParts(&b, r, known, language, width)
	}
	_, err := w.Write(b.Bytes())
	return err
}

func writeRuleParts(b *bytes.Buffer, r *rules.Rule, known *catalog.Catalog, language text.Language, width int) {
	words := words(language)
	parts := [][2]string{
		{words.say("column.demand"), r.About(language)},
		{words.say("column.severity"), string(r.Severity)},
		{words.say("column.subject"), words.say("subject." + string(r.Subject))},
	}
	for _, source := range sourcesOf(r, known) {
		cited := []string{source.Title.In(language)}
		for _, part := range []string{source.Date, source.URL} {
			if part != "" {
				cited = append(cited, part)
			}
		}
		parts = append(parts, [2]string{words.say("column.source"), strings.Join(cited, ", ")})
	}
	parts = append(parts, [2]string{words.say("label.page"), r.Page()})
	writeParts(b, parts, width)
}

// writeParts writes what is said of a thing, each part after its label.
func writeParts(b *bytes.Buffer, parts [][2]string, width int) {
	labels := 0
	for _, part := range parts {
		labels = max(labels, uniseg.StringWidth(part[0])+2)
	}
	for _, part := range parts {
		b.WriteString("  " + padded(part[0], labels) + wrap(part[1], width, 2+labels, 2+labels) + "\n")
	}
}

// sourcesOf returns what a rule rests on.
func sourcesOf(r *rules.Rule, known *catalog.Catalog) []catalog.Source {
	var sources []catalog.Source
	for _, id := range r.Sources {
		if source, ok := known.Source(id); ok {
			sources = append(sources, source)
		}
	}
	return sources
}
