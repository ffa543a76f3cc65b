// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// RemedyKind says what a remedy does.
type RemedyKind string

// The kinds of remedies.
const (
	// Subscribe buys a server by subscription.
	Subscribe RemedyKind = "subscribe"
	// Extend buys a server for a longer term.
	Extend RemedyKind = "extend"
	// AddPublicIP gives a server a public address of its own.
	AddPublicIP RemedyKind = "add_public_ip"
	// State states a fact by hand. It mends nothing unless the fact is true, so
	// it is not for a tool to apply.
	State RemedyKind = "state"
	// Correct writes what was probably meant.
	Correct RemedyKind = "correct"
	// RemoveArgument removes an argument that cannot be there.
	RemoveArgument RemedyKind = "remove_argument"
	// MoveReference refers to another resource.
	MoveReference RemedyKind = "move_reference"
)

// Remedy is a change of the configuration that mends what was found, as data:
// for the texts, for tools that apply it, and for those that show it.
type Remedy struct {
	Kind RemedyKind
	// Type is the Terraform type of the resource to change: the subject's own,
	// or that of the cloud resource it is read from.
	Type string
	// Set are arguments to give these values, whatever they have now. Default
	// are arguments to give these values where they are omitted.
	Set, Default []filing.Argument
	// Remove are arguments to remove where they are written.
	Remove []string
	// From and To are addresses of resources, for MoveReference: the one that
	// is referred to, and the one to refer to.
	From, To string
}

// Arguments are all arguments that the remedy writes where none is written yet.
func (r Remedy) Arguments() []filing.Argument { return slices.Concat(r.Set, r.Default) }

// NewMoveReference returns the remedy that makes a filing server of another
// cloud resource. Only who sees what leads where can tell which.
func NewMoveReference(from, to string) Remedy {
	return Remedy{Kind: MoveReference, Type: filing.ServerType, From: from, To: to}
}

// isStated reports whether a fact is stated by hand, in an attribute of the
// filing server.
func (v *Values) isStated(attribute string) bool {
	return !v.Undeclared && (v.Arguments.Type == "" || slices.Contains(v.Arguments.Stated, attribute))
}

// subscribe returns how to buy a server by subscription, for the shortest term
// that a filing can be made with.
func (v *Values) subscribe() []Remedy {
	months, known := 0, false
	if v.Product != nil {
		months, known = v.Product.MinTermMonths.Value()
	}
	a := v.Arguments
	if v.isStated("billing_mode") {
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
	}
	return []Remedy{r}
}

// extend returns how to buy a server for a number of months.
func (v *Values) extend(months int) []Remedy {
	a := v.Arguments
	if v.Term.HasLife() {
		return nil // it exists: a purchase changes nothing
	}
	if v.isStated("term_months") {
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

// addPublicIP returns the ways to give a server a public address.
func (v *Values) addPublicIP() []Remedy {
	var all []Remedy
	for _, way := range v.Arguments.PublicIP {
		all = append(all, Remedy{Kind: AddPublicIP, Type: v.Arguments.Type, Set: way})
	}
	if !v.Undeclared {
		all = append(all, Remedy{Kind: State, Type: filing.ServerType, Set: []filing.Argument{{Name: "has_public_ip", Value: true}}})
	}
	return all
}

// correctRegion returns the remedy that writes the region that was meant, where
// it is stated by hand.
func (v *Values) correctRegion() []Remedy {
	if v.Suggestion == "" || !v.isStated("region") {
		return nil
	}
	return []Remedy{{Kind: Correct, Type: filing.ServerType, Set: []filing.Argument{{Name: "region", Value: v.Suggestion}}}}
}

// correct returns the remedy that writes a suggestion into an argument of a
// code; none without a suggestion.
func correct(name, suggestion string) []Remedy {
	if suggestion == "" {
		return nil
	}
	return []Remedy{{Kind: Correct, Type: filing.CodeType, Set: []filing.Argument{{Name: name, Value: suggestion}}}}
}
