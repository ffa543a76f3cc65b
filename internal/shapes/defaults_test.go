// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package shapes

import (
	"slices"
	"testing"
)

func TestOmissions(t *testing.T) {
	for name, test := range map[string]struct {
		terraformType string
		written       map[string]Value
		attribute     string
		want          Value
	}{
		"an omitted charge type":         {"alicloud_instance", nil, "instance_charge_type", String("PostPaid")},
		"a written charge type":          {"alicloud_instance", map[string]Value{"instance_charge_type": String("PrePaid")}, "instance_charge_type", String("PrePaid")},
		"no bandwidth, no address":       {"alicloud_instance", nil, "public_ip", String("")},
		"a bandwidth of 0":               {"alicloud_instance", map[string]Value{"internet_max_bandwidth_out": Number(0)}, "public_ip", String("")},
		"a bandwidth":                    {"alicloud_instance", map[string]Value{"internet_max_bandwidth_out": Number(5)}, "public_ip", Unknown()},
		"a bandwidth that is not known":  {"alicloud_instance", map[string]Value{"internet_max_bandwidth_out": Unknown()}, "public_ip", Unknown()},
		"neither EIP nor type":           {"huaweicloud_compute_instance", nil, "public_ip", String("")},
		"an EIP that is not known":       {"huaweicloud_compute_instance", map[string]Value{"eip_id": Unknown()}, "public_ip", Unknown()},
		"an EIP of its own":              {"huaweicloud_compute_instance", map[string]Value{"eip_type": String("5_bgp")}, "public_ip", Unknown()},
		"an address that is not to be":   {"tencentcloud_instance", map[string]Value{"allocate_public_ip": Bool(false), "internet_max_bandwidth_out": Number(5)}, "public_ip", String("")},
		"an address that is to be":       {"tencentcloud_instance", map[string]Value{"allocate_public_ip": Bool(true), "internet_max_bandwidth_out": Number(5)}, "public_ip", Unknown()},
		"a type without such attributes": {"alicloud_slb_load_balancer", nil, "public_ip", Unknown()},
	} {
		t.Run(name, func(t *testing.T) {
			attributes := map[string]Value{"public_ip": Unknown(), "instance_charge_type": Unknown()}
			var written []string
			for name, v := range test.written {
				attributes[name] = v
				written = append(written, name)
			}
			Omissions(test.terraformType, attributes, func(name string) bool { return slices.Contains(written, name) })
			if got := attributes[test.attribute]; got != test.want {
				t.Errorf("%s is %v %v", test.attribute, got, got.data)
			}
		})
	}
}
