// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report_test

import (
	"encoding/xml"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

func TestJUnit(t *testing.T) { bothLanguages(t, report.JUnit, ".xml") }

type junitCounts struct {
	Tests    int `xml:"tests,attr"`
	Failures int `xml:"failures,attr"`
	Skipped  int `xml:"skipped,attr"`
}

type junitReport struct {
	junitCounts
	Suites []struct {
		junitCounts
		Name  string `xml:"name,attr"`
		Out   string `xml:"system-out"`
		Cases []struct {
			Name    string `xml:"name,attr"`
			Failure *struct {
				Text string `xml:",chardata"`
			} `xml:"failure"`
			Skipped *struct {
				Message string `xml:"message,attr"`
			} `xml:"skipped"`
		} `xml:"testcase"`
	} `xml:"testsuite"`
}

func junit(t *testing.T, r check.Report, o report.Options) junitReport {
	t.Helper()
	o.Format = report.JUnit
	var got junitReport
	if err := xml.Unmarshal([]byte(write(t, r, o)), &got); err != nil {
		t.Fatal(err)
	}
	return got
}

func TestJUnitCounts(t *testing.T) {
	for _, c := range []struct {
		failOn rules.Severity
		want   junitCounts
	}{
		{"", junitCounts{Tests: 8, Failures: 4, Skipped: 2}},
		{rules.Warning, junitCounts{Tests: 8, Failures: 5, Skipped: 2}},
		{rules.Off, junitCounts{Tests: 8, Failures: 4, Skipped: 2}},
	} {
		got := junit(t, sample(t), report.Options{FailOn: c.failOn})
		if got.junitCounts != c.want {
			t.Errorf("fail on %q: got %+v, want %+v", c.failOn, got.junitCounts, c.want)
		}
		var sum junitCounts
		for _, s := range got.Suites {
			sum.Tests += s.Tests
			sum.Failures += s.Failures
			sum.Skipped += s.Skipped
			if s.Tests != len(s.Cases) {
				t.Errorf("suite %s has %d cases and says %d", s.Name, len(s.Cases), s.Tests)
			}
		}
		if sum != got.junitCounts {
			t.Errorf("the suites have %+v, the whole says %+v", sum, got.junitCounts)
		}
	}
}

func TestJUnitSuites(t *testing.T) {
	got := junit(t, sample(t), report.Options{})
	names := make([]string, len(got.Suites))
	for i, s := range got.Suites {
		names[i] = s.Name
	}
	if joined := strings.Join(names, " "); joined != "network.json plan.json icp-check" {
		t.Errorf("suites: %s", joined)
	}
	if !strings.Contains(got.Suites[1].Out, "The plan is partial") {
		t.Errorf("the plan's note is missing: %q", got.Suites[1].Out)
	}
	// Twelve subjects, of which six have results.
	if name := got.Suites[2].Cases[0].Name; name != "6 subjects without findings" {
		t.Errorf("the rest is %q", name)
	}
	if s := got.Suites[0].Cases[0].Skipped; s == nil || !strings.Contains(s.Message, "reason: test server") {
		t.Errorf("suppressed: %+v", s)
	}
	if rest := junit(t, empty, report.Options{}).Suites[1]; rest.Cases[0].Name != "1 subject without findings" {
		t.Errorf("rest of an empty report: %+v", rest)
	}
}
