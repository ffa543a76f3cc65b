// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package huaweicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// nat has rules that are refused as servers, and not taken for the gateway:
// that can back a filing here.
var nat = []record.Type{
	{
		Name: "huaweicloud_nat_gateway", Aliases: []string{"huaweicloud_nat_gateway_v2"}, Product: "nat_gateway", Kind: filing.KindNAT,
		Signature: record.Signature{Has: []string{"spec", "subnet_id", "vpc_id", "charging_mode", "period_unit"}},
		Facts: record.Facts{
			Region: "region", Charge: chargingMode, Term: term, AutoRenewal: autoRenew, CreatedAt: "created_at",
		},
		Subnets:   []record.Path{"subnet_id"},
		Computed:  []string{"charging_mode", "region"},
		ReadOnly:  []string{"created_at"},
		Omissions: []record.Omission{onDemand},
	},
	{
		Name: "huaweicloud_nat_dnat_rule", Aliases: []string{"huaweicloud_nat_dnat_rule_v2"}, Kind: filing.KindLink,
		Signature: record.Signature{Has: []string{
			"nat_gateway_id", "floating_ip_id", "internal_service_port", "external_service_port",
		}},
		What: record.WhatNATRule, Instead: "huaweicloud_nat_gateway",
		Links: []record.Link{
			{From: "floating_ip_id", To: "port_id"},
			{From: "floating_ip_id", To: "private_ip"},
			{From: "nat_gateway_id", To: "private_ip"},
		},
	},
}
