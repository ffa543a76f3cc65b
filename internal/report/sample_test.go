// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

var update = flag.Bool("update", false, "write the golden files anew")

var now = time.Date(2026, time.November, 23, 6, 0, 0, 0, time.UTC)

// hostile is an address with a key that tries to break out of every format.
const hostile = `alicloud_instance.web["a|b](http://x) @team #1 <script> ` + "`%0A::error::\x1b[31m\u202e" + `"]`

func ecs(name string) filing.Server {
	return filing.Server{
		ID: "alicloud/ecs/" + name, Name: name,
		Cloud: filing.Known(filing.AliCloud), Product: filing.Known[filing.Product]("ecs"),
		Region: filing.Known("cn-hangzhou"), Billing: filing.Known(filing.Subscription),
		Term: filing.Known(filing.MonthsTerm(12)), HasPublicIP: filing.Known(true),
	}
}

// findings returns what the rules say about a stack, without passes.
func findings(t *testing.T, stack filing.Stack) []rules.Finding {
	t.Helper()
	var found []rules.Finding
	for _, f := range rules.Evaluate(stack, rules.Options{Now: now}) {
		if f.Verdict == rules.Violation || f.Verdict == rules.Undecided && f.Cause == rules.FactUnknown {
			found = append(found, f)
		}
	}
	return found
}

// only returns the finding of one rule.
func only(t *testing.T, rule rules.Name, stack filing.Stack) rules.Finding {
	t.Helper()
	for _, f := range findings(t, stack) {
		if f.Rule == rule {
			return f
		}
	}
	t.Fatalf("%s finds nothing", rule)
	return rules.Finding{}
}

var sayings = text.MustLoad(fstest.MapFS{
	"en.yaml": {Data: []byte("text: '{{local .}}'")}, "zh.yaml": {Data: []byte("text: '{{local .}}'")},
}, ".", nil)

// said is a message with any text.
func said(t text.Text) text.Message { return sayings.Message("text", t) }

// sampleStack has something for most rules to say.
func sampleStack() filing.Stack {
	b := ecs("b")
	b.Region = filing.Known("cn-hongkong")
	b.Term = filing.Known(filing.MonthsTerm(1))
	c := ecs("c")
	c.HasPublicIP = filing.Unknown[bool]()
	d := ecs("d")
	d.Websites = filing.Known([]filing.Fact[string]{filing.Known("www.商店.中国")})
	return filing.Stack{Servers: []filing.Server{ecs("a"), b, c, d}}
}

// sample is the report that the golden files show: two plans, all severities,
// suppressed and undecided results, with and without a position.
func sample(t *testing.T) check.Report {
	t.Helper()
	const entry = "alicloud_slb_load_balancer.front"
	stack := sampleStack()
	short := ecs("e")
	short.Term = filing.Known(filing.MonthsTerm(1))
	odd := ecs("f")
	odd.Billing = filing.Known(filing.PayAsYouGo)
	suffix := ecs("g")
	suffix.Websites = filing.Known([]filing.Fact[string]{filing.Known("shop-example.io")})

	return check.Report{
		Catalog: catalog.Default(),
		Version: "0.2.0",
		Checked: 12,
		Plans: []check.Plan{
			{Name: "network.json", TerraformVersion: "1.11.4", FormatVersion: "1.2"},
			{Name: "plan.json", TerraformVersion: "1.11.4", FormatVersion: "1.2", Notes: []text.Message{said(text.Text{
				EN: "The plan is partial (-target): resources that it leaves out are not checked.",
				ZH: "该计划不完整（-target）：未包含的资源没有检查。",
			})}},
		},
		Results: []check.Result{
			{
				Finding: only(t, "icp_server_region", stack), Address: "alicloud_instance.b", Plan: "plan.json",
				Path:     []string{"shop-example.cn", entry, "alicloud_instance.b"},
				Advice:   said(text.Text{EN: "File with alicloud_instance.a, which is behind the same load balancer.", ZH: "请使用同一负载均衡后的 alicloud_instance.a 备案。"}),
				Position: check.Position{File: "modules/web server/main.tf", Line: 12, Column: 3, EndLine: 20},
			},
			{
				Finding: only(t, "icp_server_term", stack), Address: "alicloud_instance.b", Plan: "plan.json",
				Path:     []string{"shop-example.cn", entry, "alicloud_instance.b"},
				Position: check.Position{File: "modules/web server/main.tf", Line: 14, Column: 3},
				Fix: []check.Edit{
					{Position: check.Position{File: "modules/web server/main.tf", Line: 14, Column: 12, EndLine: 14}, EndColumn: 13, NewText: "3"},
					{Position: check.Position{File: "modules/web server/main.tf", Line: 15, Column: 1, EndLine: 16}, EndColumn: 1},
					{Position: check.Position{File: "modules/web server/main.tf", Line: 17, Column: 1, EndLine: 17}, EndColumn: 1, NewText: "  period_unit = \"Month\"\n"},
				},
			},
			{
				Finding: only(t, "icp_server_public_ip", stack), Address: "alicloud_instance.c", Plan: "plan.json",
				Path:     []string{"商店.中国", "alicloud_instance.c"},
				Position: check.Position{File: "main.tf", Line: 30, Column: 1},
			},
			{
				Finding: only(t, "icp_server_term", filing.Stack{Servers: []filing.Server{short}}), Address: "alicloud_instance.e", Plan: "network.json",
				Position: check.Position{File: "main.tf", Line: 40, Column: 1},
				Suppressed: &check.Suppression{
					Reason: "test server", Until: "2027-01-01", Position: check.Position{File: "main.tf", Line: 39, Column: 1},
				},
			},
			{Finding: only(t, "icp_website_domain", stack), Address: "icp_filing_server.d", Plan: "plan.json"},
			{Finding: only(t, "icp_website_domain", filing.Stack{Servers: []filing.Server{suffix}}), Plan: "plan.json"},
			{Finding: only(t, "icp_server_billing", filing.Stack{Servers: []filing.Server{odd}}), Address: hostile, Plan: "network.json"},
		},
		Picture: check.Picture{
			Nodes: []check.PictureNode{
				{ID: "b", Label: "alicloud_instance.b", Kind: "server", Violated: true},
				{ID: "a", Label: "alicloud_instance.a", Kind: "server"},
				{ID: "c", Label: "alicloud_instance.c", Kind: "server", Undecided: true},
				{ID: "slb", Label: entry, Kind: "entry"},
				{ID: "shop", Label: "shop-example.cn", Kind: "domain"},
				{ID: "zh", Label: "商店.中国", Kind: "domain"},
				{ID: "odd", Label: hostile, Kind: "filing_server", Violated: true},
				{ID: "code", Label: "icp_authorization_code.shop", Kind: "code"},
			},
			Edges: []check.PictureEdge{
				{From: "slb", To: "b"},
				{From: "shop", To: "slb"},
				{From: "slb", To: "a"},
				{From: "zh", To: "c"},
				{From: "odd", To: "code"},
				{From: "slb", To: "b"},
			},
		},
	}
}

func write(t *testing.T, r check.Report, o report.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := report.Write(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// golden compares with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v (write it with: go test ./internal/report -update)", err)
	}
	if got == string(want) {
		return
	}
	wanted := strings.Split(string(want), "\n")
	for i, line := range strings.Split(got, "\n") {
		if i >= len(wanted) || line != wanted[i] {
			t.Fatalf("%s differs from line %d on (run with -update to write it anew), got:\n%s", file, i+1, line)
		}
	}
	t.Fatalf("%s has more lines than were written (run with -update to write it anew)", file)
}

// bothLanguages compares the sample report with its golden files.
func bothLanguages(t *testing.T, format report.Format, extension string) {
	t.Helper()
	for _, language := range []text.Language{text.English, text.Chinese} {
		name := string(format) + "." + string(language)
		golden(t, name+extension, write(t, sample(t), report.Options{Format: format, Language: language}))
		if format == report.Text {
			golden(t, name+".80"+extension, write(t, sample(t), report.Options{Language: language, Width: 80}))
		}
	}
}

// empty is the report of a check that found nothing.
var empty = check.Report{Catalog: catalog.Default(), Version: "0.2.0", Checked: 1, Plans: []check.Plan{{Name: "stdin"}}}
