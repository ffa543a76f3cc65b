// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"slices"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// TestWanted: what facts, links and names are read from, and no secret.
func TestWanted(t *testing.T) {
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
		{"alicloud_instance", "status", true},
		{"alicloud_instance", "key_name", false},
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
	for attribute, want := range map[string]bool{"instance_id": true, "public_ip": true, "expired_time": true, "status": true, "user_data": false} {
		if got := WantedOfElement("tencentcloud_instances", attribute); got != want {
			t.Errorf("%s of an element is wanted: %t, want %t", attribute, got, want)
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
}

// TestRecordName: a data source is known as its own record, or as the resource
// whose attributes it reads.
func TestRecordName(t *testing.T) {
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
}

// TestElementHandles: others name the servers that a data source has read by
// addresses that may stand in nested blocks.
func TestElementHandles(t *testing.T) {
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
}

// TestDisclosed: reports show facts and names, and no values that may be secrets.
func TestDisclosed(t *testing.T) {
	for name, want := range map[string]bool{
		"id": true, "region": true, "instance_charge_type": true, "domain_name": true, "website": true, "entity": true,
		"code": false, "code_wo": false, "password": false, "user_data": false, "targets": false,
	} {
		if got := IsDisclosed(name); got != want {
			t.Errorf("%s is disclosed: %t, want %t", name, got, want)
		}
	}
}

func TestRegionOf(t *testing.T) {
	for name, test := range map[string]struct {
		terraformType string
		attributes    map[string]tfvalue.Value
		want          filing.Fact[string]
	}{
		"a zone":             {"alicloud_instance", map[string]tfvalue.Value{"availability_zone": tfvalue.String("cn-beijing-a")}, filing.Known("cn-beijing")},
		"a known type":       {"huaweicloud_waf_domain", map[string]tfvalue.Value{"region": tfvalue.String("cn-north-4")}, filing.Known("cn-north-4")},
		"an unknown type":    {"huaweicloud_new_thing", map[string]tfvalue.Value{"region": tfvalue.Unknown()}, filing.Unknown[string]()},
		"no region":          {"alicloud_slb_rule", nil, filing.Absent[string]()},
		"what is not a text": {"huaweicloud_waf_domain", map[string]tfvalue.Value{"region": tfvalue.Bool(true)}, filing.Absent[string]()},
	} {
		if got := RegionOf(catalog.Default(), test.terraformType, tfvalue.Object(test.attributes)); got != test.want {
			t.Errorf("%s is the region %v, want %v", name, got, test.want)
		}
	}
}
