// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
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
		Sources  []jsonSource      `json:"sources"`
	}
	jsonSource struct {
		Title string `json:"title"`
		URL   string `json:"url,omitempty"`
		Date  string `json:"date,omitempty"`
	}
)

func newRules(s surroundings) *cobra.Command {
	var format string
	command := &cobra.Command{
		Use:   "rules",
		Short: "List the rules",
		Long:  "List the rules with their default severity, what they judge and what they demand.",
		Args:  arguments(0, "usage.rules"),
		RunE: func(command *cobra.Command, _ []string) error {
			language, err := languageOf(command, s.getenv)
			if err != nil {
				return err
			}
			switch format {
			case "table":
				return written(writeRules(s.stdout, language))
			case "json":
				return written(writeRulesJSON(s.stdout, language))
			}
			return invalid.Choice("--format", format, []string{"table", "json"})
		},
	}
	command.Flags().StringVarP(&format, "format", "f", "table", "`FORMAT` of the list: table or json")
	complete(command, "format", "table", "json")
	return command
}

func writeRules(w io.Writer, language text.Language) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "RULE\tSEVERITY\tSUBJECT\tDEMAND")
	for _, r := range rules.All() {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", r.Name, r.Severity, r.Subject, r.About(language))
	}
	return table.Flush()
}

func writeRulesJSON(w io.Writer, language text.Language) error {
	if language == "" {
		language = text.English
	}
	list := jsonRules{FormatVersion: rulesVersion, Language: language}
	for _, r := range rules.All() {
		rule := jsonRule{
			Name: r.Name, Severity: r.Severity, Subject: r.Subject,
			Summary: r.Summary(language), Demand: r.About(language), Page: r.Page(), Sources: []jsonSource{},
		}
		for _, source := range sourcesOf(r) {
			rule.Sources = append(rule.Sources, jsonSource{Title: source.Title, URL: source.URL, Date: source.Date})
		}
		list.Rules = append(list.Rules, rule)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(list)
}

// sourcesOf returns what a rule rests on.
func sourcesOf(r *rules.Rule) []catalog.Source {
	var sources []catalog.Source
	for _, id := range r.Sources {
		if source, ok := catalog.Default().Source(id); ok {
			sources = append(sources, source)
		}
	}
	return sources
}

// arguments wants a number of arguments, and says otherwise, by the key of the
// text, what is wanted.
func arguments(want int, otherwise string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) != want {
			return usageError{messages.Error(otherwise, nil)}
		}
		return nil
	}
}
