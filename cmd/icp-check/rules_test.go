// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func TestRules(t *testing.T) {
	table := run{}.with(t, "rules").stdout
	chinese := run{}.with(t, "rules", "--language", "zh").stdout
	var list struct {
		FormatVersion string `json:"format_version"`
		Language      text.Language
		Rules         []struct {
			Name     rules.Name
			Severity rules.Severity `json:"default_severity"`
			Page     string
			Sources  []struct{ Title string }
		}
	}
	if err := json.Unmarshal([]byte(run{}.with(t, "rules", "--format", "json").stdout), &list); err != nil {
		t.Fatal(err)
	}
	if list.FormatVersion != "1.0" || list.Language != "en" || len(list.Rules) != len(rules.All()) {
		t.Errorf("%+v", list)
	}
	for i, rule := range rules.All() {
		contains(t, table, string(rule.Name), rule.About(text.English))
		contains(t, chinese, rule.About(text.Chinese))
		got := list.Rules[i]
		if got.Name != rule.Name || got.Severity != rule.Severity || got.Page != rule.Page() || len(got.Sources) != len(rule.Sources) {
			t.Errorf("%+v", got)
		}
	}
}

func TestTypes(t *testing.T) {
	table := run{}.with(t, "types").stdout
	contains(t, table, "alicloud_instance\n", "backend_servers.server_id", "huaweicloud_compute_eip_associate", "instance_charge_type", "data.alicloud_instances.instances[]")
	contains(t, run{}.with(t, "types", "--language", "zh").stdout, "读取的属性", "弹性公网 IP")
	var list struct {
		FormatVersion string `json:"format_version"`
		Types         []struct {
			Name, Cloud, Kind, Product string
			Aliases, Attributes        []string
		}
	}
	if err := json.Unmarshal([]byte(run{}.with(t, "types", "--format", "json").stdout), &list); err != nil {
		t.Fatal(err)
	}
	clouds := map[string]bool{}
	for _, entry := range list.Types {
		clouds[entry.Cloud] = true
		if entry.Name == "" || entry.Kind == "" || len(entry.Attributes) == 0 {
			t.Errorf("%+v", entry)
		}
		contains(t, table, append(entry.Aliases, entry.Name)...)
	}
	for _, cloud := range catalog.Default().CloudNames() {
		if !clouds[cloud] {
			t.Errorf("no type of %s is listed", cloud)
		}
	}
	if got := (run{}.with(t, "types", "-f", "yaml")); got.code != exitCannotCheck || !strings.Contains(got.stderr, "want table or json") {
		t.Errorf("it ends with %d: %s", got.code, got.stderr)
	}
}

func TestExplain(t *testing.T) {
	rule, _ := rules.Named("icp_server_term")
	both := run{}.with(t, "explain", "icp_server_term").stdout
	contains(t, both, rule.About(text.English), rule.About(text.Chinese), "Severity  error", rule.Page())
	for _, id := range rule.Sources {
		source, _ := catalog.Default().Source(id)
		contains(t, both, source.Title.EN, source.Date, source.URL)
	}
	for _, got := range []ended{
		run{}.with(t, "explain", "--language", "zh", "icp_server_term"),
		run{env: []string{"ICP_LANGUAGE=zh"}}.with(t, "explain", "icp_server_term"),
	} {
		contains(t, got.stdout, rule.About(text.Chinese))
		if strings.Contains(got.stdout, rule.About(text.English)) {
			t.Error("the other language is there too")
		}
	}
}

func TestCompletion(t *testing.T) {
	for _, test := range []struct{ typed, want string }{
		{"explain icp_server_t", "icp_server_term"},
		{"--rule icp_server_t", "icp_server_term="},
		{"--rule icp_server_term=w", "icp_server_term=warning"},
		{"--format s", "sarif"},
		{"--fail-on w", "warning"},
		{"--language z", "zh"},
		{"--color a", "always"},
		{"rules --format j", "json"},
		{"ex", "explain"},
	} {
		contains(t, run{}.with(t, append([]string{"__complete"}, strings.Fields(test.typed)...)...).stdout, test.want)
	}
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		if got := (run{}).with(t, "completion", shell); got.code != 0 || got.stdout == "" {
			t.Errorf("there is no completion for %s: %s", shell, got.stderr)
		}
	}
}
