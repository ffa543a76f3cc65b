// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check_test

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/aymanbagabas/go-udiff"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/cloudstub"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// fixedFile is what the fixes of a scenario's results change, as a diff.
const fixedFile = "fixed.txt"

// TestFixes applies the fix of each result alone, which must leave a file that
// is HCL, and then all of them.
func TestFixes(t *testing.T) {
	for _, s := range scenarios {
		if len(s.plans) != 1 || s.plans[0].dir != "" {
			continue // the configuration of another one
		}
		for _, cli := range clis {
			t.Run(s.name+"/"+cli, func(t *testing.T) {
				report, source := s.check(t, cli, true), sourceOf(t, s)
				for i := range report.Results {
					r := &report.Results[i]
					if len(r.Fix) == 0 {
						continue
					}
					if r.Suppressed != nil || r.Finding.Verdict != rules.Violation {
						t.Errorf("%s of %s has a fix", r.Finding.Rule, r.Name())
					}
					fixed := applied(t, source, r.Fix)
					if maps.Equal(source, fixed) {
						t.Errorf("the fix for %s of %s changes nothing", r.Finding.Rule, r.Name())
					}
					checkSyntax(t, fixed)
				}
				fixed := applied(t, source, allFixes(report))
				checkSyntax(t, fixed)
				checkFixed(t, filepath.Join("testdata", s.name, fixedFile), source, fixed)
			})
		}
	}
}

// unfixed are the servers of the scenario "fixes" that only people can mend.
var unfixed = []string{
	"icp_filing_server.variable", "icp_filing_server.ignored", "icp_filing_server.released", "icp_filing_server.line",
	"module.first.icp_filing_server.web", "module.second.icp_filing_server.web", `module.each["a"].icp_filing_server.web`,
}

// TestFixesMend plans the fixed source of a scenario: what had a fix is gone,
// and nothing else has come.
func TestFixesMend(t *testing.T) {
	s := scenarioNamed(t, "fixes")
	report := s.check(t, "terraform", true)
	for _, r := range report.Results {
		if (len(r.Fix) == 0) != slices.Contains(unfixed, r.Address) {
			t.Errorf("%s of %s: the fix is %v", r.Finding.Rule, r.Address, r.Fix)
		}
	}
	fixed := applied(t, sourceOf(t, s), allFixes(report))
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		w := acctest.NewWorkspace(t, cli, fixed)
		w.Setenv(cloudstub.NowVariable, now.Format("2006-01-02T15:04:05Z07:00"))
		if result := w.Plan(); result.Code != 0 {
			t.Fatal(result.Text())
		}
		source, err := tfconfig.ReadDir(w.Dir, check.RuleNames)
		if err != nil {
			t.Fatal(err)
		}
		again := checked(t, []topology.PlanInput{{Name: "plan", JSON: bytes.NewReader(w.ShowJSON()), Source: source}}, check.Options{Rules: rules.Options{Now: now}})
		for _, r := range again.Results {
			if !slices.Contains(unfixed, r.Address) || len(r.Fix) > 0 {
				t.Errorf("there still is %s of %s, with the fix %v", r.Finding.Rule, r.Address, r.Fix)
			}
		}
		if len(again.Results) != len(unfixed) {
			t.Errorf("there are %d results, want %d", len(again.Results), len(unfixed))
		}
	})
}

// sourceOf returns the .tf files of a scenario.
func sourceOf(t *testing.T, s scenario) map[string]string {
	t.Helper()
	files := map[string]string{}
	root := os.DirFS(s.plans[0].folder(s.name))
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".tf" {
			return err
		}
		content, err := fs.ReadFile(root, name)
		files[name] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// allFixes returns the edits of all results. Those of several results that are
// the same are one.
func allFixes(report check.Report) []check.Edit {
	var fixes [][]check.Edit
	for _, r := range report.Results {
		if !slices.ContainsFunc(fixes, func(fix []check.Edit) bool { return reflect.DeepEqual(fix, r.Fix) }) {
			fixes = append(fixes, r.Fix)
		}
	}
	return slices.Concat(fixes...)
}

// applied returns the files after edits, whose places are those before.
func applied(t *testing.T, files map[string]string, edits []check.Edit) map[string]string {
	t.Helper()
	type part struct {
		at   hcl.Range
		text string
	}
	parts := map[string][]part{}
	for _, e := range edits {
		content, ok := files[e.File]
		if !ok {
			t.Fatalf("there is no file %s to edit", e.File)
		}
		at, ok := e.Range([]byte(content))
		if !ok {
			t.Fatalf("%s has no place %v", e.File, e)
		}
		parts[e.File] = append(parts[e.File], part{at, e.NewText})
	}
	fixed := maps.Clone(files)
	for file, all := range parts {
		slices.SortStableFunc(all, func(a, b part) int { return b.at.Start.Byte - a.at.Start.Byte })
		for i, p := range all {
			if i > 0 && p.at.End.Byte > all[i-1].at.Start.Byte {
				t.Fatalf("edits of %s overlap at line %d", file, p.at.End.Line)
			}
			content := fixed[file]
			fixed[file] = content[:p.at.Start.Byte] + p.text + content[p.at.End.Byte:]
		}
	}
	return fixed
}

func checkSyntax(t *testing.T, files map[string]string) {
	t.Helper()
	for name, content := range files {
		if _, diagnostics := hclsyntax.ParseConfig([]byte(content), name, hcl.InitialPos); diagnostics.HasErrors() {
			t.Errorf("%s is no HCL: %s\n%s", name, diagnostics.Error(), content)
		}
	}
}

// checkFixed compares what fixes change with a golden file. There is none where
// they change nothing.
func checkFixed(t *testing.T, golden string, before, after map[string]string) {
	t.Helper()
	var text strings.Builder
	for _, name := range slices.Sorted(maps.Keys(before)) {
		if before[name] != after[name] {
			text.WriteString(udiff.Unified(name, name+" fixed", before[name], after[name]))
		}
	}
	if *update {
		_ = os.Remove(golden)
		if text.Len() > 0 {
			if err := os.WriteFile(golden, []byte(text.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	if got := text.String(); got != string(want) {
		t.Errorf("the fixes change\n%s\nbut %s says\n%s", got, golden, want)
	}
}
