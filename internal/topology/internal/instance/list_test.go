// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package instance

import (
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

const planJSON = `{"format_version": "1.2", "planned_values": {"root_module": {"resources": [
	{"address": "alicloud_eip_address.web", "mode": "managed", "type": "alicloud_eip_address", "name": "web",
		"values": {"ip_address": "203.0.113.7"}, "sensitive_values": {"ip_address": true}},
	{"address": "random_id.web", "mode": "managed", "type": "random_id", "name": "web", "values": {"hex": "00"}}
]}}, "prior_state": {"values": {"root_module": {"resources": [
	{"address": "data.alicloud_instances.web", "mode": "data", "type": "alicloud_instances", "name": "web",
		"values": {"instances": [{"id": "i-1", "region_id": "cn-beijing"}, {"id": "i-2", "region_id": "cn-beijing"}]},
		"sensitive_values": {}}
]}}}}`

func TestInPlan(t *testing.T) {
	plan, err := tfplan.Read(strings.NewReader(planJSON), Filter{})
	if err != nil {
		t.Fatal(err)
	}
	l := InPlan(plan.Resources)
	var addresses []string
	for place := range l.Total() {
		if at := l.At(place); at.Place != place || at.Address != l.Address(place) {
			t.Errorf("at place %d is %s of place %d", place, at.Address, at.Place)
		}
		addresses = append(addresses, l.Address(place))
	}
	if want := []string{
		"alicloud_eip_address.web", "data.alicloud_instances.web",
		"data.alicloud_instances.web.instances[0]", "data.alicloud_instances.web.instances[1]",
	}; !slices.Equal(addresses, want) || l.Len() != 2 {
		t.Fatalf("there are %q, of which %d are the plan's", addresses, l.Len())
	}
	if from, to := l.Elements(1); from != 2 || to != 4 || !l.At(from).IsElement || l.At(1).IsElement {
		t.Errorf("the servers are at %d to %d", from, to)
	}
	if places := l.Blocks().Of(nil, l.At(1).BlockName()).Places(); !slices.Equal(places, []int{1}) {
		t.Errorf("the block's instances are at %v", places)
	}
	for place, want := range map[int]string{0: "203.0.113.7", 3: "i-2"} {
		var handles []string
		l.Handles(place, func(text string) { handles = append(handles, text) })
		if !slices.Contains(handles, want) {
			t.Errorf("%s is named by %q, want %q among them", addresses[place], handles, want)
		}
	}
}

func TestInModule(t *testing.T) {
	l := InModule([]Evaluated{
		{Instance: Instance{Address: "t.b"}, Attributes: map[string]tfvalue.Value{"name": tfvalue.String("x")}},
		{Instance: Instance{Address: "t.a"}},
	})
	if l.Address(0) != "t.a" || l.At(1).Place != 1 || l.Attributes(1).IsNull("name") || !l.Attributes(0).IsNull("name") {
		t.Errorf("the instances are %v and %v", l.At(0), l.At(1))
	}
}

// TestDisclosed shows that what a plan hides is unknown, and what reports never
// show stays.
func TestDisclosed(t *testing.T) {
	values := Disclosed(marked{evaluated{
		"domain_name": tfvalue.String("example.com"), "password": tfvalue.String("x"), "region_id": tfvalue.String("cn-beijing"), "name": tfvalue.Null(),
	}})
	for name, want := range map[string]tfvalue.Kind{
		"domain_name": tfvalue.KindUnknown, "password": tfvalue.KindString, "region_id": tfvalue.KindString, "name": tfvalue.KindNull,
	} {
		if v, _ := values.Attribute(name); v.Kind() != want {
			t.Errorf("%s is of kind %v, want %v", name, v.Kind(), want)
		}
	}
}

// marked are attributes of which all but the region are marked as sensitive.
type marked struct{ evaluated }

func (marked) Sensitive() []string { return []string{"domain_name", "password", "name", "gone"} }
