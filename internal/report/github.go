// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// GitHub is workflow commands that annotate the lines of a change.
const GitHub Format = "github"

func init() { register(GitHub, format{write: writeGitHub, inRepository: true}) }

// writeGitHub writes workflow commands: annotations for what is violated or
// undecided, notices for what the plans leave unchecked, and the counts as a
// line of the log.
func writeGitHub(b *bytes.Buffer, r check.Report, o Options) error {
	for _, p := range r.Plans {
		for _, n := range p.Notes {
			command(b, "notice", []property{{"title", text.CleanLine(p.Name)}}, text.Clean(n.In(o.Language)))
		}
	}
	for _, result := range r.Results {
		if result.Suppressed == nil {
			annotate(b, result, o)
		}
	}
	b.WriteString(words(o.Language).summary(r.Counts()) + "\n")
	return nil
}

var commandOf = map[level]string{levelError: "error", levelWarning: "warning", levelUndecided: "notice"}

func annotate(b *bytes.Buffer, r check.Result, o Options) {
	w := words(o.Language)
	m := cleanMessage(r.Finding, o.Language)
	var at []property
	// There is no end line: GitHub shows an annotation below its last line,
	// which for a block is far from the fault.
	if r.Position.File != "" {
		at = append(at, property{"file", text.CleanLine(r.Position.File)})
		if r.Position.Line > 0 {
			at = append(at, property{"line", strconv.Itoa(r.Position.Line)})
		}
		if r.Position.Column > 0 {
			at = append(at, property{"col", strconv.Itoa(r.Position.Column)})
		}
	}
	at = append(at, property{"title", w.labelled(string(r.Finding.Rule), m.Summary)})
	command(b, commandOf[levelOf(r)], at, w.labelled(text.CleanLine(r.Name()), text.Clean(plainMessage(r, o.Language))))
}

// property is a key and a value of a workflow command.
type property struct{ key, value string }

// command writes one workflow command.
func command(b *bytes.Buffer, name string, properties []property, message string) {
	b.WriteString("::" + name)
	for i, p := range properties {
		separator := ","
		if i == 0 {
			separator = " "
		}
		b.WriteString(separator + p.key + "=" + escapeProperty(p.value))
	}
	b.WriteString("::" + escapeData(message) + "\n")
}

var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// escapeData keeps a message on one line, so that nothing in it is taken for
// a command.
func escapeData(s string) string { return dataEscapes.Replace(s) }

// escapeProperty also keeps a value from ending early.
func escapeProperty(s string) string { return propertyEscapes.Replace(s) }
