// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/go-version"
)

// TFLint is a tflint binary.
type TFLint struct {
	// Version is what the binary was installed as, such as "0.64.0".
	Version string
	// Path is the binary's absolute path.
	Path string
}

// String returns the binary as subtests are called, such as "tflint-0.64.0".
func (l TFLint) String() string { return "tflint-" + l.Version }

// AtLeast tells whether the binary is of a version or newer.
func (l TFLint) AtLeast(wanted string) bool {
	return version.Must(version.NewVersion(l.Version)).GreaterThanOrEqual(version.Must(version.NewVersion(wanted)))
}

// TFLints returns the binaries to test with, the newest first: those that make
// installs into .tools of this repository. The test fails when there is none.
func TFLints(t testing.TB) []TFLint {
	t.Helper()
	root, err := repositoryRoot()
	if err != nil {
		t.Fatal(err)
	}
	found, err := findTFLints(filepath.Join(root, ".tools"))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// findTFLints looks for tflint-VERSION/tflint in the folder of tools.
func findTFLints(tools string) ([]TFLint, error) {
	const name = "tflint-"
	paths, err := filepath.Glob(filepath.Join(tools, name+"*", "tflint"))
	if err != nil {
		return nil, err
	}
	var found []TFLint
	for _, path := range paths {
		number := strings.TrimPrefix(filepath.Base(filepath.Dir(path)), name)
		if _, err := version.NewVersion(number); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		found = append(found, TFLint{Version: number, Path: path})
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("there is no TFLint in %s: run `make tools` to install it", tools)
	}
	slices.SortFunc(found, func(a, b TFLint) int {
		return version.Must(version.NewVersion(b.Version)).Compare(version.Must(version.NewVersion(a.Version)))
	})
	return found, nil
}

// TFLintHome is where tflint runs: nothing that the machine has configured
// reaches it.
type TFLintHome struct {
	// Dir is an empty folder that is removed after the test. The user's home
	// is its folder "home".
	Dir string
	// Env is the whole environment.
	Env []string
}

// NewTFLintHome returns a home without plugins.
func NewTFLintHome(t testing.TB) *TFLintHome {
	t.Helper()
	dir := t.TempDir()
	env := append(coverage(), "PATH="+os.Getenv("PATH"), "HOME="+filepath.Join(dir, "home"))
	return &TFLintHome{Dir: dir, Env: env}
}

// Install builds the ruleset of this repository into a folder below Dir, with
// the version that it is to show.
func (h *TFLintHome) Install(t testing.TB, folder, version string) {
	t.Helper()
	root, err := repositoryRoot()
	if err != nil {
		t.Fatal(err)
	}
	plugin := filepath.Join(h.Dir, filepath.FromSlash(folder), "tflint-ruleset-icp")
	if err := goBuild(root, "-ldflags", "-X main.version="+version, "-o", plugin, "./cmd/tflint-ruleset-icp"); err != nil {
		t.Fatal(err)
	}
}

// Run runs tflint in a folder and returns what it writes and its exit code.
// It has to write nothing to standard error.
func (h *TFLintHome) Run(t testing.TB, tflint TFLint, work string, arguments ...string) (stdout string, code int) {
	t.Helper()
	command := exec.Command(tflint.Path, arguments...)
	command.Dir, command.Env = work, h.Env
	var out, stderr bytes.Buffer
	command.Stdout, command.Stderr = &out, &stderr
	var exit *exec.ExitError
	if err := command.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	if stderr.Len() > 0 {
		t.Errorf("tflint writes to stderr:\n%s", &stderr)
	}
	return out.String(), command.ProcessState.ExitCode()
}

// Linted is what `tflint --format json` writes.
type Linted struct {
	Issues []LintIssue
	Errors []struct {
		Summary, Message string
		Range            *LintRange
	}
}

// LintIssue is one issue. Callers are, for an issue within a module, the calls
// that lead to it and its place there.
type LintIssue struct {
	Rule    struct{ Name, Severity, Link string }
	Message string
	Range   LintRange
	Callers []LintRange
	Fixable bool
}

// LintRange is a part of a file, whose name is relative to where tflint runs.
type LintRange struct {
	Filename   string
	Start, End struct{ Line, Column int }
}

// String returns the range as FILE:LINE:COLUMN-LINE:COLUMN.
func (r LintRange) String() string {
	return fmt.Sprintf("%s:%d:%d-%d:%d", filepath.ToSlash(r.Filename), r.Start.Line, r.Start.Column, r.End.Line, r.End.Column)
}

// Lint runs tflint in a folder, and checks that its exit code fits what it says.
func (h *TFLintHome) Lint(t testing.TB, tflint TFLint, work string, arguments ...string) Linted {
	t.Helper()
	stdout, code := h.Run(t, tflint, work, append([]string{"--format=json"}, arguments...)...)
	var said Linted
	if err := json.Unmarshal([]byte(stdout), &said); err != nil {
		t.Fatalf("tflint writes no JSON: %v\n%s", err, stdout)
	}
	want := 0
	switch {
	case len(said.Errors) > 0:
		want = 1
	case len(said.Issues) > 0:
		want = 2
	}
	if code != want {
		t.Errorf("tflint exits with %d, want %d:\n%s", code, want, stdout)
	}
	return said
}
