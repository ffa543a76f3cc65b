// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// narrowest is the least room that text is wrapped to, in columns: in a
// narrower place lines are rather too long than a word each.
const narrowest = 24

// wrap breaks text into lines of at most width columns; 0 breaks only where
// the text does. The first line begins at the column first, the others are
// indented by hang. What is longer than a line and cannot be broken has a line
// of its own.
func wrap(s string, width, first, hang int) string {
	var b strings.Builder
	at := first
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			at = newLine(&b, hang)
		}
		if width == 0 {
			b.WriteString(line)
			continue
		}
		room := max(width, hang+narrowest)
		for j, piece := range pieces(line) {
			word := strings.TrimRight(piece, " ")
			if j > 0 && at+uniseg.StringWidth(word) > room {
				at = newLine(&b, hang)
			}
			b.WriteString(piece)
			at += uniseg.StringWidth(piece)
		}
	}
	return trailing.ReplaceAllString(b.String(), "\n")
}

var trailing = regexp.MustCompile(` +\n`)

func newLine(b *strings.Builder, indent int) int {
	b.WriteString("\n" + strings.Repeat(" ", indent))
	return indent
}

// whole are the parts of a text that stay on one line: addresses of the web,
// arguments with their values, resource addresses with keys, domains, flags and
// comments to copy.
var whole = regexp.MustCompile(strings.Join([]string{
	`https?://[!-~]+`,
	`[A-Za-z_][\w.]* = (?:"[^"]*"|\{[^{}]*\}|\[[^\[\]]*\]|[\w.-]+)`,
	`[\w-]+(?:\.[\w-]+|\[(?:"(?:[^"\\]|\\.)*"|\d+)\])+`,
	`[\p{Han}\w-]+(?:\.[\p{Han}\w-]+)+`,
	`--[a-z][a-z-]* [A-Z]\S*`,
	`# icp:ignore \S+ -- \S+`,
}, "|"))

// pieces splits a line where it may be broken: behind spaces, and between
// Chinese characters as far as no line begins with a closing sign or ends with
// an opening one.
func pieces(line string) []string {
	kept := whole.FindAllStringIndex(line, -1)
	inside := func(at int) bool {
		for len(kept) > 0 && kept[0][1] <= at {
			kept = kept[1:]
		}
		return len(kept) > 0 && kept[0][0] < at
	}
	var found []string
	begin, at, state := 0, 0, -1
	for rest := line; rest != ""; {
		var segment string
		segment, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		at += len(segment)
		if rest == "" || !inside(at) && breaks(segment, rest) {
			found = append(found, line[begin:at])
			begin = at
		}
	}
	return found
}

// breaks reports whether a line may end between two segments: words such as
// pay-as-you-go and ids such as alicloud/ecs/web stay whole.
func breaks(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return last == ' ' || isWide(last) || isWide(next)
}

func isWide(r rune) bool { return uniseg.StringWidth(string(r)) == 2 }

// padded fills text up to a number of columns.
func padded(s string, columns int) string {
	return s + strings.Repeat(" ", max(0, columns-uniseg.StringWidth(s)))
}
