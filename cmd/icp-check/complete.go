// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// complete completes a flag's value with one of a few.
func complete(command *cobra.Command, flag string, values ...string) {
	completeWith(command, flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

func completeWith(command *cobra.Command, flag string, with cobra.CompletionFunc) {
	if err := command.RegisterFlagCompletionFunc(flag, with); err != nil {
		panic(err) // the flag does not exist: a slip that every run shows
	}
}

// completeFlags completes the flags of a check.
func completeFlags(root *cobra.Command) {
	complete(root, "fail-on", settings.Severities...)
	complete(root, "color", colors...)
	complete(root, "servers", serverChoices...)
	complete(root, "language", settings.Languages()...)
	completeWith(root, "rule", completeSeverity)
	completeWith(root, "format", completeFormat)
	completeWith(root, "source", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return nil, cobra.ShellCompDirectiveFilterDirs
	})
	completeWith(root, "config", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return []string{"hcl"}, cobra.ShellCompDirectiveFilterFileExt
	})
}

// completeRules completes the name of one rule.
func completeRules(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var names []string
	for _, r := range rules.All() {
		names = append(names, cobra.CompletionWithDesc(string(r.Name), r.About(text.English)))
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

// completeSeverity completes NAME=SEVERITY.
func completeSeverity(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	var all []string
	if name, _, ok := strings.Cut(typed, "="); ok {
		for _, severity := range settings.Severities {
			all = append(all, name+"="+severity)
		}
		return all, cobra.ShellCompDirectiveNoFileComp
	}
	for _, r := range rules.All() {
		all = append(all, cobra.CompletionWithDesc(string(r.Name)+"=", r.About(text.English)))
	}
	return all, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// completeFormat completes NAME; the file behind it is for the user to name.
func completeFormat(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	if strings.Contains(typed, "=") {
		return nil, cobra.ShellCompDirectiveDefault
	}
	return report.FormatNames(), cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// either lists names of which one is wanted.
func either(names []string) string {
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}
