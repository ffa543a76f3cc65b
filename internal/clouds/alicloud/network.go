// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package alicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// network are interfaces and virtual addresses of the private network, and what
// they are attached to.
var network = []record.Type{
	{Name: "alicloud_network_interface", Kind: filing.KindCarrier},
	{Name: "alicloud_ecs_network_interface", Kind: filing.KindCarrier},
	{Name: "alicloud_havip", Kind: filing.KindCarrier},
	{
		Name: "alicloud_network_interface_attachment", Kind: filing.KindLink,
		Links: []record.Link{{From: "network_interface_id", To: "instance_id"}},
	},
	{
		Name: "alicloud_ecs_network_interface_attachment", Kind: filing.KindLink,
		Links: []record.Link{{From: "network_interface_id", To: "instance_id"}},
	},
	{
		Name: "alicloud_havip_attachment", Kind: filing.KindLink,
		Links: []record.Link{{From: "havip_id", To: "instance_id"}},
	},
}
