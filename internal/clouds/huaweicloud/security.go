// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package huaweicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// security are domains that are put on a firewall or on Anti-DDoS.
var security = []record.Type{
	{
		Name: "huaweicloud_waf_domain", Product: "waf", Kind: filing.KindDelivery,
		Signature: record.Signature{Has: []string{"protect_status", "policy_id", "server", "domain", "proxy"}},
		Facts:     record.Facts{Region: "region"},
		Computed:  []string{"region"},
		Links:     []record.Link{{To: "server.address"}},
		Delivery:  &record.DeliveryFields{Domains: []record.Path{"domain"}},
	},
	{
		Name: "huaweicloud_waf_dedicated_domain", Product: "waf", Kind: filing.KindDelivery,
		Facts:    record.Facts{Region: "region"},
		Links:    []record.Link{{To: "server.address"}},
		Delivery: &record.DeliveryFields{Domains: []record.Path{"domain"}},
	},
	{
		Name: "huaweicloud_aad_domain", Product: "aad", Kind: filing.KindDelivery,
		Links:    []record.Link{{To: "real_server"}},
		Delivery: &record.DeliveryFields{Domains: []record.Path{"domain_name"}, Regionless: true},
	},
}
