// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Message is a finding in words. Its parts are plain text without a line break
// at the end. They are read in the order summary, found, fix, why, page: the
// first two must be enough for those who read no further.
type Message struct {
	// Summary is one stable line without values, so that equal findings fold:
	// the rule's, or its own for a violation that the rule's does not fit.
	Summary string
	// Found says what was found.
	Found string
	// Why says what the rule demands and which source says so.
	Why string
	// Fix says what to do.
	Fix string
	// Page is the address of the rule's page; of several rules, one in a line.
	Page string
}

// Detail returns everything but the summary, as a diagnostic shows it.
func (m Message) Detail() string {
	return strings.Join([]string{m.Found, m.Fix, m.Why, m.Page}, "\n\n")
}

// Message returns the finding in words. Only violations and undecided verdicts
// have something to say; the message of any other verdict is empty but for the
// page.
func (f Finding) Message(language text.Language) Message {
	rule := f.Of()
	m := Message{Page: rule.Page()}
	for _, name := range f.with {
		m.Page += "\n" + byName()[name].Page()
	}
	if f.Values == nil {
		return m
	}
	data := f.templateData(language)
	own := "rules." + string(f.Rule)
	words, why := own+".violations."+f.variant, own+".why"
	m.Summary = rule.Summary(language)
	if f.Verdict == Undecided {
		words, why = "undecided."+f.variant, "undecided_why"
		m.Summary = messages().Render(language, "undecided_summary", nil)
		if f.Cause == FactAbsent {
			m.Summary = messages().Render(language, "unstated_summary", nil)
		}
		data.About = rule.About(language)
	}
	if len(f.Facts) > 0 && messages().Has("hints."+f.Facts[0]) {
		data.Hint = render(language, "hints."+f.Facts[0], data)
	}
	if f.Verdict == Violation && messages().Has(words+".summary") {
		m.Summary = messages().Render(language, words+".summary", nil)
	}
	if messages().Has(words + ".why") {
		why = words + ".why"
	}
	m.Found = render(language, words+".found", data)
	m.Fix = render(language, words+".fix", data)
	m.Why = sentences(language, render(language, why, data), f.inference(language), f.citation(language))
	return m
}

// Together returns one finding for all of those that lack the same fact of one
// subject, so that it is said once. Others stay as they are.
func Together(findings []Finding) []Finding {
	var all []Finding
	for _, f := range findings {
		i := slices.IndexFunc(all, f.lacksTheSame)
		if i < 0 {
			all = append(all, f)
		} else if f.Rule != all[i].Rule && !slices.Contains(all[i].with, f.Rule) {
			all[i].with = append(slices.Clip(all[i].with), f.Rule)
		}
	}
	return all
}

func (f Finding) lacksTheSame(other Finding) bool {
	return f.Verdict == Undecided && other.Verdict == Undecided && f.Cause == other.Cause && f.Cause != SourceSilent &&
		f.Subject == other.Subject && f.variant == other.variant && slices.Equal(f.Facts, other.Facts)
}

// sentences puts sentences beside each other. Chinese has no space behind a
// full stop.
func sentences(language text.Language, parts ...string) string {
	separator := " "
	if language == text.Chinese {
		separator = ""
	}
	parts = slices.DeleteFunc(parts, func(part string) bool { return part == "" })
	return strings.Join(parts, separator)
}

// inference says from what the fact that decided is inferred; empty where a source
// states it.
func (f Finding) inference(language text.Language) string {
	if f.Values.Product == nil || f.Values.Inferred == "" {
		return ""
	}
	inference, ok := f.Values.Product.Inferences[f.Values.Inferred]
	if !ok {
		return ""
	}
	return messages().Render(language, "inference", inference)
}

// citation names the rule and the weightiest of its sources. The rule's page
// has them all.
func (f Finding) citation(language text.Language) string {
	sources := f.Sources()
	if len(sources) == 0 {
		return messages().Render(language, "source", sourceData{Rule: f.Rule})
	}
	parts := []string{sources[0].Title.In(language)}
	for _, part := range []string{sources[0].Date, sources[0].URL} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	separator := ", "
	if language == text.Chinese {
		separator = "，"
	}
	return messages().Render(language, "source", sourceData{Rule: f.Rule, Source: strings.Join(parts, separator)})
}

// About returns what the rule demands, in one line.
func (r *Rule) About(language text.Language) string {
	return messages().Render(language, "rules."+string(r.Name)+".about", nil)
}

// Summary returns the stable summary of the rule's violations.
func (r *Rule) Summary(language text.Language) string {
	return messages().Render(language, "rules."+string(r.Name)+".summary", nil)
}

// WayOut returns how to let a plan through in spite of a rule, in one line.
func WayOut(rule Name, language text.Language) string {
	return messages().Render(language, "way_out", sourceData{Rule: rule})
}
