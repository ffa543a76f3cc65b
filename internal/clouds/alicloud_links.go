// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import "github.com/icp-filing/terraform-provider-icp/internal/filing"

// aliCloudLinks tie other resources of Alibaba Cloud together. A link to a
// product that cannot back a filing is taken for that product; any other is
// refused, so that nobody files with a rule of a gateway.
var aliCloudLinks = []shape{
	{
		terraformType: "alicloud_slb_attachment", cloud: filing.AliCloud, product: "slb", role: RoleLink,
		has: []string{"instance_ids", "backend_servers", "load_balancer_id", "server_type"},
	},
	{
		terraformType: "alicloud_slb_backend_server", cloud: filing.AliCloud, product: "slb", role: RoleLink,
		has:    []string{"backend_servers", "load_balancer_id", "delete_protection_validation"},
		hasNot: []string{"instance_ids", "server_type"},
	},
	{
		terraformType: "alicloud_slb_server_group", cloud: filing.AliCloud, product: "slb", role: RoleLink,
		has: []string{"servers", "load_balancer_id", "delete_protection_validation", "name"},
	},
	{
		terraformType: "alicloud_slb_server_group_server_attachment", cloud: filing.AliCloud, product: "slb", role: RoleLink,
		has:    []string{"server_group_id", "server_id", "type", "port", "weight"},
		hasNot: []string{"server_type"},
	},
	{
		terraformType: "alicloud_slb_listener", cloud: filing.AliCloud, product: "slb", role: RoleLink,
		has: []string{"frontend_port", "backend_port", "sticky_session", "load_balancer_id"},
	},
	{
		terraformType: "alicloud_alb_server_group", cloud: filing.AliCloud, product: "alb", role: RoleLink,
		has: []string{"sticky_session_config", "health_check_config", "server_group_name", "servers"},
	},
	{
		terraformType: "alicloud_alb_listener", cloud: filing.AliCloud, product: "alb", role: RoleLink,
		has: []string{"listener_protocol", "default_actions", "listener_port", "load_balancer_id"},
	},
	{
		terraformType: "alicloud_nlb_server_group", cloud: filing.AliCloud, product: "nlb", role: RoleLink,
		has: []string{"preserve_client_ip_enabled", "any_port_enabled", "server_group_name"},
	},
	{
		terraformType: "alicloud_nlb_server_group_server_attachment", cloud: filing.AliCloud, product: "nlb", role: RoleLink,
		has: []string{"server_group_id", "server_type", "server_id", "port", "weight"},
	},
	{
		terraformType: "alicloud_eip_association", cloud: filing.AliCloud, product: "eip", role: RoleLink,
		has: []string{"allocation_id", "instance_id", "instance_type", "force"},
	},
	{
		terraformType: "alicloud_snat_entry", cloud: filing.AliCloud, role: RoleLink,
		has:  []string{"snat_table_id", "snat_ip", "source_vswitch_id", "source_cidr"},
		what: "a rule of a NAT gateway", instead: "alicloud_instance",
	},
	{
		terraformType: "alicloud_forward_entry", cloud: filing.AliCloud, role: RoleLink,
		has:  []string{"forward_table_id", "external_ip", "external_port", "internal_ip", "internal_port"},
		what: "a rule of a NAT gateway", instead: "alicloud_instance",
	},
	{
		terraformType: "alicloud_alidns_record", cloud: filing.AliCloud, role: RoleLink,
		has:  []string{"rr", "domain_name", "line", "type", "value"},
		what: "a DNS record", instead: "alicloud_instance",
	},
	{
		terraformType: "alicloud_dns_record", cloud: filing.AliCloud, role: RoleLink,
		has:  []string{"host_record", "routing", "type", "value"},
		what: "a DNS record", instead: "alicloud_instance",
	},
}
