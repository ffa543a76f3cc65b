// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfvalue

import "iter"

// At returns the values that a path of attributes leads to, through the elements
// of lists. A path that meets something unknown ends there.
func (v Value) At(path ...string) []Value {
	if v.kind == KindList {
		var all []Value
		for _, element := range v.elements() {
			all = append(all, element.At(path...)...)
		}
		return all
	}
	if len(path) == 0 || v.kind == KindUnknown {
		return []Value{v}
	}
	inner, ok := v.Attribute(path[0])
	if !ok {
		return nil
	}
	return inner.At(path[1:]...)
}

// MayHide reports whether a path meets something unknown, so that there may be
// more than [Value.At] returns.
func (v Value) MayHide(path ...string) bool {
	for i := range path {
		for _, inner := range v.At(path[:i+1]...) {
			if inner.kind == KindUnknown {
				return true
			}
		}
	}
	return false
}

// Texts iterates over the known texts in a value: itself, or the elements of a
// list.
func (v Value) Texts() iter.Seq[string] {
	return func(yield func(string) bool) { v.eachText(yield) }
}

func (v Value) eachText(yield func(string) bool) bool {
	if text, ok := v.Text(); ok {
		return yield(text)
	}
	for _, element := range v.elements() {
		if !element.eachText(yield) {
			return false
		}
	}
	return true
}

// IsText reports whether a value is a certain text.
func (v Value) IsText(want string) bool {
	text, ok := v.Text()
	return ok && text == want
}
