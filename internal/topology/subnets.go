// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/reference"
)

// placed returns the region of a node: its own, that of the subnets that it is in,
// or that of its provider.
func (t *Topology) placed(n *Node, own filing.Fact[string]) filing.Fact[string] {
	if own.IsKnown() || n.writes(clouds.RegionArgument) {
		return own
	}
	if of := t.regionOfSubnets(n); of.IsKnown() {
		return of
	}
	return n.orProviderRegion(own)
}

// regionOfSubnets returns the region that all subnets are in which a node may be
// in. It is absent where they are in several, or where one may be elsewhere.
func (t *Topology) regionOfSubnets(n *Node) filing.Fact[string] {
	var region filing.Fact[string]
	for _, p := range clouds.Subnets(n.RecordName()) {
		subnets, complete := t.subnets(n, p)
		for _, subnet := range subnets {
			of := subnet.region()
			if !complete || !of.IsKnown() || region.IsKnown() && of != region {
				return filing.Absent[string]()
			}
			region = of
		}
	}
	return region
}

// subnets returns the subnets that an attribute names: by their ids where these are
// known, else by what its expression refers to. It reports whether these are all.
func (t *Topology) subnets(n *Node, p clouds.Path) (subnets []*Node, complete bool) {
	for _, v := range n.values().At(p.Steps()...) {
		if id, ok := v.Text(); ok {
			subnets = append(subnets, t.withHandle(id)...)
		}
	}
	complete = true
	if len(subnets) == 0 {
		r := n.in.resolved(n.in.configuration.Referenced(n.Instance, p))
		subnets, complete = r.nodes, r.Unresolved.IsNone() && r.Unread.IsNone()
	}
	return slices.DeleteFunc(subnets, func(other *Node) bool { return !other.isSubnet() || other.cloud() != n.cloud() }), complete
}

// region returns the region of a resource that need not be a server.
func (n *Node) region() filing.Fact[string] {
	return n.orProviderRegion(clouds.RegionOf(n.in.catalog, n.Type, n.values()))
}

// exceptSubnets drops subnets. No traffic goes to one, and what an expression makes
// of one, such as an address in it, is not followed.
func (r resolution) exceptSubnets() resolution {
	i := slices.IndexFunc(r.nodes, (*Node).isSubnet)
	if i < 0 {
		return r
	}
	r.Add(reference.Doubts{Unresolved: reference.Reason{Kind: reference.Untracked, Name: r.nodes[i].BlockName()}})
	r.nodes = slices.DeleteFunc(r.nodes, (*Node).isSubnet)
	return r
}

func (n *Node) isSubnet() bool { return n.Kind() == filing.KindSubnet }
