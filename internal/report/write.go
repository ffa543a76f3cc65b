// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"bytes"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Format is a way to write a report.
type Format string

// The formats.
const (
	// Text is for people at a terminal.
	Text Format = "text"
	// JSON has everything; schema/report.schema.json describes it.
	JSON Format = "json"
	// SARIF is version 2.1.0 of the Static Analysis Results Interchange Format.
	SARIF Format = "sarif"
	// JUnit is the XML that CI servers read test results from.
	JUnit Format = "junit"
	// GitHub is workflow commands that annotate the lines of a change.
	GitHub Format = "github"
	// Markdown is a comment for a pull request.
	Markdown Format = "markdown"
)

// toolName is how the reports call the tool, toolPage where to read about it.
const (
	toolName = "icp-check"
	toolPage = "https://github.com/icp-filing/terraform-provider-icp"
)

var writers = map[Format]func(*bytes.Buffer, check.Report, Options) error{
	Text:     writeText,
	JSON:     writeJSON,
	SARIF:    writeSARIF,
	JUnit:    writeJUnit,
	GitHub:   writeGitHub,
	Markdown: writeMarkdown,
}

// Formats returns the formats in the order of help texts.
func Formats() []Format {
	return []Format{Text, JSON, SARIF, JUnit, GitHub, Markdown}
}

// Options change how a report is written.
type Options struct {
	// Format is [Text] when it is empty.
	Format Format
	// Language is English when it is empty.
	Language text.Language
	// Color asks for terminal colours. Only [Text] has them.
	Color bool
	// FailOn is the least severity of violations that fail the check. Empty
	// means error, [rules.Off] that nothing fails it.
	FailOn rules.Severity
	// SourceRoot is put before the files of positions. It leads from where
	// readers look for files, such as the top of the repository, to the source
	// folder. Empty when they are the same.
	SourceRoot string
}

// Write writes a report. The same report and options give the same bytes. It
// fails for an unknown format and when w does.
func Write(w io.Writer, r check.Report, o Options) error {
	if o.Format == "" {
		o.Format = Text
	}
	write, ok := writers[o.Format]
	if !ok {
		return fmt.Errorf("%q is no report format: use one of %s", o.Format, joinFormats())
	}
	if o.Language != text.Chinese {
		o.Language = text.English
	}
	var b bytes.Buffer
	if err := write(&b, prepared(r, o), o); err != nil {
		return fmt.Errorf("writing the %s report: %w", o.Format, err)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// level is how a result weighs: the word that reports show first.
type level string

const (
	levelError      level = "error"
	levelWarning    level = "warning"
	levelUndecided  level = "undecided"
	levelSuppressed level = "suppressed"
)

// level follows [Report.Counts].
func levelOf(r check.Result) level {
	switch {
	case r.Suppressed != nil:
		return levelSuppressed
	case r.Finding.Verdict == rules.Undecided:
		return levelUndecided
	case r.Finding.Severity == rules.Error:
		return levelError
	default:
		return levelWarning
	}
}

// prepared returns the report with what the model leaves open settled: files
// as readers find them, and the picture in order. The caller's is not changed.
func prepared(r check.Report, o Options) check.Report {
	r.Results = slices.Clone(r.Results)
	for i := range r.Results {
		result := &r.Results[i]
		result.Position = under(o.SourceRoot, result.Position)
		if result.Suppressed != nil {
			s := *result.Suppressed
			s.Position = under(o.SourceRoot, s.Position)
			result.Suppressed = &s
		}
	}
	r.Picture = sorted(r.Picture)
	return r
}

func under(root string, p check.Position) check.Position {
	if p.File != "" && root != "" && !path.IsAbs(p.File) {
		p.File = path.Join(root, p.File)
	}
	return p
}

// kinds is the order of the picture's columns.
var kinds = []string{"domain", "entry", "server", "filing_server", "code"}

func sorted(p check.Picture) check.Picture {
	nodes, edges := slices.Clone(p.Nodes), slices.Clone(p.Edges)
	slices.SortStableFunc(nodes, func(a, b check.PictureNode) int {
		if c := slices.Index(kinds, a.Kind) - slices.Index(kinds, b.Kind); c != 0 {
			return c
		}
		if c := strings.Compare(a.Label, b.Label); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
	slices.SortFunc(edges, func(a, b check.PictureEdge) int {
		if c := strings.Compare(a.From, b.From); c != 0 {
			return c
		}
		return strings.Compare(a.To, b.To)
	})
	return check.Picture{Nodes: nodes, Edges: slices.Compact(edges)}
}

func joinFormats() string {
	names := make([]string, 0, len(writers))
	for _, f := range Formats() {
		names = append(names, string(f))
	}
	return strings.Join(names, ", ")
}
