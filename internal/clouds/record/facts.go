// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package record

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Facts names the attributes that a type's facts are in. A fact whose attribute
// is empty is absent.
type Facts struct {
	// ID is the attribute with the cloud's id; "id" when empty. IDs is a list of
	// ids, of a resource that is several instances: as many as Amount says, one
	// where that is omitted.
	ID, IDs, Amount string
	// Region outranks Zone. FormerZone is a name that Zone had, and still may have.
	Region, Zone, FormerZone string
	Charge                   Charge
	Term                     Purchase
	// AutoRenewal is how users write that the cloud renews by itself. Its name is
	// empty for types that do not say so.
	AutoRenewal          filing.Argument
	CreatedAt, ExpiresAt string
	PublicIP             PublicIP
	State                State
}

// Charge says how a type is paid for.
type Charge struct {
	// Attributes have the charge type, the current one first.
	Attributes []string
	// Prepaid and OnDemand are how users write a subscription and pay-as-you-go.
	// They are empty for types that no filing is made with.
	Prepaid, OnDemand string
	// Always is how a type without a choice is paid for.
	Always filing.Billing
	// Spot has the spot strategy. NoSpot is its text for a server that is not
	// a spot instance, SpotWords those for one that is.
	Spot, NoSpot string
	SpotWords    []string
}

// Purchase says where a purchased term is.
type Purchase struct {
	Count, Unit string
	// Default is the unit of a count without one. When it is empty, such a
	// count says nothing.
	Default filing.TermUnit
	// Month is how users write the unit Month. Week is how they write weeks, empty
	// where none are sold.
	Month, Week string
	// Day is the unit's text for days, in which no filing's term is counted.
	Day string
}

// PublicIP says how a type shows whether it has a public address.
type PublicIP struct {
	// Always says that each has one.
	Always bool
	// Word is an attribute that says it in words: Yes or No.
	Word, Yes, No string
	// List is a list of addresses.
	List string
	// Addresses are attributes that hold one, Texts others any of which is set while
	// there is one.
	Addresses, Texts []string
	// Bandwidth brings one when it is above zero, and Allocate is true where
	// that is set. A server that has neither, nor an address or text, has none.
	Bandwidth, Allocate string
	// Empty is one of Addresses. Where it is empty instead of null, there is no
	// address.
	Empty string
	// Ways are the ways to get one: arguments to set together.
	Ways [][]filing.Argument
}

// Set returns the attributes any of which is set while there is an address.
func (p *PublicIP) Set() []string { return slices.Concat(p.Addresses, p.Texts) }

// State says how a type shows whether a server runs.
type State struct {
	// Start is how users write that it runs. What that argument says outranks what
	// the cloud last saw. Its name is empty for types in which nobody writes that.
	Start filing.Argument
	// Seen are the attributes in which the cloud writes the state.
	Seen []string
	// Words are what both say, with what that means: nothing for a server that runs.
	// Case does not matter, and a truth is "true" or "false".
	Words map[string]filing.OutageKind
}

// Omission is what a cloud does with a new resource whose configuration omits
// arguments, or writes what the cloud takes for them.
type Omission struct {
	// Omitted are the arguments.
	Omitted []string
	// Unless are arguments that bring values of their own.
	Unless []string
	// Later says that another resource may bring what is omitted, which a server
	// that exists shows.
	Later bool
	// Becomes are attributes with the values that the cloud gives them.
	Becomes map[string]tfvalue.Value
}

// Attributes returns the attributes that the facts are read from. The id, which
// every type has, is not among them where it is in "id".
func (f *Facts) Attributes() []string {
	names := []string{
		f.ID, f.IDs, f.Amount, f.Region, f.Zone, f.FormerZone, f.Charge.Spot, f.Term.Count, f.Term.Unit, f.AutoRenewal.Name, f.CreatedAt, f.ExpiresAt,
		f.PublicIP.Word, f.PublicIP.List, f.PublicIP.Bandwidth, f.PublicIP.Allocate, f.PublicIP.Empty, f.State.Start.Name,
	}
	names = append(names, f.Charge.Attributes...)
	names = append(names, f.State.Seen...)
	return compact(append(names, f.PublicIP.Set()...))
}
