// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
)

// references are the arguments of resources that an expression refers to, by
// type, name and argument.
type references map[string]map[string]map[string]bool

// argument is one of a resource.
type argument struct{ resourceType, name, attribute string }

// argumentOf returns the argument that a traversal refers to.
func argumentOf(t hcl.Traversal) (argument, bool) {
	var names []string
	for _, step := range t[1:] {
		if attribute, ok := step.(hcl.TraverseAttr); ok {
			names = append(names, attribute.Name)
		}
	}
	if len(names) < 2 {
		return argument{}, false
	}
	return argument{t.RootName(), names[0], names[1]}, true
}

// behindKeys returns the arguments that an expression takes from instances of
// resources by a computed key, from all of them or from each in turn, as in
// a.b[each.key].c, a.b[*].c and [for x in a.b : x.c], by where a.b stands.
func behindKeys(expr hclsyntax.Expression) map[hcl.Range][]argument {
	found := map[hcl.Range][]argument{}
	add := func(collection hclsyntax.Expression, of hcl.Traversal) {
		resource := resourceIn(collection)
		if resource == nil {
			return
		}
		if a, ok := argumentOf(append(resource.Traversal[:len(resource.Traversal):len(resource.Traversal)], of...)); ok {
			found[resource.Traversal.SourceRange()] = append(found[resource.Traversal.SourceRange()], a)
		}
	}
	_ = hclsyntax.VisitAll(expr, func(node hclsyntax.Node) hcl.Diagnostics {
		switch e := node.(type) {
		case *hclsyntax.RelativeTraversalExpr:
			add(e.Source, e.Traversal)
		case *hclsyntax.SplatExpr:
			if each, ok := e.Each.(*hclsyntax.RelativeTraversalExpr); ok {
				add(e.Source, each.Traversal)
			}
		case *hclsyntax.ForExpr:
			for _, of := range takenOf(e) {
				add(e.CollExpr, of)
			}
		}
		return nil
	})
	return found
}

// choosing are the functions that return an instance of a resource, or all of
// them, as they are given it.
var choosing = map[string]bool{"element": true, "one": true, "tolist": true, "values": true}

// resourceIn returns the reference to a resource from which an expression takes
// one instance, or all; nil where it is something else.
func resourceIn(expr hclsyntax.Expression) *hclsyntax.ScopeTraversalExpr {
	switch e := expr.(type) {
	case *hclsyntax.ScopeTraversalExpr:
		return e
	case *hclsyntax.ParenthesesExpr:
		return resourceIn(e.Expression)
	case *hclsyntax.IndexExpr:
		return resourceIn(e.Collection)
	case *hclsyntax.SplatExpr:
		if _, all := e.Each.(*hclsyntax.AnonSymbolExpr); all {
			return resourceIn(e.Source)
		}
	case *hclsyntax.FunctionCallExpr:
		if choosing[e.Name] && len(e.Args) > 0 {
			return resourceIn(e.Args[0])
		}
	}
	return nil
}

// takenOf returns what a for expression takes of each element: nothing where it
// takes one as a whole.
func takenOf(e *hclsyntax.ForExpr) []hcl.Traversal {
	var taken []hcl.Traversal
	for _, part := range []hclsyntax.Expression{e.KeyExpr, e.ValExpr, e.CondExpr} {
		if part == nil {
			continue
		}
		for _, t := range part.Variables() {
			if t.RootName() != e.ValVar {
				continue
			}
			if len(t) == 1 {
				return nil
			}
			taken = append(taken, t[1:])
		}
	}
	return taken
}

func (r references) add(a argument) {
	if r[a.resourceType] == nil {
		r[a.resourceType] = map[string]map[string]bool{}
	}
	if r[a.resourceType][a.name] == nil {
		r[a.resourceType][a.name] = map[string]bool{}
	}
	r[a.resourceType][a.name][a.attribute] = true
}

// writtenValues returns what resources write into arguments: others may take it
// from there. What is not written is unknown.
func (d *declarations) writtenValues(of references) map[string]cty.Value {
	values := map[string]cty.Value{}
	for resourceType, names := range of {
		resources := map[string]cty.Value{}
		for name, attributes := range names {
			resources[name] = cty.DynamicVal
			if block := d.module.Resources[resourceType+"."+name]; block != nil {
				resources[name] = d.writtenIn(block, attributes)
			}
		}
		values[resourceType] = cty.ObjectVal(resources)
	}
	return values
}

// writtenAs are some arguments of a block, sorted and joined by commas.
type writtenAs struct {
	block *tfconfig.Block
	names string
}

// writtenIn returns some arguments of a block: an object, or one for each of its
// instances.
func (d *declarations) writtenIn(block *tfconfig.Block, attributes map[string]bool) cty.Value {
	names := slices.Sorted(maps.Keys(attributes))
	as := writtenAs{block, strings.Join(names, ",")}
	if value, ok := d.arguments[as]; ok {
		return value
	}
	d.arguments[as] = cty.DynamicVal // for references that go in a circle
	value := d.writeDown(block, names)
	d.arguments[as] = value
	return value
}

func (d *declarations) writeDown(block *tfconfig.Block, names []string) cty.Value {
	byKey := map[string]cty.Value{}
	var list []cty.Value
	for _, i := range d.instancesOf(block) {
		object := map[string]cty.Value{}
		for _, name := range names {
			object[name] = d.argument(block, name, i)
		}
		switch key := i.key.(type) {
		case nil:
			return cty.ObjectVal(object)
		case string:
			byKey[key] = cty.ObjectVal(object)
		case int:
			list = append(list, cty.ObjectVal(object))
		default:
			return anyOf(block, object)
		}
	}
	if block.Count != nil {
		return cty.TupleVal(list)
	}
	return cty.ObjectVal(byKey)
}

// argument returns an argument of an instance. An id is not written, but surely
// a text.
func (d *declarations) argument(block *tfconfig.Block, name string, i instance) cty.Value {
	e, ok := block.Attribute(name)
	if !ok && name == icp.ID {
		return cty.UnknownVal(cty.String)
	}
	if ok {
		if value := e.Value(d.within(i)); !value.IsNull() {
			return value
		}
	}
	return cty.DynamicVal
}

// anyOf returns the instances of a block whose keys are not known: what each has is
// known by its type only.
func anyOf(block *tfconfig.Block, object map[string]cty.Value) cty.Value {
	types := map[string]cty.Type{}
	for name, value := range object {
		if types[name] = value.Type(); types[name].HasDynamicTypes() {
			return cty.DynamicVal
		}
	}
	if block.Count != nil {
		return cty.UnknownVal(cty.List(cty.Object(types)))
	}
	return cty.UnknownVal(cty.Map(cty.Object(types)))
}
