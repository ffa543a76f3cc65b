// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

func steps(p Path) path { return p.Steps() }

func allSteps(paths []Path) []path {
	var all []path
	for _, p := range paths {
		all = append(all, p.Steps())
	}
	return all
}

func TestLinksOfTables(t *testing.T) {
	for _, e := range cloudEntries() {
		var got []link
		for _, l := range e.Links {
			got = append(got, link{steps(l.From), steps(l.To)})
			for _, p := range []Path{l.From, l.To} {
				if s := p.Steps(); p != "" && p.IsList() != oldSeveral[s[len(s)-1]] {
					t.Errorf("%s: %s takes a list: %t", e.name, p, p.IsList())
				}
			}
		}
		if !reflect.DeepEqual(got, oldLinks[e.name]) {
			t.Errorf("%s leads %v, want %v", e.name, got, oldLinks[e.name])
		}
		if (e.Kind == filing.KindCarrier) != oldCarriers[e.name] {
			t.Errorf("%s is a carrier: %t", e.name, e.Kind == filing.KindCarrier)
		}
		if StandsInside(e.name) != (e.name == "huaweicloud_waf_dedicated_domain") {
			t.Errorf("%s stands inside: %t", e.name, StandsInside(e.name))
		}
	}
	for _, name := range slices.Concat(slices.Collect(maps.Keys(oldLinks)), slices.Collect(maps.Keys(oldCarriers))) {
		if !Tracks(name) {
			t.Errorf("%s has no record", name)
		}
	}
}

func TestRecordsOfTables(t *testing.T) {
	for name, want := range oldRecords {
		r, ok := DNSRecordOf(name)
		got := oldRecord{r.Zone, r.Host, r.Kind, steps(r.Targets), steps(r.PrivateZone)}
		if !ok || !reflect.DeepEqual(got, want) || r.Targets.IsList() != oldSeveral[want.targets[0]] {
			t.Errorf("%s is %+v, want %+v", name, got, want)
		}
		if got := Links(name); len(got) != 1 || got[0] != (Link{To: r.Targets}) {
			t.Errorf("%s leads %v", name, got)
		}
	}
	for _, e := range cloudEntries() {
		if _, ok := oldRecords[e.name]; ok != (e.DNSRecord != nil) {
			t.Errorf("%s is a DNS record: %t", e.name, e.DNSRecord != nil)
		}
	}
}

func TestDeliveriesOfTables(t *testing.T) {
	for name, want := range oldDeliveries {
		d, ok := DeliveryOf(name)
		got := oldDelivery{
			d.Product, allSteps(d.Domains), d.When.Attribute, d.When.Text, d.Scope, "", d.Regionless, steps(d.BucketKind), d.Bucket,
			d.OwnOrigin, allSteps(d.Front),
		}
		if p, ok := catalog.Default().Product(d.Cloud, d.Product); ok {
			got.omitted = p.Scopes.Omitted
			for _, word := range slices.Concat(p.Scopes.Mainland, p.Scopes.Elsewhere) {
				if mainland, ok := d.ServesMainland(catalog.Default(), word).Value(); !ok || mainland != oldScopes[word] {
					t.Errorf("%s with the scope %s serves the mainland: %t, %t", name, word, mainland, ok)
				}
			}
		}
		if !ok || !reflect.DeepEqual(got, want) {
			t.Errorf("%s serves %+v, want %+v", name, got, want)
		}
	}
	for _, e := range cloudEntries() {
		if _, ok := oldDeliveries[e.name]; ok != (e.Delivery != nil) {
			t.Errorf("%s serves domains: %t", e.name, e.Delivery != nil)
		}
	}
}

// TestWantedOfTables holds what is wanted of each type to what was wanted of all
// alike, as far as a type has it: what the records leave out is not read.
func TestWantedOfTables(t *testing.T) {
	schemas := attributeNames(t)
	for _, e := range cloudEntries() {
		if e.List != "" {
			continue
		}
		for _, name := range append([]string{bareName(e)}, e.Aliases...) {
			for _, attribute := range slices.Concat(schemas[name], oldHandles) {
				if slices.Contains(oldHandles, attribute) && !Wanted(name, attribute) {
					t.Errorf("the handle %s of %s is not wanted", attribute, name)
				}
			}
		}
		for _, l := range oldLinks[e.name] {
			for _, p := range []path{l.from, l.to} {
				for _, name := range p {
					if !Wanted(e.name, name) {
						t.Errorf("%s of %s is not wanted", name, e.name)
					}
				}
			}
		}
	}
	for _, test := range []struct {
		terraformType, attribute string
		want                     bool
	}{
		{"icp_filing_server", "server", true},
		{"icp_authorization_code", "website", true},
		{"icp_authorization_code", "code", false},
		{"icp_authorization_code", "code_wo", false},
		{"alicloud_instance", "launch_template_id", true},
		{"alicloud_instance", "password", false},
		{"alicloud_instance", "status", false},
		{"alicloud_eip", "status", true},
		{"huaweicloud_vpc_eip", "instance_id", true},
		{"huaweicloud_dns_zone", "zone_type", true},
		{"huaweicloud_waf_dedicated_domain", "region", true},
		{"huaweicloud_compute_instance", "flavor_id", true},
		{"huaweicloud_elb_l7rule", "type", true},
		{"alicloud_cdn_domain_new", "status", true},
		{"alicloud_alidns_record", "status", true},
		{"alicloud_instances", "instances", true},
		{"alicloud_instances", "id", false},
		{"aws_instance", "id", false},
	} {
		if got := Wanted(test.terraformType, test.attribute); got != test.want {
			t.Errorf("%s of %s is wanted: %t, want %t", test.attribute, test.terraformType, got, test.want)
		}
	}
	for attribute, want := range map[string]bool{"instance_id": true, "public_ip": true, "expired_time": true, "user_data": false} {
		if got := WantedOfElement("tencentcloud_instances", attribute); got != want {
			t.Errorf("%s of an element is wanted: %t, want %t", attribute, got, want)
		}
	}
}

func TestHandlesOfTables(t *testing.T) {
	if got := slices.Sorted(maps.Keys(Handles("alicloud_instance"))); !slices.Equal(got, slices.Sorted(slices.Values(oldHandles))) {
		t.Errorf("handles %v", got)
	}
	for name, want := range map[string][]string{
		"data.tencentcloud_instances.instance_list[]":                   {"instance_id"},
		"data.alicloud_simple_application_server_instances.instances[]": {"public_ip_address", "inner_ip_address"},
		"data.huaweicloud_compute_instances.instances[]":                {"network"},
	} {
		for _, handle := range want {
			if !Handles(name)[handle] {
				t.Errorf("%s is not a handle of %s", handle, name)
			}
		}
	}
	if got := NestedHandles("data.huaweicloud_compute_instances.instances[]"); !slices.Equal(got, []Path{"network.fixed_ip_v4", "network.port"}) {
		t.Errorf("nested handles %v", got)
	}
	for _, name := range oldPrivate {
		if !IsPrivateAddress(name) {
			t.Errorf("%s has public addresses", name)
		}
	}
	if IsPrivateAddress("public_ip") {
		t.Error("public_ip has private addresses")
	}
}

func TestDisclosedOfTables(t *testing.T) {
	want := slices.Concat(oldDisclosed, oldAddressAttributes, oldTemplate, []string{"id", "flavor_id"})
	for _, e := range cloudEntries() {
		f := &e.Facts
		want = append(want, f.ID, f.IDs, f.Region, f.Zone, f.Charge.Spot, f.Term.Count, f.Term.Unit, f.CreatedAt, f.ExpiresAt)
		want = append(want, f.Charge.Attributes...)
	}
	for _, r := range oldRecords {
		want = append(want, r.zone, r.host)
	}
	for _, d := range oldDeliveries {
		for _, p := range d.domains {
			want = append(want, p[0])
		}
	}
	slices.Sort(want)
	want = slices.DeleteFunc(slices.Compact(want), func(name string) bool { return name == "" })
	if got := slices.Sorted(maps.Keys(disclosed())); !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func TestSubscriptionsOfTables(t *testing.T) {
	schemas := attributeNames(t)
	for name, want := range oldSubscriptions {
		a := Arguments(name)
		charge, _, only := OnDemand(name)
		got := oldSubscription{period: a.Period, unit: a.PeriodUnit.Name, required: a.RequiresUnit}
		if len(a.Subscription) > 0 {
			got.charge, got.prepaid = a.Subscription[0].Name, a.Subscription[0].Value.(string)
			got.onDemand = charge.Value.(string)
		}
		if got.unit != "" {
			got.month = a.PeriodUnit.Value.(string)
		}
		if got != want {
			t.Errorf("%s is subscribed to with %+v, want %+v", name, got, want)
		}
		for _, attribute := range oldOnDemandOnly {
			if slices.Contains(schemas[name], attribute) != slices.Contains(only, attribute) {
				t.Errorf("%s has %s only while it is not a subscription: %t", name, attribute, slices.Contains(only, attribute))
			}
		}
	}
}

func TestComputedOfTables(t *testing.T) {
	for _, e := range cloudEntries() {
		for _, name := range append([]string{e.name}, e.Aliases...) {
			if got := Computed(name); !slices.Equal(got, oldComputed[name]) {
				t.Errorf("%s has the computed attributes %v, want %v", name, got, oldComputed[name])
			}
		}
	}
}

func TestOmissionsOfTables(t *testing.T) {
	schemas := attributeNames(t)
	for _, e := range cloudEntries() {
		want := slices.Clone(oldOmissions[e.name])
		for i := range want {
			want[i].Unless = slices.DeleteFunc(slices.Clone(want[i].Unless), func(name string) bool { return !slices.Contains(schemas[e.name], name) })
		}
		if len(want) != len(e.Omissions) {
			t.Errorf("%s has %d omissions, want %d", e.name, len(e.Omissions), len(want))
			continue
		}
		for i := range want {
			got := e.Omissions[i]
			if !slices.Equal(got.Omitted, want[i].Omitted) || !slices.Equal(got.Unless, want[i].Unless) || !maps.Equal(got.Becomes, want[i].Becomes) {
				t.Errorf("%s: omission %d is %v, want %v", e.name, i, got, want[i])
			}
		}
	}
}

func TestServerLists(t *testing.T) {
	for name, want := range map[string]string{
		"alicloud_instances": "instances", "alicloud_simple_application_server_instances": "instances",
		"huaweicloud_compute_instances": "instances", "tencentcloud_instances": "instance_list",
		"huaweicloud_compute_instance": "", "alicloud_instance": "",
	} {
		if got, ok := ServerList(name); got != want || ok != (want != "") {
			t.Errorf("%s lists servers in %q, %t, want %q", name, got, ok, want)
		}
	}
	for _, test := range []struct {
		terraformType     string
		isData, isElement bool
		want              string
	}{
		{"alicloud_instance", false, false, "alicloud_instance"},
		{"alicloud_instances", true, true, "data.alicloud_instances.instances[]"},
		{"alicloud_instances", true, false, "alicloud_instances"},
		{"huaweicloud_compute_instance", true, false, "data.huaweicloud_compute_instance"},
		{"huaweicloud_vpc_eip", true, false, "huaweicloud_vpc_eip"},
	} {
		if got := RecordName(test.terraformType, test.isData, test.isElement); got != test.want {
			t.Errorf("%+v is known as %s", test, got)
		}
	}
	if got := strings.Join(Types(), " "); strings.Contains(got, "icp_") || strings.Contains(got, "alicloud_havip") {
		t.Errorf("recognised are %s", got)
	}
}
