// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package alicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var nlb = []record.Type{
	{
		Name: "alicloud_nlb_load_balancer", Product: "nlb", Kind: filing.KindLoadBalancer,
		Signature: record.Signature{Has: []string{
			"load_balancer_business_status", "cross_zone_enabled", "zone_mappings", "address_type",
		}},
		Facts: record.Facts{
			Region: "region_id", Charge: paymentType, CreatedAt: "create_time", PublicIP: addressType,
		},
		Computed: []string{"payment_type"},
		ReadOnly: []string{"create_time", "region_id"},
		Links:    []record.Link{{From: "zone_mappings.allocation_id"}},
	},
	// Traffic comes to it from endpoints of a private network only.
	{
		Name: "alicloud_gwlb_load_balancer", Product: "gwlb", Kind: filing.KindLoadBalancer,
		Signature: record.Signature{
			Has:    []string{"address_ip_version", "dry_run", "load_balancer_name", "vpc_id", "zone_mappings"},
			HasNot: []string{"address_type", "load_balancer_business_status", "load_balancer_edition"},
		},
		Facts:    record.Facts{CreatedAt: "create_time"},
		ReadOnly: []string{"create_time"},
	},
	{
		Name: "alicloud_nlb_listener", Product: "nlb", Kind: filing.KindLink,
		Links: []record.Link{{From: "load_balancer_id", To: "server_group_id"}},
	},
	{
		Name: "alicloud_nlb_server_group", Product: "nlb", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"preserve_client_ip_enabled", "any_port_enabled", "server_group_name"}},
	},
	{
		Name: "alicloud_nlb_server_group_server_attachment", Product: "nlb", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"server_group_id", "server_type", "server_id", "port", "weight"}},
		Links:     []record.Link{{From: "server_group_id", To: "server_id"}},
	},
}
