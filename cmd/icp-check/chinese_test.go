// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/text/texttest"
)

func TestMessages(t *testing.T) {
	if err := texttest.Check(os.DirFS("messages"), messages); err != nil {
		t.Error(err)
	}
}

var hanzi = regexp.MustCompile(`\p{Han}`)

// TestChinese takes every way in which the command refuses to check, in Chinese.
// The usage after it is in English, as all help is.
func TestChinese(t *testing.T) {
	whole := planOf("web", 1)
	files := map[string]string{
		"plan.json": whole, "truncated.json": whole[:len(whole)/2], "utf16.json": "\xFF\xFE" + whole,
		"state.json": `{"format_version":"1.0","values":{"root_module":{}}}`, "tfstate.json": `{"version":4,"serial":1}`,
		"log.json": `{"@level":"info"}`, "newer.json": `{"format_version":"2.0"}`, "version.json": `{"format_version":"x"}`, "empty.json": "",
		"list.json": "[1]", "html.json": "<p>", "hcl.json": "resource \"a\" \"b\" {}", "human.json": "Terraform will perform", "text.json": "hello",
		"wrong.json": `{"format_version":1}`, "twice.json": `{"format_version":"1.2","format_version":"1.2"}`, "syntax.json": `{"format_version":x}`,
		"garbage.plan": zipStart + "garbage", "encrypted.plan": `{"meta":{},"encrypted_data":"c2VjcmV0","encryption_version":"v0"}`,
		"binary.plan": binaryPlan(t), "dir/x": "", "bare/x": "",
		"url": "https://example.cn/", "sub": "www.example.cn", "cloud": "example.cn aliyum", "many": "a.cn alicloud 2020",
		"block.hcl": "check {}", "unknown.hcl": "fail_om = \"error\"", "severity.hcl": "fail_on = \"fatal\"", "truth.hcl": "legacy_products = \"perhaps\"",
		"rule.hcl": "rules = { icp_sever_term = \"off\" }", "map.hcl": "rules = \"off\"", "text.hcl": "source = var.x", "syntax.hcl": "fail_on = [",
		"language.hcl": "language = \"zh\"\nfail_on = \"fatal\"",
		"fails":        "#!/bin/sh\nexit 3\n",
	}
	dir := folder(t, files)
	if err := os.Chmod(filepath.Join(dir, "fails"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, args := range []string{
		"", "--bogus plan.json", "-x plan.json", "plan.json --rule", "--legacy-products=perhaps plan.json", "rules more", "explain", "explain icp_sever_term", "explain zzz",
		"rules --format xml", "--rule icp_sever_term=off plan.json", "--rule icp_server_term plan.json", "--rule icp_server_term=fatal plan.json",
		"--fail-on never plan.json", "--color maybe plan.json", "--format xml plan.json", "--format json= plan.json", "-f text -f json plan.json",
		"-f json=x -o y plan.json", "-o plan.json plan.json", "-o dir plan.json", "-o dir/x/y plan.json", "--source nowhere plan.json", "--source bare plan.json",
		"--filed nowhere plan.json", "--filed url plan.json", "--filed sub plan.json", "--filed cloud plan.json", "--filed many plan.json", "plan.json ./plan.json",
		"missing.json", "dir", "truncated.json", "utf16.json", "state.json", "tfstate.json", "log.json", "newer.json", "version.json", "empty.json",
		"list.json", "html.json", "hcl.json", "human.json", "text.json", "wrong.json", "twice.json", "syntax.json", "garbage.plan", "encrypted.plan",
		"--cli ./missing binary.plan", "--cli ./fails binary.plan", "--config missing.hcl plan.json", "--config block.hcl plan.json", "--config unknown.hcl plan.json",
		"--config severity.hcl plan.json", "--config truth.hcl plan.json", "--config rule.hcl plan.json", "--config map.hcl plan.json",
		"--config text.hcl plan.json", "--config syntax.hcl plan.json",
	} {
		inChinese(t, args, run{dir: dir}.with(t, append(strings.Fields(args), "--language", "zh")...))
	}
	inChinese(t, "the file's language", run{dir: dir}.with(t, "--config", "language.hcl", "plan.json"))
	for _, variable := range []string{"ICP_RULES=icp_server_term", "ICP_LEGACY_PRODUCTS=perhaps", "ICP_CHECK_LOG=loud", "PATH="} {
		got := run{dir: dir, env: []string{variable, "ICP_LANGUAGE=zh"}}.with(t, "binary.plan")
		inChinese(t, variable, got)
	}
}

func inChinese(t *testing.T, about string, got ended) {
	t.Helper()
	said, _, _ := strings.Cut(got.stderr, "\nUsage:")
	if got.code != exitCannotCheck || got.stdout != "" {
		t.Errorf("%s: it ends with %d: %s", about, got.code, got.stdout)
	}
	if english := texttest.English(said); english != "" || !hanzi.MatchString(said) {
		t.Errorf("%s: there is English (%s) in %q", about, english, said)
	}
	if wrong := texttest.Spacing(said); wrong != "" {
		t.Errorf("%s: the spaces are wrong: %s", about, wrong)
	}
}
