// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// entry is a file that a rule is added to.
type entry struct {
	path string
	add  func(text string, r rule) (string, error)
}

// entries are the files that a rule is added to.
var entries = []entry{
	{"internal/rules/messages/en.yaml", texts("texts.en.yaml.tmpl")},
	{"internal/rules/messages/zh.yaml", texts("texts.zh.yaml.tmpl")},
	{"internal/rules/testdata/cases.md", addCase},
	{"CHANGELOG.md", addChange},
}

// texts adds a rule's texts to those of the others, which the file ends with.
func texts(template string) func(string, rule) (string, error) {
	return func(text string, r rule) (string, error) {
		if !strings.Contains(text, "\nrules:\n") {
			return "", errors.New("there is no list of rules")
		}
		own, err := render(template, r)
		return strings.TrimRight(text, "\n") + "\n" + own, err
	}
}

// table is a table of the decision table, with what a row needs beside the
// columns that a good stack leaves empty.
type table struct {
	heading string
	cells   map[string]string
}

var tables = map[string]table{
	"Server":   {"Servers", map[string]string{"cloud": "alicloud", "product": "ecs"}},
	"Code":     {"Codes", map[string]string{"server": "alicloud/ecs", "codes": "a.cn"}},
	"Account":  {"Codes", map[string]string{"server": "alicloud/ecs", "codes": "a.cn"}},
	"Website":  {"Websites", map[string]string{"website": "say-what-is-broken.cn"}},
	"Delivery": {"Deliveries", map[string]string{"served by": "alicloud/cdn", "filed": "shop-example.cn"}},
}

// addCase adds a row to the end of the table for the rule's subject.
func addCase(text string, r rule) (string, error) {
	t := tables[r.Kind]
	lines := strings.Split(text, "\n")
	from := slices.Index(lines, "## "+t.heading)
	if from < 0 {
		return "", fmt.Errorf("there is no table %s", t.heading)
	}
	var columns []string
	last := -1
	for i := from + 1; i < len(lines) && !strings.HasPrefix(lines[i], "## "); i++ {
		if strings.HasPrefix(lines[i], "|") {
			if columns == nil {
				columns = strings.Split(strings.Trim(lines[i], "|"), "|")
			}
			last = i
		}
	}
	if columns == nil {
		return "", fmt.Errorf("the table %s has no rows", t.heading)
	}
	row := "|"
	for _, column := range columns {
		cell := t.cells[strings.TrimSpace(column)]
		switch strings.TrimSpace(column) {
		case "case":
			cell = "SAY WHAT IS BROKEN"
		case "findings":
			cell = "violation " + r.Name
		}
		row += " " + cell + " |"
	}
	return strings.Join(slices.Insert(lines, last+1, row), "\n"), nil
}

// addChange adds a line to the features of the next release.
func addChange(text string, r rule) (string, error) {
	at := strings.Index(text, "## Unreleased")
	if at < 0 {
		return "", errors.New("there is nothing unreleased")
	}
	line := "* **New Rule:** `" + r.Name + "`: SAY WHAT IT DEMANDS\n"
	const features = "\nFEATURES:\n\n"
	end := len(text)
	if next := strings.Index(text[at+1:], "\n## "); next >= 0 {
		end = at + 1 + next
	}
	if i := strings.Index(text[at:end], features); i >= 0 {
		at += i + len(features)
		return text[:at] + line + text[at:], nil
	}
	heading := at + len("## Unreleased\n")
	return text[:heading] + features + line + text[heading:], nil
}
