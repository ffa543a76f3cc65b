// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// arrow joins the steps of a path.
const arrow = " → "

// cleanPath joins a path for people.
func cleanPath(steps []string) string {
	cleaned := make([]string, len(steps))
	for i, step := range steps {
		cleaned[i] = text.CleanLine(step)
	}
	return strings.Join(cleaned, arrow)
}

// cleanMessage returns a finding's message, safe to show.
func cleanMessage(f rules.Finding, language text.Language) rules.Message {
	m := f.Message(language)
	m.Summary = text.CleanLine(m.Summary)
	m.Found, m.Why, m.Fix = text.Clean(m.Found), text.Clean(m.Why), text.Clean(m.Fix)
	return m
}

// plainMessage is all that there is to say about a result, in plain text.
func plainMessage(r check.Result, language text.Language) string {
	w := words(language)
	m := r.Finding.Message(language)
	lines := []string{w.labelled(m.Summary, m.Found)}
	if len(r.Path) > 0 {
		lines = append(lines, w.labelled(w.say("label.path"), strings.Join(r.Path, arrow)))
	}
	lines = append(lines, m.Fix, r.Advice.In(language), m.Why, m.Page)
	said := lines[:0]
	for _, line := range lines {
		if line != "" {
			said = append(said, line)
		}
	}
	return strings.Join(said, "\n")
}
