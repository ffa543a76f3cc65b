// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// TestWays holds the ways from domains to servers to small plans: those that
// lead there, those that do not, and those that cannot be told.
func TestWays(t *testing.T) {
	paid := func(more values) values {
		server := values{"instance_charge_type": "PrePaid", "period": 12, "period_unit": "Month", "availability_zone": "cn-hangzhou-h", "id": unknown, "public_ip": unknown}
		maps.Copy(server, more)
		return server
	}
	payg := func(more values) values {
		return paid(values{"instance_charge_type": "PostPaid", "internet_max_bandwidth_out": 5, "public_ip": "47.96.0.9"})
	}
	record := func(zone string, value any) values {
		return values{"domain_name": zone, "rr": "www", "type": "A", "value": value}
	}
	alias := func(zone, to string) values {
		return values{"domain_name": zone, "rr": "www", "type": "CNAME", "value": to}
	}
	const (
		billing  = "error | icp_server_billing | "
		product  = "error | icp_server_product | "
		publicIP = "error | icp_server_public_ip | "
		unseen   = "undecided | icp_server_product | "
		web      = "alicloud_instance.web | alicloud_instance.web"
	)
	of := func(to, attribute string) reference { return reference{to: to, attribute: attribute} }
	for name, c := range map[string]struct {
		resources map[string]values
		want      []string
	}{
		"an internal record beside a load balancer": {resources: map[string]values{
			"alicloud_instance.web":            paid(values{"private_ip": unknown, "internet_max_bandwidth_out": 5}),
			"alicloud_slb_load_balancer.front": {"address_type": "internet", "address": unknown, "id": unknown},
			"alicloud_slb_attachment.front":    {"load_balancer_id": of("alicloud_slb_load_balancer.front", "id"), "instance_ids": of("alicloud_instance.web", "id")},
			"alicloud_alidns_record.www":       record("shop-example.cn", of("alicloud_slb_load_balancer.front", "address")),
			"alicloud_alidns_record.db":        record("shop-example.cn", of("alicloud_instance.web", "private_ip")),
		}},
		"only an internal record": {resources: map[string]values{
			"alicloud_instance.web":     payg(nil),
			"alicloud_alidns_record.db": record("shop-example.cn", of("alicloud_instance.web", "private_ip")),
		}},
		"a private address": {resources: map[string]values{
			"alicloud_instance.web":     paid(values{"instance_charge_type": "PostPaid", "private_ip": "192.168.0.3"}),
			"alicloud_alidns_record.db": record("shop-example.cn", "192.168.0.3"),
		}},
		"a private zone": {resources: map[string]values{
			"huaweicloud_compute_instance.web": {"charging_mode": "postPaid", "region": "cn-north-4", "public_ip": "121.36.0.1"},
			"huaweicloud_dns_zone.inner":       {"zone_type": "private", "id": "z1"},
			"huaweicloud_dns_recordset.inner":  {"zone_id": "z1", "name": "www.shop-example.cn.", "type": "A", "records": []any{"121.36.0.1"}},
		}},
		"a private load balancer": {resources: map[string]values{
			"alicloud_instance.web":            payg(nil),
			"alicloud_slb_load_balancer.inner": {"address_type": "intranet", "address": "10.0.0.8", "id": "lb-1"},
			"alicloud_slb_attachment.inner":    {"load_balancer_id": "lb-1", "instance_ids": of("alicloud_instance.web", "id")},
			"alicloud_alidns_record.inner":     record("shop-example.cn", of("alicloud_slb_load_balancer.inner", "address")),
		}},
		"an EIP for a private load balancer": {resources: map[string]values{
			"alicloud_instance.web":            payg(nil),
			"alicloud_slb_load_balancer.inner": {"address_type": "intranet", "id": "lb-1"},
			"alicloud_slb_attachment.inner":    {"load_balancer_id": "lb-1", "instance_ids": of("alicloud_instance.web", "id")},
			"alicloud_eip_address.front":       {"ip_address": "47.96.1.1", "id": "eip-1"},
			"alicloud_eip_association.front":   {"allocation_id": "eip-1", "instance_id": "lb-1"},
			"alicloud_alidns_record.www":       record("shop-example.cn", "47.96.1.1"),
		}, want: []string{billing + web}},
		"an EIP on a network interface": {resources: map[string]values{
			"alicloud_instance.web":                     paid(nil),
			"alicloud_network_interface.web":            {"id": unknown},
			"alicloud_network_interface_attachment.web": {"network_interface_id": of("alicloud_network_interface.web", "id"), "instance_id": of("alicloud_instance.web", "id")},
			"alicloud_eip_address.web":                  {"ip_address": "47.96.1.1", "id": "eip-1"},
			"alicloud_eip_association.web":              {"allocation_id": "eip-1", "instance_id": of("alicloud_network_interface.web", "id")},
			"alicloud_alidns_record.www":                record("shop-example.cn", "47.96.1.1"),
		}},
		"an EIP on what is not followed": {resources: map[string]values{
			"alicloud_eip_address.web":     {"ip_address": "47.96.1.1", "id": "eip-1"},
			"alicloud_eip_association.web": {"allocation_id": "eip-1", "instance_id": of("alicloud_ga_basic_endpoint.web", "id")},
			"alicloud_alidns_record.www":   record("shop-example.cn", "47.96.1.1"),
		}, want: []string{unseen + "alicloud_alidns_record.www | shop-example.cn"}},
		"an EIP on a virtual address of nothing": {resources: map[string]values{
			"alicloud_havip.web":           {"id": "havip-1"},
			"alicloud_eip_address.web":     {"ip_address": "47.96.1.1", "id": "eip-1"},
			"alicloud_eip_association.web": {"allocation_id": "eip-1", "instance_id": "havip-1"},
			"alicloud_alidns_record.www":   record("shop-example.cn", "47.96.1.1"),
		}, want: []string{unseen + "alicloud_alidns_record.www | shop-example.cn"}},
		"an association of an EIP that is not here": {resources: map[string]values{
			"alicloud_instance.web":        paid(nil),
			"alicloud_eip_association.web": {"allocation_id": "eip-1", "instance_id": of("alicloud_instance.web", "id")},
			"icp_filing_server.web": {
				"name": "web", "server": of("alicloud_instance.web", "id"), "id": "alicloud/ecs/web", "has_public_ip": computed,
				"cloud": "alicloud", "product": "ecs", "region": "cn-hangzhou", "billing_mode": "PrePaid", "term_months": 12,
			},
		}},
		"a domain that is filed and not known": {resources: map[string]values{
			"alicloud_instance.web":      payg(nil),
			"alicloud_alidns_record.www": record("shop-example.cn", "47.96.0.9"),
			"icp_authorization_code.web": {"filing_server": "alicloud/ecs/other", "website": unknown, "id": unknown},
		}, want: []string{
			"undecided | icp_code_single_use | icp_authorization_code.web | ",
			unseen + "alicloud_instance.web | shop-example.cn",
			"undecided | icp_website_domain | icp_authorization_code.web | ",
		}},
		"a record of a kind that is not known": {resources: map[string]values{
			"alicloud_instance.web":      payg(nil),
			"alicloud_alidns_record.www": {"domain_name": "shop-example.cn", "rr": "www", "type": unknown, "value": "47.96.0.9"},
		}, want: []string{unseen + "alicloud_instance.web | shop-example.cn"}},
		"a record of a domain that is not known": {resources: map[string]values{
			"alicloud_instance.web":      payg(nil),
			"alicloud_alidns_record.www": {"domain_name": unknown, "rr": "www", "type": "A", "value": "47.96.0.9"},
		}, want: []string{unseen + "alicloud_instance.web | alicloud_alidns_record.www"}},
		"a region that is not known": {resources: map[string]values{
			"alicloud_instance.web":      {"instance_charge_type": "PostPaid", "public_ip": "47.96.0.9", "internet_max_bandwidth_out": 5, "region": unknown, "availability_zone": unknown},
			"alicloud_alidns_record.www": record("shop-example.cn", "47.96.0.9"),
		}, want: []string{"undecided | icp_server_region | " + web}},
		"an EIP that is bound elsewhere": {resources: map[string]values{
			"alicloud_eip_address.web":   {"ip_address": "47.96.1.1", "id": "eip-1", "status": "InUse"},
			"alicloud_alidns_record.www": record("shop-example.cn", "47.96.1.1"),
		}, want: []string{unseen + "alicloud_alidns_record.www | shop-example.cn"}},
		"a free EIP": {resources: map[string]values{
			"alicloud_eip_address.web":   {"ip_address": "47.96.1.1", "id": "eip-1", "status": "Available", "region": "cn-hangzhou"},
			"alicloud_alidns_record.www": record("shop-example.cn", "47.96.1.1"),
		}, want: []string{product + "alicloud_eip_address.web | alicloud_eip_address.web"}},
		"an alias to a free EIP": {resources: map[string]values{
			"alicloud_eip_address.web":     {"ip_address": "47.96.1.1", "id": "eip-1", "status": "Available"},
			"alicloud_alidns_record.www":   record("shop-example.cn", "47.96.1.1"),
			"alicloud_alidns_record.alias": alias("alias-example.cn", "WWW.shop-example.cn."),
		}, want: []string{product + "alicloud_eip_address.web | alicloud_eip_address.web", product + "alicloud_eip_address.web | alicloud_eip_address.web"}},
		"a launch template": {resources: map[string]values{
			"alicloud_instance.web": {
				"launch_template_id": "lt-1", "availability_zone": "cn-hangzhou-h", "public_ip": unknown, "id": unknown,
			},
			"alicloud_alidns_record.www": record("shop-example.cn", of("alicloud_instance.web", "public_ip")),
		}, want: []string{
			"undecided | icp_server_billing | " + web, "undecided | icp_server_public_ip | " + web, "undecided | icp_server_term | " + web,
		}},
		"a known value that is no handle": {resources: map[string]values{
			"alicloud_ecs_instance_set.web":    {"instance_charge_type": "PostPaid", "instance_ids": []any{"i-1", "i-2"}, "zone_id": "cn-hangzhou-h", "internet_max_bandwidth_out": 5},
			"alicloud_slb_load_balancer.front": {"address_type": "internet", "address": "47.96.2.2", "id": "lb-1"},
			"alicloud_slb_attachment.front":    {"load_balancer_id": "lb-1", "instance_ids": reference{"alicloud_ecs_instance_set.web", "instance_ids", []any{"i-1", "i-2"}}},
			"alicloud_alidns_record.www":       record("shop-example.cn", "47.96.2.2"),
		}, want: []string{billing + "alicloud_ecs_instance_set.web | alicloud_ecs_instance_set.web"}},
		"a CDN outside of the mainland with an origin in it": {resources: map[string]values{
			"alicloud_instance.web":        payg(nil),
			"alicloud_cdn_domain_new.away": {"domain_name": "www.shop-example.cn", "scope": "overseas", "cname": "w.kunlunsl.com", "sources": []any{values{"content": "47.96.0.9", "type": "ipaddr"}}},
			"alicloud_alidns_record.www":   alias("shop-example.cn", "W.kunlunsl.com."),
		}, want: []string{billing + web}},
		"a CDN outside of the mainland with an origin elsewhere": {resources: map[string]values{
			"alicloud_instance.web":        payg(nil),
			"alicloud_cdn_domain_new.away": {"domain_name": "www.shop-example.cn", "scope": "overseas", "cname": "w.kunlunsl.com", "sources": []any{values{"content": "203.0.113.7", "type": "ipaddr"}}},
			"alicloud_alidns_record.www":   alias("shop-example.cn", "W.kunlunsl.com."),
		}},
		"a rule of a load balancer that may be private": {resources: map[string]values{
			"alicloud_instance.web":             paid(values{"instance_charge_type": "PostPaid", "internet_max_bandwidth_out": 5, "id": "i-1"}),
			"alicloud_slb_load_balancer.front":  {"address_type": unknown, "id": "lb-1"},
			"alicloud_slb_server_group.front":   {"load_balancer_id": "lb-1", "id": "rsp-1", "servers": []any{values{"server_ids": []any{"i-1"}}}},
			"alicloud_slb_rule.front":           {"load_balancer_id": "lb-1", "server_group_id": "rsp-1", "domain": "www.shop-example.cn"},
			"alicloud_slb_load_balancer.public": {"address_type": "internet", "id": "lb-2"},
			"alicloud_slb_server_group.public":  {"load_balancer_id": "lb-2", "id": "rsp-2", "servers": []any{values{"server_ids": []any{"i-1"}}}},
			"alicloud_slb_rule.public":          {"load_balancer_id": "lb-2", "server_group_id": "rsp-2", "domain": "www.public-example.cn"},
		}, want: []string{unseen + "alicloud_instance.web | shop-example.cn", billing + web}},
		"records that verify a domain": {resources: map[string]values{
			"tencentcloud_instance.web": {"instance_charge_type": "POSTPAID_BY_HOUR", "availability_zone": "ap-guangzhou-3", "public_ip": "43.136.0.9", "allocate_public_ip": true, "internet_max_bandwidth_out": 5},
			"tencentcloud_teo_zone.web": {"zone_name": "shop-example.cn", "area": "overseas"},
			"tencentcloud_dnspod_record.ownership": {
				"domain": "shop-example.cn", "sub_domain": unknown, "record_type": unknown,
				"value": of("tencentcloud_teo_zone.web", "ownership_verification[0].dns_verification[0].record_value"),
			},
			"tencentcloud_dnspod_record.certificate": {"domain": "shop-example.cn", "sub_domain": "_dnsauth", "record_type": "CNAME", "value": "43.136.0.9"},
		}},
		"a record that is switched off": {resources: map[string]values{
			"alicloud_instance.web":      payg(nil),
			"alicloud_alidns_record.www": {"domain_name": "shop-example.cn", "rr": "www", "type": "A", "value": "47.96.0.9", "status": "DISABLE"},
		}},
		"an alias in another alphabet": {resources: map[string]values{
			"alicloud_instance.web":        payg(nil),
			"alicloud_alidns_record.www":   record("例子.cn", "47.96.0.9"),
			"alicloud_alidns_record.alias": alias("alias-example.cn", "www.xn--fsqu00a.cn"),
		}, want: []string{billing + web, billing + web}},
		"an alias to a wildcard": {resources: map[string]values{
			"alicloud_instance.web":        payg(nil),
			"alicloud_alidns_record.www":   {"domain_name": "shop-example.cn", "rr": "*", "type": "A", "value": "47.96.0.9"},
			"alicloud_alidns_record.alias": alias("alias-example.cn", "img.shop-example.cn"),
		}, want: []string{billing + web, billing + web}},
		"one private address twice": {resources: map[string]values{
			"alicloud_instance.good":     paid(values{"private_ip": "192.168.0.3"}),
			"alicloud_instance.web":      paid(values{"private_ip": "192.168.0.3", "instance_charge_type": "PostPaid"}),
			"alicloud_eip_address.nat":   {"ip_address": "47.96.1.1", "id": "eip-1"},
			"alicloud_forward_entry.nat": {"external_ip": "47.96.1.1", "internal_ip": "192.168.0.3"},
			"alicloud_alidns_record.www": record("shop-example.cn", "47.96.1.1"),
		}, want: []string{unseen + "alicloud_instance.web | shop-example.cn"}},
		"an argument of a NAT rule": {resources: map[string]values{
			"alicloud_instance.web":      paid(values{"instance_charge_type": "PostPaid", "private_ip": unknown, "internet_max_bandwidth_out": 5, "public_ip": "47.96.0.9"}),
			"alicloud_eip_address.nat":   {"ip_address": unknown, "id": unknown},
			"alicloud_forward_entry.nat": {"external_ip": of("alicloud_eip_address.nat", "ip_address"), "internal_ip": of("alicloud_instance.web", "private_ip")},
			"alicloud_alidns_record.www": record("shop-example.cn", of("alicloud_forward_entry.nat", "external_ip")),
		}, want: []string{billing + web}},
		"an argument of an argument": {resources: map[string]values{
			"alicloud_instance.web":        payg(nil),
			"alicloud_eip_address.web":     {"ip_address": unknown, "id": unknown},
			"alicloud_eip_association.web": {"allocation_id": of("alicloud_eip_address.web", "id"), "instance_id": of("alicloud_instance.web", "id")},
			"alicloud_slb_attachment.web":  {"load_balancer_id": "lb-1", "instance_ids": of("alicloud_eip_association.web", "instance_id")},
			"alicloud_slb_load_balancer.l": {"address_type": "internet", "address": "47.96.2.2", "id": "lb-1"},
			"alicloud_alidns_record.www":   record("shop-example.cn", "47.96.2.2"),
		}, want: []string{billing + web}},
		"an association's address": {resources: map[string]values{
			"huaweicloud_compute_instance.web":      {"charging_mode": "postPaid", "region": "cn-north-4", "id": unknown, "public_ip": unknown},
			"huaweicloud_vpc_eip.web":               {"address": unknown, "id": unknown},
			"huaweicloud_compute_eip_associate.web": {"public_ip": of("huaweicloud_vpc_eip.web", "address"), "instance_id": of("huaweicloud_compute_instance.web", "id")},
			"huaweicloud_dns_recordset.www":         {"name": "www.shop-example.cn.", "type": "A", "records": of("huaweicloud_compute_eip_associate.web", "public_ip")},
		}, want: []string{billing + "huaweicloud_compute_instance.web | huaweicloud_compute_instance.web"}},
		"an address that is in no plan": {resources: map[string]values{
			"tencentcloud_instance.web":      {"instance_charge_type": "POSTPAID_BY_HOUR", "availability_zone": "ap-guangzhou-3", "private_ip": "10.0.0.3", "allocate_public_ip": true, "internet_max_bandwidth_out": 5},
			"tencentcloud_dnat.web":          {"elastic_ip": "43.136.0.9", "private_ip": "10.0.0.3"},
			"tencentcloud_dnspod_record.www": {"domain": "shop-example.cn", "sub_domain": "www", "record_type": "A", "value": "43.136.0.9"},
		}, want: []string{billing + "tencentcloud_instance.web | tencentcloud_instance.web"}},
		"links whose arguments go in a circle": {resources: map[string]values{
			"alicloud_instance.web":      payg(nil),
			"alicloud_forward_entry.a":   {"external_ip": of("alicloud_forward_entry.b", "external_ip"), "internal_ip": of("alicloud_instance.web", "private_ip")},
			"alicloud_forward_entry.b":   {"external_ip": of("alicloud_forward_entry.a", "external_ip"), "internal_ip": of("alicloud_instance.web", "private_ip")},
			"alicloud_alidns_record.www": record("shop-example.cn", of("alicloud_forward_entry.a", "external_ip")),
		}, want: []string{unseen + "alicloud_alidns_record.www | shop-example.cn"}},
		"records at Cloudflare": {resources: map[string]values{
			"alicloud_instance.web":           payg(nil),
			"cloudflare_zone.main":            {"id": unknown, "zone": "relative-example.cn"},
			"cloudflare_record.old":           {"zone_id": "z", "name": "www.old-example.cn", "type": "A", "value": "47.96.0.9", "proxied": true},
			"cloudflare_record.relative":      {"zone_id": of("cloudflare_zone.main", "id"), "name": "www", "type": "A", "content": of("alicloud_instance.web", "public_ip")},
			"cloudflare_dns_record.apex":      {"zone_id": "z", "name": "apex-example.cn", "type": "A", "content": "47.96.0.9"},
			"cloudflare_dns_record.somewhere": {"zone_id": "z", "name": "www", "type": "A", "content": "47.96.0.9"},
			"cloudflare_dns_record.text":      {"zone_id": "z", "name": "text-example.cn", "type": "TXT", "content": "47.96.0.9"},
		}, want: []string{billing + web, billing + web, billing + web, unseen + "alicloud_instance.web | cloudflare_dns_record.somewhere"}},
		"records at Route 53": {resources: map[string]values{
			"alicloud_instance.web":    payg(nil),
			"aws_route53_zone.main":    {"zone_id": "Z1", "name": "shop-example.cn", "vpc": []any{}},
			"aws_route53_zone.inner":   {"zone_id": "Z2", "name": "inner-example.cn", "vpc": []any{values{"vpc_id": "vpc-1"}}},
			"aws_route53_record.www":   {"zone_id": "Z1", "name": "www", "type": "A", "records": []any{"47.96.0.9"}},
			"aws_route53_record.full":  {"zone_id": of("aws_route53_zone.main", "zone_id"), "name": "full.shop-example.cn", "type": "A", "records": []any{"47.96.0.9"}},
			"aws_route53_record.inner": {"zone_id": "Z2", "name": "www", "type": "A", "records": []any{"47.96.0.9"}},
			"aws_route53_record.other": {"zone_id": "Z9", "name": "www.other-example.cn", "type": "A", "records": of("alicloud_instance.web", "public_ip")},
		}, want: []string{billing + web, billing + web}},
		"records at Azure": {resources: map[string]values{
			"alicloud_instance.web":          payg(nil),
			"azurerm_dns_a_record.www":       {"zone_name": "shop-example.cn", "name": "www", "records": []any{"47.96.0.9"}},
			"azurerm_dns_cname_record.alias": {"zone_name": "alias-example.cn", "name": "@", "record": "www.shop-example.cn"},
		}, want: []string{billing + web, billing + web}},
		"records at Google": {resources: map[string]values{
			"alicloud_instance.web":       payg(nil),
			"google_dns_managed_zone.in":  {"name": "in", "dns_name": "inner-example.cn.", "visibility": "private"},
			"google_dns_record_set.www":   {"managed_zone": "shop", "name": "www.shop-example.cn.", "type": "A", "rrdatas": []any{"47.96.0.9"}},
			"google_dns_record_set.inner": {"managed_zone": "in", "name": "www.inner-example.cn.", "type": "A", "rrdatas": []any{"47.96.0.9"}},
		}, want: []string{billing + web}},
		"older types of Huawei": {resources: map[string]values{
			"huaweicloud_compute_instance_v2.web": {"charging_mode": "postPaid", "region": "cn-north-4", "public_ip": "121.36.0.1"},
			"huaweicloud_dns_zone_v2.inner":       {"zone_type": "private", "id": "z1"},
			"huaweicloud_dns_recordset_v2.inner":  {"zone_id": "z1", "name": "www.inner-example.cn.", "type": "A", "records": []any{"121.36.0.1"}},
			"huaweicloud_dns_recordset_v2.www":    {"zone_id": "z2", "name": "www.shop-example.cn.", "type": "A", "records": []any{"121.36.0.1"}},
		}, want: []string{billing + "huaweicloud_compute_instance_v2.web | huaweicloud_compute_instance_v2.web"}},
		"an EIP on a load balancer": {resources: map[string]values{
			"huaweicloud_vpc_eip.front":             {"address": unknown, "id": unknown},
			"huaweicloud_elb_loadbalancer.front":    {"id": unknown, "region": "cn-north-4"},
			"huaweicloud_vpc_eipv3_associate.front": {"publicip_id": of("huaweicloud_vpc_eip.front", "id"), "associate_instance_id": of("huaweicloud_elb_loadbalancer.front", "id")},
			"huaweicloud_dns_recordset.www":         {"name": "www.shop-example.cn.", "type": "A", "records": of("huaweicloud_vpc_eip.front", "address")},
		}, want: []string{product + "huaweicloud_elb_loadbalancer.front | huaweicloud_elb_loadbalancer.front"}},
		"a scaling group behind a load balancer": {resources: map[string]values{
			"alicloud_slb_load_balancer.front":   {"address_type": "internet", "address": unknown, "id": unknown},
			"alicloud_ess_scaling_group.front":   {"loadbalancer_ids": of("alicloud_slb_load_balancer.front", "id"), "id": unknown},
			"alicloud_alidns_record.www":         record("shop-example.cn", of("alicloud_slb_load_balancer.front", "address")),
			"tencentcloud_clb_instance.front":    {"network_type": "OPEN", "clb_vips": unknown, "id": unknown},
			"tencentcloud_as_scaling_group.main": {"forward_balancer_ids": []any{values{"load_balancer_id": "lb-9"}}, "id": unknown},
		}, want: []string{product + "alicloud_slb_load_balancer.front | alicloud_slb_load_balancer.front"}},
		"a server that is attached to a scaling group": {resources: map[string]values{
			"alicloud_instance.web":            payg(nil),
			"alicloud_slb_load_balancer.front": {"address_type": "internet", "address": unknown, "id": unknown},
			"alicloud_ess_scaling_group.front": {"loadbalancer_ids": of("alicloud_slb_load_balancer.front", "id"), "id": unknown},
			"alicloud_ess_attachment.front":    {"scaling_group_id": of("alicloud_ess_scaling_group.front", "id"), "instance_ids": of("alicloud_instance.web", "id")},
			"alicloud_alidns_record.www":       record("shop-example.cn", of("alicloud_slb_load_balancer.front", "address")),
		}, want: []string{billing + web}},
		"a rule of a CLB": {resources: map[string]values{
			"tencentcloud_instance.web":            {"instance_charge_type": "POSTPAID_BY_HOUR", "availability_zone": "ap-guangzhou-3", "id": unknown, "allocate_public_ip": true, "internet_max_bandwidth_out": 5},
			"tencentcloud_clb_instance.front":      {"network_type": "OPEN", "id": "lb-1"},
			"tencentcloud_clb_listener_rule.front": {"clb_id": "lb-1", "domain": "www.shop-example.cn", "id": unknown, "rule_id": computed},
			"tencentcloud_clb_attachment.front":    {"clb_id": "lb-1", "rule_id": of("tencentcloud_clb_listener_rule.front", "rule_id"), "targets": []any{values{"instance_id": "ins-1"}}},
			"tencentcloud_instance.other":          {"instance_charge_type": "POSTPAID_BY_HOUR", "availability_zone": "ap-guangzhou-3", "id": "ins-1", "allocate_public_ip": true, "internet_max_bandwidth_out": 5},
		}, want: []string{billing + "tencentcloud_instance.other | tencentcloud_instance.other"}},
		"a target group of a CLB": {resources: map[string]values{
			"tencentcloud_instance.web":                              {"instance_charge_type": "POSTPAID_BY_HOUR", "availability_zone": "ap-guangzhou-3", "private_ip": "10.0.0.3", "allocate_public_ip": true, "internet_max_bandwidth_out": 5},
			"tencentcloud_clb_instance.front":                        {"network_type": "OPEN", "id": "lb-1", "clb_vips": []any{"43.136.0.8"}},
			"tencentcloud_clb_target_group.front":                    {"id": "lbtg-1"},
			"tencentcloud_clb_target_group_attachments.front":        {"load_balancer_id": "lb-1", "associations": []any{values{"target_group_id": "lbtg-1"}}},
			"tencentcloud_clb_target_group_instance_attachment.main": {"target_group_id": "lbtg-1", "bind_ip": "10.0.0.3"},
			"tencentcloud_dnspod_record.www":                         {"domain": "shop-example.cn", "sub_domain": "www", "record_type": "A", "value": "43.136.0.8"},
		}, want: []string{billing + "tencentcloud_instance.web | tencentcloud_instance.web"}},
		"a charge type that nobody knows": {resources: map[string]values{
			"alicloud_instance.web":      paid(values{"instance_charge_type": "NewMode", "public_ip": "47.96.0.9"}),
			"alicloud_alidns_record.www": record("shop-example.cn", "47.96.0.9"),
		}, want: []string{"undecided | icp_server_billing | alicloud_instance.web | alicloud_instance.web"}},
		"what is not followed": {resources: map[string]values{
			"alicloud_alidns_record.www": alias("shop-example.cn", ""),
			"alicloud_alidns_record.ga":  {"domain_name": "ga-example.cn", "rr": "www", "type": "CNAME", "value": of("alicloud_ga_accelerator.g", "dns_name")},
		}, want: []string{unseen + "alicloud_alidns_record.ga | ga-example.cn"}},
		"a server behind a load balancer of unknown address": {resources: map[string]values{
			"huaweicloud_compute_instance.web":   {"charging_mode": "prePaid", "period": 1, "period_unit": "year", "region": "cn-north-4", "public_ip": unknown, "access_ip_v4": "10.0.0.3", "id": unknown},
			"huaweicloud_elb_loadbalancer.front": {"id": "lb-1", "ipv4_eip": unknown, "ipv4_eip_id": unknown},
			"huaweicloud_elb_pool.front":         {"loadbalancer_id": "lb-1", "id": "pool-1"},
			"huaweicloud_elb_member.front":       {"pool_id": "pool-1", "address": "10.0.0.3"},
			"icp_filing_server.web": {
				"name": "web", "server": of("huaweicloud_compute_instance.web", "id"), "id": "huaweicloud/ecs/web", "has_public_ip": unknown,
				"cloud": "huaweicloud", "product": "ecs", "region": "cn-north-4", "billing_mode": "PrePaid", "term_months": 12,
			},
		}, want: []string{"undecided | icp_server_public_ip | icp_filing_server.web | huaweicloud/ecs/web"}},
		"an id that is referred to twice": {resources: map[string]values{
			"alicloud_slb_load_balancer.front": {"address_type": "internet", "id": unknown},
			"icp_filing_server.web": {
				"name": "web", "server_id": of("alicloud_slb_load_balancer.front", "id"), "id": "alicloud/ecs/web",
				"cloud": "alicloud", "product": "ecs", "region": "cn-hangzhou", "billing_mode": "PrePaid", "term_months": 12, "has_public_ip": true,
			},
		}, want: []string{product + "icp_filing_server.web | alicloud/ecs/web"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, line := range deliveryLines(checkDeliveries(t, smallPlan(t, "cn-hangzhou", c.resources))) {
				if !strings.Contains(line, "icp_delivery_") {
					got = append(got, line)
				}
			}
			slices.Sort(c.want)
			if !slices.Equal(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}
