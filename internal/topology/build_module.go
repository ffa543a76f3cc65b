// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"maps"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig/flow"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/instance"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/reference"
)

// ModuleInput is one module without a plan: what its source declares, and what
// could be evaluated of it.
type ModuleInput struct {
	// Instances are the managed resources, in any order.
	Instances []ModuleInstance
	// Regions are the regions of the module's provider blocks, by the key that
	// [tfconfig.Block.Provider] returns.
	Regions map[string]tfvalue.Value
	// Source is the module's own, in which references are followed.
	Source *tfconfig.Tree
}

// ModuleInstance is an instance of a resource of the module.
type ModuleInstance struct {
	Address, Type, Name string
	// Key is the instance key: a string, an int, or nil. That of a placeholder
	// for instances of an unknown number is [tfconfig.AnyKey].
	Key any
	// Attributes are those that could be evaluated. All others are null.
	Attributes map[string]tfvalue.Value
	// Omitted are the facts that the cloud decides where the instance omits
	// attributes, see [clouds.Omissions]. Attributes have them.
	Omitted []string
}

// createActions are those of a plan for what is not there yet.
var createActions = []string{"create"}

// FromModule connects the resources of one module. What is not known, or leaves
// the module, is unresolved.
func FromModule(m ModuleInput, c *catalog.Catalog) *Topology {
	all := make([]instance.Evaluated, len(m.Instances))
	for i, of := range m.Instances {
		all[i] = instance.Evaluated{
			Instance:   instance.Instance{Address: of.Address, Mode: instance.Managed, Type: of.Type, Name: of.Name, Key: of.Key, Actions: createActions, Omitted: of.Omitted},
			Attributes: of.Attributes,
		}
	}
	o := newOrigin("", instance.InModule(all), m.Source, c)
	o.configuration = reference.NewInModule(m.Source, m.Regions, o.instances)
	for place := range o.nodes {
		o.node(place)
	}
	t := newTopology([]*origin{o}, c)
	o.markPassed()
	return t
}

// markPassed marks what a module passes to others: what is behind it, or in
// front of it, may be there.
func (o *origin) markPassed() {
	m := o.source.Module(nil)
	for _, name := range slices.Sorted(maps.Keys(m.Calls)) {
		call := "module." + name
		for _, argument := range m.Calls[name].Written() {
			flows, _ := flow.Origins(o.source, flow.Instance{Block: call, Key: tfconfig.AnyKey}, argument)
			o.markPassedTo(flows, call)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(m.Outputs)) {
		flows, _ := flow.OutputOrigins(o.source, nil, name)
		// An address that is shown leads nowhere.
		flows = slices.DeleteFunc(flows, func(from flow.Origin) bool { return from.Attribute() != "" && from.Attribute() != "id" })
		o.markPassedTo(flows, "output."+name)
	}
}

func (o *origin) markPassedTo(flows []flow.Origin, to string) {
	for _, from := range flows {
		if from.Kind != flow.Resource {
			continue
		}
		for _, n := range o.nodesAt(o.instances.Blocks().Of(nil, from.Block()).Places()) {
			switch n.Kind() {
			case filing.KindServer:
				n.mayHaveAddress = true
			case filing.KindEIP, filing.KindLoadBalancer, filing.KindNAT, filing.KindLink, filing.KindDNSRecord:
				n.isLoose = true
				n.unresolved = append(n.unresolved, reference.Reason{Kind: reference.SourcePassed, Name: n.Address, Other: to})
			}
		}
	}
}
