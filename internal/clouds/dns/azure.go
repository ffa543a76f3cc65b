// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package dns

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// Azure has a type for each kind of record. Those of private zones have others.
var azure = []record.Type{
	{
		Name: "azurerm_dns_a_record", Aliases: []string{"azurerm_dns_aaaa_record"}, Kind: filing.KindDNSRecord,
		DNSRecord: &record.DNSRecord{Zone: "zone_name", Host: "name", Targets: []record.Path{"records[]"}},
	},
	{
		Name: "azurerm_dns_cname_record", Kind: filing.KindDNSRecord,
		DNSRecord: &record.DNSRecord{Zone: "zone_name", Host: "name", Targets: []record.Path{"record"}},
	},
}
