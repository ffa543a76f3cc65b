// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package huaweicloud

import (
	"regexp"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// flexusX shares a type with ECS: its flavors are named x1, x1e and the like.
var flexusX = record.Variant{
	Product: "flexus_x", Attribute: "flavor_id", Matches: regexp.MustCompile("^x[0-9]").MatchString,
}

// state is how servers say whether they run. What a user asks for is done once, so
// that its word may be older than what the cloud has seen.
var state = map[string]filing.OutageKind{
	"ON": "", "REBOOT": "", "FORCE-REBOOT": "", "OFF": filing.Stopped, "FORCE-OFF": filing.Stopped,
	"ACTIVE": "", "BUILD": "", "HARD_REBOOT": "", "SHUTOFF": filing.Stopped, "DELETED": filing.Releasing,
}

// An EIP can also be bound by another resource, so that only a server that
// exists shows that it has none: its public_ip is empty then.
var ecs = []record.Type{
	{
		Name: instance, Aliases: []string{"huaweicloud_compute_instance_v2"}, Product: "ecs", Variant: &flexusX,
		Kind: filing.KindServer,
		Signature: record.Signature{Has: []string{
			"delete_eip_on_termination", "stop_before_destroy", "charging_mode", "eip_id", "flavor_id", "system_disk_type",
		}},
		Facts: record.Facts{
			Region: "region", Zone: "availability_zone", Charge: chargingMode, Term: term,
			AutoRenewal: autoRenew, CreatedAt: "created_at", ExpiresAt: "expired_time",
			PublicIP: record.PublicIP{
				Addresses: []string{"public_ip"}, Texts: []string{"eip_id", "eip_type"}, Empty: "public_ip",
				Ways: [][]filing.Argument{{{Name: "eip_id"}}},
			},
			State: record.State{Start: filing.Argument{Name: "power_action", Value: "ON"}, Seen: []string{"status"}, Words: state},
		},
		Subnets:      []record.Path{"network.uuid"},
		Computed:     []string{"availability_zone", "charging_mode", "flavor_id", "region"},
		ReadOnly:     []string{"created_at", "expired_time", "public_ip"},
		OnDemandOnly: []string{"auto_terminate_time", "spot_duration", "spot_duration_count", "spot_maximum_price"},
		Omissions: []record.Omission{
			onDemand,
			// Without an EIP a server has no address of its own.
			{
				Omitted: []string{"eip_id", "eip_type"}, Later: true,
				Becomes: map[string]tfvalue.Value{"public_ip": tfvalue.String("")},
			},
		},
		Links: []record.Link{{From: "eip_id"}},
	},
	{
		Name: "data.huaweicloud_compute_instance", Product: "ecs", Variant: &flexusX, Kind: filing.KindServer,
		Signature: record.Signature{
			Has: []string{"flavor_name", "volume_attached", "charging_mode", "scheduler_hints", "region", "fixed_ip_v4"},
			// A resource has these.
			HasNot: []string{"period", "period_unit"},
		},
		Facts: record.Facts{
			Region: "region", Zone: "availability_zone", Charge: chargingMode, ExpiresAt: "expired_time",
			PublicIP: record.PublicIP{Addresses: []string{"public_ip"}, Empty: "public_ip"},
			State:    record.State{Seen: []string{"status"}, Words: state},
		},
	},
	{
		Name: "data.huaweicloud_compute_instances", List: "instances", Product: "ecs", Variant: &flexusX, Kind: filing.KindServer,
		Signature: record.Signature{
			Has: []string{"flavor_name", "volume_attached", "charging_mode", "scheduler_hints"},
			// Single instances have these.
			HasNot: []string{"region", "fixed_ip_v4", "period", "period_unit"},
		},
		Facts: record.Facts{
			Zone: "availability_zone", Charge: chargingMode, ExpiresAt: "expired_time",
			PublicIP: record.PublicIP{Addresses: []string{"public_ip"}, Empty: "public_ip"},
			State:    record.State{Seen: []string{"status"}, Words: state},
		},
		// Of a network, the private address and the port of its interface.
		Handles: []record.Path{"network.fixed_ip_v4", "network.port"},
	},
	{
		Name: "huaweicloud_as_configuration", Aliases: []string{"huaweicloud_as_configuration_v1"}, Product: "ecs", Kind: filing.KindScaling,
		Signature: record.Signature{Has: []string{"scaling_configuration_name", "instance_config"}},
		Facts:     record.Facts{Region: "region", Charge: record.Charge{Always: filing.ScalingGroup}},
		Computed:  []string{"region"},
		ReadOnly:  []string{"create_time"},
	},
	{
		Name: "huaweicloud_as_group", Aliases: []string{"huaweicloud_as_group_v1"}, Product: "ecs", Kind: filing.KindScaling,
		Links: []record.Link{{From: "lbaas_listeners.pool_id"}},
	},
	{
		Name: "huaweicloud_as_instance_attach", Kind: filing.KindLink,
		Links: []record.Link{{From: "scaling_group_id", To: "instance_id"}},
	},
}
