// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package dns

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// cloudflare has a record type for each major version of the provider. A record
// that is proxied still leads to its origin.
var cloudflare = []record.Type{
	{Name: "cloudflare_zone", Kind: filing.KindCarrier, DNSZone: []string{"zone", "name"}},
	{
		Name: "cloudflare_record", Kind: filing.KindDNSRecord,
		DNSRecord: &record.DNSRecord{Zone: "name", In: "zone_id", Kind: "type", Targets: []record.Path{"content", "value"}},
	},
	{
		Name: "cloudflare_dns_record", Kind: filing.KindDNSRecord,
		DNSRecord: &record.DNSRecord{Zone: "name", In: "zone_id", Kind: "type", Targets: []record.Path{"content"}},
	},
}
