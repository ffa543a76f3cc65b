// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// originResolver returns the nodes that a place in the source means.
type originResolver func(from tfconfig.Origin, takesList bool) resolution

// fromSource asks the source what flows into an attribute. It reports false when
// there is no source or it does not have the attribute.
func (o *origin) fromSource(n *Node, p clouds.Path, takesList bool, resolve originResolver) (resolution, bool) {
	if o.source == nil {
		return resolution{}, false
	}
	flows, complete := o.source.Origins(n.inSource(), p.Steps()...)
	if !complete && len(flows) == 0 {
		return resolution{}, false
	}
	var r resolution
	if !complete {
		r.unresolved = because(SourceAllParts, p.Last())
	}
	for _, from := range flows {
		r.add(resolve(from, takesList))
	}
	if !p.IsNested() && !takesList && r.ambiguous.isNone() && len(distinct(r.nodes)) > 1 {
		r.ambiguous = because(SourceOneOfValues, p.Last())
	}
	return r, true
}

// sourceInstances returns the instances of a block that a place in the source
// means.
func (o *origin) sourceInstances(from tfconfig.Origin, takesList bool) resolution {
	if isUntracked(from.Block()) {
		return resolution{unresolved: because(Untracked, from.Block())}
	}
	var r resolution
	for _, steps := range o.blocks.ModuleInstances(from.Module) {
		found := o.instancesOf(steps, from.Block())
		switch {
		case from.Key == tfconfig.AnyKey || from.Key == nil && takesList:
			r.nodes = append(r.nodes, found.all()...)
			if from.Key == tfconfig.AnyKey && !takesList && len(found.Places()) > 1 {
				r.ambiguous = because(SourceOneOfInstances, from.Block())
			}
		default:
			if n := found.withKey(from.Key); n != nil {
				r.nodes = append(r.nodes, n)
			} else {
				r.nodes = append(r.nodes, found.placeholders()...)
			}
		}
	}
	return r
}

// inSource names the node as the source does.
func (n *Node) inSource() tfconfig.Instance {
	return tfconfig.Instance{Module: sourceSteps(n.module), Block: n.block(), Key: n.Key}
}

func sourceSteps(steps []tfplan.Step) []tfconfig.Step {
	all := make([]tfconfig.Step, len(steps))
	for i, step := range steps {
		all[i] = tfconfig.Step(step)
	}
	return all
}

// Block returns the block of a node in the source, nil when it is not there.
func (n *Node) Block() *tfconfig.Block {
	if n.in.source == nil {
		return nil
	}
	m := n.in.source.Module(n.moduleNames())
	if m == nil {
		return nil
	}
	return m.Resources[n.block()]
}

// moduleNames returns the names of the module calls that lead to the node.
func (n *Node) moduleNames() []string {
	names := make([]string, len(n.module))
	for i, step := range n.module {
		names[i] = step.Name
	}
	return names
}

// IsEditable reports whether a node has a block in the source that this
// configuration may change, see [tfconfig.Tree.Owns].
func (n *Node) IsEditable() bool {
	return n.Mode == modeManaged && n.Block() != nil && n.in.source.Owns(n.moduleNames())
}

// Suppressions returns the comments that cover a node: those on its block, and
// those on the module calls that lead to it. There are none without a block.
func (n *Node) Suppressions() []tfconfig.Suppression {
	block := n.Block()
	if block == nil {
		return nil
	}
	all := append([]tfconfig.Suppression(nil), block.Suppressions...)
	var names []string
	for _, step := range n.module {
		if outer := n.in.source.Module(names); outer != nil && outer.Calls[step.Name] != nil {
			all = append(all, outer.Calls[step.Name].Suppressions...)
		}
		names = append(names, step.Name)
	}
	return all
}
