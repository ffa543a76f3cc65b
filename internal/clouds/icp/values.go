// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package icp reads the provider's own resources: what they declare, from any
// values that have their attributes.
package icp

import (
	"embed"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

//go:embed messages/*.yaml
var files embed.FS

var messages = text.MustLoad(files, "messages", nil)

// Values give attributes by name: a [tfvalue.Value] that is an object, or the
// model of a resource.
type Values interface {
	// Attribute returns an attribute, and false for one that there is not.
	Attribute(name string) (tfvalue.Value, bool)
}

func fact[T any](v tfvalue.Value, read func(tfvalue.Value) (T, bool)) filing.Fact[T] {
	switch v.Kind() {
	case tfvalue.KindNull:
		return filing.Absent[T]()
	case tfvalue.KindUnknown:
		return filing.Unknown[T]()
	}
	if value, ok := read(v); ok {
		return filing.Known(value)
	}
	return filing.Unknown[T]() // somebody states it, and nobody can read it
}

// Text reads a string. A value of another kind is unknown.
func Text(v Values, name string) filing.Fact[string] {
	attribute, _ := v.Attribute(name)
	return fact(attribute, tfvalue.Value.Text)
}

func textAs[T ~string](v Values, name string) filing.Fact[T] {
	return filing.Map(Text(v, name), func(s string) T { return T(s) })
}

func truth(v Values, name string) filing.Fact[bool] {
	attribute, _ := v.Attribute(name)
	return fact(attribute, tfvalue.Value.Truth)
}

func count(v Values, name string) filing.Fact[int] {
	attribute, _ := v.Attribute(name)
	return fact(attribute, func(v tfvalue.Value) (int, bool) {
		number, ok := v.Float()
		return int(number), ok
	})
}

func texts(v Values, name string) filing.Fact[[]filing.Fact[string]] {
	attribute, _ := v.Attribute(name)
	return fact(attribute, func(v tfvalue.Value) ([]filing.Fact[string], bool) {
		elements := v.Elements()
		all := make([]filing.Fact[string], len(elements))
		for i, element := range elements {
			all[i] = fact(element, tfvalue.Value.Text)
		}
		return all, v.Kind() == tfvalue.KindList
	})
}

// malformed is what a message tells of a text that does not have its form.
type malformed struct{ Attribute, Written string }

// parsed reads a text that has a form. One of another form is unreadable, for the
// reason with a key.
func parsed[T any](v Values, name, reason string, parse func(string) (T, error)) filing.Fact[T] {
	written := Text(v, name)
	s, ok := written.Value()
	if !ok {
		return filing.As[T](written)
	}
	value, err := parse(s)
	if err != nil {
		return filing.Unreadable[T](messages.Error(reason, malformed{name, text.Shortened(s)}))
	}
	return filing.Known(value)
}

func instant(v Values, name string) filing.Fact[time.Time] {
	return parsed(v, name, "time", filing.ParseTime)
}
