// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"fmt"
)

// maxScopes bounds the combinations of elements that nested dynamic blocks are
// looked through for; beyond it, their elements are not told apart.
const maxScopes = 1024

// Instance is an instance of a block.
type Instance struct {
	// Module is the path of module calls with their keys, outermost first.
	Module []Step
	// Block is a key of [Module.Resources], or "module." and a key of
	// [Module.Calls].
	Block string
	// Key is the instance key: a string, an int, nil for none, or [AnyKey].
	Key any
}

// Origin is where a value comes from: a resource or data source, or what the
// tree does not show. The latter is a variable of the root module, or an output
// of a module that is not in the tree.
type Origin struct {
	// Module is the path of the module instance that the reference is in.
	Module []Step
	Reference
}

// Origins returns everything that can flow into an attribute of an instance, in
// the order of the source. Path is as [Block.Find] wants it.
//
// Local values, arguments and outputs of modules, each, count and iterators of
// dynamic blocks are followed. Conditions are not decided, and functions are
// taken to return any part of what they are given, but for those that only
// rearrange collections. So there may be origins that a plan does not have. An
// instance key may be one that a plan does not have, too: where element()
// starts again behind the end of a list whose length the source does not show.
//
// It reports false when the block or attribute is not in the tree, or when what
// flows into it is too much to follow: then the origins may be some of all.
func (t *Tree) Origins(of Instance, path ...string) ([]Origin, bool) {
	module := t.Module(callNames(of.Module))
	if module == nil {
		return nil, false
	}
	block := module.block(of.Block)
	if block == nil {
		return nil, false
	}
	expressions := block.Find(path...)
	return t.follow(expressions, &scope{module: module, path: of.Module, block: block, key: of.Key})
}

// OutputOrigins returns everything that can flow into an output of a module
// instance, as [Tree.Origins] does for an attribute.
func (t *Tree) OutputOrigins(path []Step, name string) ([]Origin, bool) {
	module := t.Module(callNames(path))
	if module == nil {
		return nil, false
	}
	output, ok := module.Outputs[name]
	if !ok {
		return nil, false
	}
	return t.follow([]Expression{output}, &scope{module: module, path: path})
}

func (t *Tree) follow(expressions []Expression, sc *scope) ([]Origin, bool) {
	r := resolver{tree: t, steps: maxSteps}
	var found []Origin
	for _, e := range expressions {
		flow := r.endsOf(e, sc)
		found = append(append(found, flow.origins...), flow.via...)
	}
	return unique(found), len(expressions) > 0 && !r.incomplete
}

// unique keeps the first of origins that are the same but for their position.
func unique(origins []Origin) []Origin {
	seen := map[string]bool{}
	var kept []Origin
	for _, o := range origins {
		// Keys keep their quotes, so that "0" and 0 stay apart.
		id := fmt.Sprintf("%#v %d %q %q %#v %#v", o.Module, o.Kind, o.Type, o.Name, o.Key, o.Path)
		if !seen[id] {
			seen[id] = true
			kept = append(kept, o)
		}
	}
	return kept
}

// endsOf collects what flows into an expression, for each element of the
// dynamic blocks it is in.
func (r *resolver) endsOf(e Expression, sc *scope) ends {
	scopes := []*scope{sc}
	for _, d := range e.around {
		var inner []*scope
		for _, outer := range scopes {
			elements := []step{{kind: stepAny}}
			if d.forEach != nil && len(scopes) < maxScopes {
				elements = r.elements(d.forEach, outer)
			}
			for _, at := range elements {
				b := binding{iterator: d.iterator, collection: d.forEach, scope: outer, at: at}
				inner = append(inner, outer.with(b))
			}
		}
		scopes = inner
	}
	var found ends
	for _, inner := range scopes {
		found.add(r.endsIn(r.reduce(e.expr, inner, e.rest)))
	}
	return found
}
