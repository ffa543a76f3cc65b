// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package situations_test

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
	"github.com/icp-filing/terraform-provider-icp/internal/cloudstub"
)

func TestMain(m *testing.M) { acctest.Main(m) }

// The files of a situation beside its configuration.
const (
	wantFile  = "want.txt"   // what each step says
	priorFile = "prior.tf"   // in the place of main.tf, applied before the first step
	cloudFile = "cloud.json" // what the cloud has
	filedFile = "filed.txt"  // the list of filed domains
	givenPlan = "plan.json"  // a plan that no stub can make
)

// situation is a folder of testdata.
type situation struct {
	name  string
	files map[string]string
	steps []step
}

// TestSituations runs the steps of each situation.
func TestSituations(t *testing.T) {
	check := acctest.Command(t, "icp-check")
	tflint := newLinter(t)
	situations := readSituations(t)
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		for _, s := range situations {
			if cli.Name == "tofu" && hasTerraform() && !s.hasProvider() {
				continue // internal/check holds that both make the same plans
			}
			t.Run(s.name, func(t *testing.T) {
				t.Parallel()
				r := &runner{t: t, situation: s, check: check, tflint: tflint}
				r.prepare(cli)
				for _, step := range s.steps {
					step.compare(t, r.run(step))
				}
			})
		}
	})
}

// hasTerraform reports whether the situations run with Terraform too.
func hasTerraform() bool {
	_, err := exec.LookPath("terraform")
	return err == nil
}

// hasProvider reports whether a situation uses this provider.
func (s situation) hasProvider() bool {
	for path, content := range s.files {
		if strings.Contains(filepath.Base(path), ".tf") && (strings.Contains(content, "\"icp_") || strings.Contains(content, "provider::icp")) {
			return true
		}
	}
	return false
}

func readSituations(t *testing.T) []situation {
	t.Helper()
	folders, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	var all []situation
	for _, folder := range folders {
		s := situation{name: folder.Name(), files: map[string]string{}}
		dir := os.DirFS(filepath.Join("testdata", s.name))
		err := fs.WalkDir(dir, ".", func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			content, err := fs.ReadFile(dir, path)
			s.files[path] = dated(t, string(content))
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if s.steps, err = parseSteps(s.files[wantFile]); err != nil {
			t.Fatalf("%s/%s: %v", s.name, wantFile, err)
		}
		delete(s.files, wantFile)
		addRequirements(s.files)
		all = append(all, s)
	}
	return all
}

// daysFromNow is a date that moves with the clock: {{days -40}} is 40 days ago.
var daysFromNow = regexp.MustCompile(`\{\{days (-?\d+)\}\}`)

func dated(t *testing.T, content string) string {
	t.Helper()
	return daysFromNow.ReplaceAllStringFunc(content, func(placeholder string) string {
		days, err := strconv.Atoi(daysFromNow.FindStringSubmatch(placeholder)[1])
		if err != nil {
			t.Fatal(err)
		}
		return time.Now().UTC().AddDate(0, 0, days).Format(time.DateOnly)
	})
}

// requirements are what every module of a situation needs and leaves out.
var requirements = func() string {
	var b strings.Builder
	b.WriteString("terraform {\n  required_providers {\n    icp = { source = \"icp-filing/icp\" }\n")
	for _, cloud := range cloudstub.Clouds {
		fmt.Fprintf(&b, "    %s = { source = %q }\n", cloud, cloudstub.Addresses[cloud])
	}
	b.WriteString("  }\n}\n")
	return b.String()
}()

// addRequirements gives each module its required_providers.
func addRequirements(files map[string]string) {
	folders := map[string]bool{}
	for path, content := range files {
		dir := filepath.Dir(path)
		if strings.Contains(content, "required_providers") {
			folders[dir] = false
		} else if _, seen := folders[dir]; !seen && (strings.HasSuffix(path, ".tf") || strings.HasSuffix(path, ".tf.json")) {
			folders[dir] = true
		}
	}
	for dir, lacking := range folders {
		if lacking {
			files[filepath.Join(dir, "versions.tf")] = requirements
		}
	}
}

// step is one thing that a user does, with what is said of it.
type step struct {
	name      string
	arguments []string
	findings  []finding
	// has and lacks are words of everything that is said.
	has, lacks []string
}

// finding is what one face says of one thing.
type finding struct {
	// key is the severity, the address and the rules, or the summary where no
	// rule says it.
	key string
	// has and lacks are words of what is wanted. Text is what is said.
	has, lacks []string
	text       string
}

// said is what a step came to.
type said struct {
	findings []finding
	text     string
}

var stepNames = []string{"plan", "apply", "destroy", "check", "tflint", "test", "shell"}

// parseSteps reads the steps of a situation: CONTRIBUTING.md tells how to write them.
func parseSteps(text string) ([]step, error) {
	var steps []step
	for number, line := range strings.Split(text, "\n") {
		content := strings.TrimSpace(line)
		if content == "" || strings.HasPrefix(content, "#") {
			continue
		}
		indent := len(line) - len(strings.TrimLeft(line, " "))
		if indent == 0 {
			fields := strings.Fields(content)
			if !slices.Contains(stepNames, fields[0]) {
				return nil, fmt.Errorf("line %d: no step is called %q", number+1, fields[0])
			}
			steps = append(steps, step{name: fields[0], arguments: fields[1:]})
			continue
		}
		if len(steps) == 0 {
			return nil, fmt.Errorf("line %d: no step is before it", number+1)
		}
		last := &steps[len(steps)-1]
		has, lacks := &last.has, &last.lacks
		if indent > 2 {
			if len(last.findings) == 0 {
				return nil, fmt.Errorf("line %d: no finding is before it", number+1)
			}
			f := &last.findings[len(last.findings)-1]
			has, lacks = &f.has, &f.lacks
		}
		if words, ok := strings.CutPrefix(content, "+ "); ok {
			*has = append(*has, words)
		} else if words, ok := strings.CutPrefix(content, "- "); ok {
			*lacks = append(*lacks, words)
		} else if indent == 2 {
			last.findings = append(last.findings, finding{key: strings.Join(strings.Fields(content), " ")})
		} else {
			return nil, fmt.Errorf("line %d: words begin with + or -", number+1)
		}
	}
	if len(steps) == 0 {
		return nil, fmt.Errorf("there is no step")
	}
	return steps, nil
}

// compare holds what was said to what is wanted: the same findings, no more and
// no less, each with its words.
func (s step) compare(t *testing.T, got said) {
	t.Helper()
	name := strings.Join(append([]string{s.name}, s.arguments...), " ")
	rest := slices.Clone(got.findings)
	for _, want := range s.findings {
		// Of several with one key it is the one that has the words.
		i := slices.IndexFunc(rest, func(f finding) bool { return want.isAbout(f) && len(missing(f.text, want.has)) == 0 })
		if i < 0 {
			i = slices.IndexFunc(rest, want.isAbout)
		}
		if i < 0 {
			t.Errorf("%s: not said: %s", name, want.key)
			continue
		}
		compareWords(t, name+": "+want.key, rest[i].text, want.has, want.lacks)
		rest = slices.Delete(rest, i, i+1)
	}
	for _, f := range rest {
		t.Errorf("%s: said beyond what is wanted: %s\n%s", name, f.key, f.text)
	}
	compareWords(t, name, got.text, s.has, s.lacks)
}

// anyKey is an instance of a resource where it depends on the order in which
// Terraform walks which one is told.
const anyKey = "[*]"

var instanceKey = regexp.MustCompile(`\[[^]]*\]`)

// isAbout reports whether what is said is what is wanted, words aside.
func (f finding) isAbout(said finding) bool {
	if strings.Contains(f.key, anyKey) {
		return f.key == instanceKey.ReplaceAllString(said.key, anyKey)
	}
	return f.key == said.key
}

func compareWords(t *testing.T, name, text string, has, lacks []string) {
	t.Helper()
	if absent := missing(text, has); len(absent) > 0 {
		t.Errorf("%s: lacks %q:\n%s", name, absent, text)
	}
	for _, words := range lacks {
		if strings.Contains(squeeze(text), squeeze(words)) {
			t.Errorf("%s: has %q:\n%s", name, words, text)
		}
	}
}

// missing returns the words that a text does not have.
func missing(text string, words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return strings.Contains(squeeze(text), squeeze(w)) })
}

func squeeze(text string) string { return strings.Join(strings.Fields(text), " ") }
