// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package report writes what a check found, as text and for machines. It judges
// nothing: what a finding says comes from the rules, and only the words around
// it are here.
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

// toolName is what the reports call the tool, toolPage where to read about it.
const (
	toolName = "icp-check"
	toolPage = "https://github.com/icp-filing/terraform-provider-icp"
)

// Options change how a report is written.
type Options struct {
	// Format is [Text] when it is empty.
	Format Format
	// Language is English when it is empty.
	Language text.Language
	// Color asks for terminal colours. Only [Text] has them.
	Color bool
	// Width is how many columns a line of [Text] may have, a Chinese character
	// counting as two. 0 leaves lines as long as they are.
	Width int
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
	f, ok := formats[o.Format]
	if !ok {
		return unknownFormat(o.Format)
	}
	if o.Language != text.Chinese {
		o.Language = text.English
	}
	var b bytes.Buffer
	if err := f.write(&b, prepared(r, o), o); err != nil {
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
	case !r.IsViolation():
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
		result.Fix = slices.Clone(result.Fix)
		for j := range result.Fix {
			result.Fix[j].Position = under(o.SourceRoot, result.Fix[j].Position)
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
