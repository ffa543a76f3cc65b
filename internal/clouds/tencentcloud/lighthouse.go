// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tencentcloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// It is only sold by subscription, with a public address.
var lighthouse = []record.Type{
	{
		Name: "tencentcloud_lighthouse_instance", Product: "lighthouse", Kind: filing.KindServer,
		Signature: record.Signature{Has: []string{"bundle_id", "blueprint_id", "renew_flag", "period", "zone"}},
		Facts: record.Facts{
			Zone: "zone", Charge: record.Charge{Always: filing.Subscription},
			Term:        record.Purchase{Count: "period", Default: filing.Month},
			AutoRenewal: filing.Argument{Name: "renew_flag", Value: autoRenew}, PublicIP: record.PublicIP{Always: true},
		},
		Computed: []string{"zone"},
	},
}
