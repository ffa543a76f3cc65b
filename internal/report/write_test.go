// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func TestWriteRefusesUnknownFormat(t *testing.T) {
	err := report.Write(&bytes.Buffer{}, empty, report.Options{Format: "html"})
	want := `unknown report format "html": want one of text, github, json, junit, markdown, sarif`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

type brokenWriter struct{}

var errBroken = errors.New("disk full")

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }

func TestWriteReportsWriteErrors(t *testing.T) {
	for _, format := range report.Formats() {
		if err := report.Write(brokenWriter{}, empty, report.Options{Format: format}); !errors.Is(err, errBroken) {
			t.Errorf("%s: got %v", format, err)
		}
	}
}

// TestWriteIsDeterministic shuffles what the model leaves in no order.
func TestWriteIsDeterministic(t *testing.T) {
	for _, format := range report.Formats() {
		first, second := sample(t), sample(t)
		nodes, edges := second.Picture.Nodes, second.Picture.Edges
		nodes[0], nodes[5] = nodes[5], nodes[0]
		edges[0], edges[3] = edges[3], edges[0]
		before := nodes[0]
		o := report.Options{Format: format, SourceRoot: "infra"}
		if write(t, first, o) != write(t, second, o) {
			t.Errorf("%s depends on the order of nodes and edges", format)
		}
		if second.Results[1].Fix[0].File != "modules/web server/main.tf" {
			t.Errorf("%s changes the caller's edits", format)
		}
		if nodes[0] != before || second.Results[0].Position.File != "modules/web server/main.tf" {
			t.Errorf("%s changes the caller's report", format)
		}
	}
}

func TestSourceRoot(t *testing.T) {
	for format, want := range map[report.Format]string{
		report.Text:     "infra/prod/main.tf:30:1",
		report.JSON:     `"file": "infra/prod/main.tf"`,
		report.SARIF:    `"uri": "infra/prod/modules/web%20server/main.tf"`,
		report.JUnit:    `file="infra/prod/main.tf"`,
		report.GitHub:   "file=infra/prod/main.tf,line=30",
		report.Markdown: "infra/prod/main.tf:30:1",
	} {
		if got := write(t, sample(t), report.Options{Format: format, SourceRoot: "infra/prod"}); !strings.Contains(got, want) {
			t.Errorf("%s: %q is missing", format, want)
		}
	}
}

func TestFails(t *testing.T) {
	warning := check.Report{Results: []check.Result{
		{Finding: only(t, "icp_website_domain", filing.Stack{Servers: []filing.Server{withDomain("shop-example.io")}})},
	}}
	suppressed := sample(t)
	for i := range suppressed.Results {
		suppressed.Results[i].Suppressed = &check.Suppression{Reason: "known"}
	}
	undecided := sample(t)
	undecided.Results = undecided.Results[2:3]
	for _, c := range []struct {
		name   string
		report check.Report
		failOn rules.Severity
		want   bool
	}{
		{"nothing", empty, rules.Warning, false},
		{"an error by default", sample(t), "", true},
		{"an error at warning", sample(t), rules.Warning, true},
		{"an error, but nothing is to fail", sample(t), rules.Off, false},
		{"a warning by default", warning, "", false},
		{"a warning at error", warning, rules.Error, false},
		{"a warning at warning", warning, rules.Warning, true},
		{"suppressed", suppressed, rules.Warning, false},
		{"undecided", undecided, rules.Warning, false},
	} {
		if got := c.report.Fails(c.failOn); got != c.want {
			t.Errorf("%s: got %t", c.name, got)
		}
	}
}

func withDomain(domain string) filing.Server {
	s := ecs("site")
	s.Websites = filing.Known([]filing.Fact[string]{filing.Known(domain)})
	return s
}

// TestEveryResultIsInEveryFormat looks for the rules: GitHub alone has no place
// for what is suppressed.
func TestEveryResultIsInEveryFormat(t *testing.T) {
	r := sample(t)
	for _, format := range report.Formats() {
		for _, language := range []text.Language{text.English, text.Chinese} {
			got := write(t, r, report.Options{Format: format, Language: language})
			for _, result := range r.Results {
				if result.Suppressed != nil && format == report.GitHub {
					continue
				}
				rule := string(result.Finding.Rule)
				if !strings.Contains(got, rule) && !strings.Contains(got, strings.ReplaceAll(rule, "_", "&#95;")) {
					t.Errorf("%s (%s) does not name %s", format, language, rule)
				}
			}
		}
	}
}
