// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// server returns an instance of planned_values or prior_state.
func server(address, values string) string {
	return `{"address":"` + address + `","mode":"managed","type":"a","name":"b","values":` + values + `}`
}

// changeOf returns an element of resource_changes.
func changeOf(address, actions, before, unknown string) string {
	return `{"address":"` + address + `","mode":"managed","type":"a","name":"b","change":{"actions":[` + actions +
		`],"before":` + before + `,"after":{},"after_unknown":` + unknown + `}}`
}

// document returns a plan of lists of resources, and what else it says.
func document(planned, prior, changes, more string) string {
	return `{"format_version":"0.1","planned_values":{"root_module":{"resources":[` + planned + `]}},"resource_changes":[` + changes +
		`],"prior_state":{"values":{"root_module":{"resources":[` + prior + `]}}}` + more + `}`
}

func TestReadUnknowns(t *testing.T) {
	for _, c := range []struct{ values, unknown, want string }{
		{`{"a":1}`, `{}`, `{a:1}`},
		{`{"a":1}`, `false`, `{a:1}`},
		{`{"a":1}`, `true`, `?`},
		{`{"a":1}`, `{"b":true,"c":false,"d":{},"e":[false]}`, `{a:1 b:?}`},
		{`{"a":{"x":1}}`, `{"a":{"y":true}}`, `{a:{x:1 y:?}}`},
		{`{"a":null}`, `{"a":{"y":true}}`, `{a:{y:?}}`},
		{`{}`, `{"a":{"y":{"z":true}}}`, `{a:{y:{z:?}}}`},
		{`{"a":[1,null,{"x":"true"}]}`, `{"a":[false,true,{"y":true}]}`, `{a:[1 ? {x:"true" y:?}]}`},
		{`{"a":[]}`, `{"a":[true]}`, `{a:[?]}`},
		{`{}`, `{"a":[{},{"b":[true,false]}]}`, `{a:[null {b:[? null]}]}`},
		{`{"a":"\u5317\n","b":1.5e1,"c":true,"d":null,"e":1e999,"\u0066":false}`, `{"f":false}`, "{a:\"北\\n\" b:15 c:true d:null e:+Inf f:false}"},
		{`null`, `{"a":true}`, `{a:?}`},
	} {
		got := read(t, []byte(document(server("a.b", c.values), "", changeOf("a.b", `"create"`, "null", c.unknown), "")), everything{})
		if written := text(got.Resources[0].Values()); written != c.want {
			t.Errorf("%s with unknown %s is %s, want %s", c.values, c.unknown, written, c.want)
		}
	}
}

func TestReadSmallKinds(t *testing.T) {
	noop := func(address string) string { return changeOf(address, `"no-op"`, "{}", "{}") }
	both := server("a.b", `{"x":1}`) + "," + server("a.c", `{"x":2}`)
	for _, c := range []struct {
		name, input string
		kinds       []tfplan.Kind
		resources   []string
	}{
		{"absent marks mean nothing", document(both, both, noop("a.b")+","+noop("a.c"), ""), nil, []string{"a.b", "a.c"}},
		{"marks", document(both, both, noop("a.b")+","+noop("a.c"), `,"complete":true,"errored":false`), nil, []string{"a.b", "a.c"}},
		{"incomplete", document("", "", "", `,"complete":false`), []tfplan.Kind{tfplan.Empty, tfplan.Partial}, nil},
		{"incomplete with the rest in the state", document(server("a.b", "{}"), both, noop("a.b"), `,"complete":false`), []tfplan.Kind{tfplan.Partial}, []string{"a.b", "a.c"}},
		{"the state has more than the plan", document(server("a.b", "{}"), both, noop("a.b"), ""), []tfplan.Kind{tfplan.Partial}, []string{"a.b", "a.c"}},
		{"complete although the state has more", document(server("a.b", "{}"), both, noop("a.b"), `,"complete":true`), nil, []string{"a.b"}},
		{"deferred", document(both, both, noop("a.b")+","+noop("a.c"), `,"deferred_changes":[{"reason":"x"}]`), []tfplan.Kind{tfplan.Deferred}, []string{"a.b", "a.c"}},
		{"nothing deferred", document(both, both, noop("a.b")+","+noop("a.c"), `,"deferred_changes":[]`), nil, []string{"a.b", "a.c"}},
		{"errored", document("", both, "", `,"errored":true,"complete":false`), []tfplan.Kind{tfplan.Errored, tfplan.Partial}, []string{"a.b", "a.c"}},
		{"refresh only", document("", both, "", ""), []tfplan.Kind{tfplan.RefreshOnly}, []string{"a.b", "a.c"}},
		{"destroy", document("", both, changeOf("a.b", `"delete"`, "{}", "false")+","+changeOf("a.c", `"delete"`, "{}", "false"), ""), []tfplan.Kind{tfplan.Destroy}, nil},
		{"forget all", document(both, both, changeOf("a.b", `"forget"`, "{}", "{}")+","+changeOf("a.c", `"forget"`, "{}", "{}"), ""), []tfplan.Kind{tfplan.Empty}, nil},
		{"nulls", `{"format_version":"1.0","planned_values":{"root_module":null},"resource_changes":null,"prior_state":null,"configuration":null}`, []tfplan.Kind{tfplan.Empty}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := read(t, []byte(c.input), everything{})
			if !slices.Equal(got.Kinds, c.kinds) || !slices.Equal(addresses(got.Resources), c.resources) {
				t.Errorf("the kinds are %v, the resources %q", got.Kinds, addresses(got.Resources))
			}
		})
	}
}

func TestReadNestedExpressions(t *testing.T) {
	input := strings.Replace(document("", "", "", ""), "{", `{"configuration":{"root_module":{"resources":[{"mode":"managed","type":"a","name":"b","expressions":{
"function":{},"set":{"constant_value":[1,{"references":2}]},
"list":[{"inner":[{"x":{"references":["var.y"]}}]},{}],
"single":{"x":{"constant_value":null},"references":{"constant_value":"odd"}}
},"for_each_expression":{}}]}},`, 1)
	got := read(t, []byte(input), everything{}).Root.Resources["a.b"]
	const want = `{function<> list<{inner<{x<var.y>}>} {}> set<=[1 {references:2}]> single<{references<="odd"> x<=null>}>}`
	if written := expressions(got.Expressions()); written != want || pointer(got.ForEach) != "<>" {
		t.Errorf("the expressions are %s, %s, want %s", written, pointer(got.ForEach), want)
	}
}
