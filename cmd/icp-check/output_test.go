// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestParseOutputs(t *testing.T) {
	for _, test := range []struct {
		formats []string
		output  string
		err     string
	}{
		{nil, "", ""},
		{nil, "report.txt", ""},
		{[]string{"text", "json=a.json"}, "", ""},
		{[]string{"xml"}, "", `unknown report format "xml": want text, github, json, junit, markdown or sarif`},
		{[]string{"sarf"}, "", `did you mean "sarif"?`},
		{[]string{"json="}, "", "the file is missing, as in --format json=FILE"},
		{[]string{"text", "json"}, "", "the formats text and json both go to stdout"},
		{[]string{"text=a", "json=./a"}, "", "the formats text and json both go to a"},
		{[]string{"text", "json"}, "a", "the formats text and json both go to a"},
		{[]string{"json=a"}, "b", "--output b: every format has a file of its own"},
	} {
		_, err := parseOutputs(test.formats, test.output)
		if test.err == "" {
			if err != nil {
				t.Errorf("%q: %v", test.formats, err)
			}
			continue
		}
		if err == nil {
			t.Errorf("%q: there is no error", test.formats)
			continue
		}
		contains(t, err.Error(), test.err)
	}
}

func TestOutputFiles(t *testing.T) {
	dir := folder(t, map[string]string{"plan.json": planOf("web", 1), "old.json": "old", "kept/old.json": "old"})
	if err := os.Chmod(filepath.Join(dir, "old.json"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("old.json", filepath.Join(dir, "link.json")); err != nil {
		t.Fatal(err)
	}
	got := run{dir: dir}.with(t, "-f", "json=link.json", "plan.json")
	if got.code != exitViolations {
		t.Fatalf("%+v", got)
	}
	contains(t, read(t, dir, "old.json"), `"format_version"`)
	if info, err := os.Lstat(filepath.Join(dir, "link.json")); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link is gone", err)
	}
	if info, err := os.Stat(filepath.Join(dir, "old.json")); err != nil || info.Mode().Perm() != 0o600 {
		t.Error("the file's mode has changed", err)
	}

	for args, says := range map[string]string{
		"json=./plan.json":      "would replace the plan",
		"json=missing/out.json": "missing/out.json: no such file or directory",
		"json=kept":             "a folder",
	} {
		got := run{dir: dir}.with(t, "-f", "sarif=kept/old.json", "-f", args, "plan.json")
		if got.code != exitCannotCheck {
			t.Errorf("%s: %+v", args, got)
		}
		contains(t, got.stderr, says)
		if read(t, dir, "kept", "old.json") != "old" {
			t.Errorf("%s: another report has been written", args)
		}
	}
	if got := (run{dir: dir}).with(t, "-f", "json="+os.DevNull, "plan.json"); got.code != exitViolations {
		t.Errorf("%+v", got)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Fatal("the null device has been replaced", err)
	}
}

func TestLineWidth(t *testing.T) {
	for _, test := range []struct {
		name, variable string
		columns        int
		err            error
		want           int
	}{
		{"the terminal's", "", 132, nil, 132},
		{"COLUMNS", "100", 132, nil, 100},
		{"no number in COLUMNS", "wide", 132, nil, 132},
		{"nothing in COLUMNS", "0", 132, nil, 132},
		{"a terminal that does not tell", "", 0, nil, 80},
		{"a terminal that cannot", "", 0, os.ErrInvalid, 80},
	} {
		getenv := func(name string) string { return map[string]string{"COLUMNS": test.variable}[name] }
		if got := lineWidth(getenv, test.columns, test.err); got != test.want {
			t.Errorf("%s: %d, want %d", test.name, got, test.want)
		}
	}
}

// TestWrapping shows that text is wrapped on a terminal, and neither in a pipe
// nor in a file.
func TestWrapping(t *testing.T) {
	dir := folder(t, map[string]string{"plan.json": planOf("web", 1)})
	const whole = "Purchase and renewals must add up to at least 3 months for Elastic Compute Service (ECS)."
	piped := run{dir: dir, env: []string{"COLUMNS=60"}}.with(t, "plan.json")
	contains(t, piped.stdout, whole)

	t.Chdir(dir)
	var stdout strings.Builder
	s := surroundings{stdout: &stdout, stderr: io.Discard, getenv: func(string) string { return "" }, terminal: true, width: 60}
	if code := execute([]string{"-f", "text", "-f", "text=out.txt", "--color", "never", "plan.json"}, s); code != exitViolations {
		t.Fatalf("it ends with %d", code)
	}
	contains(t, read(t, dir, "out.txt"), whole)
	for _, line := range strings.Split(stdout.String(), "\n") {
		if len(line) > 60 && !strings.Contains(line, "https://") {
			t.Errorf("a line has %d columns: %s", len(line), line)
		}
	}
	for _, args := range [][]string{{"explain", "icp_server_term"}, {"rules"}} {
		stdout.Reset()
		if code := execute(args, s); code != exitClean {
			t.Fatalf("%v ends with %d", args, code)
		}
		if !strings.Contains(stdout.String(), "\n            ") {
			t.Errorf("%v is not wrapped:\n%s", args, stdout.String())
		}
	}
}
