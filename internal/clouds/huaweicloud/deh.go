// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package huaweicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var deh = []record.Type{
	{
		Name: "huaweicloud_deh_instance", Product: "dedicated_host", Kind: filing.KindDedicatedHost,
		Signature: record.Signature{Has: []string{"host_type", "host_properties", "auto_placement", "charging_mode"}},
		Facts: record.Facts{
			Region: "region", Zone: "availability_zone", Charge: chargingMode, Term: term, CreatedAt: "allocated_at",
		},
		Computed: []string{"charging_mode", "region"},
		ReadOnly: []string{"allocated_at"},
	},
}
