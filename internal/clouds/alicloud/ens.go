// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package alicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var ens = []record.Type{
	{
		Name: "alicloud_ens_instance", Product: "ens", Kind: filing.KindServer,
		Signature: record.Signature{Has: []string{
			"ens_region_id", "net_district_code", "schedule_area_level", "payment_type", "scheduling_strategy",
		}},
		Facts: record.Facts{
			Charge: record.Charge{
				Attributes: paymentType.Attributes, Prepaid: paymentType.Prepaid, OnDemand: paymentType.OnDemand,
				Spot: instanceCharge.Spot, NoSpot: instanceCharge.NoSpot, SpotWords: instanceCharge.SpotWords,
			},
			Term:        record.Purchase{Count: "period", Unit: "period_unit", Default: filing.Month, Month: "Month", Day: "Day"},
			AutoRenewal: autoRenew,
			PublicIP:    record.PublicIP{Bandwidth: "internet_max_bandwidth_out", Ways: aBandwidth},
			State:       record.State{Start: running, Words: state},
		},
		Computed:     []string{"internet_max_bandwidth_out"},
		OnDemandOnly: []string{"auto_release_time"},
	},
}
