// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// labels are the words before what a rule is. Those of a language are equally
// wide.
type labels struct{ demand, severity, subject, sources, page string }

var labelsIn = map[text.Language]labels{
	text.English: {"Demand   ", "Severity ", "Subject  ", "Source   ", "Page     "},
	text.Chinese: {"要求 ", "级别 ", "对象 ", "来源 ", "详情 "},
}

func newExplain(s surroundings) *cobra.Command {
	return &cobra.Command{
		Use:               "explain RULE",
		Short:             "Explain a rule",
		Long:              "Explain a rule: what it demands, its default severity and its sources, in both languages unless one is chosen.",
		Example:           "  icp-check explain icp_server_term",
		Args:              arguments(1, "usage.explain"),
		ValidArgsFunction: completeRules,
		RunE: func(command *cobra.Command, args []string) error {
			rule, err := settings.Rule(args[0])
			if err != nil {
				return err
			}
			chosen, err := languageOf(command, s.getenv)
			if err != nil {
				return err
			}
			languages := []text.Language{chosen}
			if chosen == "" {
				languages = []text.Language{text.English, text.Chinese}
			}
			var b bytes.Buffer
			fmt.Fprintln(&b, rule.Name)
			for _, language := range languages {
				explain(&b, rule, language)
			}
			_, err = s.stdout.Write(b.Bytes())
			return written(err)
		},
	}
}

func explain(b *bytes.Buffer, r *rules.Rule, language text.Language) {
	words := labelsIn[language]
	fmt.Fprintf(b, "\n%s\n", r.Summary(language))
	fmt.Fprintf(b, "  %s %s\n", words.demand, r.About(language))
	fmt.Fprintf(b, "  %s %s\n", words.severity, r.Severity)
	fmt.Fprintf(b, "  %s %s\n", words.subject, r.Subject)
	for _, source := range sourcesOf(r) {
		parts := []string{source.Title}
		for _, part := range []string{source.Date, source.URL} {
			if part != "" {
				parts = append(parts, part)
			}
		}
		fmt.Fprintf(b, "  %s %s\n", words.sources, strings.Join(parts, ", "))
	}
	fmt.Fprintf(b, "  %s %s\n", words.page, r.Page())
}
