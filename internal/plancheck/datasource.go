// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// serverLists are the data sources that answer with a list of servers, and the
// attribute with the list.
var serverLists = sync.OnceValue(func() map[string]string {
	lists := map[string]string{}
	for _, name := range clouds.Types() {
		if name, ok := strings.CutPrefix(name, "data."); ok {
			if terraformType, list, ok := strings.Cut(strings.TrimSuffix(name, "[]"), "."); ok {
				lists[terraformType] = list
			}
		}
	}
	return lists
})

// isOfCloud reports whether a type belongs to the provider of one of the
// clouds.
func isOfCloud(terraformType string) bool {
	name, _, _ := strings.Cut(terraformType, "_")
	_, ok := catalog.Default().Cloud(filing.Cloud(name))
	return ok
}

// span are places among the resources of a plan.
type span struct{ from, to int }

// readServers adds the servers that data sources have read to the resources of
// a plan, behind its own.
func (p *planned) readServers() {
	p.own, p.elements, p.mayRead = len(p.Resources), map[int]span{}, map[string]bool{}
	for i, r := range p.Resources[:p.own] {
		if r.Mode != "data" || !isOfCloud(r.Type) {
			continue
		}
		p.readsCloud = true
		if list, ok := serverLists()[r.Type]; ok && !isReadLater(r) {
			from := len(p.Resources)
			p.Resources = append(p.Resources, elementsOf(r, list)...)
			p.elements[i] = span{from, len(p.Resources)}
		}
	}
}

// isReadLater reports whether a data source is read during apply, so that
// nothing is known of what it finds.
func isReadLater(r *tfplan.Resource) bool {
	return r.Mode == "data" && slices.Contains(r.Actions, "read")
}

// elementsOf returns the elements of a list that a data source has read.
func elementsOf(r *tfplan.Resource, list string) []*tfplan.Resource {
	elements, _ := r.Values().Attribute(list)
	secret := slices.Contains(r.Sensitive(), list)
	var all []*tfplan.Resource
	for i, element := range elements.Elements() {
		attributes := map[string]tfvalue.Value{}
		for name, v := range element.Attributes() {
			switch {
			case secret && told()[name]:
				attributes[name] = tfvalue.Unknown()
			case wantedAttributes()[name] || isReadHandle[name]:
				attributes[name] = v
			}
		}
		if networks, ok := element.Attribute("network"); ok {
			attributes["network"] = tfvalue.List(slices.Concat(at(networks, path{"fixed_ip_v4"}), at(networks, path{"port"})))
		}
		e := tfplan.Given(fmt.Sprintf("%s.%s[%d]", r.Address, list, i), r.Mode, r.Type, r.Name, r.Key, attributes)
		e.Module, e.Actions = r.Module, r.Actions
		all = append(all, e)
	}
	return all
}

// isElement reports whether a node is an element of what a data source has
// read.
func (n *node) isElement() bool { return n.index >= n.in.own }

// shape is the type by which a node's facts are read.
func (n *node) shape() string {
	if n.Mode != "data" {
		return n.Type
	}
	name := "data." + n.Type
	if n.isElement() {
		name += "." + serverLists()[n.Type] + "[]"
	}
	if _, ok := clouds.RoleOf(name); ok {
		return name
	}
	return n.Type
}

// isEnd reports whether traffic that reaches a node goes on to what is not in
// the plans.
func (n *node) isEnd() bool {
	role := n.role()
	return n.Mode == "data" && len(n.leadsTo) == 0 &&
		(role == clouds.RoleEIP || role == clouds.RoleLoadBalancer || role == clouds.RoleNAT)
}

// notRead says why what is behind a data source cannot be seen.
func (n *node) notRead() string {
	if isReadLater(n.Resource) {
		return n.block() + " is only read during apply"
	}
	return "what is behind " + n.block() + " is not in the plan"
}

// which selects elements of a list: the one with an index, or all for -1.
type which func(data *node) []int

// opened puts what data sources have read in the place of the data sources.
func (r resolution) opened(list bool, pick which) resolution {
	if !slices.ContainsFunc(r.nodes, func(n *node) bool { return n.Mode == "data" }) {
		return r
	}
	nodes := r.nodes
	r.nodes = nil
	for _, n := range nodes {
		r.add(n.opened(list, pick))
	}
	return r
}

func (n *node) opened(list bool, pick which) resolution {
	role := n.role()
	_, isList := serverLists()[n.Type]
	switch {
	case n.Mode != "data" || n.isElement() || role != "" && role != clouds.RoleServer:
		return resolution{nodes: []*node{n}}
	case isReadLater(n.Resource):
		return resolution{lost: n.notRead()}
	case role == clouds.RoleServer:
		return resolution{nodes: []*node{n}}
	case !isList:
		return resolution{beyond: n.notRead()}
	}
	var r resolution
	elements := n.in.elements[n.index]
	picked := pick(n)
	for i := elements.from; i < elements.to; i++ {
		if len(picked) == 0 || slices.Contains(picked, i-elements.from) {
			r.nodes = append(r.nodes, n.in.node(i))
		}
	}
	if len(r.nodes) > 1 && !list {
		r.either = "the plan does not show which element of " + n.block() + " is meant"
	}
	return r
}

// dataSource follows a reference to a data source: what comes after its name.
func (s scope) dataSource(block string, rest hcl.Traversal, list bool) resolution {
	r := s.resource(block, rest, list)
	if _, ok := literalKey(rest); ok {
		rest = rest[1:]
	}
	return r.opened(list, func(data *node) []int {
		if attribute(rest) != serverLists()[data.Type] {
			return nil
		}
		if key, ok := literalKey(rest[1:]); ok {
			if i, ok := key.(int); ok {
				return []int{i}
			}
		}
		if i, ok := s.key.(int); ok && s.byKey && data.Key == nil {
			return []int{i} // instances[count.index]
		}
		return nil
	})
}

// openedBySource is opened for what the source says flows into an attribute.
func (n *node) openedBySource(r resolution, p path, list bool) resolution {
	return r.opened(list, func(data *node) []int {
		origins, complete := n.in.source.Origins(tfconfig.Instance{Module: sourceSteps(n.Module), Block: n.block(), Key: n.Key}, p...)
		var picked []int
		for _, o := range origins {
			if o.Kind != tfconfig.Data || o.Block() != data.block() {
				continue
			}
			if len(o.Path) < 2 || o.Path[0] != serverLists()[data.Type] {
				return nil
			}
			i, ok := o.Path[1].(int)
			if !ok {
				return nil
			}
			picked = append(picked, i)
		}
		if !complete {
			return nil
		}
		return picked
	})
}

// mayRead reports whether a data source of a cloud can flow into an attribute
// of some instance of a node's block, as far as the source tells. It is asked
// once for all of them: to follow each takes long.
func (n *node) mayRead(p path) bool {
	if n.in.source == nil {
		return true
	}
	of := tfconfig.Instance{Module: sourceSteps(n.Module), Block: n.block(), Key: n.Key}
	var name strings.Builder
	for i, step := range of.Module {
		name.WriteString(step.Name + ".")
		if step.Key != nil {
			of.Module[i].Key = tfconfig.AnyKey
		}
	}
	if of.Key != nil {
		of.Key = tfconfig.AnyKey
	}
	name.WriteString(of.Block + "." + strings.Join(p, "."))
	may, known := n.in.mayRead[name.String()]
	if !known {
		origins, complete := n.in.source.Origins(of, p...)
		may = !complete || slices.ContainsFunc(origins, func(o tfconfig.Origin) bool {
			return o.Kind == tfconfig.Data && isOfCloud(o.Type)
		})
		n.in.mayRead[name.String()] = may
	}
	return may
}

// readBehind looks for data sources in the expression of an attribute whose
// value no resource has.
func (w *world) readBehind(n *node, p path) resolution {
	if !n.mayRead(p) {
		return resolution{}
	}
	references, written := 0, false
	if m := n.in.module(n.Module); m != nil && m.Resources[n.block()] != nil {
		for _, e := range expressionsAt(m.Resources[n.block()].Expressions(), p) {
			written = true
			references += len(slices.DeleteFunc(fullest(e.References), func(r string) bool { return r == "each.key" || r == "count.index" }))
		}
	}
	if written && references == 0 {
		return resolution{} // it is written as it is
	}
	found := w.referenced(n, p)
	r := resolution{beyond: found.beyond}
	for _, of := range distinct(found.nodes) {
		switch {
		case of.Mode != "data":
		case references == 1 && len(found.nodes) == 1 && found.lost == "" && found.beyond == "":
			r.nodes = append(r.nodes, of)
		default:
			r.beyond = "the plan does not show whether " + of.block() + " is what " + p[len(p)-1] + " is made of"
		}
	}
	return r
}

// onceEach drops servers that a data source has read when they are there
// already: as what a plan manages, or read by another data source.
func onceEach(nodes []*node, by *node) []*node {
	if len(nodes) < 2 || !slices.ContainsFunc(nodes, func(n *node) bool { return n.Mode == "data" }) {
		return nodes
	}
	weight := func(n *node) int {
		switch {
		case n.Mode != "data":
			return 0
		case n.in == by.in:
			return 1
		}
		return 2
	}
	sorted := slices.Clone(nodes)
	slices.SortStableFunc(sorted, func(a, b *node) int { return weight(a) - weight(b) })
	var kept []*node
	seen := map[string]bool{}
	for _, n := range sorted {
		id := n.serverID()
		if n.Mode == "data" && seen[id] {
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
func (n *node) serverID() string {
	resource, err := clouds.ReadType(n.shape(), n.Values())
	if err != nil || resource.Role != clouds.RoleServer {
		return ""
	}
	return resource.ID.OrElse("")
}
