// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package tfvalue is a Terraform value without Terraform: what a plan, a
// configuration or the plugin protocol says of one attribute. It never
// prints what it holds, which may be secret, and imports nothing of ours.
package tfvalue

import (
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Kind is what sort of value a [Value] is.
type Kind uint8

// The kinds of values.
const (
	KindNull Kind = iota
	KindUnknown
	KindString
	KindNumber
	KindBool
	KindList
	KindObject
)

// String names the kind as messages show it.
func (k Kind) String() string {
	switch k {
	case KindNull:
		return "null"
	case KindUnknown:
		return "not known yet"
	case KindString:
		return "a string"
	case KindNumber:
		return "a number"
	case KindBool:
		return "a bool"
	case KindList:
		return "a list"
	case KindObject:
		return "an object"
	}
	return "no kind of value"
}

// Value is an attribute's value without Terraform. It cannot be changed, and
// formatting it prints its kind only: it may hold a password. The zero value
// is null.
type Value struct {
	kind Kind
	data any
}

// Null returns the value of an attribute that is not set.
func Null() Value { return Value{} }

// Unknown returns a value that Terraform will learn later.
func Unknown() Value { return Value{kind: KindUnknown} }

// UnknownOf returns a value of a kind that Terraform will learn later.
func UnknownOf(kind Kind) Value { return Value{kind: KindUnknown, data: kind} }

// String returns a text.
func String(text string) Value { return Value{kind: KindString, data: text} }

// Number returns a number.
func Number(number float64) Value { return Value{kind: KindNumber, data: number} }

// Bool returns a truth value.
func Bool(b bool) Value { return Value{kind: KindBool, data: b} }

// List returns a list, tuple or set.
func List(elements []Value) Value {
	return Value{kind: KindList, data: slices.Clone(elements)}
}

// Object returns an object or map.
func Object(attributes map[string]Value) Value {
	return Value{kind: KindObject, data: maps.Clone(attributes)}
}

// Kind returns what sort of value this is.
func (v Value) Kind() Kind { return v.kind }

// Becomes returns what sort of value this is once Terraform has learned it:
// [KindUnknown] where that is not known either.
func (v Value) Becomes() Kind {
	if kind, ok := v.data.(Kind); ok {
		return kind
	}
	return v.kind
}

// IsGenerated reports whether a text looks like what Terraform's or OpenTofu's
// tests of modules fill in for one that a provider computes: 8 letters and digits
// the one, 4 to 15 the other, in both cases.
func IsGenerated(text string) bool {
	var digits, capitals int
	for i, r := range text {
		switch {
		case '0' <= r && r <= '9':
			digits++
		case 'A' <= r && r <= 'Z' && i > 0:
			capitals++
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z':
		default:
			return false
		}
	}
	return len(text) == 8 && strings.ToLower(text) == text || 4 <= len(text) && len(text) <= 15 && digits+capitals > 0
}

// Text returns the text of a string, and whether v is one.
func (v Value) Text() (string, bool) {
	text, ok := v.data.(string)
	return text, ok
}

// Float returns the number, and whether v is one.
func (v Value) Float() (float64, bool) {
	number, ok := v.data.(float64)
	return number, ok
}

// Truth returns the truth value, and whether v is one.
func (v Value) Truth() (value, ok bool) {
	value, ok = v.data.(bool)
	return value, ok
}

// Key returns a string, number or bool as the key of an object, which is a
// string however it is written.
func (v Value) Key() (string, bool) {
	if number, ok := v.Float(); ok {
		return strconv.FormatFloat(number, 'f', -1, 64), true
	}
	if truth, ok := v.Truth(); ok {
		return strconv.FormatBool(truth), true
	}
	return v.Text()
}

// Attribute returns the attribute of an object, and whether v is an object
// that has it.
func (v Value) Attribute(name string) (Value, bool) {
	attribute, ok := v.attributes()[name]
	return attribute, ok
}

// Has reports whether v is an object with an attribute of that name.
func (v Value) Has(name string) bool {
	_, ok := v.attributes()[name]
	return ok
}

// Len returns the number of elements of a list, or of attributes of an object.
func (v Value) Len() int { return max(len(v.elements()), len(v.attributes())) }

// All iterates over the attributes of an object, in no order.
func (v Value) All() iter.Seq2[string, Value] { return maps.All(v.attributes()) }

// Elements returns the elements of a list. It is nil for any other value.
func (v Value) Elements() []Value { return slices.Clone(v.elements()) }

// Attributes returns the attributes of an object. It is nil for any other
// value.
func (v Value) Attributes() map[string]Value { return maps.Clone(v.attributes()) }

func (v Value) elements() []Value {
	elements, _ := v.data.([]Value)
	return elements
}

func (v Value) attributes() map[string]Value {
	attributes, _ := v.data.(map[string]Value)
	return attributes
}

// String names the kind of the value and nothing of its contents.
func (v Value) String() string { return v.kind.String() }

// Format writes what [Value.String] returns, whatever the verb, so that no
// verb prints the contents.
func (v Value) Format(state fmt.State, _ rune) { _, _ = io.WriteString(state, v.String()) }
