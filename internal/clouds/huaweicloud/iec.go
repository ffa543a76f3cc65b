// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package huaweicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// Servers at the edge are paid for by use.
var iec = []record.Type{
	{
		Name: "huaweicloud_iec_server", Product: "iec", Kind: filing.KindServer,
		Signature: record.Signature{Has: []string{"coverage_sites", "edgecloud_id", "origin_server_id", "flavor_id"}},
		Facts: record.Facts{
			Charge:   record.Charge{Always: filing.PayAsYouGo},
			PublicIP: record.PublicIP{Addresses: []string{"public_ip"}, Empty: "public_ip"},
			State:    record.State{Seen: []string{"status"}, Words: state},
		},
		ReadOnly: []string{"public_ip"},
	},
}
