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

// TestOmittedDefaults: a plan shows the default of a schema where the argument
// is omitted.
func TestOmittedDefaults(t *testing.T) {
	attributes := map[string]tfvalue.Value{
		"allocate_public_ip": tfvalue.Bool(false), "internet_max_bandwidth_out": tfvalue.Number(5), "public_ip": tfvalue.Unknown(),
	}
	Omissions("tencentcloud_instance", attributes, func(name string) bool { return name == "internet_max_bandwidth_out" })
	if got := attributes["public_ip"]; got != tfvalue.String("") {
		t.Errorf("without allocate_public_ip, public_ip is %v", got)
	}
}

func TestOmissions(t *testing.T) {
	for name, test := range map[string]struct {
		terraformType string
		written       map[string]tfvalue.Value
		attribute     string
		want          tfvalue.Value
	}{
		"an omitted charge type":         {"alicloud_instance", nil, "instance_charge_type", tfvalue.String("PostPaid")},
		"a written charge type":          {"alicloud_instance", map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("PrePaid")}, "instance_charge_type", tfvalue.String("PrePaid")},
		"no bandwidth, no address":       {"alicloud_instance", nil, "public_ip", tfvalue.String("")},
		"a bandwidth of 0":               {"alicloud_instance", map[string]tfvalue.Value{"internet_max_bandwidth_out": tfvalue.Number(0)}, "public_ip", tfvalue.String("")},
		"a bandwidth":                    {"alicloud_instance", map[string]tfvalue.Value{"internet_max_bandwidth_out": tfvalue.Number(5)}, "public_ip", tfvalue.Unknown()},
		"a bandwidth that is not known":  {"alicloud_instance", map[string]tfvalue.Value{"internet_max_bandwidth_out": tfvalue.Unknown()}, "public_ip", tfvalue.Unknown()},
		"neither EIP nor type":           {"huaweicloud_compute_instance", nil, "public_ip", tfvalue.String("")},
		"an EIP that is not known":       {"huaweicloud_compute_instance", map[string]tfvalue.Value{"eip_id": tfvalue.Unknown()}, "public_ip", tfvalue.Unknown()},
		"an EIP of its own":              {"huaweicloud_compute_instance", map[string]tfvalue.Value{"eip_type": tfvalue.String("5_bgp")}, "public_ip", tfvalue.Unknown()},
		"an address that is not to be":   {"tencentcloud_instance", map[string]tfvalue.Value{"allocate_public_ip": tfvalue.Bool(false), "internet_max_bandwidth_out": tfvalue.Number(5)}, "public_ip", tfvalue.String("")},
		"a bandwidth without an address": {"tencentcloud_instance", map[string]tfvalue.Value{"internet_max_bandwidth_out": tfvalue.Number(5)}, "public_ip", tfvalue.String("")},
		"an address that is to be":       {"tencentcloud_instance", map[string]tfvalue.Value{"allocate_public_ip": tfvalue.Bool(true), "internet_max_bandwidth_out": tfvalue.Number(5)}, "public_ip", tfvalue.Unknown()},
		"a type without such attributes": {"alicloud_slb_load_balancer", nil, "public_ip", tfvalue.Unknown()},
	} {
		t.Run(name, func(t *testing.T) {
			attributes := map[string]tfvalue.Value{"public_ip": tfvalue.Unknown(), "instance_charge_type": tfvalue.Unknown()}
			var written []string
			for name, v := range test.written {
				attributes[name] = v
				written = append(written, name)
			}
			Omissions(test.terraformType, attributes, func(name string) bool { return slices.Contains(written, name) })
			if got := attributes[test.attribute]; got != test.want {
				t.Errorf("%s is %v", test.attribute, got)
			}
		})
	}
}

// TestPresumed: what the cloud decides is filled in where a value that is not
// known yet may have been omitted, and only for what is still to be created.
func TestPresumed(t *testing.T) {
	unknown := tfvalue.Unknown()
	for name, test := range map[string]struct {
		terraformType string
		changes       map[string]tfvalue.Value
		want          filing.Fact[filing.Billing]
	}{
		"a new server": {"alicloud_instance", map[string]tfvalue.Value{"id": unknown, "instance_charge_type": unknown}, filing.Known(filing.PayAsYouGo)},
		"a new server with a charge type": {
			"alicloud_instance", map[string]tfvalue.Value{"id": unknown}, filing.Absent[filing.Billing](),
		},
		"a server that exists": {"alicloud_instance", map[string]tfvalue.Value{"instance_charge_type": unknown}, filing.Absent[filing.Billing]()},
		"a launch template": {
			"alicloud_instance",
			map[string]tfvalue.Value{"id": unknown, "instance_charge_type": unknown, "launch_template_id": tfvalue.String("lt-1")},
			filing.Absent[filing.Billing](),
		},
		"a launch template that is still to be created": {
			"alicloud_instance",
			map[string]tfvalue.Value{"id": unknown, "instance_charge_type": unknown, "launch_template_id": unknown},
			filing.Absent[filing.Billing](),
		},
		"no launch template": {
			"alicloud_instance",
			map[string]tfvalue.Value{"id": unknown, "instance_charge_type": unknown, "launch_template_id": tfvalue.Null()},
			filing.Known(filing.PayAsYouGo),
		},
		"a set of servers, whose charge type is null": {"alicloud_ecs_instance_set", map[string]tfvalue.Value{"instance_ids": unknown}, filing.Known(filing.PayAsYouGo)},
		"a set of servers, whose charge type comes from elsewhere": {
			"alicloud_ecs_instance_set",
			map[string]tfvalue.Value{"instance_ids": unknown, "instance_charge_type": unknown},
			filing.Absent[filing.Billing](),
		},
		"a NAT gateway":                        {"huaweicloud_nat_gateway", map[string]tfvalue.Value{"id": unknown, "charging_mode": unknown}, filing.Known(filing.PayAsYouGo)},
		"a server that is only sold otherwise": {"tencentcloud_lighthouse_instance", map[string]tfvalue.Value{"id": unknown}, filing.Absent[filing.Billing]()},
		"nothing is known":                     {"huaweicloud_compute_instance", nothingKnown(t, "huaweicloud_compute_instance"), filing.Absent[filing.Billing]()},
		"a load balancer":                      {"alicloud_slb_load_balancer", map[string]tfvalue.Value{"id": unknown}, filing.Absent[filing.Billing]()},
	} {
		t.Run(name, func(t *testing.T) {
			changes := test.changes
			if test.terraformType == "alicloud_instance" {
				changes = goodInstanceWith(changes)
			}
			res, omitted := Presumed(catalog.Default(), whole(t, test.terraformType, changes))
			if res.Billing != test.want {
				t.Errorf("the billing mode is %+v", res.Billing)
			}
			if want := test.want.IsKnown(); slices.Contains(omitted, "billing_mode") != want {
				t.Errorf("omitted is %q", omitted)
			}
		})
	}
}

func nothingKnown(t *testing.T, terraformType string) map[string]tfvalue.Value {
	t.Helper()
	return filledWith(attributeNames(t)[terraformType], tfvalue.Unknown()).Attributes()
}

// TestTemplatesHideOmissions: what is omitted beside a launch template may come
// from it.
func TestTemplatesHideOmissions(t *testing.T) {
	for terraformType, template := range map[string]string{"alicloud_instance": "launch_template_id", "tencentcloud_instance": "launch_template_id"} {
		attributes := map[string]tfvalue.Value{template: tfvalue.String("lt-1"), "public_ip": tfvalue.Unknown(), "instance_charge_type": tfvalue.Unknown()}
		Omissions(terraformType, attributes, func(name string) bool { return name == template })
		for _, name := range []string{"public_ip", "instance_charge_type"} {
			if got := attributes[name]; got != tfvalue.Unknown() {
				t.Errorf("%s with a template: %s is %v", terraformType, name, got)
			}
		}
	}
}
