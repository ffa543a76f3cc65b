// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cloudstub

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// object is a value of a block, open for changes. A nil attrs is null.
type object struct {
	typ   tftypes.Object
	attrs map[string]tftypes.Value
}

func decode(dynamic *tfprotov6.DynamicValue, typ tftypes.Object) (object, error) {
	if dynamic == nil {
		return object{typ: typ}, nil
	}
	value, err := dynamic.Unmarshal(typ)
	if err != nil {
		return object{}, err
	}
	return objectOf(value, typ)
}

func objectOf(value tftypes.Value, typ tftypes.Object) (object, error) {
	o := object{typ: typ}
	switch {
	case !value.IsKnown():
		return o, errors.New("an object is wholly unknown")
	case value.IsNull():
		return o, nil
	}
	err := value.As(&o.attrs)
	return o, err
}

// emptyObject returns an object of the type with every attribute null and
// every nested block empty.
func emptyObject(b *block) object {
	o := object{typ: b.objectType(), attrs: map[string]tftypes.Value{}}
	for name, typ := range o.typ.AttributeTypes {
		o.attrs[name] = emptyValue(typ, b.Blocks[name] != nil)
	}
	return o
}

func (o object) isNull() bool { return o.attrs == nil }

func (o object) value() tftypes.Value {
	if o.isNull() {
		return tftypes.NewValue(o.typ, nil)
	}
	return tftypes.NewValue(o.typ, o.attrs)
}

func (o object) encode() (*tfprotov6.DynamicValue, error) {
	dynamic, err := tfprotov6.NewDynamicValue(o.typ, o.value())
	return &dynamic, err
}

// clone returns an object whose attributes can be set without changing o.
func (o object) clone() object {
	attrs := make(map[string]tftypes.Value, len(o.attrs))
	for name, value := range o.attrs {
		attrs[name] = value
	}
	return object{typ: o.typ, attrs: attrs}
}

// has reports whether the type has the attribute.
func (o object) has(name string) bool {
	_, ok := o.typ.AttributeTypes[name]
	return ok
}

// isSet reports whether the attribute has a known value.
func (o object) isSet(name string) bool {
	value, ok := o.attrs[name]
	return ok && value.IsKnown() && !value.IsNull()
}

// text returns a string attribute, or "" when it is not known.
func (o object) text(name string) string {
	var text string
	if o.isSet(name) && o.attrs[name].As(&text) == nil {
		return text
	}
	return ""
}

// number returns a whole-number attribute, or 0 when it is not known.
func (o object) number(name string) int {
	var number *big.Float
	if o.isSet(name) && o.attrs[name].As(&number) == nil {
		n, _ := number.Int64()
		return int(n)
	}
	return 0
}

// flag returns a boolean attribute, or false when it is not known.
func (o object) flag(name string) bool {
	var flag bool
	return o.isSet(name) && o.attrs[name].As(&flag) == nil && flag
}

// texts returns the known strings of a list, set or map attribute, a map's by
// its keys.
func (o object) texts(name string) map[string]string {
	texts := map[string]string{}
	if !o.isSet(name) {
		return texts
	}
	var list []tftypes.Value
	values := map[string]tftypes.Value{}
	if o.attrs[name].As(&list) == nil {
		for i, value := range list {
			values[fmt.Sprint(i)] = value
		}
	} else if o.attrs[name].As(&values) != nil {
		return texts
	}
	for key, value := range values {
		var text string
		if value.IsKnown() && !value.IsNull() && value.As(&text) == nil {
			texts[key] = text
		}
	}
	return texts
}

// objects returns the elements of a nested block or a list of objects.
func (o object) objects(name string) []object {
	var elements []tftypes.Value
	if !o.isSet(name) || o.attrs[name].As(&elements) != nil || len(elements) == 0 {
		return nil
	}
	objects := make([]object, 0, len(elements))
	for _, element := range elements {
		typ, ok := element.Type().(tftypes.Object)
		if !ok {
			return nil
		}
		if one, err := objectOf(element, typ); err == nil {
			objects = append(objects, one)
		}
	}
	return objects
}

// set sets an attribute that the type has, and does nothing otherwise.
func (o object) set(name string, value any) {
	if o.has(name) {
		o.attrs[name] = newValue(o.typ.AttributeTypes[name], value)
	}
}

// fill sets an attribute that is still unknown: what the user or an earlier
// apply decided stays.
func (o object) fill(name string, value any) {
	if current, ok := o.attrs[name]; ok && !current.IsKnown() {
		o.set(name, value)
	}
}

// fillRest makes every attribute that is still unknown null, and every unknown
// nested block empty.
func (o object) fillRest(b *block) error {
	for name, value := range o.attrs {
		if !value.IsKnown() {
			o.attrs[name] = emptyValue(o.typ.AttributeTypes[name], b.Blocks[name] != nil)
			continue
		}
		known, err := tftypes.Transform(value, func(_ *tftypes.AttributePath, v tftypes.Value) (tftypes.Value, error) {
			if !v.IsKnown() {
				return tftypes.NewValue(v.Type(), nil), nil
			}
			return v, nil
		})
		if err != nil {
			return err
		}
		o.attrs[name] = known
	}
	return nil
}

// newValue makes a value of a type from a plain Go value.
func newValue(typ tftypes.Type, value any) tftypes.Value {
	switch v := value.(type) {
	case []string:
		elements := make([]tftypes.Value, len(v))
		for i, text := range v {
			elements[i] = tftypes.NewValue(tftypes.String, text)
		}
		return tftypes.NewValue(typ, elements)
	case map[string]string:
		elements := map[string]tftypes.Value{}
		for key, text := range v {
			elements[key] = tftypes.NewValue(tftypes.String, text)
		}
		return tftypes.NewValue(typ, elements)
	case []object:
		elements := make([]tftypes.Value, len(v))
		for i, one := range v {
			elements[i] = one.value()
		}
		return tftypes.NewValue(typ, elements)
	default:
		return tftypes.NewValue(typ, value)
	}
}

// emptyValue is what stands for a value that nobody gives: null, or for a
// nested block the list or set without elements.
func emptyValue(typ tftypes.Type, isBlock bool) tftypes.Value {
	switch typ.(type) {
	case tftypes.List, tftypes.Set:
		if isBlock {
			return tftypes.NewValue(typ, []tftypes.Value{})
		}
	}
	return tftypes.NewValue(typ, nil)
}
