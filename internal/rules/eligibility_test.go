// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// TestEligibilityFollowsFacts: what a user makes of a rule changes nothing
// about the server.
func TestEligibilityFollowsFacts(t *testing.T) {
	short := servers(server("alicloud/ecs", term(filing.MonthsTerm(1))))
	unknown := servers(server("alicloud/ecs", func(s *filing.Server) { s.Term = filing.Unknown[filing.Term]() }))
	// A suffix that is not on the list only warns.
	warned := servers(server("alicloud/ecs", domains("a.io")))
	with := func(rule rules.Name, severity rules.Severity) rules.Options {
		return rules.Options{Now: now, Severities: map[rules.Name]rules.Severity{rule: severity}}
	}
	for name, c := range map[string]struct {
		stack           filing.Stack
		options         rules.Options
		violated, waits bool
	}{
		"violated":                  {short, rules.Options{Now: now}, true, false},
		"violated, lowered":         {short, with("icp_server_term", rules.Warning), true, false},
		"violated, off":             {short, with("icp_server_term", rules.Off), true, false},
		"waits":                     {unknown, rules.Options{Now: now}, false, true},
		"waits, off":                {unknown, with("icp_server_term", rules.Off), false, true},
		"warned":                    {warned, rules.Options{Now: now}, false, false},
		"warned, raised":            {warned, with("icp_website_domain", rules.Error), false, false},
		"nothing, with another off": {servers(server("alicloud/ecs")), with("icp_server_term", rules.Off), false, false},
	} {
		t.Run(name, func(t *testing.T) {
			got := rules.Eligibility(c.stack, c.options, rules.Evaluate(c.stack, c.options))
			if got.Violated != c.violated || got.Waits != c.waits {
				t.Errorf("got %+v", got)
			}
		})
	}
}
