// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package flow

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// conditional resolves the branch that is taken, or both where the condition is
// not known.
func (r *resolver) conditional(e *hclsyntax.ConditionalExpr, sc *scope, path []step) []term {
	if truth, ok := r.decide(e.Condition, sc); ok {
		if truth {
			return r.reduce(e.TrueResult, sc, path)
		}
		return r.reduce(e.FalseResult, sc, path)
	}
	return append(r.branch(e.TrueResult, sc, path), r.branch(e.FalseResult, sc, path)...)
}

// branch resolves a branch that may not be taken.
func (r *resolver) branch(expr hclsyntax.Expression, sc *scope, path []step) []term {
	terms := r.reduce(expr, sc, path)
	if len(terms) == 0 {
		terms = []term{{isNothing: true}}
	}
	for i := range terms {
		terms[i].isOpen = true
	}
	return terms
}

// decide returns the value of a condition, and whether constants and the values
// that the tree was given tell it.
func (r *resolver) decide(condition hclsyntax.Expression, sc *scope) (truth, known bool) {
	value, err := convert.Convert(r.evaluate(condition, sc), cty.Bool)
	if err != nil || !value.IsKnown() || value.IsNull() {
		return false, false
	}
	return value.True(), true
}

// evaluate returns the value of an expression, an unknown one where it depends on
// what is not known.
func (r *resolver) evaluate(expr hclsyntax.Expression, sc *scope) cty.Value {
	if r.steps--; r.steps < 0 || r.depth >= maxDepth {
		r.incomplete = true
		return cty.DynamicVal
	}
	r.depth++
	defer func() { r.depth-- }()

	named := map[string]map[string]cty.Value{}
	context := &hcl.EvalContext{Variables: map[string]cty.Value{}, Functions: tfconfig.Functions()}
	for _, t := range expr.Variables() {
		root := t.RootName()
		name, ok := "", false
		if len(t) > 1 {
			name, ok = traversalSteps(t[1:2])[0].attribute()
		}
		if b := sc.binding(root); b != nil {
			context.Variables[root] = r.elementOf(b, root)
			continue
		}
		if !ok {
			context.Variables[root] = cty.DynamicVal
			continue
		}
		if named[root] == nil {
			named[root] = map[string]cty.Value{}
		}
		named[root][name] = r.valueOf(root, name, sc)
	}
	for root, values := range named {
		context.Variables[root] = cty.ObjectVal(values)
	}
	value, diagnostics := expr.Value(context)
	if diagnostics.HasErrors() {
		return cty.DynamicVal
	}
	value, _ = value.Unmark()
	return value
}

// binding returns what gives a name its meaning: a for expression or a dynamic
// block, nil for others.
func (s *scope) binding(name string) *binding {
	for b := s.bound; b != nil; b = b.next {
		if name == b.key || name == b.value || name == b.iterator {
			return b
		}
	}
	return nil
}

// elementOf returns the value that a name has in a for expression or a dynamic
// block.
func (r *resolver) elementOf(b *binding, name string) cty.Value {
	at, ok := b.at.value()
	if !ok {
		return cty.DynamicVal
	}
	key, _ := at.Key()
	number, isNumber := at.Float()
	index := cty.StringVal(key)
	if isNumber {
		index = cty.NumberFloatVal(number)
	}
	if name == b.key {
		return index
	}
	collection := r.evaluate(b.collection, b.scope)
	value, diagnostics := hcl.Index(collection, index, nil)
	switch {
	case collection.Type().IsSetType():
		value = index
	case diagnostics.HasErrors():
		value = cty.DynamicVal
	}
	if name == b.value {
		return value
	}
	return cty.ObjectVal(map[string]cty.Value{"key": index, "value": value})
}

// number returns the whole number that an expression is, if it is known.
func (r *resolver) number(expr hclsyntax.Expression, sc *scope) (int, bool) {
	value, ok := tfconfig.ValueOf(r.evaluate(expr, sc)).Float()
	return int(value), ok && value == float64(int(value))
}

// given returns a part of a value that a variable of the root module was given,
// where that part is one text, number or the like.
func (r *resolver) given(variable string, steps []step) (tfvalue.Value, bool) {
	given, ok := r.tree.Given(variable)
	for _, s := range steps {
		if !ok || s.kind == stepAny || s.kind == stepFlat {
			return tfvalue.Value{}, false
		}
		key, _ := keyValue(s.key)
		text, isText := key.Text()
		index := cty.StringVal(text)
		if number, isNumber := key.Float(); isNumber && !isText {
			index = cty.NumberFloatVal(number)
		}
		var diagnostics hcl.Diagnostics
		given, diagnostics = hcl.Index(given, index, nil)
		ok = !diagnostics.HasErrors()
	}
	value := tfconfig.ValueOf(given)
	_, isKey := value.Key()
	return value, ok && isKey
}

// valueOf returns the value of a variable, a local value or the like.
func (r *resolver) valueOf(root, name string, sc *scope) cty.Value {
	switch root {
	case "local":
		if local, ok := sc.module.Locals[name]; ok {
			return r.evaluate(local.Syntax, sc.outside())
		}
	case "var":
		return r.variableValue(name, sc)
	case "each", "count":
		switch key := sc.key.(type) {
		case string:
			if name == "key" {
				return cty.StringVal(key)
			}
		case int:
			if name == "index" {
				return cty.NumberIntVal(int64(key))
			}
		}
	}
	return cty.DynamicVal
}

func (r *resolver) variableValue(name string, sc *scope) cty.Value {
	if len(sc.path) == 0 {
		if value, ok := r.tree.Given(name); ok {
			return value
		}
		return cty.DynamicVal
	}
	call, outside := r.caller(sc)
	if call == nil {
		return cty.DynamicVal
	}
	if argument, ok := call.Attribute(name); ok {
		return r.evaluate(argument.Syntax, outside)
	}
	if value, ok := sc.module.Variables[name]; ok {
		return r.evaluate(value.Syntax, sc.outside())
	}
	return cty.DynamicVal
}
