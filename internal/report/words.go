// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"embed"
	"text/template"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

//go:embed messages/*.yaml
var messageFiles embed.FS

var messages = text.MustLoad(messageFiles, "messages", func(text.Language) template.FuncMap {
	return template.FuncMap{"plural": func(n int, one, many string) string {
		if n == 1 {
			return one
		}
		return many
	}}
})

// words are the words around findings, in one language.
type words text.Language

// values are what the texts of the messages tell.
type values struct {
	N                          int
	Parts, Names               []string
	Label, Value               string
	First, Reason, Until, Name string
	At, Code                   string
	Severity                   rules.Severity
}

// say returns a text that tells nothing but itself.
func (w words) say(key string) string { return w.tell(key, values{}) }

// tell returns a text with its values.
func (w words) tell(key string, v values) string {
	return messages.Render(text.Language(w), key, v)
}

// count returns a text that tells a number.
func (w words) count(key string, n int) string { return w.tell(key, values{N: n}) }

// labelled puts a label before a value.
func (w words) labelled(label, value string) string {
	return w.tell("labelled", values{Label: label, Value: value})
}

// level returns the word for how a result weighs.
func (w words) level(l level) string { return w.say("level." + string(l)) }

// verdict is the heading of a report.
func (w words) verdict(failed bool) string {
	if failed {
		return w.say("failed")
	}
	return w.say("passed")
}

// summary is the last line of a report: the counts.
func (w words) summary(c check.Counts) string {
	return w.tell("checked", values{N: c.Checked, Value: w.join([]string{
		w.count("count.errors", c.Errors), w.count("count.warnings", c.Warnings),
		w.count("count.undecided", c.Undecided), w.count("count.suppressed", c.Suppressed),
	})})
}

// wayOut says how to let a finding through that fails a check.
func (w words) wayOut(failOn rules.Severity) string {
	severity := rules.Warning
	if failOn == rules.Warning {
		severity = rules.Off
	}
	return w.tell("way_out", values{Severity: severity})
}

// suppression says why, until when and where something is suppressed.
func (w words) suppression(s *check.Suppression) string {
	parts := []string{w.tell("suppression.reason", values{Reason: s.Reason})}
	if s.Until != "" {
		parts = append(parts, w.tell("suppression.until", values{Until: s.Until}))
	}
	if at := s.Position.String(); at != "" {
		parts = append(parts, at)
	}
	return w.join(parts)
}

// join makes one sentence of parts.
func (w words) join(parts []string) string { return w.tell("parts", values{Parts: parts}) }
