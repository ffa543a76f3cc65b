// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"iter"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/index"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/reference"
)

// origin is a plan, or a module without a plan: where nodes come from.
type origin struct {
	name string
	// order is the place among the origins.
	order          int
	isOneOfSeveral bool
	// catalog knows the regions of zones.
	catalog *catalog.Catalog
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
	// blocks finds nodes by their addresses.
	blocks *index.Blocks
}

// configuration is what is known of the expressions behind the attributes of
// nodes. A plan and a module know different things.
type configuration interface {
	// Has reports whether the block of a node is known.
	Has(n reference.Instance) bool
	// Writes reports whether the block of a node sets an attribute. Where the
	// block is not known, it may.
	Writes(n reference.Instance, attribute string) bool
	// Computes reports whether an attribute may have another value than what its
	// expression refers to.
	Computes(n reference.Instance, attribute string) bool
	// Referenced follows the expressions of an attribute.
	Referenced(n reference.Instance, p clouds.Path) reference.Resolution
	// BehindValue follows the expressions of an attribute whose value is known,
	// and is not one that others name a resource by.
	BehindValue(n reference.Instance, p clouds.Path) reference.Resolution
	// ReferencedAttributes returns the ways to the attributes of resources that
	// the expressions of an attribute refer to.
	ReferencedAttributes(n reference.Instance, p clouds.Path) []string
	// ProviderRegion returns the region that the provider block of a node names:
	// where a resource has no region of its own, that is where it is created.
	ProviderRegion(n reference.Instance) (string, bool)
	// ProvisionalID returns what a filing server is counted by while its id is
	// not known, empty where it cannot be counted.
	ProvisionalID(n reference.Instance) string
}

var (
	_ configuration = (*reference.InPlan)(nil)
	_ configuration = (*reference.InModule)(nil)

	_ reference.Instances = (*origin)(nil)
)

// resolution is what an attribute leads to, in any plan.
type resolution struct {
	// nodes may hold a node twice.
	nodes []*Node
	reference.Doubts
}

func (r *resolution) add(other resolution) {
	r.nodes = append(r.nodes, other.nodes...)
	r.Add(other.Doubts)
}

// resolved returns the nodes that were found.
func (o *origin) resolved(r reference.Resolution) resolution {
	return resolution{o.nodesAt(r.Places), r.Doubts}
}

func (o *origin) nodesAt(places []int) []*Node {
	nodes := make([]*Node, len(places))
	for i, place := range places {
		nodes[i] = o.node(place)
	}
	return nodes
}

// span are places among the nodes of an origin.
type span struct{ from, to int }

func newOrigin(name string, source *tfconfig.Tree, c *catalog.Catalog) *origin {
	o := &origin{name: name, source: source, catalog: c, elements: map[int]span{}}
	o.blocks = index.NewBlocks(o)
	return o
}

// Len returns the number of own instances.
func (o *origin) Len() int { return o.own }

// node returns the node at a place.
func (o *origin) node(index int) *Node {
	if o.nodes[index] == nil {
		o.nodes[index] = o.newNode(o.planned[index], index)
	}
	return o.nodes[index]
}

func (o *origin) newNode(r *tfplan.Resource, index int) *Node {
	return &Node{Instance: instanceOf(r, index), attributes: r, in: o}
}

func instanceOf(r *tfplan.Resource, index int) reference.Instance {
	return reference.Instance{
		Address: r.Address, Mode: r.Mode, Type: r.Type, Name: r.Name, Key: r.Key,
		Module: r.Module, Actions: r.Actions, Place: index,
	}
}

// At returns the instance at a place, without making a node.
func (o *origin) At(index int) reference.Instance {
	if index < len(o.planned) {
		return instanceOf(o.planned[index], index)
	}
	return o.nodes[index].Instance
}

// Values returns the attributes at a place. What must not be disclosed is
// unknown.
func (o *origin) Values(index int) tfvalue.Value { return o.node(index).values() }

// Elements returns where the servers are that the data source at a place has
// read.
func (o *origin) Elements(index int) (from, to int) {
	read := o.elements[index]
	return read.from, read.to
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

// Address returns the address at a place, without making a node.
func (o *origin) Address(index int) string {
	if index < len(o.planned) {
		return o.planned[index].Address
	}
	return o.nodes[index].Address
}

// Key returns the instance key at a place, without making a node.
func (o *origin) Key(index int) any {
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

// modeAt returns the mode at a place, without making a node.
func (o *origin) modeAt(index int) string {
	if index < len(o.planned) {
		return o.planned[index].Mode
	}
	return o.nodes[index].Mode
}

// isRoot reports whether following begins with the instance at a place. A link
// that names nothing is none.
func (o *origin) isRoot(index int) bool {
	terraformType := o.typeAt(index)
	switch kind, _ := clouds.KindOf(terraformType); kind {
	case filing.KindFilingServer, filing.KindAuthorizationCode, filing.KindDNSRecord:
		return true
	}
	if _, ok := clouds.DeliveryOf(terraformType); ok {
		return true
	}
	a := o.attributes(index)
	names := func(p clouds.Path) bool { return p == "" || !a.IsNull(p.First()) }
	return slices.ContainsFunc(clouds.Links(terraformType), func(l clouds.Link) bool { return names(l.From) && names(l.To) })
}

// indexModules notes the instances of modules that have resources.
func (o *origin) indexModules() {
	var last []tfplan.Step
	for _, r := range o.planned {
		// Neighbours share their module.
		if len(r.Module) == 0 || len(last) == len(r.Module) && &last[0] == &r.Module[0] {
			continue
		}
		last = r.Module
		o.blocks.AddModule(r.Module, r.ModuleAddress())
	}
}
