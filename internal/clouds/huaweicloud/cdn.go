// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package huaweicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var cdn = []record.Type{
	{
		Name: "huaweicloud_cdn_domain", Aliases: []string{"huaweicloud_cdn_domain_v1"}, Product: "cdn", Kind: filing.KindDelivery,
		Signature: record.Signature{Has: []string{"service_area", "sources", "configs", "type"}},
		Links:     []record.Link{{To: "sources.origin"}},
		Delivery: &record.DeliveryFields{
			Domains: []record.Path{"name"}, Scope: "service_area", Offline: record.Match{Attribute: "status", Text: "offline"},
			BucketKind: "sources.origin_type", Bucket: "obs_bucket",
		},
	},
	{
		Name: "huaweicloud_live_domain", Product: "live", Kind: filing.KindDelivery,
		Facts: record.Facts{Region: "region"},
		Delivery: &record.DeliveryFields{
			Domains: []record.Path{"name"}, Offline: record.Match{Attribute: "status", Text: "off"},
		},
	},
	{
		Name: "huaweicloud_apig_group", Product: "apig", Kind: filing.KindDelivery,
		Facts:    record.Facts{Region: "region"},
		Delivery: &record.DeliveryFields{Domains: []record.Path{"url_domains.name"}},
	},
	{
		Name: "huaweicloud_apig_group_domain_associate", Product: "apig", Kind: filing.KindDelivery,
		Facts:    record.Facts{Region: "region"},
		Delivery: &record.DeliveryFields{Domains: []record.Path{"url_domain"}},
	},
}
