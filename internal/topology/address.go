// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// Address reports whether an EIP gives a server a public address of its own: one
// that is bound to it or to a network interface of it. What is only in front of
// it, such as a load balancer or a NAT gateway, gives it none. It is unknown while
// an EIP may turn out to be bound there.
func (t *Topology) Address(n *Node) filing.Fact[bool] {
	if t.addressed == nil {
		t.findAddresses()
	}
	switch {
	case t.addressed[n]:
		return filing.Known(true)
	case t.hasLooseAddress[n.cloud()] || n.mayHaveAddress:
		return filing.Unknown[bool]()
	}
	return filing.Absent[bool]()
}

func (t *Topology) findAddresses() {
	t.addressed = map[*Node]bool{}
	var queue []*Node
	for _, o := range t.origins {
		for n := range o.made() {
			if n.Kind() == filing.KindEIP || n.hasAddress {
				queue = append(queue, n)
			}
		}
	}
	for len(queue) > 0 {
		n := queue[0]
		queue = queue[1:]
		if t.addressed[n] {
			continue
		}
		t.addressed[n] = true
		if n.isLoose {
			t.hasLooseAddress[n.cloud()] = true
		}
		queue = append(queue, n.gives...)
	}
}

// bind draws the edges of a link that gives a public address, or the interface
// that has one. Where an end of it is not in the plans, the other shows that.
func (t *Topology) bind(n *Node, from, to resolution) {
	a, gives := clouds.AddressOf(n.RecordName())
	if n.Kind() != filing.KindServer && (!gives || clouds.BindsOther(n.RecordName(), n.values())) {
		return // traffic goes on, the address does not
	}
	// A link may have the address of its EIP too.
	sources := slices.DeleteFunc(slices.Clone(from.nodes), func(n *Node) bool { return n.Kind() == filing.KindLink })
	for _, source := range sources {
		source.isLoose = source.isLoose || !to.Unresolved.IsNone()
		source.gives = append(source.gives, to.nodes...)
	}
	if len(sources) > 0 || !gives {
		return
	}
	for _, target := range to.nodes {
		target.hasAddress = target.hasAddress || !a.Interface
		target.mayHaveAddress = target.mayHaveAddress || a.Interface
	}
	if !a.Interface && !to.Unresolved.IsNone() {
		t.hasLooseAddress[n.cloud()] = true
	}
}

// nameAddress completes the fact of a filing server, made of a cloud server,
// whether it has a public address. The provider sees that server alone, and the
// resource that is named for its address.
func (t *Topology) nameAddress(n, server *Node, s *filing.Server) {
	named, _ := n.onlyReferenced(icp.PublicAddress)
	if named == nil {
		s.HasPublicIP = withAddress(s.HasPublicIP, t.Address(server))
		return
	}
	gives, why := t.gives(named, server, s.CloudID)
	if gives.IsKnown() || !s.HasPublicIP.OrElse(false) {
		s.HasPublicIP, s.NoAddress = gives, why
	}
}

// gives reports whether a node gives a server, which has an id in its cloud, a
// public address, and if not, why.
func (t *Topology) gives(named, server *Node, id filing.Fact[string]) (filing.Fact[bool], filing.NoAddress) {
	address, ok := clouds.ReadAddress(named.RecordName(), named.values())
	why := filing.NoAddress{From: named.Type}
	if !ok || !address.CanGive(server.cloud()) {
		why.CannotGive = true
		return filing.Known(false), why
	}
	given, isOpen := t.givenBy(named)
	if slices.Contains(given, server) {
		return filing.Known(true), filing.NoAddress{}
	}
	if !id.IsKnown() {
		id = filing.Absent[string]() // the graph decides
	}
	shown, boundTo := address.Gives(server.cloud(), id)
	other := slices.IndexFunc(given, func(n *Node) bool { return n.Kind() == filing.KindServer })
	switch {
	case !shown.OrElse(true):
		why.BoundTo = boundTo
	case other >= 0:
		why.BoundTo = given[other].Label()
	case isOpen || len(given) > 0:
		return filing.Unknown[bool](), filing.NoAddress{}
	}
	return filing.Known(false), why
}

// givenBy returns the nodes that have the address of a node, and whether there may
// be more.
func (t *Topology) givenBy(named *Node) (given []*Node, isOpen bool) {
	queue := slices.Clone(named.gives)
	if named.Kind() == filing.KindLink {
		for _, l := range clouds.Links(named.Type) {
			to := t.ends(named, l.To)
			queue = append(queue, to.nodes...)
			isOpen = isOpen || !to.Unresolved.IsNone() || !to.Ambiguous.IsNone()
		}
	}
	a, _ := clouds.AddressOf(named.RecordName())
	isOpen = isOpen || named.isLoose || named.isBoundElsewhere() || a.Interface
	for len(queue) > 0 {
		n := queue[0]
		queue = queue[1:]
		if !slices.Contains(given, n) {
			given, queue, isOpen = append(given, n), append(queue, n.gives...), isOpen || n.isLoose
		}
	}
	return given, isOpen
}
