// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"cmp"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// resolution is what an expression leads to.
type resolution struct {
	// nodes may hold a node twice.
	nodes []*Node
	// unresolved says why more could be meant than was found.
	unresolved Reason
	// ambiguous says why only one of the nodes is meant.
	ambiguous Reason
	// unread says which data source has read something else than servers. It may
	// lead to some.
	unread Reason
}

func (r *resolution) add(other resolution) {
	r.nodes = append(r.nodes, other.nodes...)
	r.unresolved = cmp.Or(r.unresolved, other.unresolved)
	r.ambiguous = cmp.Or(r.ambiguous, other.ambiguous)
	r.unread = cmp.Or(r.unread, other.unread)
}

// isExact reports whether the nodes are all that is meant.
func (r resolution) isExact() bool {
	return r.unresolved.isNone() && r.ambiguous.isNone() && r.unread.isNone()
}

// elementPicker selects elements of the list that a data source has read, by
// their places; none for all.
type elementPicker func(data *Node) []int

// expandData puts what data sources have read in the place of the data
// sources. takesList says that all of it may be meant.
func (r resolution) expandData(takesList bool, pick elementPicker) resolution {
	if !slices.ContainsFunc(r.nodes, (*Node).IsRead) {
		return r
	}
	nodes := r.nodes
	r.nodes = nil
	for _, n := range nodes {
		r.add(n.expandData(takesList, pick))
	}
	return r
}

func (n *Node) expandData(takesList bool, pick elementPicker) resolution {
	kind := n.Kind()
	_, isList := clouds.ServerList(n.Type)
	switch {
	case !n.IsRead() || n.isElement() || kind != "" && kind != filing.KindServer:
		return resolution{nodes: []*Node{n}}
	case n.isReadLater():
		return resolution{unresolved: n.notRead()}
	case kind == filing.KindServer:
		return resolution{nodes: []*Node{n}}
	case !isList:
		return resolution{unread: n.notRead()}
	}
	var r resolution
	elements := n.in.elements[n.index]
	picked := pick(n)
	for i := elements.from; i < elements.to; i++ {
		if len(picked) == 0 || slices.Contains(picked, i-elements.from) {
			r.nodes = append(r.nodes, n.in.node(i))
		}
	}
	if len(r.nodes) > 1 && !takesList {
		r.ambiguous = because(OneOfElements, n.block())
	}
	return r
}

// notRead says why what is behind a node cannot be seen.
func (n *Node) notRead() Reason {
	if n.isReadLater() {
		return because(ReadLater, n.block())
	}
	return because(Outside, n.block())
}
