// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	const code = "package x\n"
	tests := []struct {
		name, file, source string
		missing            bool
		fixed              string
	}{
		{name: "missing", file: "a.go", source: code, missing: true, fixed: header + code},
		{name: "present", file: "a.go", source: header + code, fixed: header + code},
		{name: "no blank line after it", file: "a.go", source: strings.TrimSuffix(header, "\n") + code, missing: true, fixed: header + strings.TrimSuffix(header, "\n") + code},
		{name: "build constraint", file: "sub/a.go", source: "//go:build linux\n\n" + code, missing: true, fixed: header + "//go:build linux\n\n" + code},
		{name: "not Go", file: "a.md", source: "text\n", fixed: "text\n"},
		{name: "hidden folder", file: ".tools/a.go", source: code, fixed: code},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, test.file)
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(test.source), 0o644); err != nil {
				t.Fatal(err)
			}

			err := run(dir, false)
			if got := err != nil; got != test.missing {
				t.Errorf("check: got %v, want an error: %v", err, test.missing)
			}
			if err != nil && !strings.Contains(err.Error(), "no licence header; run `make generate`") {
				t.Errorf("check: the error does not say what to do: %v", err)
			}

			if err := run(dir, true); err != nil {
				t.Fatalf("fix: %v", err)
			}
			got, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != test.fixed {
				t.Errorf("fix wrote\n%s\nwant\n%s", got, test.fixed)
			}
			if err := run(dir, false); err != nil {
				t.Errorf("check after fix: %v", err)
			}
		})
	}
}
