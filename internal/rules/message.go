// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Message is a finding in words. Its parts are plain text without a line break
// at the end.
type Message struct {
	// Summary is one stable line without values, so that equal findings fold.
	Summary string
	// Found says what was found.
	Found string
	// Why says what the rule demands and which source says so.
	Why string
	// Fix says what to do.
	Fix string
	// Page is the address of the rule's page.
	Page string
}

// Detail returns everything but the summary, as a diagnostic shows it.
func (m Message) Detail() string {
	return strings.Join([]string{m.Found, m.Why, m.Fix, m.Page}, "\n\n")
}

// Message returns the finding in words. Only violations and undecided verdicts
// have something to say; the message of any other verdict is empty but for the
// page.
func (f Finding) Message(language text.Language) Message {
	rule := f.Of()
	m := Message{Page: rule.Page()}
	if f.details == nil {
		return m
	}
	texts := textsIn(language)
	data := templateData{details: f.details, Rule: f.Rule, Facts: f.Facts}
	of := texts.Rules[f.Rule]
	m.Summary = of.Summary
	words := of.Violations[f.variant]
	if f.Verdict == Undecided {
		m.Summary = texts.UndecidedSummary
		words = texts.Undecided[f.variant]
		data.About = of.About
		if len(f.Facts) > 0 {
			data.Hint = texts.Hints[f.Facts[0]]
		}
	}
	why := of.Why
	if words.Why != "" {
		why = words.Why
	}
	m.Found = texts.render(words.Found, data)
	m.Why = strings.TrimSpace(texts.render(why, data) + " " + texts.citation(f))
	m.Fix = texts.render(words.Fix, data)
	return m
}

// About returns what the rule demands, in one line.
func (r *Rule) About(language text.Language) string {
	return textsIn(language).Rules[r.Name].About
}

// Summary returns the stable summary of the rule's violations.
func (r *Rule) Summary(language text.Language) string {
	return textsIn(language).Rules[r.Name].Summary
}

// WayOut returns how to let a plan through in spite of a rule.
func WayOut(rule Name, language text.Language) string {
	texts := textsIn(language)
	return texts.render(texts.WayOut, templateData{Rule: rule})
}

// Phrase returns one of the phrases that are no rule's, such as the lead of a
// list of undecided rules.
func Phrase(name string, language text.Language) string {
	return textsIn(language).Phrases[name]
}
