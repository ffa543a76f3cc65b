// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tencentcloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var cdn = []record.Type{
	{
		Name: "tencentcloud_cdn_domain", Product: "cdn", Kind: filing.KindDelivery,
		Signature: record.Signature{Has: []string{"service_type", "https_config", "origin", "area", "domain"}},
		Links:     []record.Link{{To: "origin.origin_list[]"}},
		Delivery: &record.DeliveryFields{
			Domains: []record.Path{"domain"}, Scope: "area", Offline: record.Match{Attribute: "status", Text: "offline"},
			BucketKind: "origin.origin_type", Bucket: "cos",
		},
	},
	{
		Name: "tencentcloud_ecdn_domain", Product: "cdn", Kind: filing.KindDelivery,
		Links:    []record.Link{{To: "origin.origin_list[]"}},
		Delivery: &record.DeliveryFields{Domains: []record.Path{"domain"}, Scope: "area"},
	},
	{
		Name: "tencentcloud_css_domain", Product: "css", Kind: filing.KindDelivery,
		Delivery: &record.DeliveryFields{Domains: []record.Path{"domain_name"}, Regionless: true},
	},
	{
		Name: "tencentcloud_gaap_http_domain", Product: "gaap", Kind: filing.KindDelivery,
		Delivery: &record.DeliveryFields{Domains: []record.Path{"domain"}, Regionless: true},
	},
}
