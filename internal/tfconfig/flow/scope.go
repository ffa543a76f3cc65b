// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package flow

import (
	"slices"
	"strconv"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// stepKind is a way into a value.
type stepKind uint8

const (
	stepAttribute stepKind = iota
	// stepIndex has a known key: a string or an int.
	stepIndex
	// stepAny is an index that is not known.
	stepAny
	// stepFlat goes into lists, however nested, until there is none.
	stepFlat
)

type step struct {
	kind stepKind
	key  any
}

// attribute returns the name of an attribute step, and whether it is one.
func (s step) attribute() (string, bool) {
	name, ok := s.key.(string)
	return name, ok && s.kind == stepAttribute
}

// indexes reports whether the step chooses an element.
func (s step) indexes() bool { return s.kind == stepIndex || s.kind == stepAny }

// is reports whether the step chooses the element of a constant key. The keys
// of objects are strings, however they are written.
func (s step) is(key tfvalue.Value) bool {
	text, ok := key.Key()
	wanted, isText := s.key.(string)
	if index, isInt := s.key.(int); isInt {
		wanted, isText = strconv.Itoa(index), true
	}
	return ok && isText && text == wanted
}

// indexStep returns the step for a constant index.
func indexStep(key tfvalue.Value) step {
	if text, ok := key.Text(); ok {
		return step{stepIndex, text}
	}
	if number, ok := key.Float(); ok && number == float64(int(number)) {
		return step{stepIndex, int(number)}
	}
	return step{kind: stepAny}
}

// keyStep returns the step for an instance key.
func keyStep(key any) step {
	switch key.(type) {
	case string, int:
		return step{stepIndex, key}
	}
	return step{kind: stepAny}
}

// value returns the key of an index step as a constant, if it is known.
func (s step) value() (tfvalue.Value, bool) {
	if s.kind != stepIndex {
		return tfvalue.Unknown(), false
	}
	return keyValue(s.key)
}

func keyValue(key any) (tfvalue.Value, bool) {
	switch key := key.(type) {
	case string:
		return tfvalue.String(key), true
	case int:
		return tfvalue.Number(float64(key)), true
	}
	return tfvalue.Unknown(), false
}

// traversalSteps turns what follows the root of a traversal into steps.
func traversalSteps(traversal hcl.Traversal) []step {
	var steps []step
	for _, part := range traversal {
		switch part := part.(type) {
		case hcl.TraverseAttr:
			steps = append(steps, step{stepAttribute, part.Name})
		case hcl.TraverseIndex:
			steps = append(steps, indexStep(tfconfig.ValueOf(part.Key)))
		case hcl.TraverseSplat:
			steps = append(append(steps, step{kind: stepAny}), traversalSteps(part.Each)...)
		}
	}
	return steps
}

// join puts steps before others.
func join(first, then []step) []step {
	return append(slices.Clip(first), then...)
}

// pathOf returns steps as the path of an [Origin].
func pathOf(steps []step) []any {
	var path []any
	for _, s := range steps {
		switch s.kind {
		case stepAttribute, stepIndex:
			path = append(path, s.key)
		case stepAny:
			path = append(path, tfconfig.AnyKey)
		}
	}
	return path
}

// scope is where an expression stands: what its names mean.
type scope struct {
	module *tfconfig.Module
	path   []tfconfig.Step
	// block and key are what each and count belong to: a resource or module
	// call, and which of its instances.
	block *tfconfig.Block
	key   any
	bound *binding
}

// binding is the iterator of a for expression, a dynamic block or a splat, at
// one element of what it goes through.
type binding struct {
	next *binding
	// key and value are the names in a for expression, iterator is the name of
	// a dynamic block's object that has both, item is a splat's.
	key, value, iterator string
	item                 *hclsyntax.AnonSymbolExpr

	collection hclsyntax.Expression
	scope      *scope
	at         step
}

// with returns the scope with one more binding.
func (s *scope) with(b binding) *scope {
	inner := *s
	b.next = s.bound
	inner.bound = &b
	return &inner
}

// outside returns the module's scope, without a block.
func (s *scope) outside() *scope { return &scope{module: s.module, path: s.path} }

// caller returns the module call that a scope is within, and the scope of its
// arguments. The call is nil in the root module.
func (r *resolver) caller(s *scope) (*tfconfig.Call, *scope) {
	if len(s.path) == 0 {
		return nil, nil
	}
	last := len(s.path) - 1
	parent := r.tree.Module(callNames(s.path[:last]))
	if parent == nil {
		return nil, nil
	}
	call := parent.Calls[s.path[last].Name]
	if call == nil {
		return nil, nil
	}
	return call, &scope{module: parent, path: s.path[:last], block: &call.Block, key: s.path[last].Key}
}

func callNames(path []tfconfig.Step) []string {
	names := make([]string, len(path))
	for i, step := range path {
		names[i] = step.Name
	}
	return names
}

// below returns the steps to an attribute in nested blocks that are written as
// a value, which may be one object or a list of them.
func below(names []string) []step {
	var steps []step
	for _, name := range names {
		steps = append(steps, step{kind: stepFlat}, step{kind: stepAttribute, key: name})
	}
	return steps
}
