// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

func TestMain(m *testing.M) { acctest.Main(m) }

// goldens are real plans of terraform and tofu.
const goldens = "../../internal/tfplan/testdata"

// run is one run of the command.
type run struct {
	dir   string
	stdin string
	env   []string
}

// ended is how a run ended.
type ended struct {
	code           int
	stdout, stderr string
}

func (r run) command(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	command := exec.Command(acctest.Command(t, "icp-check"), args...)
	command.Dir = r.dir
	command.Stdin = strings.NewReader(r.stdin)
	command.Env = append([]string{"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir(), "GOCOVERDIR=" + cmp.Or(os.Getenv("GOCOVERDIR"), t.TempDir())}, r.env...)
	return command
}

func (r run) with(t *testing.T, args ...string) ended {
	t.Helper()
	command := r.command(t, args...)
	var stdout, stderr bytes.Buffer
	command.Stdout, command.Stderr = &stdout, &stderr
	if err := command.Run(); err != nil {
		if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) {
			t.Fatal(err)
		}
	}
	return ended{command.ProcessState.ExitCode(), stdout.String(), stderr.String()}
}

// folder writes files and returns their folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// planOf returns plan JSON with one filing server of so many months.
func planOf(name string, months int) string {
	return fmt.Sprintf(`{"format_version":"1.2","terraform_version":"1.11.4","complete":true,"errored":false,
"planned_values":{"root_module":{"resources":[{"address":"icp_filing_server.%[1]s","mode":"managed","type":"icp_filing_server","name":"%[1]s",
"provider_name":"registry.terraform.io/icp-filing/icp","values":{"id":"alicloud/ecs/%[1]s","name":"%[1]s","cloud":"alicloud","product":"ecs",
"region":"cn-hangzhou","billing_mode":"subscription","term_months":%[2]d,"has_public_ip":true,"websites":[]}}]}},
"resource_changes":[{"address":"icp_filing_server.%[1]s","mode":"managed","type":"icp_filing_server","name":"%[1]s","change":{"actions":["create"],"after_unknown":{}}}],
"configuration":{"root_module":{"resources":[{"address":"icp_filing_server.%[1]s","mode":"managed","type":"icp_filing_server","name":"%[1]s","expressions":{}}]}}}
`, name, months)
}

// sourceOf returns the source of [planOf].
func sourceOf(name string, months int) string {
	return fmt.Sprintf("resource \"icp_filing_server\" %q {\n  term_months = %d\n}\n", name, months)
}

// contains fails the test for each part that is not in the text.
func contains(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("there is no %q in:\n%s", part, text)
		}
	}
}

func read(t *testing.T, path ...string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
