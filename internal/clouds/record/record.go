// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package record defines what is known of a Terraform type: one [Type] is one
// row of a table, written down beside the other types of its cloud's service.
// Only definitions live here. The rows are in the folders of the clouds, and
// what reads them is in package clouds. Terms of ICP filings do not belong here:
// they are in the catalogue.
package record

import (
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Provider is a Terraform provider with the types that are known of it.
type Provider struct {
	// Name begins the name of each type. It is the cloud's name in the
	// catalogue.
	Name filing.Cloud
	// Types begin with the server that messages show as an example.
	Types []Type
}

// Type is what is known of a Terraform type. An attribute that a field names
// exists in the provider's schema; a field that is empty says that the type does
// not have what it is for.
type Type struct {
	// Name is the type's name, such as "alicloud_instance". That of a data
	// source begins with "data.".
	Name string
	// List is the attribute of a data source with a list of what the record
	// describes: an element of it, not the data source.
	List string
	// Aliases are types with the same attributes.
	Aliases []string
	// Product is the product that a filing would be made with. Empty for a type
	// that stands for no product: see Instead.
	Product filing.Product
	// Variant is another product that shares the type.
	Variant *Variant
	Kind    filing.Kind
	// Signature tells the type from all others by its attributes. Empty for a
	// type that cannot be passed as a server.
	Signature Signature

	Facts Facts
	// Subnets are the ways to the subnets that it is in: its region is theirs.
	Subnets []Path
	// Computed are the attributes that the cloud fills in where a configuration
	// omits them: their values are unknown before an apply.
	Computed []string
	// ReadOnly are the attributes with facts that a configuration cannot set.
	ReadOnly []string
	// OnDemandOnly are arguments that a subscription does not have.
	OnDemandOnly []string
	Omissions    []Omission

	// Links say where traffic goes on to.
	Links     []Link
	DNSRecord *DNSRecord
	Delivery  *DeliveryFields
	// Handles are attributes by whose values others name it, beside
	// [CommonHandles].
	Handles []Path
	// Bound says that it is bound to another resource.
	Bound *Binding
	// Address says that it gives a server a public address of its own, and which
	// one. Nil for what gives none: a load balancer, a NAT gateway.
	Address *Address
	// Private says that it is for a private network: by a text, or without one
	// by a list that is not empty.
	Private *Match
	// DNSZone are the attributes of a DNS zone any of which has its domain.
	DNSZone []string

	// What it is and Instead, the type to pass in its place, are set for types
	// without a product that people pass as a server.
	What    text.Text
	Instead string

	// Disclosed are attributes that reports may show, beside those with facts
	// and domains.
	Disclosed []string
	// Secrets are attributes that are never read.
	Secrets []string
}

// FullName is the name of what the record describes: for elements of a data
// source such as "data.alicloud_instances.instances[]".
func (t *Type) FullName() string {
	if t.List == "" {
		return t.Name
	}
	return t.Name + "." + t.List + "[]"
}

// Paths returns the ways to all that the record is read from, but for the facts.
func (t *Type) Paths() []Path {
	paths := slices.Concat(t.Handles, t.Subnets)
	for _, l := range t.Links {
		paths = append(paths, l.From, l.To)
	}
	if t.DNSRecord != nil {
		paths = append(paths, t.DNSRecord.Paths()...)
	}
	if t.Delivery != nil {
		paths = append(paths, t.Delivery.Paths()...)
	}
	if t.Bound != nil {
		paths = append(paths, Path(t.Bound.Status.Attribute), Path(t.Bound.To))
	}
	for _, name := range t.DNSZone {
		paths = append(paths, Path(name))
	}
	if t.Private != nil {
		paths = append(paths, Path(t.Private.Attribute))
	}
	if t.Address != nil {
		paths = append(paths, t.Address.Server, t.Address.Kind)
	}
	return slices.DeleteFunc(paths, func(p Path) bool { return p == "" })
}

// Signature are attributes that tell a type from all others. Attributes are
// there whether or not they have a value.
type Signature struct {
	// Has must all be there. The rarest comes first: it rules the type out
	// fastest.
	Has []string
	// HasNot must all be missing: they tell the type from a richer one.
	HasNot []string
}

// Variant is a product that is told from the type's own by an attribute.
type Variant struct {
	Product   filing.Product
	Attribute string
	// Matches reports whether a value of the attribute is the variant's.
	Matches func(value string) bool
}

// Match is an attribute with a certain text.
type Match struct{ Attribute, Text string }

// Binding says how a resource shows what it is bound to.
type Binding struct {
	// Status is the status of a resource that is bound.
	Status Match
	// To is the attribute that is filled while it is bound.
	To string
}

// Address says what a public address, a network interface with one, or what binds
// either is bound to.
type Address struct {
	// Server may name a server by its id. Where it is not there, nothing shows what
	// server it is bound to.
	Server Path
	// Kind has the kind of resource that Server names, where that may be another:
	// ServerWord is the word for a server, PortWord that for an interface.
	Kind                 Path
	ServerWord, PortWord string
	// Interface says that it is an interface, or attaches one: it gives the
	// address that the interface has.
	Interface bool
}

// In reports whether an object has the attribute with the text, whatever its
// case. It is false for the zero Match.
func (m Match) In(v tfvalue.Value) bool {
	attribute, ok := v.Attribute(m.Attribute)
	if !ok {
		return false
	}
	text, ok := attribute.Text()
	return ok && strings.EqualFold(text, m.Text)
}
