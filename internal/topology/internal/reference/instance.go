// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package reference

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig/flow"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/index"
)

// Instance is which resource instance is meant, without its values.
type Instance struct {
	// Address is unique within a plan or module.
	Address string
	// Mode is "managed" or "data".
	Mode, Type, Name string
	// Key is the instance key: a string, an int, nil, or [tfconfig.AnyKey] for
	// a placeholder.
	Key any
	// Module is the path of module calls with their keys, outermost first.
	Module []tfplan.Step
	// Actions are the plan's.
	Actions []string
	// Place is the place among the instances of a plan or module.
	Place int
	// IsElement says that it is an element of what a data source has read.
	IsElement bool
}

// Instances are those of a plan or module. What is found is named by its place
// among them.
type Instances interface {
	index.List
	// At returns the instance at a place.
	At(place int) Instance
	// Values returns the attributes of the instance at a place.
	Values(place int) tfvalue.Value
	// Elements returns where the servers are that the data source at a place has
	// read.
	Elements(place int) (from, to int)
}

// IsPlaceholder reports whether an instance stands for others of an unknown
// number, perhaps none.
func (n Instance) IsPlaceholder() bool { return n.Key == tfconfig.AnyKey }

// IsRead reports whether a data source has read the instance: this
// configuration does not manage it.
func (n Instance) IsRead() bool { return n.Mode == "data" }

// Exists reports whether a resource is there before the plan is applied, and
// stays.
func (n Instance) Exists() bool { return !slices.Contains(n.Actions, "create") }

// IsReadLater reports whether a data source is read during apply, so that
// nothing is known of what it finds.
func (n Instance) IsReadLater() bool { return n.IsRead() && slices.Contains(n.Actions, "read") }

// Kind returns what an instance is to a filing, empty for what is nothing to it.
func (n Instance) Kind() filing.Kind {
	kind, _ := clouds.KindOf(n.RecordName())
	return kind
}

// RecordName is the name by which the clouds know what an instance is.
func (n Instance) RecordName() string { return clouds.RecordName(n.Type, n.IsRead(), n.IsElement) }

// NotRead says why what is behind an instance cannot be seen.
func (n Instance) NotRead() Reason {
	if n.IsReadLater() {
		return because(ReadLater, n.blockName())
	}
	return because(Outside, n.blockName())
}

// blockName returns the name of an instance's block within its module.
func (n Instance) blockName() string {
	if n.IsRead() {
		return "data." + n.Type + "." + n.Name
	}
	return n.Type + "." + n.Name
}

// BlockIn returns the block of an instance in the source, nil when it is not
// there.
func (n Instance) BlockIn(source *tfconfig.Tree) *tfconfig.Block {
	if source == nil {
		return nil
	}
	m := source.Module(n.moduleNames())
	if m == nil {
		return nil
	}
	return m.Resources[n.blockName()]
}

// IsEditableIn reports whether an instance has a block in the source that this
// configuration may change, see [tfconfig.Tree.Owns].
func (n Instance) IsEditableIn(source *tfconfig.Tree) bool {
	return !n.IsRead() && n.BlockIn(source) != nil && source.Owns(n.moduleNames())
}

// moduleNames are those of the module calls that lead to an instance.
func (n Instance) moduleNames() []string {
	names := make([]string, len(n.Module))
	for i, step := range n.Module {
		names[i] = step.Name
	}
	return names
}

// inSource names the instance as the source does.
func (n Instance) inSource() flow.Instance {
	steps := make([]tfconfig.Step, len(n.Module))
	for i, step := range n.Module {
		steps[i] = tfconfig.Step(step)
	}
	return flow.Instance{Module: steps, Block: n.blockName(), Key: n.Key}
}
