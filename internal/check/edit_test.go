// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/json"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// fixesOf checks a server whose block is written in some files: one that is paid
// as it is used or, of a number of months, a subscription.
func fixesOf(t *testing.T, files map[string]string, months int) []check.Edit {
	t.Helper()
	parsed := map[string]*hcl.File{}
	for name, content := range files {
		var diagnostics hcl.Diagnostics
		if strings.HasSuffix(name, ".json") {
			parsed[name], diagnostics = json.Parse([]byte(content), name)
		} else {
			parsed[name], diagnostics = hclsyntax.ParseConfig([]byte(content), name, hcl.InitialPos)
		}
		if diagnostics.HasErrors() {
			t.Fatal(diagnostics)
		}
	}
	attributes := map[string]tfvalue.Value{
		"availability_zone": tfvalue.String("cn-hangzhou-k"), "internet_max_bandwidth_out": tfvalue.Number(5),
		"instance_charge_type": tfvalue.String("PostPaid"),
	}
	if months > 0 {
		attributes["instance_charge_type"], attributes["period"] = tfvalue.String("PrePaid"), tfvalue.Number(float64(months))
	}
	module := topology.FromModule(topology.ModuleInput{
		Instances: []topology.ModuleInstance{{Address: "alicloud_instance.a", Type: "alicloud_instance", Name: "a", Attributes: attributes}},
		Source:    tfconfig.ReadFiles(parsed, check.RuleNames),
	}, catalog.Default())
	report := check.Run(module, check.Options{Rules: rules.Options{Now: now}, AllServers: true})
	if len(report.Results) != 1 {
		t.Fatalf("there are %d results", len(report.Results))
	}
	return report.Results[0].Fix
}

// TestEditLayouts: what is inserted and removed fits what is around it.
func TestEditLayouts(t *testing.T) {
	const open = "resource \"alicloud_instance\" \"a\" {\n"
	for name, test := range map[string]struct {
		months        int
		before, after string
	}{
		"tabs": {0, open + "\tx = 1\n}\n", open + "\tx = 1\n\tinstance_charge_type = \"PrePaid\"\n\tperiod               = 3\n}\n"},
		"CRLF": {
			0, strings.ReplaceAll(open+"  internet_max_bandwidth_out = 5 // Mbit/s\n}\n", "\n", "\r\n"),
			strings.ReplaceAll(open+"  internet_max_bandwidth_out = 5 // Mbit/s\n  instance_charge_type       = \"PrePaid\"\n  period                     = 3\n}\n", "\n", "\r\n"),
		},
		"here document": {
			0, open + "  user_data = <<EOT\n# x = 1\nEOT\n  disk {}\n}\n",
			open + "  user_data = <<EOT\n# x = 1\nEOT\n  instance_charge_type = \"PrePaid\"\n  period               = 3\n  disk {}\n}\n",
		},
		"charge type before others": {
			0, open + "  instance_charge_type = \"PostPaid\" # 便宜\n  x = 1\n}\n",
			open + "  instance_charge_type = \"PrePaid\" # 便宜\n  period               = 3\n  x = 1\n}\n",
		},
		"characters of several code points": {
			1, "\ufeff" + open + "  tags = { x = \"👩‍💻é商\" }\n  period = /* 👩‍💻e\u0301商 */ 1\n}\n",
			"\ufeff" + open + "  tags = { x = \"👩‍💻é商\" }\n  period = /* 👩‍💻e\u0301商 */ 3\n}\n",
		},
		"byte order mark and one line": {1, "\ufeffresource \"alicloud_instance\" \"a\" { period = 1 }\n", "\ufeffresource \"alicloud_instance\" \"a\" { period = 3 }\n"},
		"unit with its comment": {
			1, open + "  period = 1\n  x      = <<EOT\n# kept\nEOT\n  # a week\n  // is enough\n  period_unit = \"Week\" # or two\n}\n",
			open + "  period = 3\n  x      = <<EOT\n# kept\nEOT\n}\n",
		},
		"unit in months": {1, open + "  period_unit = \"Month\"\n  period = 1\n}\n", open + "  period_unit = \"Month\"\n  period = 3\n}\n"},
		"no spot strategy": {
			0, open + "  spot_strategy = \"SpotWithPriceLimit\" # cheap\n\n  disk {}\n}\n",
			open + "  instance_charge_type = \"PrePaid\"\n  period               = 3\n\n  disk {}\n}\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			files := map[string]string{"main.tf": test.before}
			fix := fixesOf(t, files, test.months)
			fixed := applied(t, files, fix)
			checkSyntax(t, fixed)
			if got := fixed["main.tf"]; got != test.after {
				t.Errorf("%q becomes\n%q, want\n%q", test.before, got, test.after)
			}
		})
	}
}

// TestNoEdits: what a tool should not change it leaves as it is.
func TestNoEdits(t *testing.T) {
	block := func(lines string) map[string]string {
		return map[string]string{"main.tf": "resource \"alicloud_instance\" \"a\" {\n" + lines + "}\n"}
	}
	for name, test := range map[string]struct {
		months int
		files  map[string]string
	}{
		"JSON":          {1, map[string]string{"main.tf.json": `{"resource":{"alicloud_instance":{"a":{"period":1}}}}`}},
		"JSON override": {1, map[string]string{"main.tf": "resource \"alicloud_instance\" \"a\" {\n}\n", "override.tf.json": `{"resource":{"alicloud_instance":{"a":{"period":1}}}}`}},
		"variable":      {1, block("  period = var.period\n")},
		"condition":     {1, block("  period = var.long ? 12 : 1\n")},
		"text":          {1, block("  period = \"1\"\n")},
		"newer source":  {1, block("  period = 12\n")},
		"other unit":    {1, block("  period = 1\n  period_unit = var.unit\n")},
		"omitted":       {1, block("  x = 1\n")},
		"ignored":       {1, block("  period = 1\n  lifecycle {\n    ignore_changes = [period]\n  }\n")},
		"suppressed":    {1, block("  # icp:ignore icp_server_term -- it is a trial\n  period = 1\n")},
		"one line":      {0, map[string]string{"main.tf": "resource \"alicloud_instance\" \"a\" { x = 1 }\n"}},
		"empty":         {0, block("")},
		"block comment": {0, block("  x = 1 /* of\n  several */\n")},
		"charge type":   {0, block("  instance_charge_type = var.charge\n")},
		"subscribed":    {0, block("  instance_charge_type = \"PrePaid\"\n")},
		"on demand":     {0, block("  x = 1\n  auto_release_time = \"2030-01-01T00:00:00Z\"\n")},
		"spot":          {0, block("  x = 1\n  spot_strategy = var.spot\n")},
	} {
		t.Run(name, func(t *testing.T) {
			if fix := fixesOf(t, test.files, test.months); len(fix) > 0 {
				t.Errorf("%v is the fix of %v", fix, test.files)
			}
		})
	}
}

// TestNoTermOfExistingServers: the clouds read a term when they create a server,
// while the charge type of one can be changed.
func TestNoTermOfExistingServers(t *testing.T) {
	s := scenarioNamed(t, "fixes")
	content, err := os.ReadFile(s.plans[0].file(s.name, "terraform"))
	if err != nil {
		t.Fatal(err)
	}
	source, err := tfconfig.ReadDir(s.plans[0].folder(s.name), check.RuleNames)
	if err != nil {
		t.Fatal(err)
	}
	content = bytes.ReplaceAll(content, []byte(`"actions":["create"]`), []byte(`"actions":["update"]`))
	fixed := map[rules.Name]bool{}
	for _, r := range checked(t, []topology.PlanInput{{Name: "plan", JSON: bytes.NewReader(content), Source: source}}, check.Options{Rules: rules.Options{Now: now}}).Results {
		fixed[r.Finding.Rule] = fixed[r.Finding.Rule] || len(r.Fix) > 0
	}
	if term, ok := fixed["icp_server_term"]; !ok || term || !fixed["icp_server_billing"] {
		t.Errorf("fixed are %v", fixed)
	}
}

// TestNoEditsWithoutSource: a fix needs its place.
func TestNoEditsWithoutSource(t *testing.T) {
	for _, r := range scenarioNamed(t, "fixes").check(t, "terraform", false).Results {
		if len(r.Fix) > 0 {
			t.Errorf("%s of %s has a fix without source", r.Finding.Rule, r.Address)
		}
	}
}
