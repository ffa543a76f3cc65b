// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

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

// indexed returns the arguments that an expression takes from resources by a
// computed key, as in a.b[each.key].c, by where a.b stands.
func indexed(expr hclsyntax.Expression) map[hcl.Range]argument {
	found := map[hcl.Range]argument{}
	_ = hclsyntax.VisitAll(expr, func(node hclsyntax.Node) hcl.Diagnostics {
		relative, ok := node.(*hclsyntax.RelativeTraversalExpr)
		if !ok {
			return nil
		}
		index, ok := relative.Source.(*hclsyntax.IndexExpr)
		if !ok {
			return nil
		}
		if of, ok := index.Collection.(*hclsyntax.ScopeTraversalExpr); ok {
			if a, ok := argumentOf(append(of.Traversal[:len(of.Traversal):len(of.Traversal)], relative.Traversal...)); ok {
				found[of.Traversal.SourceRange()] = a
			}
		}
		return nil
	})
	return found
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

// writtenIn returns some arguments of a block: an object, or one for each of its
// instances.
func (d *declarations) writtenIn(block *tfconfig.Block, attributes map[string]bool) cty.Value {
	instances, ok := d.expanded[block]
	if !ok {
		d.expanded[block] = []instance{{key: tfconfig.AnyKey}} // for references that go in a circle
		instances = d.instancesOf(block, 0)
		d.expanded[block] = instances
	}
	objects := make([]map[string]cty.Value, len(instances))
	for i := range objects {
		objects[i] = map[string]cty.Value{}
	}
	for name := range attributes {
		for i, value := range d.writtenInto(block, name, instances) {
			objects[i][name] = value
		}
	}
	byKey := map[string]cty.Value{}
	var list []cty.Value
	for i, object := range objects {
		switch key := instances[i].key.(type) {
		case nil:
			return cty.ObjectVal(object)
		case string:
			byKey[key] = cty.ObjectVal(object)
		case int:
			list = append(list, cty.ObjectVal(object))
		default:
			return cty.DynamicVal
		}
	}
	if block.Count != nil {
		return cty.TupleVal(list)
	}
	return cty.ObjectVal(byKey)
}

// writtenAs is an argument of a block.
type writtenAs struct {
	block *tfconfig.Block
	name  string
}

// writtenInto returns the values of an argument in each instance of its block.
func (d *declarations) writtenInto(block *tfconfig.Block, name string, instances []instance) []cty.Value {
	if values, ok := d.arguments[writtenAs{block, name}]; ok {
		return values
	}
	values := make([]cty.Value, len(instances))
	for i := range values {
		values[i] = cty.DynamicVal
	}
	d.arguments[writtenAs{block, name}] = values // for references that go in a circle
	e, ok := block.Attribute(name)
	for i := range instances {
		if ok {
			if value := e.Value(d.within(instances[i])); !value.IsNull() {
				values[i] = value
			}
		}
	}
	return values
}
