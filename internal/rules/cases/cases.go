// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package cases reads the decision table, testdata/cases.md, for the tests of
// every face. It is test code outside of _test.go files because several
// packages need it.
package cases

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/testdata"
)

// Case is one row of the decision table.
type Case struct {
	// Name says where the row stands and what it is about.
	Name string
	// Table is the heading above the row: Servers, Server states, Codes, Websites,
	// App domains, Filing numbers, Deliveries, Traffic.
	Table string
	Stack filing.Stack
	// Life is what the term of a server case comes from, for faces that read
	// it off an object.
	Life           filing.Life
	LegacyProducts bool
	// Omits says that the server is a new resource without a charge type, which
	// no stated fact can say.
	Omits bool
	// Shown is what a resource shows of whether it runs, which no stated fact can
	// say. Its name is empty for other cases.
	Shown filing.Argument
	// Want are the violations and undecided verdicts that the row names. Every
	// other verdict is a pass or not applicable.
	Want []Want
	// Words must stand in the English message of the first finding in Want.
	Words []string
}

// Want is one expected finding.
type Want struct {
	Rule    rules.Name
	Verdict rules.Verdict
	// Cause is set for undecided verdicts.
	Cause rules.Cause
	// Severity is the default severity that the finding must have.
	Severity rules.Severity
}

// Read reads the table. Times in it are relative to now.
func Read(now time.Time) ([]Case, error) {
	var (
		cases   []Case
		table   string
		columns []string
	)
	for i, line := range strings.Split(testdata.Cases, "\n") {
		if heading, ok := strings.CutPrefix(line, "## "); ok {
			table, columns = strings.TrimSpace(heading), nil
			continue
		}
		if !strings.HasPrefix(line, "|") || strings.HasPrefix(line, "|--") || strings.HasPrefix(line, "| -") {
			continue
		}
		cells := split(line)
		if columns == nil {
			columns = cells
			continue
		}
		if len(cells) != len(columns) {
			return nil, fmt.Errorf("cases.md:%d: %d cells under %d columns", i+1, len(cells), len(columns))
		}
		row := row{now: now, cells: map[string]string{}}
		for c, name := range columns {
			row.cells[name] = cells[c]
		}
		parsed, err := row.parse(table)
		if err != nil {
			return nil, fmt.Errorf("cases.md:%d: %w", i+1, err)
		}
		parsed.Name = fmt.Sprintf("line %d: %s", i+1, parsed.Name)
		cases = append(cases, parsed)
	}
	return cases, nil
}

func split(line string) []string {
	cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
	for i := range cells {
		cells[i] = strings.Trim(strings.TrimSpace(cells[i]), "`")
	}
	return cells
}

type row struct {
	now   time.Time
	cells map[string]string
}

func (r row) parse(table string) (c Case, err error) {
	c.Table, c.Life.Purchase = table, filing.Known(goodTerm)
	switch table {
	case "Servers":
		err = r.parseServer(&c)
	case "Server states":
		err = r.parseState(&c)
	case "Codes":
		err = r.parseCodes(&c)
	case "Websites":
		c.Name = r.cells["website"]
		c.Stack.Servers = []filing.Server{goodServer("alicloud/ecs")}
		c.Stack.Servers[0].Websites = filing.Known([]filing.Fact[string]{filing.Known(c.Name)})
	case "App domains":
		c.Name = r.cells["domain"]
		r.cells["of"] = "app"
		err = r.parseOnlyCode(&c)
		c.Stack.Codes[0].AppDomains = filing.Known([]filing.Fact[string]{filing.Known(c.Name)})
	case "Filing numbers":
		c.Name = r.cells["number"]
		err = r.parseOnlyCode(&c)
		c.Stack.Codes[0].FilingNumber = filing.Known(c.Name)
	case "Deliveries":
		err = r.parseDelivery(&c)
	case "Traffic":
		err = r.parseTraffic(&c)
	default:
		err = fmt.Errorf("no table is called %q", table)
	}
	if err != nil {
		return c, err
	}
	if words := r.cells["words"]; words != "" {
		for word := range strings.SplitSeq(words, ";") {
			c.Words = append(c.Words, strings.TrimSpace(word))
		}
	}
	c.Want, err = parseWants(r.cells["findings"])
	return c, err
}

var wantPattern = regexp.MustCompile(`^(violation|warning|undecided|unstated|unsourced) (icp_\w+)$`)

// parseWants reads a list such as "violation icp_server_term; undecided
// icp_server_region". "warning" is a violation of severity warning, "unstated"
// is undecided for an absent fact, "unsourced" for want of a source.
func parseWants(cell string) ([]Want, error) {
	if cell == "none" {
		return nil, nil
	}
	var wants []Want
	for part := range strings.SplitSeq(cell, ";") {
		m := wantPattern.FindStringSubmatch(strings.TrimSpace(part))
		if m == nil {
			return nil, fmt.Errorf("findings: %q is not none, violation, warning, undecided, unstated or unsourced and a rule", part)
		}
		rule, ok := rules.Named(rules.Name(m[2]))
		if !ok {
			return nil, fmt.Errorf("findings: no rule is called %s", m[2])
		}
		want := Want{Rule: rule.Name, Verdict: rules.Undecided, Severity: rule.Severity}
		switch m[1] {
		case "violation":
			want.Verdict, want.Severity = rules.Violation, rules.Error
		case "warning":
			want.Verdict, want.Severity = rules.Violation, rules.Warning
		case "undecided":
			want.Cause = rules.FactUnknown
		case "unstated":
			want.Cause = rules.FactAbsent
		case "unsourced":
			want.Cause = rules.SourceSilent
		}
		wants = append(wants, want)
	}
	return wants, nil
}

// Check compares findings with what the row wants and says what differs.
func (c Case) Check(findings []rules.Finding) error {
	var got []Want
	for _, f := range findings {
		if f.Verdict != rules.Violation && f.Verdict != rules.Undecided {
			continue
		}
		w := Want{Rule: f.Rule, Verdict: f.Verdict, Cause: f.Cause, Severity: f.Severity}
		if !slices.Contains(got, w) {
			got = append(got, w)
		}
	}
	for _, w := range c.Want {
		if !slices.Contains(got, w) {
			return fmt.Errorf("%s: missing %v, got %v", c.Name, w, got)
		}
	}
	for _, g := range got {
		if !slices.Contains(c.Want, g) {
			return fmt.Errorf("%s: unexpected %v, want %v", c.Name, g, c.Want)
		}
	}
	return nil
}
