// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfvalue

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

func TestValueShowsNothing(t *testing.T) {
	secret := Object(map[string]Value{"password": String("hunter2"), "list": List([]Value{String("hunter2")})})
	for _, v := range []Value{secret, String("hunter2"), List([]Value{String("hunter2")})} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d", "%T %v"} {
			arguments := []any{v, v}[:strings.Count(verb, "%")]
			if text := fmt.Sprintf(verb, arguments...); strings.Contains(text, "hunter2") || strings.Contains(text, "68756e746572") {
				t.Errorf("%s shows %s", verb, text)
			}
		}
		if text := fmt.Sprintf("%v %+v %#v", []Value{v}, struct{ V Value }{v}, map[string]Value{"v": v}); strings.Contains(text, "hunter2") {
			t.Errorf("nested: %s", text)
		}
		text, err := json.Marshal(map[string]any{"v": v})
		if err != nil || strings.Contains(string(text), "hunter2") {
			t.Errorf("JSON: %s, %v", text, err)
		}
	}
	if got := secret.String(); got != "an object" {
		t.Errorf("an object is %q", got)
	}
}

func TestValueCannotBeChanged(t *testing.T) {
	elements := []Value{String("a")}
	attributes := map[string]Value{"a": String("a")}
	list, object := List(elements), Object(attributes)
	elements[0], attributes["a"] = Null(), Null()
	list.Elements()[0] = Null()
	object.Attributes()["a"] = Null()
	if got := list.Elements()[0].Kind(); got != KindString {
		t.Errorf("the list's element is %v", got)
	}
	if v, ok := object.Attribute("a"); !ok || v.Kind() != KindString {
		t.Errorf("the object's attribute is %v", v)
	}
}

func TestValueAccessors(t *testing.T) {
	var zero Value
	if zero.Kind() != KindNull || Null() != zero {
		t.Errorf("the zero value is %v", zero.Kind())
	}
	if text, ok := String("a").Text(); !ok || text != "a" {
		t.Errorf("text %q, %t", text, ok)
	}
	for want, v := range map[string]Value{"a": String("a"), "1.5": Number(1.5), "2": Number(2), "true": Bool(true)} {
		if key, ok := v.Key(); !ok || key != want {
			t.Errorf("the key is %q, %t, want %q", key, ok, want)
		}
	}
	if _, ok := List(nil).Key(); ok {
		t.Error("a list is a key")
	}
	if number, ok := Number(1.5).Float(); !ok || number != 1.5 {
		t.Errorf("number %v, %t", number, ok)
	}
	if b, ok := Bool(true).Truth(); !ok || !b {
		t.Errorf("bool %t, %t", b, ok)
	}
	for _, v := range []Value{Null(), Unknown(), Number(1), List(nil), Object(nil)} {
		if _, ok := v.Text(); ok {
			t.Errorf("%v has text", v)
		}
		if _, ok := v.Truth(); ok {
			t.Errorf("%v is true or false", v)
		}
		if _, ok := v.Attribute("a"); ok || len(v.Elements()) != 0 || len(v.Attributes()) != 0 {
			t.Errorf("%v has contents", v)
		}
	}
	for kind, want := range map[Kind]string{
		KindNull: "null", KindUnknown: "not known yet", KindString: "a string", KindNumber: "a number",
		KindBool: "a bool", KindList: "a list", KindObject: "an object", Kind(99): "no kind of value",
	} {
		if kind.String() != want {
			t.Errorf("kind %d is %q, want %q", kind, kind, want)
		}
	}
}
