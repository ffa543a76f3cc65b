// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
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
