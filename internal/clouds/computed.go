// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

// computed are the attributes with facts that the providers' schemas mark as
// computed, besides id.
var computed = map[string][]string{
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

// Computed returns the attributes with facts of a Terraform type that are not
// known before an apply where a configuration omits them, besides id. Any
// other that is omitted is null.
func Computed(terraformType string) []string { return computed[terraformType] }
