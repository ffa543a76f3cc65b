// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// pages is the folder of the rules' pages. That their examples really give the
// output they show is tested with the examples.
const pages = "../../docs/rules"

var sections = []string{"## Example", "## Why", "## How to fix", "## What it cannot see", "## Configuration"}

func TestPages(t *testing.T) {
	for _, rule := range rules.All() {
		t.Run(string(rule.Name), func(t *testing.T) {
			raw, err := os.ReadFile(filepath.Join(pages, string(rule.Name)+".md"))
			if err != nil {
				t.Fatalf("%v: write the rule's page by hand; make rule writes a skeleton", err)
			}
			page := string(raw)
			rest := page
			for _, section := range sections {
				_, after, ok := strings.Cut(rest, "\n"+section+"\n")
				if !ok {
					t.Errorf("there is no section %q in its place", section)
					continue
				}
				rest = after
			}
			want := []string{
				"# " + string(rule.Name) + "\n",
				rule.Summary(text.English),
				rule.Summary(text.Chinese),
				"Default severity: `" + string(rule.Severity) + "`.",
				"ICP_ENFORCEMENT",
			}
			for _, id := range rule.Sources {
				source, ok := catalog.Default().Source(id)
				if !ok {
					t.Fatalf("the catalogue has no source %s", id)
				}
				want = append(want, source.Title.EN, source.Date, source.URL)
			}
			for _, text := range want {
				if !strings.Contains(page, text) {
					t.Errorf("the page does not say %q", text)
				}
			}
		})
	}
}

func TestNoPageWithoutRule(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(pages, "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".md")
		if _, ok := rules.Named(rules.Name(name)); !ok && name != "README" {
			t.Errorf("docs/rules/%s.md is the page of no rule", name)
		}
	}
}
