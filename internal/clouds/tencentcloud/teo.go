// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tencentcloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var teo = []record.Type{
	{
		Name: "tencentcloud_teo_zone", Product: "edgeone", Kind: filing.KindDelivery,
		Signature: record.Signature{Has: []string{"zone_name", "name_servers", "plan_id", "area"}},
		ReadOnly:  []string{"zone_id"},
		Delivery:  &record.DeliveryFields{Domains: []record.Path{"zone_name"}, Scope: "area"},
	},
	{
		Name: "tencentcloud_teo_acceleration_domain", Product: "edgeone", Kind: filing.KindDelivery,
		Links: []record.Link{{To: "origin_info.origin"}},
		Delivery: &record.DeliveryFields{
			Domains: []record.Path{"domain_name"}, Offline: record.Match{Attribute: "status", Text: "offline"},
			Scope: "area", ScopeOf: "zone_id",
		},
	},
	{
		Name: "tencentcloud_teo_dns_record", Kind: filing.KindDNSRecord,
		DNSRecord: &record.DNSRecord{Zone: "name", Kind: "type", Targets: []record.Path{"content"}},
	},
}
