// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// TestOne: the only element is returned, whatever the kind of list.
func TestOne(t *testing.T) {
	text, unknown := cty.StringVal("a"), cty.UnknownVal(cty.String)
	for name, test := range map[string]struct{ list, want cty.Value }{
		"a tuple":             {cty.TupleVal([]cty.Value{text}), text},
		"a list":              {cty.ListVal([]cty.Value{text}), text},
		"a set":               {cty.SetVal([]cty.Value{text}), text},
		"an unknown element":  {cty.TupleVal([]cty.Value{unknown}), unknown},
		"an unknown list":     {cty.UnknownVal(cty.List(cty.String)), unknown},
		"a set of an unknown": {cty.SetVal([]cty.Value{unknown}), unknown},
		"an empty tuple":      {cty.EmptyTupleVal, cty.NullVal(cty.DynamicPseudoType)},
		"an empty list":       {cty.ListValEmpty(cty.String), cty.NullVal(cty.String)},
		"two elements":        {cty.ListVal([]cty.Value{text, text}), cty.NilVal},
		"a tuple of two":      {cty.TupleVal([]cty.Value{text, text}), cty.NilVal},
		"no list":             {text, cty.NilVal},
	} {
		if got, err := Functions()["one"].Call([]cty.Value{test.list}); err == nil && (test.want == cty.NilVal || !got.RawEquals(test.want)) || err != nil && test.want != cty.NilVal {
			t.Errorf("%s: got %#v, %v; want %#v", name, got, err, test.want)
		}
	}
}
