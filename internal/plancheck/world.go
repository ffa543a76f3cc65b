// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// world is all plans that are checked together, and what can be looked up in
// them. Most resources of a plan have nothing to do with a domain, so only
// those that something leads to become nodes.
type world struct {
	plans []*planned
	// nodes are what the checks begin with, in the order of plans and addresses:
	// the provider's resources, DNS records, deliveries and links.
	nodes   []*node
	handles handleIndex
	// recordNames are the DNS records by their full names.
	recordNames map[string][]*node
	// fronts is what [world.frontOf] found; nil until it is asked for.
	// hasLooseFront says that not all of it is known.
	fronts        map[*node]filing.Fact[bool]
	hasLooseFront bool
}

// planned is one plan with its name.
type planned struct {
	name string
	*tfplan.Plan
	// source is the configuration beside the plan, nil without one.
	source *tfconfig.Tree
	// unplanned says that there is only source, no plan: see [CheckModule].
	unplanned bool
	// order is the place among the plans.
	order int
	// own is the number of the plan's own resources, which are in the order of
	// their addresses. What data sources have read follows: elements are the
	// places of that, by the place of the data source.
	own      int
	elements map[int]span
	// readsCloud says that there are data sources of a cloud's provider, mayRead
	// into which attributes of blocks they may flow, as far as that was asked.
	readsCloud bool
	mayRead    map[string]bool
	// made are the nodes of the plan's resources, by index; nil until something
	// leads to them.
	made []*node
	// blocks are the instances of blocks that were asked for.
	blocks map[string]*instances
	// modules finds what addresses in an instance of a module begin with.
	modules map[string]string
	// callKeys finds the keys of the instances of a module call, in order.
	callKeys map[string][]any
}

// node is one resource instance.
type node struct {
	*tfplan.Resource
	in *planned
	// index is the place among the plan's resources.
	index int
	// leadsTo are the resources that traffic goes on to, each once, in order.
	leadsTo []*node
	// unresolved says why an attribute of a link could not be followed, either
	// why it leads to one of several.
	unresolved, either []string
	// mayBeFronted says that something that is not in the plans, or may not be,
	// passes traffic on to it.
	mayBeFronted bool
}

// newWorld indexes plans.
func newWorld(plans []*planned) *world {
	w := &world{plans: plans}
	for order, p := range plans {
		p.readServers()
		p.order, p.made = order, make([]*node, len(p.Resources))
		p.blocks, p.modules, p.callKeys = map[string]*instances{}, map[string]string{"": ""}, map[string][]any{}
		p.indexModules()
		for i, r := range p.Resources[:p.own] {
			if begins(r) {
				w.nodes = append(w.nodes, p.node(i))
			}
		}
	}
	w.indexHandles()
	w.indexRecords()
	return w
}

// begins reports whether a check begins with a resource. A link that names
// nothing is none.
func begins(r *tfplan.Resource) bool {
	if r.Type == FilingServerType || r.Type == CodeType {
		return true
	}
	_, isRecord := records[r.Type]
	_, isDelivery := deliveries[r.Type]
	names := func(p path) bool { return len(p) == 0 || !r.IsNull(p[0]) }
	return isRecord || isDelivery ||
		slices.ContainsFunc(links[r.Type], func(l link) bool { return names(l.from) && names(l.to) })
}

// indexModules notes the instances of modules that have resources.
func (p *planned) indexModules() {
	var last []tfplan.Step
	called := map[string]bool{}
	for _, r := range p.Resources[:p.own] {
		// Neighbours share their module.
		if len(r.Module) == 0 || len(last) == len(r.Module) && &last[0] == &r.Module[0] {
			continue
		}
		last = r.Module
		p.modules[moduleName(r.Module)] = r.ModuleAddress()
		for i, step := range r.Module {
			if name := moduleName(r.Module[:i+1]); !called[name] {
				called[name] = true
				call := moduleName(r.Module[:i]) + step.Name
				p.callKeys[call] = append(p.callKeys[call], step.Key)
			}
		}
	}
}

// node returns the node of a resource.
func (p *planned) node(index int) *node {
	if p.made[index] == nil {
		p.made[index] = newNode(p, p.Resources[index])
		p.made[index].index = index
	}
	return p.made[index]
}

// told are the attributes whose values reports tell. Where the plan marks one
// as sensitive it is taken as unknown: others are judged, and never told.
var told = sync.OnceValue(func() map[string]bool {
	names := []string{
		"id", "name", "server_id", "region", "region_id", "availability_zone", "zone", "zone_id", "filing_server", "website", "websites",
		"entity", "account", "grant_to_account", "filing_number",
	}
	names = append(names, clouds.FactAttributes()...)
	for _, r := range records {
		names = append(names, r.zone, r.host)
	}
	for _, d := range deliveries {
		for _, p := range d.domains {
			names = append(names, p[0])
		}
	}
	set := map[string]bool{}
	for _, name := range names {
		set[name] = true
	}
	return set
})

// Values returns the attributes. What must not be told is unknown.
func (n *node) Values() tfvalue.Value {
	values := n.Resource.Values()
	for _, name := range n.Sensitive() {
		if v, ok := values.Attribute(name); ok && told()[name] && v.Kind() != tfvalue.KindNull {
			attributes := values.Attributes()
			attributes[name] = tfvalue.Unknown()
			values = tfvalue.Object(attributes)
		}
	}
	return values
}

func newNode(p *planned, r *tfplan.Resource) *node {
	return &node{Resource: r, in: p}
}

// compare orders nodes by plan and address.
func (n *node) compare(other *node) int {
	return cmp.Or(cmp.Compare(n.in.order, other.in.order), cmp.Compare(n.index, other.index))
}

// block returns the name of a resource's block within its module.
func (n *node) block() string {
	if n.Mode == "data" {
		return "data." + n.Type + "." + n.Name
	}
	return n.Type + "." + n.Name
}

// label is how messages call a node: its address, and the plan where several
// are checked together.
func (w *world) label(n *node) string {
	if len(w.plans) > 1 {
		return n.Address + " (" + n.in.name + ")"
	}
	return n.Address
}

// moduleName names an instance of a module, so that what follows is a name in
// it. It is for look-ups, not for people.
func moduleName(steps []tfplan.Step) string {
	var b strings.Builder
	for _, step := range steps {
		fmt.Fprintf(&b, "%s[%#v].", step.Name, step.Key)
	}
	return b.String()
}

// instances are the instances of a block in an instance of its module.
type instances struct {
	in *planned
	// indexes are places among the plan's resources.
	indexes []int
	// byKey is made when it is first needed, and for many only.
	byKey map[any]int
}

// fewInstances are found faster, and in less memory, without an index.
const fewInstances = 32

// instances returns the instances of a block in an instance of its module. As
// resources are in the order of their addresses, they need no index.
func (p *planned) instances(steps []tfplan.Step, block string) *instances {
	name := moduleName(steps)
	if found := p.blocks[name+block]; found != nil {
		return found
	}
	found := &instances{in: p}
	p.blocks[name+block] = found
	module, ok := p.modules[name]
	if !ok {
		return found
	}
	address := module + block
	if at := p.firstFrom(address); at < p.own && p.Resources[at].Address == address {
		found.indexes = append(found.indexes, at)
	}
	keyed := address + "["
	for at := p.firstFrom(keyed); at < p.own && strings.HasPrefix(p.Resources[at].Address, keyed); at++ {
		found.indexes = append(found.indexes, at)
	}
	return found
}

// firstFrom returns the place of the plan's first resource whose address is
// not less.
func (p *planned) firstFrom(address string) int {
	return sort.Search(p.own, func(i int) bool { return p.Resources[i].Address >= address })
}

// all returns the nodes of all instances, in the order of their addresses.
func (f *instances) all() []*node {
	nodes := make([]*node, len(f.indexes))
	for i, at := range f.indexes {
		nodes[i] = f.in.node(at)
	}
	return nodes
}

// withKey returns the node of the instance with a key, nil when there is none.
func (f *instances) withKey(key any) *node {
	if len(f.indexes) <= fewInstances {
		i := slices.IndexFunc(f.indexes, func(at int) bool { return f.in.Resources[at].Key == key })
		if i < 0 {
			return nil
		}
		return f.in.node(f.indexes[i])
	}
	if f.byKey == nil {
		f.byKey = make(map[any]int, len(f.indexes))
		for _, at := range f.indexes {
			f.byKey[f.in.Resources[at].Key] = at
		}
	}
	if at, ok := f.byKey[key]; ok {
		return f.in.node(at)
	}
	return nil
}

// module returns the configuration of a module, nil when the plan has none.
func (p *planned) module(steps []tfplan.Step) *tfplan.Module {
	m := p.Root
	for _, step := range steps {
		if m == nil {
			return nil
		}
		call := m.Calls[step.Name]
		if call == nil {
			return nil
		}
		m = call.Module
	}
	return m
}

// knownTexts returns the texts in a value: itself, or the elements of a list.
func knownTexts(v tfvalue.Value) []string {
	if text, ok := v.Text(); ok {
		return []string{text}
	}
	var texts []string
	for _, element := range v.Elements() {
		texts = append(texts, knownTexts(element)...)
	}
	return texts
}

// at returns the values that a path leads to, through the elements of lists.
func at(v tfvalue.Value, p path) []tfvalue.Value {
	if v.Kind() == tfvalue.KindList {
		var all []tfvalue.Value
		for _, element := range v.Elements() {
			all = append(all, at(element, p)...)
		}
		return all
	}
	if len(p) == 0 || v.Kind() == tfvalue.KindUnknown {
		return []tfvalue.Value{v}
	}
	inner, ok := v.Attribute(p[0])
	if !ok {
		return nil
	}
	return at(inner, p[1:])
}
