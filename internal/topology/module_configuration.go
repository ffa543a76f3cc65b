// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig/flow"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// moduleConfiguration is the source of one module, without a plan: what other
// modules, variables and clouds hold is not known.
type moduleConfiguration struct {
	of      *origin
	regions map[string]tfvalue.Value
}

var _ configuration = (*moduleConfiguration)(nil)

func (c *moduleConfiguration) has(n *Node) bool { return n.Block() != nil }

func (c *moduleConfiguration) writes(n *Node, attribute string) bool {
	block := n.Block()
	return block == nil || block.Writes(attribute)
}

// computes reports whether the source calls functions for an attribute.
func (c *moduleConfiguration) computes(n *Node, attribute string) bool {
	block := n.Block()
	if block == nil {
		return false
	}
	e, ok := block.Attribute(attribute)
	return ok && e.HasCalls()
}

// provisionalID is the address: only a plan has the id.
func (c *moduleConfiguration) provisionalID(n *Node) string { return n.Address }

func (c *moduleConfiguration) providerRegion(n *Node) (string, bool) {
	block := n.Block()
	if block == nil {
		return "", false
	}
	return c.regions[block.Provider(n.Type)].Text()
}

func (c *moduleConfiguration) referenced(n *Node, p clouds.Path) resolution {
	if !c.writes(n, p.First()) {
		return resolution{}
	}
	r, ok := c.of.fromSource(n, p, p.IsList(), c.resolveOrigin)
	if !ok {
		r.unresolved = because(SourceParts, p.Last())
	}
	return r
}

func (c *moduleConfiguration) resolveOrigin(from flow.Origin, takesList bool) resolution {
	switch from.Kind {
	case flow.Output:
		return resolution{unresolved: because(SourceNoModule, "")}
	case flow.Data:
		return resolution{unresolved: because(SourceData, from.Block())}
	case flow.Resource:
		return c.of.sourceInstances(from, takesList)
	}
	return resolution{unresolved: because(SourceValue, from.Name)}
}

// behindValue is nothing: what a value is made of is evaluated already.
func (c *moduleConfiguration) behindValue(*Node, clouds.Path) resolution { return resolution{} }

func (c *moduleConfiguration) referencedAttributes(n *Node, p clouds.Path) []string {
	flows, _ := flow.Origins(c.of.source, n.inSource(), p.Steps()...)
	var names []string
	for _, from := range flows {
		names = append(names, from.Attribute())
	}
	return names
}
