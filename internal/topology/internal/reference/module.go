// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package reference

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig/flow"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/instance"
)

// InModule follows references in the source of one module, without a plan: what
// other modules, variables and clouds hold is not known.
type InModule struct {
	follower
	regions map[string]tfvalue.Value
}

// NewInModule returns how to follow references in the root module of a source.
// The regions are those of its provider blocks, by the key that
// [tfconfig.Block.Provider] returns.
func NewInModule(source *tfconfig.Tree, regions map[string]tfvalue.Value, of *instance.List) *InModule {
	return &InModule{newFollower(of, source), regions}
}

// Has reports whether the block of an instance is known.
func (c *InModule) Has(n instance.Instance) bool { return n.BlockIn(c.source) != nil }

// Writes reports whether the block of an instance sets an attribute. Where the
// block is not known, it may.
func (c *InModule) Writes(n instance.Instance, attribute string) bool {
	block := n.BlockIn(c.source)
	return block == nil || block.Writes(attribute)
}

// IsPlanned is false: without a plan a variable may have any value.
func (c *InModule) IsPlanned(instance.Instance, string) bool { return false }

// Computes reports whether the source calls functions for an attribute.
func (c *InModule) Computes(n instance.Instance, attribute string) bool {
	block := n.BlockIn(c.source)
	if block == nil {
		return false
	}
	e, ok := block.Attribute(attribute)
	return ok && e.HasCalls()
}

// ProviderRegion returns the region that the provider block of an instance has,
// null where it has none.
func (c *InModule) ProviderRegion(n instance.Instance) tfvalue.Value {
	block := n.BlockIn(c.source)
	if block == nil {
		return tfvalue.Null()
	}
	return c.regions[block.Provider(n.Type)]
}

// Referenced follows the expressions of an attribute.
func (c *InModule) Referenced(n instance.Instance, p clouds.Path) Resolution {
	if !c.Writes(n, p.First()) {
		return Resolution{}
	}
	r, ok := c.fromSource(n, p, p.IsList(), c.resolveOrigin)
	if !ok {
		r.Unresolved = because(SourceParts, p.Last())
	}
	return r
}

func (c *InModule) resolveOrigin(from flow.Origin, takesList bool) Resolution {
	switch from.Kind {
	case flow.Output:
		return unresolved(because(SourceNoModule, ""))
	case flow.Data:
		return unresolved(because(SourceData, from.Block()))
	case flow.Resource:
		return c.throughLinks(c.sourceInstances(from, takesList), from.Attribute(), c)
	}
	return unresolved(because(SourceValue, from.Name))
}

// BehindValue returns the resources that the expression refers to.
func (c *InModule) BehindValue(n instance.Instance, p clouds.Path) Resolution {
	if found := c.Referenced(n, p); found.Ambiguous.IsNone() {
		return meant(found.Places...)
	}
	return Resolution{}
}

// ReferencedAttributes returns the ways to the attributes of resources that the
// expressions of an attribute refer to.
func (c *InModule) ReferencedAttributes(n instance.Instance, p clouds.Path) []string {
	flows, _ := flow.Origins(c.source, inSource(n), p.Steps()...)
	var names []string
	for _, from := range flows {
		if from.Kind != flow.Nowhere {
			names = append(names, from.WholeAttribute())
		}
	}
	return names
}
