// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/terraform-linters/tflint-plugin-sdk/helper"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/cases"
	"github.com/icp-filing/terraform-provider-icp/internal/text/texttest"
)

// unsaid are words that no issue has: where a term comes from, which stated as a
// number of months comes from nowhere, and what to do that has no room in an
// issue's one sentence.
var unsaid = []string{
	"1 month (bought for 1 month)", "12 weeks", "3 weeks",
	"backend ECS", "legacy_products = true", "domain.miit.gov.cn",
}

// TestCases takes the rows of the decision table about servers, codes, websites
// and filing numbers through their source.
func TestCases(t *testing.T) {
	table, err := cases.Read(time.Now())
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	for _, c := range table {
		if isOfClouds(&c) || !c.CanBeStated() || slices.ContainsFunc(c.Stack.Codes, func(code filing.Code) bool { return code.Spent }) {
			continue // what no attribute states, and codes that are no longer in the source
		}
		checked++
		t.Run(c.Name, func(t *testing.T) {
			found := issuesIn(t, configuration(&c), pluginBlock{LegacyProducts: c.LegacyProducts})
			expect(t, &c, found)
		})
	}
	if checked == 0 {
		t.Error("the table has no such rows")
	}
}

// isOfClouds reports whether a case is about resources of the clouds' providers.
func isOfClouds(c *cases.Case) bool { return c.Table == "Deliveries" || c.Table == "Traffic" }

// TestNoEnglishInChinese lints the same rows in Chinese.
func TestNoEnglishInChinese(t *testing.T) {
	table, err := cases.Read(time.Now())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range table {
		if isOfClouds(&c) {
			continue
		}
		for _, i := range issuesIn(t, configuration(&c), pluginBlock{Language: "zh"}) {
			if found := texttest.English(i.message); found != "" {
				t.Errorf("%s: %s has an English sentence: %s", c.Name, i.rule, found)
			}
			if wrong := texttest.Spacing(i.message); wrong != "" {
				t.Errorf("%s: %s: the spaces are wrong: %s", c.Name, i.rule, wrong)
			}
		}
	}
}

// configuration writes the stack of a case.
func configuration(c *cases.Case) string {
	server := c.Stated(cases.Quote)
	server["name"] = cases.Quote(c.Stack.Servers[0].Name)
	var b strings.Builder
	if c.Omits {
		terraformType := c.Stack.Servers[0].Arguments.Type
		fmt.Fprintf(&b, "resource %q \"it\" {}\n\n", terraformType)
		for _, stated := range []string{"cloud", "product", "billing_mode"} {
			delete(server, stated)
		}
		server["server"] = terraformType + ".it"
	}
	fmt.Fprintf(&b, "resource \"terraform_data\" \"later\" {}\n\nresource \"icp_filing_server\" \"it\" {\n%s}\n", server)
	for i, code := range c.Stack.Codes {
		a := cases.CodeArguments(code, "icp_filing_server.it.id")
		fmt.Fprintf(&b, "\nresource \"icp_authorization_code\" \"it_%d\" {\n%s}\n", i, a)
	}
	return b.String()
}

// issuesIn lints one file.
func issuesIn(t *testing.T, content string, block pluginBlock) []issue {
	t.Helper()
	s, err := block.settings(unset, catalog.Default())
	if err != nil {
		t.Fatal(err)
	}
	found, err := (&runner{Runner: helper.TestRunner(t, map[string]string{"main.tf": content}), catalog: catalog.Default(), settings: s}).issues()
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// expect compares issues with the violations that a case wants.
func expect(t *testing.T, c *cases.Case, found []issue) {
	t.Helper()
	var want, got []string
	for _, f := range rules.Evaluate(c.Stack, rules.Options{LegacyProducts: c.LegacyProducts}) {
		if f.Verdict == rules.Violation && !f.Of().PlanOnly || f.IsUnstated() && f.Of().OfInstance() {
			want = append(want, string(f.Severity)+" "+string(f.Rule))
		}
		if of := f.Of(); f.Cause == rules.SourceSilent && of.Premise == rules.PremiseRegion {
			want = append(want, "warning "+string(f.Rule)) // no later run will place it
		}
	}
	for _, i := range found {
		got = append(got, string(i.severity)+" "+string(i.rule))
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(slices.Compact(want), slices.Compact(got)) {
		t.Fatalf("got %q, want %q\n%s", got, want, configuration(c))
	}
	if len(want) == 0 || c.Want[0].Verdict != rules.Violation {
		return
	}
	for _, words := range c.Words {
		said := slices.ContainsFunc(found, func(i issue) bool { return strings.Contains(i.message, words) })
		if !said && !slices.Contains(unsaid, words) {
			t.Errorf("no message has %q: %+v", words, found)
		}
	}
}

func TestMessagesAreClean(t *testing.T) {
	found := issuesIn(t, `
resource "icp_filing_server" "it" {
  name     = "web"
  cloud    = "alicloud"
  product  = "ecs"
  server_id = terraform_data.later.id
  websites = ["a\u202eb.example.cn"]
}
`, pluginBlock{})
	if len(found) != 1 || strings.Contains(found[0].message, "\u202e") || !strings.Contains(found[0].message, `\u202e`) {
		t.Errorf("a character that hides others is not shown as an escape: %+v", found)
	}
}
