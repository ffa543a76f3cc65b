// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Evaluate returns the value of an expression, an unknown one where it cannot
// be told. iterators are the objects of the dynamic blocks it is in, by name.
type Evaluate func(expr Syntax, iterators map[string]cty.Value) cty.Value

// Value evaluates the expression. It must not be in a dynamic block.
func (e Expression) Value(evaluate Evaluate) cty.Value { return evaluate(e.Syntax, nil) }

// Range returns the range of the expression, without the attribute's name.
func (e Expression) Range() hcl.Range { return e.Syntax.Range() }

// Traversal returns the reference that the expression is, without a function
// or operator around it. "${var.a}" is one too, which is how JSON syntax has it.
func (e Expression) Traversal() (hcl.Traversal, bool) {
	traversal, diagnostics := hcl.AbsTraversalForExpr(unwrapped(e.Syntax))
	return traversal, !diagnostics.HasErrors()
}

// unwrapped returns an expression without what does not change its value.
func unwrapped(expr Syntax) Syntax {
	for {
		switch e := expr.(type) {
		case *hclsyntax.ParenthesesExpr:
			expr = e.Expression
		case *hclsyntax.TemplateWrapExpr:
			expr = e.Wrapped
		default:
			return expr
		}
	}
}

// HasCalls reports whether the expression calls a function.
func (e Expression) HasCalls() bool { return len(Calls(e.Syntax)) > 0 }

// Calls returns the names of the functions that an expression calls.
func Calls(expr Syntax) []string {
	var names []string
	_ = hclsyntax.VisitAll(expr, func(node hclsyntax.Node) hcl.Diagnostics {
		if call, ok := node.(*hclsyntax.FunctionCallExpr); ok {
			names = append(names, call.Name)
		}
		return nil
	})
	return names
}

// Provider returns the key of the provider configuration that a resource of a
// type is created with, such as "alicloud" or "alicloud.north".
func (b *Block) Provider(resourceType string) string {
	name, _, _ := strings.Cut(resourceType, "_")
	e := b.argument("provider")
	if e == nil {
		return name
	}
	traversal, ok := e.Traversal()
	if !ok {
		return name
	}
	key := traversal.RootName()
	if len(traversal) > 1 {
		if alias, ok := traversal[1].(hcl.TraverseAttr); ok {
			key += "." + alias.Name
		}
	}
	return key
}

// Written returns the names of the attributes and nested blocks that are
// written in the block, sorted.
func (b *Block) Written() []string {
	names := map[string]bool{}
	for name := range b.body.attributes {
		names[name] = true
	}
	for _, nested := range b.body.blocks {
		names[nested.name] = true
	}
	return slices.Sorted(maps.Keys(names))
}

// Writes reports whether an attribute or nested block of that name is written in
// the block.
func (b *Block) Writes(name string) bool {
	_, ok := b.body.attributes[name]
	return ok || slices.ContainsFunc(b.body.blocks, func(n nestedBlock) bool { return n.name == name })
}

// Attribute returns the expression of an attribute that is not in a nested
// block.
func (b *Block) Attribute(name string) (Expression, bool) {
	if e := b.argument(name); e != nil {
		return *e, true
	}
	return Expression{}, false
}

// Ignores reports whether Terraform is told to ignore changes of an attribute.
func (b *Block) Ignores(attribute string) bool {
	for _, e := range b.Find("lifecycle", "ignore_changes") {
		for _, t := range e.Syntax.Variables() {
			if t.RootName() == attribute || t.RootName() == "all" {
				return true
			}
		}
	}
	return false
}

// LastAttribute returns the range of the last attribute before the first nested
// block: behind it is where another one belongs.
func (b *Block) LastAttribute() (hcl.Range, bool) {
	var last hcl.Range
	for _, a := range b.body.attributes {
		below := slices.ContainsFunc(b.body.blocks, func(n nestedBlock) bool { return n.place.Position.Line < a.written.Start.Line })
		if !below && a.written.Filename == b.Header.Filename && a.written.Start.Byte >= last.Start.Byte {
			last = a.written
		}
	}
	return last, last.Filename != ""
}

// Values evaluates the attributes and nested blocks with wanted names. Nested
// blocks are a list of objects, which is unknown while a dynamic block's
// collection is. What is marked, such as a sensitive value, is unknown.
func (b *Block) Values(wanted func(name string) bool, evaluate Evaluate) map[string]tfvalue.Value {
	return b.body.values(wanted, evaluate, nil)
}

func (b *body) values(wanted func(string) bool, evaluate Evaluate, iterators map[string]cty.Value) map[string]tfvalue.Value {
	values := make(map[string]tfvalue.Value, len(b.attributes))
	for name, a := range b.attributes {
		if wanted(name) {
			values[name] = ValueOf(evaluate(a.expr, iterators))
		}
	}
	nested := map[string][]tfvalue.Value{}
	for i := range b.blocks {
		n := &b.blocks[i]
		if !wanted(n.name) || values[n.name].Kind() == tfvalue.KindUnknown {
			continue
		}
		objects, known := n.objects(wanted, evaluate, iterators)
		if !known {
			values[n.name] = tfvalue.Unknown()
			delete(nested, n.name)
			continue
		}
		nested[n.name] = append(nested[n.name], objects...)
	}
	for name, objects := range nested {
		values[name] = tfvalue.List(objects)
	}
	return values
}

// objects returns what a nested block makes: one object, or one for each
// element of a dynamic block's collection.
func (n *nestedBlock) objects(wanted func(string) bool, evaluate Evaluate, iterators map[string]cty.Value) ([]tfvalue.Value, bool) {
	if n.dynamic == nil {
		return []tfvalue.Value{tfvalue.Object(n.body.values(wanted, evaluate, iterators))}, true
	}
	if n.dynamic.ForEach == nil {
		return nil, false
	}
	collection := evaluate(n.dynamic.ForEach, iterators)
	if collection.IsMarked() || !collection.IsKnown() || collection.IsNull() || !collection.CanIterateElements() {
		return nil, false
	}
	var objects []tfvalue.Value
	for elements := collection.ElementIterator(); elements.Next(); {
		key, value := elements.Element()
		if collection.Type().IsSetType() {
			key = value
		}
		inner := maps.Clone(iterators)
		if inner == nil {
			inner = map[string]cty.Value{}
		}
		inner[n.dynamic.Iterator] = cty.ObjectVal(map[string]cty.Value{"key": key, "value": value})
		objects = append(objects, tfvalue.Object(n.body.values(wanted, evaluate, inner)))
	}
	return objects, true
}

// ValueOf returns a value of HCL as this repository has it. What is marked is
// unknown; of a text that is not known, the kind is kept.
func ValueOf(value cty.Value) tfvalue.Value {
	switch {
	case !value.IsMarked() && !value.IsKnown() && value.Type() == cty.String:
		return tfvalue.UnknownOf(tfvalue.KindString)
	case value.IsMarked() || !value.IsKnown():
		return tfvalue.Unknown()
	case value.IsNull() || value.Type().IsPrimitiveType():
		primitive, _ := literalValue(value)
		return primitive
	case !value.CanIterateElements():
		return tfvalue.Unknown()
	}
	isObject := value.Type().IsObjectType() || value.Type().IsMapType()
	attributes := map[string]tfvalue.Value{}
	var list []tfvalue.Value
	for elements := value.ElementIterator(); elements.Next(); {
		key, element := elements.Element()
		if isObject {
			attributes[key.AsString()] = ValueOf(element)
		} else {
			list = append(list, ValueOf(element))
		}
	}
	if isObject {
		return tfvalue.Object(attributes)
	}
	return tfvalue.List(list)
}

// ctyValue is the inverse of [ValueOf].
func ctyValue(value tfvalue.Value) cty.Value {
	switch value.Kind() {
	case tfvalue.KindNull:
		return cty.NullVal(cty.DynamicPseudoType)
	case tfvalue.KindList:
		elements := value.Elements()
		values := make([]cty.Value, len(elements))
		for i, element := range elements {
			values[i] = ctyValue(element)
		}
		return cty.TupleVal(values)
	case tfvalue.KindObject:
		values := make(map[string]cty.Value, value.Len())
		for name, attribute := range value.All() {
			values[name] = ctyValue(attribute)
		}
		return cty.ObjectVal(values)
	}
	if text, ok := value.Text(); ok {
		return cty.StringVal(text)
	}
	if number, ok := value.Float(); ok {
		return cty.NumberFloatVal(number)
	}
	if truth, ok := value.Truth(); ok {
		return cty.BoolVal(truth)
	}
	return cty.DynamicVal
}
