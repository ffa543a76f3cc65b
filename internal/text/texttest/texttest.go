// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package texttest says what is wrong with texts in two languages. It is test
// code.
package texttest

import (
	"regexp"
	"slices"
	"strings"
)

// words is how many Latin words in a row make a sentence: names of products and
// of formats are shorter.
const words = 4

var (
	// apart is what is not prose: web addresses, quotations, code and markup.
	apart = regexp.MustCompile("https?://[!-~]+|\"[^\"\n]*\"|“[^”]*”|`[^`\n]*`|<code>.*?</code>|<[^<>]*>")
	word  = regexp.MustCompile(`^[(\[]?[A-Za-z]+(['’][a-z]+)?[,.;:)\]?!]*$`)
)

// English returns the first English sentence of a text, empty for none: some
// Latin words in a row that are not quoted, code, an address or one of names.
func English(s string, names ...string) string {
	names = slices.Clone(names)
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) })
	for _, name := range names {
		if name != "" {
			s = strings.ReplaceAll(s, name, "\n")
		}
	}
	for _, line := range strings.Split(apart.ReplaceAllString(s, "\n"), "\n") {
		var run []string
		for _, token := range strings.Fields(line) {
			if !word.MatchString(token) {
				run = nil
				continue
			}
			if run = append(run, token); len(run) == words {
				return strings.TrimSpace(line)
			}
		}
	}
	return ""
}

// value is a number, or a name that is written the same in every language: an
// attribute, an id, a domain, a date. compound is a word of prose.
var (
	value    = regexp.MustCompile(`[A-Za-z0-9]+(?:[_./:-][A-Za-z0-9]+)+|\d+`)
	compound = regexp.MustCompile(`^[A-Za-z]+(-[A-Za-z]+)*$`)
)

// Values returns what a text tells that does not depend on its language,
// sorted, each once.
func Values(s string) []string {
	found := slices.DeleteFunc(value.FindAllString(s, -1), compound.MatchString)
	slices.Sort(found)
	return slices.Compact(found)
}
