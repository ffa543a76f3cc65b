// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"os"
	"path/filepath"
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
		{[]string{"xml"}, "", `unknown report format "xml": want text, json, sarif, junit, github or markdown`},
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
