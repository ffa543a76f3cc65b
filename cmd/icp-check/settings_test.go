// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

func TestConfig(t *testing.T) {
	const all = `
fail_on         = "warning"
language        = "zh"
legacy_products = true
source          = "infra"
filed           = "filed.txt"
rules = {
  icp_server_term  = "warning"
  "icp_code_limit" = "off"
}
`
	dir := folder(t, map[string]string{
		".icp-check.hcl":     all,
		"other.conf":         `rules = { icp_server_term = "off" }`,
		"plan.json":          planOf("web", 1),
		"filed.txt":          "example.cn alicloud\n",
		"infra/main.tf":      "\n" + sourceOf("web", 1),
		"elsewhere/plan":     planOf("web", 1),
		"elsewhere/.ignored": "",
	})
	got := run{dir: dir}.with(t, "plan.json")
	if got.code != exitViolations {
		t.Errorf("fail_on is not read: %+v", got)
	}
	contains(t, got.stdout, "1 个警告", "infra/main.tf:3:3")

	got = run{dir: dir, env: []string{"ICP_RULES=icp_server_term=error", "ICP_LANGUAGE=en"}}.with(t, "plan.json")
	contains(t, got.stdout, "1 个警告")

	got = run{dir: dir}.with(t, "--language", "en", "--rule", "icp_server_term=error", "--fail-on", "off", "plan.json")
	if got.code != 0 {
		t.Errorf("flags do not win: %+v", got)
	}
	contains(t, got.stdout, "1 error")

	got = run{dir: dir}.with(t, "--config", "other.conf", "plan.json")
	contains(t, got.stdout, "0 errors, 0 warnings")

	// Paths in the file are relative to its folder.
	got = run{dir: filepath.Join(dir, "elsewhere")}.with(t, "--config", "../.icp-check.hcl", "plan")
	contains(t, got.stdout, "../infra/main.tf:3:3")
}

func TestConfigErrors(t *testing.T) {
	for _, test := range []struct{ content, says string }{
		{"fail_om = \"error\"\n", `.icp-check.hcl:1:1: unknown argument "fail_om": want fail_on, filed, language, legacy_products, rules, servers or source; did you mean "fail_on"?`},
		{"\nfail_on = \"fatal\"\n", `.icp-check.hcl:2:11: unknown severity "fatal": want error, warning or off`},
		{"language = \"fr\"\n", `.icp-check.hcl:1:12: unknown language "fr": want en or zh`},
		{"legacy_products = \"perhaps\"\n", ".icp-check.hcl:1:19: this is neither true nor false"},
		{"rules = {\n  icp_sever_term = \"off\"\n}\n", `.icp-check.hcl:2:3: unknown rule "icp_sever_term"; did you mean "icp_server_term"?`},
		{"rules = {\n  icp_server_term = \"of\"\n}\n", `.icp-check.hcl:2:21: icp_server_term: unknown severity "of": want error, warning or off`},
		{"rules = \"off\"\n", ".icp-check.hcl:1:9: this is not a map of rules"},
		{"fail_on = [\n", "this is not HCL: "},
		{"source = var.x\n", ".icp-check.hcl:1:10: this is not a string"},
		{"check {}\n", ".icp-check.hcl:1:1: the configuration has arguments only, not blocks"},
	} {
		dir := folder(t, map[string]string{".icp-check.hcl": test.content, "plan.json": planOf("web", 3)})
		got := run{dir: dir}.with(t, "plan.json")
		if got.code != exitCannotCheck || got.stdout != "" || strings.Count(got.stderr, "\n") != 1 {
			t.Errorf("%q: %+v", test.content, got)
		}
		contains(t, got.stderr, test.says)
	}
	got := run{dir: t.TempDir()}.with(t, "--config", "missing.hcl", "plan.json")
	contains(t, got.stderr, "missing.hcl: no such file")
}

func TestFlagErrors(t *testing.T) {
	dir := folder(t, map[string]string{"plan.json": planOf("web", 3)})
	for _, test := range []struct {
		args, env, says string
		usage           bool
	}{
		{"", "", "name a plan, or - for stdin", true},
		{"--bogus plan.json", "", "unknown flag: --bogus", true},
		{"plan.json --rule", "", "flag needs an argument", true},
		{"explain", "", "explain takes the name of one rule", true},
		{"--rule icp_sever_term=off plan.json", "", `did you mean "icp_server_term"?`, false},
		{"--rule zzz=off plan.json", "", "icp-check rules list them", false},
		{"--rule icp_server_term plan.json", "", "such as icp_server_term=warning", false},
		{"--rule icp_server_term=fatal plan.json", "", `unknown severity "fatal"`, false},
		{"--fail-on never plan.json", "", `--fail-on: unknown severity "never"`, false},
		{"--language fr plan.json", "", `--language: unknown language "fr"`, false},
		{"--color maybe plan.json", "", `invalid --color "maybe": want auto, always or never`, false},
		{"--source nowhere plan.json", "", "the source in nowhere: ", false},
		{"--filed nowhere plan.json", "", "nowhere: no such file", false},
		{"plan.json ./plan.json", "", "plan.json: this plan is given twice", false},
		{"explain icp_sever_term", "", `did you mean "icp_server_term"?`, false},
		{"rules --format xml", "", `invalid --format "xml": want table or json`, false},
		{"plan.json", "ICP_RULES=icp_server_term", "ICP_RULES: ", false},
		{"plan.json", "ICP_LANGUAGE=fr", "ICP_LANGUAGE: ", false},
		{"plan.json", "ICP_LEGACY_PRODUCTS=perhaps", "neither true nor false", false},
	} {
		got := run{dir: dir, env: []string{test.env}}.with(t, strings.Fields(test.args)...)
		if got.code != exitCannotCheck || got.stdout != "" {
			t.Errorf("%s: %+v", test.args, got)
		}
		contains(t, got.stderr, test.says)
		if strings.Contains(got.stderr, "Usage:") != test.usage {
			t.Errorf("%s: the usage is shown or missing: %s", test.args, got.stderr)
		}
	}
}

func TestFiled(t *testing.T) {
	dir := folder(t, map[string]string{
		"good": "\xEF\xBB\xBF# our filings\r\nexample.cn\r\n\n  shop-example.com.cn  alicloud # since 2020\r\n",
		"url":  "example.cn\nhttps://example.cn/\n", "sub": "www.example.cn", "cloud": "# one\n\nexample.cn aliyum", "other": "example.cn here",
		"many": "example.cn alicloud 2020",
	})
	filed, err := readFiled(filepath.Join(dir, "good"), catalog.Default())
	want := []filing.Filed{{Domain: "example.cn"}, {Domain: "shop-example.com.cn", Cloud: "alicloud"}}
	if err != nil || len(filed) != 2 || filed[0] != want[0] || filed[1] != want[1] {
		t.Errorf("%v, %v", filed, err)
	}
	for name, says := range map[string]string{
		"url": "url:2: ", "sub": `sub:1: "www.example.cn" is a subdomain; a filing is for the registrable domain "example.cn"`,
		"cloud": `cloud:3: unknown cloud "aliyum": want alicloud, huaweicloud`,
		"other": `want alicloud, huaweicloud`, "many": "many:1: write a domain",
	} {
		_, err := readFiled(filepath.Join(dir, name), catalog.Default())
		if err == nil {
			t.Errorf("%s is read", name)
			continue
		}
		contains(t, err.Error(), says)
	}
}

// TestFiledCovers checks that a filed domain needs no filing server.
func TestFiledCovers(t *testing.T) {
	plan := strings.NewReplacer("NAME", "web").Replace(`{"format_version":"1.2","terraform_version":"1.11.4","complete":true,
"planned_values":{"root_module":{"resources":[
{"address":"alicloud_instance.NAME","mode":"managed","type":"alicloud_instance","name":"NAME","values":{"availability_zone":"cn-hangzhou-k","instance_charge_type":"PrePaid","period":1,"internet_max_bandwidth_out":5,"public_ip":"203.0.113.7"}},
{"address":"alicloud_alidns_record.www","mode":"managed","type":"alicloud_alidns_record","name":"www","values":{"domain_name":"shop-example.cn","rr":"www","type":"A","value":"203.0.113.7"}}]}},
"configuration":{"root_module":{}}}`)
	dir := folder(t, map[string]string{"plan.json": plan, "filed": "shop-example.cn\n"})
	if got := (run{dir: dir}).with(t, "plan.json"); got.code != exitViolations {
		t.Errorf("the server is not found: %+v", got)
	}
	if got := (run{dir: dir}).with(t, "--filed", "filed", "plan.json"); got.code != exitClean {
		t.Errorf("the filing does not count: %+v", got)
	}
}
