// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package acctest_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

// refusedStack is what the provider refuses to plan.
const refusedStack = providers + `
resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 1
  has_public_ip = true
}
`

// step is a step of a CI snippet.
type step struct {
	script string
	env    map[string]string
}

// fence finds the code blocks of a page.
var fence = regexp.MustCompile("(?ms)^```(yaml|sh)\n(.*?)^```$")

// githubStep is a step of a workflow or of an action.
type githubStep struct {
	ID, Run, Uses string
	Dir           string `yaml:"working-directory"`
	With, Env     map[string]string
}

// ciSnippet is a snippet of any of the CI systems.
type ciSnippet struct {
	Jobs map[string]struct {
		Env   map[string]string
		Steps []githubStep
	}
	Plan, Check *gitlabJob
	Workflows   map[string]struct{ Plan struct{ Steps []any } }
	Repos       []struct{ Hooks []struct{ Args []string } }
}

type gitlabJob struct {
	Variables map[string]string
	Script    []string
}

// actionStep returns the step of the action that checks, with inputs.
func actionStep(t *testing.T, with map[string]string) step {
	t.Helper()
	var action struct {
		Inputs map[string]struct{ Default string }
		Runs   struct{ Steps []githubStep }
	}
	if err := yaml.Unmarshal([]byte(read(t, filepath.Join(root, "action.yml"))), &action); err != nil {
		t.Fatal(err)
	}
	input := regexp.MustCompile(`\$\{\{ inputs\.([a-z-]+) \}\}`)
	for _, s := range action.Runs.Steps {
		if s.ID != "check" {
			continue
		}
		env := map[string]string{}
		for name, value := range s.Env {
			key := input.FindStringSubmatch(value)[1]
			env[name] = action.Inputs[key].Default
			if given, ok := with[key]; ok {
				env[name] = given
			}
		}
		return step{s.Run, env}
	}
	t.Fatal("the action checks nothing")
	return step{}
}

// steps returns the shell steps of a snippet, in their order. The last one
// checks.
func (s ciSnippet) steps(t *testing.T) []step {
	t.Helper()
	var all []step
	for _, job := range s.Jobs {
		for _, g := range job.Steps {
			switch {
			case g.Run != "" && g.Dir != "":
				all = append(all, step{"cd " + g.Dir + "\n" + g.Run, g.Env})
			case g.Run != "":
				all = append(all, step{g.Run, g.Env})
			case strings.HasPrefix(g.Uses, "icp-filing/"):
				all = append(all, actionStep(t, g.With))
			}
		}
	}
	for _, job := range []*gitlabJob{s.Plan, s.Check} {
		if job != nil {
			all = append(all, step{strings.Join(job.Script, "\n"), job.Variables})
		}
	}
	for _, workflow := range s.Workflows {
		env := map[string]string{"PLANFILE": "default.tfplan", "ATLANTIS_TERRAFORM_VERSION": ""}
		for _, written := range workflow.Plan.Steps {
			switch written := written.(type) {
			case string: // Atlantis' own steps
				script := map[string]string{"init": "terraform init", "plan": `terraform plan -input=false -out "$PLANFILE"`}[written]
				all = append(all, step{"cd infra\n" + script, env})
			case map[string]any:
				if script, ok := written["run"].(string); ok {
					all = append(all, step{"cd infra\n" + script, env})
				} else {
					set := written["env"].(map[string]any)
					env[fmt.Sprint(set["name"])] = fmt.Sprint(set["value"])
				}
			}
		}
	}
	for _, repo := range s.Repos {
		for _, hook := range repo.Hooks {
			all = append(all, step{"cd infra\nICP_ENFORCEMENT=warning terraform plan -out=tfplan", nil}, step{"icp-check " + strings.Join(hook.Args, " "), nil})
		}
	}
	return all
}

// TestCISnippets runs the steps of each snippet on a stack that the provider
// refuses: there must be a plan, and the check must refuse it.
func TestCISnippets(t *testing.T) {
	snippets := map[string][]step{}
	for _, page := range []string{"docs/icp-check-ci.md", "docs/icp-check.md", "README.md"} {
		for i, block := range fence.FindAllStringSubmatch(read(t, filepath.Join(root, page)), -1) {
			name, text := fmt.Sprintf("%s %d", filepath.Base(page), i), block[2]
			if block[1] == "sh" && strings.Contains(text, " plan ") {
				if i := strings.Index(text, "terraform show -json tfplan > "); i > 0 {
					text = text[:i] // the other ways to give a plan
				}
				snippets[name] = []step{{"cd infra\n" + text, nil}}
			}
			if block[1] != "yaml" {
				continue
			}
			var snippet ciSnippet
			if err := yaml.Unmarshal([]byte(strings.Replace(text, "\nicp-check:", "\ncheck:", 1)), &snippet); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if snippets[name] = snippet.steps(t); len(snippets[name]) < 2 {
				t.Errorf("%s has no steps that this test knows", name)
			}
		}
	}
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		bin := commands(t, cli)
		for name, steps := range snippets {
			t.Run(name, func(t *testing.T) {
				w := acctest.NewWorkspace(t, cli, map[string]string{"infra/main.tf": refusedStack})
				w.Setenv("PATH", bin+":"+os.Getenv("PATH"))
				for _, file := range []string{"GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"} {
					w.Setenv(file, filepath.Join(w.Dir, file))
				}
				w.Setenv("RUNNER_TEMP", filepath.Dir(bin))
				for i, s := range steps {
					script := s.script
					for name, value := range s.env {
						script = fmt.Sprintf("export %s='%s'\n", name, value) + script
					}
					got := w.Shell(script)
					if i < len(steps)-1 {
						if got.Code != 0 {
							t.Fatalf("a step before the check fails: %s\n%s", s.script, got.Text())
						}
					} else if got.Code != 1 || !strings.Contains(got.Text(), "icp_server_term") || strings.Contains(got.Text(), "Error:") {
						t.Errorf("the check ends with %d: %s", got.Code, got.Text())
					}
				}
			})
		}
	})
}

// TestActionFlags: each flag of icp-check is an input of the action that reaches
// it, and the page names it.
func TestActionFlags(t *testing.T) {
	check := acctest.Command(t, "icp-check")
	help, err := exec.Command(check, "--help").Output()
	if err != nil {
		t.Fatal(err)
	}
	page := read(t, filepath.Join(root, "docs", "icp-check-ci.md"))
	flags := regexp.MustCompile(`(?m)^ +(?:-\w, +)?--([a-z-]+)`).FindAllStringSubmatch(string(help), -1)
	if len(flags) == 0 {
		t.Fatalf("the help shows no flags:\n%s", help)
	}
	for _, flag := range flags {
		input := flag[1]
		switch input {
		case "output", "color", "help", "version": // of a terminal
			continue
		case "rule":
			input = "rules"
		}
		t.Run(input, func(t *testing.T) {
			dir := t.TempDir()
			bin := filepath.Join(dir, "icp-check-bin")
			if err := os.Mkdir(bin, 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(bin, "icp-check"), []byte("#!/bin/sh\nprintf '%s\\n' \"$@\"\n"), 0o755); err != nil {
				t.Fatal(err)
			}
			s := actionStep(t, map[string]string{input: "some value", "summary": "false"})
			command := exec.Command("bash", "-c", s.script)
			command.Env = append(os.Environ(), "RUNNER_TEMP="+dir, "GITHUB_OUTPUT="+filepath.Join(dir, "output"))
			for name, value := range s.env {
				command.Env = append(command.Env, name+"="+value)
			}
			said, err := command.CombinedOutput()
			if err != nil || !strings.Contains(string(said), "--"+flag[1]+"=some value\n") {
				t.Errorf("the action runs icp-check with %q (%v)", said, err)
			}
			if !strings.Contains(page, "`"+input+"`") {
				t.Errorf("docs/icp-check-ci.md does not name the input %s", input)
			}
		})
	}
}

// commands returns a folder with what the steps call: the CLI, which needs no
// init here, and icp-check in the place of an installed one.
func commands(t *testing.T, cli acctest.CLI) string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "icp-check-bin")
	check := acctest.Command(t, "icp-check")
	for name, script := range map[string]string{
		"terraform": fmt.Sprintf("[ \"$1\" = init ] && exit 0\nexec %s \"$@\"", cli.Path),
		"icp-check": fmt.Sprintf("exec %s \"$@\"", check),
		"go":        fmt.Sprintf("[ \"$1\" = run ] || exit 0\nshift 2\nexec %s \"$@\"", check),
	} {
		if err := os.MkdirAll(bin, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(bin, name), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return bin
}
