// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package alicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// slb is the classic load balancer. A link to it is taken for it where people
// pass one as a server: so the message says what to file with instead.
var slb = []record.Type{
	{
		// instance_charge_type is how it is metered, not how it is paid for.
		Name: "alicloud_slb_load_balancer", Aliases: []string{"alicloud_slb"}, Product: "slb", Kind: filing.KindLoadBalancer,
		Signature: record.Signature{Has: []string{
			"load_balancer_spec", "slave_zone_id", "master_zone_id", "address_type", "delete_protection",
		}},
		Facts: record.Facts{
			Zone: "master_zone_id", Charge: paymentType, Term: months, PublicIP: addressType,
		},
		Computed: []string{"address_type", "instance_charge_type", "master_zone_id", "payment_type"},
	},
	{
		Name: "alicloud_slb_attachment", Product: "slb", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"instance_ids", "backend_servers", "load_balancer_id", "server_type"}},
		Links:     []record.Link{{From: "load_balancer_id", To: "instance_ids[]"}},
	},
	{
		Name: "alicloud_slb_backend_server", Product: "slb", Kind: filing.KindLink,
		Signature: record.Signature{
			Has:    []string{"backend_servers", "load_balancer_id", "delete_protection_validation"},
			HasNot: []string{"instance_ids", "server_type"},
		},
		Links: []record.Link{{From: "load_balancer_id", To: "backend_servers.server_id"}},
	},
	{
		Name: "alicloud_slb_server_group", Product: "slb", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"servers", "load_balancer_id", "delete_protection_validation", "name"}},
		Links:     []record.Link{{From: "load_balancer_id"}, {To: "servers.server_ids[]"}},
	},
	{
		Name: "alicloud_slb_server_group_server_attachment", Product: "slb", Kind: filing.KindLink,
		Signature: record.Signature{
			Has:    []string{"server_group_id", "server_id", "type", "port", "weight"},
			HasNot: []string{"server_type"},
		},
		Links: []record.Link{{From: "server_group_id", To: "server_id"}},
	},
	{
		Name: "alicloud_slb_master_slave_server_group", Product: "slb", Kind: filing.KindLink,
		Links: []record.Link{{From: "load_balancer_id"}, {To: "servers.server_id"}},
	},
	{
		Name: "alicloud_slb_listener", Product: "slb", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"frontend_port", "backend_port", "sticky_session", "load_balancer_id"}},
	},
	{
		Name: "alicloud_slb_rule", Product: "slb", Kind: filing.KindLink,
		Links:    []record.Link{{From: "load_balancer_id"}, {To: "server_group_id"}},
		Delivery: &record.DeliveryFields{Domains: []record.Path{"domain"}, Front: []record.Path{"load_balancer_id"}},
	},
	{
		Name: "alicloud_slb_domain_extension", Product: "slb", Kind: filing.KindLink,
		Links:    []record.Link{{To: "load_balancer_id"}},
		Delivery: &record.DeliveryFields{Domains: []record.Path{"domain"}, Front: []record.Path{"load_balancer_id"}},
	},
}
