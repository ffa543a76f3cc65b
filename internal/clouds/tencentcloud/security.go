// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tencentcloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// waf are domains that are put on a firewall.
var waf = []record.Type{
	{
		Name: "tencentcloud_waf_saas_domain", Product: "waf", Kind: filing.KindDelivery,
		Links:    []record.Link{{To: "src_list[]"}, {To: "upstream_domain"}},
		Delivery: &record.DeliveryFields{Domains: []record.Path{"domain"}},
	},
	{
		Name: "tencentcloud_waf_clb_domain", Product: "waf", Kind: filing.KindDelivery,
		Links:    []record.Link{{To: "load_balancer_set.load_balancer_id"}},
		Delivery: &record.DeliveryFields{Domains: []record.Path{"domain"}, Front: []record.Path{"load_balancer_set.load_balancer_id"}},
	},
}

// serverless are domains of functions and gateways.
var serverless = []record.Type{
	{
		Name: "tencentcloud_scf_custom_domain", Product: "cloud_function", Kind: filing.KindDelivery,
		Delivery: &record.DeliveryFields{Domains: []record.Path{"domain"}, OwnOrigin: true},
	},
	{
		Name: "tencentcloud_api_gateway_custom_domain", Product: "api_gateway", Kind: filing.KindDelivery,
		Delivery: &record.DeliveryFields{
			Domains: []record.Path{"sub_domain"}, When: record.Match{Attribute: "net_type", Text: "OUTER"},
		},
	},
}
