// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report_test

import (
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func TestGitHub(t *testing.T) { bothLanguages(t, report.GitHub, ".txt") }

func TestGitHubCommands(t *testing.T) {
	got := write(t, sample(t), report.Options{Format: report.GitHub})
	for _, words := range []string{
		"::notice title=plan.json::The plan is partial",
		"::error file=modules/web server/main.tf,line=12,col=3,title=icp_server_region%3A Region is outside the Chinese mainland::alicloud_instance.b: ",
		"::notice file=main.tf,line=30,col=1,title=icp_server_public_ip%3A ",
		"::error title=icp_website_domain%3A ",
		"::warning title=icp_website_domain%3A ",
		"%0AFile with alicloud_instance.a",
		"`%250A::error::",
		"\nChecked 12 subjects: 4 errors, 1 warning, 1 undecided, 1 suppressed.\n",
	} {
		if !strings.Contains(got, words) {
			t.Errorf("%q is missing", words)
		}
	}
	if strings.Contains(got, "alicloud_instance.e") {
		t.Error("what is suppressed is annotated")
	}
}

// unescape undoes the escapes as GitHub's runner does.
var unescape = strings.NewReplacer("%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%")

// FuzzGitHub puts any text where names of the configuration go: there must be
// one command for each result, with the text in its place.
func FuzzGitHub(f *testing.F) {
	for _, s := range []string{hostile, "a\n::error::b", "a\r\n::set-output name=x::y", "%0A", "a,line=1::b", "::", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		r := sample(t)
		r.Results = r.Results[:1]
		r.Plans = nil
		r.Results[0].Address = name
		r.Results[0].Position.File = "x" + name
		r.Results[0].Path = []string{name}
		r.Results[0].Advice = said(text.Text{EN: name})
		lines := strings.Split(write(t, r, report.Options{Format: report.GitHub}), "\n")
		if len(lines) != 3 || !strings.HasPrefix(lines[0], "::error file=x") || !strings.HasPrefix(lines[1], "Checked ") {
			t.Fatalf("%d lines:\n%s", len(lines)-1, strings.Join(lines, "\n"))
		}
		properties, _, ok := strings.Cut(strings.TrimPrefix(lines[0], "::error "), "::")
		if !ok || strings.ContainsRune(lines[0], '\r') {
			t.Fatalf("no command: %s", lines[0])
		}
		parts := strings.Split(properties, ",")
		if len(parts) != 4 || parts[1] != "line=12" || parts[2] != "col=3" {
			t.Fatalf("properties: %q", parts)
		}
		clean := strings.IndexFunc(name, func(r rune) bool { return r < ' ' || r > '~' }) < 0
		if got := unescape.Replace(parts[0]); clean && got != "file=x"+name {
			t.Fatalf("the file reads %q", got)
		}
	})
}
