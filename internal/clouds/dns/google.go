// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package dns

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// A record names its zone by that zone's name, and its own by the full name.
var google = []record.Type{
	{
		Name: "google_dns_managed_zone", Kind: filing.KindCarrier, DNSZone: []string{"dns_name"},
		Private: &record.Match{Attribute: "visibility", Text: "private"}, Handles: []record.Path{"name"},
	},
	{
		Name: "google_dns_record_set", Kind: filing.KindDNSRecord,
		DNSRecord: &record.DNSRecord{
			Zone: "name", In: "managed_zone", Kind: "type", Targets: []record.Path{"rrdatas[]"}, PrivateZone: "managed_zone",
		},
	},
}
