// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint_test

import (
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/aymanbagabas/go-udiff"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclwrite"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

var update = flag.Bool("update", false, "write the expected.txt and fixed.txt of testdata anew")

// The files of a case that are not linted.
const (
	// expectedFile is what tflint says. When an older TFLint says something
	// else for reasons of its own, that is in expected-VERSION.txt.
	expectedFile = "expected.txt"
	// fixedFile is what `tflint --fix` changes, as a diff, and what then remains
	// to say.
	fixedFile = "fixed.txt"
	// flagsFile has further arguments for tflint.
	flagsFile = "flags"
	// modulesFile is what `terraform init` writes to .terraform/modules/.
	// TFLint before 0.54 calls no module without it.
	modulesFile = "modules.json"
)

// defaultConfig is the .tflint.hcl of cases that have none.
const defaultConfig = `plugin "icp" {
  enabled = true
}
`

// withoutBundled is added to each .tflint.hcl: what the bundled ruleset says is not ours.
const withoutBundled = `
plugin "terraform" {
  enabled = false
}
`

// TestTFLint runs the folders of testdata through each TFLint.
func TestTFLint(t *testing.T) {
	tflints := acctest.TFLints(t)
	home := acctest.NewTFLintHome(t)
	home.Install(t, "plugins", "0.0.0-test")
	home.Env = append(home.Env, "TFLINT_PLUGIN_DIR="+filepath.Join(home.Dir, "plugins"))

	folders, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range folders {
		t.Run(folder.Name(), func(t *testing.T) {
			t.Parallel()
			c := readCase(t, filepath.Join("testdata", folder.Name()))
			// The newest is the first, and writes what the others are compared with.
			for i, tflint := range tflints {
				t.Run(tflint.String(), func(t *testing.T) {
					c.checkIssues(t, home, tflint, i == 0)
					if tflint.AtLeast("0.47.0") {
						c.checkFixes(t, home, tflint)
					}
				})
			}
		})
	}
}

// TestCasesCoverRules shows that each rule has a case of its name, and is violated there.
func TestCasesCoverRules(t *testing.T) {
	for _, rule := range rules.All() {
		name := string(rule.Name)
		if rule.PlanOnly {
			continue // source shows nothing that is destroyed
		}
		golden, err := os.ReadFile(filepath.Join("testdata", name, expectedFile))
		if err != nil {
			t.Errorf("%s has no case: write internal/lint/testdata/%s/main.tf, a module that violates it, and run "+
				"go test ./internal/lint -run TestTFLint -update", name, name)
			continue
		}
		if !regexp.MustCompile(`(?m)^(error|warning) ` + name + ` `).Match(golden) {
			t.Errorf("nothing in testdata/%s violates the rule", name)
		}
	}
}

// TestInstalled shows that TFLint finds the plugin where its users put it.
func TestInstalled(t *testing.T) {
	const (
		version = "1.2.3"
		source  = "github.com/icp-filing/terraform-provider-icp"
		byHand  = "plugin \"icp\" {\n  enabled = true\n}\n"
		block   = "plugin \"icp\" {\n  enabled = true\n  source  = \"" + source + "\"\n  version = \"" + version + "\"\n}\n"
	)
	for _, test := range []struct{ name, config, folder string }{
		// What tflint --init would make of the release's archive.
		{"by a source", block, "home/.tflint.d/plugins/" + source + "/" + version},
		{"by hand into the home folder", byHand, "home/.tflint.d/plugins"},
		{"by hand into the working folder", byHand, "work/.tflint.d/plugins"},
	} {
		for _, tflint := range acctest.TFLints(t) {
			t.Run(test.name+"/"+tflint.String(), func(t *testing.T) {
				t.Parallel()
				home := acctest.NewTFLintHome(t)
				work := filepath.Join(home.Dir, "work")
				home.Install(t, test.folder, version)
				writeFiles(t, work, map[string]string{
					".tflint.hcl": test.config + withoutBundled,
					"main.tf":     "resource \"icp_filing_server\" \"web\" {\n  name    = \"web\"\n  websites = [\"www.example.cn\"]\n}\n",
				})
				if said, _ := home.Run(t, tflint, work, "--version"); !strings.Contains(said, "+ ruleset.icp ("+version+")") {
					t.Errorf("tflint --version says %q", said)
				}
				if said := lint(t, home, tflint, work); !strings.Contains(said, "error icp_website_domain main.tf:3:") {
					t.Errorf("tflint says:\n%s", said)
				}
			})
		}
	}
}

// testCase is a folder of testdata.
type testCase struct {
	dir   string
	files map[string]string // what is linted, by path
	flags []string
	calls bool // whether TFLint before 0.54 has to be told to call modules
}

func readCase(t *testing.T, dir string) testCase {
	t.Helper()
	c := testCase{dir: dir, files: readFiles(t, dir)}
	c.flags = strings.Fields(c.files[flagsFile])
	if modules, ok := c.files[modulesFile]; ok {
		c.calls = true
		c.files[".terraform/modules/modules.json"] = modules
	}
	config := cmp.Or(c.files[".tflint.hcl"], defaultConfig)
	c.files[".tflint.hcl"] = config + withoutBundled
	maps.DeleteFunc(c.files, func(path, _ string) bool {
		return path == flagsFile || path == modulesFile || path == fixedFile || strings.HasPrefix(path, "expected")
	})
	return c
}

// arguments returns the case's arguments for a TFLint.
func (c testCase) arguments(tflint acctest.TFLint) []string {
	if c.calls && !tflint.AtLeast("0.54.0") {
		return append(slices.Clone(c.flags), "--module")
	}
	return c.flags
}

func (c testCase) checkIssues(t *testing.T, home *acctest.TFLintHome, tflint acctest.TFLint, newest bool) {
	t.Helper()
	work := t.TempDir()
	writeFiles(t, work, c.files)
	got := lint(t, home, tflint, work, c.arguments(tflint)...)

	common := filepath.Join(c.dir, expectedFile)
	own := filepath.Join(c.dir, "expected-"+tflint.Version+".txt")
	if *update && newest {
		writeFile(t, common, got)
	}
	want := readFile(t, common)
	if !tflint.AtLeast("0.47.0") {
		want = strings.ReplaceAll(want, fixable, "")
	}
	if *update && got != want {
		writeFile(t, own, got)
	} else if *update {
		if err := os.Remove(own); err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
	}
	if content, err := os.ReadFile(own); err == nil {
		want = string(content)
	}
	if got != want {
		t.Errorf("tflint says:\n%s\nbut %s says:\n%s", got, c.dir, want)
	}
}

// checkFixes shows what `tflint --fix` changes, that it is valid HCL, and that
// a second run changes nothing.
func (c testCase) checkFixes(t *testing.T, home *acctest.TFLintHome, tflint acctest.TFLint) {
	t.Helper()
	work := t.TempDir()
	writeFiles(t, work, c.files)
	flags := append(slices.Clone(c.arguments(tflint)), "--fix")
	lint(t, home, tflint, work, flags...)
	once := readFiles(t, work)
	remains := lint(t, home, tflint, work, flags...)
	if again := readFiles(t, work); !maps.Equal(again, once) {
		t.Errorf("a second --fix changes %s", changed(once, again))
	}

	paths := changed(c.files, once)
	c.checkFixed(t, paths, once, remains)
	for _, path := range paths {
		source := []byte(once[path])
		if _, diagnostics := hclwrite.ParseConfig(source, path, hcl.InitialPos); diagnostics.HasErrors() {
			t.Errorf("after --fix, %s is no HCL: %s", path, diagnostics.Error())
		}
		if !bytes.Equal(hclwrite.Format(source), source) {
			t.Errorf("after --fix, %s is not formatted:\n%s", path, source)
		}
	}
}

// checkFixed compares what --fix changes, and what remains to say, with the
// golden file. There is none where it changes nothing.
func (c testCase) checkFixed(t *testing.T, paths []string, fixed map[string]string, remains string) {
	t.Helper()
	var text strings.Builder
	for _, path := range paths {
		text.WriteString(udiff.Unified(path, path+" fixed", c.files[path], fixed[path]))
	}
	if text.Len() > 0 {
		text.WriteString("\nWhat remains:\n" + remains)
	}
	golden := filepath.Join(c.dir, fixedFile)
	if *update {
		if err := os.Remove(golden); err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
		if text.Len() > 0 {
			writeFile(t, golden, text.String())
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	if got := text.String(); got != string(want) {
		t.Errorf("tflint --fix gives:\n%s\nbut %s says:\n%s", got, golden, want)
	}
}

// changed returns the paths at which two sets of files differ, sorted.
func changed(a, b map[string]string) []string {
	differ := map[string]bool{}
	for _, files := range []map[string]string{a, b} {
		for path := range files {
			before, inA := a[path]
			after, inB := b[path]
			if inA != inB || before != after {
				differ[path] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(differ))
}

// fixable marks issues that `tflint --fix` would fix.
const fixable = " [fixable]"

var link = regexp.MustCompile(`^https://github\.com/icp-filing/terraform-provider-icp/blob/[^/]+/docs/rules/(icp_[a-z_]+)\.md$`)

// lint runs tflint and returns what it says as a person would read it. It
// checks the links, which the goldens leave out.
func lint(t *testing.T, home *acctest.TFLintHome, tflint acctest.TFLint, work string, arguments ...string) string {
	t.Helper()
	// An absolute path, for --recursive and --chdir look for one in each folder.
	config := "--config=" + filepath.Join(work, ".tflint.hcl")
	said := home.Lint(t, tflint, work, append([]string{config}, arguments...)...)
	slices.SortFunc(said.Issues, func(a, b acctest.LintIssue) int {
		return cmp.Or(
			cmp.Compare(a.Range.Filename, b.Range.Filename),
			cmp.Compare(a.Range.Start.Line, b.Range.Start.Line),
			cmp.Compare(a.Range.Start.Column, b.Range.Start.Column),
			cmp.Compare(a.Rule.Name, b.Rule.Name),
			cmp.Compare(a.Message, b.Message),
		)
	})
	var text strings.Builder
	for _, issue := range said.Issues {
		name := issue.Rule.Name
		if found := link.FindStringSubmatch(issue.Rule.Link); found == nil || found[1] != name {
			t.Errorf("%s links to %q", name, issue.Rule.Link)
		} else if _, err := os.Stat(filepath.Join("..", "..", "docs", "rules", name+".md")); err != nil {
			t.Error(err)
		}
		fmt.Fprintf(&text, "%s %s %s", issue.Rule.Severity, name, issue.Range)
		if issue.Fixable {
			text.WriteString(fixable)
		}
		fmt.Fprintf(&text, "\n    %s\n", strings.ReplaceAll(issue.Message, "\n", "\n    "))
		for _, caller := range issue.Callers {
			fmt.Fprintf(&text, "    by way of %s\n", caller)
		}
	}
	for _, failure := range said.Errors {
		text.WriteString("tflint fails: ")
		if failure.Range != nil {
			fmt.Fprintf(&text, "%s: ", failure.Range)
		}
		if failure.Summary != "" {
			text.WriteString(failure.Summary + ": ")
		}
		text.WriteString(failure.Message + "\n")
	}
	if text.Len() == 0 {
		return "no issues\n"
	}
	return strings.ReplaceAll(text.String(), work+string(filepath.Separator), "")
}

// readFiles returns the files of a folder by their paths in it.
func readFiles(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files[path] = readFile(t, filepath.Join(dir, path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func writeFiles(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for path, content := range files {
		writeFile(t, filepath.Join(dir, filepath.FromSlash(path)), content)
	}
}

func writeFile(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}
