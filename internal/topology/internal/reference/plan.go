// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package reference

import (
	"cmp"
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig/flow"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/instance"
)

// InPlan follows references in what a plan tells of its configuration, with the
// source beside it as a supplement: plans leave out local values and dynamic
// blocks.
type InPlan struct {
	follower
	plan *tfplan.Plan
	// readsCloud says that there are data sources of a cloud's provider.
	readsCloud bool
	// mayRead says into which attributes of blocks data sources of a cloud may
	// flow, as far as that was asked.
	mayRead map[string]bool
}

// NewInPlan returns how to follow references in a plan. There may be no source.
func NewInPlan(plan *tfplan.Plan, source *tfconfig.Tree, of *instance.List) *InPlan {
	reads := func(r *tfplan.Resource) bool { return r.Mode == instance.Data && instance.IsOfCloud(r.Type) }
	return &InPlan{
		follower: newFollower(of, source), plan: plan,
		readsCloud: slices.ContainsFunc(plan.Resources, reads), mayRead: map[string]bool{},
	}
}

// module returns the configuration of a module, nil when the plan has none.
func (c *InPlan) module(steps []tfplan.Step) *tfplan.Module {
	m := c.plan.Root
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

// block returns the block of an instance, nil when the plan has none.
func (c *InPlan) block(n instance.Instance) *tfplan.Block {
	m := c.module(n.Module)
	if m == nil {
		return nil
	}
	return m.Resources[n.BlockName()]
}

// Has reports whether the block of an instance is known.
func (c *InPlan) Has(n instance.Instance) bool { return c.block(n) != nil }

// Writes reports whether the block of an instance sets an attribute. Where the
// block is not known, it may.
func (c *InPlan) Writes(n instance.Instance, attribute string) bool {
	block := c.block(n)
	if block == nil {
		return true
	}
	_, ok := block.Expressions()[attribute]
	return ok
}

// IsPlanned reports whether every plan knows the value of an attribute's
// expression: it is made of variables, and of what an instance is for each of.
func (c *InPlan) IsPlanned(n instance.Instance, attribute string) bool {
	block := c.block(n)
	if block == nil {
		return false
	}
	e, ok := block.Expressions()[attribute]
	return ok && c.scopeOf(n, block).isPlanned(e)
}

// Computes is false: what a function made of references, the plan shows.
func (c *InPlan) Computes(instance.Instance, string) bool { return false }

// ProviderRegion returns the region that the provider block of an instance has,
// null where it has none.
func (c *InPlan) ProviderRegion(n instance.Instance) tfvalue.Value {
	block := c.block(n)
	if block == nil {
		return tfvalue.Null()
	}
	return ProviderArgument(c.plan, c.source, block.ProviderKey, clouds.RegionArgument)
}

// scopeOf returns where the expressions of an instance stand.
func (c *InPlan) scopeOf(n instance.Instance, block *tfplan.Block) scope {
	return scope{in: c, steps: n.Module, key: n.Key, forEach: block.ForEach}
}

// Referenced follows the expressions of an attribute.
func (c *InPlan) Referenced(n instance.Instance, p clouds.Path) Resolution {
	block := c.block(n)
	if block == nil {
		return unresolved(because(NoConfiguration, ""))
	}
	expressions := block.At(p.Steps()...)
	s := c.scopeOf(n, block)
	takesList := p.IsList()
	var r Resolution
	for _, e := range expressions {
		found := s.resolve(e, takesList)
		if !takesList && len(distinct(found.Places)) > 1 {
			found.Ambiguous = cmp.Or(found.Ambiguous, because(OneOfValues, p.Last()))
		}
		r.add(found)
	}
	dynamic := p.IsNested() && c.hasMoreBlocks(n, block.Expressions(), p)
	lacking := len(expressions) == 0 || dynamic || !r.Unresolved.IsNone() || !r.Ambiguous.IsNone() || len(r.Places) == 0
	if lacking || r.isMixed {
		if better, ok := c.fromSource(n, p, takesList, c.resolveOrigin); ok && (lacking || better.Unresolved.IsNone()) {
			return c.expandBySource(n, better, p, takesList)
		}
	}
	if r.Unresolved.IsNone() && (dynamic || len(expressions) == 0 && p.IsNested()) {
		// A nested block may be dynamic; an attribute is omitted.
		r.Unresolved = because(NoParts, p.Last())
	}
	return r
}

// hasMoreBlocks reports whether the plan's values have more nested blocks than
// its configuration shows: the others are dynamic.
func (c *InPlan) hasMoreBlocks(n instance.Instance, expressions map[string]tfplan.Expression, p clouds.Path) bool {
	blocks := expressions[p.First()].Blocks
	if len(blocks) == 0 || n.Place < 0 {
		return false // One that the plan deletes has no place, and no blocks any more.
	}
	value, _ := instance.Disclosed(c.instances.Attributes(n.Place)).Attribute(p.First())
	return len(value.Elements()) > len(blocks)
}

// resolveOrigin returns what a place in the source is in the plan. A variable of
// the root module has a value, and no resource.
func (c *InPlan) resolveOrigin(from flow.Origin, takesList bool) Resolution {
	switch from.Kind {
	case flow.Output:
		return unresolved(because(SourceNoModule, ""))
	case flow.Resource, flow.Data:
		return c.throughLinks(c.sourceInstances(from, takesList), from.Attribute(), c)
	}
	return Resolution{}
}

// expandBySource expands data sources by what the source says flows into an
// attribute.
func (c *InPlan) expandBySource(n instance.Instance, r Resolution, p clouds.Path, takesList bool) Resolution {
	return c.expandData(r, takesList, func(data instance.Instance) []int {
		flows, complete := flow.Origins(c.source, inSource(n), p.Steps()...)
		var picked []int
		for _, from := range flows {
			if from.Kind != flow.Data || from.Block() != data.BlockName() {
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

// afterName returns what a reference to a resource has after the resource's name.
func afterName(reference string) string {
	parts := strings.SplitN(strings.TrimPrefix(reference, "data."), ".", 3)
	return parts[len(parts)-1]
}

// ReferencedAttributes returns the ways to the attributes of resources that the
// expressions of an attribute refer to.
func (c *InPlan) ReferencedAttributes(n instance.Instance, p clouds.Path) []string {
	block := c.block(n)
	if block == nil {
		return nil
	}
	var names []string
	for _, e := range block.At(p.Steps()...) {
		for _, reference := range e.Whole() {
			if !tfplan.IsKey(reference) {
				names = append(names, afterName(reference))
			}
		}
	}
	return names
}

// BehindValue returns the managed resources that the expression refers to, or
// else the data sources.
func (c *InPlan) BehindValue(n instance.Instance, p clouds.Path) Resolution {
	if managed := c.managedReferences(n, p); len(managed) > 0 {
		return meant(managed...)
	}
	if !c.readsCloud {
		return Resolution{}
	}
	return c.dataReferences(n, p)
}

func (c *InPlan) managedReferences(n instance.Instance, p clouds.Path) []int {
	block := c.block(n)
	if block == nil {
		return nil
	}
	s := c.scopeOf(n, block)
	var places []int
	for _, e := range block.At(p.Steps()...) {
		if found := s.resolve(e, p.IsList()); found.Ambiguous.IsNone() {
			places = append(places, slices.DeleteFunc(found.Places, c.isRead)...)
		}
	}
	return places
}

// dataReferences looks for data sources in the expression of an attribute.
func (c *InPlan) dataReferences(n instance.Instance, p clouds.Path) Resolution {
	if !c.mayReadCloud(n, p) {
		return Resolution{}
	}
	references, written := 0, false
	if block := c.block(n); block != nil {
		for _, e := range block.At(p.Steps()...) {
			written = true
			references += len(slices.DeleteFunc(e.Whole(), func(r string) bool { return r == "each.key" || r == "count.index" }))
		}
	}
	if written && references == 0 {
		return Resolution{} // it is written as it is
	}
	found := c.Referenced(n, p)
	r := Resolution{Doubts: Doubts{Unread: found.Unread}}
	for _, place := range distinct(found.Places) {
		switch of := c.instances.At(place); {
		case !of.IsRead():
		case references == 1 && len(found.Places) == 1 && found.Unresolved.IsNone() && found.Unread.IsNone():
			r.Places = append(r.Places, place)
		default:
			r.Unread = Reason{Kind: ThroughData, Name: of.BlockName(), Other: p.Last()}
		}
	}
	return r
}

// mayReadCloud reports whether a data source of a cloud can flow into an
// attribute of some instance of the block, as far as the source tells. It is
// asked once for all of them: to follow each takes long.
func (c *InPlan) mayReadCloud(n instance.Instance, p clouds.Path) bool {
	if c.source == nil {
		return true
	}
	of := inSource(n)
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
		flows, complete := flow.Origins(c.source, of, p.Steps()...)
		may = !complete || slices.ContainsFunc(flows, func(from flow.Origin) bool {
			return from.Kind == flow.Data && instance.IsOfCloud(from.Type)
		})
		c.mayRead[name.String()] = may
	}
	return may
}

// isUntracked reports whether a block is of a type of the clouds' providers
// whose resources are not followed.
func isUntracked(block string) bool {
	terraformType, _, _ := strings.Cut(block, ".")
	return instance.IsOfCloud(terraformType) && !clouds.Tracks(terraformType)
}
