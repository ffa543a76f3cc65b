// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// TestOwnAddress holds what gives a server a public address of its own, and what
// is only in front of it, to small plans of each cloud.
func TestOwnAddress(t *testing.T) {
	const (
		none = "error | icp_server_public_ip | "
		open = "undecided | icp_server_public_ip | "
	)
	of := func(to, attribute string) reference { return reference{to: to, attribute: attribute} }
	servers := map[string]struct {
		terraformType, product, region string
		attributes                     values
	}{
		"alicloud": {"alicloud_instance", "ecs", "cn-hangzhou", values{
			"instance_charge_type": "PrePaid", "period": 12, "period_unit": "Month", "availability_zone": "cn-hangzhou-h",
			"internet_max_bandwidth_out": 0, "public_ip": "", "id": "i-1", "private_ip": "10.0.0.3", "network_interface_id": "eni-0",
		}},
		"huaweicloud": {"huaweicloud_compute_instance", "ecs", "cn-north-4", values{
			"charging_mode": "prePaid", "period": 1, "period_unit": "year", "region": "cn-north-4",
			"public_ip": "", "id": "i-1", "access_ip_v4": "10.0.0.3", "network": []any{values{"port": "port-1", "fixed_ip_v4": "10.0.0.3"}},
		}},
		"tencentcloud": {"tencentcloud_instance", "cvm", "ap-guangzhou", values{
			"instance_charge_type": "PREPAID", "instance_charge_type_prepaid_period": 12, "availability_zone": "ap-guangzhou-3",
			"allocate_public_ip": false, "internet_max_bandwidth_out": 0, "public_ip": "", "id": "i-1", "private_ip": "10.0.0.3",
		}},
	}
	for name, c := range map[string]struct {
		cloud string
		with  map[string]values
		want  string
	}{
		"alicloud: nothing":     {cloud: "alicloud", want: none},
		"huaweicloud: nothing":  {cloud: "huaweicloud", want: none},
		"tencentcloud: nothing": {cloud: "tencentcloud", want: none},
		"a CLB of Alibaba Cloud": {cloud: "alicloud", want: none, with: map[string]values{
			"alicloud_slb_load_balancer.lb": {"id": "lb-1", "address_type": "internet", "address": "47.96.1.1"},
			"alicloud_slb_attachment.lb":    {"load_balancer_id": "lb-1", "instance_ids": []any{"i-1"}},
		}},
		"a CLB of Alibaba Cloud that is not here": {cloud: "alicloud", want: none, with: map[string]values{
			"alicloud_slb_attachment.lb": {"load_balancer_id": "lb-1", "instance_ids": []any{"i-1"}},
		}},
		"an ALB with an EIP": {cloud: "alicloud", want: none, with: map[string]values{
			"alicloud_eip_address.lb":       {"id": "eip-1", "ip_address": "47.96.1.1"},
			"alicloud_alb_load_balancer.lb": {"id": "alb-1", "address_type": "Internet", "zone_mappings": []any{values{"allocation_id": "eip-1"}}},
			"alicloud_alb_server_group.lb":  {"id": "sgp-1", "servers": []any{values{"server_id": "i-1"}}},
			"alicloud_alb_listener.lb": {"load_balancer_id": "alb-1", "default_actions": []any{
				values{"forward_group_config": []any{values{"server_group_tuples": []any{values{"server_group_id": "sgp-1"}}}}},
			}},
		}},
		"an NLB": {cloud: "alicloud", want: none, with: map[string]values{
			"alicloud_nlb_load_balancer.lb":                  {"id": "nlb-1", "address_type": "Internet"},
			"alicloud_nlb_server_group.lb":                   {"id": "sgp-1"},
			"alicloud_nlb_listener.lb":                       {"load_balancer_id": "nlb-1", "server_group_id": "sgp-1"},
			"alicloud_nlb_server_group_server_attachment.lb": {"server_group_id": "sgp-1", "server_id": "i-1"},
		}},
		"a NAT gateway of Alibaba Cloud": {cloud: "alicloud", want: none, with: map[string]values{
			"alicloud_eip_address.nat":   {"id": "eip-1", "ip_address": "47.96.1.1"},
			"alicloud_forward_entry.nat": {"forward_table_id": "ftb-1", "external_ip": "47.96.1.1", "internal_ip": "10.0.0.3"},
		}},
		"an EIP on a virtual address": {cloud: "alicloud", want: none, with: map[string]values{
			"alicloud_eip_address.e":      {"id": "eip-1"},
			"alicloud_havip.v":            {"id": "havip-1"},
			"alicloud_havip_attachment.v": {"havip_id": "havip-1", "instance_id": "i-1"},
			"alicloud_eip_association.e":  {"allocation_id": "eip-1", "instance_id": "havip-1", "instance_type": "HaVip"},
		}},
		"an EIP of Alibaba Cloud": {cloud: "alicloud", with: map[string]values{
			"alicloud_eip_address.e":     {"id": "eip-1"},
			"alicloud_eip_association.e": {"allocation_id": "eip-1", "instance_id": "i-1", "instance_type": "EcsInstance"},
		}},
		"an EIP on an interface": {cloud: "alicloud", with: map[string]values{
			"alicloud_eip_association.e":                  {"allocation_id": "eip-1", "instance_id": "eni-1", "instance_type": "NetworkInterface"},
			"alicloud_ecs_network_interface.n":            {"id": "eni-1"},
			"alicloud_ecs_network_interface_attachment.n": {"network_interface_id": "eni-1", "instance_id": "i-1"},
		}},
		"an interface that is not here": {cloud: "alicloud", want: open, with: map[string]values{
			"alicloud_ecs_network_interface_attachment.n": {"network_interface_id": "eni-9", "instance_id": "i-1"},
		}},
		"an anycast EIP of Alibaba Cloud": {cloud: "alicloud", with: map[string]values{
			"alicloud_eipanycast_anycast_eip_address.e":            {"id": "aeip-1"},
			"alicloud_eipanycast_anycast_eip_address_attachment.e": {"anycast_id": "aeip-1", "bind_instance_type": "NetworkInterface", "bind_instance_id": of("alicloud_instance.web", "network_interface_id")},
		}},
		"an EIP for nobody knows what": {cloud: "alicloud", want: open, with: map[string]values{
			"alicloud_eip_address.e":     {"id": "eip-1"},
			"alicloud_eip_association.e": {"allocation_id": "eip-1", "instance_id": of("alicloud_ga_basic_endpoint.web", "id")},
		}},
		"an EIP for nobody knows which load balancer": {cloud: "alicloud", want: none, with: map[string]values{
			"alicloud_eip_address.e":     {"id": "eip-1"},
			"alicloud_eip_association.e": {"allocation_id": "eip-1", "instance_id": of("alicloud_ga_basic_endpoint.web", "id"), "instance_type": "SlbInstance"},
		}},
		"an ELB with an EIP": {cloud: "huaweicloud", want: none, with: map[string]values{
			"huaweicloud_vpc_eip.lb":          {"id": "eip-1", "address": "121.36.1.1"},
			"huaweicloud_elb_loadbalancer.lb": {"id": "lb-1", "ipv4_eip_id": "eip-1", "ipv4_eip": "121.36.1.1"},
			"huaweicloud_elb_pool.lb":         {"id": "pool-1", "loadbalancer_id": "lb-1"},
			"huaweicloud_elb_member.lb":       {"pool_id": "pool-1", "address": "10.0.0.3"},
		}},
		"a NAT gateway of Huawei Cloud": {cloud: "huaweicloud", want: none, with: map[string]values{
			"huaweicloud_vpc_eip.nat":       {"id": "eip-1", "address": "121.36.1.1"},
			"huaweicloud_nat_gateway.nat":   {"id": "nat-1"},
			"huaweicloud_nat_dnat_rule.nat": {"nat_gateway_id": "nat-1", "floating_ip_id": "eip-1", "private_ip": "10.0.0.3"},
		}},
		"an EIP of Huawei Cloud": {cloud: "huaweicloud", with: map[string]values{
			"huaweicloud_vpc_eip.e":               {"id": "eip-1", "address": "121.36.1.1"},
			"huaweicloud_compute_eip_associate.e": {"public_ip": "121.36.1.1", "instance_id": "i-1"},
		}},
		"an EIP on a port": {cloud: "huaweicloud", with: map[string]values{
			"huaweicloud_vpc_eip_associate.e": {"public_ip": "121.36.1.1", "port_id": of("huaweicloud_compute_instance.web", "network")},
		}},
		"an EIP that is here on a port": {cloud: "huaweicloud", with: map[string]values{
			"huaweicloud_vpc_eip.e":           {"id": "eip-1", "address": "121.36.1.1"},
			"huaweicloud_vpc_eip_associate.e": {"public_ip": "121.36.1.1", "port_id": of("huaweicloud_compute_instance.web", "network")},
		}},
		"an EIP on a port, by version 3": {cloud: "huaweicloud", with: map[string]values{
			"huaweicloud_vpc_eip.e":             {"id": "eip-1", "address": "121.36.1.1"},
			"huaweicloud_vpc_eipv3_associate.e": {"publicip_id": "eip-1", "associate_instance_type": "PORT", "associate_instance_id": of("huaweicloud_compute_instance.web", "network")},
		}},
		"a global EIP": {cloud: "huaweicloud", with: map[string]values{
			"huaweicloud_global_eip.e":           {"id": "geip-1"},
			"huaweicloud_global_eip_associate.e": {"global_eip_id": "geip-1", "associate_instance": []any{values{"instance_type": "ECS", "instance_id": "i-1"}}},
		}},
		"a CLB of Tencent Cloud": {cloud: "tencentcloud", want: none, with: map[string]values{
			"tencentcloud_clb_instance.lb":   {"id": "lb-1", "network_type": "OPEN"},
			"tencentcloud_clb_attachment.lb": {"clb_id": "lb-1", "targets": []any{values{"instance_id": "i-1"}}},
		}},
		"a NAT gateway of Tencent Cloud": {cloud: "tencentcloud", want: none, with: map[string]values{
			"tencentcloud_eip.nat":  {"id": "eip-1", "public_ip": "43.1.1.1"},
			"tencentcloud_dnat.nat": {"elastic_ip": "43.1.1.1", "private_ip": "10.0.0.3"},
		}},
		"an anycast EIP of Tencent Cloud": {cloud: "tencentcloud", with: map[string]values{
			"tencentcloud_eip.e":             {"id": "eip-1", "type": "AnycastEIP"},
			"tencentcloud_eip_association.e": {"eip_id": "eip-1", "instance_id": "i-1"},
		}},
		"an EIP on an interface of Tencent Cloud": {cloud: "tencentcloud", with: map[string]values{
			"tencentcloud_eip_association.e": {"eip_id": "eip-1", "network_interface_id": "eni-1"},
			"tencentcloud_eni.n":             {"id": "eni-1"},
			"tencentcloud_eni_attachment.n":  {"eni_id": "eni-1", "instance_id": "i-1"},
		}},
	} {
		t.Run(name, func(t *testing.T) {
			s := servers[c.cloud]
			web := s.terraformType + ".web"
			resources := map[string]values{web: s.attributes, "icp_filing_server.web": {
				"name": "web", "server": of(web, "id"), "id": c.cloud + "/" + s.product + "/web", "has_public_ip": computed, "cloud": c.cloud,
				"product": s.product, "region": s.region, "billing_mode": "PrePaid", "term_months": 12, "expires_at": computed,
			}}
			maps.Copy(resources, c.with)
			var want []string
			if c.want != "" {
				want = []string{c.want + "icp_filing_server.web | " + c.cloud + "/" + s.product + "/web"}
			}
			if got := deliveryLines(checkDeliveries(t, smallPlan(t, s.region, resources))); !slices.Equal(got, want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		})
	}
}

// TestNamedAddress holds the resource that a filing server names for its public
// address to what the plan binds it to.
func TestNamedAddress(t *testing.T) {
	of := func(to, attribute string) reference { return reference{to: to, attribute: attribute} }
	server := func(id any) values {
		return values{
			"instance_charge_type": "PrePaid", "period": 12, "period_unit": "Month", "availability_zone": "cn-hangzhou-h",
			"internet_max_bandwidth_out": 0, "public_ip": "", "id": id,
		}
	}
	for name, c := range map[string]struct {
		address reference
		with    map[string]values
		// found is what the result says, empty for none.
		verdict, found string
	}{
		"an association":              {address: of("alicloud_eip_association.web", "id")},
		"a whole association":         {address: of("alicloud_eip_association.web", "")},
		"a whole one of another":      {of("alicloud_eip_association.other", ""), nil, "error", "the alicloud_eip_association is bound to alicloud_instance.other."},
		"an EIP":                      {address: of("alicloud_eip_address.web", "id")},
		"another server's":            {of("alicloud_eip_association.other", "id"), nil, "error", "the alicloud_eip_association is bound to alicloud_instance.other."},
		"an EIP of another server":    {of("alicloud_eip_address.other", "id"), nil, "error", "the alicloud_eip_address is bound to alicloud_instance.other."},
		"an EIP that nothing binds":   {of("alicloud_eip_address.free", "id"), nil, "error", "the alicloud_eip_address is not bound to anything."},
		"a load balancer":             {of("alicloud_slb_load_balancer.lb", "id"), nil, "error", "alicloud_slb_load_balancer gives a server none."},
		"an EIP of a load balancer":   {of("alicloud_eip_association.lb", "id"), nil, "error", "the alicloud_eip_association is bound to SlbInstance lb-1."},
		"an association out of sight": {of("alicloud_eip_association.open", "id"), nil, "undecided", "has_public_ip will be known only after apply"},
		"an interface": {address: of("alicloud_ecs_network_interface.n", "id"), with: map[string]values{
			"alicloud_ecs_network_interface_attachment.n": {"network_interface_id": "eni-1", "instance_id": of("alicloud_instance.web", "id")},
		}},
		"an interface of nothing": {of("alicloud_ecs_network_interface.n", "id"), nil, "undecided", "has_public_ip will be known only after apply"},
	} {
		t.Run(name, func(t *testing.T) {
			resources := map[string]values{
				"alicloud_instance.web": server(unknown), "alicloud_instance.other": server(unknown),
				"alicloud_eip_address.web": {"id": unknown}, "alicloud_eip_address.other": {"id": unknown}, "alicloud_eip_address.free": {"id": unknown},
				"alicloud_eip_association.web":     {"allocation_id": of("alicloud_eip_address.web", "id"), "instance_id": of("alicloud_instance.web", "id")},
				"alicloud_eip_association.other":   {"allocation_id": of("alicloud_eip_address.other", "id"), "instance_id": of("alicloud_instance.other", "id")},
				"alicloud_eip_association.lb":      {"allocation_id": "eip-3", "instance_id": "lb-1", "instance_type": "SlbInstance"},
				"alicloud_eip_association.open":    {"allocation_id": "eip-4", "instance_id": of("alicloud_ga_basic_endpoint.g", "id")},
				"alicloud_slb_load_balancer.lb":    {"id": "lb-1", "address_type": "internet"},
				"alicloud_ecs_network_interface.n": {"id": "eni-1"},
				"icp_filing_server.web": {
					"name": "web", "server": of("alicloud_instance.web", "id"), "public_address": c.address, "id": "alicloud/ecs/web",
					// What the provider planned, which sees neither where the EIP goes nor where the interface is.
					"has_public_ip": computed, "cloud": "alicloud", "product": "ecs", "region": "cn-hangzhou", "billing_mode": "PrePaid", "term_months": 12,
				},
			}
			maps.Copy(resources, c.with)
			if name != "an association out of sight" {
				delete(resources, "alicloud_eip_association.open") // it may be anyone's
			}
			if c.verdict == "undecided" {
				delete(resources, "alicloud_eip_association.web") // it has an address then
			}
			report := checkDeliveries(t, smallPlan(t, "cn-hangzhou", resources))
			var want []string
			if c.verdict != "" {
				want = []string{c.verdict + " | icp_server_public_ip | icp_filing_server.web | alicloud/ecs/web"}
			}
			if got := deliveryLines(report); !slices.Equal(got, want) {
				t.Fatalf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
			if c.verdict == "" {
				return
			}
			if got := report.Results[0].Finding.Message(text.English).Found; !strings.Contains(got, c.found) {
				t.Errorf("found is %q, want %q", got, c.found)
			}
		})
	}
}
