// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package huaweicloud has the records of Huawei Cloud's Terraform types, a file
// for each service. What the cloud's products may file is in the catalogue.
package huaweicloud

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Provider has all records.
var Provider = record.Provider{
	Name:  "huaweicloud",
	Types: slices.Concat(ecs, bms, iec, deh, containers, network, elb, lb, eip, nat, dns, cdn, security, obs),
}

// instance is the type to pass as a server in the place of what is not one.
const instance = "huaweicloud_compute_instance"

// All of the provider's types write charge types and terms in the same way. A
// term's unit has no default.
var (
	chargingMode = record.Charge{Attributes: []string{"charging_mode"}, Prepaid: "prePaid", OnDemand: "postPaid"}
	term         = record.Purchase{Count: "period", Unit: "period_unit", Month: "month"}
	autoRenew    = filing.Argument{Name: "auto_renew", Value: "true"}
)

// onDemand is what the cloud makes of an omitted charge type.
var onDemand = record.Omission{
	Omitted: []string{"charging_mode"},
	Becomes: map[string]tfvalue.Value{"charging_mode": tfvalue.String("postPaid")},
}
