// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package alicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var functions = []record.Type{
	{
		Name: "alicloud_fcv3_custom_domain", Product: "fc", Kind: filing.KindDelivery,
		Signature: record.Signature{Has: []string{"custom_domain_name", "route_config", "cert_config", "protocol"}},
		Delivery:  &record.DeliveryFields{Domains: []record.Path{"custom_domain_name"}, OwnOrigin: true},
	},
	{
		Name: "alicloud_fc_custom_domain", Product: "fc", Kind: filing.KindDelivery,
		Delivery: &record.DeliveryFields{Domains: []record.Path{"domain_name"}, OwnOrigin: true},
	},
}
