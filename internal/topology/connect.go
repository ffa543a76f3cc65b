// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/reference"
)

// connect draws the edges: which node traffic goes on to.
func (t *Topology) connect() {
	for _, n := range t.roots {
		if r, ok := dnsRecordOf(n.Type); ok {
			if values := n.attributes.Values(); !r.leads(values) || t.isInternal(n, r) {
				continue
			} else if hidden := r.hidden(values); hidden != "" {
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
	if len(from.nodes) == 0 && !n.attributes.IsNull(l.From.First()) {
		for _, target := range to.nodes {
			target.mayBeFronted = true
		}
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
