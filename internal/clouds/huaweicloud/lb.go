// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package huaweicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// lb are shared load balancers, an older service than elb.
var lb = []record.Type{
	{
		Name: "huaweicloud_lb_loadbalancer", Aliases: []string{"huaweicloud_lb_loadbalancer_v2"}, Product: "elb", Kind: filing.KindLoadBalancer,
		Signature: record.Signature{Has: []string{"vip_subnet_id", "vip_port_id", "vip_address"}},
		Facts: record.Facts{
			Region: "region", Charge: chargingMode, Term: term, CreatedAt: "created_at",
			PublicIP: record.PublicIP{Addresses: []string{"public_ip"}, Empty: "public_ip"},
		},
		Computed: []string{"charging_mode", "region"},
		ReadOnly: []string{"created_at", "public_ip"},
	},
	{
		Name: "huaweicloud_lb_listener", Aliases: []string{"huaweicloud_lb_listener_v2"}, Product: "elb", Kind: filing.KindLink,
		Facts: record.Facts{Region: "region"},
		Links: []record.Link{{From: "loadbalancer_id"}, {To: "default_pool_id"}},
	},
	{
		Name: "huaweicloud_lb_pool", Aliases: []string{"huaweicloud_lb_pool_v2"}, Product: "elb", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"lb_method", "admin_state_up", "loadbalancer_id", "persistence"}},
		Facts:     record.Facts{Region: "region"},
		Links:     []record.Link{{From: "loadbalancer_id"}, {From: "listener_id"}},
	},
	{
		Name: "huaweicloud_lb_member", Aliases: []string{"huaweicloud_lb_member_v2"}, Product: "elb", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"pool_id", "admin_state_up", "address", "protocol_port", "weight"}},
		Facts:     record.Facts{Region: "region"},
		Links:     []record.Link{{From: "pool_id", To: "address"}},
	},
	{
		Name: "huaweicloud_lb_l7policy", Aliases: []string{"huaweicloud_lb_l7policy_v2"}, Product: "elb", Kind: filing.KindLink,
		Facts: record.Facts{Region: "region"},
		Links: []record.Link{{From: "listener_id", To: "redirect_pool_id"}},
	},
	{
		Name: "huaweicloud_lb_l7rule", Aliases: []string{"huaweicloud_lb_l7rule_v2"}, Product: "elb", Kind: filing.KindLink,
		Facts: record.Facts{Region: "region"},
		Links: []record.Link{{To: "l7policy_id"}},
		Delivery: &record.DeliveryFields{
			Domains: []record.Path{"value"}, When: record.Match{Attribute: "type", Text: "HOST_NAME"},
			Front: []record.Path{"l7policy_id", "listener_id", "loadbalancer_id"},
		},
	},
}
