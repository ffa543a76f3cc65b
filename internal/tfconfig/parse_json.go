// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/json"
	"github.com/zclconf/go-cty/cty"
)

// parseJSON reads a file in JSON syntax.
func (r *treeReader) parseJSON(f file, content []byte) []topBlock {
	if jsonTooNested(content) {
		r.problem(Position{File: f.name}, "nested_file", "")
		return nil
	}
	parsed, diagnostics := json.Parse(content, f.name)
	r.diagnose(diagnostics, Position{File: f.name})
	if parsed == nil || parsed.Body == nil {
		return nil
	}
	top, _, diagnostics := parsed.Body.PartialContent(topSchema)
	r.diagnose(diagnostics, Position{File: f.name})
	var blocks []topBlock
	for _, block := range top.Blocks {
		position := positionOf(block.DefRange)
		position.EndLine = max(position.EndLine, block.Body.MissingItemRange().End.Line)
		attributes, diagnostics := block.Body.JustAttributes()
		r.diagnose(diagnostics, position)
		contents := &body{attributes: make(map[string]attribute, len(attributes))}
		for name, a := range attributes {
			contents.attributes[name] = attribute{expr: r.fromJSON(a.Expr), written: a.Range}
		}
		contents.splitDynamic()
		blocks = append(blocks, topBlock{kind: block.Type, labels: block.Labels, block: Block{Position: position, Header: block.DefRange, body: contents}})
	}
	r.suppressJSON(f.name, content, blocks)
	return blocks
}

// fromJSON turns a value of the JSON syntax into the expression that means the
// same in the native syntax.
func (r *treeReader) fromJSON(e hcl.Expression) hclsyntax.Expression {
	if pairs, diagnostics := hcl.ExprMap(e); !diagnostics.HasErrors() {
		object := &hclsyntax.ObjectConsExpr{SrcRange: e.Range(), OpenRange: e.StartRange()}
		for _, pair := range pairs {
			object.Items = append(object.Items, hclsyntax.ObjectConsItem{KeyExpr: r.fromJSON(pair.Key), ValueExpr: r.fromJSON(pair.Value)})
		}
		return object
	}
	if elements, diagnostics := hcl.ExprList(e); !diagnostics.HasErrors() {
		tuple := &hclsyntax.TupleConsExpr{SrcRange: e.Range(), OpenRange: e.StartRange()}
		for _, element := range elements {
			tuple.Exprs = append(tuple.Exprs, r.fromJSON(element))
		}
		return tuple
	}
	// Without a context a string is returned as it is written.
	value, diagnostics := e.Value(nil)
	if diagnostics.HasErrors() {
		value = cty.DynamicVal
	}
	if value.Type() == cty.String && value.IsKnown() && !value.IsNull() {
		if template := r.template(value.AsString(), e.Range()); template != nil {
			return template
		}
	}
	return &hclsyntax.LiteralValueExpr{Val: value, SrcRange: e.Range()}
}

// template parses the template in a string, nil when it is not one.
func (r *treeReader) template(text string, at hcl.Range) hclsyntax.Expression {
	start := at.Start
	start.Column++
	start.Byte++
	tokens, _ := hclsyntax.LexTemplate([]byte(text), at.Filename, start)
	if _, ok := tooNested(tokens); ok {
		r.problem(positionOf(at), "nested_expression", "")
		return nil
	}
	expr, diagnostics := hclsyntax.ParseTemplate([]byte(text), at.Filename, start)
	if diagnostics.HasErrors() {
		r.diagnose(diagnostics, positionOf(at))
		return nil
	}
	return expr
}

// splitDynamic takes the dynamic blocks out of the attributes of a body in
// JSON syntax. Other nested blocks stay attributes: without the provider's
// schema nothing tells the two apart.
func (b *body) splitDynamic() {
	a, ok := b.attributes["dynamic"]
	if !ok {
		return
	}
	delete(b.attributes, "dynamic")
	types, ok := a.expr.(*hclsyntax.ObjectConsExpr)
	if !ok {
		return
	}
	for name, value := range objectItems(types) {
		for _, object := range objectsOf(value) {
			settings := objectItems(object)
			nested := nestedBlock{
				name: name, place: Place{positionOf(object.SrcRange), object.SrcRange}, body: &body{},
				dynamic: &Dynamic{Iterator: name, ForEach: settings["for_each"]},
			}
			if iterator, ok := settings["iterator"]; ok {
				if literal, ok := literalOf(iterator); ok {
					if text, ok := literal.Text(); ok {
						nested.dynamic.Iterator = text
					}
				}
			}
			for _, content := range objectsOf(settings["content"]) {
				nested.body = bodyOfObject(content)
			}
			b.blocks = append(b.blocks, nested)
		}
	}
}

func bodyOfObject(object *hclsyntax.ObjectConsExpr) *body {
	b := &body{attributes: map[string]attribute{}}
	for _, item := range object.Items {
		key, _ := literalOf(item.KeyExpr)
		if name, ok := key.Text(); ok {
			// The key's template starts behind its quote.
			written := hcl.RangeBetween(item.KeyExpr.Range(), item.ValueExpr.Range())
			written.Start.Column--
			written.Start.Byte--
			b.attributes[name] = attribute{expr: item.ValueExpr, written: written}
		}
	}
	b.splitDynamic()
	return b
}

// objectItems returns the items of an object that have constant keys.
func objectItems(object *hclsyntax.ObjectConsExpr) map[string]hclsyntax.Expression {
	items := make(map[string]hclsyntax.Expression, len(object.Items))
	for _, item := range object.Items {
		if key, ok := literalOf(item.KeyExpr); ok {
			if name, ok := key.Text(); ok {
				items[name] = item.ValueExpr
			}
		}
	}
	return items
}

// objectsOf returns the objects in a value that is one, or a list of them.
func objectsOf(value hclsyntax.Expression) []*hclsyntax.ObjectConsExpr {
	switch value := value.(type) {
	case *hclsyntax.ObjectConsExpr:
		return []*hclsyntax.ObjectConsExpr{value}
	case *hclsyntax.TupleConsExpr:
		var objects []*hclsyntax.ObjectConsExpr
		for _, element := range value.Exprs {
			objects = append(objects, objectsOf(element)...)
		}
		return objects
	}
	return nil
}
