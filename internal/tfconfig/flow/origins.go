// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package flow tells what can flow into an attribute: it follows local values,
// arguments and outputs of modules, each, count and iterators through a tree of
// package tfconfig to the resources and data sources where values come from.
//
// Nothing is read or parsed here, and nothing is evaluated beyond constants and
// the conditions that they and the values of a plan's variables decide: for the
// rest the answers are wider than a plan, both branches of a conditional, every
// element of a list. What an instance is in a plan, and what leads where, is for
// topology.
package flow

import (
	"fmt"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
)

// maxScopes bounds the combinations of elements that nested dynamic blocks are
// looked through for; beyond it, their elements are not told apart.
const maxScopes = 1024

// Instance is an instance of a block.
type Instance struct {
	// Module is the path of module calls with their keys, outermost first.
	Module []tfconfig.Step
	// Block is a key of [tfconfig.Module.Resources], or "module." and a key of
	// [tfconfig.Module.Calls].
	Block string
	// Key is the instance key: a string, an int, nil for none, or [tfconfig.AnyKey].
	Key any
}

// Kind is what an [Origin] is.
type Kind uint8

// The kinds of origins.
const (
	// Resource is a resource, Type and Name say which one.
	Resource Kind = iota
	// Data is a data source, Type and Name say which one.
	Data
	// Variable is an input variable.
	Variable
	// Output is an output of a module call: Name is the call's and the first
	// element of Path the output's.
	Output
	// Nowhere is none of these: a condition that is not known may lead to a
	// constant, or to nothing.
	Nowhere
)

// Origin is where a value comes from: a resource or data source, or what the
// tree does not show. The latter is a variable of the root module, or an output
// of a module that is not in the tree.
type Origin struct {
	// Module is the path of the module instance that the reference is in.
	Module     []tfconfig.Step
	Kind       Kind
	Type, Name string
	// Key is the instance key of a resource or module call: a string, an int,
	// nil for none, or [tfconfig.AnyKey].
	Key any
	// Path leads into the value: names as strings, indexes as ints or
	// [tfconfig.AnyKey]. Keys of maps are strings.
	Path []any
	// IsOpen says that a condition that is not known leads here.
	IsOpen bool
}

// Attribute returns the first name in the path, such as "id".
func (o Origin) Attribute() string {
	for _, element := range o.Path {
		if name, ok := element.(string); ok {
			return name
		}
	}
	return ""
}

// WholeAttribute returns the names in the path, such as "network.fixed_ip_v4".
func (o Origin) WholeAttribute() string {
	var names []string
	for _, element := range o.Path {
		if name, ok := element.(string); ok {
			names = append(names, name)
		}
	}
	return strings.Join(names, ".")
}

// Block returns the key of the block in [tfconfig.Module.Resources], empty for
// what is no resource.
func (o Origin) Block() string {
	switch o.Kind {
	case Resource:
		return o.Type + "." + o.Name
	case Data:
		return "data." + o.Type + "." + o.Name
	}
	return ""
}

// Origins returns everything that can flow into an attribute of an instance, in
// the order of the source. Path is as [tfconfig.Block.Find] wants it.
//
// Local values, arguments and outputs of modules, each, count and iterators of
// dynamic blocks are followed. Conditions are decided where that is known, and
// what others lead to is marked. Functions are taken to return any part of what
// they are given, but for those that only rearrange collections. So there may be
// origins that a plan does not have. An instance key may be one that a plan does
// not have, too: where element() starts again behind the end of a list whose
// length the source does not show.
//
// It reports false when the block or attribute is not in the tree, or when what
// flows into it is too much to follow: then the origins may be some of all.
func Origins(t *tfconfig.Tree, of Instance, path ...string) ([]Origin, bool) {
	module := t.Module(callNames(of.Module))
	if module == nil {
		return nil, false
	}
	block := blockOf(module, of.Block)
	if block == nil {
		return nil, false
	}
	expressions := block.Find(path...)
	return follow(t, expressions, &scope{module: module, path: of.Module, block: block, key: of.Key})
}

// OutputOrigins returns everything that can flow into an output of a module
// instance, as [Origins] does for an attribute.
func OutputOrigins(t *tfconfig.Tree, path []tfconfig.Step, name string) ([]Origin, bool) {
	module := t.Module(callNames(path))
	if module == nil {
		return nil, false
	}
	output, ok := module.Outputs[name]
	if !ok {
		return nil, false
	}
	return follow(t, []tfconfig.Expression{output}, &scope{module: module, path: path})
}

// blockOf returns the block that an [Instance] names.
func blockOf(m *tfconfig.Module, name string) *tfconfig.Block {
	if call, ok := strings.CutPrefix(name, "module."); ok {
		if c := m.Calls[call]; c != nil {
			return &c.Block
		}
		return nil
	}
	return m.Resources[name]
}

func follow(t *tfconfig.Tree, expressions []tfconfig.Expression, sc *scope) ([]Origin, bool) {
	r := resolver{tree: t, steps: maxSteps}
	var found []Origin
	for _, e := range expressions {
		flow := r.endsOf(e, sc)
		found = append(append(found, flow.origins...), flow.via...)
		if flow.nowhere {
			found = append(found, Origin{Module: sc.path, Kind: Nowhere, IsOpen: true})
		}
	}
	return unique(found), len(expressions) > 0 && !r.incomplete
}

// unique keeps each origin once: it is open where all ways to it are.
func unique(origins []Origin) []Origin {
	seen := map[string]int{}
	var kept []Origin
	for _, o := range origins {
		// Keys keep their quotes, so that "0" and 0 stay apart.
		id := fmt.Sprintf("%#v %d %q %q %#v %#v", o.Module, o.Kind, o.Type, o.Name, o.Key, o.Path)
		if at, ok := seen[id]; ok {
			kept[at].IsOpen = kept[at].IsOpen && o.IsOpen
			continue
		}
		seen[id] = len(kept)
		kept = append(kept, o)
	}
	return kept
}

// endsOf collects what flows into an expression, for each element of the
// dynamic blocks it is in.
func (r *resolver) endsOf(e tfconfig.Expression, sc *scope) ends {
	scopes := []*scope{sc}
	for _, d := range e.Around {
		var inner []*scope
		for _, outer := range scopes {
			elements := []step{{kind: stepAny}}
			if d.ForEach != nil && len(scopes) < maxScopes {
				elements = r.elements(d.ForEach, outer)
			}
			for _, at := range elements {
				b := binding{iterator: d.Iterator, collection: d.ForEach, scope: outer, at: at}
				inner = append(inner, outer.with(b))
			}
		}
		scopes = inner
	}
	var found ends
	for _, inner := range scopes {
		found.add(r.endsIn(r.reduce(e.Syntax, inner, below(e.Rest))))
	}
	return found
}
