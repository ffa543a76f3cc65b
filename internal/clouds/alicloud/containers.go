// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package alicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var containers = []record.Type{
	{
		Name: "alicloud_cs_managed_kubernetes", Product: "ack", Kind: filing.KindContainer,
		Signature: record.Signature{Has: []string{
			"slb_internet_enabled", "new_nat_gateway", "service_cidr", "proxy_mode", "cluster_spec",
		}},
		Computed: []string{"availability_zone"},
	},
	{
		Name: "alicloud_cs_kubernetes_node_pool", Product: "ack", Kind: filing.KindContainer,
		Signature: record.Signature{Has: []string{
			"scaling_config", "scaling_policy", "desired_size", "cluster_id", "instance_charge_type",
		}},
		Facts:    record.Facts{Charge: instanceCharge, Term: inUnits},
		Computed: []string{"instance_charge_type", "spot_strategy"},
	},
	{
		Name: "alicloud_eci_container_group", Product: "eci", Kind: filing.KindContainer,
		Signature: record.Signature{Has: []string{
			"container_group_name", "containers", "init_containers", "restart_policy",
		}},
		Facts: record.Facts{
			Zone: "zone_id",
			Charge: record.Charge{
				Spot: instanceCharge.Spot, NoSpot: instanceCharge.NoSpot, SpotWords: instanceCharge.SpotWords,
			},
		},
		Computed: []string{"spot_strategy", "zone_id"},
	},
	{Name: "alicloud_sae_application", Product: "sae", Kind: filing.KindContainer},
	{
		Name: "alicloud_sae_load_balancer_internet", Kind: filing.KindLink,
		Links: []record.Link{{From: "internet_slb_id", To: "app_id"}},
	},
	{
		Name: "alicloud_sae_ingress", Product: "sae", Kind: filing.KindLink,
		Links: []record.Link{{From: "slb_id", To: "rules.app_id"}, {From: "slb_id", To: "default_rule.app_id"}},
		Delivery: &record.DeliveryFields{
			Domains: []record.Path{"rules.domain"}, OwnOrigin: true, Front: []record.Path{"slb_id"},
		},
	},
}
