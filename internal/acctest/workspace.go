// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	tfjson "github.com/hashicorp/terraform-json"
)

// planFile is the plan that [Workspace.Plan] writes.
const planFile = "tfplan"

// Workspace is a folder of configuration with its own home, CLI
// configuration, data and state. Its methods fail the test on what is no
// answer of the CLI, such as a binary that does not start.
type Workspace struct {
	// Dir is the folder of the configuration.
	Dir string

	t   testing.TB
	cli CLI
	env []string
}

// Result is how a command ended.
type Result struct {
	Code           int
	Stdout, Stderr string
	// CPU is the time that the CLI and its providers kept processors busy.
	CPU time.Duration
}

// Text returns what a user sees, with the line breaks and frames of
// diagnostics taken out, so that a test can look for whole sentences.
func (r Result) Text() string {
	return strings.Join(strings.Fields(strings.NewReplacer("│", "", "╷", "", "╵", "").Replace(r.Stdout+"\n"+r.Stderr)), " ")
}

// Diagnosed is a result with the diagnostics of the -json output.
type Diagnosed struct {
	Result
	Diagnostics []tfjson.Diagnostic
}

// Errors returns the diagnostics that are errors.
func (d Diagnosed) Errors() []tfjson.Diagnostic {
	return d.withSeverity(tfjson.DiagnosticSeverityError)
}

// Warnings returns the diagnostics that are warnings.
func (d Diagnosed) Warnings() []tfjson.Diagnostic {
	return d.withSeverity(tfjson.DiagnosticSeverityWarning)
}

func (d Diagnosed) withSeverity(severity tfjson.DiagnosticSeverity) []tfjson.Diagnostic {
	return slices.DeleteFunc(slices.Clone(d.Diagnostics), func(diagnostic tfjson.Diagnostic) bool {
		return diagnostic.Severity != severity
	})
}

// moduleBlock finds configuration that needs its modules installed.
var moduleBlock = regexp.MustCompile(`(?m)^\s*module\s+"`)

// NewWorkspace writes files, by their paths within the workspace, and makes
// them ready to plan. Builds the providers first if no other test has.
func NewWorkspace(t testing.TB, cli CLI, files map[string]string) *Workspace {
	t.Helper()
	config, err := overrides(files)
	if err != nil {
		t.Fatal(err)
	}
	top := t.TempDir()
	w := &Workspace{Dir: filepath.Join(top, "configuration"), t: t, cli: cli}
	home := filepath.Join(top, "home")
	for _, dir := range []string{w.Dir, home} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	rc := filepath.Join(top, "cli.tfrc")
	if err := os.WriteFile(rc, []byte(config), 0o644); err != nil {
		t.Fatal(err)
	}
	w.env = append(coverage(),
		"PATH="+os.Getenv("PATH"),
		"HOME="+home,
		"TMPDIR="+top,
		"TF_CLI_CONFIG_FILE="+rc,
		"TF_DATA_DIR="+filepath.Join(top, "data"),
		"TF_IN_AUTOMATION=1",
		"CHECKPOINT_DISABLE=1",
		"GOGC="+os.Getenv("GOGC"),
	)
	modules := false
	for name, content := range files {
		w.Write(name, content)
		modules = modules || moduleBlock.MatchString(content)
	}
	if modules {
		w.GetModules()
	}
	return w
}

// Write writes a file of the configuration, by its path within the workspace.
func (w *Workspace) Write(name, content string) {
	w.t.Helper()
	path := filepath.Join(w.Dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		w.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		w.t.Fatal(err)
	}
}

// Setenv sets an environment variable for the commands that follow. It is all
// they inherit beside PATH.
func (w *Workspace) Setenv(key, value string) { w.env = append(w.env, key+"="+value) }

// getenv returns what [Workspace.Setenv] last set.
func (w *Workspace) getenv(key string) string {
	for _, variable := range slices.Backward(w.env) {
		if value, ok := strings.CutPrefix(variable, key+"="); ok {
			return value
		}
	}
	return ""
}

// GetModules installs the configuration's local modules. NewWorkspace has done
// so for the files it was given; `init` does not work with dev_overrides.
func (w *Workspace) GetModules() {
	w.t.Helper()
	if result := w.Run("get", "-no-color"); result.Code != 0 {
		w.t.Fatalf("%s get: %s", w.cli, result.Text())
	}
}

// Run runs the CLI with the arguments.
func (w *Workspace) Run(args ...string) Result {
	w.t.Helper()
	return w.run(w.cli.Path, args...)
}

// Shell runs a script of bash as the steps of CI do: it ends where a command
// fails.
func (w *Workspace) Shell(script string) Result {
	w.t.Helper()
	return w.run("bash", "-eo", "pipefail", "-c", script)
}

func (w *Workspace) run(path string, args ...string) Result {
	w.t.Helper()
	clouds, err := attachable(w.Dir)
	if err != nil {
		w.t.Fatal(err)
	}
	stubs, stop, err := serveStubs(clouds, w.getenv)
	if err != nil {
		w.t.Fatal(err)
	}
	defer stop()
	command := exec.Command(path, args...)
	command.Dir, command.Env = w.Dir, append(slices.Clip(w.env), stubs)
	var stdout, stderr bytes.Buffer
	command.Stdout, command.Stderr = &stdout, &stderr
	err = command.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		w.t.Fatalf("%s %s: %v", path, strings.Join(args, " "), err)
	}
	state := command.ProcessState
	return Result{
		Code: state.ExitCode(), Stdout: stdout.String(), Stderr: stderr.String(),
		CPU: state.UserTime() + state.SystemTime(),
	}
}

// Plan plans and keeps the plan for [Workspace.PlanJSON] and a later
// [Workspace.ApplyPlan].
func (w *Workspace) Plan(args ...string) Diagnosed {
	w.t.Helper()
	return w.streamed(append([]string{"plan", "-json", "-out=" + planFile, "-input=false", "-lock=false"}, args...)...)
}

// Apply plans afresh and applies without asking.
func (w *Workspace) Apply(args ...string) Diagnosed {
	w.t.Helper()
	return w.streamed(append([]string{"apply", "-json", "-auto-approve", "-input=false"}, args...)...)
}

// ApplyPlan applies what the last [Workspace.Plan] kept.
func (w *Workspace) ApplyPlan() Diagnosed {
	w.t.Helper()
	return w.streamed("apply", "-json", "-input=false", planFile)
}

// Destroy destroys everything without asking.
func (w *Workspace) Destroy(args ...string) Diagnosed {
	w.t.Helper()
	return w.streamed(append([]string{"destroy", "-json", "-auto-approve", "-input=false"}, args...)...)
}

// Validate validates the configuration.
func (w *Workspace) Validate() Diagnosed {
	w.t.Helper()
	result := w.Run("validate", "-json")
	var output tfjson.ValidateOutput
	if err := json.Unmarshal([]byte(result.Stdout), &output); err != nil {
		w.t.Fatalf("%s validate: %v\n%s", w.cli, err, result.Text())
	}
	return Diagnosed{Result: result, Diagnostics: withoutOverrides(output.Diagnostics)}
}

// ShowJSON returns the kept plan as `show -json` writes it.
func (w *Workspace) ShowJSON() []byte {
	w.t.Helper()
	result := w.Run("show", "-json", planFile)
	if result.Code != 0 {
		w.t.Fatalf("%s show: %s", w.cli, result.Text())
	}
	return []byte(result.Stdout)
}

// PlanJSON returns the kept plan.
func (w *Workspace) PlanJSON() *tfjson.Plan {
	w.t.Helper()
	plan := new(tfjson.Plan)
	if err := plan.UnmarshalJSON(w.ShowJSON()); err != nil {
		w.t.Fatalf("%s show: %v", w.cli, err)
	}
	return plan
}

// State returns the state file, or nothing when there is none.
func (w *Workspace) State() []byte {
	w.t.Helper()
	state, err := os.ReadFile(filepath.Join(w.Dir, "terraform.tfstate"))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		w.t.Fatal(err)
	}
	return state
}

// streamed runs a command that writes its events as a line of JSON each.
func (w *Workspace) streamed(args ...string) Diagnosed {
	w.t.Helper()
	result := Diagnosed{Result: w.Run(args...)}
	var diagnostics []tfjson.Diagnostic
	for line := range strings.Lines(result.Stdout) {
		var event struct {
			Diagnostic *tfjson.Diagnostic `json:"diagnostic"`
		}
		// Some errors come as plain text, before the stream begins.
		if json.Unmarshal([]byte(line), &event) == nil && event.Diagnostic != nil {
			diagnostics = append(diagnostics, *event.Diagnostic)
		}
	}
	result.Diagnostics = withoutOverrides(diagnostics)
	return result
}

// withoutOverrides leaves out the warning that dev_overrides are in effect.
func withoutOverrides(diagnostics []tfjson.Diagnostic) []tfjson.Diagnostic {
	return slices.DeleteFunc(diagnostics, func(d tfjson.Diagnostic) bool {
		return strings.HasSuffix(d.Summary, "development overrides are in effect")
	})
}
