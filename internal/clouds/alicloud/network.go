// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package alicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// network are subnets, interfaces and virtual addresses of the private network,
// and what they are attached to.
var network = []record.Type{
	{
		Name: "alicloud_ecs_network_interface", Aliases: []string{"alicloud_network_interface"}, Kind: filing.KindCarrier,
		Signature: record.Signature{Has: []string{"network_interface_traffic_mode", "queue_number", "private_ips_count", "mac"}},
		What:      record.WhatNetworkInterface, Instead: instance,
		Address: &record.Address{Interface: true},
	},
	{
		Name: "alicloud_vswitch", Kind: filing.KindSubnet,
		Facts: record.Facts{Zone: "zone_id", FormerZone: "availability_zone"},
	},
	{Name: "alicloud_havip", Kind: filing.KindCarrier},
	{
		Name: "alicloud_ecs_network_interface_attachment", Aliases: []string{"alicloud_network_interface_attachment"},
		Kind:      filing.KindLink,
		Signature: record.Signature{Has: []string{"wait_for_network_configuration_ready", "network_interface_id", "instance_id"}},
		What:      record.WhatNetworkInterface, Instead: instance,
		Links:   []record.Link{{From: "network_interface_id", To: "instance_id"}},
		Address: &record.Address{Server: "instance_id", Interface: true},
	},
	{
		Name: "alicloud_havip_attachment", Kind: filing.KindLink,
		Links: []record.Link{{From: "havip_id", To: "instance_id"}},
	},
}
