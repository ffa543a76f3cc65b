// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package huaweicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var bms = []record.Type{
	{
		Name: "huaweicloud_bms_instance", Product: "bms", Kind: filing.KindBareMetal,
		Signature: record.Signature{Has: []string{"nics", "disk_ids", "host_id", "charging_mode", "flavor_id"}},
		Facts: record.Facts{
			Region: "region", Zone: "availability_zone", Charge: chargingMode, Term: term,
			PublicIP: record.PublicIP{Addresses: []string{"public_ip"}, Texts: []string{"eip_id", "iptype"}, Empty: "public_ip"},
		},
		Subnets:  []record.Path{"nics.subnet_id"},
		Computed: []string{"charging_mode", "region"},
		ReadOnly: []string{"public_ip"},
	},
}
