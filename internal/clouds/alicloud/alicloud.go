// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package alicloud has the records of Alibaba Cloud's Terraform types, a file
// for each service. What the cloud's products may file is in the catalogue.
package alicloud

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// Provider has all records.
var Provider = record.Provider{
	Name: "alicloud",
	Types: slices.Concat(
		ecs, simpleApplicationServer, ens, containers, network, slb, alb, nlb, eip, nat, dns, cdn, security, functions, oss,
	),
}

// instance is the type to pass as a server in the place of what is not one.
const instance = "alicloud_instance"

// How the provider writes charge types and terms: differently for each
// generation of its resources.
var (
	instanceCharge = record.Charge{
		Attributes: []string{"instance_charge_type"}, Prepaid: "PrePaid", OnDemand: "PostPaid",
		Spot: "spot_strategy", NoSpot: "NoSpot", SpotWords: []string{"SpotAsPriceGo", "SpotWithPriceLimit"},
	}
	paymentType = record.Charge{Attributes: []string{"payment_type"}, Prepaid: "Subscription", OnDemand: "PayAsYouGo"}

	months  = record.Purchase{Count: "period", Default: filing.Month}
	inUnits = record.Purchase{Count: "period", Unit: "period_unit", Default: filing.Month, Month: "Month", Week: "Week"}
)

// autoRenew is how types without a status of renewals say that they are renewed.
var autoRenew = filing.Argument{Name: "auto_renew", Value: true}

// addressType is how load balancers say whether the internet reaches them.
var addressType = record.PublicIP{Word: "address_type", Yes: "internet", No: "intranet"}

// aBandwidth is a common one: any above zero brings an address.
var aBandwidth = [][]filing.Argument{{{Name: "internet_max_bandwidth_out", Value: 5}}}
