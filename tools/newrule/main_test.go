// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"go/format"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRunWritesSkeleton(t *testing.T) {
	tests := []struct{ name, file, code string }{
		{name: "icp_server_example", file: "server_example", code: "check:   eachAdmittedServer(checkServerExample),"},
		{name: "icp_code_example", file: "code_example", code: "Subject: SubjectCode,"},
		{name: "icp_delivery_example", file: "delivery_example", code: "Subject: SubjectDelivery,"},
		{name: "icp_psb_two_words", file: "psb_two_words", code: "var psbTwoWords = Rule{"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			root := t.TempDir()
			var out bytes.Buffer
			if err := run(root, test.name, &out); err != nil {
				t.Fatal(err)
			}
			for _, file := range []string{test.file + ".go", test.file + "_test.go"} {
				source := read(t, root, "internal/rules/"+file)
				formatted, err := format.Source([]byte(source))
				if err != nil {
					t.Fatalf("%s is no Go: %v\n%s", file, err, source)
				}
				if string(formatted) != source {
					t.Errorf("%s is not formatted:\n%s\nwant:\n%s", file, source, formatted)
				}
			}
			if code := read(t, root, "internal/rules/"+test.file+".go"); !strings.Contains(code, test.code) {
				t.Errorf("no %q in\n%s", test.code, code)
			}
			if page := read(t, root, "docs/rules/"+test.name+".md"); !strings.HasPrefix(page, "# "+test.name+"\n") {
				t.Errorf("the page has another title:\n%s", page)
			}
			if !strings.Contains(out.String(), "docs/rules/"+test.name+".md: replace") {
				t.Errorf("the steps do not name the page:\n%s", out.String())
			}

			err := run(root, test.name, &out)
			if err == nil || !strings.Contains(err.Error(), test.file+".go exists already") {
				t.Errorf("a second run: got error %v", err)
			}
		})
	}
}

func TestRunRefusesName(t *testing.T) {
	tests := map[string]string{
		"":                  "is no rule name",
		"server_term":       "is no rule name",
		"icp_server":        "is no rule name",
		"icp_Server_Term":   "is no rule name",
		"icp_server_../etc": "is no rule name",
		"icp_server_test":   "cannot end in _test",
	}
	for name, want := range tests {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			err := run(root, name, &bytes.Buffer{})
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("got error %v, want %q", err, want)
			}
			if entries, _ := os.ReadDir(root); len(entries) > 0 {
				t.Errorf("wrote %v", entries)
			}
		})
	}
}

func read(t *testing.T, root, path string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, path))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
