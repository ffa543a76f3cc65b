// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Expression is the value of an attribute, or a part of it.
type Expression struct {
	// Position is that of the attribute, with its name, and Written its range.
	Position Position
	Written  hcl.Range

	expr hclsyntax.Expression
	// around are the dynamic blocks that the expression is in, outermost first.
	around []dynamic
	// rest leads to the part of the value that is meant.
	rest []step
}

// Kind is what a [Reference] refers to.
type Kind uint8

// The kinds of references.
const (
	// Resource is a resource, Type and Name say which one.
	Resource Kind = iota
	// Data is a data source, Type and Name say which one.
	Data
	// Variable is an input variable.
	Variable
	// Local is a local value.
	Local
	// Output is an output of a module call: Name is the call's and the first
	// element of Path the output's.
	Output
	// Each is each.key or each.value: Name is "key" or "value".
	Each
	// Count is count.index.
	Count
)

// Reference is what an expression refers to.
type Reference struct {
	Kind       Kind
	Type, Name string
	// Key is the instance key of a resource or module call: a string, an int,
	// nil for none, or [AnyKey].
	Key any
	// Path leads into the value: names as strings, indexes as ints or
	// [AnyKey]. Keys of maps are strings.
	Path []any
	// Position is where the reference is written.
	Position Position
}

// Attribute returns the first name in the path, such as "id".
func (r Reference) Attribute() string {
	for _, element := range r.Path {
		if name, ok := element.(string); ok {
			return name
		}
	}
	return ""
}

// Block returns the key of the block in [Module.Resources], empty for what is
// no resource.
func (r Reference) Block() string {
	switch r.Kind {
	case Resource:
		return r.Type + "." + r.Name
	case Data:
		return "data." + r.Type + "." + r.Name
	}
	return ""
}

// References returns what the expression refers to as it is written, in order:
// local values, variables and outputs are not followed, iterators of dynamic
// blocks and for expressions are. [Tree.Origins] follows all.
func (e Expression) References() []Reference {
	r := resolver{steps: maxSteps}
	var found []Reference
	for _, origin := range r.endsOf(e, &scope{}).origins {
		found = append(found, origin.Reference)
	}
	return found
}

// Literal returns the value of an expression that is a constant, and whether
// it is one. Function calls and operators are none.
func (e Expression) Literal() (tfvalue.Value, bool) {
	if len(e.rest) == 0 {
		return literalOf(e.expr)
	}
	r := resolver{steps: maxSteps}
	ends := r.endsOf(e, &scope{})
	if len(ends.origins) > 0 || ends.unknown || len(ends.literals) != 1 || r.incomplete {
		return tfvalue.Unknown(), false
	}
	return ends.literals[0], true
}

// literalOf returns the value of a constant expression.
func literalOf(expr hclsyntax.Expression) (tfvalue.Value, bool) {
	switch e := expr.(type) {
	case *hclsyntax.LiteralValueExpr:
		return literalValue(e.Val)
	case *hclsyntax.ParenthesesExpr:
		return literalOf(e.Expression)
	case *hclsyntax.TemplateWrapExpr:
		return literalOf(e.Wrapped)
	case *hclsyntax.ObjectConsKeyExpr:
		if keyword := hcl.ExprAsKeyword(e.Wrapped); keyword != "" && !e.ForceNonLiteral {
			return tfvalue.String(keyword), true
		}
		return literalOf(e.Wrapped)
	case *hclsyntax.UnaryOpExpr:
		value, ok := literalOf(e.Val)
		number, isNumber := value.Float()
		if ok && isNumber && e.Op == hclsyntax.OpNegate {
			return tfvalue.Number(-number), true
		}
	case *hclsyntax.TemplateExpr:
		text := ""
		for _, part := range e.Parts {
			value, _ := literalOf(part)
			piece, ok := value.Text()
			if !ok {
				return tfvalue.Unknown(), false
			}
			text += piece
		}
		return tfvalue.String(text), true
	case *hclsyntax.TupleConsExpr:
		elements := make([]tfvalue.Value, len(e.Exprs))
		for i, element := range e.Exprs {
			value, ok := literalOf(element)
			if !ok {
				return tfvalue.Unknown(), false
			}
			elements[i] = value
		}
		return tfvalue.List(elements), true
	case *hclsyntax.ObjectConsExpr:
		attributes := make(map[string]tfvalue.Value, len(e.Items))
		for _, item := range e.Items {
			key, keyOK := literalOf(item.KeyExpr)
			value, ok := literalOf(item.ValueExpr)
			name, isText := keyText(key)
			if !keyOK || !ok || !isText {
				return tfvalue.Unknown(), false
			}
			attributes[name] = value
		}
		return tfvalue.Object(attributes), true
	}
	return tfvalue.Unknown(), false
}

// literalValue turns a primitive value into ours.
func literalValue(value cty.Value) (tfvalue.Value, bool) {
	value, _ = value.Unmark()
	switch {
	case value.IsNull():
		return tfvalue.Null(), true
	case !value.IsKnown():
		return tfvalue.Unknown(), false
	case value.Type() == cty.String:
		return tfvalue.String(value.AsString()), true
	case value.Type() == cty.Number:
		number, _ := value.AsBigFloat().Float64()
		return tfvalue.Number(number), true
	case value.Type() == cty.Bool:
		return tfvalue.Bool(value.True()), true
	}
	return tfvalue.Unknown(), false
}
