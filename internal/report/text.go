// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"bytes"
	"strings"

	"github.com/rivo/uniseg"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Text is for people at a terminal.
const Text Format = "text"

func init() { register(Text, format{write: writeText}) }

// maxAffected bounds how many resources a block lists.
const maxAffected = 10

// textWriter writes for people at a terminal.
type textWriter struct {
	*bytes.Buffer
	words    words
	language text.Language
	color    bool
	width    int
	// labels is how wide the labels' column is.
	labels int
	// manyPlans says that names need their plan's.
	manyPlans bool
}

func writeText(b *bytes.Buffer, r check.Report, o Options) error {
	w := textWriter{
		Buffer: b, words: words(o.Language), language: o.Language, color: o.Color, width: o.Width, manyPlans: len(r.Plans) > 1,
	}
	for _, key := range []string{"position", "path", "affected", "found", "fix", "advice", "why", "page"} {
		w.labels = max(w.labels, uniseg.StringWidth(w.words.say("label."+key))+2)
	}
	for _, p := range r.Plans {
		w.plan(p)
	}
	for _, s := range sections(r.Results, o.Language) {
		w.section(s)
	}
	w.suppressed(r.Results)
	if r.Fails(o.FailOn) {
		w.line(0, w.words.wayOut(o.FailOn))
		w.line(0, "")
	}
	w.counts(r.Results)
	w.WriteString(w.paint(summaryColor(r, o.FailOn), wrap(w.words.summary(r.Counts()), w.width, 0, 0)) + "\n")
	return nil
}

// line writes text that begins at the left and hangs by an indent.
func (w textWriter) line(hang int, s string) {
	w.WriteString(wrap(s, w.width, 0, hang) + "\n")
}

// item writes text behind the head of its line, which may be coloured; plain
// is how it reads without.
func (w textWriter) item(head, plain string, hang int, s string) {
	w.WriteString(head + wrap(s, w.width, uniseg.StringWidth(plain), hang) + "\n")
}

// plan writes the notes on a plan: they come first, because they say what the
// rest cannot.
func (w textWriter) plan(p check.Plan) {
	if len(p.Notes) == 0 {
		return
	}
	w.WriteString(w.paint(bold, text.CleanLine(p.Name)) + "\n")
	for _, n := range p.Notes {
		label := w.words.say("label.note")
		note := w.words.labelled(label, text.Clean(n.In(w.language)))
		w.item("  "+w.paint(cyan, label), "  "+label, 4, strings.TrimPrefix(note, label))
	}
	w.WriteString("\n")
}

func (w textWriter) section(s *section) {
	heading := w.paint(bold, text.CleanLine(s.subjects[0].name)) + w.inPlan(s.subjects[0].plan)
	if more := len(s.subjects) - 1; more > 0 {
		heading = w.words.tell("several", values{First: heading, N: more})
	}
	w.WriteString(heading + "\n")
	for _, b := range s.blocks {
		w.block(b)
		w.WriteString("\n")
	}
}

// inPlan names the plan of what stands before it, where there are several.
func (w textWriter) inPlan(plan string) string {
	if !w.manyPlans || plan == "" {
		return ""
	}
	return " (" + text.CleanLine(plan) + ")"
}

func (w textWriter) block(b *block) {
	first := b.results[0]
	level, rule := w.words.level(levelOf(first)), string(first.Finding.Rule)
	said := w.words.labelled(rule, b.message.Summary)
	w.item("  "+w.paint(colorOf[levelOf(first)], level)+" "+rule, "  "+level+" "+rule, 4, strings.TrimPrefix(said, rule))
	if len(b.results) == 1 {
		w.field("position", text.CleanLine(first.Position.String()))
		w.field("path", cleanPath(first.Path))
	} else {
		w.field("affected", w.bounded(len(b.results), func(i int) string { return w.affected(b.results[i]) }))
	}
	w.field("found", w.bounded(len(b.founds), func(i int) string { return b.founds[i] }))
	w.field("fix", b.message.Fix)
	w.field("advice", text.Clean(first.Advice.In(w.language)))
	w.field("why", b.message.Why)
	w.field("page", b.message.Page)
}

// affected says which resource a result is about, how it is reached and where
// it is.
func (w textWriter) affected(r check.Result) string {
	name := text.CleanLine(r.Name())
	switch n := len(r.Path); {
	case n > 0 && r.Path[n-1] == r.Name():
		name = cleanPath(r.Path)
	case n > 0:
		name = w.words.labelled(name, cleanPath(r.Path))
	}
	name += w.inPlan(r.Plan)
	if at := text.CleanLine(r.Position.String()); at != "" {
		name += "  " + at
	}
	return name
}

// bounded returns the lines of the first of n items, and how many more there
// are.
func (w textWriter) bounded(n int, item func(int) string) string {
	var lines []string
	for i := range min(n, maxAffected) {
		lines = append(lines, item(i))
	}
	if n > maxAffected {
		lines = append(lines, w.words.count("more", n-maxAffected))
	}
	return strings.Join(lines, "\n")
}

// field writes a value behind its label; nothing for an empty one.
func (w textWriter) field(key, value string) {
	if value == "" {
		return
	}
	label := w.words.say("label." + key)
	gap := strings.Repeat(" ", w.labels-uniseg.StringWidth(label))
	w.item("    "+w.paint(faint, label)+gap, "    "+label+gap, 4+w.labels, value)
}

func (w textWriter) suppressed(results []check.Result) {
	heading := false
	for _, r := range results {
		if r.Suppressed == nil {
			continue
		}
		if !heading {
			heading = true
			w.WriteString(w.paint(bold, w.words.say("suppressed_heading")) + "\n")
		}
		name := string(r.Finding.Rule) + " " + text.CleanLine(r.Name())
		w.line(4, "  "+w.words.labelled(name, text.CleanLine(w.words.suppression(r.Suppressed))))
	}
	if heading {
		w.WriteString("\n")
	}
}
