// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package bigplan

import (
	"strconv"
	"strings"
)

// template is a resource of a shop. Its texts have {shop}, {number} and {ip}
// in place of what differs.
type template struct {
	resource, name, provider string
	// count is how many of it a shop has; counted says whether by count.
	count   int
	counted bool
	// created and existing are the values that are known: of one that is
	// created, and of one that is there. Unknown is after_unknown of the first.
	created, unknown, existing, sensitive string
	// expressions are those that refer to nothing.
	expressions string
	references  []reference
}

// reference is an attribute of a block that refers to another block.
type reference struct {
	attribute string
	// nested is the attribute in each nested block; empty when the attribute
	// itself refers.
	nested         string
	target, output string
}

// templates returns what a shop has.
func templates(s Shape) []template {
	repeated := func(text string) string {
		var all strings.Builder
		for n := range s.Behind {
			if n > 0 {
				all.WriteByte(',')
			}
			all.WriteString(strings.ReplaceAll(text, "{n}", strconv.Itoa(n)))
		}
		return all.String()
	}
	const alicloud, icp = "aliyun/alicloud", "icp-filing/icp"
	return []template{
		{
			resource: "alicloud_instance", name: "web", provider: alicloud, count: s.Servers, counted: true,
			created: createdInstance, unknown: unknownOfInstance, existing: existingInstance, sensitive: sensitiveOfInstance,
			expressions: `"availability_zone":{"constant_value":"cn-hangzhou-h"},"image_id":{"references":["var.image"]},` +
				`"instance_charge_type":{"constant_value":"PrePaid"},"instance_name":{"references":["each.key","count.index"]},` +
				`"instance_type":{"constant_value":"ecs.g7.large"},"internet_max_bandwidth_out":{"constant_value":5},` +
				`"period":{"constant_value":12},"security_groups":{"references":["var.groups"]},"vswitch_id":{"references":["var.vswitch"]}`,
		},
		{
			resource: "alicloud_slb_load_balancer", name: "front", provider: alicloud, count: 1,
			created: `{"address_ip_version":"ipv4","address_type":"internet","bandwidth":null,"delete_protection":"off",` +
				`"internet_charge_type":"PayByTraffic","load_balancer_name":"shop-{shop}","load_balancer_spec":"slb.s2.small","timeouts":null}`,
			unknown: `{"address":true,"id":true,"instance_charge_type":true,"master_zone_id":true,"payment_type":true,"status":true,"tags":true}`,
			existing: `{"address":"9.{ip}","address_ip_version":"ipv4","address_type":"internet","bandwidth":null,"delete_protection":"off",` +
				`"id":"lb-bp{shop}","instance_charge_type":"PostPaid","internet_charge_type":"PayByTraffic","load_balancer_name":"shop-{shop}",` +
				`"load_balancer_spec":"slb.s2.small","master_zone_id":"cn-hangzhou-h","payment_type":"PayAsYouGo","status":"active","tags":{},"timeouts":null}`,
			sensitive:   `{"tags":{}}`,
			expressions: `"address_type":{"constant_value":"internet"},"load_balancer_spec":{"constant_value":"slb.s2.small"}`,
		},
		{
			resource: "alicloud_slb_backend_server", name: "front", provider: alicloud, count: 1,
			created:   `{"backend_servers":[` + repeated(`{"type":"ecs","weight":100}`) + `],"delete_protection_validation":false}`,
			unknown:   `{"backend_servers":[` + repeated(`{"server_id":true,"server_ip":true}`) + `],"id":true,"load_balancer_id":true}`,
			existing:  `{"backend_servers":[` + repeated(`{"server_id":"i-bp{shop}x{n}","server_ip":"","type":"ecs","weight":100}`) + `],"delete_protection_validation":false,"id":"lb-bp{shop}","load_balancer_id":"lb-bp{shop}"}`,
			sensitive: `{"backend_servers":[` + repeated(`{}`) + `]}`, expressions: `"delete_protection_validation":{"constant_value":false}`,
			references: []reference{
				{attribute: "load_balancer_id", target: "alicloud_slb_load_balancer.front", output: ".id"},
				{attribute: "backend_servers", nested: "server_id", target: "alicloud_instance.web", output: ".id"},
			},
		},
		{
			resource: "alicloud_alidns_record", name: "apex", provider: alicloud, count: 1,
			created: `{"domain_name":"shop-{shop}-example.cn","lang":null,"line":"default","priority":null,"remark":null,"rr":"@",` +
				`"status":"ENABLE","timeouts":null,"ttl":600,"type":"A","user_client_ip":null}`,
			unknown: `{"id":true,"value":true}`,
			existing: `{"domain_name":"shop-{shop}-example.cn","id":"r{shop}","lang":null,"line":"default","priority":null,"remark":null,"rr":"@",` +
				`"status":"ENABLE","timeouts":null,"ttl":600,"type":"A","user_client_ip":null,"value":"9.{ip}"}`,
			sensitive: `{}`, expressions: `"domain_name":{"references":["each.value"]},"rr":{"constant_value":"@"},"type":{"constant_value":"A"}`,
			references: []reference{{attribute: "value", target: "alicloud_slb_load_balancer.front", output: ".address"}},
		},
		{
			resource: "icp_filing_server", name: "web", provider: icp, count: 1,
			created: `{"account":null,"billing_mode":"PrePaid","cloud":"alicloud","undeclared_codes":null,"websites":null,"entity":null,` +
				`"id":"alicloud/ecs/shop-{shop}","name":"shop-{shop}","product":"ecs","has_public_ip":true,"region":"cn-hangzhou","term_months":12}`,
			unknown: `{"expires_at":true,"server_id":true}`,
			existing: `{"account":null,"billing_mode":"PrePaid","cloud":"alicloud","undeclared_codes":null,"websites":null,"entity":null,` +
				`"expires_at":"2027-01-05T16:00:00Z","id":"alicloud/ecs/shop-{shop}","name":"shop-{shop}","product":"ecs","has_public_ip":true,` +
				`"region":"cn-hangzhou","server_id":"i-bp{shop}x0","term_months":12}`,
			sensitive: `{}`, expressions: `"name":{"references":["each.key"]}`,
			references: []reference{{attribute: "server", target: "alicloud_instance.web"}},
		},
		{
			resource: "icp_authorization_code", name: "code", provider: icp, count: 3, counted: true,
			created:     `{"code_fingerprint":null,"entity":null,"filing_number":null,"filing_server":"alicloud/ecs/shop-{shop}","id":"shop-{shop}-{number}-example.cn","website":"shop-{shop}-{number}-example.cn"}`,
			unknown:     `{}`,
			existing:    `{"code_fingerprint":null,"entity":null,"filing_number":null,"filing_server":"alicloud/ecs/shop-{shop}","id":"shop-{shop}-{number}-example.cn","website":"shop-{shop}-{number}-example.cn"}`,
			sensitive:   `{"code":true}`,
			expressions: `"website":{"references":["each.key","count.index"]}`,
			references:  []reference{{attribute: "filing_server", target: "icp_filing_server.web", output: ".id"}},
		},
	}
}

// What an alicloud_instance has in a plan, all of its attributes.
const (
	createdInstance = `{"allocate_public_ip":null,"auto_release_time":null,"auto_renew_period":null,"availability_zone":"cn-hangzhou-h","data_disks":[],` +
		`"dedicated_host_id":null,"deletion_protection":null,"deployment_set_id":null,"dry_run":false,"enable_high_density_mode":null,` +
		`"force_delete":false,"hpc_cluster_id":null,"image_id":"aliyun_3_x64_20G_alibase_20240528.vhd","include_data_disks":true,` +
		`"instance_charge_type":"PrePaid","instance_name":"shop-{shop}-{number}","instance_type":"ecs.g7.large",` +
		`"internet_max_bandwidth_out":5,"is_outdated":null,"kms_encrypted_password":null,"kms_encryption_context":null,` +
		`"launch_template_id":null,"launch_template_name":null,"launch_template_version":null,"maintenance_notify":null,` +
		`"maintenance_time":[],"operator_type":null,"password":null,"password_inherit":null,"period":12,"period_unit":"Month",` +
		`"renewal_status":"Normal","security_groups":["sg-bp1abc"],"system_disk_bursting_enabled":null,` +
		`"system_disk_encrypt_algorithm":null,"system_disk_provisioned_iops":null,"system_disk_storage_cluster_id":null,"tags":null,` +
		`"timeouts":null,"user_data":null,"vswitch_id":"vsw-bp1abc"}`

	unknownOfInstance = `{"cpu":true,"cpu_options":true,"create_time":true,"credit_specification":true,"data_disks":[],"deployment_set_group_no":true,` +
		`"description":true,"enable_jumbo_frame":true,"expired_time":true,"host_name":true,"http_endpoint":true,` +
		`"http_put_response_hop_limit":true,"http_tokens":true,"id":true,"image_options":true,"internet_charge_type":true,` +
		`"internet_max_bandwidth_in":true,"io_optimized":true,"ipv6_address_count":true,"ipv6_addresses":true,"key_name":true,` +
		`"maintenance_action":true,"maintenance_time":[],"memory":true,"network_card_index":true,"network_interface_id":true,` +
		`"network_interface_traffic_mode":true,"network_interfaces":true,"os_name":true,"os_type":true,"primary_ip_address":true,` +
		`"private_ip":true,"private_pool_options_id":true,"private_pool_options_match_criteria":true,"public_ip":true,` +
		`"queue_pair_number":true,"resource_group_id":true,"role_name":true,"secondary_private_ip_address_count":true,` +
		`"secondary_private_ips":true,"security_enhancement_strategy":true,"security_groups":[false],"source_dest_check":true,` +
		`"spot_duration":true,"spot_interruption_behavior":true,"spot_price_limit":true,"spot_strategy":true,"start_time":true,` +
		`"status":true,"stopped_mode":true,"subnet_id":true,"system_disk_auto_snapshot_policy_id":true,"system_disk_category":true,` +
		`"system_disk_description":true,"system_disk_encrypted":true,"system_disk_id":true,"system_disk_kms_key_id":true,` +
		`"system_disk_name":true,"system_disk_performance_level":true,"system_disk_size":true,"volume_tags":true,"vpc_id":true}`

	existingInstance = `{"allocate_public_ip":null,"auto_release_time":null,"auto_renew_period":null,"availability_zone":"cn-hangzhou-h","cpu":2,` +
		`"cpu_options":[],"create_time":"2026-01-05T02:11Z","credit_specification":"","data_disks":[],"dedicated_host_id":null,` +
		`"deletion_protection":null,"deployment_set_group_no":"","deployment_set_id":null,"description":"","dry_run":false,` +
		`"enable_high_density_mode":null,"enable_jumbo_frame":false,"expired_time":"2027-01-05T16:00Z","force_delete":false,` +
		`"host_name":"iZ{shop}x{number}Z","hpc_cluster_id":null,"http_endpoint":"","http_put_response_hop_limit":0,"http_tokens":"",` +
		`"id":"i-bp{shop}x{number}","image_id":"aliyun_3_x64_20G_alibase_20240528.vhd","image_options":[],"include_data_disks":true,` +
		`"instance_charge_type":"PrePaid","instance_name":"shop-{shop}-{number}","instance_type":"ecs.g7.large",` +
		`"internet_charge_type":"PayByTraffic","internet_max_bandwidth_in":5,"internet_max_bandwidth_out":5,"io_optimized":"optimized",` +
		`"ipv6_address_count":0,"ipv6_addresses":[],"is_outdated":null,"key_name":"","kms_encrypted_password":null,` +
		`"kms_encryption_context":null,"launch_template_id":null,"launch_template_name":null,"launch_template_version":null,` +
		`"maintenance_action":"","maintenance_notify":null,"maintenance_time":[],"memory":8192,"network_card_index":0,` +
		`"network_interface_id":"eni-bp{shop}x{number}","network_interface_traffic_mode":"Standard","network_interfaces":[],` +
		`"operator_type":null,"os_name":"Alibaba Cloud Linux 3.2104 LTS 64位","os_type":"linux","password":null,"password_inherit":null,` +
		`"period":12,"period_unit":"Month","primary_ip_address":"10.{ip}","private_ip":"10.{ip}","private_pool_options_id":"",` +
		`"private_pool_options_match_criteria":"","public_ip":"8.{ip}","queue_pair_number":0,"renewal_status":"Normal",` +
		`"resource_group_id":"","role_name":"","secondary_private_ip_address_count":0,"secondary_private_ips":[],` +
		`"security_enhancement_strategy":"Active","security_groups":["sg-bp1abc"],"source_dest_check":true,"spot_duration":0,` +
		`"spot_interruption_behavior":"Terminate","spot_price_limit":0,"spot_strategy":"NoSpot","start_time":"2026-01-05T02:11Z",` +
		`"status":"Running","stopped_mode":"Not-applicable","subnet_id":"vsw-bp1abc","system_disk_auto_snapshot_policy_id":"",` +
		`"system_disk_bursting_enabled":null,"system_disk_category":"cloud_essd","system_disk_description":"",` +
		`"system_disk_encrypt_algorithm":null,"system_disk_encrypted":false,"system_disk_id":"d-bp{shop}x{number}",` +
		`"system_disk_kms_key_id":"","system_disk_name":"","system_disk_performance_level":"PL1","system_disk_provisioned_iops":null,` +
		`"system_disk_size":40,"system_disk_storage_cluster_id":null,"tags":null,"timeouts":null,"user_data":null,"volume_tags":{},` +
		`"vpc_id":"vpc-bp1abc","vswitch_id":"vsw-bp1abc"}`

	sensitiveOfInstance = `{"cpu_options":[],"data_disks":[],"image_options":[],"ipv6_addresses":[],"maintenance_time":[],"network_interfaces":[],` +
		`"password":true,"secondary_private_ips":[],"security_groups":[false],"volume_tags":{}}`
)
