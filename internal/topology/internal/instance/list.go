// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package instance

import (
	"cmp"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/index"
)

// List is the instances of a plan or of a module, in the order of their
// addresses. The servers that data sources have read come after them.
type List struct {
	// planned are the plan's resources. A module has none.
	planned []*tfplan.Resource
	// evaluated are the places after planned: the instances of a module, or the
	// servers that data sources have read. own is the number of instances without
	// the latter, elements are their places by the place of the data source.
	evaluated []Evaluated
	own       int
	elements  map[int]span
	blocks    *index.Blocks
}

// span are places in a list.
type span struct{ from, to int }

// Evaluated is an instance with attributes that are decoded already.
type Evaluated struct {
	Instance
	Attributes map[string]tfvalue.Value
}

// InPlan lists the resources of a plan, which are in the order of their
// addresses, and the servers that its data sources have read.
func InPlan(planned []*tfplan.Resource) *List {
	l := &List{planned: planned, own: len(planned), elements: map[int]span{}}
	l.blocks = index.NewBlocks(l)
	l.indexModules()
	l.readServers()
	return l
}

// InModule lists the instances of a module, which may be in any order.
func InModule(all []Evaluated) *List {
	sorted := slices.SortedFunc(slices.Values(all), func(a, b Evaluated) int { return cmp.Compare(a.Address, b.Address) })
	for place := range sorted {
		sorted[place].Place = place
	}
	l := &List{evaluated: sorted, own: len(sorted)}
	l.blocks = index.NewBlocks(l)
	return l
}

// indexModules notes the instances of modules that have resources.
func (l *List) indexModules() {
	var last []tfplan.Step
	for _, r := range l.planned {
		// Neighbours share their module.
		if len(r.Module) == 0 || len(last) == len(r.Module) && &last[0] == &r.Module[0] {
			continue
		}
		last = r.Module
		l.blocks.AddModule(r.Module, r.ModuleAddress())
	}
}

// Len returns the number of instances, without what data sources have read.
func (l *List) Len() int { return l.own }

// Total returns the number of instances and of servers that data sources have
// read.
func (l *List) Total() int { return len(l.planned) + len(l.evaluated) }

// Blocks finds instances by their addresses.
func (l *List) Blocks() *index.Blocks { return l.blocks }

// At returns the instance at a place.
func (l *List) At(place int) Instance {
	if place < len(l.planned) {
		return Of(l.planned[place], place)
	}
	return l.evaluated[place-len(l.planned)].Instance
}

// Address returns the address at a place.
func (l *List) Address(place int) string {
	if place < len(l.planned) {
		return l.planned[place].Address
	}
	return l.evaluated[place-len(l.planned)].Address
}

// Key returns the instance key at a place.
func (l *List) Key(place int) any {
	if place < len(l.planned) {
		return l.planned[place].Key
	}
	return l.evaluated[place-len(l.planned)].Key
}

// Attributes returns the attributes at a place.
func (l *List) Attributes(place int) Attributes {
	if place < len(l.planned) {
		return l.planned[place]
	}
	return evaluated(l.evaluated[place-len(l.planned)].Attributes)
}

// Handles calls visit with each text that others name the instance at a place by.
func (l *List) Handles(place int, visit func(text string)) {
	l.Attributes(place).KnownTexts(clouds.Handles(l.At(place).RecordName()), visit)
}

// Elements returns where the servers are that the data source at a place has
// read.
func (l *List) Elements(place int) (from, to int) {
	read := l.elements[place]
	return read.from, read.to
}
