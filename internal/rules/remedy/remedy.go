// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package remedy holds the changes of a configuration that mend what a rule finds,
// as data: for texts, for tools that apply them, and for those that show them. What
// is found is for the rules, and where the source is changed for package check.
package remedy

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/wording"
)

// Kind says what a remedy does.
type Kind string

// The kinds of remedies.
const (
	// Subscribe buys a server by subscription.
	Subscribe Kind = "subscribe"
	// Extend buys a server for a longer term.
	Extend Kind = "extend"
	// AddPublicIP gives a server a public address of its own.
	AddPublicIP Kind = "add_public_ip"
	// State states a fact by hand. It mends nothing unless the fact is true, so
	// it is not for a tool to apply.
	State Kind = "state"
	// Correct writes what was probably meant.
	Correct Kind = "correct"
	// RemoveArgument removes an argument that cannot be there.
	RemoveArgument Kind = "remove_argument"
	// MoveReference refers to another resource.
	MoveReference Kind = "move_reference"
)

// Remedy is a change of the configuration that mends what was found, as data:
// for the texts, for tools that apply it, and for those that show it.
type Remedy struct {
	Kind Kind
	// Type is the Terraform type of the resource to change: the subject's own,
	// or that of the cloud resource it is read from.
	Type string
	// Set are arguments to give these values, whatever they have now. Default
	// are arguments to give these values where they are omitted.
	Set, Default []filing.Argument
	// KeepsTerm says that the term which is written will do, so that Default is for
	// the arguments beside it that are missing.
	KeepsTerm bool
	// Remove are arguments to remove where they are written.
	Remove []string
	// From and To are addresses of resources, for MoveReference: the one that
	// is referred to, and the one to refer to.
	From, To string
}

// Arguments are all arguments that the remedy writes where none is written yet.
func (r Remedy) Arguments() []filing.Argument {
	if r.KeepsTerm {
		return r.Set
	}
	return slices.Concat(r.Set, r.Default)
}

// Move returns the remedy that makes a filing server of another
// cloud resource. Only who sees what leads where can tell which.
func Move(from, to string) Remedy {
	return Remedy{Kind: MoveReference, Type: filing.ServerType, From: from, To: to}
}

// Subscription returns how to buy a server by subscription, for the shortest term
// that a filing can be made with.
func Subscription(v *wording.Values) []Remedy {
	months, known := 0, false
	if v.Product != nil {
		months, known = v.Product.MinTermMonths.Value()
	}
	a := v.Arguments
	if v.IsStated("billing_mode") {
		r := Remedy{Kind: State, Type: filing.ServerType, Set: []filing.Argument{{Name: "billing_mode", Value: string(filing.Subscription)}}}
		if known {
			r.Set = append(r.Set, filing.Argument{Name: "term_months", Value: months})
		}
		return []Remedy{r}
	}
	if len(a.Subscription) == 0 {
		return nil
	}
	r := Remedy{Kind: Subscribe, Type: a.Type, Set: a.Subscription}
	if known && a.Period != "" {
		r.Default = monthsOf(a, months)
		r.KeepsTerm = v.Term.Bought().AtLeast >= months && !v.IsStated("term_months")
	}
	return []Remedy{r}
}

// LongerTerm returns how to buy a server for a number of months.
func LongerTerm(v *wording.Values, months int) []Remedy {
	a := v.Arguments
	if v.Term.HasLife() {
		return nil // it exists: a purchase changes nothing
	}
	if v.IsStated("term_months") {
		return []Remedy{{Kind: State, Type: filing.ServerType, Set: []filing.Argument{{Name: "term_months", Value: months}}}}
	}
	if a.Period == "" {
		return nil
	}
	r := Remedy{Kind: Extend, Type: a.Type, Set: monthsOf(a, months)}
	if inMonths := v.Term.Unit == "" || v.Term.Unit == filing.Month; !inMonths && !a.RequiresUnit && a.PeriodUnit.Name != "" {
		r.Remove = []string{a.PeriodUnit.Name}
	}
	return []Remedy{r}
}

// monthsOf returns the arguments of a term in months.
func monthsOf(a filing.Arguments, months int) []filing.Argument {
	period := filing.Argument{Name: a.Period, Value: months}
	if a.RequiresUnit {
		return []filing.Argument{a.PeriodUnit, period}
	}
	return []filing.Argument{period}
}

// PublicIP returns the ways to give a server a public address.
func PublicIP(v *wording.Values) []Remedy {
	var all []Remedy
	for _, way := range v.Arguments.PublicIP {
		all = append(all, Remedy{Kind: AddPublicIP, Type: v.Arguments.Type, Set: way})
	}
	if !v.Undeclared {
		all = append(all, Remedy{Kind: State, Type: filing.ServerType, Set: []filing.Argument{{Name: "has_public_ip", Value: true}}})
	}
	return all
}

// Region returns the remedy that writes the region that was meant, where
// it is stated by hand.
func Region(v *wording.Values) []Remedy {
	if v.Suggestion == "" || !v.IsStated("region") {
		return nil
	}
	return []Remedy{{Kind: Correct, Type: filing.ServerType, Set: []filing.Argument{{Name: "region", Value: v.Suggestion}}}}
}

// Correction returns the remedy that writes a suggestion into an argument of a
// code; none without a suggestion.
func Correction(name, suggestion string) []Remedy {
	if suggestion == "" {
		return nil
	}
	return []Remedy{{Kind: Correct, Type: filing.CodeType, Set: []filing.Argument{{Name: name, Value: suggestion}}}}
}
