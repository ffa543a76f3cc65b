// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package huaweicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var dns = []record.Type{
	{
		Name: "huaweicloud_dns_zone", Aliases: []string{"huaweicloud_dns_zone_v2"}, Kind: filing.KindCarrier,
		Private: &record.Match{Attribute: "zone_type", Text: "private"},
	},
	{
		Name: "huaweicloud_dns_recordset", Kind: filing.KindDNSRecord,
		Signature: record.Signature{Has: []string{"records", "zone_id", "status", "name", "type"}},
		What:      record.WhatDNSRecord, Instead: instance,
		DNSRecord: &record.DNSRecord{
			Zone: "name", Kind: "type", Targets: []record.Path{"records[]"}, PrivateZone: "zone_id",
			Disabled: record.Match{Attribute: "status", Text: "DISABLE"},
		},
	},
	{
		// An older type, without a status.
		Name: "huaweicloud_dns_recordset_v2", Kind: filing.KindDNSRecord,
		DNSRecord: &record.DNSRecord{Zone: "name", Kind: "type", Targets: []record.Path{"records[]"}, PrivateZone: "zone_id"},
	},
}
