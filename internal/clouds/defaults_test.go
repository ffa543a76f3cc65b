// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"slices"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

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
