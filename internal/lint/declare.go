// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// maxInstances bounds the instances that a block is taken apart into.
const maxInstances = 1000

// declarations are the resources that a module declares, as a topology takes
// them.
type declarations struct {
	module    *tfconfig.Module
	evaluator *evaluator

	instances []topology.ModuleInstance
	// regions are those of the module's own provider blocks, by their keys.
	regions map[string]tfvalue.Value
	// expanded and arguments are what was found of blocks that others take
	// arguments from.
	expanded  map[*tfconfig.Block][]instance
	arguments map[writtenAs]cty.Value
	// passedOn are the domains that module calls are given: a filing may be there.
	passedOn []filing.Filed
}

// read evaluates what a check wants of the module's blocks.
func (d *declarations) read() {
	d.expanded, d.arguments = map[*tfconfig.Block][]instance{}, map[writtenAs]cty.Value{}
	d.evaluator.written, d.evaluator.locals = d.writtenValues, d.module.Locals
	for _, name := range slices.Sorted(maps.Keys(d.module.Resources)) {
		resourceType, label, _ := strings.Cut(name, ".")
		if resourceType == "data" || !clouds.Tracks(resourceType) {
			continue
		}
		d.readInstances(resourceType, label, d.module.Resources[name])
	}
	d.readProviders()
	d.readCalls()
}

// readCalls notes the domains among the arguments of module calls.
func (d *declarations) readCalls() {
	var note func(v tfvalue.Value)
	note = func(v tfvalue.Value) {
		if text, ok := v.Text(); ok {
			if domain, err := filing.ParseDomain(text); err == nil && strings.Contains(text, ".") {
				d.passedOn = append(d.passedOn, filing.Filed{Domain: domain.Registrable})
			}
		}
		for _, element := range v.Elements() {
			note(element)
		}
		for _, attribute := range v.Attributes() {
			note(attribute)
		}
	}
	for _, call := range d.module.Calls {
		for _, v := range call.Values(func(name string) bool { return !metaArguments[name] && name != "source" && name != "version" }, d.evaluator.evaluate) {
			note(v)
		}
	}
}

func (d *declarations) readInstances(resourceType, label string, block *tfconfig.Block) {
	wanted := func(name string) bool { return !metaArguments[name] && clouds.Wanted(resourceType, name) }
	for _, i := range d.instancesOf(block) {
		values := block.Values(wanted, d.within(i))
		// An attribute that is null is as one that is omitted.
		maps.DeleteFunc(values, func(_ string, v tfvalue.Value) bool { return v.Kind() == tfvalue.KindNull })
		var omitted []string
		switch resourceType {
		case filing.ServerType:
			completeFilingServer(values)
		case filing.CodeType:
			d.completeCode(values, block, i)
		default:
			written := maps.Clone(values)
			complete(values, append([]string{"id"}, clouds.Computed(resourceType)...))
			imported := d.module.Imported[resourceType+"."+label]
			if imported {
				// It exists: the clouds read what is written of a term only when they create a server.
				if a := clouds.Arguments(resourceType); a.Period != "" {
					values[a.Period], values[a.PeriodUnit.Name] = tfvalue.Unknown(), tfvalue.Unknown()
				}
			}
			omitted = clouds.Omissions(resourceType, values, func(name string) bool {
				_, ok := written[name]
				return ok || imported // the cloud has decided already
			})
		}
		d.instances = append(d.instances, topology.ModuleInstance{
			Address: resourceType + "." + label + i.suffix(), Type: resourceType, Name: label, Key: i.key, Attributes: values, Omitted: omitted,
		})
	}
}

// metaArguments are Terraform's own.
var metaArguments = map[string]bool{
	"count": true, "for_each": true, "provider": true, "depends_on": true, "lifecycle": true, "provisioner": true, "connection": true,
}

// complete makes attributes unknown that are not written.
func complete(values map[string]tfvalue.Value, computed []string) {
	for _, name := range computed {
		if _, ok := values[name]; !ok {
			values[name] = tfvalue.Unknown()
		}
	}
}

// completeFilingServer takes facts from the object in which they are stated by
// hand: others nobody states. Those of a cloud resource come from that resource.
func completeFilingServer(values map[string]tfvalue.Value) {
	server, ok := values[icp.CloudServer]
	if server.Kind() == tfvalue.KindObject {
		for name, value := range server.Attributes() {
			if _, ok := values[name]; !ok {
				values[name] = value
			}
		}
		return
	}
	if id := values[icp.ServerID]; ok || id.Kind() == tfvalue.KindUnknown {
		complete(values, icp.Derived)
	}
}

// completeCode adds the fingerprint of a code that is written in the source:
// it tells codes apart, and the code goes no further.
func (d *declarations) completeCode(values map[string]tfvalue.Value, block *tfconfig.Block, i instance) {
	for _, name := range icp.Secrets {
		written, ok := block.Attribute(name)
		if !ok {
			continue
		}
		code := written.Value(d.within(i))
		values[icp.CodeFingerprint] = tfvalue.Unknown()
		if text, ok := tfconfig.ValueOf(code).Text(); ok {
			values[icp.CodeFingerprint] = tfvalue.String(filing.Fingerprint(text))
		}
	}
	complete(values, []string{icp.ID})
}

// instance is an instance of a block: its key, and what each and count are in
// it.
type instance struct {
	key   any
	bound map[string]cty.Value
	// value is the block whose instance each.value is, nil for other values.
	value *tfconfig.Block
}

// within evaluates expressions of an instance.
func (d *declarations) within(i instance) tfconfig.Evaluate {
	return func(expr tfconfig.Syntax, iterators map[string]cty.Value) cty.Value {
		bound := map[string]cty.Value{}
		maps.Copy(bound, i.bound)
		if value, ok := d.eachValue(i, expr); ok {
			maps.Copy(bound, each(i.bound["each"].GetAttr("key"), value))
		}
		maps.Copy(bound, iterators)
		return d.evaluator.evaluate(expr, bound)
	}
}

// eachValue returns what each.value is, where an expression takes arguments of it
// and it is an instance of another block.
func (d *declarations) eachValue(i instance, expr tfconfig.Syntax) (cty.Value, bool) {
	if i.value == nil {
		return cty.NilVal, false
	}
	names := map[string]bool{}
	for _, t := range expr.Variables() {
		if t.RootName() != "each" {
			continue
		}
		if a, ok := argumentOf(t); ok {
			names[a.attribute] = true
		} else if step, ok := t[len(t)-1].(hcl.TraverseAttr); !ok || step.Name != "key" {
			return cty.NilVal, false // all of it
		}
	}
	if len(names) == 0 {
		return cty.NilVal, false
	}
	instances := d.writtenIn(i.value, names)
	key, _ := i.key.(string)
	if !instances.Type().IsObjectType() || !instances.Type().HasAttribute(key) {
		return cty.NilVal, false
	}
	return instances.GetAttr(key), true
}

// suffix returns the key as an address ends with it.
func (i instance) suffix() string {
	switch key := i.key.(type) {
	case string:
		return "[" + string(hclwrite.TokensForValue(cty.StringVal(key)).Bytes()) + "]"
	case int:
		return fmt.Sprintf("[%d]", key)
	}
	return ""
}

// instancesOf returns the instances of a block. One stands for all where their
// number is not known.
func (d *declarations) instancesOf(block *tfconfig.Block) []instance {
	if instances, ok := d.expanded[block]; ok {
		return instances
	}
	d.expanded[block] = []instance{{key: tfconfig.AnyKey}} // for references that go in a circle
	instances := []instance{{}}
	switch {
	case block.Count != nil:
		instances = counted(block.Count.Value(d.evaluator.evaluate))
	case block.ForEach != nil:
		if of := d.chained(block); of != nil {
			instances = likeThose(of, d.instancesOf(of))
		} else {
			instances = iterated(block.ForEach.Value(d.evaluator.evaluate))
		}
	}
	d.expanded[block] = instances
	return instances
}

// chained returns the block whose instances another one is for_each of, nil
// where it is something else.
func (d *declarations) chained(block *tfconfig.Block) *tfconfig.Block {
	traversal, ok := block.ForEach.Traversal()
	if !ok || len(traversal) != 2 {
		return nil
	}
	name, ok := traversal[1].(hcl.TraverseAttr)
	if !ok {
		return nil
	}
	of := d.module.Resources[traversal.RootName()+"."+name.Name]
	if of == nil || of.ForEach == nil {
		return nil
	}
	return of
}

// likeThose returns an instance for each of another block's.
func likeThose(of *tfconfig.Block, others []instance) []instance {
	var all []instance
	for _, other := range others {
		key, ok := other.key.(string)
		if !ok {
			return []instance{anyOfEach()}
		}
		all = append(all, instance{key: key, value: of, bound: each(cty.StringVal(key), cty.DynamicVal)})
	}
	return all
}

// each returns what each is in an instance.
func each(key, value cty.Value) map[string]cty.Value {
	return map[string]cty.Value{"each": cty.ObjectVal(map[string]cty.Value{"key": key, "value": value})}
}

// anyOfEach returns the instance that stands for all of for_each.
func anyOfEach() instance {
	return instance{key: tfconfig.AnyKey, bound: each(cty.UnknownVal(cty.String), cty.DynamicVal)}
}

func counted(count cty.Value) []instance {
	at := func(index cty.Value) map[string]cty.Value {
		return map[string]cty.Value{"count": cty.ObjectVal(map[string]cty.Value{"index": index})}
	}
	number, ok := tfconfig.ValueOf(count).Float()
	if !ok || number > maxInstances {
		return []instance{{key: tfconfig.AnyKey, bound: at(cty.UnknownVal(cty.Number))}}
	}
	var all []instance
	for index := range int(number) {
		all = append(all, instance{key: index, bound: at(cty.NumberIntVal(int64(index)))})
	}
	return all
}

func iterated(collection cty.Value) []instance {
	if collection.IsMarked() || !collection.IsKnown() || collection.IsNull() || !collection.CanIterateElements() ||
		collection.LengthInt() > maxInstances {
		return []instance{anyOfEach()}
	}
	var all []instance
	for elements := collection.ElementIterator(); elements.Next(); {
		key, value := elements.Element()
		if collection.Type().IsSetType() {
			key = value
		}
		if key.Type() != cty.String || !key.IsKnown() || key.IsNull() {
			return []instance{anyOfEach()}
		}
		all = append(all, instance{key: key.AsString(), bound: each(key, value)})
	}
	return all
}

// readProviders reads the regions of the module's own provider blocks. A module
// that has none is given one by its caller, which it does not see.
func (d *declarations) readProviders() {
	d.regions = map[string]tfvalue.Value{}
	for name, block := range d.module.Providers {
		if region, ok := block.Attribute(clouds.RegionArgument); ok {
			d.regions[name] = tfconfig.ValueOf(region.Value(d.evaluator.evaluate))
		}
	}
}
