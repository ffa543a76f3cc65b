// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestFixes finds the change of the source in the reports that have it, each with
// the file as its reader finds it.
func TestFixes(t *testing.T) {
	const stack = "../../internal/check/testdata/fixes"
	dir := folder(t, map[string]string{
		".git/HEAD":                "",
		"infra/plan.json":          read(t, stack, "terraform.json"),
		"infra/shop/main.tf":       read(t, stack, "main.tf"),
		"infra/shop/once/main.tf":  read(t, stack, "once", "main.tf"),
		"infra/shop/twice/main.tf": read(t, stack, "twice", "main.tf"),
	})
	got := run{dir: filepath.Join(dir, "infra")}.with(t, "--source", "shop", "-f", "json=a.json", "-f", "sarif=a.sarif", "-f", "markdown=a.md", "plan.json")
	if got.stderr != "" {
		t.Fatalf("%+v", got)
	}
	type edit struct {
		File                             string
		Line, Column, EndLine, EndColumn int
		NewText                          string
	}
	want := []edit{{"shop/once/main.tf", 10, 32, 10, 33, "3"}}

	var asJSON struct {
		Results []struct {
			Address string `json:"address"`
			Fix     *struct {
				Edits []struct {
					File      string `json:"file"`
					Line      int    `json:"line"`
					Column    int    `json:"column"`
					EndLine   int    `json:"end_line"`
					EndColumn int    `json:"end_column"`
					NewText   string `json:"new_text"`
				} `json:"edits"`
			} `json:"fix"`
		} `json:"results"`
	}
	decode(t, filepath.Join(dir, "infra", "a.json"), &asJSON)
	var edits []edit
	for _, r := range asJSON.Results {
		if r.Address == "module.once.icp_filing_server.web" && r.Fix != nil {
			for _, e := range r.Fix.Edits {
				edits = append(edits, edit(e))
			}
		}
		if r.Address == "module.first.icp_filing_server.web" && r.Fix != nil {
			t.Error("a module that is called twice has a fix")
		}
	}
	if !slices.Equal(edits, want) {
		t.Errorf("JSON has %+v, want %+v", edits, want)
	}

	var asSARIF struct {
		Runs []struct {
			Results []struct {
				Fixes []struct {
					ArtifactChanges []struct {
						ArtifactLocation struct{ URI string }
						Replacements     []struct {
							DeletedRegion   struct{ StartLine, StartColumn, EndLine, EndColumn int }
							InsertedContent struct{ Text string }
						}
					}
				}
			}
		}
	}
	decode(t, filepath.Join(dir, "infra", "a.sarif"), &asSARIF)
	edits = nil
	for _, r := range asSARIF.Runs[0].Results {
		for _, fix := range r.Fixes {
			for _, change := range fix.ArtifactChanges {
				for _, e := range change.Replacements {
					edits = append(edits, edit{
						change.ArtifactLocation.URI, e.DeletedRegion.StartLine, e.DeletedRegion.StartColumn,
						e.DeletedRegion.EndLine, e.DeletedRegion.EndColumn, e.InsertedContent.Text,
					})
				}
			}
		}
	}
	want[0].File = "infra/shop/once/main.tf"
	if !slices.Contains(edits, want[0]) {
		t.Errorf("SARIF has %+v, want %+v among them", edits, want)
	}
	contains(t, read(t, dir, "infra", "a.md"), "infra/shop/once/main.tf:10:32")
}

func decode(t *testing.T, path string, into any) {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(content, into); err != nil {
		t.Fatal(err)
	}
}
