// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tencentcloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var eip = []record.Type{
	{
		Name: "tencentcloud_eip", Product: "eip", Kind: filing.KindEIP,
		Signature: record.Signature{Has: []string{
			"internet_service_provider", "anycast_zone", "internet_charge_type", "public_ip",
		}},
		Facts:    record.Facts{PublicIP: record.PublicIP{Always: true}},
		Computed: []string{"internet_max_bandwidth_out"},
		ReadOnly: []string{"public_ip"},
		Bound:    &record.Binding{Status: record.Match{Attribute: "status", Text: "BIND"}},
		Address:  &record.Address{},
	},
	{
		Name: "tencentcloud_eip_association", Product: "eip", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"eip_id", "network_interface_id", "instance_id", "private_ip"}},
		Links:     []record.Link{{From: "eip_id", To: "instance_id"}, {From: "eip_id", To: "network_interface_id"}},
		Address:   &record.Address{Server: "instance_id"},
	},
}
