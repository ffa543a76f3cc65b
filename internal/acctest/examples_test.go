// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package acctest_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	tfjson "github.com/hashicorp/terraform-json"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

const root = "../.."

// update writes the outputs that pages show anew, when messages have changed.
var update = flag.Bool("update", false, "write the outputs of the pages anew")

// providers is what the snippets and the pages leave out.
const providers = `
terraform {
  required_providers {
    icp          = { source = "icp-filing/icp" }
    alicloud     = { source = "aliyun/alicloud" }
    huaweicloud  = { source = "huaweicloud/huaweicloud" }
    tencentcloud = { source = "tencentcloudstack/tencentcloud" }
  }
}
`

// stacks are the complete examples, with what their plans must come to.
var stacks = map[string]struct {
	codes   int
	outputs string
}{
	"stacks/alicloud-ecs-eip":         {codes: 0, outputs: `{"eligible": true, "websites_left": 4}`},
	"stacks/alicloud-received-code":   {codes: 1, outputs: `{"code": "received/alicloud/shop-example.cn"}`},
	"stacks/alicloud-slb-two-tenants": {codes: 2, outputs: `{"codes_left": 3, "eligible": true}`},
	"stacks/huaweicloud-elb":          {codes: 0, outputs: `{"eligible": true, "websites_left": 4}`},
	"stacks/tencentcloud-cvm":         {codes: 3, outputs: `{"codes_left": 2, "eligible": true}`},
	"modules/china-site":              {codes: 0, outputs: `{"eligible": true, "filing_server": "alicloud/ecs/example.cn"}`},
}

func TestStacks(t *testing.T) {
	var folders []string
	for _, pattern := range []string{"stacks/*", "modules/*"} {
		for _, folder := range glob(t, filepath.Join(root, "examples", pattern)) {
			name, err := filepath.Rel(filepath.Join(root, "examples"), folder)
			if err != nil {
				t.Fatal(err)
			}
			folders = append(folders, filepath.ToSlash(name))
		}
	}
	if want := slices.Sorted(maps.Keys(stacks)); !slices.Equal(slices.Sorted(slices.Values(folders)), want) {
		t.Fatalf("the examples are %v, the test knows %v", folders, want)
	}
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		for name, want := range stacks {
			t.Run(name, func(t *testing.T) {
				dir := filepath.Join(root, "examples", filepath.FromSlash(name))
				w := acctest.NewWorkspace(t, cli, map[string]string{"main.tf": read(t, filepath.Join(dir, "main.tf"))})
				planClean(t, w)
				plan := w.PlanJSON()
				codes := 0
				for _, change := range plan.ResourceChanges {
					switch change.Type {
					case "icp_authorization_code":
						codes++
					case "icp_filing_server":
						if after, ok := change.Change.After.(map[string]any); !ok || after["eligible"] != true {
							t.Errorf("%s is not eligible: %v", change.Address, change.Change.After)
						}
					}
				}
				if codes != want.codes {
					t.Errorf("the plan has %d codes, want %d", codes, want.codes)
				}
				sameOutputs(t, plan, want.outputs)
				if readme := read(t, filepath.Join(dir, "README.md")); !strings.HasPrefix(readme, "# ") {
					t.Error("the README has no title")
				}
			})
		}
	})
}

// outputs are what the snippets with outputs must come to.
var outputs = map[string]string{
	"data-sources/icp_eligibility":  `{"eligible": false}`,
	"data-sources/icp_rules":        defaultSeverities(),
	"functions/is_mainland":         `{"hong_kong": false}`,
	"functions/min_term_months":     `{"ecs": 3, "dedicated_cloud": 12}`,
	"functions/registrable_domain":  `{"websites_to_file": ["example.cn", "shop-example.com.cn"]}`,
	"functions/parse_filing_number": `{"entity_number": "京ICP备12345678号", "service": "website"}`,
}

func defaultSeverities() string {
	severities := map[rules.Name]rules.Severity{}
	for _, rule := range rules.All() {
		severities[rule.Name] = rule.Severity
	}
	text, err := json.Marshal(map[string]any{"severities": severities})
	if err != nil {
		panic(err)
	}
	return string(text)
}

func TestSnippets(t *testing.T) {
	files := []string{filepath.Join(root, "examples", "provider", "provider.tf")}
	for _, pattern := range []string{"resources/*/resource.tf", "data-sources/*/data-source.tf", "functions/*/function.tf"} {
		found := glob(t, filepath.Join(root, "examples", pattern))
		if len(found) == 0 {
			t.Fatalf("examples/%s does not match any file", pattern)
		}
		files = append(files, found...)
	}
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		for _, file := range files {
			dir := filepath.Dir(file)
			name := filepath.Base(filepath.Dir(dir)) + "/" + filepath.Base(dir)
			t.Run(name, func(t *testing.T) {
				configuration := map[string]string{"main.tf": read(t, file)}
				imports := glob(t, filepath.Join(dir, "import-by-string-id.tf"))
				for _, file := range imports {
					configuration["import.tf"] = read(t, file)
				}
				w := workspace(t, cli, configuration)
				planClean(t, w)
				plan := w.PlanJSON()
				if want, ok := outputs[name]; ok {
					sameOutputs(t, plan, want)
				}
				imported := slices.ContainsFunc(plan.ResourceChanges, func(c *tfjson.ResourceChange) bool { return c.Change.Importing != nil })
				if imported != (len(imports) > 0) {
					t.Errorf("imported: %t", imported)
				}
			})
		}
	})
}

// hclBlock and textBlock find the first configuration and the first output of
// a page or section.
var (
	hclBlock  = regexp.MustCompile("(?s)```(?:hcl|terraform)\n(.*?)\n```")
	textBlock = regexp.MustCompile("(?s)```text\n(.*?)\n```")
)

// isChecked reports whether a page is of a rule that no provider can judge,
// because it plans its own resources only, and one by one: icp-check judges the plan of its
// example.
func isChecked(page string) bool {
	rule, ok := rules.Named(rules.Name(strings.TrimSuffix(page, ".md")))
	return ok && (rule.Needs == rules.NeedsPlans || rule.Needs == rules.NeedsDelivery || rule.Needs == rules.NeedsTraffic)
}

// appliedPlan is how a page introduces what a plan says of an example that is
// applied, with the plan's argument.
var appliedPlan = regexp.MustCompile("With this applied, `terraform plan ([^`]+)`\\s+says:")

// TestPages runs what the pages show: the example must give the output beside
// it, and what "How to fix" shows must plan without a word.
func TestPages(t *testing.T) {
	pages := append(glob(t, filepath.Join(root, "docs", "rules", "icp_*.md")),
		filepath.Join(root, "README.md"), filepath.Join(root, "templates", "guides", "getting-started.md.tmpl"))
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		for _, file := range pages {
			t.Run(filepath.Base(file), func(t *testing.T) {
				page := read(t, file)
				if isChecked(filepath.Base(file)) {
					checkPage(t, cli, file, page)
					return
				}
				example, output := block(t, hclBlock, page), block(t, textBlock, page)
				w := workspace(t, cli, map[string]string{"main.tf": example})
				result := w.Plan()
				if arguments := appliedPlan.FindStringSubmatch(page); strings.HasPrefix(output, "Warning: ") && arguments != nil {
					// What only a plan of what is there says.
					if apply := w.Apply(); apply.Code != 0 {
						t.Fatalf("the apply ends with %d: %s", apply.Code, apply.Text())
					}
					result = w.Plan(arguments[1])
				}
				summary, _, _ := strings.Cut(output, "\n")
				at := slices.IndexFunc(result.Diagnostics, func(d tfjson.Diagnostic) bool { return strings.HasSuffix(summary, ": "+d.Summary) })
				switch {
				case at < 0:
					t.Fatalf("the page shows %q, and the plan says %+v", summary, result.Diagnostics)
				case *update && !shows(output, result.Diagnostics[at]):
					page = strings.Replace(page, output, render(result.Diagnostics[at]), 1)
					if err := os.WriteFile(file, []byte(page), 0o644); err != nil {
						t.Fatal(err)
					}
				case !shows(output, result.Diagnostics[at]):
					t.Errorf("the page shows\n%s\n\nand the plan says\n%s\n\nTo write it anew: go test ./internal/acctest/ -run TestPages -update",
						output, render(result.Diagnostics[at]))
				}
				if _, fix, ok := strings.Cut(page, "\n## How to fix\n"); ok {
					planClean(t, workspace(t, cli, map[string]string{"main.tf": block(t, hclBlock, fix)}))
				}
			})
		}
	})
}

// shown is the configuration of which the pages of icp-check and of the TFLint
// ruleset show what they say.
const shown = `resource "alicloud_instance" "web" {
  instance_charge_type       = "PrePaid"
  internet_max_bandwidth_out = 5
  period                     = 1
}

resource "alicloud_alidns_record" "www" {
  domain_name = "shop-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}

provider "alicloud" {
  region = "cn-hangzhou"
}
`

// TestToolPages runs icp-check and TFLint on what their pages show.
func TestToolPages(t *testing.T) {
	t.Run("icp-check", func(t *testing.T) {
		acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
			holds(t, filepath.Join(root, "docs", "icp-check.md"), checkPlan(t, cli, shown, true))
		})
	})
	t.Run("tflint", func(t *testing.T) {
		home := acctest.NewTFLintHome(t)
		home.Install(t, "plugins", "0.0.0-test")
		home.Env = append(home.Env, "TFLINT_PLUGIN_DIR="+filepath.Join(home.Dir, "plugins"))
		work := t.TempDir()
		for name, content := range map[string]string{
			"main.tf":     shown,
			".tflint.hcl": "plugin \"icp\" {\n  enabled = true\n}\nplugin \"terraform\" {\n  enabled = false\n}\n",
		} {
			if err := os.WriteFile(filepath.Join(work, name), []byte(content), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		said, _ := home.Run(t, acctest.TFLints(t)[0], work, "--format=compact")
		got := []string{"$ tflint --format compact"}
		for line := range strings.Lines(strings.TrimSpace(said)) {
			got = append(got, wrap(line))
		}
		holds(t, filepath.Join(root, "docs", "tflint-ruleset-icp.md"), strings.Join(got, "\n"))
	})
}

// holds fails unless the first output that a page shows is the one that there is.
func holds(t *testing.T, file, got string) {
	t.Helper()
	page := read(t, file)
	output := block(t, textBlock, page)
	switch {
	case output == got:
	case *update:
		if err := os.WriteFile(file, []byte(strings.Replace(page, output, got, 1)), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("the page shows\n%s\n\nand it says\n%s\n\nTo write it anew: go test ./internal/acctest/ -run TestToolPages -update", output, got)
	}
}

// TestRulesOfPlans: the page of the TFLint ruleset names the rules that only a
// plan decides, and no other.
func TestRulesOfPlans(t *testing.T) {
	var names []string
	for _, r := range rules.All() {
		if r.PlanOnly {
			names = append(names, "`"+string(r.Name)+"`")
		}
	}
	slices.Sort(names)
	last := len(names) - 1
	want := "Only the other tools have the rules " + strings.Join(names[:last], ", ") + " and " + names[last] + "."
	if page := squeeze(read(t, filepath.Join(root, "docs", "tflint-ruleset-icp.md"))); !strings.Contains(page, want) {
		t.Errorf("the page does not say: %s", want)
	}
}

// checkPage is [TestPages] for a page that shows what icp-check says.
func checkPage(t *testing.T, cli acctest.CLI, file, page string) {
	t.Helper()
	example, fix, ok := strings.Cut(page, "\n## How to fix\n")
	if !ok {
		t.Fatal("the page does not say how to fix it")
	}
	output, got := block(t, textBlock, example), checkPlan(t, cli, block(t, hclBlock, example), false)
	switch {
	case output == got:
	case *update:
		if err := os.WriteFile(file, []byte(strings.Replace(page, output, got, 1)), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("the page shows\n%s\n\nand icp-check says\n%s\n\nTo write it anew: go test ./internal/acctest/ -run TestPages -update", output, got)
	}
	if fixed := checkPlan(t, cli, block(t, hclBlock, fix), false); strings.Contains(fixed, "icp_") {
		t.Errorf("after the fix icp-check says\n%s", fixed)
	}
}

// checkPlan plans a configuration and returns what icp-check says about it at a
// terminal, with or without the source beside the plan.
func checkPlan(t *testing.T, cli acctest.CLI, configuration string, withSource bool) string {
	t.Helper()
	w := workspace(t, cli, map[string]string{"main.tf": configuration})
	planClean(t, w)
	input := topology.PlanInput{Name: "plan.json", JSON: bytes.NewReader(w.ShowJSON())}
	if withSource {
		var err error
		if input.Source, err = tfconfig.ReadDir(w.Dir, check.RuleNames); err != nil {
			t.Fatal(err)
		}
	}
	read, err := topology.FromPlans([]topology.PlanInput{input}, catalog.Default())
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := report.Write(&b, check.Run(read, check.Options{}), report.Options{Width: 80}); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(b.String())
}

// shows reports whether the text is the diagnostic. Line breaks do not matter,
// nor which of several siblings has it: that is random.
func shows(text string, d tfjson.Diagnostic) bool {
	return squeeze(siblings.ReplaceAllString(text, "$1")) == squeeze(siblings.ReplaceAllString(render(d), "$1"))
}

var siblings = regexp.MustCompile(`(?m)^(  with \w+)\.\S+$`)

// render returns a diagnostic as a CLI prints it, without the lines of the
// source.
func render(d tfjson.Diagnostic) string {
	severity := "Error: "
	if d.Severity == tfjson.DiagnosticSeverityWarning {
		severity = "Warning: "
	}
	parts := []string{severity + d.Summary, "  with " + d.Address}
	for _, paragraph := range strings.Split(d.Detail, "\n\n") {
		parts = append(parts, wrap(paragraph))
	}
	return strings.Join(parts, "\n\n")
}

// wrap breaks a paragraph into lines as CLIs do.
func wrap(paragraph string) string {
	const most = 78
	var text strings.Builder
	column := 0
	for _, word := range strings.Fields(paragraph) {
		length := utf8.RuneCountInString(word)
		switch {
		case column > 0 && column+1+length > most:
			text.WriteString("\n")
			column = 0
		case column > 0:
			text.WriteString(" ")
			column++
		}
		text.WriteString(word)
		column += length
	}
	return text.String()
}

func squeeze(text string) string { return strings.Join(strings.Fields(text), " ") }

// writeOnly finds configuration that passes something to a write-only attribute.
var writeOnly = regexp.MustCompile(`(?m)^\s*(server|code_wo)\s+=`)

// workspace makes a workspace of configuration that may leave out where the
// providers come from. Configuration beyond the CLI is skipped.
func workspace(t *testing.T, cli acctest.CLI, files map[string]string) *acctest.Workspace {
	t.Helper()
	main := files["main.tf"]
	if writeOnly.MatchString(main) {
		cli.NeedWriteOnly(t)
	}
	if !strings.Contains(main, "required_providers") {
		files["versions.tf"] = providers
	}
	return acctest.NewWorkspace(t, cli, files)
}

// planClean plans, and fails on any diagnostic but one: OpenTofu warns when a
// whole resource is used that has deprecated attributes, set or not.
func planClean(t *testing.T, w *acctest.Workspace) {
	t.Helper()
	plan := w.Plan()
	said := slices.DeleteFunc(slices.Clone(plan.Diagnostics), func(d tfjson.Diagnostic) bool {
		return d.Severity == tfjson.DiagnosticSeverityWarning && d.Summary == "Value derived from a deprecated source"
	})
	if plan.Code != 0 || len(said) != 0 {
		t.Fatalf("the plan ends with %d: %+v\n%s", plan.Code, said, plan.Stderr)
	}
}

// sameOutputs compares the outputs that the JSON names with the plan's.
func sameOutputs(t *testing.T, plan *tfjson.Plan, want string) {
	t.Helper()
	var values map[string]any
	if err := json.Unmarshal([]byte(want), &values); err != nil {
		t.Fatal(err)
	}
	for name, value := range values {
		change, ok := plan.OutputChanges[name]
		if !ok {
			t.Errorf("there is no output %s", name)
			continue
		}
		got, err := json.Marshal(change.After)
		if err != nil {
			t.Fatal(err)
		}
		if wanted, _ := json.Marshal(value); string(got) != string(wanted) {
			t.Errorf("the output %s is %s, want %s", name, got, wanted)
		}
	}
}

func block(t *testing.T, pattern *regexp.Regexp, page string) string {
	t.Helper()
	found := pattern.FindStringSubmatch(page)
	if found == nil {
		t.Fatalf("nothing matches %s", pattern)
	}
	return found[1]
}

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func read(t *testing.T, file string) string {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
