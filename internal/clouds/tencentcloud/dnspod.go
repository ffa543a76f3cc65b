// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tencentcloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var dnspod = []record.Type{
	{
		Name: "tencentcloud_dnspod_record", Kind: filing.KindDNSRecord,
		Signature: record.Signature{Has: []string{"sub_domain", "record_line", "record_type", "value"}},
		What:      record.WhatDNSRecord, Instead: instance,
		DNSRecord: &record.DNSRecord{
			Zone: "domain", Host: "sub_domain", Kind: "record_type", Targets: []record.Path{"value"},
			Disabled: record.Match{Attribute: "status", Text: "DISABLE"},
		},
	},
}
