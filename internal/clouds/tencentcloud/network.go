// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tencentcloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var network = []record.Type{
	{Name: "tencentcloud_subnet", Kind: filing.KindSubnet, Facts: record.Facts{Zone: "availability_zone"}},
	{
		Name: "tencentcloud_eni", Kind: filing.KindCarrier,
		Signature: record.Signature{Has: []string{"ipv4_info", "ipv4_count", "ipv4s", "mac"}},
		What:      record.WhatNetworkInterface, Instead: instance,
		Address: &record.Address{Interface: true},
	},
	{
		Name: "tencentcloud_eni_attachment", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"eni_id", "instance_id"}},
		What:      record.WhatNetworkInterface, Instead: instance,
		Links:   []record.Link{{From: "eni_id", To: "instance_id"}},
		Address: &record.Address{Server: "instance_id", Interface: true},
	},
}
