// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func newRules(s surroundings) *cobra.Command {
	return newList(s, &cobra.Command{
		Use:   "rules",
		Short: "List the rules",
		Long:  "List the rules with their default severity, what they judge and what they demand.",
		Args:  arguments(0, "usage.rules"),
	}, report.WriteRules, func(w io.Writer, language text.Language) error {
		return report.WriteRulesJSON(w, catalog.Default(), language)
	})
}

func newTypes(s surroundings) *cobra.Command {
	return newList(s, &cobra.Command{
		Use:   "types",
		Short: "List the Terraform types that are read",
		Long:  "List the Terraform types that a check reads: what each is to a filing, and the attributes that are read of it.",
		Args:  arguments(0, "usage.types"),
	}, report.WriteTypes, func(w io.Writer, _ text.Language) error { return report.WriteTypesJSON(w) })
}

// listFormats are the formats of lists.
var listFormats = []string{"table", "json"}

// newList completes the command of a list, which a person reads as a table and a
// program as JSON.
func newList(s surroundings, command *cobra.Command, table func(io.Writer, text.Language, int) error, asJSON func(io.Writer, text.Language) error) *cobra.Command {
	var format string
	command.Flags().StringVarP(&format, "format", "f", listFormats[0], "`FORMAT` of the list: table or json")
	complete(command, "format", listFormats...)
	command.RunE = func(command *cobra.Command, _ []string) error {
		language, err := languageOf(command, s.getenv)
		if err != nil {
			return err
		}
		if language == "" {
			language = text.English
		}
		switch format {
		case "table":
			return written(table(s.stdout, language, s.width))
		case "json":
			return written(asJSON(s.stdout, language))
		}
		return invalid.Choice("--format", format, listFormats)
	}
	return command
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
