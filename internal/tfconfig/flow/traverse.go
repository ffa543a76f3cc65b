// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package flow

import (
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// traverse follows a name to what it is defined as.
func (r *resolver) traverse(e *hclsyntax.ScopeTraversalExpr, sc *scope, path []step) []term {
	name := e.Traversal.RootName()
	steps := join(traversalSteps(e.Traversal[1:]), path)
	if terms, ok := r.bound(name, sc, steps); ok {
		return terms
	}
	origin := Origin{Module: sc.path}
	switch name {
	case "path", "terraform", "tofu", "self", "ephemeral":
		return unknown()
	case "data":
		origin.Kind = Data
		if len(steps) > 0 {
			name, _ = steps[0].attribute()
			steps = steps[1:]
		}
	case "local", "var", "module", "each", "count":
	default:
		origin.Kind = Resource
	}
	if len(steps) == 0 {
		return unknown()
	}
	var ok bool
	if origin.Name, ok = steps[0].attribute(); !ok || name == "" {
		return unknown()
	}
	steps = steps[1:]
	// data.local.x is a data source of a type that is called as a root name.
	if origin.Kind == Data {
		origin.Type = name
		return r.resource(origin, sc, steps)
	}
	switch name {
	case "local":
		if local, ok := sc.module.Locals[origin.Name]; ok {
			return r.reduce(local.Syntax, sc.outside(), steps)
		}
		return unknown()
	case "var":
		origin.Kind = Variable
		return r.variable(origin, sc, steps)
	case "module":
		origin.Kind = Output
		return r.output(origin, sc, steps)
	case "each":
		return r.each(origin.Name, sc, steps)
	case "count":
		if index, ok := sc.key.(int); ok {
			return constant(tfvalue.Number(float64(index)))
		}
		return unknown()
	}
	origin.Type = name
	return r.resource(origin, sc, steps)
}

func leaf(origin Origin, steps []step) []term {
	origin.Path = pathOf(steps)
	return []term{{origin: &origin}}
}

// bound resolves a name that a for expression or dynamic block gives meaning.
func (r *resolver) bound(name string, sc *scope, steps []step) ([]term, bool) {
	for b := sc.bound; b != nil; b = b.next {
		switch name {
		case "":
			continue
		case b.value:
			return r.reduce(b.collection, b.scope, join([]step{b.at}, steps)), true
		case b.key:
			return r.boundKey(b), true
		case b.iterator:
			if len(steps) == 0 {
				return unknown(), true
			}
			switch steps[0].key {
			case "value":
				return r.reduce(b.collection, b.scope, join([]step{b.at}, steps[1:])), true
			case "key":
				return r.boundKey(b), true
			}
			return unknown(), true
		}
	}
	return nil, false
}

func (r *resolver) boundKey(b *binding) []term {
	if key, ok := b.at.value(); ok {
		return constant(key)
	}
	return r.setElements(b.collection, b.scope)
}

// setElements returns what the keys of a collection may be that is not known
// key by key. The keys of a set are its elements; those of others are no
// reference to anything.
func (r *resolver) setElements(collection hclsyntax.Expression, sc *scope) []term {
	elements := unknown()
	for _, t := range r.reduce(collection, sc, nil) {
		if call, ok := t.expr.(*hclsyntax.FunctionCallExpr); ok && setFunctions[call.Name] {
			elements = append(elements, r.call(call, t.scope, []step{{kind: stepAny}})...)
		}
	}
	return elements
}

// each resolves each.key and each.value.
func (r *resolver) each(name string, sc *scope, steps []step) []term {
	if sc.block == nil || sc.block.ForEach == nil {
		return unknown()
	}
	forEach := sc.block.ForEach.Syntax
	outside := sc.outside()
	at := keyStep(sc.key)
	if name == "value" {
		return r.reduce(forEach, outside, join([]step{at}, steps))
	}
	if key, ok := at.value(); ok {
		terms := constant(key)
		terms[0].via = r.endsIn(r.setElements(forEach, outside)).origins
		return terms
	}
	if keys, ok := r.keys(forEach, outside); ok && len(keys) > 0 {
		var terms []term
		for _, key := range keys {
			value, _ := key.value()
			terms = append(terms, constant(value)...)
		}
		return terms
	}
	return r.setElements(forEach, outside)
}

// variable resolves an input variable to the argument of the call, or to its
// default. Those of the root module are where following ends.
func (r *resolver) variable(origin Origin, sc *scope, steps []step) []term {
	if len(sc.path) == 0 {
		if value, ok := r.given(origin.Name, steps); ok {
			return constant(value)
		}
		return leaf(origin, steps)
	}
	call, outside := r.caller(sc)
	if call == nil {
		return leaf(origin, steps)
	}
	if argument, ok := call.Attribute(origin.Name); ok {
		return r.reduce(argument.Syntax, outside, steps)
	}
	if value, ok := sc.module.Variables[origin.Name]; ok {
		return r.reduce(value.Syntax, sc.outside(), steps)
	}
	return leaf(origin, steps)
}

// output resolves an output of a module call.
func (r *resolver) output(origin Origin, sc *scope, steps []step) []term {
	var call *tfconfig.Block
	if c := sc.module.Calls[origin.Name]; c != nil {
		call = &c.Block
	}
	origin.Key, steps = instanceKey(call, steps)
	if call == nil {
		return leaf(origin, steps)
	}
	if len(steps) == 0 {
		return []term{{origin: &origin, whole: call, scope: sc}}
	}
	called := append(append([]tfconfig.Step(nil), sc.path...), tfconfig.Step{Name: origin.Name, Key: origin.Key})
	if module := r.tree.Module(callNames(called)); module != nil {
		name, _ := steps[0].key.(string)
		if value, ok := module.Outputs[name]; ok {
			return r.reduce(value.Syntax, &scope{module: module, path: called}, steps[1:])
		}
	}
	return leaf(origin, steps)
}

// resource is where following ends.
func (r *resolver) resource(origin Origin, sc *scope, steps []step) []term {
	block := sc.module.Resources[origin.Block()]
	origin.Key, steps = instanceKey(block, steps)
	if len(steps) == 0 && block != nil && origin.Key == tfconfig.AnyKey {
		return []term{{origin: &origin, whole: block, scope: sc}}
	}
	return leaf(origin, steps)
}

// instanceKey takes the instance key off the steps that follow a block's name.
// The block is nil when it is not at hand.
func instanceKey(block *tfconfig.Block, steps []step) (any, []step) {
	repeated := block != nil && (block.ForEach != nil || block.Count != nil)
	var first step
	if len(steps) > 0 {
		first = steps[0]
	}
	switch {
	case len(steps) > 0 && first.kind != stepAttribute && block != nil && !repeated:
		// A splat makes a list of a single resource.
		return nil, steps[1:]
	case len(steps) > 0 && first.kind == stepIndex:
		return first.key, steps[1:]
	case len(steps) > 0 && (first.kind == stepAny || first.kind == stepFlat && repeated):
		return tfconfig.AnyKey, steps[1:]
	case repeated:
		return tfconfig.AnyKey, steps
	}
	return nil, steps
}

// elements returns the steps to each element of a collection, or one for any
// where they are not known. It is never empty for what is not known.
func (r *resolver) elements(collection hclsyntax.Expression, sc *scope) []step {
	if keys, ok := r.keys(collection, sc); ok {
		return keys
	}
	return []step{{kind: stepAny}}
}

// keys returns the keys of a collection, in Terraform's order, and whether
// they are known. They may be more than those it will have, never fewer.
func (r *resolver) keys(collection hclsyntax.Expression, sc *scope) ([]step, bool) {
	terms := r.reduce(collection, sc, nil)
	if len(terms) != 1 {
		return nil, false
	}
	t := terms[0]
	var keys []step
	ok := false
	switch e := t.expr.(type) {
	case nil:
		keys, ok = r.instanceKeys(t)
	case *hclsyntax.TupleConsExpr:
		keys, ok = intSteps(len(e.Exprs)), true
	case *hclsyntax.ObjectConsExpr:
		ok = true
		for _, item := range e.Items {
			keys, ok = r.addKey(keys, ok, item.KeyExpr, t.scope)
		}
		keys = sortSteps(keys)
	case *hclsyntax.ForExpr:
		keys, ok = r.forKeys(e, t.scope)
	case *hclsyntax.SplatExpr:
		keys, ok = r.keys(e.Source, t.scope)
		ok = ok && areIndexes(keys)
	case *hclsyntax.FunctionCallExpr:
		keys, ok = r.callKeys(e, t.scope)
	}
	if !ok || len(keys) > maxKeys {
		return nil, false
	}
	return keys, true
}

func (r *resolver) addKey(keys []step, ok bool, expr hclsyntax.Expression, sc *scope) ([]step, bool) {
	key, isConstant := r.constantOf(expr, sc)
	text, isKey := key.Key()
	return append(keys, step{stepIndex, text}), ok && isConstant && isKey
}

func (r *resolver) forKeys(e *hclsyntax.ForExpr, sc *scope) ([]step, bool) {
	elements, ok := r.keys(e.CollExpr, sc)
	if !ok {
		return nil, false
	}
	if e.KeyExpr == nil {
		return intSteps(len(elements)), e.CondExpr == nil
	}
	var keys []step
	for _, element := range elements {
		keys, ok = r.addKey(keys, ok, e.KeyExpr, r.iteration(e, sc, element))
	}
	return sortSteps(keys), ok
}

// instanceKeys returns the keys of all instances of a block.
func (r *resolver) instanceKeys(t term) ([]step, bool) {
	switch {
	case t.whole == nil:
		return nil, false
	case t.whole.ForEach != nil:
		return r.keys(t.whole.ForEach.Syntax, t.scope.outside())
	case t.whole.Count != nil:
		if count, ok := r.number(t.whole.Count.Syntax, t.scope.outside()); ok && count >= 0 && count <= maxKeys {
			return intSteps(count), true
		}
	}
	return nil, false
}

// areIndexes reports whether keys are those of a list.
func areIndexes(keys []step) bool {
	for _, key := range keys {
		if _, ok := key.key.(int); !ok {
			return false
		}
	}
	return true
}
