// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/terraform-linters/tflint-plugin-sdk/helper"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
)

// mock returns the SDK's stand-in for TFLint, nil where that panics.
func mock(t *testing.T, content string) (host *helper.Runner) {
	t.Helper()
	defer func() { _ = recover() }()
	return helper.TestRunner(t, map[string]string{"main.tf": content})
}

// TestSeeds shows that the stand-in takes what the fuzzing begins with, so that
// the rules see it.
func TestSeeds(t *testing.T) {
	seeds, err := filepath.Glob("testdata/*/main.tf")
	if err != nil || len(seeds) == 0 {
		t.Fatalf("there are no seeds: %v", err)
	}
	for _, seed := range seeds {
		content, err := os.ReadFile(seed)
		if err != nil {
			t.Fatal(err)
		}
		if mock(t, string(content)) == nil {
			t.Errorf("%s is not linted", seed)
		}
	}
}

// FuzzIssues lints what parses as HCL, and applies the fixes: a plugin that
// panics takes TFLint down with it.
func FuzzIssues(f *testing.F) {
	for _, pattern := range []string{"testdata/*/main.tf", "../check/testdata/*/main.tf"} {
		seeds, err := filepath.Glob(pattern)
		if err != nil || len(seeds) == 0 {
			f.Fatalf("there are no seeds %s: %v", pattern, err)
		}
		for _, seed := range seeds {
			content, err := os.ReadFile(seed)
			if err != nil {
				f.Fatal(err)
			}
			if _, diagnostics := hclsyntax.ParseConfig(content, seed, hcl.InitialPos); diagnostics.HasErrors() {
				f.Fatalf("%s is no seed: %v", seed, diagnostics)
			}
			f.Add(string(content))
		}
	}
	f.Fuzz(func(t *testing.T, content string) {
		if _, diagnostics := hclsyntax.ParseConfig([]byte(content), "main.tf", hcl.InitialPos); diagnostics.HasErrors() {
			return // TFLint stops before it calls a plugin
		}
		s, err := pluginBlock{Preset: "all", Servers: "all"}.settings(unset, catalog.Default())
		if err != nil {
			t.Fatal(err)
		}
		host := mock(t, content)
		if host == nil {
			return // the stand-in refuses what TFLint reports itself
		}
		ruleset := NewRuleSet("0.0.0-test").BuiltinImpl()
		module := &runner{Runner: host, catalog: catalog.Default(), settings: s}
		for _, rule := range ruleset.Rules {
			if err := rule.Check(module); err != nil {
				t.Fatal(err)
			}
		}
	})
}
