// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package instance

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// The modes of resources.
const (
	Managed = tfplan.Managed
	Data    = tfplan.Data
)

// Instance is which resource instance is meant, without its values.
type Instance struct {
	// Address is unique within a plan or module.
	Address string
	// Mode is [Managed] or [Data].
	Mode, Type, Name string
	// Key is the instance key: a string, an int, nil, or [tfconfig.AnyKey] for
	// a placeholder.
	Key any
	// Module is the path of module calls with their keys, outermost first.
	Module []tfplan.Step
	// Actions are the plan's.
	Actions []string
	// Place is the place among the instances of a plan or module; negative for one
	// that a plan deletes.
	Place int
	// Omitted are the facts of a module's instance that its cloud decides, see
	// [clouds.Omissions]. A plan does not show them.
	Omitted []string
	// IsElement says that it is an element of what a data source has read.
	IsElement bool
}

// Of returns the instance that a resource of a plan is.
func Of(r *tfplan.Resource, place int) Instance {
	return Instance{
		Address: r.Address, Mode: r.Mode, Type: r.Type, Name: r.Name, Key: r.Key,
		Module: r.Module, Actions: r.Actions, Place: place,
	}
}

// IsPlaceholder reports whether an instance stands for others of an unknown
// number, perhaps none.
func (n Instance) IsPlaceholder() bool { return n.Key == tfconfig.AnyKey }

// IsManaged reports whether this configuration manages the instance.
func (n Instance) IsManaged() bool { return n.Mode == Managed }

// IsRead reports whether a data source has read the instance: this
// configuration does not manage it.
func (n Instance) IsRead() bool { return n.Mode == Data }

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

// BlockName returns the name of an instance's block within its module.
func (n Instance) BlockName() string {
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
	return m.Resources[n.BlockName()]
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
