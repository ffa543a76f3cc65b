// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// exampleFormat is all that a report format is: one file in internal/report.
const exampleFormat = `package report

import (
	"bytes"
	"fmt"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
)

// Example is a line for each result.
const Example Format = "example"

func init() { register(Example, format{write: writeExample}) }

func writeExample(b *bytes.Buffer, r check.Report, _ Options) error {
	for _, result := range r.Results {
		fmt.Fprintf(b, "example %s %s\n", result.Finding.Rule, result.Name())
	}
	return nil
}
`

// TestFormatIsOneFile builds the command with one more file, and finds the
// format in its help, its completion and its reports.
func TestFormatIsOneFile(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	added := filepath.Join(root, "internal", "report", "example.go")
	dir := folder(t, map[string]string{"example.go": exampleFormat, "plan.json": planOf("web", 1)})
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{added: filepath.Join(dir, "example.go")}})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "overlay.json"), overlay, 0o600); err != nil {
		t.Fatal(err)
	}
	command := filepath.Join(dir, "icp-check")
	build := exec.Command("go", "build", "-overlay", filepath.Join(dir, "overlay.json"), "-o", command, ".")
	if output, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	for _, test := range []struct {
		args []string
		says string
	}{
		{[]string{"--help"}, "text, example, github"},
		{[]string{"__complete", "--format", "exa"}, "example"},
		{[]string{"--format", "example", filepath.Join(dir, "plan.json")}, "example icp_server_term icp_filing_server.web"},
	} {
		output, _ := exec.Command(command, test.args...).Output()
		contains(t, string(output), test.says)
	}
}
