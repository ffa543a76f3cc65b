// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package index

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// instance is an address with its key.
type instance struct {
	address string
	key     any
}

type list []instance

func (l list) Len() int { return len(l) }

func (l list) Address(place int) string { return l[place].address }

func (l list) Key(place int) any { return l[place].key }

func listOf(instances ...instance) list {
	slices.SortFunc(instances, func(a, b instance) int { return strings.Compare(a.address, b.address) })
	return instances
}

func TestBlocks(t *testing.T) {
	instances := []instance{
		{"t.web", nil},
		{`t.web_more["a"]`, "a"},
		{`module.site["x"].t.web`, nil},
		{`module.site["y"].module.inner.t.web[0]`, 0},
		{`module.site["y"].module.inner.t.web[1]`, 1},
	}
	const many = 2 * fewInstances
	for i := range many {
		instances = append(instances, instance{fmt.Sprintf("t.node[%d]", i), i})
	}
	l := listOf(instances...)
	b := NewBlocks(l)
	inner := []tfplan.Step{{Name: "site", Key: "y"}, {Name: "inner"}}
	b.AddModule([]tfplan.Step{{Name: "site", Key: "x"}}, `module.site["x"].`)
	b.AddModule(inner, `module.site["y"].module.inner.`)

	for _, test := range []struct {
		steps []tfplan.Step
		block string
		want  []string
	}{
		{nil, "t.web", []string{"t.web"}},
		{nil, "t.gone", nil},
		{inner, "t.web", []string{`module.site["y"].module.inner.t.web[0]`, `module.site["y"].module.inner.t.web[1]`}},
		{[]tfplan.Step{{Name: "site", Key: "z"}}, "t.web", nil},
	} {
		var got []string
		for _, place := range b.Of(test.steps, test.block).Places() {
			got = append(got, l[place].address)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s in %v is %q, want %q", test.block, test.steps, got, test.want)
		}
	}
	for _, key := range []int{0, many - 1} {
		if place, ok := b.Of(nil, "t.node").WithKey(key); !ok || l[place].key != key {
			t.Errorf("the instance %d is not found", key)
		}
	}
	for _, block := range []string{"t.node", "t.web"} {
		if _, ok := b.Of(nil, block).WithKey("0"); ok {
			t.Errorf("%s: a text is found as a number", block)
		}
	}
	anywhere := []tfconfig.Step{{Name: "site", Key: tfconfig.AnyKey}, {Name: "inner"}}
	if got := b.ModuleInstances(anywhere); len(got) != 2 || !slices.Equal(got[1], inner) {
		t.Errorf("the instances of the module are %v", got)
	}
}

func TestHandles(t *testing.T) {
	h := NewHandles()
	for place, value := range []string{"a", "b", "a", "a"} {
		h.Add(value, place)
		h.Add(value, place)
	}
	h.Sort()
	if got := slices.Collect(h.MayHave("a")); !slices.Equal(got, []int{0, 2, 3}) {
		t.Errorf("the instances are at %v", got)
	}
	for place := range h.MayHave("a") {
		if place != 0 {
			t.Errorf("the first is at %d", place)
		}
		break
	}
}
