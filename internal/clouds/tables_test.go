// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// The tables below are those from which the records were made. The tests hold
// the records to them; they can go when the records have been trusted for long.

type path []string

type link struct{ from, to path }

type oldRecord struct {
	zone, host, kind     string
	targets, privateZone path
}

type oldDelivery struct {
	product        filing.Product
	domains        []path
	when, is       string
	scope, omitted string
	regionless     bool
	bucket         path
	bucketKind     string
	ownOrigin      bool
	front          []path
}

type oldSubscription struct {
	charge, prepaid, onDemand, period, unit, month string
	required                                       bool
}

var oldLinks = map[string][]link{
	// Alibaba Cloud
	"alicloud_eip_association":                  {{from: path{"allocation_id"}, to: path{"instance_id"}}},
	"alicloud_network_interface_attachment":     {{from: path{"network_interface_id"}, to: path{"instance_id"}}},
	"alicloud_ecs_network_interface_attachment": {{from: path{"network_interface_id"}, to: path{"instance_id"}}},
	"alicloud_havip_attachment":                 {{from: path{"havip_id"}, to: path{"instance_id"}}},
	"alicloud_slb_master_slave_server_group": {
		{from: path{"load_balancer_id"}},
		{to: path{"servers", "server_id"}},
	},
	"alicloud_slb_attachment": {{from: path{"load_balancer_id"}, to: path{"instance_ids"}}},
	"alicloud_slb_backend_server": {
		{from: path{"load_balancer_id"}, to: path{"backend_servers", "server_id"}},
	},
	"alicloud_slb_server_group": {
		{from: path{"load_balancer_id"}},
		{to: path{"servers", "server_ids"}},
	},
	"alicloud_slb_server_group_server_attachment": {{from: path{"server_group_id"}, to: path{"server_id"}}},
	"alicloud_alb_load_balancer":                  {{from: path{"zone_mappings", "allocation_id"}}},
	"alicloud_alb_listener": {
		{from: path{"load_balancer_id"}},
		{from: path{"load_balancer_id"}, to: path{"default_actions", "forward_group_config", "server_group_tuples", "server_group_id"}},
	},
	"alicloud_alb_server_group": {{to: path{"servers", "server_id"}}},
	"alicloud_alb_rule": {
		{from: path{"listener_id"}},
		{to: path{"rule_actions", "forward_group_config", "server_group_tuples", "server_group_id"}},
	},
	"alicloud_slb_rule":                           {{from: path{"load_balancer_id"}}, {to: path{"server_group_id"}}},
	"alicloud_nlb_load_balancer":                  {{from: path{"zone_mappings", "allocation_id"}}},
	"alicloud_nlb_listener":                       {{from: path{"load_balancer_id"}, to: path{"server_group_id"}}},
	"alicloud_nlb_server_group_server_attachment": {{from: path{"server_group_id"}, to: path{"server_id"}}},
	"alicloud_forward_entry":                      {{from: path{"external_ip"}, to: path{"internal_ip"}}, {from: path{"forward_table_id"}, to: path{"internal_ip"}}},
	"alicloud_cdn_domain_new":                     {{to: path{"sources", "content"}}},
	"alicloud_dcdn_domain":                        {{to: path{"sources", "content"}}},
	"alicloud_waf_domain":                         {{to: path{"source_ips"}}},
	"alicloud_wafv3_domain":                       {{to: path{"redirect", "backends"}}},
	"alicloud_ddoscoo_domain_resource":            {{to: path{"real_servers"}}},

	// Huawei Cloud
	"huaweicloud_compute_instance":         {{from: path{"eip_id"}}},
	"huaweicloud_compute_eip_associate":    {{from: path{"public_ip"}, to: path{"instance_id"}}, {from: path{"bandwidth_id"}, to: path{"instance_id"}}},
	"huaweicloud_global_eip_associate":     {{from: path{"global_eip_id"}, to: path{"associate_instance", "instance_id"}}},
	"huaweicloud_vpc_eipv3_associate":      {{from: path{"publicip_id"}, to: path{"associate_instance_id"}}},
	"huaweicloud_compute_interface_attach": {{from: path{"port_id"}, to: path{"instance_id"}}},
	"huaweicloud_vpc_eip_associate":        {{from: path{"public_ip"}, to: path{"port_id"}}, {from: path{"public_ip"}, to: path{"fixed_ip"}}},
	"huaweicloud_elb_loadbalancer":         {{from: path{"ipv4_eip_id"}}},
	"huaweicloud_elb_listener":             {{from: path{"loadbalancer_id"}}, {to: path{"default_pool_id"}}},
	"huaweicloud_elb_pool":                 {{from: path{"loadbalancer_id"}}, {from: path{"listener_id"}}},
	"huaweicloud_elb_member":               {{from: path{"pool_id"}, to: path{"address"}}},
	"huaweicloud_lb_listener":              {{from: path{"loadbalancer_id"}}, {to: path{"default_pool_id"}}},
	"huaweicloud_lb_pool":                  {{from: path{"loadbalancer_id"}}, {from: path{"listener_id"}}},
	"huaweicloud_lb_member":                {{from: path{"pool_id"}, to: path{"address"}}},
	"huaweicloud_nat_dnat_rule":            {{from: path{"floating_ip_id"}, to: path{"port_id"}}, {from: path{"floating_ip_id"}, to: path{"private_ip"}}, {from: path{"nat_gateway_id"}, to: path{"private_ip"}}},
	"huaweicloud_cdn_domain":               {{to: path{"sources", "origin"}}},
	"huaweicloud_waf_domain":               {{to: path{"server", "address"}}},
	"huaweicloud_waf_dedicated_domain":     {{to: path{"server", "address"}}},
	"huaweicloud_aad_domain":               {{to: path{"real_server"}}},
	"huaweicloud_elb_l7policy":             {{from: path{"listener_id"}, to: path{"redirect_pool_id"}}},
	"huaweicloud_elb_l7rule":               {{to: path{"l7policy_id"}}},

	// Tencent Cloud
	"tencentcloud_eip_association":                      {{from: path{"eip_id"}, to: path{"instance_id"}}, {from: path{"eip_id"}, to: path{"network_interface_id"}}},
	"tencentcloud_eni_attachment":                       {{from: path{"eni_id"}, to: path{"instance_id"}}},
	"tencentcloud_clb_target_group_attachment":          {{from: path{"clb_id"}, to: path{"target_group_id"}}},
	"tencentcloud_clb_target_group_instance_attachment": {{from: path{"target_group_id"}, to: path{"bind_ip"}}},
	"tencentcloud_clb_attachment":                       {{from: path{"clb_id"}, to: path{"targets", "instance_id"}}},
	"tencentcloud_clb_instance":                         {{from: path{"eip_address_id"}}},
	"tencentcloud_dnat":                                 {{from: path{"elastic_ip"}, to: path{"private_ip"}}},
	"tencentcloud_cdn_domain":                           {{to: path{"origin", "origin_list"}}},
}

var oldCarriers = map[string]bool{
	"alicloud_havip": true, "huaweicloud_global_eip": true, "alicloud_network_interface": true, "alicloud_ecs_network_interface": true, "huaweicloud_dns_zone": true,
	"tencentcloud_eni": true, "tencentcloud_clb_target_group": true,
}

var oldRecords = map[string]oldRecord{
	"alicloud_alidns_record":    {zone: "domain_name", host: "rr", kind: "type", targets: path{"value"}},
	"alicloud_dns_record":       {zone: "name", host: "host_record", kind: "type", targets: path{"value"}},
	"huaweicloud_dns_recordset": {zone: "name", kind: "type", targets: path{"records"}, privateZone: path{"zone_id"}},
	"tencentcloud_dnspod_record": {
		zone: "domain", host: "sub_domain", kind: "record_type", targets: path{"value"},
	},
}

var oldDeliveries = map[string]oldDelivery{
	// Alibaba Cloud
	"alicloud_cdn_domain_new": {
		product: "cdn", domains: []path{{"domain_name"}}, scope: "scope", omitted: "domestic",
		bucket: path{"sources", "type"}, bucketKind: "oss",
	},
	"alicloud_dcdn_domain": {
		product: "dcdn", domains: []path{{"domain_name"}}, scope: "scope", omitted: "domestic",
		bucket: path{"sources", "type"}, bucketKind: "oss",
	},
	"alicloud_esa_site":                {product: "esa", domains: []path{{"site_name"}}, scope: "coverage"},
	"alicloud_oss_bucket_cname":        {product: "oss", domains: []path{{"domain"}}, ownOrigin: true},
	"alicloud_waf_domain":              {product: "waf", domains: []path{{"domain"}, {"domain_name"}}},
	"alicloud_wafv3_domain":            {product: "waf", domains: []path{{"domain"}}},
	"alicloud_ddoscoo_domain_resource": {product: "ddoscoo", domains: []path{{"domain"}}},
	"alicloud_ga_domain":               {product: "ga", domains: []path{{"domain"}}, regionless: true},
	"alicloud_fcv3_custom_domain":      {product: "fc", domains: []path{{"custom_domain_name"}}, ownOrigin: true},
	"alicloud_slb_rule":                {product: "slb", domains: []path{{"domain"}}, front: []path{{"load_balancer_id"}}},
	"alicloud_alb_rule": {
		product: "alb", domains: []path{{"rule_conditions", "host_config", "values"}},
		front: []path{{"listener_id"}, {"load_balancer_id"}},
	},

	// Huawei Cloud
	"huaweicloud_cdn_domain": {
		product: "cdn", domains: []path{{"name"}}, scope: "service_area",
		bucket: path{"sources", "origin_type"}, bucketKind: "obs_bucket",
	},
	"huaweicloud_obs_bucket":           {product: "obs", domains: []path{{"user_domain_names"}}, ownOrigin: true},
	"huaweicloud_waf_domain":           {product: "waf", domains: []path{{"domain"}}},
	"huaweicloud_waf_dedicated_domain": {product: "waf", domains: []path{{"domain"}}},
	"huaweicloud_aad_domain":           {product: "aad", domains: []path{{"domain_name"}}, regionless: true},
	"huaweicloud_elb_l7rule": {
		product: "elb", domains: []path{{"value"}}, when: "type", is: "HOST_NAME",
		front: []path{{"l7policy_id"}, {"listener_id"}, {"loadbalancer_id"}},
	},

	// Tencent Cloud
	"tencentcloud_cdn_domain": {
		product: "cdn", domains: []path{{"domain"}}, scope: "area",
		bucket: path{"origin", "origin_type"}, bucketKind: "cos",
	},
	"tencentcloud_teo_zone":          {product: "edgeone", domains: []path{{"zone_name"}}, scope: "area"},
	"tencentcloud_cos_bucket":        {product: "cos", domains: []path{{"origin_domain_rules", "domain"}}, ownOrigin: true},
	"tencentcloud_clb_listener_rule": {product: "clb", domains: []path{{"domain"}, {"domains"}}, front: []path{{"clb_id"}}},
}

var oldScopes = map[string]bool{
	"domestic": true, "mainland": true, "mainland_china": true, "global": true,
	"overseas": false, "outside_mainland_china": false,
}

var oldHandles = []string{
	"id", "public_ip", "address", "ip_address", "eip", "ipv4_eip", "eip_addresses", "dns_name", "cname",
	"private_ip", "primary_ip_address", "access_ip_v4", "vip_address", "ipv4_address", "clb_vips",
	"forward_table_ids", "public_addresses",
}

var oldSeveral = map[string]bool{
	"instance_ids": true, "server_ids": true, "records": true, "real_servers": true, "origin_list": true,
	"source_ips": true, "backends": true,
}

var oldPrivate = []string{
	"private_ip", "private_ips", "primary_ip_address", "private_ip_address", "private_ip_addresses", "private_addresses", "inner_ip_address",
	"access_ip_v4", "fixed_ip", "fixed_ip_v4", "vip_address", "ipv4_address",
}

var oldSubscriptions = map[string]oldSubscription{
	"alicloud_instance": {
		charge: "instance_charge_type", prepaid: "PrePaid", onDemand: "PostPaid", period: "period", unit: "period_unit", month: "Month",
	},
	"alicloud_ecs_instance_set": {
		charge: "instance_charge_type", prepaid: "PrePaid", onDemand: "PostPaid", period: "period", unit: "period_unit", month: "Month",
	},
	"alicloud_simple_application_server_instance": {period: "period"},
	"huaweicloud_compute_instance": {
		charge: "charging_mode", prepaid: "prePaid", onDemand: "postPaid", period: "period", unit: "period_unit", month: "month", required: true,
	},
	"tencentcloud_instance": {
		charge: "instance_charge_type", prepaid: "PREPAID", onDemand: "POSTPAID_BY_HOUR", period: "instance_charge_type_prepaid_period",
	},
	"tencentcloud_lighthouse_instance": {period: "period"},
}

var oldOnDemandOnly = []string{
	"auto_release_time", "auto_terminate_time", "deletion_protection", "spot_price_limit", "spot_duration", "spot_duration_count",
	"spot_maximum_price", "spot_instance_type", "spot_max_price", "cdh_host_id",
}

var oldComputed = map[string][]string{
	"alicloud_alb_load_balancer":                  {"create_time", "region_id"},
	"alicloud_cs_kubernetes_node_pool":            {"instance_charge_type", "spot_strategy"},
	"alicloud_cs_managed_kubernetes":              {"availability_zone"},
	"alicloud_eci_container_group":                {"spot_strategy", "zone_id"},
	"alicloud_ecs_dedicated_host":                 {"expired_time", "payment_type", "zone_id"},
	"alicloud_ecs_instance_set":                   {"instance_ids", "internet_max_bandwidth_out", "spot_strategy", "zone_id"},
	"alicloud_ecs_launch_template":                {"period", "period_unit", "zone_id"},
	"alicloud_eip":                                {"create_time", "instance_charge_type", "payment_type", "zone"},
	"alicloud_eip_address":                        {"create_time", "instance_charge_type", "payment_type", "zone"},
	"alicloud_ens_instance":                       {"internet_max_bandwidth_out"},
	"alicloud_instance":                           {"availability_zone", "create_time", "expired_time", "instance_charge_type", "internet_max_bandwidth_out", "period", "public_ip", "spot_strategy"},
	"alicloud_nat_gateway":                        {"instance_charge_type", "network_type", "payment_type"},
	"alicloud_nlb_load_balancer":                  {"create_time", "payment_type", "region_id"},
	"alicloud_simple_application_server_instance": {"payment_type"},
	"alicloud_slb":                                {"address_type", "instance_charge_type", "master_zone_id", "payment_type"},
	"alicloud_slb_load_balancer":                  {"address_type", "instance_charge_type", "master_zone_id", "payment_type"},
	"huaweicloud_as_configuration":                {"create_time", "region"},
	"huaweicloud_bms_instance":                    {"charging_mode", "public_ip", "region"},
	"huaweicloud_cce_cluster":                     {"charging_mode", "region"},
	"huaweicloud_cce_node":                        {"charging_mode", "public_ip", "region"},
	"huaweicloud_compute_instance":                {"availability_zone", "charging_mode", "created_at", "expired_time", "flavor_id", "public_ip", "region"},
	"huaweicloud_deh_instance":                    {"allocated_at", "charging_mode", "region"},
	"huaweicloud_elb_loadbalancer":                {"charging_mode", "created_at", "iptype", "ipv4_eip", "ipv4_eip_id", "region"},
	"huaweicloud_lb_loadbalancer":                 {"charging_mode", "created_at", "public_ip", "region"},
	"huaweicloud_nat_gateway":                     {"charging_mode", "created_at", "region"},
	"huaweicloud_obs_bucket":                      {"region"},
	"huaweicloud_vpc_eip":                         {"charging_mode", "created_at", "instance_id", "region"},
	"huaweicloud_waf_domain":                      {"region"},
	"tencentcloud_clb_instance":                   {"master_zone_id", "zone_id"},
	"tencentcloud_eip":                            {"internet_max_bandwidth_out", "public_ip"},
	"tencentcloud_instance":                       {"availability_zone", "create_time", "expired_time", "instance_charge_type", "internet_max_bandwidth_out", "public_ip"},
	"tencentcloud_lighthouse_instance":            {"zone"},
	"tencentcloud_nat_gateway":                    {"created_time", "zone"},
	"tencentcloud_teo_zone":                       {"zone_id"},
}

var (
	oldTemplate    = []string{"launch_template_id", "launch_template_name"}
	oldNoBandwidth = map[string]tfvalue.Value{"internet_max_bandwidth_out": tfvalue.Number(0), "public_ip": tfvalue.String("")}
)

var oldOmissions = map[string][]record.Omission{
	"alicloud_instance": {
		{Omitted: []string{"instance_charge_type"}, Unless: oldTemplate, Becomes: map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("PostPaid")}},
		{Omitted: []string{"internet_max_bandwidth_out"}, Unless: oldTemplate, Becomes: oldNoBandwidth},
	},
	"alicloud_ecs_instance_set": {
		{Omitted: []string{"instance_charge_type"}, Unless: oldTemplate, Becomes: map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("PostPaid")}},
	},
	"huaweicloud_compute_instance": {
		{Omitted: []string{"charging_mode"}, Unless: nil, Becomes: map[string]tfvalue.Value{"charging_mode": tfvalue.String("postPaid")}},
		{Omitted: []string{"eip_id", "eip_type"}, Unless: nil, Becomes: map[string]tfvalue.Value{"public_ip": tfvalue.String("")}},
	},
	"tencentcloud_instance": {
		{Omitted: []string{"instance_charge_type"}, Unless: oldTemplate, Becomes: map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("POSTPAID_BY_HOUR")}},
		{Omitted: []string{"internet_max_bandwidth_out"}, Unless: oldTemplate, Becomes: oldNoBandwidth},
		{Omitted: []string{"allocate_public_ip"}, Unless: oldTemplate, Becomes: map[string]tfvalue.Value{"allocate_public_ip": tfvalue.Bool(false), "public_ip": tfvalue.String("")}},
	},
}

var oldAddressAttributes = []string{
	"address_type", "allocate_public_ip", "assigned_eip_set", "eip", "eip_id", "eip_type", "internet_max_bandwidth_out",
	"iptype", "ipv4_eip", "ipv4_eip_id", "network_type", "public_ip",
}

var oldDisclosed = []string{
	"id", "name", "server_id", "region", "region_id", "availability_zone", "zone", "zone_id", "filing_server", "website", "websites",
	"entity", "account", "grant_to_account", "filing_number",
}
