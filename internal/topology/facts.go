// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Facts returns the facts of a node as a server. An EIP may give it a public
// address, or may turn out to: see [Topology.Address]. It fails when the
// attributes cannot be read.
func (t *Topology) Facts(n *Node) (filing.Server, error) {
	server, _, err := t.facts(n)
	return server, err
}

// facts returns the facts of a node as a server, with what they are read from.
func (t *Topology) facts(n *Node) (filing.Server, clouds.Resource, error) {
	values, omitted := n.valuesWithDefaults()
	resource, err := clouds.Read(n.in.catalog, n.RecordName(), values)
	if err != nil {
		return filing.Server{}, clouds.Resource{}, err
	}
	return filing.Server{
		Name: n.Label(), Cloud: filing.Known(resource.Cloud), Product: filing.Known(resource.Product),
		CloudID: resource.ID, Region: t.placed(n, resource.Region), Billing: resource.Billing,
		ExpiresAt: resource.ExpiresAt, HasPublicIP: withAddress(resource.HasPublicIP, t.Address(n)),
		Term: resource.Life().Term(), AutoRenewal: resource.AutoRenewal, Outage: resource.Outage,
		Arguments: resource.Arguments, Omitted: omitted,
	}, resource, nil
}

// Servers returns the managed servers, in order.
func (t *Topology) Servers() []*Node {
	var all []*Node
	for _, o := range t.origins {
		for i := range o.instances.Len() {
			if of := o.instances.At(i); of.IsManaged() && of.Kind() == filing.KindServer {
				all = append(all, o.node(i))
			}
		}
	}
	return all
}

// valuesWithDefaults fills in what a cloud does when an attribute is omitted,
// though the plan shows it as unknown. It returns the facts that this decides as
// well.
func (n *Node) valuesWithDefaults() (values tfvalue.Value, omitted []string) {
	if !clouds.HasOmissions(n.Type) || n.Exists() || !n.in.configuration.Has(n.Instance) {
		return n.values(), nil
	}
	if values = n.values(); values.Kind() != tfvalue.KindObject {
		return values, nil // nothing of it is known yet
	}
	attributes := values.Attributes()
	omitted = clouds.Omissions(n.Type, attributes, func(name string) bool { return n.sets(name, attributes[name]) })
	return tfvalue.Object(attributes), append(omitted, n.Omitted...)
}

// sets reports whether the configuration of a node gives an attribute a value. A
// value that the plan does not know is null, as if it were omitted, where its
// expression is made of what every plan knows.
func (n *Node) sets(attribute string, v tfvalue.Value) bool {
	if !n.writes(attribute) || v.Kind() == tfvalue.KindNull {
		return false
	}
	return v.Kind() != tfvalue.KindUnknown || n.isSensitive(attribute) || !n.in.configuration.IsPlanned(n.Instance, attribute)
}

// writes reports whether the configuration of a node sets an attribute, or may.
func (n *Node) writes(attribute string) bool { return n.in.configuration.Writes(n.Instance, attribute) }

// orProviderRegion returns the region of a node, or that of its provider where
// it has none of its own.
func (n *Node) orProviderRegion(region filing.Fact[string]) filing.Fact[string] {
	if region.IsKnown() || n.writes(clouds.RegionArgument) {
		return region
	}
	of := n.in.configuration.ProviderRegion(n.Instance)
	if name, ok := of.Text(); ok {
		return filing.Known(name)
	}
	if of.Kind() == tfvalue.KindUnknown && region.IsAbsent() {
		return filing.Unknown[string]() // it is stated, and nothing here shows how
	}
	return region
}

// withAddress returns whether a server has a public address: one that its own
// attributes show, or one that an EIP gives it.
func withAddress(own, eip filing.Fact[bool]) filing.Fact[bool] {
	has, ok := own.Value()
	switch {
	case eip.OrElse(false):
		return eip
	case eip.IsUnknown() && ok && !has:
		return eip
	}
	return own
}
