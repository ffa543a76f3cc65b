// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package house shows what a change touches: each test makes one in a copy of
// the repository, compares the files that it took with what CONTRIBUTING.md
// promises, and runs the faces that have to take it. Only tests live here.
package house

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// repository is a copy of the repository to make a change in. Go builds from the
// original with the changed files in their places, so that packages that a
// change does not reach come from the build cache.
type repository struct {
	t testing.TB
	// original and copied are the top folders.
	original, copied string
	// probes are files of the test, which are not part of the change: contents by
	// path.
	probes map[string]string
}

func newRepository(t testing.TB) *repository {
	t.Helper()
	original, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	r := &repository{t: t, original: original, copied: t.TempDir(), probes: map[string]string{}}
	list := exec.Command("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
	list.Dir = original
	listed, err := list.Output()
	if err != nil {
		t.Fatalf("git ls-files: %v", err)
	}
	for name := range strings.SplitSeq(strings.TrimRight(string(listed), "\x00"), "\x00") {
		content, err := os.ReadFile(filepath.Join(original, name))
		if errors.Is(err, fs.ErrNotExist) {
			continue // deleted, and not committed yet
		}
		if err != nil {
			t.Fatal(err)
		}
		r.write(name, string(content))
	}
	return r
}

func (r *repository) read(name string) string {
	r.t.Helper()
	content, err := os.ReadFile(filepath.Join(r.copied, filepath.FromSlash(name)))
	if err != nil {
		r.t.Fatal(err)
	}
	return string(content)
}

func (r *repository) write(name, content string) {
	r.t.Helper()
	path := filepath.Join(r.copied, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

// replace changes a text that a file has once.
func (r *repository) replace(name, old, changed string) {
	r.t.Helper()
	content := r.read(name)
	if strings.Count(content, old) != 1 {
		r.t.Fatalf("%s has %q %d times: adapt this test", name, old, strings.Count(content, old))
	}
	r.write(name, strings.Replace(content, old, changed, 1))
}

// changed returns the files that differ from the original, sorted.
func (r *repository) changed() []string {
	r.t.Helper()
	var names []string
	err := filepath.WalkDir(r.copied, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(r.copied, path)
		if err != nil {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if before, err := os.ReadFile(filepath.Join(r.original, name)); err != nil || !bytes.Equal(before, content) {
			names = append(names, filepath.ToSlash(name))
		}
		return nil
	})
	if err != nil {
		r.t.Fatal(err)
	}
	slices.Sort(names)
	return names
}

// touches fails the test if the change is in other files than CONTRIBUTING.md
// says.
func (r *repository) touches(files ...string) {
	r.t.Helper()
	slices.Sort(files)
	if got := r.changed(); !slices.Equal(got, files) {
		r.t.Errorf("the change touches\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(files, "\n"))
	}
}

// build runs a go command on the changed repository and returns what it prints.
// It fails the test if the command fails.
func (r *repository) build(arguments ...string) string {
	r.t.Helper()
	folder := r.t.TempDir()
	replaced := map[string]string{}
	for _, name := range r.changed() {
		replaced[filepath.Join(r.original, filepath.FromSlash(name))] = filepath.Join(r.copied, filepath.FromSlash(name))
	}
	for name, content := range r.probes {
		path := filepath.Join(folder, strings.ReplaceAll(name, "/", "_"))
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			r.t.Fatal(err)
		}
		replaced[filepath.Join(r.original, filepath.FromSlash(name))] = path
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replaced})
	if err != nil {
		r.t.Fatal(err)
	}
	path := filepath.Join(folder, "overlay.json")
	if err := os.WriteFile(path, overlay, 0o600); err != nil {
		r.t.Fatal(err)
	}
	command := exec.Command("go", append([]string{arguments[0], "-overlay", path}, arguments[1:]...)...)
	command.Dir = r.original
	output, err := command.CombinedOutput()
	if err != nil {
		r.t.Fatalf("%s: %v\n%s", command, err, output)
	}
	return string(output)
}

// test runs tests of a package of the changed repository, in its folder there.
func (r *repository) test(folder, run string) {
	r.t.Helper()
	binary := filepath.Join(r.t.TempDir(), "package.test")
	r.build("test", "-vet=off", "-c", "-o", binary, "./"+folder)
	command := exec.Command(binary, "-test.run", run)
	command.Dir = filepath.Join(r.copied, filepath.FromSlash(folder))
	if err := os.MkdirAll(command.Dir, 0o755); err != nil {
		r.t.Fatal(err)
	}
	output, err := command.CombinedOutput()
	if err != nil || strings.Contains(string(output), "no tests to run") {
		r.t.Errorf("%s of %s: %v\n%s", run, folder, err, output)
	}
}

// check runs icp-check of the changed repository on a plan, and returns what it
// prints.
func (r *repository) check(plan string) string {
	r.t.Helper()
	folder := r.t.TempDir()
	command := filepath.Join(folder, "icp-check")
	r.build("build", "-o", command, "./cmd/icp-check")
	path := filepath.Join(folder, "plan.json")
	if err := os.WriteFile(path, []byte(plan), 0o600); err != nil {
		r.t.Fatal(err)
	}
	output, err := exec.Command(command, path).CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		r.t.Fatal(err)
	}
	return string(output)
}

// says fails the test for each part that a text does not have.
func says(t testing.TB, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not in:\n%s", part, text)
		}
	}
}
