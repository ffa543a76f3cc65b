// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"fmt"
	"iter"
	"slices"
	"sort"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// origin is a plan, or a module without a plan: where nodes come from.
type origin struct {
	name string
	// order is the place among the origins.
	order          int
	isOneOfSeveral bool
	// configuration is what is known of the expressions behind attributes.
	configuration configuration
	// source is the configuration as it is written, nil without one.
	source *tfconfig.Tree

	// plan is nil for a module.
	plan *tfplan.Plan
	// planned are the plan's resources, in the order of their addresses. A module
	// has none.
	planned []*tfplan.Resource
	// nodes are what was made of planned, by place, nil until something leads to
	// it; of a module all nodes, in the order of their addresses. own is the
	// number of either. The servers that data sources have read follow: elements
	// are their places, by the place of the data source.
	nodes    []*Node
	own      int
	elements map[int]span
	// readsCloud says that there are data sources of a cloud's provider.
	readsCloud bool

	// blocks are the instances of blocks that were asked for.
	blocks map[string]*instances
	// modules finds what addresses in an instance of a module begin with.
	modules map[string]string
	// callKeys finds the keys of the instances of a module call, in order.
	callKeys map[string][]any
}

// configuration is what is known of the expressions behind the attributes of
// nodes. A plan and a module know different things.
type configuration interface {
	// has reports whether the block of a node is known.
	has(n *Node) bool
	// writes reports whether the block of a node sets an attribute. Where the
	// block is not known, it may.
	writes(n *Node, attribute string) bool
	// computes reports whether an attribute may have another value than what its
	// expression refers to.
	computes(n *Node, attribute string) bool
	// referenced follows the expressions of an attribute.
	referenced(n *Node, p path) resolution
	// behindValue follows the expressions of an attribute whose value is known,
	// and is not one that others name a resource by.
	behindValue(n *Node, p path) resolution
	// referencedAttributes returns the attributes of resources that the
	// expressions of an attribute refer to.
	referencedAttributes(n *Node, p path) []string
	// providerRegion returns the region that the provider block of a node names:
	// where a resource has no region of its own, that is where it is created.
	providerRegion(n *Node) (string, bool)
	// provisionalID returns what a filing server is counted by while its id is
	// not known, empty where it cannot be counted.
	provisionalID(n *Node) string
}

// span are places among the nodes of an origin.
type span struct{ from, to int }

func newOrigin(name string, source *tfconfig.Tree) *origin {
	return &origin{
		name: name, source: source, elements: map[int]span{},
		blocks: map[string]*instances{}, modules: map[string]string{"": ""}, callKeys: map[string][]any{},
	}
}

// node returns the node at a place.
func (o *origin) node(index int) *Node {
	if o.nodes[index] == nil {
		o.nodes[index] = o.newNode(o.planned[index], index)
	}
	return o.nodes[index]
}

func (o *origin) newNode(r *tfplan.Resource, index int) *Node {
	return &Node{
		Address: r.Address, Mode: r.Mode, Type: r.Type, Name: r.Name, Key: r.Key,
		module: r.Module, actions: r.Actions, attributes: r, in: o, index: index,
	}
}

// made iterates over the nodes that are made so far, in order.
func (o *origin) made() iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		for _, n := range o.nodes {
			if n != nil && !yield(n) {
				return
			}
		}
	}
}

// address returns the address at a place, without making a node.
func (o *origin) address(index int) string {
	if index < len(o.planned) {
		return o.planned[index].Address
	}
	return o.nodes[index].Address
}

// key returns the instance key at a place, without making a node.
func (o *origin) key(index int) any {
	if index < len(o.planned) {
		return o.planned[index].Key
	}
	return o.nodes[index].Key
}

// attributes returns the attributes at a place, without making a node.
func (o *origin) attributes(index int) attributes {
	if index < len(o.planned) {
		return o.planned[index]
	}
	return o.nodes[index].attributes
}

// typeAt returns the type at a place, without making a node.
func (o *origin) typeAt(index int) string {
	if index < len(o.planned) {
		return o.planned[index].Type
	}
	return o.nodes[index].Type
}

// isRoot reports whether following begins with the instance at a place. A link
// that names nothing is none.
func (o *origin) isRoot(index int) bool {
	terraformType := o.typeAt(index)
	if terraformType == FilingServerType || terraformType == CodeType || isRecord(terraformType) || isDelivery(terraformType) {
		return true
	}
	a := o.attributes(index)
	names := func(p path) bool { return len(p) == 0 || !a.IsNull(p[0]) }
	return slices.ContainsFunc(linksOf(terraformType), func(l link) bool { return names(l.from) && names(l.to) })
}

// indexModules notes the instances of modules that have resources.
func (o *origin) indexModules() {
	var last []tfplan.Step
	called := map[string]bool{}
	for _, r := range o.planned {
		// Neighbours share their module.
		if len(r.Module) == 0 || len(last) == len(r.Module) && &last[0] == &r.Module[0] {
			continue
		}
		last = r.Module
		o.modules[moduleName(r.Module)] = r.ModuleAddress()
		for i, step := range r.Module {
			if name := moduleName(r.Module[:i+1]); !called[name] {
				called[name] = true
				call := moduleName(r.Module[:i]) + step.Name
				o.callKeys[call] = append(o.callKeys[call], step.Key)
			}
		}
	}
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

// moduleInstances returns the instances of a module that a path with keys that
// are not known stands for.
func (o *origin) moduleInstances(steps []tfconfig.Step) [][]tfplan.Step {
	all := [][]tfplan.Step{nil}
	for _, step := range steps {
		var next [][]tfplan.Step
		for _, outer := range all {
			keys := []any{step.Key}
			if step.Key == tfconfig.AnyKey {
				keys = o.callKeys[moduleName(outer)+step.Name]
			}
			for _, key := range keys {
				next = append(next, append(outer[:len(outer):len(outer)], tfplan.Step{Name: step.Name, Key: key}))
			}
		}
		all = next
	}
	return all
}

// instances are the instances of a block in an instance of its module.
type instances struct {
	in *origin
	// indexes are places among the nodes.
	indexes []int
	// byKey is made when it is first needed, and for many only.
	byKey map[any]int
}

// fewInstances are found faster, and in less memory, without an index.
const fewInstances = 32

// instances returns the instances of a block in an instance of its module. As
// nodes are in the order of their addresses, they need no index.
func (o *origin) instances(steps []tfplan.Step, block string) *instances {
	name := moduleName(steps)
	if found := o.blocks[name+block]; found != nil {
		return found
	}
	found := &instances{in: o}
	o.blocks[name+block] = found
	module, ok := o.modules[name]
	if !ok {
		return found
	}
	address := module + block
	if at := o.firstFrom(address); at < o.own && o.address(at) == address {
		found.indexes = append(found.indexes, at)
	}
	keyed := address + "["
	for at := o.firstFrom(keyed); at < o.own && strings.HasPrefix(o.address(at), keyed); at++ {
		found.indexes = append(found.indexes, at)
	}
	return found
}

// firstFrom returns the first place whose address is not less.
func (o *origin) firstFrom(address string) int {
	return sort.Search(o.own, func(i int) bool { return o.address(i) >= address })
}

// all returns the nodes of all instances, in the order of their addresses.
func (f *instances) all() []*Node {
	nodes := make([]*Node, len(f.indexes))
	for i, at := range f.indexes {
		nodes[i] = f.in.node(at)
	}
	return nodes
}

// withKey returns the node of the instance with a key, nil when there is none.
func (f *instances) withKey(key any) *Node {
	if len(f.indexes) <= fewInstances {
		i := slices.IndexFunc(f.indexes, func(at int) bool { return f.in.key(at) == key })
		if i < 0 {
			return nil
		}
		return f.in.node(f.indexes[i])
	}
	if f.byKey == nil {
		f.byKey = make(map[any]int, len(f.indexes))
		for _, at := range f.indexes {
			f.byKey[f.in.key(at)] = at
		}
	}
	if at, ok := f.byKey[key]; ok {
		return f.in.node(at)
	}
	return nil
}

// placeholders returns the nodes of the block when one stands for all its
// instances, nil otherwise.
func (f *instances) placeholders() []*Node {
	if len(f.indexes) == 1 && f.in.key(f.indexes[0]) == tfconfig.AnyKey {
		return f.all()
	}
	return nil
}
