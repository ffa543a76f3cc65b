// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// textWriter writes for people at a terminal.
type textWriter struct {
	*bytes.Buffer
	words    *words
	language text.Language
	color    bool
}

func writeText(b *bytes.Buffer, r check.Report, o Options) error {
	w := textWriter{Buffer: b, words: wordsIn(o.Language), language: o.Language, color: o.Color}
	for _, p := range r.Plans {
		w.plan(p)
	}
	for _, group := range grouped(r.Results) {
		w.group(group, len(r.Plans) > 1)
	}
	w.suppressed(r.Results)
	fmt.Fprintln(b, w.paint(summaryColor(r, o.FailOn), w.words.summary(r.Counts())))
	return nil
}

// grouped collects the results of each subject in the order of their first
// ones. Suppressed results are left out.
func grouped(results []check.Result) [][]check.Result {
	var groups [][]check.Result
	at := map[string]int{}
	for _, r := range results {
		if r.Suppressed != nil {
			continue
		}
		key := strings.Join(append([]string{r.Plan, r.Name()}, r.Path...), "\x00")
		i, ok := at[key]
		if !ok {
			i = len(groups)
			at[key] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], r)
	}
	return groups
}

// plan writes the remarks about a plan: they come first, because they say what
// the rest cannot.
func (w textWriter) plan(p check.Plan) {
	if len(p.Notes) == 0 {
		return
	}
	fmt.Fprintln(w, w.paint(bold, text.CleanLine(p.Name)))
	for _, n := range p.Notes {
		note := w.paint(cyan, w.words.Note) + w.words.Colon
		fmt.Fprintf(w, "  %s%s\n", note, indented(text.Clean(n.In(w.language)), 4))
	}
	fmt.Fprintln(w)
}

func (w textWriter) group(results []check.Result, namePlan bool) {
	first := results[0]
	heading := w.paint(bold, text.CleanLine(first.Name()))
	if namePlan && first.Plan != "" {
		heading += " (" + text.CleanLine(first.Plan) + ")"
	}
	fmt.Fprintln(w, heading)
	for _, r := range results {
		w.result(r)
		fmt.Fprintln(w)
	}
}

func (w textWriter) result(r check.Result) {
	m := cleanMessage(r.Finding, w.language)
	l := levelOf(r)
	fmt.Fprintf(w, "  %s %s%s%s\n", w.paint(colorOf[l], w.words.Levels[l]), r.Finding.Rule, w.words.Colon, m.Summary)
	for _, field := range []struct{ label, value string }{
		{w.words.Position, text.CleanLine(r.Position.String())},
		{w.words.Path, cleanPath(r.Path)},
		{w.words.Found, m.Found},
		{w.words.Why, m.Why},
		{w.words.Fix, m.Fix},
		{w.words.Advice, text.Clean(r.Advice.In(w.language))},
		{w.words.Page, m.Page},
	} {
		w.field(field.label, field.value)
	}
}

// field writes a labelled value; nothing for an empty one.
func (w textWriter) field(label, value string) {
	if value == "" {
		return
	}
	// The labels of a language are of one kind of character, so that counting
	// characters lines them up.
	width := utf8.RuneCountInString(w.words.Position)
	pad := strings.Repeat(" ", max(0, width-utf8.RuneCountInString(label))+2)
	fmt.Fprintf(w, "    %s%s%s\n", w.paint(faint, label), pad, indented(value, 6))
}

func (w textWriter) suppressed(results []check.Result) {
	heading := false
	for _, r := range results {
		if r.Suppressed == nil {
			continue
		}
		if !heading {
			heading = true
			fmt.Fprintln(w, w.paint(bold, w.words.SuppressedHeading))
		}
		fmt.Fprintf(w, "  %s %s%s%s\n", r.Finding.Rule, text.CleanLine(r.Name()), w.words.Colon, text.CleanLine(w.words.suppression(r.Suppressed)))
	}
	if heading {
		fmt.Fprintln(w)
	}
}

// suppression says why, until when and where something is suppressed.
func (w *words) suppression(s *check.Suppression) string {
	parts := []string{w.Reason + w.Colon + s.Reason}
	if s.Until != "" {
		parts = append(parts, w.Until+" "+s.Until)
	}
	if at := s.Position.String(); at != "" {
		parts = append(parts, at)
	}
	return strings.Join(parts, w.Join)
}

// indented indents the lines behind the first.
func indented(s string, by int) string {
	return strings.ReplaceAll(s, "\n", "\n"+strings.Repeat(" ", by))
}

// The terminal's colours.
const (
	bold   = "1"
	faint  = "2"
	red    = "1;31"
	green  = "32"
	yellow = "1;33"
	cyan   = "36"
)

var colorOf = map[level]string{levelError: red, levelWarning: yellow, levelUndecided: cyan, levelSuppressed: faint}

func summaryColor(r check.Report, failOn rules.Severity) string {
	c := r.Counts()
	switch {
	case r.Fails(failOn):
		return red
	case c.Errors+c.Warnings+c.Undecided > 0:
		return yellow
	default:
		return green
	}
}

func (w textWriter) paint(color, s string) string {
	if !w.color {
		return s
	}
	return "\x1b[" + color + "m" + s + "\x1b[0m"
}
