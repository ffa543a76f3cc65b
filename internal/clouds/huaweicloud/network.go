// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package huaweicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var network = []record.Type{
	{
		Name: "huaweicloud_vpc_subnet", Aliases: []string{"huaweicloud_vpc_subnet_v1"}, Kind: filing.KindSubnet,
		Facts: record.Facts{Region: "region", Zone: "availability_zone"},
	},
	{
		Name: "huaweicloud_compute_interface_attach", Aliases: []string{"huaweicloud_compute_interface_attach_v2"}, Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"ipv6_bandwidth_id", "port_id", "instance_id", "fixed_ip"}},
		What:      record.WhatNetworkInterface, Instead: instance,
		Links:   []record.Link{{From: "port_id", To: "instance_id"}},
		Address: &record.Address{Server: "instance_id", Interface: true},
	},
}
