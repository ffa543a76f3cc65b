// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"cmp"
	"net/netip"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/dnsrecord"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/reference"
)

// targets returns the nodes that an attribute names: by value where it is known,
// else by what its expression refers to.
func (t *Topology) targets(n *Node, p clouds.Path) resolution {
	var r resolution
	attributes := n.values()
	values := attributes.At(p.Steps()...)
	hidden, unnamed, sharedPrivate := len(values) == 0 && attributes.MayHide(p.Steps()...), false, false
	for _, v := range values {
		switch v.Kind() {
		case tfvalue.KindUnknown:
			hidden = true
		case tfvalue.KindNull:
		default:
			for text := range v.Texts() {
				named := t.named(n, text)
				r.nodes = append(r.nodes, named...)
				sharedPrivate = sharedPrivate || len(named) > 1 && isPrivateAddress(text)
				// A member of a pool has the address that it leads to, as other members do.
				unnamed = unnamed || !slices.ContainsFunc(named, func(other *Node) bool { return other.Type != n.Type })
			}
			for _, element := range v.Elements() {
				hidden = hidden || element.Kind() == tfvalue.KindUnknown
			}
		}
	}
	switch {
	case hidden:
		r.add(n.referenced(p))
	case unnamed:
		behind := n.in.resolved(n.in.configuration.BehindValue(n.Instance, p))
		behind.nodes = slices.DeleteFunc(behind.nodes, (*Node).isSubnet)
		r.add(behind)
	case !p.IsNested() && !p.IsList() && len(distinct(r.nodes)) > 1:
		// Several have this value: the one that is referred to is meant.
		if exact := n.referenced(p); exact.IsExact() && len(exact.nodes) > 0 {
			return exact
		}
		if sharedPrivate {
			r.Ambiguous = reference.Reason{Kind: reference.OneOfPrivate}
		}
	}
	r.Unresolved = cmp.Or(r.Unresolved, r.Unread)
	return r
}

// named returns the nodes that another one names by a text. A private address is
// only unique within a network, so that it names none of another plan.
func (t *Topology) named(by *Node, text string) []*Node {
	if address, err := netip.ParseAddrPort(text); err == nil {
		text = address.Addr().String()
	}
	found := t.withHandle(text)
	if len(found) == 0 {
		found = t.addresses[text]
	}
	if _, err := netip.ParseAddr(text); err != nil {
		if name := dnsrecord.HostName(text); name != text {
			found = slices.Concat(found, t.withHandle(name))
		}
		found = slices.Concat(found, t.recordsNamed(by, text))
	} else if isPrivateAddress(text) {
		found = slices.DeleteFunc(slices.Clone(found), func(n *Node) bool { return n.in != by.in })
	}
	return dropReread(found, by)
}

func isPrivateAddress(text string) bool {
	address, err := netip.ParseAddr(text)
	return err == nil && address.IsPrivate()
}

// dropReread drops servers that a data source has read when they are there
// already: as what a plan manages, or read by another data source.
func dropReread(nodes []*Node, by *Node) []*Node {
	if len(nodes) < 2 || !slices.ContainsFunc(nodes, (*Node).IsRead) {
		return nodes
	}
	weight := func(n *Node) int {
		switch {
		case !n.IsRead():
			return 0
		case n.in == by.in:
			return 1
		}
		return 2
	}
	sorted := slices.Clone(nodes)
	slices.SortStableFunc(sorted, func(a, b *Node) int { return weight(a) - weight(b) })
	var kept []*Node
	seen := map[string]bool{}
	for _, n := range sorted {
		id := n.serverID()
		if n.IsRead() && seen[id] {
			continue
		}
		if id != "" {
			seen[id] = true
		}
		kept = append(kept, n)
	}
	return kept
}

// serverID returns the id that the cloud gave a server, empty for others and
// while it is not known.
func (n *Node) serverID() string {
	resource, err := n.read()
	if err != nil || n.Kind() != filing.KindServer {
		return ""
	}
	return resource.ID.OrElse("")
}
