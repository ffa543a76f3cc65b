// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package alicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// security are domains that are put on a firewall or on Anti-DDoS.
var security = []record.Type{
	{
		Name: "alicloud_waf_domain", Product: "waf", Kind: filing.KindDelivery,
		Signature: record.Signature{Has: []string{"is_access_product", "source_ips", "http2_port", "load_balancing"}},
		Links:     []record.Link{{To: "source_ips[]"}},
		Delivery:  &record.DeliveryFields{Domains: []record.Path{"domain", "domain_name"}},
	},
	{
		Name: "alicloud_wafv3_domain", Product: "waf", Kind: filing.KindDelivery,
		Signature: record.Signature{Has: []string{"redirect", "listen", "access_type", "domain", "instance_id"}},
		Links:     []record.Link{{To: "redirect.backends[]"}},
		Delivery:  &record.DeliveryFields{Domains: []record.Path{"domain"}},
	},
	{
		Name: "alicloud_ddoscoo_domain_resource", Product: "ddoscoo", Kind: filing.KindDelivery,
		Signature: record.Signature{Has: []string{"rs_type", "proxy_types", "domain", "instance_ids"}},
		Links:     []record.Link{{To: "real_servers[]"}},
		Delivery:  &record.DeliveryFields{Domains: []record.Path{"domain"}},
	},
}
