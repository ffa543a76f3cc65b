// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package huaweicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var containers = []record.Type{
	{
		Name: "huaweicloud_cce_cluster", Aliases: []string{"huaweicloud_cce_cluster_v3"}, Product: "cce", Kind: filing.KindContainer,
		Signature: record.Signature{Has: []string{
			"container_network_type", "container_network_cidr", "cluster_type", "cluster_version", "flavor_id",
		}},
		Facts:    record.Facts{Region: "region", Charge: chargingMode, Term: term},
		Computed: []string{"charging_mode", "region"},
	},
	{
		Name: "huaweicloud_cce_node", Aliases: []string{"huaweicloud_cce_node_v3"}, Product: "cce", Kind: filing.KindContainer,
		Signature: record.Signature{Has: []string{"root_volume", "data_volumes", "max_pods", "cluster_id"}},
		Facts: record.Facts{
			Region: "region", Zone: "availability_zone", Charge: chargingMode, Term: term,
			PublicIP: record.PublicIP{Addresses: []string{"public_ip"}, Texts: []string{"eip_id", "iptype"}, Empty: "public_ip"},
		},
		Computed: []string{"charging_mode", "region"},
		ReadOnly: []string{"public_ip"},
	},
}
