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

	// Syntax is the expression as HCL has it.
	Syntax Syntax
	// Around are the dynamic blocks that the expression is in, outermost first.
	Around []Dynamic
	// Rest are the names of the object attributes that lead to the part of the
	// value that is meant; none for the whole.
	Rest []string
}

// Syntax is an expression as HCL has it.
type Syntax = hclsyntax.Expression

// Dynamic is what a dynamic block repeats its content for.
type Dynamic struct {
	// Iterator is the name of the object that has the key and the value.
	Iterator string
	// ForEach is the collection, nil where it is missing.
	ForEach Syntax
}

// Literal returns the value of an expression that is a constant, and whether
// it is one. Function calls and operators are none, nor is a part of a value.
func (e Expression) Literal() (tfvalue.Value, bool) {
	if len(e.Rest) > 0 {
		return tfvalue.Unknown(), false
	}
	return literalOf(e.Syntax)
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
			name, isText := key.Key()
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
