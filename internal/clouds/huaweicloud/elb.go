// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package huaweicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// elb are dedicated load balancers. Servers are members by their addresses. A
// link to a load balancer is taken for it where people pass one as a server: so
// the message says what to file with instead.
var elb = []record.Type{
	{
		Name: "huaweicloud_elb_loadbalancer", Product: "elb", Kind: filing.KindLoadBalancer,
		Signature: record.Signature{Has: []string{"l4_flavor_id", "l7_flavor_id", "cross_vpc_backend", "iptype"}},
		Facts: record.Facts{
			Region: "region", Charge: chargingMode, Term: term, CreatedAt: "created_at",
			PublicIP: record.PublicIP{Addresses: []string{"ipv4_eip"}, Texts: []string{"ipv4_eip_id", "iptype"}},
		},
		Computed: []string{"charging_mode", "iptype", "ipv4_eip_id", "region"},
		ReadOnly: []string{"created_at", "ipv4_eip"},
		Links:    []record.Link{{From: "ipv4_eip_id"}},
	},
	{
		Name: "huaweicloud_elb_listener", Product: "elb", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"loadbalancer_id", "default_pool_id", "protocol_port", "sni_certificate"}},
		Facts:     record.Facts{Region: "region"},
		Links:     []record.Link{{From: "loadbalancer_id"}, {To: "default_pool_id"}},
	},
	{
		Name: "huaweicloud_elb_pool", Product: "elb", Kind: filing.KindLink,
		Signature: record.Signature{
			Has:    []string{"lb_method", "slow_start_enabled", "loadbalancer_id", "persistence"},
			HasNot: []string{"admin_state_up", "tenant_id"},
		},
		Facts: record.Facts{Region: "region"},
		Links: []record.Link{{From: "loadbalancer_id"}, {From: "listener_id"}},
	},
	{
		Name: "huaweicloud_elb_member", Product: "elb", Kind: filing.KindLink,
		Signature: record.Signature{
			Has:    []string{"pool_id", "address", "protocol_port", "weight"},
			HasNot: []string{"admin_state_up", "tenant_id"},
		},
		Facts: record.Facts{Region: "region"},
		Links: []record.Link{{From: "pool_id", To: "address"}},
	},
	{
		Name: "huaweicloud_elb_l7policy", Product: "elb", Kind: filing.KindLink,
		Facts: record.Facts{Region: "region"},
		Links: []record.Link{{From: "listener_id", To: "redirect_pool_id"}},
	},
	{
		Name: "huaweicloud_elb_l7rule", Product: "elb", Kind: filing.KindLink,
		Facts: record.Facts{Region: "region"},
		Links: []record.Link{{To: "l7policy_id"}},
		Delivery: &record.DeliveryFields{
			Domains: []record.Path{"value"}, When: record.Match{Attribute: "type", Text: "HOST_NAME"},
			Front: []record.Path{"l7policy_id", "listener_id", "loadbalancer_id"},
		},
	},
}
