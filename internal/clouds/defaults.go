// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// omission is what a cloud does with a new resource whose configuration omits
// attributes, or writes what the cloud takes for them.
type omission struct {
	// omitted must be, and of unless all: those bring values of their own.
	omitted, unless []string
	// becomes are attributes with the values that the cloud will give them.
	becomes map[string]tfvalue.Value
}

// omissions are those of the types that have such attributes. Without public
// bandwidth, or an EIP, a server has no address of its own.
var omissions = map[string][]omission{
	"alicloud_instance": {
		{[]string{"instance_charge_type"}, launchTemplate, map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("PostPaid")}},
		{[]string{"internet_max_bandwidth_out"}, launchTemplate, noBandwidth},
	},
	"alicloud_ecs_instance_set": {
		{[]string{"instance_charge_type"}, launchTemplate, map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("PostPaid")}},
	},
	"huaweicloud_compute_instance": {
		{[]string{"charging_mode"}, nil, map[string]tfvalue.Value{"charging_mode": tfvalue.String("postPaid")}},
		{[]string{"eip_id", "eip_type"}, nil, map[string]tfvalue.Value{"public_ip": tfvalue.String("")}},
	},
	"tencentcloud_instance": {
		{[]string{"instance_charge_type"}, launchTemplate, map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("POSTPAID_BY_HOUR")}},
		{[]string{"internet_max_bandwidth_out"}, launchTemplate, noBandwidth},
		{[]string{"allocate_public_ip"}, launchTemplate, map[string]tfvalue.Value{"allocate_public_ip": tfvalue.Bool(false), "public_ip": tfvalue.String("")}},
	},
}

// launchTemplate are the attributes that name a template, which hides what is
// omitted beside it.
var launchTemplate = []string{"launch_template_id", "launch_template_name"}

var noBandwidth = map[string]tfvalue.Value{"internet_max_bandwidth_out": tfvalue.Number(0), "public_ip": tfvalue.String("")}

// Omissions fills in what a cloud does with a new resource of a type when
// attributes are omitted, though plans show some as unknown. isWritten reports whether the configuration has an attribute.
func Omissions(terraformType string, attributes map[string]tfvalue.Value, isWritten func(name string) bool) {
	for _, o := range omissions[terraformType] {
		if !o.holds(attributes, isWritten) {
			continue
		}
		for name, v := range o.becomes {
			if kind := attributes[name].Kind(); kind == tfvalue.KindUnknown || kind == tfvalue.KindNull {
				attributes[name] = v
			}
		}
	}
}

func (o omission) holds(attributes map[string]tfvalue.Value, isWritten func(string) bool) bool {
	if slices.ContainsFunc(o.unless, isWritten) {
		return false
	}
	for _, name := range o.omitted {
		v := attributes[name]
		switch {
		case !isWritten(name):
			if v.Kind() != tfvalue.KindUnknown && v.Kind() != tfvalue.KindNull {
				return false
			}
		case v.Kind() == tfvalue.KindList || v.Kind() == tfvalue.KindObject || v != o.becomes[name]:
			return false
		}
	}
	return true
}

// HasOmissions reports whether there are any for a type.
func HasOmissions(terraformType string) bool { return len(omissions[terraformType]) > 0 }
