// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"cmp"

	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// fromSource asks the source what flows into an attribute, where the plan has
// lost it: local values and dynamic blocks. It reports false when there is no
// source or it does not have the attribute.
func (w *world) fromSource(n *node, p path, list bool) (resolution, bool) {
	if n.in.source == nil {
		return resolution{}, false
	}
	origins, complete := n.in.source.Origins(tfconfig.Instance{Module: sourceSteps(n.Module), Block: n.block(), Key: n.Key}, p...)
	if !complete && len(origins) == 0 {
		return resolution{}, false
	}
	var r resolution
	if !complete {
		r.lost = "the source does not show all that " + p[len(p)-1] + " is made of"
	}
	for _, o := range origins {
		r.add(n.in.originNodes(o, list))
	}
	if len(p) == 1 && !list && len(distinct(r.nodes)) > 1 {
		r.either = cmp.Or(r.either, "the source does not decide which of several "+p[len(p)-1]+" is")
	}
	return r, true
}

// originNodes returns the instances that an origin means.
func (p *planned) originNodes(o tfconfig.Origin, list bool) resolution {
	var r resolution
	switch {
	case o.Kind == tfconfig.Output:
		r.lost = "the module that it comes from is not in the source"
		return r
	case o.Kind == tfconfig.Data && p.unplanned:
		r.lost = o.Block() + " is read from the cloud"
		return r
	case o.Kind != tfconfig.Resource && o.Kind != tfconfig.Data:
		if p.unplanned {
			r.lost = o.Name + " is not known"
		}
		return r
	}
	if isStrange(o.Block()) {
		r.lost = "what is behind " + o.Block() + " is not followed"
		return r
	}
	for _, steps := range p.moduleInstances(o.Module) {
		found := p.instances(steps, o.Block())
		switch {
		case o.Key == tfconfig.AnyKey || o.Key == nil && list:
			r.nodes = append(r.nodes, found.all()...)
			if o.Key == tfconfig.AnyKey && !list && len(found.indexes) > 1 {
				r.either = "the source does not show which instance of " + o.Block() + " is meant"
			}
		default:
			if n := found.withKey(o.Key); n != nil {
				r.nodes = append(r.nodes, n)
			} else if len(found.indexes) == 1 && stands(p.Resources[found.indexes[0]]) {
				r.nodes = append(r.nodes, found.all()...)
			}
		}
	}
	return r
}

// moduleInstances returns the instances of a module that a path with keys that
// are not known stands for.
func (p *planned) moduleInstances(steps []tfconfig.Step) [][]tfplan.Step {
	all := [][]tfplan.Step{nil}
	for _, step := range steps {
		var next [][]tfplan.Step
		for _, outer := range all {
			keys := []any{step.Key}
			if step.Key == tfconfig.AnyKey {
				keys = p.callKeys[moduleName(outer)+step.Name]
			}
			for _, key := range keys {
				next = append(next, append(outer[:len(outer):len(outer)], tfplan.Step{Name: step.Name, Key: key}))
			}
		}
		all = next
	}
	return all
}

func sourceSteps(steps []tfplan.Step) []tfconfig.Step {
	all := make([]tfconfig.Step, len(steps))
	for i, step := range steps {
		all[i] = tfconfig.Step{Name: step.Name, Key: step.Key}
	}
	return all
}
