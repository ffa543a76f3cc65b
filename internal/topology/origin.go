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
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/instance"
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
	// instances are those of the plan or of the module. nodes are what was made of
	// them, by place, nil until something leads there; all of a module's are made.
	instances *instance.List
	nodes     []*Node
}

// configuration is what is known of the expressions behind the attributes of
// nodes. A plan and a module know different things.
type configuration interface {
	// Has reports whether the block of a node is known.
	Has(n instance.Instance) bool
	// Writes reports whether the block of a node sets an attribute. Where the
	// block is not known, it may.
	Writes(n instance.Instance, attribute string) bool
	// IsPlanned reports whether every plan knows the value of an attribute's
	// expression: nothing that is still to be created can flow into it.
	IsPlanned(n instance.Instance, attribute string) bool
	// Computes reports whether an attribute may have another value than what its
	// expression refers to.
	Computes(n instance.Instance, attribute string) bool
	// Referenced follows the expressions of an attribute.
	Referenced(n instance.Instance, p clouds.Path) reference.Resolution
	// BehindValue follows the expressions of an attribute whose value is known,
	// and is not one that others name a resource by.
	BehindValue(n instance.Instance, p clouds.Path) reference.Resolution
	// ReferencedAttributes returns the ways to the attributes of resources that
	// the expressions of an attribute refer to.
	ReferencedAttributes(n instance.Instance, p clouds.Path) []string
	// ProviderRegion returns the region that the provider block of a node has, null
	// for none: where a resource has no region of its own, that is where it is
	// created.
	ProviderRegion(n instance.Instance) tfvalue.Value
}

var (
	_ configuration = (*reference.InPlan)(nil)
	_ configuration = (*reference.InModule)(nil)
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

func newOrigin(name string, instances *instance.List, source *tfconfig.Tree, c *catalog.Catalog) *origin {
	return &origin{name: name, instances: instances, nodes: make([]*Node, instances.Total()), source: source, catalog: c}
}

// node returns the node at a place.
func (o *origin) node(place int) *Node {
	if o.nodes[place] == nil {
		o.nodes[place] = &Node{Instance: o.instances.At(place), attributes: o.instances.Attributes(place), in: o}
	}
	return o.nodes[place]
}

// newNode returns a node that is not among the others.
func (o *origin) newNode(r *tfplan.Resource) *Node {
	return &Node{Instance: instance.Of(r, -1), attributes: r, in: o}
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

// isRoot reports whether following begins with the instance at a place. A link
// that names nothing is none.
func (o *origin) isRoot(place int) bool {
	terraformType := o.instances.At(place).Type
	switch kind, _ := clouds.KindOf(terraformType); kind {
	case filing.KindFilingServer, filing.KindAuthorizationCode, filing.KindDNSRecord:
		return true
	}
	if _, ok := clouds.DeliveryOf(terraformType); ok {
		return true
	}
	a := o.instances.Attributes(place)
	names := func(p clouds.Path) bool { return p == "" || !a.IsNull(p.First()) }
	return slices.ContainsFunc(clouds.Links(terraformType), func(l clouds.Link) bool { return names(l.From) && names(l.To) })
}
