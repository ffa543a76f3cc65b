// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfvalue

import (
	"slices"
	"testing"
)

func TestPath(t *testing.T) {
	server := func(address Value) Value { return Object(map[string]Value{"address": address}) }
	v := Object(map[string]Value{
		"servers": List([]Value{server(String("a")), server(List([]Value{String("b"), Unknown()})), server(Null())}),
		"later":   Unknown(),
	})
	for _, test := range []struct {
		path  []string
		texts []string
		hides bool
	}{
		{path: []string{"servers", "address"}, texts: []string{"a", "b"}, hides: true},
		{path: []string{"servers", "port"}},
		{path: []string{"later", "address"}, hides: true},
		{path: []string{"gone"}},
	} {
		var texts []string
		for _, found := range v.At(test.path...) {
			texts = append(texts, slices.Collect(found.Texts())...)
		}
		if !slices.Equal(texts, test.texts) || v.MayHide(test.path...) != test.hides {
			t.Errorf("%q leads to %q, hides %t", test.path, texts, v.MayHide(test.path...))
		}
	}
	if got := v.At("servers", "address"); len(got) != 4 || !got[0].IsText("a") || got[0].IsText("b") {
		t.Errorf("the addresses are %v", got)
	}
	list := List([]Value{List([]Value{String("x")}), String("y"), Number(1)})
	for text := range list.Texts() {
		if text != "x" {
			t.Errorf("the first text is %q", text)
		}
		break
	}
}
