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

// What one question may cost. Definitions that refer to one another many times
// over would otherwise take time without end.
const (
	maxSteps = 50_000
	maxDepth = 1000
	maxKeys  = 256
)

// resolver answers one question.
type resolver struct {
	tree       *tfconfig.Tree
	steps      int
	depth      int
	incomplete bool
}

// term is what an expression may be, as far as it needs no evaluation. It is
// one of: a constant, an origin, a constructor or a computation (expr is set),
// or nothing that is known.
type term struct {
	expr  hclsyntax.Expression
	scope *scope

	literal   tfvalue.Value
	isLiteral bool
	// via is what a constant was taken from: a set of references whose
	// elements are known by their key only.
	via []Origin

	origin *Origin
	// whole marks an origin that is all instances of a block.
	whole *tfconfig.Block
	// isOpen says that a condition that is not known leads here, isNothing that
	// it leads to nothing, such as an element of an empty list.
	isOpen, isNothing bool
}

func constant(value tfvalue.Value) []term { return []term{{literal: value, isLiteral: true}} }

func unknown() []term { return []term{{}} }

// reduce returns what the part of expr that path leads to may be.
func (r *resolver) reduce(expr hclsyntax.Expression, sc *scope, path []step) []term {
	if r.steps--; r.steps < 0 || r.depth >= maxDepth {
		r.incomplete = true
		return unknown()
	}
	r.depth++
	defer func() { r.depth-- }()

	switch e := expr.(type) {
	case *hclsyntax.ParenthesesExpr:
		return r.reduce(e.Expression, sc, path)
	case *hclsyntax.TemplateWrapExpr:
		return r.reduce(e.Wrapped, sc, path)
	case *hclsyntax.ConditionalExpr:
		return r.conditional(e, sc, path)
	case *hclsyntax.ScopeTraversalExpr:
		return r.traverse(e, sc, path)
	case *hclsyntax.RelativeTraversalExpr:
		return r.reduce(e.Source, sc, join(traversalSteps(e.Traversal), path))
	case *hclsyntax.IndexExpr:
		var terms []term
		for _, at := range r.indexes(e.Key, sc) {
			terms = append(terms, r.reduce(e.Collection, sc, join([]step{at}, path))...)
		}
		return terms
	case *hclsyntax.SplatExpr:
		return r.splat(e, sc, path)
	case *hclsyntax.AnonSymbolExpr:
		for b := sc.bound; b != nil; b = b.next {
			if b.item == e {
				return r.reduce(b.collection, b.scope, join([]step{b.at}, path))
			}
		}
		return unknown()
	case *hclsyntax.FunctionCallExpr:
		return r.call(e, sc, path)
	case *hclsyntax.ObjectConsExpr:
		return r.object(e, sc, path)
	case *hclsyntax.TupleConsExpr:
		return r.tuple(e, sc, path)
	case *hclsyntax.ForExpr:
		return r.forEach(e, sc, path)
	}
	if value, ok := literalOf(expr); ok {
		if slices.ContainsFunc(path, func(s step) bool { return s.kind != stepFlat }) {
			return nil
		}
		return constant(value)
	}
	return []term{{expr: expr, scope: sc}}
}

func (r *resolver) object(e *hclsyntax.ObjectConsExpr, sc *scope, path []step) []term {
	if len(path) == 0 {
		return []term{{expr: e, scope: sc}}
	}
	if path[0].kind == stepFlat {
		return r.reduce(e, sc, path[1:])
	}
	var terms []term
	for _, item := range e.Items {
		if path[0].kind != stepAny {
			if key, ok := r.constantOf(item.KeyExpr, sc); ok && !path[0].is(key) {
				continue
			}
		}
		terms = append(terms, r.reduce(item.ValueExpr, sc, path[1:])...)
	}
	return terms
}

func (r *resolver) tuple(e *hclsyntax.TupleConsExpr, sc *scope, path []step) []term {
	if len(path) == 0 {
		return []term{{expr: e, scope: sc}}
	}
	var terms []term
	for i, element := range e.Exprs {
		switch path[0].kind {
		case stepFlat:
			terms = append(terms, r.reduce(element, sc, path)...)
		case stepAny:
			terms = append(terms, r.reduce(element, sc, path[1:])...)
		case stepIndex:
			if path[0].is(tfvalue.Number(float64(i))) {
				return r.reduce(element, sc, path[1:])
			}
		}
	}
	return terms
}

func (r *resolver) splat(e *hclsyntax.SplatExpr, sc *scope, path []step) []term {
	if len(path) == 0 {
		return []term{{expr: e, scope: sc}}
	}
	at, rest := path[0], path[1:]
	switch at.kind {
	case stepAttribute:
		return nil
	case stepFlat:
		at, rest = step{kind: stepAny}, path
	}
	return r.reduce(e.Each, sc.with(binding{item: e.Item, collection: e.Source, scope: sc, at: at}), rest)
}

func (r *resolver) forEach(e *hclsyntax.ForExpr, sc *scope, path []step) []term {
	if len(path) == 0 {
		return []term{{expr: e, scope: sc}}
	}
	at, rest := path[0], path[1:]
	isList := e.KeyExpr == nil
	switch {
	case at.kind == stepFlat && isList:
		rest = path
	case at.kind == stepFlat:
		return r.reduce(e, sc, rest)
	case at.kind == stepAttribute && isList:
		return nil
	}
	if e.Group && len(rest) > 0 && rest[0].indexes() {
		rest = rest[1:]
	}
	elements := r.elements(e.CollExpr, sc)
	if wanted, ok := at.value(); ok && isList && e.CondExpr == nil && len(elements) > 0 && elements[0].kind == stepIndex {
		index, _ := wanted.Float()
		if index < 0 || int(index) >= len(elements) {
			return nil
		}
		elements = elements[int(index) : int(index)+1]
	}
	keyed := !isList && (at.kind == stepIndex || at.kind == stepAttribute)
	if keyed && e.KeyVar != "" && hcl.ExprAsKeyword(e.KeyExpr) == e.KeyVar {
		elements = []step{{stepIndex, at.key}}
	}
	var terms []term
	for _, element := range elements {
		inner := r.iteration(e, sc, element)
		if keyed {
			if key, ok := r.constantOf(e.KeyExpr, inner); ok && !at.is(key) {
				continue
			}
		}
		if r.drops(e, inner) {
			continue
		}
		terms = append(terms, r.reduce(e.ValExpr, inner, rest)...)
	}
	return terms
}

// drops reports whether a for expression surely leaves an element out.
func (r *resolver) drops(e *hclsyntax.ForExpr, element *scope) bool {
	if e.CondExpr == nil {
		return false
	}
	keep, ok := r.decide(e.CondExpr, element)
	return ok && !keep
}

// iteration returns the scope within a for expression at one element.
func (r *resolver) iteration(e *hclsyntax.ForExpr, sc *scope, at step) *scope {
	return sc.with(binding{key: e.KeyVar, value: e.ValVar, collection: e.CollExpr, scope: sc, at: at})
}

// indexes returns the steps that an index expression may be.
func (r *resolver) indexes(key hclsyntax.Expression, sc *scope) []step {
	found := r.endsIn(r.reduce(key, sc, nil))
	if found.unknown || len(found.origins) > 0 || len(found.literals) == 0 || len(found.literals) > maxKeys {
		return []step{{kind: stepAny}}
	}
	var steps []step
	for _, literal := range found.literals {
		if s := indexStep(literal); !slices.Contains(steps, s) {
			steps = append(steps, s)
		}
	}
	return steps
}

// constantOf returns the value of an expression that can be one constant only.
func (r *resolver) constantOf(expr hclsyntax.Expression, sc *scope) (tfvalue.Value, bool) {
	if key, ok := expr.(*hclsyntax.ObjectConsKeyExpr); ok {
		if value, ok := literalOf(key); ok {
			return value, true
		}
		expr = key.Wrapped
	}
	found := r.endsIn(r.reduce(expr, sc, nil))
	if found.unknown || len(found.origins) > 0 || len(found.literals) != 1 {
		return tfvalue.Unknown(), false
	}
	return found.literals[0], true
}

// literalOf returns the value of a constant expression.
func literalOf(expr hclsyntax.Expression) (tfvalue.Value, bool) {
	return tfconfig.Expression{Syntax: expr}.Literal()
}

// ends is where values come from.
type ends struct {
	origins, via []Origin
	literals     []tfvalue.Value
	unknown      bool
	// nowhere says that a condition that is not known may lead to no origin.
	nowhere bool
}

// open marks what a condition leads to that is not known.
func (e *ends) open() {
	e.nowhere = e.nowhere || len(e.origins)+len(e.via) == 0
	for _, list := range [][]Origin{e.origins, e.via} {
		for i := range list {
			list[i].IsOpen = true
		}
	}
}

func (e *ends) add(other ends) {
	e.origins = append(e.origins, other.origins...)
	e.via = append(e.via, other.via...)
	e.literals = append(e.literals, other.literals...)
	e.unknown = e.unknown || other.unknown
	e.nowhere = e.nowhere || other.nowhere
}

// endsIn collects everything that terms are made of.
func (r *resolver) endsIn(terms []term) ends {
	var found ends
	for _, t := range terms {
		var of ends
		switch {
		case t.isLiteral:
			of = ends{literals: []tfvalue.Value{t.literal}, via: t.via}
		case t.origin != nil:
			of.origins = []Origin{*t.origin}
		case t.expr != nil:
			of = r.endsWithin(t.expr, t.scope)
		default:
			of.unknown = !t.isNothing
		}
		if t.isOpen {
			of.open()
		}
		found.add(of)
	}
	return found
}

// endsWithin collects what a constructor or computation is made of.
func (r *resolver) endsWithin(expr hclsyntax.Expression, sc *scope) ends {
	var found ends
	each := func(parts ...hclsyntax.Expression) {
		for _, part := range parts {
			found.add(r.endsIn(r.reduce(part, sc, nil)))
		}
	}
	switch e := expr.(type) {
	case *hclsyntax.TupleConsExpr:
		each(e.Exprs...)
	case *hclsyntax.ObjectConsExpr:
		for _, item := range e.Items {
			each(item.ValueExpr)
		}
	case *hclsyntax.ForExpr:
		for _, element := range r.elements(e.CollExpr, sc) {
			if inner := r.iteration(e, sc, element); !r.drops(e, inner) {
				found.add(r.endsIn(r.reduce(e.ValExpr, inner, nil)))
			}
		}
	case *hclsyntax.SplatExpr:
		found.add(r.endsIn(r.splat(e, sc, []step{{kind: stepAny}})))
	case *hclsyntax.TemplateExpr:
		each(e.Parts...)
		return joined(found, len(e.Parts))
	case *hclsyntax.TemplateJoinExpr:
		each(e.Tuple)
		found.unknown = true
	case *hclsyntax.FunctionCallExpr:
		each(e.Args...)
		found.unknown = true
	case *hclsyntax.BinaryOpExpr:
		each(e.LHS, e.RHS)
		found.unknown = true
	case *hclsyntax.UnaryOpExpr:
		each(e.Val)
		found.unknown = true
	default:
		found.unknown = true
	}
	return found
}

// joined returns the ends of a template: one text when each part has one.
func joined(parts ends, count int) ends {
	text, ok := "", !parts.unknown && len(parts.origins) == 0 && len(parts.literals) == count
	for _, literal := range parts.literals {
		piece, isText := literal.Key()
		text, ok = text+piece, ok && isText
	}
	if !ok {
		return ends{origins: parts.origins, via: parts.via, unknown: true, nowhere: parts.nowhere}
	}
	return ends{via: parts.via, literals: []tfvalue.Value{tfvalue.String(text)}, nowhere: parts.nowhere}
}

// intSteps returns the indexes of a list.
func intSteps(length int) []step {
	steps := make([]step, length)
	for i := range steps {
		steps[i] = step{stepIndex, i}
	}
	return steps
}

// sortSteps sorts the keys of an object as Terraform goes through them.
func sortSteps(steps []step) []step {
	text := func(s step) string {
		if index, ok := s.key.(int); ok {
			return strconv.Itoa(index)
		}
		name, _ := s.key.(string)
		return name
	}
	slices.SortFunc(steps, func(a, b step) int {
		switch a, b := text(a), text(b); {
		case a < b:
			return -1
		case a > b:
			return 1
		}
		return 0
	})
	return slices.Compact(steps)
}
