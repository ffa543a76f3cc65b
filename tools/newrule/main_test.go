// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// repository is the repository from here.
const repository = "../.."

// copied are the parts of it that a rule is made of.
var copied = []string{
	"go.mod", "go.sum", "CHANGELOG.md", "docs/rules", "docs/products.md", "docs/types.md",
	"internal/rules", "internal/catalog", "internal/filing", "internal/text", "internal/clouds", "internal/tfvalue", "internal/pages",
}

// copyRepository copies what a rule is made of.
func copyRepository(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	for _, part := range copied {
		err := filepath.WalkDir(filepath.Join(repository, part), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			relative, err := filepath.Rel(repository, path)
			if err != nil {
				return err
			}
			content, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			write(t, root, relative, string(content))
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func write(t *testing.T, root, path, text string) {
	t.Helper()
	file := filepath.Join(root, path)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// contents are the files of a folder.
func contents(t *testing.T, root string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		files[strings.TrimPrefix(path, root+"/")] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// command runs the go command in a copy.
func command(t *testing.T, root string, arguments ...string) (string, error) {
	t.Helper()
	c := exec.CommandContext(t.Context(), "go", arguments...)
	c.Dir = root
	out, err := c.CombinedOutput()
	return string(out), err
}

// TestSkeletons writes a rule about each kind of subject into a copy. It
// compiles, is formatted, and its own test fails until the rule is written.
func TestSkeletons(t *testing.T) {
	root := copyRepository(t)
	tests := map[string]string{
		"icp_server_example": "TestServerExample", "icp_code_example": "TestCodeExample", "icp_account_example": "TestAccountExample",
		"icp_delivery_example": "TestDeliveryExample", "icp_psb_two_words": "TestPsbTwoWords",
	}
	failing := map[string]bool{"TestDecisionTable": true, "TestEveryRuleHasItsTexts": true, "TestEveryTextIsSaidAndEveryFindingHasOne": true, "TestFindingsCiteTheirOwnCloud": true, "TestPages": true, "TestPasswordOfAWebsite": true}
	for _, test := range tests {
		failing[test] = true
	}
	for name := range tests {
		if err := run(root, name, &bytes.Buffer{}); err != nil {
			t.Fatal(err)
		}
	}
	if out, err := command(t, root, "vet", "./internal/rules"); err != nil {
		t.Fatalf("the skeletons do not compile: %v\n%s", err, out)
	}
	c := exec.CommandContext(t.Context(), "gofmt", "-l", "internal/rules")
	c.Dir = root
	if out, err := c.CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("not formatted: %s %v", out, err)
	}
	out, err := command(t, root, "test", "./internal/rules")
	if err == nil {
		t.Error("the tests pass before the rules are written")
	}
	for name, test := range tests {
		if !strings.Contains(out, "--- FAIL: "+test+" ") {
			t.Errorf("%s: %s does not fail:\n%s", name, test, out)
		}
		if !strings.Contains(out, "missing {"+name+" violation") {
			t.Errorf("%s: no row of the table waits for the rule", name)
		}
	}
	for _, failed := range regexp.MustCompile(`(?m)^--- FAIL: (\w+)`).FindAllStringSubmatch(out, -1) {
		if !failing[failed[1]] {
			t.Errorf("%s fails only because there are other rules", failed[1])
		}
	}
	if strings.Contains(out, "panic:") {
		t.Errorf("the tests panic:\n%s", out)
	}
}

// TestFilesOfARule: a rule touches its file, its test, its texts, its page, the
// cases, the index and the changelog, and nothing else.
func TestFilesOfARule(t *testing.T) {
	root := copyRepository(t)
	before := contents(t, root)
	if err := run(root, "icp_server_example", &bytes.Buffer{}); err != nil {
		t.Fatal(err)
	}
	if out, err := command(t, root, "run", "./internal/pages", "-root", root); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var touched []string
	after := contents(t, root)
	for path, text := range after {
		if before[path] != text {
			touched = append(touched, path)
		}
	}
	slices.Sort(touched)
	want := []string{
		"CHANGELOG.md", "docs/rules/README.md", "docs/rules/icp_server_example.md", "internal/rules/messages/en.yaml", "internal/rules/messages/zh.yaml",
		"internal/rules/server_example.go", "internal/rules/server_example_test.go", "internal/rules/testdata/cases.md",
	}
	if !slices.Equal(touched, want) {
		t.Errorf("touched %q, want %q", touched, want)
	}
	for path, words := range map[string]string{
		"CHANGELOG.md":                      "* **New Rule:** `icp_server_example`",
		"docs/rules/README.md":              "| [icp_server_example](icp_server_example.md) | SAY WHAT icp_server_example DEMANDS.",
		"docs/rules/icp_server_example.md":  "# icp_server_example\n",
		"internal/rules/messages/en.yaml":   "\n  icp_server_example:\n    summary: ",
		"internal/rules/messages/zh.yaml":   "\n  icp_server_example:\n    summary: ",
		"internal/rules/testdata/cases.md":  "| SAY WHAT IS BROKEN | alicloud | ecs |  |  |  |  |  |  |  |  | violation icp_server_example |  |",
		"internal/rules/server_example.go":  "func init() { register(&serverExample) }",
		"internal/rules/server_term.go":     "register(&serverTerm)",
		"internal/rules/code_limit_test.go": "examplesOf(",
	} {
		if !strings.Contains(after[path], words) {
			t.Errorf("%s has no %q", path, words)
		}
	}
}

func TestRunTwice(t *testing.T) {
	root := copyRepository(t)
	var out bytes.Buffer
	if err := run(root, "icp_server_example", &out); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "docs/rules/icp_server_example.md: replace") {
		t.Errorf("the steps do not name the page:\n%s", out.String())
	}
	written := contents(t, root)
	if err := run(root, "icp_server_example", &out); err == nil || !strings.Contains(err.Error(), "exists already") {
		t.Errorf("a second run: got error %v", err)
	}
	for path, text := range contents(t, root) {
		if written[path] != text {
			t.Errorf("a second run changed %s", path)
		}
	}
}

func TestChangeWithoutFeatures(t *testing.T) {
	got, err := addChange("# Changelog\n\n## Unreleased\n\nBUG FIXES:\n\n* one\n\n## 0.1.0\n\nFEATURES:\n\n* two\n", rule{Name: "icp_server_example"})
	want := "# Changelog\n\n## Unreleased\n\nFEATURES:\n\n* **New Rule:** `icp_server_example`: SAY WHAT IT DEMANDS\n\nBUG FIXES:\n\n* one\n\n## 0.1.0\n\nFEATURES:\n\n* two\n"
	if err != nil || got != want {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
	if _, err := addChange("# Changelog\n", rule{}); err == nil {
		t.Error("a changelog without anything unreleased takes a line")
	}
}

func TestRunRefusesName(t *testing.T) {
	tests := map[string]string{
		"":                  "is not a rule name",
		"server_term":       "is not a rule name",
		"icp_server":        "is not a rule name",
		"icp_Server_Term":   "is not a rule name",
		"icp_server_../etc": "is not a rule name",
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
