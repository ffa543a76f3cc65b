// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"bytes"
	"maps"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
)

// Format is a way to write a report. Each is declared and registered in a file
// of its own.
type Format string

// format is what a format's file registers.
type format struct {
	write func(*bytes.Buffer, check.Report, Options) error
	// inRepository says that the report is read on the repository's pages.
	inRepository bool
}

var formats = map[Format]format{}

// register adds a format; its file's init does that.
func register(name Format, f format) { formats[name] = f }

// Formats returns the formats: the one for people first, then the others by
// name.
func Formats() []Format {
	others := slices.DeleteFunc(slices.Sorted(maps.Keys(formats)), func(f Format) bool { return f == Text })
	return append([]Format{Text}, others...)
}

// FormatNames returns the names of [Formats].
func FormatNames() []string {
	var names []string
	for _, f := range Formats() {
		names = append(names, string(f))
	}
	return names
}

// InRepository reports whether a report of this format is read on the pages of
// the repository, where files are relative to its top.
func (f Format) InRepository() bool { return formats[f].inRepository }

func unknownFormat(f Format) error {
	return messages.Error("unknown_format", values{Name: string(f), Names: FormatNames()})
}
