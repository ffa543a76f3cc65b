// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// path is the way to an attribute through nested blocks.
type path []string

// attribute returns the name of the attribute that the path leads to.
func (p path) attribute() string { return p[len(p)-1] }

// at returns the values that a path leads to, through the elements of lists.
func at(v tfvalue.Value, p path) []tfvalue.Value {
	if v.Kind() == tfvalue.KindList {
		var all []tfvalue.Value
		for _, element := range v.Elements() {
			all = append(all, at(element, p)...)
		}
		return all
	}
	if len(p) == 0 || v.Kind() == tfvalue.KindUnknown {
		return []tfvalue.Value{v}
	}
	inner, ok := v.Attribute(p[0])
	if !ok {
		return nil
	}
	return at(inner, p[1:])
}

// mayBeHidden reports whether a path ends early in something unknown, so that
// what it leads to is not among the values.
func mayBeHidden(v tfvalue.Value, p path) bool {
	for i := range p {
		for _, inner := range at(v, p[:i+1]) {
			if inner.Kind() == tfvalue.KindUnknown {
				return true
			}
		}
	}
	return false
}

// knownTexts returns the texts in a value: itself, or the elements of a list.
func knownTexts(v tfvalue.Value) []string {
	if text, ok := v.Text(); ok {
		return []string{text}
	}
	var texts []string
	for _, element := range v.Elements() {
		texts = append(texts, knownTexts(element)...)
	}
	return texts
}

// isText reports whether a value is a certain text.
func isText(v tfvalue.Value, want string) bool {
	text, ok := v.Text()
	return ok && text == want
}
