// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package flow

import (
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// setFunctions make sets of the elements of their arguments. The key of an
// element of a set is the element.
var setFunctions = map[string]bool{
	"toset": true, "setunion": true, "setintersection": true, "setsubtract": true,
}

// sameValue return their first argument, as far as references are concerned.
var sameValue = map[string]bool{
	"tolist": true, "tomap": true, "tostring": true, "tonumber": true, "tobool": true,
	"nonsensitive": true, "sensitive": true, "trimspace": true,
}

// reordering return elements of their first argument, at other indexes.
var reordering = map[string]bool{
	"sort": true, "reverse": true, "distinct": true, "compact": true,
}

// argument is one that a function is called with.
type argument struct {
	expr hclsyntax.Expression
	// before leads to it where a list is expanded into arguments.
	before []step
}

func arguments(e *hclsyntax.FunctionCallExpr) []argument {
	list := make([]argument, len(e.Args))
	for i, arg := range e.Args {
		list[i].expr = arg
	}
	if e.ExpandFinal && len(list) > 0 {
		list[len(list)-1].before = []step{{kind: stepAny}}
	}
	return list
}

// call resolves a part of what a function returns. Functions that it does not
// know may return any part of any argument.
func (r *resolver) call(e *hclsyntax.FunctionCallExpr, sc *scope, path []step) []term {
	opaque := []term{{expr: e, scope: sc}}
	list := arguments(e)
	if len(list) == 0 {
		return opaque
	}
	first := func(steps ...step) []term {
		return r.reduce(e.Args[0], sc, join(list[0].before, steps))
	}
	anyOf := func(steps []step) (terms []term) {
		for _, arg := range list {
			terms = append(terms, r.reduce(arg.expr, sc, join(arg.before, steps))...)
		}
		return terms
	}
	switch {
	case sameValue[e.Name]:
		return first(path...)
	case e.Name == "coalesce" || e.Name == "try" || e.Name == "coalescelist":
		return anyOf(path)
	case e.Name == "one":
		at := step{kind: stepAny}
		if keys, ok := r.keys(e.Args[0], sc); ok && len(keys) == 1 {
			at = keys[0]
		}
		return first(join([]step{at}, path)...)
	case e.Name == "element" && len(list) == 2:
		return r.element(e, sc, path)
	case e.Name == "lookup" && len(list) >= 2:
		var terms []term
		for _, at := range r.indexes(e.Args[1], sc) {
			terms = append(terms, first(join([]step{at}, path)...)...)
		}
		if len(list) > 2 {
			terms = append(terms, r.reduce(e.Args[2], sc, path)...)
		}
		return terms
	case len(path) == 0 || path[0].kind == stepAttribute && e.Name != "merge" && e.Name != "zipmap":
		return opaque
	}
	at, rest := path[0], path[1:]
	anywhere := join([]step{at}, rest)
	if at.kind == stepIndex {
		anywhere[0].kind = stepAny
	}
	switch {
	case setFunctions[e.Name]:
		return r.set(anyOf, at, anywhere)
	case reordering[e.Name]:
		return first(anywhere...)
	case e.Name == "slice":
		return r.slice(e, sc, path)
	case e.Name == "concat" && at.kind == stepIndex:
		return r.concat(list, sc, path)
	case e.Name == "concat":
		return anyOf(anywhere)
	case e.Name == "flatten" && at.kind == stepFlat:
		return first(path...)
	case e.Name == "flatten":
		return first(join([]step{{kind: stepFlat}}, rest)...)
	case e.Name == "values" && at.kind != stepFlat:
		if key, ok := r.keyAt(e.Args[0], sc, at); ok {
			return first(join([]step{key}, rest)...)
		}
		return first(anywhere...)
	case e.Name == "keys" && at.kind != stepFlat:
		if key, ok := r.keyAt(e.Args[0], sc, at); ok {
			value, _ := key.value()
			return constant(value)
		}
		return r.keysCall(e, sc, opaque)
	case e.Name == "merge":
		return r.merge(list, sc, path)
	case e.Name == "zipmap" && len(list) == 2:
		return r.zipmap(e, sc, path)
	}
	return opaque
}

// element resolves element(list, index), which starts again behind the end.
func (r *resolver) element(e *hclsyntax.FunctionCallExpr, sc *scope, path []step) []term {
	length := 0
	if keys, ok := r.keys(e.Args[0], sc); ok {
		length = len(keys)
	}
	var terms []term
	for _, at := range r.indexes(e.Args[1], sc) {
		if index, ok := at.key.(int); ok && length > 0 && index >= 0 {
			at.key = index % length
		}
		terms = append(terms, r.reduce(e.Args[0], sc, join([]step{at}, path))...)
	}
	return terms
}

// keyAt returns the key of a map's element at an index that is known.
func (r *resolver) keyAt(of hclsyntax.Expression, sc *scope, at step) (step, bool) {
	index, isInt := at.key.(int)
	keys, ok := r.keys(of, sc)
	if at.kind != stepIndex || !isInt || !ok || index < 0 || index >= len(keys) {
		return step{}, false
	}
	return keys[index], true
}

// bounds returns the indexes that slice(list, start, end) is made of.
func (r *resolver) bounds(e *hclsyntax.FunctionCallExpr, sc *scope) (start, end int, ok bool) {
	if len(e.Args) != 3 || e.ExpandFinal {
		return 0, 0, false
	}
	start, isStart := r.number(e.Args[1], sc)
	end, isEnd := r.number(e.Args[2], sc)
	return start, end, isStart && isEnd && 0 <= start && start <= end && end-start <= maxKeys
}

// slice resolves an element of slice(list, start, end).
func (r *resolver) slice(e *hclsyntax.FunctionCallExpr, sc *scope, path []step) []term {
	start, end, ok := r.bounds(e, sc)
	if !ok || path[0].kind == stepFlat {
		at := step{kind: stepAny}
		if path[0].kind == stepFlat {
			at = path[0]
		}
		return r.reduce(e.Args[0], sc, join([]step{at}, path[1:]))
	}
	if index, isInt := path[0].key.(int); isInt && path[0].kind == stepIndex {
		return r.reduce(e.Args[0], sc, join([]step{{stepIndex, start + index}}, path[1:]))
	}
	var terms []term
	for i := start; i < end; i++ {
		terms = append(terms, r.reduce(e.Args[0], sc, join([]step{{stepIndex, i}}, path[1:]))...)
	}
	return terms
}

// concat resolves the element of joined lists at an index, as far as the lengths of
// those before it are known.
func (r *resolver) concat(list []argument, sc *scope, path []step) []term {
	index, ok := path[0].key.(int)
	for i, arg := range list {
		keys, known := r.keys(arg.expr, sc)
		if !ok || !known || len(arg.before) > 0 {
			var terms []term
			for _, arg := range list[i:] {
				terms = append(terms, r.reduce(arg.expr, sc, join(arg.before, join([]step{{kind: stepAny}}, path[1:])))...)
			}
			return terms
		}
		if index < len(keys) {
			return r.reduce(arg.expr, sc, join([]step{{stepIndex, index}}, path[1:]))
		}
		index -= len(keys)
	}
	return nil
}

// set resolves the element of a set. The element of a known key is that key;
// where it was taken from is known when the whole set is written out.
func (r *resolver) set(anyOf func([]step) []term, at step, anywhere []step) []term {
	elements := anyOf(anywhere)
	key, ok := at.value()
	if !ok || len(anywhere) > 1 {
		return elements
	}
	terms := constant(key)
	terms[0].via = r.endsIn(elements).origins
	return terms
}

func (r *resolver) keysCall(e *hclsyntax.FunctionCallExpr, sc *scope, opaque []term) []term {
	keys, ok := r.keys(e.Args[0], sc)
	if !ok {
		return opaque
	}
	var terms []term
	for _, key := range keys {
		if value, ok := key.value(); ok {
			terms = append(terms, constant(value)...)
		}
	}
	return terms
}

// merge resolves an element of merged maps: of those that have a key the last
// counts.
func (r *resolver) merge(list []argument, sc *scope, path []step) []term {
	var found [][]term
	for _, arg := range slices.Backward(list) {
		decided := false
		if len(arg.before) == 0 && path[0].kind != stepAny && path[0].kind != stepFlat {
			if keys, ok := r.exactKeys(arg.expr, sc); ok {
				if !slices.ContainsFunc(keys, func(key step) bool { return sameKey(key, path[0]) }) {
					continue
				}
				decided = true
			}
		}
		found = append(found, r.reduce(arg.expr, sc, join(arg.before, path)))
		if decided {
			break
		}
	}
	slices.Reverse(found)
	return slices.Concat(found...)
}

// exactKeys returns the keys of an object that is written out.
func (r *resolver) exactKeys(expr hclsyntax.Expression, sc *scope) ([]step, bool) {
	terms := r.reduce(expr, sc, nil)
	if len(terms) != 1 {
		return nil, false
	}
	if _, ok := terms[0].expr.(*hclsyntax.ObjectConsExpr); !ok {
		return nil, false
	}
	return r.keys(terms[0].expr, terms[0].scope)
}

func sameKey(a, b step) bool {
	value, ok := a.value()
	return ok && b.is(value)
}

// zipmap resolves an element of a map that is made of two lists.
func (r *resolver) zipmap(e *hclsyntax.FunctionCallExpr, sc *scope, path []step) []term {
	var terms []term
	for _, at := range r.elements(e.Args[0], sc) {
		if at.kind == stepIndex && (path[0].kind == stepIndex || path[0].kind == stepAttribute) {
			found := r.endsIn(r.reduce(e.Args[0], sc, []step{at}))
			if len(found.literals) == 1 && len(found.origins) == 0 && !found.unknown && !path[0].is(found.literals[0]) {
				continue
			}
		}
		terms = append(terms, r.reduce(e.Args[1], sc, join([]step{at}, path[1:]))...)
	}
	return terms
}

// callKeys returns the keys of what a function returns.
func (r *resolver) callKeys(e *hclsyntax.FunctionCallExpr, sc *scope) ([]step, bool) {
	if e.ExpandFinal {
		return nil, false
	}
	if e.Name == "slice" {
		start, end, ok := r.bounds(e, sc)
		return intSteps(end - start), ok
	}
	var keys []step
	for _, arg := range e.Args {
		of, ok := r.keys(arg, sc)
		switch {
		case !ok:
			return nil, false
		case setFunctions[e.Name]:
			for _, at := range of {
				found := r.endsIn(r.reduce(arg, sc, []step{at}))
				if found.unknown || len(found.origins) > 0 || len(found.literals) != 1 {
					return nil, false
				}
				keys = append(keys, indexStep(found.literals[0]))
			}
		case e.Name == "merge", e.Name == "concat" && areIndexes(of), e.Name == "values", e.Name == "keys":
			keys = append(keys, of...)
		default:
			return nil, false
		}
	}
	if setFunctions[e.Name] || e.Name == "merge" {
		return sortSteps(keys), true
	}
	return intSteps(len(keys)), true
}
