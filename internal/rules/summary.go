// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "slices"

// Summary is what findings come to.
type Summary struct {
	// Violated says that a rule of severity error is violated.
	Violated bool
	// Waits says that a rule of severity error waits for an unknown fact.
	Waits bool
	// Unstated says that a rule of severity error lacks a fact that nobody
	// states and that it cannot do without.
	Unstated bool
	// Undecided are the rules without a decision, sorted, each once.
	Undecided []Name
}

// Summarize sums up findings.
func Summarize(findings []Finding) Summary {
	var s Summary
	for _, f := range findings {
		switch f.Verdict {
		case Violation:
			s.Violated = s.Violated || f.Severity == Error
		case Undecided:
			s.Undecided = append(s.Undecided, f.Rule)
			s.Waits = s.Waits || f.Blocks() && f.Cause == FactUnknown
			s.Unstated = s.Unstated || f.Blocks() && f.Cause == FactAbsent
		case Pass, NotApplicable:
		}
	}
	slices.Sort(s.Undecided)
	s.Undecided = slices.Compact(s.Undecided)
	return s
}
