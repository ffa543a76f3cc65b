// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/report"
)

func TestExitCodes(t *testing.T) {
	dir := folder(t, map[string]string{"good.json": planOf("good", 3), "bad.json": planOf("bad", 1)})
	for _, test := range []struct {
		name, args string
		env        string
		code       int
		says       string
	}{
		{"clean", "good.json", "", 0, "Checked 1 subject: 0 errors"},
		{"violation", "bad.json", "", 1, "error icp_server_term"},
		{"several", "good.json bad.json", "", 1, "Checked 2 subjects: 1 error"},
		{"warning", "--rule icp_server_term=warning bad.json", "", 0, "1 warning"},
		{"warning fails", "--rule icp_server_term=warning --fail-on warning bad.json", "", 1, "1 warning"},
		{"off", "--rule icp_server_term=off bad.json", "", 0, "0 errors, 0 warnings"},
		{"nothing fails", "--fail-on=off bad.json", "", 0, "1 error"},
		{"environment", "bad.json", "ICP_RULES=icp_server_term=warning,icp_code_limit=off", 0, "1 warning"},
		{"flag over environment", "--rule icp_server_term=error bad.json", "ICP_RULES=icp_server_term=warning", 1, "1 error"},
		{"Chinese", "--language zh bad.json", "", 1, "个错误"},
		{"Chinese by environment", "bad.json", "ICP_LANGUAGE=zh", 1, "个错误"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := run{dir: dir, env: []string{test.env}}.with(t, strings.Fields(test.args)...)
			if got.code != test.code || got.stderr != "" {
				t.Errorf("it ends with %d, want %d; stderr: %s", got.code, test.code, got.stderr)
			}
			contains(t, got.stdout, test.says)
		})
	}
}

// TestGoldens checks that real plans of both CLIs can be checked, from files
// and stdin alike.
func TestGoldens(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(goldens, "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatal("there are no goldens", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			fromFile := run{}.with(t, "--allow-errored", file)
			if fromFile.code == exitCannotCheck {
				t.Fatal(fromFile.stderr)
			}
			contains(t, fromFile.stdout, "Checked ")
			stdin := run{dir: t.TempDir(), stdin: read(t, file)}.with(t, "--allow-errored", "-")
			if want := strings.ReplaceAll(fromFile.stdout, filepath.ToSlash(file), stdinName); stdin.stdout != want || stdin.code != fromFile.code {
				t.Errorf("stdin ends with %d and says:\n%s\nwant %d and:\n%s", stdin.code, stdin.stdout, fromFile.code, want)
			}
		})
	}
}

// TestSecrets looks for the secrets of a plan and of the environment in every
// format.
func TestSecrets(t *testing.T) {
	plan := filepath.Join(goldens, "create-terraform.json")
	if golden := read(t, plan); !strings.Contains(golden, "Instance-Secret-1") || !strings.Contains(golden, "Provider-Secret-1") {
		t.Fatal("the golden has no secrets")
	}
	for _, format := range report.FormatNames() {
		got := run{env: []string{"ALICLOUD_SECRET_KEY=Environment-Secret-1", "ICP_CHECK_LOG=trace"}}.with(t, "--format", format, plan)
		if got.stdout == "" || got.stderr == "" || strings.Contains(got.stdout+got.stderr, "Secret-1") {
			t.Errorf("the %s report or the log is empty or has a secret:\n%s%s", format, got.stdout, got.stderr)
		}
	}
}

func TestSeveralFormats(t *testing.T) {
	dir := folder(t, map[string]string{"plan.json": planOf("web", 1)})
	got := run{dir: dir}.with(t, "-f", "text", "-f", "json=out.json", "--format=sarif=out.sarif", "-f", "junit=out.xml", "plan.json")
	if got.code != exitViolations || got.stderr != "" {
		t.Fatalf("it ends with %d: %s", got.code, got.stderr)
	}
	contains(t, got.stdout, "error icp_server_term")
	contains(t, read(t, dir, "out.xml"), "<testsuite")
	for _, name := range []string{"out.json", "out.sarif"} {
		if !json.Valid([]byte(read(t, dir, name))) {
			t.Errorf("%s is no JSON", name)
		}
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 4 {
		t.Errorf("there are files left over: %v", entries)
	}

	got = run{dir: dir}.with(t, "--output", "report.md", "--format", "markdown", "plan.json")
	if got.code != exitViolations || got.stdout != "" {
		t.Errorf("it ends with %d and writes to stdout: %s", got.code, got.stdout)
	}
	contains(t, read(t, dir, "report.md"), "icp_server_term")
}

func TestSource(t *testing.T) {
	dir := folder(t, map[string]string{
		".git/HEAD":          "",
		"infra/shop/plan":    planOf("shop", 1),
		"infra/shop/main.tf": sourceOf("shop", 1),
		"infra/blog/plan":    planOf("blog", 1),
		"infra/blog/main.tf": "# icp:ignore icp_server_term -- renewed by hand\n" + sourceOf("blog", 1) + "# icp:ignore icp_sever_term -- typo\n",
		"alone.json":         planOf("shop", 1),
	})
	infra := filepath.Join(dir, "infra")
	got := run{dir: infra}.with(t, "shop/plan", "blog/plan")
	contains(t, got.stdout, "shop/main.tf:2:3", "renewed by hand, blog/main.tf:1", "1 error, 0 warnings, 0 undecided, 1 suppressed")

	// The same goes for what is said of comments: one that has ended, and one that
	// suppresses nothing.
	ending := folder(t, map[string]string{"infra/blog/plan": planOf("blog", 1), "infra/blog/main.tf": "# icp:ignore icp_server_term, icp_server_region -- renewed by hand until 2020-01-31\n" + sourceOf("blog", 1)})
	got = run{dir: filepath.Join(ending, "infra")}.with(t, "blog/plan")
	contains(t, got.stdout, "blog/main.tf:3:3", "The suppression at blog/main.tf:1:3 ended", "blog/main.tf:1: ")
	if strings.Contains(strings.ReplaceAll(got.stdout, "blog/main.tf", ""), "main.tf") {
		t.Errorf("a place is not relative to the working directory:\n%s", got.stdout)
	}

	// Comments on the same line of two folders are two: that one suppresses
	// something does not show that the other does.
	comment := "# icp:ignore icp_server_term -- renewed by hand\n"
	twins := folder(t, map[string]string{
		"shop/plan": planOf("shop", 12), "shop/main.tf": comment + sourceOf("shop", 12),
		"blog/plan": planOf("blog", 1), "blog/main.tf": comment + sourceOf("blog", 1),
	})
	got = run{dir: twins}.with(t, "shop/plan", "blog/plan")
	contains(t, got.stdout, "shop/main.tf:1: the suppression of icp_server_term suppresses nothing in this check", "1 suppressed")
	if strings.Contains(got.stdout, "blog/main.tf:1: the suppression") {
		t.Errorf("the comment that suppresses a finding is said to suppress nothing:\n%s", got.stdout)
	}

	// What is shown on the repository's pages is relative to its top.
	got = run{dir: infra}.with(t, "--format", "github", "shop/plan")
	contains(t, got.stdout, "file=infra/shop/main.tf,line=2")

	got = run{dir: dir}.with(t, "--source", filepath.Join(dir, "infra", "shop"), "alone.json")
	contains(t, got.stdout, "infra/shop/main.tf:2:3")

	// Without a plan file, the working directory stands for its folder.
	got = run{dir: filepath.Join(infra, "shop"), stdin: planOf("shop", 1)}.with(t, "-")
	contains(t, got.stdout, "Position  main.tf:2:3")
}

func TestColor(t *testing.T) {
	dir := folder(t, map[string]string{"plan.json": planOf("web", 1)})
	for _, test := range []struct {
		when, env string
		want      bool
	}{
		{"always", "", true},
		{"always", "NO_COLOR=1", true},
		{"never", "", false},
		{"auto", "", false}, // no terminal
	} {
		got := run{dir: dir, env: []string{test.env}}.with(t, "--color", test.when, "plan.json")
		if strings.Contains(got.stdout, "\x1b[") != test.want {
			t.Errorf("--color %s %s: %q", test.when, test.env, got.stdout)
		}
	}
	for _, test := range []struct {
		variable, value string
		want            bool
	}{
		{"", "", true}, {"NO_COLOR", "1", false}, {"TERM", "dumb", false},
	} {
		s := surroundings{terminal: true, getenv: func(name string) string {
			if name == test.variable {
				return test.value
			}
			return ""
		}}
		if got, err := colored("auto", s); err != nil || got != test.want {
			t.Errorf("%s=%s: %v, %v", test.variable, test.value, got, err)
		}
	}
}

// TestBrokenPipe writes to a pipe that nobody reads: the verdict stands.
func TestBrokenPipe(t *testing.T) {
	dir := folder(t, map[string]string{"good.json": planOf("good", 3), "bad.json": planOf("bad", 1)})
	for args, want := range map[string]int{"good.json": 0, "bad.json": 1, "rules": 0, "explain icp_server_term": 0} {
		reader, writer, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		_ = reader.Close()
		command := run{dir: dir}.command(t, strings.Fields(args)...)
		var stderr strings.Builder
		command.Stdout, command.Stderr = writer, &stderr
		_ = command.Run()
		_ = writer.Close()
		if code := command.ProcessState.ExitCode(); code != want || stderr.String() != "" {
			t.Errorf("%s ends with %v, want %d: %s", args, command.ProcessState, want, stderr.String())
		}
	}
}

func TestVersion(t *testing.T) {
	got := run{}.with(t, "--version")
	if got.code != 0 || !strings.HasPrefix(got.stdout, "icp-check ") || strings.Count(got.stdout, "\n") != 1 {
		t.Errorf("%+v", got)
	}
}
