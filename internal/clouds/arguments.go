// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import "github.com/icp-filing/terraform-provider-icp/internal/filing"

// Arguments says how the facts of a server are written in a Terraform type. Of
// a type that is only read, such as an element of a data source, it has nothing
// but the type. It is zero for facts that are stated by hand.
func Arguments(terraformType string) filing.Arguments {
	if terraformType == "" || terraformType == TypeFacts {
		return filing.Arguments{}
	}
	a := arguments[terraformType]
	a.Type = terraformType
	return a
}

var (
	bandwidth       = filing.Argument{Name: "internet_max_bandwidth_out", Value: 5}
	aliCloudServer  = chargedAs("PrePaid")
	tencentPublicIP = [][]filing.Argument{{{Name: "allocate_public_ip", Value: true}, bandwidth}}
)

func chargedAs(prepaid string) []filing.Argument {
	return []filing.Argument{{Name: "instance_charge_type", Value: prepaid}}
}

var arguments = map[string]filing.Arguments{
	"alicloud_instance": {
		Subscription: aliCloudServer, Period: "period", PeriodUnit: filing.Argument{Name: "period_unit", Value: "Month"},
		Region: []string{"availability_zone"}, PublicIP: [][]filing.Argument{{bandwidth}},
	},
	"alicloud_ecs_instance_set": {
		Subscription: aliCloudServer, Period: "period", PeriodUnit: filing.Argument{Name: "period_unit", Value: "Month"},
		Region: []string{"zone_id"}, PublicIP: [][]filing.Argument{{bandwidth}},
	},
	"alicloud_simple_application_server_instance": {Period: "period"},
	"huaweicloud_compute_instance": {
		Subscription: []filing.Argument{{Name: "charging_mode", Value: "prePaid"}}, Period: "period",
		PeriodUnit: filing.Argument{Name: "period_unit", Value: "month"}, RequiresUnit: true,
		Region: []string{"region", "availability_zone"},
	},
	"tencentcloud_instance": {
		Subscription: chargedAs("PREPAID"), Period: "instance_charge_type_prepaid_period",
		Region: []string{"availability_zone"}, PublicIP: tencentPublicIP,
	},
	"tencentcloud_lighthouse_instance": {Period: "period", Region: []string{"zone"}},
}
