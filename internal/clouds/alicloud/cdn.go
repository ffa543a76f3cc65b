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
		// An older type of the same product.
		Name: "alicloud_cdn_domain", Product: "cdn", Kind: filing.KindDelivery,
		Links: []record.Link{{To: "sources[]"}},
		Delivery: &record.DeliveryFields{
			Domains: []record.Path{"domain_name"}, Scope: "scope", BucketKind: "source_type", Bucket: "oss",
		},
	},
	{
		Name: "alicloud_live_domain", Product: "live", Kind: filing.KindDelivery,
		Delivery: &record.DeliveryFields{Domains: []record.Path{"domain_name"}, Scope: "scope", Offline: offline},
	},
	{
		Name: "alicloud_vod_domain", Product: "vod", Kind: filing.KindDelivery,
		Links: []record.Link{{To: "sources.source_content"}},
		Delivery: &record.DeliveryFields{
			Domains: []record.Path{"domain_name"}, Scope: "scope", Offline: offline,
			BucketKind: "sources.source_type", Bucket: "oss",
		},
	},
	{
		Name: "alicloud_dcdn_domain", Product: "dcdn", Kind: filing.KindDelivery,
		Signature: record.Signature{
			Has:    []string{"top_level_domain", "ssl_protocol", "domain_name", "sources", "scope"},
			HasNot: []string{"gmt_created", "gmt_modified"}, // of a domain of VOD
		},
		Links: []record.Link{{To: "sources.content"}},
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
