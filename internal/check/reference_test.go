// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check

import "testing"

// TestReferenceOf: a plan may say anything where an address should be; only what
// is one is written into a file.
func TestReferenceOf(t *testing.T) {
	for address, want := range map[string]reference{
		"a.b":          {"", "a", "a.b"},
		"a.b[0]":       {"", "a", "a.b[0]"},
		`a.b["k.1"]`:   {"", "a", `a.b["k.1"]`},
		`a.b["$${x}"]`: {"", "a", `a.b["$${x}"]`},
		"module.m.a.b": {"module.m.", "a", "a.b"},
		`module.m["a.b"].module.n[1].a.b["q\"]"]`: {`module.m["a.b"].module.n[1].`, "a", `a.b["q\"]"]`},
		"data.a.b":                       {},
		"module.m.data.a.b":              {},
		"module.m":                       {},
		"a":                              {},
		"a.b.c":                          {},
		"a.b[0].c":                       {},
		`a.b["${x}"]`:                    {},
		"a.b\n}\nresource \"x\" \"y\" {": {},
		"a.b # c":                        {},
		"":                               {},
	} {
		got, ok := referenceOf(address)
		if ok != (want != reference{}) || ok && got != want {
			t.Errorf("%q: got %+v, %t", address, got, ok)
		}
	}
}
