// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package shapes

// Default is what a cloud does when an attribute is omitted in the
// configuration of a new resource. A plan shows the attribute as unknown.
type Default struct {
	// Omitted is the attribute that must be absent from the configuration.
	Omitted string
	// Becomes are attributes with the values that the cloud will give them.
	Becomes map[string]Value
}

// omitted are the defaults of the types that have such attributes.
var omitted = map[string][]Default{
	"alicloud_instance": {
		{Omitted: "instance_charge_type", Becomes: map[string]Value{"instance_charge_type": String("PostPaid")}},
		{Omitted: "internet_max_bandwidth_out", Becomes: map[string]Value{
			"internet_max_bandwidth_out": Number(0), "public_ip": String(""),
		}},
	},
	"huaweicloud_compute_instance": {
		{Omitted: "charging_mode", Becomes: map[string]Value{"charging_mode": String("postPaid")}},
	},
	"tencentcloud_instance": {
		{Omitted: "instance_charge_type", Becomes: map[string]Value{"instance_charge_type": String("POSTPAID_BY_HOUR")}},
		{Omitted: "internet_max_bandwidth_out", Becomes: map[string]Value{
			"internet_max_bandwidth_out": Number(0), "public_ip": String(""),
		}},
	},
}

// Defaults returns what the cloud does when attributes of a type are omitted.
// Callers must not change it.
func Defaults(terraformType string) []Default { return omitted[terraformType] }
