// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package situations_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	tfjson "github.com/hashicorp/terraform-json"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
	"github.com/icp-filing/terraform-provider-icp/internal/cloudstub"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
)

// checkVariable names icp-check in the scripts of a situation.
const checkVariable = "CHECK"

// runner runs the steps of one situation.
type runner struct {
	t *testing.T
	situation
	check     string
	tflint    linter
	workspace *acctest.Workspace
	// planned are the arguments of the last plan, refused whether it had errors.
	planned []string
	refused bool
}

// prepare writes the configuration, and applies what is there before.
func (r *runner) prepare(cli acctest.CLI) {
	r.t.Helper()
	files := map[string]string{}
	for path, content := range r.files {
		files[path] = content
	}
	prior, applied := files[priorFile]
	delete(files, priorFile)
	if applied {
		files["main.tf"] = prior
	}
	r.workspace = acctest.NewWorkspace(r.t, cli, files)
	r.workspace.Setenv(checkVariable, r.check)
	if _, ok := files[cloudFile]; ok {
		r.workspace.Setenv(cloudstub.CloudVariable, filepath.Join(r.workspace.Dir, cloudFile))
	}
	if applied {
		if got := r.workspace.Apply(); got.Code != 0 {
			r.t.Fatalf("applying %s: %s", priorFile, got.Text())
		}
		r.workspace.Write("main.tf", r.files["main.tf"])
	}
}

func (r *runner) run(s step) said {
	r.t.Helper()
	switch s.name {
	case "plan":
		got := r.workspace.Plan(s.arguments...)
		r.planned, r.refused = s.arguments, got.Code != 0
		return diagnosed(got)
	case "apply":
		return diagnosed(r.workspace.Apply(s.arguments...))
	case "destroy":
		return diagnosed(r.workspace.Destroy(s.arguments...))
	case "check":
		return r.checked(s.arguments)
	case "tflint":
		return r.linted(s.arguments)
	case "test":
		result := r.workspace.Run(append([]string{"test", "-no-color"}, s.arguments...)...)
		if result.Code != 0 {
			r.t.Errorf("test ends with %d: %s", result.Code, result.Text())
		}
		return said{text: result.Text()}
	default:
		return said{text: r.workspace.Shell(strings.Join(s.arguments, " ")).Text()}
	}
}

// rulePage finds the pages of rules in what the provider says.
var rulePage = regexp.MustCompile(`docs/rules/(icp_\w+)\.md`)

// undecided is the summary of what is not decided.
const undecided = "ICP filing rule not decided yet"

// ofTheCLI are warnings that the CLI adds of its own accord, in words of its own.
var ofTheCLI = []string{
	"Resource targeting is in effect", "Some objects will no longer be managed by Terraform", "Value derived from a deprecated source",
	"Resource will be removed from the state",
}

func diagnosed(result acctest.Diagnosed) said {
	got := said{text: result.Text()}
	for _, d := range result.Diagnostics {
		if slices.Contains(ofTheCLI, d.Summary) {
			continue
		}
		f := finding{text: d.Summary + "\n" + d.Detail}
		severity := string(d.Severity)
		if d.Severity == tfjson.DiagnosticSeverityWarning && d.Summary == undecided {
			severity = "undecided"
		}
		parts := []string{severity}
		if d.Address != "" {
			parts = append(parts, d.Address)
		}
		rules := map[string]bool{}
		for _, page := range rulePage.FindAllStringSubmatch(d.Detail, -1) {
			if !rules[page[1]] {
				parts = append(parts, page[1])
			}
			rules[page[1]] = true
		}
		if len(rules) == 0 {
			parts = append(parts, d.Summary)
		}
		f.key = strings.Join(parts, " ")
		got.findings = append(got.findings, f)
	}
	return got
}

// checked runs icp-check on the last plan. Where the provider has refused it,
// it is made again with findings as warnings, as the guides tell.
func (r *runner) checked(arguments []string) said {
	r.t.Helper()
	if _, given := r.files[givenPlan]; !given {
		if r.refused {
			r.workspace.Setenv(settings.EnforcementVariable, "warning")
			if got := r.workspace.Plan(r.planned...); got.Code != 0 {
				r.t.Fatalf("the plan with warnings: %s", got.Text())
			}
			r.workspace.Setenv(settings.EnforcementVariable, "")
			r.refused = false
		}
		r.workspace.Write(givenPlan, string(r.workspace.ShowJSON()))
	}
	all := slices.Clone(arguments)
	if _, given := r.files[givenPlan]; !given {
		all = append(all, "--source", ".")
	}
	if _, ok := r.files[filedFile]; ok {
		all = append(all, "--filed", filedFile)
	}
	all = append(all, givenPlan)
	text, code := r.command(append([]string{"-f", "text"}, all...))
	encoded, _ := r.command(append([]string{"-f", "json"}, all...))
	var results struct {
		Results []struct {
			Rule, Severity, Address string
			Path                    []string
			Message                 struct{ Summary, Found, Fix, Why string }
			Advice                  string
			Suppression             any
		}
	}
	r.decode(encoded, &results)
	// Only this format says of what is not decided whether it fails the check.
	encoded, _ = r.command(append([]string{"-f", "sarif"}, all...))
	var weights struct {
		Runs []struct{ Results []struct{ Kind string } }
	}
	r.decode(encoded, &weights)
	got := said{text: text}
	failed := false
	for i, result := range results.Results {
		severity := result.Severity
		switch {
		case result.Suppression != nil:
			severity = "suppressed"
		case weights.Runs[0].Results[i].Kind == "open":
			severity = "undecided"
		case severity == "error":
			failed = true
		}
		m := result.Message
		got.findings = append(got.findings, finding{
			key:  severity + " " + result.Address + " " + result.Rule,
			text: strings.Join([]string{m.Summary, strings.Join(result.Path, " → "), m.Found, m.Fix, m.Why, result.Advice}, "\n"),
		})
	}
	if want := map[bool]int{false: 0, true: 1}[failed]; code != want {
		r.t.Errorf("icp-check ends with %d, want %d:\n%s", code, want, text)
	}
	return got
}

func (r *runner) command(arguments []string) (output string, code int) {
	r.t.Helper()
	command := exec.Command(r.check, arguments...)
	command.Dir = r.workspace.Dir
	var out bytes.Buffer
	command.Stdout, command.Stderr = &out, &out
	var exit *exec.ExitError
	if err := command.Run(); err != nil && !errors.As(err, &exit) {
		r.t.Fatal(err)
	}
	return out.String(), command.ProcessState.ExitCode()
}

func (r *runner) decode(encoded string, v any) {
	r.t.Helper()
	if err := json.Unmarshal([]byte(encoded), v); err != nil {
		r.t.Fatalf("icp-check: %v\n%s", err, encoded)
	}
}

// linter is a TFLint with the ruleset.
type linter struct {
	home   *acctest.TFLintHome
	binary acctest.TFLint
}

func newLinter(t *testing.T) linter {
	t.Helper()
	home := acctest.NewTFLintHome(t)
	home.Install(t, "plugins", "0.0.0-test")
	home.Env = append(home.Env, "TFLINT_PLUGIN_DIR="+filepath.Join(home.Dir, "plugins"))
	return linter{home: home, binary: acctest.TFLints(t)[0]}
}

// linted runs TFLint, with the servers that the argument names.
func (r *runner) linted(arguments []string) said {
	r.t.Helper()
	config := "plugin \"icp\" {\n  enabled = true\n"
	if len(arguments) > 0 {
		config += "  servers = \"" + arguments[0] + "\"\n"
	}
	if filed, ok := r.files[filedFile]; ok {
		config += "  filed = [\"" + strings.Join(strings.Split(strings.TrimSpace(filed), "\n"), "\", \"") + "\"]\n"
	}
	r.workspace.Write(".tflint.hcl", config+"}\nplugin \"terraform\" {\n  enabled = false\n}\n")
	result := r.tflint.home.Lint(r.t, r.tflint.binary, r.workspace.Dir)
	var got said
	for _, problem := range result.Errors {
		got.findings = append(got.findings, finding{key: "error " + problem.Summary, text: problem.Message})
	}
	for _, issue := range result.Issues {
		place := r.blockAt(issue.Range)
		got.findings = append(got.findings, finding{key: issue.Rule.Severity + " " + place + " " + issue.Rule.Name, text: issue.Message})
	}
	for _, f := range got.findings {
		got.text += f.key + ": " + f.text + "\n"
	}
	return got
}

// blockHeader is the first line of a block, with its labels.
var blockHeader = regexp.MustCompile(`^(\w+)(?: "([^"]*)")?(?: "([^"]*)")? \{`)

// blockAt returns the address of the block at a place, or the place.
func (r *runner) blockAt(at acctest.LintRange) string {
	lines := strings.Split(r.files[at.Filename], "\n")
	for i := min(at.Start.Line, len(lines)) - 1; i >= 0; i-- {
		header := blockHeader.FindStringSubmatch(lines[i])
		if header == nil {
			continue
		}
		labels := strings.TrimSuffix(header[2]+"."+header[3], ".")
		if header[1] != "resource" {
			labels = strings.TrimSuffix(header[1]+"."+labels, ".")
		}
		return labels
	}
	return at.String()
}
