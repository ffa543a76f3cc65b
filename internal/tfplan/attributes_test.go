// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// checkAttributes compares what is looked up in packed attributes with what is
// decoded.
func checkAttributes(t *testing.T, resources []*tfplan.Resource) {
	t.Helper()
	for _, r := range resources {
		values := r.Values()
		if again := text(r.Values()); again != text(values) {
			t.Errorf("%s is decoded to %s, then to %s", r.Address, text(values), again)
		}
		names := map[string]bool{}
		var want, got []string
		for name, v := range values.Attributes() {
			names[name] = true
			want = append(want, textsIn(v)...)
			if null := r.IsNull(name); null != (v.Kind() == tfvalue.KindNull) {
				t.Errorf("%s: that %s is null is %t, it is %s", r.Address, name, null, text(v))
			}
		}
		r.KnownTexts(names, func(found string) { got = append(got, found) })
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s has the texts %q, want %q", r.Address, got, want)
		}
	}
}

func textsIn(v tfvalue.Value) []string {
	if found, ok := v.Text(); ok {
		return []string{found}
	}
	var all []string
	for _, element := range v.Elements() {
		all = append(all, textsIn(element)...)
	}
	return all
}

func TestAttributes(t *testing.T) {
	for _, s := range scenarios {
		eachCLI(t, func(t *testing.T, cli string) {
			got := read(t, golden(t, s.name+"-"+cli), everything{})
			checkAttributes(t, slices.Concat(got.Resources, got.Deleted))
		})
	}
}

func TestKnownTexts(t *testing.T) {
	for _, c := range []struct {
		values, unknown string
		want            []string
		null            bool
	}{
		{`{"a":"x","b":"y"}`, `{}`, []string{"x"}, false},
		{`{"b":"y"}`, `{}`, nil, true},
		{`{"a":null}`, `{}`, nil, true},
		{`{"b":"y"}`, `{"a":true}`, nil, false},
		{`{"a":null}`, `{"a":true}`, nil, false},
		{`{"a":"x"}`, `{"a":true}`, nil, false},
		{`{"a":"x"}`, `true`, nil, false},
		{`{"a":"\u5317\"\n"}`, `{}`, []string{"北\"\n"}, false},
		{`{"a":["x",null,["y"],{"z":"z"},1]}`, `{}`, []string{"x", "y"}, false},
		{`{"a":["x",null]}`, `{"a":[false,true]}`, []string{"x"}, false},
		{`{"a":[]}`, `{"a":[]}`, nil, false},
		{`{"a":7}`, `{"b":true}`, nil, false},
	} {
		input := document(server("a.b", c.values), "", changeOf("a.b", `"create"`, "null", c.unknown), "")
		r := read(t, []byte(input), everything{}).Resources[0]
		var got []string
		r.KnownTexts(map[string]bool{"a": true}, func(found string) { got = append(got, found) })
		if !slices.Equal(got, c.want) || r.IsNull("a") != c.null {
			t.Errorf("%s with unknown %s has texts %q, is null: %t; want %q, %t", c.values, c.unknown, got, r.IsNull("a"), c.want, c.null)
		}
	}
}

// TestPlannedBeforePrior reads an instance that both have: what is planned
// counts, in either order.
func TestPlannedBeforePrior(t *testing.T) {
	planned, prior := server("a.b", `{"x":"new"}`), server("a.b", `{"x":"old","y":1}`)
	for _, input := range []string{
		document(planned, prior, changeOf("a.b", `"update"`, "{}", `{"z":true}`), ""),
		`{"format_version":"1.0","prior_state":{"values":{"root_module":{"resources":[` + prior + `]}}},"planned_values":{"root_module":{"resources":[` + planned +
			`]}},"resource_changes":[` + changeOf("a.b", `"update"`, "{}", `{"z":true}`) + `]}`,
	} {
		got := read(t, []byte(input), everything{})
		if len(got.Resources) != 1 || text(got.Resources[0].Values()) != `{x:"new" z:?}` {
			t.Errorf("%s is read as %s", input, dump(got))
		}
	}
}

func TestModuleAddress(t *testing.T) {
	got := read(t, golden(t, "create-terraform"), everything{})
	for address, want := range map[string]string{
		"alicloud_instance.counted[0]":                            "",
		`module.web["k.1"].module.node[0].alicloud_instance.node`: `module.web["k.1"].module.node[0].`,
	} {
		if module := find(t, got, address).ModuleAddress(); module != want {
			t.Errorf("the module of %s is %q, want %q", address, module, want)
		}
	}
}

// TestRefusesBrokenExpressions breaks expressions of blocks: they are decoded
// when it is too late for an error.
func TestRefusesBrokenExpressions(t *testing.T) {
	for _, c := range []struct{ expression, want string }{
		{`"text"`, "got a string at byte "},
		{`{"references":[1]}`, "got a number at byte "},
		{`[1]`, "want an object"},
		{`{"references":["a"],"references":["b"]}`, "same key twice"},
		{`{"constant_value":{"a":1,"a":2}}`, "same key twice"},
		{`{"nested":7}`, "got a number at byte "},
	} {
		block := `{"mode":"managed","type":"a","name":"b","expressions":{"x":` + c.expression + `}}`
		sorted := `{"expressions":{"x":` + c.expression + `},"mode":"managed","name":"b","type":"a"}`
		for _, written := range []string{block, sorted} {
			_, err := tfplan.Read(strings.NewReader(`{"format_version":"1.0","planned_values":{},"configuration":{"root_module":{"resources":[`+written+`]}}}`), everything{})
			if input, ok := errors.AsType[*tfplan.InputError](err); !ok || !strings.Contains(input.Error(), c.want) {
				t.Errorf("%s: the error is %v, want %q", written, err, c.want)
			}
		}
	}
}

// TestPrintsNoSecrets prints what is packed.
func TestPrintsNoSecrets(t *testing.T) {
	got := read(t, golden(t, "create-terraform"), everything{})
	r, block := find(t, got, `alicloud_instance.each["x.1"]`), got.Root.Resources["alicloud_instance.each"]
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
		if printed := fmt.Sprintf(verb+verb+verb+verb, r, *r, block, *block); strings.Contains(printed, "-Secret-1") {
			t.Errorf("%s shows a secret: %s", verb, printed)
		}
	}
}
