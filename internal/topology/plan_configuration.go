// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"cmp"
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig/flow"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// planConfiguration is what a plan tells of its configuration, with the source
// beside it as a supplement: plans leave out local values and dynamic blocks.
type planConfiguration struct {
	of *origin
	// mayRead says into which attributes of blocks data sources of a cloud may
	// flow, as far as that was asked.
	mayRead map[string]bool
}

var _ configuration = (*planConfiguration)(nil)

// module returns the configuration of a module, nil when the plan has none.
func (c *planConfiguration) module(steps []tfplan.Step) *tfplan.Module {
	m := c.of.plan.Root
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

// block returns the block of a node, nil when the plan has none.
func (c *planConfiguration) block(n *Node) *tfplan.Block {
	m := c.module(n.module)
	if m == nil {
		return nil
	}
	return m.Resources[n.block()]
}

func (c *planConfiguration) has(n *Node) bool { return c.block(n) != nil }

func (c *planConfiguration) writes(n *Node, attribute string) bool {
	block := c.block(n)
	if block == nil {
		return true
	}
	_, ok := block.Expressions()[attribute]
	return ok
}

// computes is false: what a function made of references, the plan shows.
func (c *planConfiguration) computes(*Node, string) bool { return false }

// provisionalID is empty: the provider knows the id at plan, or nobody does.
func (c *planConfiguration) provisionalID(*Node) string { return "" }

func (c *planConfiguration) providerRegion(n *Node) (string, bool) {
	block := c.block(n)
	if block == nil {
		return "", false
	}
	e, ok := c.of.plan.Providers[block.ProviderKey].Expressions[clouds.RegionArgument]
	if !ok {
		return "", false
	}
	if e.IsConstant {
		return e.Constant.Text()
	}
	if len(e.References) == 1 {
		if name, ok := strings.CutPrefix(e.References[0], "var."); ok {
			value, ok := c.of.plan.Variables[name]
			return value, ok
		}
	}
	return "", false
}

// scopeOf returns where the expressions of a node stand.
func (c *planConfiguration) scopeOf(n *Node, block *tfplan.Block) scope {
	return scope{in: c, steps: n.module, key: n.Key, forEach: block.ForEach}
}

func (c *planConfiguration) referenced(n *Node, p clouds.Path) resolution {
	block := c.block(n)
	if block == nil {
		return resolution{unresolved: because(NoConfiguration, "")}
	}
	expressions := block.At(p.Steps()...)
	s := c.scopeOf(n, block)
	takesList := p.IsList()
	var r resolution
	for _, e := range expressions {
		found := s.resolve(e, takesList)
		if !takesList && len(distinct(found.nodes)) > 1 {
			found.ambiguous = cmp.Or(found.ambiguous, because(OneOfValues, p.Last()))
		}
		r.add(found)
	}
	dynamic := p.IsNested() && n.hasMoreBlocks(block.Expressions(), p)
	if len(expressions) == 0 || dynamic || !r.unresolved.isNone() || !r.ambiguous.isNone() || len(r.nodes) == 0 {
		if better, ok := c.of.fromSource(n, p, takesList, c.resolveOrigin); ok {
			return c.expandBySource(n, better, p, takesList)
		}
	}
	if r.unresolved.isNone() && (dynamic || len(expressions) == 0 && p.IsNested()) {
		// A nested block may be dynamic; an attribute is omitted.
		r.unresolved = because(NoParts, p.Last())
	}
	return r
}

// hasMoreBlocks reports whether the plan's values have more nested blocks than
// its configuration shows: the others are dynamic.
func (n *Node) hasMoreBlocks(expressions map[string]tfplan.Expression, p clouds.Path) bool {
	value, _ := n.values().Attribute(p.First())
	blocks := expressions[p.First()].Blocks
	return len(blocks) > 0 && len(value.Elements()) > len(blocks)
}

// resolveOrigin returns what a place in the source is in the plan. A variable of
// the root module has a value, and no resource.
func (c *planConfiguration) resolveOrigin(from flow.Origin, takesList bool) resolution {
	switch from.Kind {
	case flow.Output:
		return resolution{unresolved: because(SourceNoModule, "")}
	case flow.Resource, flow.Data:
		return c.of.sourceInstances(from, takesList)
	}
	return resolution{}
}

// expandBySource expands data sources by what the source says flows into an
// attribute.
func (c *planConfiguration) expandBySource(n *Node, r resolution, p clouds.Path, takesList bool) resolution {
	return r.expandData(takesList, func(data *Node) []int {
		flows, complete := flow.Origins(c.of.source, n.inSource(), p.Steps()...)
		var picked []int
		for _, from := range flows {
			if from.Kind != flow.Data || from.Block() != data.block() {
				continue
			}
			list, _ := clouds.ServerList(data.Type)
			if len(from.Path) < 2 || from.Path[0] != list {
				return nil
			}
			i, ok := from.Path[1].(int)
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

func (c *planConfiguration) referencedAttributes(n *Node, p clouds.Path) []string {
	block := c.block(n)
	if block == nil {
		return nil
	}
	var names []string
	for _, e := range block.At(p.Steps()...) {
		for _, reference := range e.Whole() {
			if !tfplan.IsKey(reference) {
				names = append(names, reference[strings.LastIndexByte(reference, '.')+1:])
			}
		}
	}
	return names
}

// behindValue returns the managed resources that the expression refers to, or
// else the data sources.
func (c *planConfiguration) behindValue(n *Node, p clouds.Path) resolution {
	if managed := c.managedReferences(n, p); len(managed) > 0 {
		return resolution{nodes: managed}
	}
	if !c.of.readsCloud {
		return resolution{}
	}
	return c.dataReferences(n, p)
}

func (c *planConfiguration) managedReferences(n *Node, p clouds.Path) []*Node {
	block := c.block(n)
	if block == nil {
		return nil
	}
	s := c.scopeOf(n, block)
	var nodes []*Node
	for _, e := range block.At(p.Steps()...) {
		if found := s.resolve(e, p.IsList()); found.ambiguous.isNone() {
			nodes = append(nodes, slices.DeleteFunc(found.nodes, (*Node).IsRead)...)
		}
	}
	return nodes
}

// dataReferences looks for data sources in the expression of an attribute.
func (c *planConfiguration) dataReferences(n *Node, p clouds.Path) resolution {
	if !c.mayReadCloud(n, p) {
		return resolution{}
	}
	references, written := 0, false
	if block := c.block(n); block != nil {
		for _, e := range block.At(p.Steps()...) {
			written = true
			references += len(slices.DeleteFunc(e.Whole(), func(r string) bool { return r == "each.key" || r == "count.index" }))
		}
	}
	if written && references == 0 {
		return resolution{} // it is written as it is
	}
	found := c.referenced(n, p)
	r := resolution{unread: found.unread}
	for _, of := range distinct(found.nodes) {
		switch {
		case !of.IsRead():
		case references == 1 && len(found.nodes) == 1 && found.unresolved.isNone() && found.unread.isNone():
			r.nodes = append(r.nodes, of)
		default:
			r.unread = Reason{Kind: ThroughData, Name: of.block(), Other: p.Last()}
		}
	}
	return r
}

// mayReadCloud reports whether a data source of a cloud can flow into an
// attribute of some instance of a node's block, as far as the source tells. It
// is asked once for all of them: to follow each takes long.
func (c *planConfiguration) mayReadCloud(n *Node, p clouds.Path) bool {
	if c.of.source == nil {
		return true
	}
	of := n.inSource()
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
	name.WriteString(of.Block + "." + string(p))
	may, known := c.mayRead[name.String()]
	if !known {
		flows, complete := flow.Origins(c.of.source, of, p.Steps()...)
		may = !complete || slices.ContainsFunc(flows, func(from flow.Origin) bool {
			return from.Kind == flow.Data && isOfCloud(from.Type)
		})
		c.mayRead[name.String()] = may
	}
	return may
}
