// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
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
	for _, text := range formats {
		name, to, ok := strings.Cut(text, "=")
		if ok && to == "" {
			return nil, fmt.Errorf("--format %s: the file is missing, as in --format %s=FILE", text, name)
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
			return nil, fmt.Errorf("the formats %s and %s both go to %s: give one a file, as in --format %s=FILE", other.format, name, place, name)
		}
		outputs = append(outputs, output{report.Format(name), to})
	}
	if file != "" && !slices.ContainsFunc(outputs, func(o output) bool { return o.file == filepath.Clean(file) }) {
		return nil, fmt.Errorf("--output %s: every format has a file of its own", file)
	}
	return outputs, nil
}

func unknownFormat(name string) error {
	names := report.FormatNames()
	err := fmt.Errorf("unknown report format %q: want one of %s", name, strings.Join(names, ", "))
	if near, ok := catalog.Nearest(name, names); ok {
		return fmt.Errorf("%w; did you mean %q?", err, near)
	}
	return err
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
				return fmt.Errorf("%s: the %s report would replace the plan", o.file, o.format)
			}
		}
	}
	return nil
}

// writeReports writes the reports: the files all or none, as far as the system
// lets it, then stdout.
func writeReports(r check.Report, outputs []output, s settings, color bool, width int, stdout io.Writer) error {
	var staged []*stagedFile
	defer func() {
		for _, file := range staged {
			file.drop()
		}
	}()
	var onStdout bytes.Buffer
	for _, o := range outputs {
		options := report.Options{Format: o.format, Language: s.language, FailOn: s.failOn}
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
			return fmt.Errorf("%s: %w", o.file, reason(err))
		}
		staged = append(staged, file)
	}
	for _, file := range staged {
		if err := file.commit(); err != nil {
			return fmt.Errorf("%s: %w", file.target, reason(err))
		}
	}
	_, err := stdout.Write(onStdout.Bytes())
	return written(err)
}

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
	return false, fmt.Errorf("invalid --color %q: want auto, always or never", when)
}
