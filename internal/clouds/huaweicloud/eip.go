// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package huaweicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// The words for what an EIP is bound to: a server, or a network interface.
const (
	server = "ECS"
	port   = "PORT"
)

var eip = []record.Type{
	{
		Name: "huaweicloud_vpc_eip", Aliases: []string{"huaweicloud_vpc_eip_v1"}, Product: "eip", Kind: filing.KindEIP,
		Signature: record.Signature{Has: []string{"publicip", "bandwidth", "address", "charging_mode"}},
		Facts: record.Facts{
			Region: "region", Charge: chargingMode, Term: term, CreatedAt: "created_at",
			PublicIP: record.PublicIP{Always: true},
		},
		Computed: []string{"charging_mode", "region"},
		ReadOnly: []string{"created_at", "instance_id"},
		Bound: &record.Binding{
			Status: record.Match{Attribute: "status", Text: "BOUND"}, To: "instance_id",
		},
		// It is bound to the port of a server, and shows that server too.
		Address: &record.Address{Server: "instance_id", Kind: "associate_type", ServerWord: port},
	},
	{
		Name: "huaweicloud_global_eip", Product: "eip", Kind: filing.KindEIP,
		Signature: record.Signature{Has: []string{"geip_pool_name", "access_site", "internet_bandwidth_id"}},
		Facts:     record.Facts{CreatedAt: "created_at", PublicIP: record.PublicIP{Always: true}},
		ReadOnly:  []string{"created_at"},
		Bound:     &record.Binding{To: "associate_instance_id"},
		Address: &record.Address{
			Server: "associate_instance_id", Kind: "associate_instance_type", ServerWord: server, PortWord: port,
		},
	},
	{
		Name: "huaweicloud_compute_eip_associate", Aliases: []string{"huaweicloud_compute_floatingip_associate_v2"}, Product: "eip", Kind: filing.KindLink,
		Signature: record.Signature{
			Has:    []string{"public_ip", "fixed_ip", "port_id", "instance_id"},
			HasNot: []string{"network_id", "mac_address"},
		},
		Facts:   record.Facts{Region: "region"},
		Links:   []record.Link{{From: "public_ip", To: "instance_id"}, {From: "bandwidth_id", To: "instance_id"}},
		Address: &record.Address{Server: "instance_id"},
	},
	{
		Name: "huaweicloud_vpc_eip_associate", Aliases: []string{"huaweicloud_networking_eip_associate"}, Product: "eip", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"mac_address", "network_id", "public_ip", "fixed_ip", "port_id"}},
		Facts:     record.Facts{Region: "region"},
		Links:     []record.Link{{From: "public_ip", To: "port_id"}, {From: "public_ip", To: "fixed_ip"}},
		Address:   &record.Address{},
	},
	{
		Name: "huaweicloud_vpc_eipv3_associate", Product: "eip", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"publicip_id", "associate_instance_id", "associate_instance_type"}},
		Facts:     record.Facts{Region: "region"},
		Links:     []record.Link{{From: "publicip_id", To: "associate_instance_id"}},
		Address:   &record.Address{Server: "associate_instance_id", Kind: "associate_instance_type", PortWord: port},
	},
	{
		Name: "huaweicloud_global_eip_associate", Product: "eip", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"global_eip_id", "associate_instance", "is_reserve_gcb"}},
		Links:     []record.Link{{From: "global_eip_id", To: "associate_instance.instance_id"}},
		Address: &record.Address{
			Server: "associate_instance.instance_id", Kind: "associate_instance.instance_type",
			ServerWord: server, PortWord: port,
		},
	},
}
