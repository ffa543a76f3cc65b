// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"strconv"
	"strings"

	"github.com/rivo/uniseg"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// counts writes how many results of each level the rules have, a line for each
// rule that has any.
func (w textWriter) counts(results []check.Result) {
	if len(results) == 0 {
		return
	}
	levels := []level{levelError, levelWarning, levelUndecided, levelSuppressed}
	of := map[rules.Name]map[level]int{}
	for _, r := range results {
		rule := r.Finding.Rule
		if of[rule] == nil {
			of[rule] = map[level]int{}
		}
		of[rule][levelOf(r)]++
	}
	table := [][]string{{
		w.words.say("column.rule"), w.words.say("column.errors"), w.words.say("column.warnings"),
		w.words.say("column.undecided"), w.words.say("column.suppressed"),
	}}
	for _, rule := range rules.All() {
		if of[rule.Name] == nil {
			continue
		}
		row := []string{string(rule.Name)}
		for _, l := range levels {
			n := "-"
			if of[rule.Name][l] > 0 {
				n = strconv.Itoa(of[rule.Name][l])
			}
			row = append(row, n)
		}
		table = append(table, row)
	}
	for i, line := range aligned(table) {
		if i == 0 {
			line = w.paint(faint, line)
		}
		w.WriteString(line + "\n")
	}
	w.WriteString("\n")
}

// aligned returns the lines of a table: the first column to the left, numbers
// to the right.
func aligned(table [][]string) []string {
	widths := columnWidths(table)
	lines := make([]string, len(table))
	for i, row := range table {
		var b strings.Builder
		b.WriteString(padded(row[0], widths[0]))
		for j, cell := range row[1:] {
			b.WriteString("  " + strings.Repeat(" ", widths[j+1]-uniseg.StringWidth(cell)) + cell)
		}
		lines[i] = b.String()
	}
	return lines
}

func columnWidths(table [][]string) []int {
	widths := make([]int, len(table[0]))
	for _, row := range table {
		for j, cell := range row {
			widths[j] = max(widths[j], uniseg.StringWidth(cell))
		}
	}
	return widths
}
