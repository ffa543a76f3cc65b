// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"strings"
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/cases"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

var now = time.Date(2026, time.November, 23, 6, 0, 0, 0, time.UTC)

func decisionTable(t *testing.T) []cases.Case {
	t.Helper()
	table, err := cases.Read(now)
	if err != nil {
		t.Fatal(err)
	}
	if len(table) == 0 {
		t.Fatal("testdata/cases.md has no cases")
	}
	return table
}

func evaluate(c cases.Case) []rules.Finding {
	return rules.Evaluate(c.Stack, rules.Options{Now: now, LegacyProducts: c.LegacyProducts})
}

func TestDecisionTable(t *testing.T) {
	for _, c := range decisionTable(t) {
		t.Run(c.Name, func(t *testing.T) {
			findings := evaluate(c)
			if err := c.Check(findings); err != nil {
				t.Fatal(err)
			}
			for i, f := range findings {
				if len(c.Want) == 0 || f.Rule != c.Want[0].Rule || f.Verdict != c.Want[0].Verdict {
					continue
				}
				m := findings[i].Message(text.English)
				for _, word := range c.Words {
					if !strings.Contains(m.Summary+m.Detail(), word) {
						t.Errorf("%q is not in:\n%s\n%s", word, m.Summary, m.Detail())
					}
				}
				break
			}
		})
	}
}
