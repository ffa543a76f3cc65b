// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package reference

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig/flow"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/index"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/instance"
)

// originResolver returns the instances that a place in the source means.
type originResolver func(from flow.Origin, takesList bool) Resolution

// fromSource asks the source what flows into an attribute. It reports false when
// there is no source or it does not have the attribute.
func (f *follower) fromSource(n instance.Instance, p clouds.Path, takesList bool, resolve originResolver) (Resolution, bool) {
	if f.source == nil {
		return Resolution{}, false
	}
	flows, complete := flow.Origins(f.source, inSource(n), p.Steps()...)
	if !complete && len(flows) == 0 {
		return Resolution{}, false
	}
	var r Resolution
	if !complete {
		r.Unresolved = because(SourceAllParts, p.Last())
	}
	isOpen := false
	for _, from := range flows {
		if from.Kind == flow.Nowhere {
			r.Ambiguous = because(SourceNowhere, p.Last())
			continue
		}
		found := resolve(from, takesList)
		if isOpen = isOpen || from.IsOpen; from.IsOpen && len(found.Places) == 0 && found.IsExact() {
			r.Ambiguous = because(SourceNowhere, p.Last())
		}
		r.add(found)
	}
	if (isOpen || !p.IsNested() && !takesList) && r.Ambiguous.IsNone() && len(distinct(r.Places)) > 1 {
		r.Ambiguous = because(SourceOneOfValues, p.Last())
	}
	return r, true
}

// sourceInstances returns the instances of a block that a place in the source
// means.
func (f *follower) sourceInstances(from flow.Origin, takesList bool) Resolution {
	if isUntracked(from.Block()) {
		return unresolved(because(Untracked, from.Block()))
	}
	var r Resolution
	for _, steps := range f.blocks.ModuleInstances(from.Module) {
		found := f.blocks.Of(steps, from.Block())
		switch {
		case from.Key == tfconfig.AnyKey || from.Key == nil && takesList:
			r.Places = append(r.Places, found.Places()...)
			if from.Key == tfconfig.AnyKey && !takesList && len(found.Places()) > 1 {
				r.Ambiguous = because(SourceOneOfInstances, from.Block())
			}
		default:
			if place, ok := found.WithKey(from.Key); ok {
				r.Places = append(r.Places, place)
			} else {
				r.Places = append(r.Places, f.placeholders(found)...)
			}
		}
	}
	return r
}

// placeholders returns the place of the instance that stands for all of a
// block, none when there is no such instance.
func (f *follower) placeholders(of *index.Instances) []int {
	if places := of.Places(); len(places) == 1 && f.instances.Key(places[0]) == tfconfig.AnyKey {
		return places
	}
	return nil
}

// inSource names an instance as the source does.
func inSource(n instance.Instance) flow.Instance {
	steps := make([]tfconfig.Step, len(n.Module))
	for i, step := range n.Module {
		steps[i] = tfconfig.Step(step)
	}
	return flow.Instance{Module: steps, Block: n.BlockName(), Key: n.Key}
}
