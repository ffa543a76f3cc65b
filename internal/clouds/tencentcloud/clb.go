// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tencentcloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// A link to a load balancer is taken for it where people pass one as a server:
// so the message says what to file with instead.
var clb = []record.Type{
	{
		Name: "tencentcloud_clb_instance", Product: "clb", Kind: filing.KindLoadBalancer,
		Signature: record.Signature{Has: []string{"clb_name", "clb_vips", "network_type", "project_id"}},
		Facts: record.Facts{
			Zone: "master_zone_id", PublicIP: record.PublicIP{Word: "network_type", Yes: "OPEN", No: "INTERNAL"},
		},
		Computed: []string{"master_zone_id", "zone_id"},
		Links:    []record.Link{{From: "eip_address_id"}},
	},
	// Traffic comes to it from endpoints of a private network only.
	{
		Name: "tencentcloud_gwlb_instance", Kind: filing.KindLoadBalancer,
		Signature: record.Signature{Has: []string{"load_balancer_name", "lb_charge_type", "target_group_id", "vips"}},
		What:      text.Text{EN: "a gateway load balancer", ZH: "一个网关负载均衡"}, Instead: instance,
	},
	{
		Name: "tencentcloud_clb_listener", Product: "clb", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"sni_switch", "health_check_switch", "listener_name", "clb_id"}},
	},
	{
		Name: "tencentcloud_clb_listener_rule", Product: "clb", Kind: filing.KindLink,
		Delivery: &record.DeliveryFields{
			Domains: []record.Path{"domain", "domains[]"}, Front: []record.Path{"clb_id"},
		},
		Handles: []record.Path{"rule_id"},
	},
	{
		Name: "tencentcloud_clb_attachment", Product: "clb", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"targets", "clb_id", "listener_id", "rule_id"}},
		Links: []record.Link{
			{From: "clb_id", To: "targets.instance_id"},
			{From: "clb_id", To: "targets.eni_ip"},
			{From: "rule_id", To: "targets.instance_id"},
			{From: "rule_id", To: "targets.eni_ip"},
		},
	},
	{Name: "tencentcloud_clb_target_group", Kind: filing.KindCarrier},
	{
		Name: "tencentcloud_clb_target_group_attachment", Kind: filing.KindLink,
		Links: []record.Link{{From: "clb_id", To: "target_group_id"}, {From: "rule_id", To: "target_group_id"}},
	},
	{
		Name: "tencentcloud_clb_target_group_attachments", Kind: filing.KindLink,
		Links: []record.Link{
			{From: "load_balancer_id", To: "associations.target_group_id"},
			{From: "associations.load_balancer_id", To: "target_group_id"},
			{From: "associations.location_id", To: "associations.target_group_id"},
			{From: "associations.location_id", To: "target_group_id"},
		},
	},
	{
		Name: "tencentcloud_clb_target_group_instance_attachment", Kind: filing.KindLink,
		Links: []record.Link{{From: "target_group_id", To: "bind_ip"}},
	},
}
