// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package alicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var eip = []record.Type{
	{
		Name: "alicloud_eip_address", Aliases: []string{"alicloud_eip"}, Product: "eip", Kind: filing.KindEIP,
		Signature: record.Signature{Has: []string{"isp", "ip_address", "netmode", "internet_charge_type", "bandwidth"}},
		Facts: record.Facts{
			Charge:    record.Charge{Attributes: []string{"payment_type", "instance_charge_type"}},
			CreatedAt: "create_time", PublicIP: record.PublicIP{Always: true},
		},
		Computed: []string{"instance_charge_type", "payment_type", "zone"},
		ReadOnly: []string{"create_time"},
		Bound:    &record.Binding{Status: record.Match{Attribute: "status", Text: "InUse"}},
		Address:  &record.Address{},
	},
	{
		Name: "alicloud_eip_association", Product: "eip", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"allocation_id", "instance_id", "instance_type", "force"}},
		Links:     []record.Link{{From: "allocation_id", To: "instance_id"}},
		Address: &record.Address{
			Server: "instance_id", Kind: "instance_type", ServerWord: "EcsInstance", PortWord: "NetworkInterface",
		},
	},
	{
		Name: "alicloud_eipanycast_anycast_eip_address", Product: "eip", Kind: filing.KindEIP,
		Signature: record.Signature{Has: []string{"anycast_eip_address_name", "service_location", "bandwidth"}},
		Facts:     record.Facts{Charge: paymentType, PublicIP: record.PublicIP{Always: true}},
		Address:   &record.Address{},
	},
	{
		Name: "alicloud_eipanycast_anycast_eip_address_attachment", Product: "eip", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"anycast_id", "bind_instance_id", "bind_instance_type"}},
		Links:     []record.Link{{From: "anycast_id", To: "bind_instance_id"}},
		Address:   &record.Address{Server: "bind_instance_id", Kind: "bind_instance_type", PortWord: "NetworkInterface"},
	},
}
