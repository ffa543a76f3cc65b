// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// The terminal's colours.
const (
	bold   = "1"
	faint  = "2"
	red    = "1;31"
	green  = "32"
	yellow = "1;33"
	cyan   = "36"
)

var colorOf = map[level]string{levelError: red, levelWarning: yellow, levelUndecided: cyan, levelSuppressed: faint}

func summaryColor(r check.Report, failOn rules.Severity) string {
	c := r.Counts()
	switch {
	case r.Fails(failOn):
		return red
	case c.Errors+c.Warnings+c.Undecided > 0:
		return yellow
	default:
		return green
	}
}

func (w textWriter) paint(color, s string) string {
	if !w.color {
		return s
	}
	return "\x1b[" + color + "m" + s + "\x1b[0m"
}
