// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package alicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// It is only sold by subscription, with a public address.
var simpleApplicationServer = []record.Type{
	{
		Name: "alicloud_simple_application_server_instance", Product: "simple_application_server", Kind: filing.KindServer,
		Signature: record.Signature{Has: []string{"plan_id", "auto_renew_period", "data_disk_size", "image_id", "period"}},
		Facts: record.Facts{
			Charge: record.Charge{Always: filing.Subscription}, Term: months, AutoRenewal: autoRenew,
			PublicIP: record.PublicIP{Always: true}, State: record.State{Start: running, Words: state},
		},
		Computed: []string{"payment_type"},
	},
	{
		Name: "data.alicloud_simple_application_server_instances", List: "instances",
		Product: "simple_application_server", Kind: filing.KindServer,
		Signature: record.Signature{Has: []string{"business_status", "inner_ip_address", "plan_id", "public_ip_address"}},
		Facts: record.Facts{
			Charge: record.Charge{Always: filing.Subscription}, CreatedAt: "create_time", ExpiresAt: "expired_time",
			PublicIP: record.PublicIP{Always: true},
			State: record.State{Seen: []string{"business_status", "status"}, Words: map[string]filing.OutageKind{
				"Expired": filing.Expired, "Overdue": filing.Overdue, // Normal says that it is paid for, not that it runs
				"Running": "", "Stopped": filing.Stopped,
			}},
		},
		Handles: []record.Path{"public_ip_address", "inner_ip_address"},
	},
}
