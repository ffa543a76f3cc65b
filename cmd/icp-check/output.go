// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// output is a report to write. An empty file is stdout.
type output struct {
	format report.Format
	file   string
}

// parseOutputs reads --format and --output. One report at most goes to each
// place.
func parseOutputs(formats []string, file string) ([]output, error) {
	if len(formats) == 0 {
		formats = []string{string(report.Text)}
	}
	var outputs []output
	for _, written := range formats {
		name, to, ok := strings.Cut(written, "=")
		if ok && to == "" {
			return nil, text.Prefixed("--format "+written, messages.Error("output.no_file", one{name}))
		}
		if !slices.Contains(report.Formats(), report.Format(name)) {
			return nil, unknownFormat(name)
		}
		if to == "" {
			to = file
		}
		if to != "" {
			to = filepath.Clean(to)
		}
		for _, other := range outputs {
			if other.file != to {
				continue
			}
			place := to
			if place == "" {
				place = "stdout"
			}
			return nil, messages.Error("output.same", struct{ First, Second, Place string }{string(other.format), name, place})
		}
		outputs = append(outputs, output{report.Format(name), to})
	}
	if file != "" && !slices.ContainsFunc(outputs, func(o output) bool { return o.file == filepath.Clean(file) }) {
		return nil, text.Prefixed("--output "+file, messages.Error("output.unused", nil))
	}
	return outputs, nil
}

func unknownFormat(name string) error {
	return text.Prefixed("--format", invalid.Format(name, report.FormatNames()))
}

// spare refuses to write a report over a plan.
func spare(plans []string, outputs []output) error {
	for _, o := range outputs {
		to, err := os.Stat(o.file)
		if o.file == "" || err != nil {
			continue
		}
		for _, plan := range plans {
			if from, err := os.Stat(plan); err == nil && os.SameFile(from, to) {
				return text.Prefixed(o.file, messages.Error("output.over_plan", one{string(o.format)}))
			}
		}
	}
	return nil
}

// writeReports writes the reports: the files all or none, as far as the system
// lets it, then stdout.
func writeReports(r check.Report, outputs []output, c choices, color bool, width int, stdout io.Writer) error {
	var staged []*stagedFile
	defer func() {
		for _, file := range staged {
			file.drop()
		}
	}()
	var onStdout bytes.Buffer
	for _, o := range outputs {
		options := report.Options{Format: o.format, Language: c.Language, FailOn: c.failOn}
		if o.format.InRepository() {
			options.SourceRoot = repositoryRoot()
		}
		if o.file == "" {
			options.Color, options.Width = color, width
			if err := report.Write(&onStdout, r, options); err != nil {
				return err
			}
			continue
		}
		var content bytes.Buffer
		if err := report.Write(&content, r, options); err != nil {
			return err
		}
		file, err := stage(o.file, content.Bytes())
		if err != nil {
			return text.Prefixed(o.file, reason(err))
		}
		staged = append(staged, file)
	}
	for _, file := range staged {
		if err := file.commit(); err != nil {
			return text.Prefixed(file.target, reason(err))
		}
	}
	_, err := stdout.Write(onStdout.Bytes())
	return written(err)
}

// colors are what --color takes.
var colors = []string{"auto", "always", "never"}

// colored reads --color.
func colored(when string, s surroundings) (bool, error) {
	switch when {
	case "always":
		return true, nil
	case "never":
		return false, nil
	case "auto":
		return s.terminal && s.getenv("NO_COLOR") == "" && s.getenv("TERM") != "dumb", nil
	}
	return false, invalid.Choice("--color", when, colors)
}
