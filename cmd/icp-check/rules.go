// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"github.com/spf13/cobra"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
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
			if language == "" {
				language = text.English
			}
			switch format {
			case "table":
				return written(report.WriteRules(s.stdout, language, s.width))
			case "json":
				return written(report.WriteRulesJSON(s.stdout, catalog.Default(), language))
			}
			return invalid.Choice("--format", format, listFormats)
		},
	}
	registerListFormat(command, &format)
	return command
}

// listFormats are the formats of lists.
var listFormats = []string{"table", "json"}

func registerListFormat(command *cobra.Command, format *string) {
	command.Flags().StringVarP(format, "format", "f", listFormats[0], "`FORMAT` of the list: table or json")
	complete(command, "format", listFormats...)
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
