// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package alicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var offline = record.Match{Attribute: "status", Text: "offline"}

// cdn are the products that serve domains from their edges.
var cdn = []record.Type{
	{
		Name: "alicloud_cdn_domain_new", Product: "cdn", Kind: filing.KindDelivery,
		Signature: record.Signature{Has: []string{"cdn_type", "domain_name", "sources", "scope"}},
		Links:     []record.Link{{To: "sources.content"}},
		Delivery: &record.DeliveryFields{
			Domains: []record.Path{"domain_name"}, Scope: "scope", Offline: offline,
			BucketKind: "sources.type", Bucket: "oss",
		},
	},
	{
		Name: "alicloud_dcdn_domain", Product: "dcdn", Kind: filing.KindDelivery,
		Signature: record.Signature{Has: []string{"top_level_domain", "ssl_protocol", "domain_name", "sources", "scope"}},
		Links:     []record.Link{{To: "sources.content"}},
		Delivery: &record.DeliveryFields{
			Domains: []record.Path{"domain_name"}, Scope: "scope", Offline: offline,
			BucketKind: "sources.type", Bucket: "oss",
		},
	},
	{
		Name: "alicloud_esa_site", Product: "esa", Kind: filing.KindDelivery,
		Signature: record.Signature{Has: []string{"site_name", "coverage", "access_type", "instance_id"}},
		Delivery:  &record.DeliveryFields{Domains: []record.Path{"site_name"}, Scope: "coverage", Offline: offline},
	},
	{
		Name: "alicloud_ga_domain", Product: "ga", Kind: filing.KindDelivery,
		Signature: record.Signature{Has: []string{"accelerator_id", "domain", "status"}},
		Delivery:  &record.DeliveryFields{Domains: []record.Path{"domain"}, Regionless: true},
	},
}
