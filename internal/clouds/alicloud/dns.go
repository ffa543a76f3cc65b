// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package alicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var disabled = record.Match{Attribute: "status", Text: "DISABLE"}

var dns = []record.Type{
	{
		Name: "alicloud_alidns_record", Kind: filing.KindDNSRecord,
		Signature: record.Signature{Has: []string{"rr", "domain_name", "line", "type", "value"}},
		What:      record.WhatDNSRecord, Instead: instance,
		DNSRecord: &record.DNSRecord{Zone: "domain_name", Host: "rr", Kind: "type", Targets: []record.Path{"value"}, Disabled: disabled},
	},
	{
		Name: "alicloud_dns_record", Kind: filing.KindDNSRecord,
		Signature: record.Signature{Has: []string{"host_record", "routing", "type", "value"}},
		What:      record.WhatDNSRecord, Instead: instance,
		DNSRecord: &record.DNSRecord{Zone: "name", Host: "host_record", Kind: "type", Targets: []record.Path{"value"}, Disabled: disabled},
	},
	{
		Name: "alicloud_esa_record", Kind: filing.KindDNSRecord,
		DNSRecord: &record.DNSRecord{Zone: "record_name", Kind: "record_type", Targets: []record.Path{"data.value"}},
	},
}
