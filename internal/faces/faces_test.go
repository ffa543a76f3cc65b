// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package faces_test shows that every face reports every rule that the rule's
// fields promise: the provider, the checker and the linter.
package faces_test

import (
	"bytes"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/terraform-linters/tflint-plugin-sdk/hclext"
	"github.com/terraform-linters/tflint-plugin-sdk/helper"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/lint"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// face is one of those that report rules.
type face struct {
	name string
	// promises reports whether the rule's fields say that the face reports it.
	promises func(*rules.Rule) bool
	// reports returns the rules that the face reports about the stack.
	reports func(*testing.T) map[rules.Name]bool
}

var faces = []face{
	// The provider judges its own resources: it sees no deliveries and no traffic
	// of the clouds', and never all that there is.
	{"provider", func(r *rules.Rule) bool {
		return r.Needs != rules.NeedsDelivery && r.Needs != rules.NeedsPlans && !ofTraffic(r)
	}, func(t *testing.T) map[rules.Name]bool {
		said := provided(t, stack)
		return rulesOf(append(said.all(), destroyed(t, said)...))
	}},
	{"checker", func(r *rules.Rule) bool { return !ofTraffic(r) }, func(t *testing.T) map[rules.Name]bool { return checked(t, false) }},
	// Of servers that only domains lead to, there is nothing but what they are and
	// that the domains lead there.
	{"checker, exposed", func(r *rules.Rule) bool { return r.Needs == rules.NeedsInstance || ofTraffic(r) }, func(t *testing.T) map[rules.Name]bool { return checked(t, true) }},
	{"linter", func(r *rules.Rule) bool { return !r.PlanOnly }, func(t *testing.T) map[rules.Name]bool {
		reported := map[rules.Name]bool{}
		for _, issue := range linted(t, stack) {
			reported[rules.Name(issue.Rule.Name())] = true
		}
		return reported
	}},
}

func ofTraffic(r *rules.Rule) bool { return r.Needs == rules.NeedsTraffic }

// TestFaces judges a stack that violates every rule with every face.
func TestFaces(t *testing.T) {
	reported := make([]map[rules.Name]bool, len(faces))
	for i, f := range faces {
		reported[i] = f.reports(t)
	}
	for _, rule := range rules.All() {
		t.Run(string(rule.Name), func(t *testing.T) {
			for i, f := range faces {
				if reported[i][rule.Name] != f.promises(rule) {
					t.Errorf("%s: reported %t, promised %t", f.name, reported[i][rule.Name], f.promises(rule))
				}
			}
		})
	}
}

// checked returns what icp-check reports: of what is declared, or of servers
// that only domains lead to.
func checked(t *testing.T, exposed bool) map[rules.Name]bool {
	t.Helper()
	reported := map[rules.Name]bool{}
	for _, r := range results(t, stack) {
		if isExposed := len(r.Path) > 0; isExposed == exposed {
			reported[r.Finding.Rule] = true
		}
	}
	return reported
}

// results returns what icp-check reports about resources.
func results(t *testing.T, all blocks) []check.Result {
	t.Helper()
	read, err := topology.FromPlans([]topology.PlanInput{{Name: "plan.json", JSON: bytes.NewReader(all.plan(t))}}, catalog.Default())
	if err != nil {
		t.Fatal(err)
	}
	return check.Run(read, check.Options{Filed: filed}).Results
}

// linted returns what the TFLint ruleset reports with all rules on.
func linted(t *testing.T, all blocks) helper.Issues {
	t.Helper()
	ruleset := lint.NewRuleSet("0.0.0-test")
	file, diagnostics := hclsyntax.ParseConfig([]byte(`preset = "all"
filed = ["`+filed[0].Domain+" "+string(filed[0].Cloud)+`"]`), "plugin.hcl", hcl.InitialPos)
	if diagnostics.HasErrors() {
		t.Fatal(diagnostics)
	}
	content, diagnostics := hclext.Content(file.Body, ruleset.ConfigSchema())
	if diagnostics.HasErrors() {
		t.Fatal(diagnostics)
	}
	if err := ruleset.ApplyConfig(content); err != nil {
		t.Fatal(err)
	}
	host := helper.TestRunner(t, map[string]string{"main.tf": all.source(t)})
	module, err := ruleset.NewRunner(host)
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range ruleset.BuiltinImpl().Rules {
		if err := rule.Check(module); err != nil {
			t.Fatal(err)
		}
	}
	return host.Issues
}
