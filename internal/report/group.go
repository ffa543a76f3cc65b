// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// block is what the text report says once: the results that are equal but for
// the names of their subjects.
type block struct {
	results []check.Result
	// message is the first result's.
	message rules.Message
	// founds are what was found, for each result; one when they are equal but
	// for the names.
	founds []string
}

// subject is what a result is about, in its plan.
type subject struct{ plan, name string }

func subjectOf(r check.Result) subject { return subject{r.Plan, r.Name()} }

// subjects returns the subjects of a block, each once.
func (b *block) subjects() []subject {
	var all []subject
	seen := map[subject]bool{}
	for _, r := range b.results {
		if s := subjectOf(r); !seen[s] {
			seen[s] = true
			all = append(all, s)
		}
	}
	return all
}

// section is the blocks that share their subjects.
type section struct {
	subjects []subject
	blocks   []*block
}

// sections groups results in the order of their first ones. What is suppressed
// is left out.
func sections(results []check.Result, language text.Language) []*section {
	var all []*section
	at := map[string]*section{}
	for _, b := range blocks(results, language) {
		subjects := b.subjects()
		var key strings.Builder
		for _, s := range subjects {
			key.WriteString(s.plan + "\x00" + s.name + "\x00")
		}
		s, ok := at[key.String()]
		if !ok {
			s = &section{subjects: subjects}
			at[key.String()] = s
			all = append(all, s)
		}
		s.blocks = append(s.blocks, b)
	}
	return all
}

func blocks(results []check.Result, language text.Language) []*block {
	var all []*block
	at := map[string]*block{}
	for _, r := range results {
		if r.Suppressed != nil {
			continue
		}
		m := cleanMessage(r.Finding, language)
		names := namesOf(r)
		key := strings.Join([]string{
			string(r.Finding.Rule), string(levelOf(r)), m.Summary,
			unnamed(m.Fix, names), unnamed(m.Why, names), unnamed(r.Advice.In(language), names),
		}, "\x00")
		b, ok := at[key]
		if !ok {
			b = &block{message: m}
			at[key] = b
			all = append(all, b)
		}
		b.results = append(b.results, r)
		b.founds = append(b.founds, m.Found)
	}
	for _, b := range all {
		b.mergeFounds()
	}
	return all
}

// mergeFounds keeps the first of what was found where the rest says no more.
func (b *block) mergeFounds() {
	first := unnamed(b.founds[0], namesOf(b.results[0]))
	for i, found := range b.founds {
		if unnamed(found, namesOf(b.results[i])) != first {
			return
		}
	}
	b.founds = b.founds[:1]
}

// namesOf returns what a result's texts may call its subject, the longest first.
func namesOf(r check.Result) []string {
	names := []string{text.CleanLine(r.Name()), text.CleanLine(r.Finding.Subject.Name)}
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) })
	return names
}

// unnamed returns a text without names. A name inside of a longer one stays.
func unnamed(s string, names []string) string {
	for _, name := range names {
		if name == "" {
			continue
		}
		var b strings.Builder
		rest := s
		for {
			i := strings.Index(rest, name)
			if i < 0 {
				break
			}
			end := i + len(name)
			if i > 0 && isNamePart(rest[i-1]) || end < len(rest) && isNamePart(rest[end]) {
				b.WriteString(rest[:end])
			} else {
				b.WriteString(rest[:i] + "\x00")
			}
			rest = rest[end:]
		}
		s = b.String() + rest
	}
	return s
}

func isNamePart(c byte) bool {
	return c == '_' || c == '-' || c == '/' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
