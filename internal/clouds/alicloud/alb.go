// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package alicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var alb = []record.Type{
	{
		Name: "alicloud_alb_load_balancer", Product: "alb", Kind: filing.KindLoadBalancer,
		Signature: record.Signature{Has: []string{
			"load_balancer_edition", "load_balancer_billing_config", "zone_mappings", "address_type",
		}},
		Facts:    record.Facts{Region: "region_id", CreatedAt: "create_time", PublicIP: addressType},
		ReadOnly: []string{"create_time", "region_id"},
		Links:    []record.Link{{From: "zone_mappings.allocation_id"}},
	},
	{
		Name: "alicloud_alb_listener", Product: "alb", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"listener_protocol", "default_actions", "listener_port", "load_balancer_id"}},
		Links: []record.Link{
			{From: "load_balancer_id"},
			{From: "load_balancer_id", To: "default_actions.forward_group_config.server_group_tuples.server_group_id"},
		},
	},
	{
		Name: "alicloud_alb_rule", Product: "alb", Kind: filing.KindLink,
		Links: []record.Link{
			{From: "listener_id"},
			{To: "rule_actions.forward_group_config.server_group_tuples.server_group_id"},
		},
		Delivery: &record.DeliveryFields{
			Domains: []record.Path{"rule_conditions.host_config.values[]"},
			Front:   []record.Path{"listener_id", "load_balancer_id"},
		},
	},
	{
		Name: "alicloud_alb_server_group", Product: "alb", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{
			"sticky_session_config", "health_check_config", "server_group_name", "servers",
		}},
		Links: []record.Link{{To: "servers.server_id"}},
	},
}
