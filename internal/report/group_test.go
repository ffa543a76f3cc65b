// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// short returns the result of a server with a term of so many months.
func short(t *testing.T, name string, months int) check.Result {
	t.Helper()
	server := ecs(name)
	server.Term = filing.Known(filing.MonthsTerm(months))
	return check.Result{
		Finding:  only(t, "icp_server_term", filing.Stack{Servers: []filing.Server{server}}),
		Address:  "icp_filing_server." + name,
		Position: check.Position{File: "main.tf", Line: months, Column: 3},
	}
}

// abroad returns the result of a server outside of the mainland.
func abroad(t *testing.T, name string) check.Result {
	t.Helper()
	server := ecs(name)
	server.Region = filing.Known("cn-hongkong")
	return check.Result{
		Finding: only(t, "icp_server_region", filing.Stack{Servers: []filing.Server{server}}), Address: "icp_filing_server." + name,
	}
}

func written(t *testing.T, results ...check.Result) string {
	t.Helper()
	return write(t, check.Report{Checked: len(results), Results: results}, report.Options{})
}

func TestEqualFindingsAreOneBlock(t *testing.T) {
	var results []check.Result
	for i := range 40 {
		results = append(results, short(t, fmt.Sprintf("web-%d", i), 1), abroad(t, fmt.Sprintf("web-%d", i)))
	}
	got := written(t, results...)
	for words, times := range map[string]int{
		"error icp_server_term: Term is too short":             1,
		"error icp_server_region: Region is outside":           1,
		"icp_filing_server.web-0 and 39 more\n":                1,
		"\n              icp_filing_server.web-9  main.tf:1:3": 1,
		"web-10":                       0,
		"and 30 more\n":                2,
		"The total term of":            1,
		"Checked 80 subjects":          1,
		"\nicp_server_term        40 ": 1,
	} {
		if n := strings.Count(got, words); n != times {
			t.Errorf("%q is there %d times, want %d:\n%s", words, n, times, got)
		}
	}
}

func TestFindingsThatDifferAreAllTold(t *testing.T) {
	got := written(t, short(t, "a", 1), short(t, "b", 2))
	for _, words := range []string{
		"icp_filing_server.a and 1 more\n",
		"Affected  icp_filing_server.a  main.tf:1:3\n              icp_filing_server.b  main.tf:2:3\n",
		"The total term of alicloud/ecs/a is 1 month ",
		"The total term of alicloud/ecs/b is 2 months ",
	} {
		if !strings.Contains(got, words) {
			t.Errorf("%q is missing:\n%s", words, got)
		}
	}
}

// TestOnlyEqualFindingsAreOneBlock changes one part of a result after the other.
func TestOnlyEqualFindingsAreOneBlock(t *testing.T) {
	warning := short(t, "b", 1)
	warning.Finding.Severity = rules.Warning
	advised := short(t, "b", 1)
	advised.Advice = said(text.Text{EN: "File with another server."})
	suppressed := short(t, "b", 1)
	suppressed.Suppressed = &check.Suppression{Reason: "known"}
	for name, other := range map[string]check.Result{
		"another rule": abroad(t, "b"), "another severity": warning, "other advice": advised, "suppressed": suppressed,
	} {
		if got := written(t, short(t, "a", 1), other); strings.Contains(got, "Affected") {
			t.Errorf("%s is in the same block:\n%s", name, got)
		}
	}
}

func TestOneSubjectOnSeveralPaths(t *testing.T) {
	first, second := abroad(t, "a"), abroad(t, "a")
	first.Path = []string{"example.cn", first.Address}
	second.Path = []string{"shop-example.cn", first.Address}
	got := written(t, first, second)
	if !strings.HasPrefix(got, "icp_filing_server.a\n") {
		t.Errorf("the heading counts a subject twice:\n%s", got)
	}
	if !strings.Contains(got, "Affected  example.cn → icp_filing_server.a\n              shop-example.cn → icp_filing_server.a\n") {
		t.Errorf("a path is missing:\n%s", got)
	}
}
