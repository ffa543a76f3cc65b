// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"net/netip"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/reference"
)

// indexAddresses notes the public addresses that links pass traffic on from and
// that nothing in the plans has: the link stands for them.
func (t *Topology) indexAddresses() {
	addresses := map[string][]*Node{}
	for _, n := range t.roots {
		for _, l := range clouds.Links(n.Type) {
			if l.From == "" || l.To == "" {
				continue
			}
			for _, v := range n.values().At(l.From.Steps()...) {
				for text := range v.Texts() {
					address, err := netip.ParseAddr(text)
					if err == nil && !address.IsPrivate() && len(t.named(n, text)) == 0 && !slices.Contains(addresses[text], n) {
						addresses[text] = append(addresses[text], n)
					}
				}
			}
		}
	}
	t.addresses = addresses
}

// connect draws the edges: which node traffic goes on to.
func (t *Topology) connect() {
	for _, n := range t.roots {
		if r, ok := t.dnsRecordOf(n); ok {
			if t.isOfNoWebsite(n, r) {
				continue
			} else if hidden := r.Hidden(n.attributes.Values()); hidden != "" {
				n.unresolved = append(n.unresolved, n.because(reference.Reason{Kind: reference.RecordAttribute, Name: hidden}))
			}
		}
		for _, l := range clouds.Links(n.Type) {
			t.connectLink(n, l)
		}
	}
	for _, o := range t.origins {
		for n := range o.made() {
			n.tidy()
		}
	}
}

// connectLink draws the edges of one link of a node.
func (t *Topology) connectLink(n *Node, l clouds.Link) {
	from, to := t.ends(n, l.From), t.ends(n, l.To)
	if !n.attributes.IsNull(l.From.First()) {
		t.bind(n, from, to)
	}
	for _, source := range from.nodes {
		if !to.Unresolved.IsNone() {
			source.unresolved = append(source.unresolved, n.because(to.Unresolved))
		}
		if !to.Ambiguous.IsNone() {
			source.ambiguous = append(source.ambiguous, n.because(to.Ambiguous))
		}
		for _, target := range to.nodes {
			if source != target {
				source.leadsTo = append(source.leadsTo, target)
			}
		}
	}
}

// ends returns the nodes at one end of a link.
func (t *Topology) ends(n *Node, p clouds.Path) resolution {
	if p == "" {
		return resolution{nodes: []*Node{n}}
	}
	return t.targets(n, p)
}
