// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/cloudstub"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

var update = flag.Bool("update", false, "remake the plans in testdata with the terraform and tofu that are found")

func TestMain(m *testing.M) { acctest.Main(m) }

// now is when the plans were made and are checked.
var now = time.Date(2026, 3, 1, 16, 0, 0, 0, time.UTC)

// clis are the CLIs that made the plans.
var clis = []string{"terraform", "tofu"}

// planned is how a plan is made.
type planned struct {
	// name is the plan's, empty where the scenario has one.
	name string
	// dir is the configuration within the scenario's folder.
	dir string
	// applied says that the configuration is applied before, with nothing but
	// appliedWith.
	applied     bool
	appliedWith []string
	// before is a folder within the configuration's own, whose files are in the
	// place of the same ones for that apply.
	before    string
	arguments []string
	fails     bool
}

// scenario is a folder of testdata: configurations, the plans that each CLI
// makes of them, and expected.txt.
type scenario struct {
	name  string
	plans []planned
	filed []filing.Filed
}

var once = []planned{{}}

var scenarios = []scenario{
	{name: "direct", plans: once},
	{name: "backends", plans: once},
	{name: "mixed-backends", plans: once},
	{name: "term-omitted", plans: once},
	{name: "omitted", plans: once},
	{name: "subnets", plans: once},
	{name: "aliases", plans: once},
	{name: "nearest", plans: once},
	{name: "addresses-alicloud", plans: once},
	{name: "addresses-huaweicloud", plans: once},
	{name: "addresses-tencentcloud", plans: once},
	{name: "groups", plans: once},
	{name: "keys", plans: once},
	{name: "flows", plans: once},
	{name: "branches", plans: once},
	{name: "outputs", plans: once},
	{name: "own-key", plans: once},
	{name: "regions", plans: once},
	{name: "regions-unlisted", plans: once},
	{name: "region-variable", plans: once},
	{name: "apps", plans: once},
	{name: "codes", plans: []planned{{name: "first", dir: "first"}, {name: "second", dir: "second"}}},
	{name: "received", plans: []planned{{name: "a", dir: "a"}, {name: "b", dir: "b"}}},
	{name: "undeclared", plans: []planned{{applied: true, before: "before"}}},
	{name: "made-of", plans: once, filed: []filing.Filed{{Domain: "www.listed-example.cn"}}},
	{name: "made-of-eip", plans: once},
	{name: "deliveries", plans: once, filed: []filing.Filed{{Domain: "elsewhere-example.cn", Cloud: filing.TencentCloud}}},
	{name: "access", plans: once, filed: []filing.Filed{
		{Domain: "shop-example.cn", Cloud: filing.TencentCloud},
		{Domain: "payg-example.cn", Cloud: filing.TencentCloud},
		{Domain: "bare-example.cn", Cloud: filing.TencentCloud},
		{Domain: "unsaid-example.cn"},
		{Domain: "both-example.cn", Cloud: filing.TencentCloud},
		{Domain: "both-example.cn", Cloud: filing.AliCloud},
		{Domain: "away-example.cn", Cloud: filing.TencentCloud},
		{Domain: "added-example.cn", Cloud: filing.TencentCloud},
		{Domain: "eip-example.cn", Cloud: filing.AliCloud},
		{Domain: "nat-example.cn", Cloud: filing.AliCloud},
		{Domain: "cdn-example.cn", Cloud: filing.TencentCloud},
	}},
	{name: "offshore", plans: once, filed: []filing.Filed{
		{Domain: "listed-example.cn", Cloud: filing.AliCloud},
		{Domain: "eip-example.cn", Cloud: filing.HuaweiCloud},
		{Domain: "tencent-example.cn"},
		{Domain: "unseen-example.cn"},
		{Domain: "subdomain-example.cn"},
	}},
	{name: "read-alicloud", plans: once},
	{name: "read-unknown", plans: once},
	{name: "read-others", plans: once},
	{name: "read-own", plans: []planned{{applied: true}}},
	{name: "twins", plans: once},
	{name: "spent", plans: []planned{{applied: true, arguments: []string{`-var=sites=["one","two","three","six"]`}}}},
	{name: "renamed", plans: []planned{{applied: true, arguments: []string{"-var=name=frontend"}}}},
	{name: "forgotten", plans: []planned{{applied: true, before: "before"}}},
	{name: "batch", plans: []planned{{applied: true, arguments: []string{"-var=sites=3", "-var=code=second"}}}},
	{name: "released", plans: []planned{{applied: true, arguments: []string{"-var=later=true"}}}},
	{name: "workspaces", plans: []planned{
		{name: "production", applied: true, appliedWith: []string{"-var=stage=production"}, arguments: []string{"-var=stage=production"}},
		{name: "staging", applied: true, appliedWith: []string{"-var=stage=staging"}, arguments: []string{"-var=stage=staging"}},
	}},
	{name: "two-networks", plans: []planned{
		{name: "good", arguments: []string{"-var=months=12", "-var=domain=good-example.cn"}},
		{name: "short", arguments: []string{"-var=months=1", "-var=domain=short-example.cn"}},
	}},
	{name: "target", plans: []planned{{dir: "../kinds", applied: true, arguments: []string{"-target=alicloud_alidns_record.web", "-var=months=12"}}}},
	{name: "target-new", plans: []planned{{dir: "../kinds", arguments: []string{"-target=alicloud_alidns_record.web"}}}},
	{name: "destroy", plans: []planned{{dir: "../kinds", applied: true, arguments: []string{"-destroy"}}}},
	{name: "errored", plans: []planned{{dir: "../kinds", arguments: []string{"-var=wrong=true"}, fails: true}}},
	{name: "refresh-only", plans: []planned{{dir: "../kinds", applied: true, arguments: []string{"-refresh-only"}}}},
	{name: "unchanged", plans: []planned{{dir: "../kinds", applied: true, appliedWith: []string{"-var=months=12"}, arguments: []string{"-var=months=12"}}}},
	{name: "fixes", plans: once},
	{name: "unreadable", plans: once},
	{name: "server-text", plans: once},
	{name: "suppressions", plans: once},
	{name: "suppressed-module", plans: once},
	{name: "made-of-front", plans: once},
	{name: "hostile", plans: once},
	{name: "secrets", plans: once},
	{name: "sensitive", plans: once},
}

func (p planned) file(scenario, cli string) string {
	if p.name != "" {
		cli = p.name + "-" + cli
	}
	return filepath.Join("testdata", scenario, cli+".json")
}

func (p planned) folder(scenario string) string { return filepath.Join("testdata", scenario, p.dir) }

// TestPlans: the plans in testdata are those of the scenarios, no more and no
// less. It remakes them when asked to.
func TestPlans(t *testing.T) {
	var want []string
	for _, s := range scenarios {
		for _, p := range s.plans {
			for _, cli := range clis {
				want = append(want, p.file(s.name, cli))
			}
		}
	}
	for _, name := range olderPlans {
		for _, p := range scenarioNamed(t, name).plans {
			want = append(want, p.file(name, older))
		}
	}
	if *update {
		makePlans(t)
	}
	got, err := filepath.Glob(filepath.Join("testdata", "*", "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range got {
		if !slices.Contains(want, path) {
			t.Errorf("%s belongs to no scenario: delete it, or add its scenario in scenarios_test.go", path)
		}
	}
	for _, path := range want {
		if !slices.Contains(got, path) {
			t.Errorf("there is no %s: make the plans with both CLIs and go test ./internal/check -run TestPlans -update", path)
		}
	}
}

func makePlans(t *testing.T) {
	t.Helper()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		for _, s := range scenarios {
			for _, p := range s.plans {
				t.Run(s.name+p.name, func(t *testing.T) { p.make(t, s.name, cli) })
			}
		}
	})
}

// filesIn returns the configuration in a folder.
func filesIn(t *testing.T, root string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".tf" {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, path)
		files[filepath.ToSlash(name)] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func (p planned) make(t *testing.T, scenario string, cli acctest.CLI) {
	files := filesIn(t, p.folder(scenario))
	w := acctest.NewWorkspace(t, cli, files)
	w.Setenv(cloudstub.NowVariable, now.Format(time.RFC3339))
	if !p.fails {
		w.Setenv(settings.EnforcementVariable, string(rules.Warning)) // as CI makes plans
	}
	if p.before != "" {
		for name, content := range filesIn(t, filepath.Join(p.folder(scenario), p.before)) {
			w.Write(name, content)
		}
	}
	if p.applied {
		if result := w.Apply(p.appliedWith...); result.Code != 0 {
			t.Fatal(result.Text())
		}
	}
	for name, content := range files {
		w.Write(name, content)
	}
	if result := w.Plan(p.arguments...); (result.Code != 0) != p.fails {
		t.Fatal(result.Text())
	}
	path := p.file(scenario, cli.Name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, w.ShowJSON(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// check checks the plans of a scenario. Each is called by its own name, "plan"
// where there is one.
func (s scenario) check(t *testing.T, cli string, withSource bool) check.Report {
	t.Helper()
	var inputs []topology.PlanInput
	for _, p := range s.plans {
		content, err := os.ReadFile(p.file(s.name, cli))
		if err != nil {
			t.Fatalf("%v (make the plans with: go test ./internal/check -run TestPlans -update)", err)
		}
		input := topology.PlanInput{Name: p.name, JSON: bytes.NewReader(content)}
		if input.Name == "" {
			input.Name = "plan"
		}
		if withSource {
			if input.Source, err = tfconfig.ReadDir(p.folder(s.name), check.RuleNames); err != nil {
				t.Fatal(err)
			}
		}
		inputs = append(inputs, input)
	}
	return checked(t, inputs, check.Options{Rules: rules.Options{Now: now}, Filed: s.filed, Version: "test"})
}

// checked reads and checks plans.
func checked(t *testing.T, inputs []topology.PlanInput, options check.Options) check.Report {
	t.Helper()
	read, err := topology.FromPlans(inputs, catalog.Default())
	if err != nil {
		t.Fatal(err)
	}
	return check.Run(read, options)
}

func scenarioNamed(t *testing.T, name string) scenario {
	t.Helper()
	for _, s := range scenarios {
		if s.name == name {
			return s
		}
	}
	t.Fatalf("there is no scenario %s", name)
	return scenario{}
}

// line writes a result as expected.txt has it.
func line(r check.Result, several bool) string {
	address, at, about := r.Address, "-", string(r.Finding.Subject.Kind)+" "+r.Finding.Subject.Name
	if several {
		address = r.Plan + ": " + address
	}
	if r.Position != (check.Position{}) {
		at = fmt.Sprintf("%s:%d", r.Position.File, r.Position.Line)
	}
	if len(r.Path) > 0 {
		about = strings.Join(r.Path, " → ")
	}
	verdict := r.Finding.Verdict.String()
	if r.Finding.Verdict == rules.Violation && r.Finding.Severity != rules.Error {
		verdict = string(r.Finding.Severity)
	}
	if r.Suppressed != nil {
		verdict = "suppressed"
	}
	return strings.Join([]string{verdict, string(r.Finding.Rule), address, at, about}, " | ")
}

// expectation is what expected.txt says.
type expectation struct{ withSource, withoutSource []string }

// withoutSourceMark begins the results that a check without source gives,
// where they differ by more than their positions.
const withoutSourceMark = "Without source:"

// readExpectation reads expected.txt: a result a line, as in "violation |
// rule | address | file:line | path or subject", where "*" stands for
// anything; lines that begin with "#" say why.
func readExpectation(t *testing.T, scenario string) expectation {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", scenario, "expected.txt"))
	if err != nil {
		t.Fatalf("%v: write the results that the scenario should have by hand, a line each, as another scenario does", err)
	}
	before, after, differs := strings.Cut(string(content), withoutSourceMark)
	e := expectation{withSource: resultLines(before), withoutSource: resultLines(after)}
	if !differs {
		for _, result := range e.withSource {
			columns := strings.Split(result, " | ")
			columns[3] = "-"
			e.withoutSource = append(e.withoutSource, strings.Join(columns, " | "))
		}
	}
	return e
}

func resultLines(text string) []string {
	var lines []string
	for l := range strings.Lines(text) {
		if l = strings.TrimSpace(l); l != "" && !strings.HasPrefix(l, "#") {
			lines = append(lines, l)
		}
	}
	return lines
}

// TestScenarios holds the results of each scenario to what a filing officer
// would say, no more and no fewer.
func TestScenarios(t *testing.T) {
	for _, s := range scenarios {
		t.Run(s.name, func(t *testing.T) { testScenario(t, s, clis...) })
	}
}

// older is the CLI, as files are called, that made the plans of some scenarios
// beside the current ones.
const older = "terraform-1.8"

var olderPlans = []string{"direct", "keys", "flows", "outputs", "target", "destroy", "errored"}

// TestOlderPlans checks plans that Terraform 1.8.5 made of the same
// configurations. They are remade by hand: with TF_ACC_TERRAFORM_PATH set to
// the binary of make compat, in a copy of this folder.
func TestOlderPlans(t *testing.T) {
	for _, name := range olderPlans {
		t.Run(name, func(t *testing.T) { testScenario(t, scenarioNamed(t, name), older) })
	}
}

func testScenario(t *testing.T, s scenario, clis ...string) {
	for _, cli := range clis {
		for _, withSource := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s,source=%t", cli, withSource), func(t *testing.T) {
				expected := readExpectation(t, s.name)
				want := expected.withoutSource
				if withSource {
					want = expected.withSource
				}
				var got []string
				for _, r := range s.check(t, cli, withSource).Results {
					got = append(got, line(r, len(s.plans) > 1))
				}
				if unexpected, missing := compare(got, want); len(unexpected)+len(missing) > 0 {
					t.Errorf("not expected:\n%s\nmissing:\n%s", strings.Join(unexpected, "\n"), strings.Join(missing, "\n"))
				}
			})
		}
	}
}

// compare returns the results that were not expected, and the expected ones
// that are missing. An exact expectation is met before one with "*".
func compare(got, want []string) (unexpected, missing []string) {
	missing = slices.Clone(want)
	slices.SortStableFunc(missing, func(a, b string) int { return strings.Count(a, "*") - strings.Count(b, "*") })
	unexpected = slices.DeleteFunc(slices.Clone(got), func(result string) bool {
		at := slices.IndexFunc(missing, func(expected string) bool { return meets(result, expected) })
		if at >= 0 {
			missing = slices.Delete(missing, at, at+1)
		}
		return at >= 0
	})
	return unexpected, missing
}

// meets compares the columns of a result. "*" stands for anything.
func meets(result, expected string) bool {
	got, want := strings.Split(result, " | "), strings.Split(expected, " | ")
	return slices.EqualFunc(got, want, func(g, w string) bool { return w == "*" || g == w })
}

// TestExpectedFolders finds folders of testdata that no test reads.
func TestExpectedFolders(t *testing.T) {
	entries, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		_, err := os.Stat(filepath.Join("testdata", entry.Name(), "expected.txt"))
		known := slices.ContainsFunc(scenarios, func(s scenario) bool { return s.name == entry.Name() })
		if err == nil && !known || known && errors.Is(err, fs.ErrNotExist) {
			t.Errorf("testdata/%s: a scenario and its expected.txt go together", entry.Name())
		}
	}
}
