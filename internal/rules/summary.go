// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"cmp"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// Summary is what findings come to.
type Summary struct {
	// Violated says that a rule of severity error is violated.
	Violated bool
	// Waits says that a rule of severity error waits for an unknown fact.
	Waits bool
	// Unstated says that a rule of severity error lacks a fact that nobody
	// states and that it cannot do without, Unreadable one that nobody can read.
	Unstated, Unreadable bool
	// Unplaced says that no source settles whether a server's region is in the
	// mainland. That refuses nothing, but makes nothing eligible.
	Unplaced bool
	// Undecided are the rules without a decision, sorted by rule, cause and
	// fact, each once.
	Undecided []UndecidedRule
}

// UndecidedRule is a rule without a decision.
type UndecidedRule struct {
	Rule  Name
	Cause Cause
	// Fact is what the decision waits for or what no source settles, as the
	// attribute of the provider's resources that holds it.
	Fact string
}

// Waits reports whether an apply will bring the decision.
func (u UndecidedRule) Waits() bool { return u.Cause == FactUnknown }

func (u UndecidedRule) compare(other UndecidedRule) int {
	return cmp.Or(cmp.Compare(u.Rule, other.Rule), cmp.Compare(u.Cause, other.Cause), cmp.Compare(u.Fact, other.Fact))
}

// Summarize sums up findings by the severities that they have.
func Summarize(findings []Finding) Summary {
	var s Summary
	for _, f := range findings {
		switch f.Verdict {
		case Violation:
			s.Violated = s.Violated || f.Severity == Error
		case Undecided:
			u := UndecidedRule{Rule: f.Rule, Cause: f.Cause}
			if len(f.Facts) > 0 {
				u.Fact = f.Facts[0]
			}
			s.Undecided = append(s.Undecided, u)
			s.Waits = s.Waits || f.Blocks() && f.Cause == FactUnknown
			s.Unstated = s.Unstated || f.Blocks() && f.Cause == FactAbsent
			s.Unreadable = s.Unreadable || f.Blocks() && f.Cause == FactUnreadable
			s.Unplaced = s.Unplaced || f.Unplaced()
		case Pass, NotApplicable:
		}
	}
	slices.SortFunc(s.Undecided, UndecidedRule.compare)
	s.Undecided = slices.Compact(s.Undecided)
	return s
}

// Eligibility sums up what the facts of a stack come to, whatever severities a
// user gave the rules: a rule that is lowered or off makes nothing eligible,
// and one that only warns by default makes nothing ineligible. findings are
// those of the stack under the options.
func Eligibility(stack filing.Stack, options Options, findings []Finding) Summary {
	if len(options.Severities) == 0 {
		return Summarize(findings)
	}
	options.Severities = nil
	return Summarize(Evaluate(stack, options))
}
