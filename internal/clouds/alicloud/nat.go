// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package alicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// nat has rules that are refused as servers, so that nobody files with a rule of
// a gateway.
var nat = []record.Type{
	{
		Name: "alicloud_nat_gateway", Product: "nat_gateway", Kind: filing.KindNAT,
		Signature: record.Signature{Has: []string{"snat_table_ids", "forward_table_ids", "nat_type", "specification", "vpc_id"}},
		Facts: record.Facts{
			Charge: record.Charge{
				Attributes: []string{"payment_type", "instance_charge_type"},
				Prepaid:    paymentType.Prepaid, OnDemand: paymentType.OnDemand,
			},
			Term: months,
		},
		Computed: []string{"instance_charge_type", "network_type", "payment_type"},
	},
	{
		Name: "alicloud_snat_entry", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{"snat_table_id", "snat_ip", "source_vswitch_id", "source_cidr"}},
		What:      record.WhatNATRule, Instead: instance,
	},
	{
		Name: "alicloud_forward_entry", Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{
			"forward_table_id", "external_ip", "external_port", "internal_ip", "internal_port",
		}},
		What: record.WhatNATRule, Instead: instance,
		Links: []record.Link{
			{From: "external_ip", To: "internal_ip"},
			{From: "forward_table_id", To: "internal_ip"},
		},
	},
}
