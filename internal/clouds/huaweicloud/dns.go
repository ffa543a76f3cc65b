// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package huaweicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var dns = []record.Type{
	{
		Name: "huaweicloud_dns_zone", Kind: filing.KindCarrier,
		Private: &record.Match{Attribute: "zone_type", Text: "private"},
	},
	{
		Name: "huaweicloud_dns_recordset", Kind: filing.KindDNSRecord,
		Signature: record.Signature{Has: []string{"records", "zone_id", "name", "type"}},
		What:      dnsRecord, Instead: instance,
		DNSRecord: &record.DNSRecord{
			Zone: "name", Kind: "type", Targets: "records[]", PrivateZone: "zone_id",
			Disabled: record.Match{Attribute: "status", Text: "DISABLE"},
		},
	},
}
