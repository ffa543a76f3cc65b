// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

func written(t *testing.T, r check.Report, options report.Options) string {
	t.Helper()
	var out bytes.Buffer
	if err := report.Write(&out, r, options); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// inAllFormats writes a report in each format and language.
func inAllFormats(t *testing.T, r check.Report) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, format := range report.Formats() {
		for _, language := range []text.Language{"en", "zh"} {
			all[fmt.Sprintf("%s in %s", format, language)] = written(t, r, report.Options{Format: format, Language: language})
		}
	}
	return all
}

// TestTwoRuns holds two runs over the same input to the same bytes.
func TestTwoRuns(t *testing.T) {
	for _, s := range scenarios {
		t.Run(s.name, func(t *testing.T) {
			for _, withSource := range []bool{true, false} {
				first := inAllFormats(t, s.check(t, "terraform", withSource))
				for range 5 {
					for format, text := range inAllFormats(t, s.check(t, "terraform", withSource)) {
						if text != first[format] {
							t.Fatalf("source=%t: %s differs between two runs:\n%s\n%s", withSource, format, first[format], text)
						}
					}
				}
			}
		})
	}
}

// randomID matches the ids that the stubs give servers.
var randomID = regexp.MustCompile(`i-bp1[0-9a-z]{17}|ins-[0-9a-z]{8}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}`)

// TestSamePlanFromBothCLIs finds what depends on the CLI that made a plan.
func TestSamePlanFromBothCLIs(t *testing.T) {
	for _, s := range scenarios {
		t.Run(s.name, func(t *testing.T) {
			lines := map[string][]string{}
			for _, cli := range clis {
				for _, r := range s.check(t, cli, true).Results {
					lines[cli] = append(lines[cli], randomID.ReplaceAllString(line(r, true)+" "+r.Finding.Message("en").Found, "ID"))
				}
			}
			if !slices.Equal(lines["terraform"], lines["tofu"]) && s.name != "workspaces" { // whose servers have random ids
				t.Errorf("terraform:\n%s\ntofu:\n%s", strings.Join(lines["terraform"], "\n"), strings.Join(lines["tofu"], "\n"))
			}
		})
	}
}

// TestSecrets looks for the secrets of a plan in every output.
func TestSecrets(t *testing.T) {
	for name, secret := range map[string]string{"secrets": "Secret-Of-", "spent": "Secret-Code-"} {
		t.Run(name, func(t *testing.T) {
			for _, cli := range clis {
				s := scenarioNamed(t, name)
				content, err := os.ReadFile(s.plans[0].file(name, cli))
				if err != nil {
					t.Fatal(err)
				}
				if !bytes.Contains(content, []byte(secret)) {
					t.Fatalf("the plan of %s has no secret", cli)
				}
				for _, withSource := range []bool{true, false} {
					r := s.check(t, cli, withSource)
					for format, text := range inAllFormats(t, r) {
						if strings.Contains(text, secret) {
							t.Errorf("%s, source=%t: %s tells a secret:\n%s", cli, withSource, format, text)
						}
					}
					if text := fmt.Sprintf("%+v", r); strings.Contains(text, secret) {
						t.Errorf("%s, source=%t: the report holds a secret: %s", cli, withSource, text)
					}
				}
			}
		})
	}
}

// TestPasswordOfAWebsite looks for the password of a website that is written as a
// URL in every output.
func TestPasswordOfAWebsite(t *testing.T) {
	const site, server = "https://user:hunter2@shop-example.cn/x", "tencentcloud/lighthouse/web"
	plan := smallPlan(t, "ap-guangzhou", map[string]values{
		"icp_filing_server.web": {
			"name": "web", "id": server, "cloud": "tencentcloud", "product": "lighthouse", "region": "ap-guangzhou",
			"billing_mode": "subscription", "term_months": 12, "websites": []any{site},
		},
		"icp_authorization_code.shop": {"filing_server": server, "website": site, "id": server + "/" + site, "filing_number": "wrong"},
	})
	r := checked(t, []topology.PlanInput{{Name: "plan", JSON: bytes.NewReader(plan)}}, check.Options{Rules: rules.Options{Now: now}})
	for format, text := range inAllFormats(t, r) {
		if strings.Contains(text, "hunter2") {
			t.Errorf("%s tells the password:\n%s", format, text)
		}
		if !strings.Contains(text, "…@") {
			t.Errorf("%s does not name the website:\n%s", format, text)
		}
	}
}

// TestNotes holds the notes to what a plan leaves unchecked.
func TestNotes(t *testing.T) {
	const (
		partial = "This plan is partial, as with -target"
		errored = "Planning ended in an error"
		refresh = "This plan only refreshes the state"
		destroy = "This plan destroys everything"
		empty   = "This plan has no resources"
	)
	tests := []struct {
		files string // with CLI for the CLI's name
		notes []string
		// terraform are further notes on what only Terraform's plans say.
		terraform []string
	}{
		{files: "testdata/target/CLI.json", notes: []string{partial}},
		// OpenTofu does not say that a plan is not complete, and there is no state to tell from.
		{files: "testdata/target-new/CLI.json", terraform: []string{partial}},
		{files: "testdata/destroy/CLI.json", notes: []string{destroy}},
		{files: "testdata/errored/CLI.json", notes: []string{errored}},
		{files: "testdata/refresh-only/CLI.json", notes: []string{refresh}},
		{files: "testdata/unchanged/CLI.json"},
		{files: "testdata/direct/CLI.json", notes: []string{"One server is not judged: no domain leads to it, and no icp_filing_server declares it (alicloud_instance.idle)."}},
		{files: "../tfplan/testdata/empty-CLI.json", notes: []string{empty}},
		{files: "../tfplan/testdata/deposed-CLI.json", notes: []string{"2 servers are not judged"}},
	}
	for _, test := range tests {
		for _, cli := range clis {
			file := strings.ReplaceAll(test.files, "CLI", cli)
			t.Run(file, func(t *testing.T) {
				r := checkFile(t, file)
				want := slices.Clone(test.notes)
				if cli == "terraform" {
					want = append(want, test.terraform...)
				}
				if len(r.Plans) != 1 || len(r.Plans[0].Notes) != len(want) {
					t.Fatalf("got %+v, want the notes %q", r.Plans, want)
				}
				text := written(t, r, report.Options{Format: report.Text})
				for i, start := range want {
					note := r.Plans[0].Notes[i]
					if !strings.HasPrefix(note.In("en"), start) || note.In("zh") == "" {
						t.Errorf("note %d is %q, want %q", i, note.In("en"), start)
					}
					if !strings.Contains(text, start) {
						t.Errorf("the text does not have %q:\n%s", start, text)
					}
				}
			})
		}
	}
}

// TestUncovered says of a plan what no rule covers, and of one that has something
// of the clouds as well.
func TestUncovered(t *testing.T) {
	plan := func(resources, providers string) string {
		return `{"format_version":"1.2","terraform_version":"1.11.4","complete":true,"variables":{"place":{"value":"china"}},
			"planned_values":{"root_module":{"resources":[` + resources + `]}},
			"configuration":{"provider_config":{` + providers + `},"root_module":{"variables":{"place":{}}}}}`
	}
	const (
		instance = `{"address":"aws_instance.web","mode":"managed","type":"aws_instance","name":"web","values":{}}`
		machine  = `{"address":"azurerm_linux_virtual_machine.web","mode":"managed","type":"azurerm_linux_virtual_machine","name":"web","values":{}}`
		record   = `{"address":"cloudflare_dns_record.www","mode":"managed","type":"cloudflare_dns_record","name":"www","values":{"type":"TXT"}}`
		ours     = `{"address":"icp_filing_server.web","mode":"managed","type":"icp_filing_server","name":"web","values":{"name":"web"}}`
		beijing  = `"aws":{"name":"aws","expressions":{"region":{"constant_value":"cn-north-1"}}}`
		ningxia  = `"aws.west":{"name":"aws","expressions":{"region":{"constant_value":"cn-northwest-1"}}}`
		ohio     = `"aws":{"name":"aws","expressions":{"region":{"constant_value":"us-east-2"}}}`
		azure    = `"azurerm":{"name":"azurerm","expressions":{"environment":{"references":["var.place"]}}}`
		aws      = "AWS China (Sinnet, NWCD) also accepts ICP filings, but no rule covers it"
		none     = "This plan has no resources of alicloud, huaweicloud or tencentcloud, so no server in it is judged."
	)
	for _, test := range []struct {
		resources, providers, source string
		want                         []string
	}{
		{instance, beijing + "," + ningxia, "", []string{aws, none}},
		{instance, ohio, "", []string{none}},
		{machine, azure, `provider "azurerm" { environment = var.place }`, []string{"Azure China (21Vianet) also accepts", none}},
		{machine, azure, `provider "azurerm" { environment = "not-${var.place}" }`, []string{none}},
		{machine, azure, "", []string{none}},
		{instance + "," + ours, beijing, "", []string{aws}},
		{instance + "," + record, "", "", []string{none}},
		{instance + "," + record + "," + ours, "", "", nil},
		{ours, "", "", nil},
	} {
		r := checked(t, []topology.PlanInput{{
			Name: "plan", JSON: strings.NewReader(plan(test.resources, test.providers)), Source: sourceIn(t, "main.tf", test.source),
		}}, check.Options{Rules: rules.Options{Now: now}})
		notes := r.Plans[0].Notes
		if len(notes) != len(test.want) {
			t.Errorf("%s has the notes %v, want %q", test.providers, notes, test.want)
			continue
		}
		for i, want := range test.want {
			if !strings.HasPrefix(notes[i].In("en"), want) {
				t.Errorf("note %d of %s is %q, want %q", i, test.providers, notes[i].In("en"), want)
			}
		}
	}
}

// TestAllServers judges a server that no domain leads to as it judges the others.
func TestAllServers(t *testing.T) {
	for _, cli := range clis {
		content, err := os.ReadFile(filepath.Join("testdata", "direct", cli+".json"))
		if err != nil {
			t.Fatal(err)
		}
		r := checked(t, []topology.PlanInput{{Name: "plan", JSON: bytes.NewReader(content)}}, check.Options{Rules: rules.Options{Now: now}, AllServers: true})
		if len(r.Plans[0].Notes) != 0 {
			t.Errorf("all servers are judged, and the notes are %v", r.Plans[0].Notes)
		}
		if !slices.ContainsFunc(r.Results, func(result check.Result) bool {
			return result.Address == "alicloud_instance.idle" && result.Finding.Rule == "icp_server_billing"
		}) {
			t.Errorf("nothing is said of alicloud_instance.idle, but %v", r.Results)
		}
	}
}

// TestAllServersBesideOthers: what is said of where a domain leads silences
// nothing about the server, and nothing is said twice.
func TestAllServersBesideOthers(t *testing.T) {
	resources := map[string]values{
		"alicloud_instance.web":      {"instance_charge_type": "PostPaid", "availability_zone": "cn-hangzhou-h", "public_ip": "47.96.0.9", "internet_max_bandwidth_out": 5},
		"alicloud_alidns_record.www": {"domain_name": "shop-example.cn", "rr": "www", "type": "A", "value": "47.96.0.9"},
		"alicloud_alidns_record.any": {"domain_name": unknown, "rr": "www", "type": "A", "value": "47.96.0.9"},
	}
	const billing = "error | icp_server_billing | alicloud_instance.web | alicloud_instance.web"
	unseen := "undecided | icp_server_product | alicloud_instance.web | alicloud_alidns_record.any"
	for name, c := range map[string]struct {
		filed []filing.Filed
		want  []string
	}{
		"nothing is filed":     {want: []string{billing, unseen}},
		"filed with the cloud": {filed: []filing.Filed{{Domain: "shop-example.cn", Cloud: filing.AliCloud}}, want: []string{billing, unseen}},
		"filed somewhere": {filed: []filing.Filed{{Domain: "shop-example.cn"}}, want: []string{
			billing, unseen, "undecided | icp_server_access | alicloud_instance.web | alicloud_alidns_record.any",
			"undecided | icp_server_access | alicloud_instance.web | shop-example.cn",
		}},
		"filed elsewhere": {filed: []filing.Filed{{Domain: "shop-example.cn", Cloud: filing.TencentCloud}}, want: []string{
			billing, unseen, "undecided | icp_server_access | alicloud_instance.web | alicloud_alidns_record.any",
			"warning | icp_server_access | alicloud_instance.web | shop-example.cn",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			got := deliveryLines(checked(t,
				[]topology.PlanInput{{Name: "plan", JSON: bytes.NewReader(smallPlan(t, "cn-hangzhou", resources))}},
				check.Options{Rules: rules.Options{Now: now}, Filed: c.filed, AllServers: true},
			))
			if slices.Sort(c.want); !slices.Equal(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

func checkFile(t *testing.T, name string) check.Report {
	t.Helper()
	content, err := os.ReadFile(filepath.FromSlash(name))
	if err != nil {
		t.Fatal(err)
	}
	return checked(t, []topology.PlanInput{{Name: name, JSON: bytes.NewReader(content)}}, check.Options{Rules: rules.Options{Now: now}})
}

// TestCounts holds the last line to the subjects and results of a plan.
func TestCounts(t *testing.T) {
	tests := []struct {
		scenario string
		want     check.Counts
	}{
		{"direct", check.Counts{Checked: 6, Errors: 5}},
		{"backends", check.Counts{Checked: 1}},
		{"nearest", check.Counts{Checked: 3, Errors: 2, Undecided: 1}},
		{"spent", check.Counts{Checked: 7, Errors: 1, Warnings: 2}},
		// The servers abroad are looked at, too, but nothing is to be judged.
		{"regions", check.Counts{Checked: 2, Errors: 2}},
		{"suppressions", check.Counts{Checked: 5, Errors: 3, Suppressed: 2}},
		{"destroy", check.Counts{}},
	}
	for _, test := range tests {
		t.Run(test.scenario, func(t *testing.T) {
			r := scenarioNamed(t, test.scenario).check(t, "terraform", true)
			if got := r.Counts(); got != test.want {
				t.Errorf("got %+v, want %+v", got, test.want)
			}
		})
	}
}

// TestWords holds results to the words that a user reads.
func TestWords(t *testing.T) {
	tests := []struct {
		scenario string
		want     []string
		not      []string
	}{
		{scenario: "direct", want: []string{
			"bought for 1 month", "bought for 3 weeks", "will be pay-as-you-go", "is spot", "no public IP address",
			"month-example.cn → alicloud_instance.month", "main.tf:11:3",
		}, not: []string{"alicloud_instance.good", "away-example.cn"}},
		{scenario: "backends", not: []string{"alicloud_instance.b", "alicloud_instance.c"}},
		{scenario: "nearest", want: []string{
			"bad-example.cn leads to 2 servers, and one that may file is enough. alicloud_instance.a is nearest to it",
			"(others: alicloud_instance.c)",
			"some-example.cn leads to 3 servers", "alicloud_instance.b is nearest to it", "(others: alicloud_instance.a, alicloud_instance.c)",
		}},
		{scenario: "codes", want: []string{
			"one-example.cn", "two-example.cn", "three-example.cn", "four-example.cn", "five-example.cn", "six-example.cn",
		}},
		{scenario: "suppressions", want: []string{
			"a demo without a filing", "2026-12-31", "the module says so", "2 suppressed", "main.tf:25: The reason is missing",
		}},
	}
	for _, test := range tests {
		t.Run(test.scenario, func(t *testing.T) {
			text := written(t, scenarioNamed(t, test.scenario).check(t, "terraform", true), report.Options{Format: report.Text})
			for _, words := range test.want {
				if !strings.Contains(text, words) {
					t.Errorf("the text does not have %q:\n%s", words, text)
				}
			}
			for _, words := range test.not {
				if strings.Contains(text, words) {
					t.Errorf("the text has %q:\n%s", words, text)
				}
			}
		})
	}
}

// TestReasonsWithoutSource holds undecided results to the reason that the plan
// gives.
func TestReasonsWithoutSource(t *testing.T) {
	for scenario, want := range map[string][]string{
		"backends": {"alicloud_slb_backend_server.front: the plan does not show what server_id is made of"},
		"flows":    {"alicloud_alidns_record.local: local.renamed is not in the plan", "alicloud_alidns_record.chosen: local.choice is not in the plan"},
	} {
		for _, cli := range clis {
			t.Run(scenario+" "+cli, func(t *testing.T) {
				text := written(t, scenarioNamed(t, scenario).check(t, cli, false), report.Options{Format: report.Text})
				for _, reason := range want {
					if !strings.Contains(text, reason) {
						t.Errorf("the text does not have %q:\n%s", reason, text)
					}
				}
			})
		}
	}
}

// TestOrder holds results to the order of plans and places.
func TestOrder(t *testing.T) {
	for _, s := range scenarios {
		results := s.check(t, "terraform", true).Results
		sorted := slices.IsSortedFunc(results, func(a, b check.Result) int {
			return strings.Compare(orderKey(a), orderKey(b))
		})
		if !sorted {
			t.Errorf("%s: the results are not in order", s.name)
		}
	}
}

func orderKey(r check.Result) string {
	return fmt.Sprintf("%s\x00%s\x00%06d", r.Plan, r.Position.File, r.Position.Line)
}

// TestPicture holds the picture to the ways of the results.
func TestPicture(t *testing.T) {
	r := scenarioNamed(t, "nearest").check(t, "terraform", true)
	kinds, violated := map[string]string{}, map[string]bool{}
	for _, n := range r.Picture.Nodes {
		kinds[n.Label], violated[n.Label] = n.Kind, n.Violated
	}
	for label, kind := range map[string]string{
		"bad-example.cn": "domain", "alicloud_slb_load_balancer.bad": "entry", "alicloud_instance.a": "server", "alicloud_instance.c": "server",
	} {
		if kinds[label] != kind {
			t.Errorf("%s is %q, want %q", label, kinds[label], kind)
		}
	}
	if !violated["alicloud_instance.a"] || violated["alicloud_instance.c"] {
		t.Error("of the two servers only the one that is reported is marked")
	}
	for _, edge := range []check.PictureEdge{
		{From: "bad-example.cn", To: "alicloud_slb_load_balancer.bad"},
		{From: "alicloud_slb_load_balancer.bad", To: "alicloud_instance.a"},
		{From: "alicloud_slb_load_balancer.bad", To: "alicloud_instance.c"},
	} {
		if !slices.Contains(r.Picture.Edges, edge) {
			t.Errorf("there is no edge %v", edge)
		}
	}

	codes := scenarioNamed(t, "twins").check(t, "terraform", true).Picture
	want := check.PictureEdge{From: "alicloud_instance.web", To: "icp_filing_server.left"}
	if !slices.Contains(codes.Edges, want) {
		t.Errorf("there is no edge %v in %v", want, codes.Edges)
	}
}

// TestPictureOfSuppressed: what is suppressed in the source is not marked.
func TestPictureOfSuppressed(t *testing.T) {
	r := scenarioNamed(t, "suppressions").check(t, "terraform", true)
	marked := map[string]bool{}
	for _, n := range r.Picture.Nodes {
		marked[n.Label] = n.Violated || n.Undecided
	}
	want := map[string]bool{}
	for _, result := range r.Results {
		want[result.Address] = want[result.Address] || result.Suppressed == nil
	}
	for address, mark := range want {
		if marked[address] != mark {
			t.Errorf("%s is marked: %t, want %t", address, marked[address], mark)
		}
	}
}

// TestChineseReasons: why a domain is undecided is told in Chinese too.
func TestChineseReasons(t *testing.T) {
	text := written(t, scenarioNamed(t, "backends").check(t, "terraform", false), report.Options{Format: report.Text, Language: "zh"})
	const want = "alicloud_slb_backend_server.front：plan 未显示 server_id 由哪些值组成"
	if !strings.Contains(text, want) {
		t.Errorf("the text does not have %q:\n%s", want, text)
	}
}

// TestSARIFInModule finds file and line of a violation inside a module that is
// called with for_each.
func TestSARIFInModule(t *testing.T) {
	for _, cli := range clis {
		t.Run(cli, func(t *testing.T) {
			text := written(t, scenarioNamed(t, "keys").check(t, cli, true), report.Options{Format: report.SARIF, SourceRoot: "stacks/web"})
			var log struct {
				Runs []struct {
					Results []struct {
						RuleID    string
						Locations []struct {
							PhysicalLocation struct {
								ArtifactLocation struct{ URI string }
								Region           struct{ StartLine int }
							}
							LogicalLocations []struct{ FullyQualifiedName string }
						}
					}
				}
			}
			if err := json.Unmarshal([]byte(text), &log); err != nil || len(log.Runs) != 1 {
				t.Fatalf("%v in\n%s", err, text)
			}
			for _, result := range log.Runs[0].Results {
				at := result.Locations[0]
				if at.LogicalLocations[0].FullyQualifiedName != `module.site["k.1"].alicloud_instance.web` {
					continue
				}
				if at.PhysicalLocation.ArtifactLocation.URI != "stacks/web/site/main.tf" || at.PhysicalLocation.Region.StartLine != 10 || result.RuleID != "icp_server_term" {
					t.Errorf("got %+v", result)
				}
				return
			}
			t.Errorf("the violation is not in\n%s", text)
		})
	}
}

// TestInputOrder: in which order plans are given changes where a result of
// several is put, and nothing else.
func TestInputOrder(t *testing.T) {
	forward := scenarioNamed(t, "codes")
	backward := forward
	backward.plans = slices.Clone(forward.plans)
	slices.Reverse(backward.plans)
	first, second := forward.check(t, "terraform", true), backward.check(t, "terraform", true)
	if len(first.Results) != 1 || len(second.Results) != 1 {
		t.Fatalf("got %d and %d results, want one each", len(first.Results), len(second.Results))
	}
	if a, b := line(first.Results[0], true), line(second.Results[0], true); a != b {
		t.Errorf("got %q and %q", a, b)
	}
	if first.Counts() != second.Counts() {
		t.Errorf("got %+v and %+v", first.Counts(), second.Counts())
	}
}

// TestPlanError names the input that is not a plan.
func TestPlanError(t *testing.T) {
	good, err := os.ReadFile("testdata/direct/terraform.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"nothing": "", "text": "Terraform will perform the following actions:", "cut off": string(good[:len(good)/2]),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := topology.FromPlans([]topology.PlanInput{
				{Name: "good.json", JSON: bytes.NewReader(good)}, {Name: "bad.json", JSON: strings.NewReader(content)},
			}, catalog.Default())
			var input *topology.PlanError
			if !errors.As(err, &input) || input.Name != "bad.json" || !strings.HasPrefix(err.Error(), "bad.json: ") {
				t.Errorf("got %v, want an error that names bad.json", err)
			}
		})
	}
}
