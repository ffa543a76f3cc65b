// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

// TestBadInput checks that what is no plan is exit code 2, one line that says
// what it got, and no report.
func TestBadInput(t *testing.T) {
	whole := planOf("web", 1)
	wide := "\xFF\xFE"
	for _, unit := range utf16.Encode([]rune(whole)) {
		wide += string([]byte{byte(unit), byte(unit >> 8)})
	}
	dir := folder(t, map[string]string{
		"good.json":      whole,
		"truncated.json": whole[:len(whole)/2],
		"utf16.json":     wide,
		"state.json":     `{"format_version":"1.0","terraform_version":"1.11.4","values":{"root_module":{}}}`,
		"tfstate.json":   `{"version":4,"terraform_version":"1.11.4","serial":1,"resources":[]}`,
		"log.json":       "{\"@level\":\"info\",\"@message\":\"Terraform 1.11.4\",\"type\":\"version\"}\n{\"@level\":\"info\"}\n",
		"newer.json":     `{"format_version":"2.0"}`,
		"empty.json":     "",
		"garbage.plan":   zipStart + "garbage",
		"zip.plan":       zipped(t, map[string]string{"README": "no plan"}),
		"encrypted.plan": `{"meta":{},"encrypted_data":"c2VjcmV0","encryption_version":"v0"}`,
		"dir/x":          "",
	})
	for _, test := range []struct{ file, says string }{
		{"truncated.json", "cut off"},
		{"utf16.json", "UTF-16"},
		{"state.json", "state"},
		{"tfstate.json", "state"},
		{"log.json", "got "},
		{"newer.json", "newer than this program"},
		{"empty.json", "an empty input"},
		{"garbage.plan", "not a plan file"},
		{"zip.plan", "not a plan file"},
		{"encrypted.plan", "encrypted"},
		{"dir", "a folder"},
		{"missing.json", "no such file"},
	} {
		t.Run(test.file, func(t *testing.T) {
			for _, args := range [][]string{{test.file}, {"good.json", test.file}} {
				got := run{dir: dir}.with(t, append(args, "--format", "json=report.json")...)
				if got.code != exitCannotCheck || got.stdout != "" || strings.Count(got.stderr, "\n") != 1 {
					t.Errorf("%+v", got)
				}
				contains(t, got.stderr, "icp-check: "+test.file+": ", test.says)
			}
			if _, err := os.Stat(filepath.Join(dir, "report.json")); err == nil {
				t.Error("there is a report of a check that was not made")
			}
		})
	}
	got := run{stdin: zipped(t, nil)}.with(t, "-")
	contains(t, got.stderr, "stdin: got a binary plan")
}

// zipped returns a zip file.
func zipped(t *testing.T, files map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, content := range files {
		entry, err := w.Create(name)
		if err == nil {
			_, err = entry.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		return zipStart
	}
	return b.String()
}

// binaryPlan is a plan file as far as this program reads one itself.
func binaryPlan(t *testing.T) string {
	return zipped(t, map[string]string{
		"tfplan":                `opaque`,
		"tfconfig/modules.json": `[{"Key":"","Source":"","Dir":"."}]`,
		"tfconfig/m-/main.tf":   "\n\n" + sourceOf("web", 1),
	})
}

// TestErrored holds what a plan that ended in an error comes to: its report is
// written, and the check did not cover the stack.
func TestErrored(t *testing.T) {
	errored := func(months int) string {
		return strings.Replace(planOf("web", months), `"errored":false`, `"errored":true`, 1)
	}
	dir := folder(t, map[string]string{"good.json": errored(12), "bad.json": errored(1), "whole.json": planOf("shop", 12)})
	for _, test := range []struct {
		args string
		code int
	}{
		{"good.json", exitCannotCheck},
		{"bad.json", exitCannotCheck},
		{"--fail-on off bad.json", exitCannotCheck},
		{"whole.json good.json", exitCannotCheck},
		{"--allow-errored good.json", exitClean},
		{"--allow-errored bad.json", exitViolations},
	} {
		got := run{dir: dir}.with(t, strings.Fields(test.args)...)
		if got.code != test.code {
			t.Errorf("%s ends with %d, want %d", test.args, got.code, test.code)
		}
		contains(t, got.stdout, "Planning ended in an error", "Checked ")
		if said := strings.Contains(got.stderr, "--allow-errored accepts that"); said != (test.code == exitCannotCheck) {
			t.Errorf("%s says %q", test.args, got.stderr)
		}
	}
}

// TestServers holds the flag and the argument to the servers they choose.
func TestServers(t *testing.T) {
	plan, err := filepath.Abs(filepath.Join("..", "..", "internal", "check", "testdata", "direct", "terraform.json"))
	if err != nil {
		t.Fatal(err)
	}
	dir := folder(t, map[string]string{"all.hcl": "servers = \"all\"\n", "wrong.hcl": "servers = \"al\"\n"})
	checked := regexp.MustCompile(`Checked (\d+) subjects`)
	subjects := map[bool]int{}
	for _, test := range []struct {
		args string
		all  bool
	}{{"", false}, {"--servers exposed", false}, {"--servers all", true}, {"--config all.hcl", true}, {"--config all.hcl --servers exposed", false}} {
		got := run{dir: dir}.with(t, append(strings.Fields(test.args), plan)...)
		if noted := strings.Contains(got.stdout, "--servers all judges every server"); got.code != exitViolations || noted == test.all {
			t.Errorf("%q ends with %d and says:\n%s", test.args, got.code, got.stdout)
		}
		found := checked.FindStringSubmatch(got.stdout)
		if found == nil {
			t.Fatalf("%q does not say how many it has checked:\n%s", test.args, got.stdout)
		}
		count, err := strconv.Atoi(found[1])
		if err != nil {
			t.Fatal(err)
		}
		if before, ok := subjects[test.all]; ok && before != count {
			t.Errorf("%q checks %d subjects, and the same choice made otherwise %d", test.args, count, before)
		}
		subjects[test.all] = count
	}
	if subjects[true] <= subjects[false] {
		t.Errorf("all servers are %d subjects, those exposed %d", subjects[true], subjects[false])
	}
	for args, says := range map[string]string{
		"--servers al":       `icp-check: invalid --servers "al": want exposed or all`,
		"--config wrong.hcl": `wrong.hcl:1:11: invalid servers "al": want exposed or all`,
	} {
		got := run{dir: dir}.with(t, append(strings.Fields(args), plan)...)
		if got.code != exitCannotCheck || !strings.Contains(got.stderr, says) {
			t.Errorf("%q ends with %d and says %q", args, got.code, got.stderr)
		}
	}
}

// TestShow has a stand-in for terraform show a plan.
func TestShow(t *testing.T) {
	dir := folder(t, map[string]string{
		"infra/tfplan":      binaryPlan(t),
		"infra/answer.json": planOf("web", 1),
		"other/main.tf":     "\n\n\n\n" + sourceOf("web", 1),
	})
	for name, script := range map[string]string{
		"good":  `[ "$1 $2" = "show -json" ] && [ -f "$3" ] && cat answer.json`,
		"fails": "head -c 100 answer.json; echo 'Error: providers are missing' >&2; echo 'Run init.' >&2; exit 1",
		"mute":  "exit 3",
		"part":  "head -c 100 answer.json",
		"odd":   `printf '[%99999s' ''; exec sleep 60`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		name, args, env string
		code            int
		says            []string
	}{
		{"flag", "--cli ./good infra/tfplan", "", 1, []string{"infra/main.tf:4:3", "icp_server_term"}},
		{"variable", "infra/tfplan", "ICP_CHECK_CLI=./good", 1, []string{"infra/main.tf:4:3"}},
		{"flag over variable", "--cli ./good infra/tfplan", "ICP_CHECK_CLI=./mute", 1, nil},
		{"source", "--cli ./good --source other infra/tfplan", "", 2, []string{"answer.json"}}, // runs in other, which has configuration
		{"fails", "--cli ./fails infra/tfplan", "", 2, []string{"infra/tfplan: ", "fails show -json: exit status 1", "Error: providers are missing\nRun init."}},
		{"mute", "--cli ./mute infra/tfplan", "", 2, []string{"mute show -json: exit status 3"}},
		{"part", "--cli ./part infra/tfplan", "", 2, []string{"cut off"}},
		{"odd", "--cli ./odd infra/tfplan", "", 2, []string{"a JSON list"}},
		{"missing", "--cli ./missing infra/tfplan", "", 2, []string{"--cli: "}},
		{"none", "infra/tfplan", "PATH=", 2, []string{"neither terraform nor tofu is on PATH", "--cli PATH"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := run{dir: dir, env: []string{test.env}}.with(t, strings.Fields(test.args)...)
			if got.code != test.code {
				t.Errorf("it ends with %d, want %d", got.code, test.code)
			}
			contains(t, got.stdout+got.stderr, test.says...)
		})
	}
}

// TestBinaryPlan shows plans with the CLIs that made them, and finds what a
// domain leads to in the source that the plan holds.
func TestBinaryPlan(t *testing.T) {
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := acctest.NewWorkspace(t, cli, map[string]string{"main.tf": `
terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
resource "alicloud_instance" "web" {
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "www" {
  domain_name = "shop-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}
`})
		if plan := w.Plan(); plan.Code != 0 {
			t.Fatal(plan.Text())
		}
		// The source is not there any more: the plan has it.
		if err := os.Remove(filepath.Join(w.Dir, "main.tf")); err != nil {
			t.Fatal(err)
		}
		top := filepath.Dir(w.Dir)
		got := run{dir: top, env: []string{
			"TF_CLI_CONFIG_FILE=" + filepath.Join(top, "cli.tfrc"), "TF_DATA_DIR=" + filepath.Join(top, "data"), "CHECKPOINT_DISABLE=1",
		}}.with(t, "--cli", cli.Path, filepath.Join(filepath.Base(w.Dir), "tfplan"))
		if got.code != exitViolations {
			t.Fatalf("%+v", got)
		}
		contains(t, got.stdout, "icp_server_term", "configuration/main.tf:10:3", "shop-example.cn")
	})
}
