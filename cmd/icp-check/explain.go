// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"github.com/spf13/cobra"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

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
			return written(report.WriteRule(s.stdout, rule, catalog.Default(), languages, s.width))
		},
	}
}
