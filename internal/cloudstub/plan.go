// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cloudstub

import (
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// plan returns what the SDK of the real providers plans for a proposed value:
// defaults for what the configuration omits and, when the resource is new,
// unknown for what the cloud decides.
func (b *block) plan(proposed object, create bool) (object, error) {
	planned := proposed.clone()
	for name, attr := range b.Attributes {
		value := proposed.attrs[name]
		switch typ := attr.Type.Type; {
		case typ.Is(tftypes.Set{}) && !value.IsFullyKnown():
			// The SDK cannot place an unknown element in a set.
			planned.attrs[name] = tftypes.NewValue(typ, tftypes.UnknownValue)
		case !value.IsNull():
		case attr.Default != nil && attr.applies(proposed):
			planned.attrs[name] = newValue(typ, attr.Default)
		case create && attr.Is.has("computed"):
			planned.attrs[name] = tftypes.NewValue(typ, tftypes.UnknownValue)
		}
	}
	for name, nested := range b.Blocks {
		value, err := nested.planNested(proposed.attrs[name], create)
		if err != nil {
			return object{}, err
		}
		planned.attrs[name] = value
	}
	return planned, nil
}

// applies reports whether the conditions of the attribute's default hold.
func (a attribute) applies(proposed object) bool {
	for name, want := range a.When {
		if proposed.text(name) != want {
			return false
		}
	}
	return true
}

// planNested plans the value of a nested block.
func (b *block) planNested(value tftypes.Value, create bool) (tftypes.Value, error) {
	if !value.IsKnown() || value.IsNull() {
		return value, nil
	}
	if b.Nesting == "single" {
		one, err := objectOf(value, b.objectType())
		if err != nil {
			return value, err
		}
		planned, err := b.plan(one, create)
		return planned.value(), err
	}
	var elements []tftypes.Value
	if err := value.As(&elements); err != nil {
		return value, err
	}
	if len(elements) == 0 && create && b.Is.has("computed") {
		return tftypes.NewValue(b.valueType(), tftypes.UnknownValue), nil
	}
	planned := make([]tftypes.Value, len(elements))
	for i, element := range elements {
		planned[i] = element
		if !element.IsKnown() {
			continue
		}
		one, err := objectOf(element, b.objectType())
		if err != nil {
			return value, err
		}
		if one, err = b.plan(one, create); err != nil {
			return value, err
		}
		planned[i] = one.value()
	}
	return tftypes.NewValue(b.valueType(), planned), nil
}

// replacements returns the paths whose change forces a new resource.
func (b *block) replacements(prior, planned object) []*tftypes.AttributePath {
	var paths []*tftypes.AttributePath
	for name := range planned.attrs {
		forces := b.Attributes[name].Is.has("replace") || b.Blocks[name] != nil && b.Blocks[name].Is.has("replace")
		if forces && !prior.attrs[name].Equal(planned.attrs[name]) {
			paths = append(paths, tftypes.NewAttributePath().WithAttributeName(name))
		}
	}
	return paths
}
