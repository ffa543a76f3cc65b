// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// changing makes a plan of one that creates: what is in before is there already, as
// it is written there, and is deleted where the plan does not have it.
func changing(t *testing.T, plan []byte, before map[string]values) []byte {
	t.Helper()
	var content map[string]any
	if err := json.Unmarshal(plan, &content); err != nil {
		t.Fatal(err)
	}
	changes, _ := content["resource_changes"].([]any)
	for address, was := range before {
		terraformType, name, _ := strings.Cut(address, ".")
		at := slices.IndexFunc(changes, func(c any) bool { return c.(map[string]any)["address"] == address }) //nolint:forcetypeassert // It is one.
		if at < 0 {
			changes = append(changes, map[string]any{
				"address": address, "mode": "managed", "type": terraformType, "name": name,
				"change": map[string]any{"actions": []any{"delete"}, "before": was},
			})
			continue
		}
		change := changes[at].(map[string]any)["change"].(map[string]any) //nolint:forcetypeassert // It is one.
		change["actions"], change["before"] = []any{"update"}, was
	}
	content["resource_changes"] = changes
	made, err := json.Marshal(content)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// TestTakenAddress: a server loses its address with a link from an EIP, and not with
// a link from what an EIP merely says something of.
func TestTakenAddress(t *testing.T) {
	server := values{
		"id": "i-1", "instance_charge_type": "PrePaid", "period": 12, "period_unit": "Month", "availability_zone": "cn-hangzhou-h",
		"internet_max_bandwidth_out": 0, "public_ip": "",
	}
	filed := values{
		"name": "web", "id": "alicloud/ecs/web", "cloud": "alicloud", "product": "ecs", "region": "cn-hangzhou", "billing_mode": "PrePaid",
		"term_months": 12, "has_public_ip": true, "server_id": "i-1", "websites": []any{values{"domain": "shop-example.cn", "filing_number": "浙ICP备12345678号-1"}},
	}
	for name, test := range map[string]struct {
		eip, link string
		was       values
		linked    values
		want      bool
	}{
		"the EIP": {
			"alicloud_eip_address.e", "alicloud_eip_association.e",
			values{"id": "eip-1", "ip_address": "47.96.1.1"},
			values{"allocation_id": "eip-1", "instance_id": "i-1"},
			true,
		},
		"the load balancer that an EIP is bound to": {
			"huaweicloud_vpc_eip.e", "alicloud_slb_attachment.e",
			values{"id": "eip-1", "address": "121.36.1.1", "instance_id": "lb-1"},
			values{"load_balancer_id": "lb-1", "instance_ids": []any{"i-1"}},
			false,
		},
	} {
		t.Run(name, func(t *testing.T) {
			before := map[string]values{test.eip: test.was, test.link: test.linked}
			plan := smallPlan(t, "cn-hangzhou", map[string]values{"alicloud_instance.web": server, "icp_filing_server.web": filed})
			before["icp_filing_server.web"], before["alicloud_instance.web"] = filed, server
			got := slices.ContainsFunc(deliveryLines(checkDeliveries(t, changing(t, plan, before))), func(line string) bool {
				return strings.Contains(line, "icp_server_released")
			})
			if got != test.want {
				t.Errorf("that its address is taken is %t, want %t", got, test.want)
			}
		})
	}
}
