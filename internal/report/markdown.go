// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Markdown is a comment for a pull request.
const Markdown Format = "markdown"

func init() { register(Markdown, format{write: writeMarkdown, inRepository: true}) }

const (
	// commentLimit is GitHub's for a comment, in characters. The writer counts
	// bytes: they are never fewer.
	commentLimit = 65536
	// commentReserve is kept for the remarks about what did not fit.
	commentReserve = 1024
)

// comment writes a pull request comment of bounded size.
type comment struct {
	*bytes.Buffer
	words    words
	language text.Language
	manyPlan bool
}

func writeMarkdown(b *bytes.Buffer, r check.Report, o Options) error {
	c := comment{Buffer: b, words: words(o.Language), language: o.Language, manyPlan: len(r.Plans) > 1}
	fails := r.Fails(o.FailOn)
	fmt.Fprintf(c, "## %s\n\n%s\n", c.words.verdict(fails), c.words.summary(r.Counts()))
	if fails {
		fmt.Fprintf(c, "\n%s\n", escapeMarkdown(c.words.wayOut(o.FailOn)))
	}
	c.notes(r.Plans)
	// Where not everything fits, the weightiest results are kept.
	results := slices.Clone(r.Results)
	slices.SortStableFunc(results, func(x, y check.Result) int { return weight[levelOf(x)] - weight[levelOf(y)] })
	c.table(results)
	c.picture(r.Picture)
	c.details(results)
	return nil
}

var weight = map[level]int{levelError: 0, levelWarning: 1, levelUndecided: 2, levelSuppressed: 3}

// fit writes those of n items that have room in a share of what is left, and
// returns how many have not. An item that is too large by itself is passed
// over; after a few in a row the room is taken to be used up.
func (c comment) fit(share, n int, item func(int) string) int {
	room := (commentLimit - commentReserve - c.Len()) / share
	missing, inARow := 0, 0
	for i := range n {
		if inARow == 8 {
			return missing + n - i
		}
		text := item(i)
		if len(text) > room {
			missing++
			inARow++
			continue
		}
		inARow = 0
		room -= len(text)
		c.WriteString(text)
	}
	return missing
}

func (c comment) notes(plans []check.Plan) {
	var items []string
	for _, p := range plans {
		for _, n := range p.Notes {
			items = append(items, "- "+c.words.labelled(code(p.Name), prose(n.In(c.language)))+"\n")
		}
	}
	if len(items) == 0 {
		return
	}
	c.WriteByte('\n')
	if c.fit(4, len(items), func(i int) string { return items[i] }) > 0 {
		fmt.Fprintf(c, "\n%s\n", c.words.say("comment.more_notes"))
	}
}

func (c comment) table(results []check.Result) {
	if len(results) == 0 {
		return
	}
	w := c.words
	fmt.Fprintf(c, "\n| %s | %s | %s | %s |\n|---|---|---|---|\n", w.say("column.severity"), w.say("column.rule"), w.say("column.resource"), w.say("column.position"))
	missing := c.fit(3, len(results), func(i int) string {
		r := results[i]
		m := r.Finding.Message(c.language)
		return fmt.Sprintf("| %s | [%s](%s)<br>%s | %s | %s |\n", w.level(levelOf(r)),
			prose(string(r.Finding.Rule)), m.Page, prose(m.Summary), c.subject(r), code(r.Position.String()))
	})
	if missing > 0 {
		fmt.Fprintf(c, "\n%s\n", w.count("comment.more_rows", missing))
	}
}

func (c comment) subject(r check.Result) string {
	if c.manyPlan && r.Plan != "" {
		return code(r.Name()) + " (" + code(r.Plan) + ")"
	}
	return code(r.Name())
}

func (c comment) picture(p check.Picture) {
	if len(p.Nodes) == 0 {
		return
	}
	fmt.Fprintf(c, "\n### %s\n\n", c.words.say("comment.picture"))
	for _, p := range []check.Picture{p, marked(p)} {
		drawn, ok := mermaid(p)
		if !ok || len(p.Nodes) == 0 {
			continue
		}
		if c.fit(2, 1, func(int) string { return "```mermaid\n" + drawn + "```\n" }) == 0 {
			return
		}
	}
	fmt.Fprintf(c, "%s\n", c.words.say("comment.picture_too_large"))
}

func (c comment) details(results []check.Result) {
	if len(results) == 0 {
		return
	}
	fmt.Fprintf(c, "\n### %s\n\n", c.words.say("comment.findings"))
	missing := c.fit(1, len(results), func(i int) string { return c.detail(results[i]) })
	if missing > 0 {
		fmt.Fprintf(c, "%s\n", c.words.count("comment.more_details", missing))
	}
}

func (c comment) detail(r check.Result) string {
	w, m := c.words, r.Finding.Message(c.language)
	var b strings.Builder
	fmt.Fprintf(&b, "<details><summary>%s %s %s</summary>\n\n", w.level(levelOf(r)), code(string(r.Finding.Rule)), c.subject(r))
	field := func(key, value string) {
		if value != "" {
			b.WriteString("- " + w.labelled("**"+w.say(key)+"**", value) + "\n")
		}
	}
	if r.Suppressed != nil {
		field("suppressed_heading", prose(w.suppression(r.Suppressed)))
	}
	steps := make([]string, len(r.Path))
	for i, step := range r.Path {
		steps[i] = code(step)
	}
	field("label.position", code(r.Position.String()))
	field("label.path", strings.Join(steps, arrow))
	field("label.found", prose(m.Found))
	field("label.fix", prose(m.Fix))
	for _, e := range r.Fix {
		field("label.edit", c.edit(e))
	}
	field("label.advice", prose(r.Advice.In(c.language)))
	field("label.why", linked(prose(m.Why), r.Finding))
	field("label.page", "["+prose(string(r.Finding.Rule))+"]("+m.Page+")")
	b.WriteString("\n</details>\n")
	return b.String()
}

// edit says what to write where.
func (c comment) edit(e check.Edit) string {
	at, key := e.String(), "comment.replace"
	switch {
	case e.EndLine == e.Line && e.EndColumn == e.Column:
		key = "comment.insert"
	case e.NewText == "":
		key = "comment.remove"
	}
	if key != "comment.insert" {
		at += fmt.Sprintf("-%d:%d", e.EndLine, e.EndColumn)
	}
	return c.words.tell(key, values{At: code(at), Code: code(strings.TrimSpace(e.NewText))})
}

var markdownEscapes = newMarkdownEscapes()

// newMarkdownEscapes writes what Markdown or HTML could take for markup as
// character references, which mean nothing but the character, also in tables
// and inside of HTML, where a backslash does not help.
func newMarkdownEscapes() *strings.Replacer {
	// Domains and addresses would become links by themselves.
	pairs := []string{"://", "&#58;//", "www.", "www&#46;"}
	for _, char := range "&<>|*_`[]\\~$" {
		pairs = append(pairs, string(char), fmt.Sprintf("&#%d;", char))
	}
	return strings.NewReplacer(pairs...)
}

// escapeMarkdown makes text stand for itself on one line of Markdown.
func escapeMarkdown(s string) string {
	return strings.ReplaceAll(markdownEscapes.Replace(text.Clean(s)), "\n", "<br>")
}

// mentions are broken by a space without width, or a name in the
// configuration could notify people and link issues.
var mentions = strings.NewReplacer("@", "@&#8203;", "&#", "&#", "#", "#&#8203;")

// prose writes a text that may be of the configuration.
func prose(s string) string { return mentions.Replace(escapeMarkdown(s)) }

// code writes a name of the configuration as code; nothing for none.
func code(s string) string {
	if s == "" {
		return ""
	}
	return "<code>" + escapeMarkdown(text.CleanLine(s)) + "</code>"
}

// linked links the source that a text cites, and nothing else that looks like
// an address.
func linked(text string, f rules.Finding) string {
	sources := f.Sources()
	if len(sources) == 0 || sources[0].URL == "" {
		return text
	}
	address := sources[0].URL
	return strings.Replace(text, prose(address), "<"+address+">", 1)
}
