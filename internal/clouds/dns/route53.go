// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package dns

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// A zone with a VPC is private.
var route53 = []record.Type{
	{
		Name: "aws_route53_zone", Kind: filing.KindCarrier, DNSZone: []string{"name"},
		Private: &record.Match{Attribute: "vpc"}, Handles: []record.Path{"zone_id"},
	},
	{
		Name: "aws_route53_record", Kind: filing.KindDNSRecord,
		DNSRecord: &record.DNSRecord{
			Zone: "name", In: "zone_id", Kind: "type", Targets: []record.Path{"records[]"}, PrivateZone: "zone_id",
		},
	},
}
