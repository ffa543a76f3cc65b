// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"cmp"
	"net/netip"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// connect draws the edges of the world: which resource traffic goes on to.
func (w *world) connect() {
	for _, n := range w.nodes {
		if r, ok := records[n.Type]; ok {
			if values := n.Resource.Values(); !r.leads(values) || w.isInternal(n, r) {
				continue
			} else if hidden := r.hidden(values); hidden != "" {
				n.unresolved = append(n.unresolved, w.label(n)+": "+hidden)
			}
		}
		for _, l := range linksOf(n.Type) {
			from, to := w.ends(n, l.from), w.ends(n, l.to)
			if len(from.nodes) == 0 && !n.IsNull(l.from[0]) {
				for _, target := range to.nodes {
					target.mayBeFronted = true
				}
			}
			for _, source := range from.nodes {
				if to.lost != "" {
					source.unresolved = append(source.unresolved, w.label(n)+": "+to.lost)
				}
				if to.either != "" {
					source.either = append(source.either, w.label(n)+": "+to.either)
				}
				for _, target := range to.nodes {
					if source != target {
						source.leadsTo = append(source.leadsTo, target)
					}
				}
			}
		}
	}
	for _, p := range w.plans {
		for _, n := range p.made {
			if n != nil {
				n.settle()
			}
		}
	}
}

// role returns what a node is to a filing, empty for what is nothing to it.
func (n *node) role() clouds.Role {
	role, _ := clouds.RoleOf(n.shape())
	return role
}

// settle orders what was found of a node.
func (n *node) settle() {
	slices.SortFunc(n.leadsTo, (*node).compare)
	n.leadsTo = slices.Compact(n.leadsTo)
	slices.Sort(n.unresolved)
	n.unresolved = slices.Compact(n.unresolved)
	slices.Sort(n.either)
	n.either = slices.Compact(n.either)
}

// ends returns the resources at one end of a link.
func (w *world) ends(n *node, p path) resolution {
	if len(p) == 0 {
		return resolution{nodes: []*node{n}}
	}
	return w.targets(n, p)
}

// several are attributes that take a list.
var several = map[string]bool{
	"instance_ids": true, "server_ids": true, "records": true, "real_servers": true, "origin_list": true,
	"source_ips": true, "backends": true,
}

// targets returns the resources that an attribute names: by value where it is
// known, else by what its expression refers to.
func (w *world) targets(n *node, p path) resolution {
	var r resolution
	attributes := n.Values()
	values := at(attributes, p)
	hidden, unnamed, ambiguous := len(values) == 0 && mayBeHidden(attributes, p), false, false
	for _, v := range values {
		switch v.Kind() {
		case tfvalue.KindUnknown:
			hidden = true
		case tfvalue.KindNull:
		default:
			for _, text := range knownTexts(v) {
				named := w.named(n, text)
				r.nodes = append(r.nodes, named...)
				ambiguous = ambiguous || len(named) > 1 && isPrivateAddress(text)
				// A member of a pool has the address that it leads to, as its like have.
				unnamed = unnamed || !slices.ContainsFunc(named, func(other *node) bool { return other.Type != n.Type })
			}
			for _, element := range v.Elements() {
				hidden = hidden || element.Kind() == tfvalue.KindUnknown
			}
		}
	}
	switch {
	case hidden:
		r.add(w.referenced(n, p))
	case unnamed:
		if plainly := w.plainlyReferenced(n, p); len(plainly) > 0 {
			r.nodes = append(r.nodes, plainly...)
		} else if n.in.readsCloud {
			r.add(w.readBehind(n, p))
		}
	case len(distinct(r.nodes)) > 1 && !several[p[len(p)-1]] && len(p) == 1:
		// Several have this value: the one that is referred to is meant.
		if exact := w.referenced(n, p); exact.lost == "" && exact.either == "" && exact.beyond == "" && len(exact.nodes) > 0 {
			return exact
		}
		if ambiguous {
			r.either = "the plan does not show which of several with one private address is meant"
		}
	}
	r.lost = cmp.Or(r.lost, r.beyond)
	return r
}

// named returns the resources that a node names by a text. A private address is only
// unique within a network, so that it names none of another plan.
func (w *world) named(by *node, text string) []*node {
	if address, err := netip.ParseAddrPort(text); err == nil {
		text = address.Addr().String()
	}
	found := w.holders(text)
	if _, err := netip.ParseAddr(text); err != nil {
		if name := hostName(text); name != text {
			found = slices.Concat(found, w.holders(name))
		}
		found = slices.Concat(found, w.recordsNamed(by, text))
	} else if isPrivateAddress(text) {
		found = slices.DeleteFunc(slices.Clone(found), func(n *node) bool { return n.in != by.in })
	}
	return onceEach(found, by)
}

func isPrivateAddress(text string) bool {
	address, err := netip.ParseAddr(text)
	return err == nil && address.IsPrivate()
}

// plainlyReferenced returns the managed resources that the expression of an
// attribute with a known value refers to. The value is none that others name
// them by.
func (w *world) plainlyReferenced(n *node, p path) []*node {
	m := n.in.module(n.Module)
	if n.in.unplanned || m == nil || m.Resources[n.block()] == nil {
		return nil
	}
	block := m.Resources[n.block()]
	s := scope{in: n.in, steps: n.Module, key: n.Key, forEach: block.ForEach}
	var nodes []*node
	for _, e := range expressionsAt(block.Expressions(), p) {
		if found := s.resolve(e, several[p[len(p)-1]]); found.either == "" {
			nodes = append(nodes, slices.DeleteFunc(found.nodes, func(n *node) bool { return n.Mode == "data" })...)
		}
	}
	return nodes
}

// mayBeHidden reports whether a path ends early in something unknown, so that
// what it leads to is not in the plan's values.
func mayBeHidden(v tfvalue.Value, p path) bool {
	for i := range p {
		for _, inner := range at(v, p[:i+1]) {
			if inner.Kind() == tfvalue.KindUnknown {
				return true
			}
		}
	}
	return false
}

// referenced follows the expressions of an attribute.
func (w *world) referenced(n *node, p path) resolution {
	if n.in.unplanned {
		return w.fromSourceOnly(n, p)
	}
	m := n.in.module(n.Module)
	if m == nil || m.Resources[n.block()] == nil {
		return resolution{lost: "the configuration is not in the plan"}
	}
	block := m.Resources[n.block()]
	expressions := expressionsAt(block.Expressions(), p)
	s := scope{in: n.in, steps: n.Module, key: n.Key, forEach: block.ForEach}
	list := several[p[len(p)-1]]
	var r resolution
	for _, e := range expressions {
		found := s.resolve(e, list)
		if !list && len(distinct(found.nodes)) > 1 {
			found.either = cmp.Or(found.either, "the plan does not show which of several "+p[len(p)-1]+" is")
		}
		r.add(found)
	}
	dynamic := len(p) > 1 && n.hasMore(block.Expressions(), p)
	if len(expressions) == 0 || dynamic || r.lost != "" || r.either != "" || len(r.nodes) == 0 {
		if better, ok := w.fromSource(n, p, list); ok {
			return n.openedBySource(better, p, list)
		}
	}
	if r.lost == "" && (dynamic || len(expressions) == 0 && len(p) > 1) {
		// A nested block may be dynamic; an attribute is omitted.
		r.lost = "the plan does not show what " + p[len(p)-1] + " is made of"
	}
	return r
}

// hasMore reports whether the plan's values have more nested blocks than its
// configuration shows: the others are dynamic.
func (n *node) hasMore(expressions map[string]tfplan.Expression, p path) bool {
	value, _ := n.Values().Attribute(p[0])
	blocks := expressions[p[0]].Blocks
	return len(blocks) > 0 && len(value.Elements()) > len(blocks)
}

// expressionsAt returns the expressions at a path through nested blocks.
func expressionsAt(expressions map[string]tfplan.Expression, p path) []tfplan.Expression {
	e, ok := expressions[p[0]]
	if !ok {
		return nil
	}
	if len(p) == 1 || len(e.Blocks) == 0 {
		return []tfplan.Expression{e}
	}
	var all []tfplan.Expression
	for _, block := range e.Blocks {
		all = append(all, expressionsAt(block, p[1:])...)
	}
	return all
}
