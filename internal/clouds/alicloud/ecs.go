// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package alicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// launchTemplate are the arguments that name a template, which hides what is
// omitted beside it.
var launchTemplate = []string{"launch_template_id", "launch_template_name"}

// onDemand is what the cloud makes of an omitted charge type.
var onDemand = record.Omission{
	Omitted: []string{"instance_charge_type"}, Unless: launchTemplate,
	Becomes: map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("PostPaid")},
}

// state is how most servers of the cloud say whether they run.
var state = map[string]filing.OutageKind{
	"Pending": "", "Starting": "", "Running": "", "Stopping": filing.Stopped, "Stopped": filing.Stopped,
}

// running is how users write that a server runs.
var running = filing.Argument{Name: "status", Value: "Running"}

var ecs = []record.Type{
	// start_time is the last boot and says nothing about the term.
	{
		Name: instance, Product: "ecs", Kind: filing.KindServer,
		Signature: record.Signature{Has: []string{
			"renewal_status", "include_data_disks", "instance_charge_type", "internet_max_bandwidth_out",
			"period_unit", "spot_strategy",
		}},
		Facts: record.Facts{
			Zone: "availability_zone", Charge: instanceCharge, Term: inUnits,
			AutoRenewal: filing.Argument{Name: "renewal_status", Value: "AutoRenewal"},
			CreatedAt:   "create_time", ExpiresAt: "expired_time",
			PublicIP: record.PublicIP{
				Bandwidth: "internet_max_bandwidth_out", Addresses: []string{"public_ip"}, Ways: aBandwidth,
			},
			State: record.State{Start: running, Words: state},
		},
		Subnets: []record.Path{"vswitch_id", "subnet_id"},
		Computed: []string{
			"availability_zone", "instance_charge_type", "internet_max_bandwidth_out", "period", "spot_strategy",
		},
		ReadOnly:     []string{"create_time", "expired_time", "public_ip"},
		OnDemandOnly: []string{"auto_release_time", "deletion_protection", "spot_price_limit", "spot_duration"},
		Omissions: []record.Omission{
			onDemand,
			// Without public bandwidth a server has no address of its own.
			{
				Omitted: []string{"internet_max_bandwidth_out"}, Unless: launchTemplate,
				Becomes: map[string]tfvalue.Value{
					"internet_max_bandwidth_out": tfvalue.Number(0), "public_ip": tfvalue.String(""),
				},
			},
		},
	},
	{
		Name: "data.alicloud_instances", List: "instances", Product: "ecs", Kind: filing.KindServer,
		Signature: record.Signature{Has: []string{
			"creation_time", "disk_device_mappings", "eip", "instance_charge_type", "internet_max_bandwidth_out",
			"region_id",
		}},
		Facts: record.Facts{
			Region: "region_id", Zone: "availability_zone", Charge: instanceCharge, CreatedAt: "creation_time",
			PublicIP: record.PublicIP{Bandwidth: "internet_max_bandwidth_out", Addresses: []string{"public_ip", "eip"}},
			State:    record.State{Seen: []string{"status"}, Words: state},
		},
	},
	{
		Name: "alicloud_ecs_instance_set", Product: "ecs", Kind: filing.KindServer,
		Signature: record.Signature{Has: []string{
			"boot_check_os_with_assistant", "amount", "instance_ids", "unique_suffix", "instance_charge_type",
		}},
		Facts: record.Facts{
			IDs: "instance_ids", Amount: "amount", Zone: "zone_id", Charge: instanceCharge, Term: inUnits, AutoRenewal: autoRenew,
			PublicIP: record.PublicIP{Bandwidth: "internet_max_bandwidth_out", Ways: aBandwidth},
		},
		Subnets:      []record.Path{"vswitch_id"},
		Computed:     []string{"internet_max_bandwidth_out", "spot_strategy", "zone_id"},
		ReadOnly:     []string{"instance_ids"},
		OnDemandOnly: []string{"auto_release_time", "deletion_protection", "spot_price_limit"},
		Omissions:    []record.Omission{onDemand},
	},

	// What servers are made from or run on.
	{
		Name: "alicloud_ess_scaling_configuration", Product: "ecs", Kind: filing.KindScaling,
		Signature: record.Signature{Has: []string{"scaling_configuration_name", "scaling_group_id", "substitute", "active"}},
		Facts:     record.Facts{Charge: record.Charge{Always: filing.ScalingGroup}},
	},
	{
		Name: "alicloud_ess_scaling_group", Product: "ecs", Kind: filing.KindScaling,
		Links: []record.Link{{From: "loadbalancer_ids[]"}},
	},
	{
		Name: "alicloud_ess_attachment", Kind: filing.KindLink,
		Links: []record.Link{{From: "scaling_group_id", To: "instance_ids[]"}},
	},
	{
		Name: "alicloud_ess_alb_server_group_attachment", Kind: filing.KindLink,
		Links: []record.Link{{From: "alb_server_group_id", To: "scaling_group_id"}},
	},
	{
		Name: "alicloud_ess_server_group_attachment", Kind: filing.KindLink,
		Links: []record.Link{{From: "server_group_id", To: "scaling_group_id"}},
	},
	{
		Name: "alicloud_ess_scalinggroup_vserver_groups", Kind: filing.KindLink,
		Links: []record.Link{
			{From: "vserver_groups.loadbalancer_id", To: "scaling_group_id"},
			{From: "vserver_groups.vserver_attributes.vserver_group_id", To: "scaling_group_id"},
		},
	},
	{
		Name: "alicloud_ecs_launch_template", Aliases: []string{"alicloud_launch_template"}, Kind: filing.KindTemplate,
		Signature: record.Signature{Has: []string{
			"launch_template_name", "default_version_number", "latest_version_number", "instance_charge_type",
		}},
		What: text.Text{EN: "a launch template", ZH: "一个实例启动模板"}, Instead: instance,
		Computed: []string{"period", "period_unit", "zone_id"},
	},
	{
		Name: "alicloud_ecs_dedicated_host", Product: "dedicated_host", Kind: filing.KindDedicatedHost,
		Signature: record.Signature{Has: []string{
			"dedicated_host_type", "cpu_over_commit_ratio", "action_on_maintenance", "auto_placement",
		}},
		Facts:    record.Facts{Zone: "zone_id", Charge: paymentType, ExpiresAt: "expired_time"},
		Computed: []string{"expired_time", "payment_type", "zone_id"},
	},
}
