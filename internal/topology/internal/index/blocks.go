// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package index

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// List is instances in the order of their addresses.
type List interface {
	// Len returns the number of instances.
	Len() int
	// Address returns the address at a place.
	Address(place int) string
	// Key returns the instance key at a place.
	Key(place int) any
}

// Blocks finds the instances of blocks in a list.
type Blocks struct {
	list List
	// found are the instances of blocks that were asked for.
	found map[string]*Instances
	// modules are what addresses in an instance of a module begin with.
	modules map[string]string
	// callKeys are the keys of the instances of a module call, in order; called
	// are the instances that are among them.
	callKeys map[string][]any
	called   map[string]bool
}

// NewBlocks returns an index of a list. It has no modules but the root.
func NewBlocks(list List) *Blocks {
	return &Blocks{
		list: list, found: map[string]*Instances{}, modules: map[string]string{"": ""}, callKeys: map[string][]any{}, called: map[string]bool{},
	}
}

// AddModule notes an instance of a module, and what addresses in it begin with.
// Modules are added in the order of their addresses.
func (b *Blocks) AddModule(steps []tfplan.Step, prefix string) {
	b.modules[moduleName(steps)] = prefix
	for i, step := range steps {
		if name := moduleName(steps[:i+1]); !b.called[name] {
			b.called[name] = true
			call := moduleName(steps[:i]) + step.Name
			b.callKeys[call] = append(b.callKeys[call], step.Key)
		}
	}
}

// CallKeys returns the keys of the instances of a module call, in order.
func (b *Blocks) CallKeys(caller []tfplan.Step, call string) []any {
	return b.callKeys[moduleName(caller)+call]
}

// ModuleInstances returns the instances of a module that a path with keys that
// are not known stands for.
func (b *Blocks) ModuleInstances(steps []tfconfig.Step) [][]tfplan.Step {
	all := [][]tfplan.Step{nil}
	for _, step := range steps {
		var next [][]tfplan.Step
		for _, outer := range all {
			keys := []any{step.Key}
			if step.Key == tfconfig.AnyKey {
				keys = b.CallKeys(outer, step.Name)
			}
			for _, key := range keys {
				next = append(next, append(outer[:len(outer):len(outer)], tfplan.Step{Name: step.Name, Key: key}))
			}
		}
		all = next
	}
	return all
}

// moduleName names an instance of a module, so that what follows is a name in
// it. It is for look-ups, not for people.
func moduleName(steps []tfplan.Step) string {
	var b strings.Builder
	for _, step := range steps {
		fmt.Fprintf(&b, "%s[%#v].", step.Name, step.Key)
	}
	return b.String()
}

// Instances are the instances of a block in an instance of its module.
type Instances struct {
	list   List
	places []int
	// byKey is made when it is first needed, and for many only.
	byKey map[any]int
}

// Of returns the instances of a block in an instance of its module. As the list
// is in the order of addresses, they need no index.
func (b *Blocks) Of(steps []tfplan.Step, block string) *Instances {
	name := moduleName(steps)
	if found := b.found[name+block]; found != nil {
		return found
	}
	found := &Instances{list: b.list}
	b.found[name+block] = found
	module, ok := b.modules[name]
	if !ok {
		return found
	}
	address := module + block
	if at := b.firstFrom(address); at < b.list.Len() && b.list.Address(at) == address {
		found.places = append(found.places, at)
	}
	keyed := address + "["
	for at := b.firstFrom(keyed); at < b.list.Len() && strings.HasPrefix(b.list.Address(at), keyed); at++ {
		found.places = append(found.places, at)
	}
	return found
}

// firstFrom returns the first place whose address is not less.
func (b *Blocks) firstFrom(address string) int {
	return sort.Search(b.list.Len(), func(i int) bool { return b.list.Address(i) >= address })
}

// Places returns the places of all instances, in order.
func (i *Instances) Places() []int { return i.places }

// fewInstances are found faster, and in less memory, without an index.
const fewInstances = 32

// WithKey returns the place of the instance with a key, and whether there is
// one.
func (i *Instances) WithKey(key any) (int, bool) {
	if len(i.places) <= fewInstances {
		at := slices.IndexFunc(i.places, func(place int) bool { return i.list.Key(place) == key })
		if at < 0 {
			return 0, false
		}
		return i.places[at], true
	}
	if i.byKey == nil {
		i.byKey = make(map[any]int, len(i.places))
		for _, place := range i.places {
			i.byKey[i.list.Key(place)] = place
		}
	}
	place, ok := i.byKey[key]
	return place, ok
}
