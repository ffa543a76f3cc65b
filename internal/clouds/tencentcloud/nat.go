// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tencentcloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var nat = []record.Type{
	{
		Name: "tencentcloud_nat_gateway", Product: "nat_gateway", Kind: filing.KindNAT,
		Signature: record.Signature{Has: []string{"assigned_eip_set", "max_concurrent", "bandwidth", "vpc_id"}},
		Facts: record.Facts{
			Zone: "zone", CreatedAt: "created_time", PublicIP: record.PublicIP{List: "assigned_eip_set"},
		},
		Computed: []string{"zone"},
		ReadOnly: []string{"created_time"},
	},
	{
		Name: "tencentcloud_dnat", Kind: filing.KindLink,
		Links: []record.Link{{From: "elastic_ip", To: "private_ip"}},
	},
}
