// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tencentcloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// instanceCharge has no strategy for spot instances: they have a charge type of
// their own.
var instanceCharge = record.Charge{
	Attributes: []string{"instance_charge_type"}, Prepaid: "PREPAID", OnDemand: "POSTPAID_BY_HOUR",
}

// autoRenew is the renewal flag of what the cloud renews by itself.
const autoRenew = "NOTIFY_AND_AUTO_RENEW"

// launchTemplate is the argument that names a template, which hides what is
// omitted beside it.
var launchTemplate = []string{"launch_template_id"}

// What the cloud makes of what is omitted.
var (
	onDemand = record.Omission{
		Omitted: []string{"instance_charge_type"}, Unless: launchTemplate,
		Becomes: map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("POSTPAID_BY_HOUR")},
	}
	noBandwidth = record.Omission{
		Omitted: []string{"internet_max_bandwidth_out"},
		Becomes: map[string]tfvalue.Value{"internet_max_bandwidth_out": tfvalue.Number(0), "public_ip": tfvalue.String("")},
	}
	noAddress = record.Omission{
		Omitted: []string{"allocate_public_ip"},
		Becomes: map[string]tfvalue.Value{"allocate_public_ip": tfvalue.Bool(false), "public_ip": tfvalue.String("")},
	}
)

// templated is an omission that a launch template may fill in.
func templated(o record.Omission) record.Omission {
	o.Unless = launchTemplate
	return o
}

// anAddress asks for a public address.
var anAddress = [][]filing.Argument{{
	{Name: "allocate_public_ip", Value: true},
	{Name: "internet_max_bandwidth_out", Value: 5}, // a common one: any above zero will do
}}

// state is how servers say whether they run. One in the state SHUTDOWN is isolated:
// stopped, and to be released.
var state = map[string]filing.OutageKind{
	"true": "", "false": filing.Stopped,
	"PENDING": "", "STARTING": "", "RUNNING": "", "REBOOTING": "", "STOPPING": filing.Stopped, "STOPPED": filing.Stopped,
	"SHUTDOWN": filing.Releasing, "TERMINATING": filing.Releasing,
}

// A server is given an address when it asks for one and has bandwidth.
var cvm = []record.Type{
	{
		Name: instance, Product: "cvm", Kind: filing.KindServer,
		Signature: record.Signature{Has: []string{
			"instance_charge_type_prepaid_period", "running_flag", "instance_charge_type", "allocate_public_ip",
			"internet_max_bandwidth_out",
		}},
		Facts: record.Facts{
			Zone: "availability_zone", Charge: instanceCharge,
			Term:        record.Purchase{Count: "instance_charge_type_prepaid_period", Default: filing.Month},
			AutoRenewal: filing.Argument{Name: "instance_charge_type_prepaid_renew_flag", Value: autoRenew},
			CreatedAt:   "create_time", ExpiresAt: "expired_time",
			PublicIP: record.PublicIP{
				Bandwidth: "internet_max_bandwidth_out", Allocate: "allocate_public_ip", Addresses: []string{"public_ip"},
				Ways: anAddress,
			},
			State: record.State{
				Start: filing.Argument{Name: "running_flag", Value: true}, Seen: []string{"instance_status"}, Words: state,
			},
		},
		Subnets: []record.Path{"subnet_id"},
		Computed: []string{
			"availability_zone", "instance_charge_type", "instance_charge_type_prepaid_renew_flag", "internet_max_bandwidth_out",
		},
		ReadOnly:     []string{"create_time", "expired_time", "public_ip"},
		OnDemandOnly: []string{"spot_instance_type", "spot_max_price", "cdh_host_id"},
		Omissions:    []record.Omission{onDemand, templated(noBandwidth), templated(noAddress)},
	},
	{
		// It sells no subscriptions: its servers are paid for by the hour.
		Name: "tencentcloud_instance_set", Product: "cvm", Kind: filing.KindServer,
		Signature: record.Signature{
			Has:    []string{"exclude_instance_ids", "instance_count", "instance_ids", "allocate_public_ip", "instance_charge_type"},
			HasNot: []string{"running_flag"},
		},
		Facts: record.Facts{
			IDs: "instance_ids", Amount: "instance_count", Zone: "availability_zone",
			Charge:    record.Charge{Always: filing.PayAsYouGo},
			CreatedAt: "create_time", ExpiresAt: "expired_time",
			PublicIP: record.PublicIP{
				Bandwidth: "internet_max_bandwidth_out", Allocate: "allocate_public_ip", Addresses: []string{"public_ip"}, Ways: anAddress,
			},
			State: record.State{Seen: []string{"instance_status"}, Words: state},
		},
		Computed:  []string{"internet_max_bandwidth_out"},
		ReadOnly:  []string{"create_time", "expired_time", "instance_ids", "public_ip"},
		Omissions: []record.Omission{noBandwidth, noAddress},
	},
	{
		Name: "data.tencentcloud_instances", List: "instance_list", Product: "cvm", Kind: filing.KindServer,
		Signature: record.Signature{
			Has: []string{
				"instance_charge_type_prepaid_renew_flag", "allocate_public_ip", "instance_charge_type", "instance_id",
				"internet_max_bandwidth_out",
			},
			HasNot: []string{"instance_charge_type_prepaid_period", "running_flag"},
		},
		Facts: record.Facts{
			ID: "instance_id", Zone: "availability_zone", Charge: instanceCharge,
			AutoRenewal: filing.Argument{Name: "instance_charge_type_prepaid_renew_flag", Value: autoRenew},
			CreatedAt:   "create_time", ExpiresAt: "expired_time",
			PublicIP: record.PublicIP{
				Bandwidth: "internet_max_bandwidth_out", Allocate: "allocate_public_ip", Addresses: []string{"public_ip"},
			},
			State: record.State{Seen: []string{"status"}, Words: state},
		},
		Handles: []record.Path{"instance_id"},
	},

	// What servers are made from.
	{
		Name: "tencentcloud_cvm_launch_template", Kind: filing.KindTemplate,
		Signature: record.Signature{Has: []string{"launch_template_name", "launch_template_version_description", "instance_charge_prepaid"}},
		What:      text.Text{EN: "a launch template", ZH: "一个实例启动模板"}, Instead: instance,
	},
	{Name: "tencentcloud_as_scaling_config", Product: "cvm", Kind: filing.KindScaling},
	{
		Name: "tencentcloud_as_scaling_group", Product: "cvm", Kind: filing.KindScaling,
		Links: []record.Link{
			{From: "load_balancer_ids[]"}, {From: "forward_balancer_ids.load_balancer_id"}, {From: "forward_balancer_ids.rule_id"},
		},
	},
	{
		Name: "tencentcloud_as_attachment", Kind: filing.KindLink,
		Links: []record.Link{{From: "scaling_group_id", To: "instance_ids[]"}},
	},
}
