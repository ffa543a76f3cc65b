// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"github.com/spf13/cobra"

	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func newTypes(s surroundings) *cobra.Command {
	var format string
	command := &cobra.Command{
		Use:   "types",
		Short: "List the Terraform types that are read",
		Long:  "List the Terraform types that a check reads: what each is to a filing, and the attributes that are read of it.",
		Args:  arguments(0, "usage.types"),
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
				return written(report.WriteTypes(s.stdout, language, s.width))
			case "json":
				return written(report.WriteTypesJSON(s.stdout))
			}
			return invalid.Choice("--format", format, listFormats)
		},
	}
	registerListFormat(command, &format)
	return command
}
