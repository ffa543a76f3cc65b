// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package dnsrecord

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// TestRecord reads records of a type that has the domain and the host, and of one
// that leaves the domain to its zone.
func TestRecord(t *testing.T) {
	parts := Record{DNSRecord: clouds.DNSRecord{Zone: "domain_name", Host: "rr", Kind: "type"}}
	zoned := Record{DNSRecord: clouds.DNSRecord{Zone: "name", In: "zone_id", Kind: "type"}, ZoneDomain: "Example.com."}
	zoneless := Record{DNSRecord: zoned.DNSRecord}
	text, unknown := tfvalue.String, tfvalue.Unknown()

	for _, test := range []struct {
		what                 string
		record               Record
		values               map[string]tfvalue.Value
		name, domain, hidden string
	}{
		{"host and domain", parts, map[string]tfvalue.Value{"domain_name": text("Example.com"), "rr": text("www")}, "www.example.com", "example.com", ""},
		{"the domain itself", parts, map[string]tfvalue.Value{"domain_name": text("example.com"), "rr": text("@")}, "example.com", "example.com", ""},
		{"an unknown host", parts, map[string]tfvalue.Value{"domain_name": text("example.com"), "rr": unknown}, "", "example.com", ""},
		{"an unknown domain", parts, map[string]tfvalue.Value{"domain_name": unknown, "rr": text("www")}, "", "", "domain_name"},
		{"an unknown kind", parts, map[string]tfvalue.Value{"domain_name": text("example.com"), "type": unknown}, "example.com", "example.com", "type"},
		{"a kind that leads nowhere", parts, map[string]tfvalue.Value{"domain_name": text("example.com"), "type": text("txt")}, "", "", ""},
		{"a name below its zone", zoned, map[string]tfvalue.Value{"name": text("www")}, "www.example.com", "example.com", ""},
		{"a name with its zone", zoned, map[string]tfvalue.Value{"name": text("*.example.COM.")}, "*.example.com", "example.com", ""},
		{"the zone itself", zoned, map[string]tfvalue.Value{"name": text("@")}, "example.com", "example.com", ""},
		{"a full name in an unknown zone", zoneless, map[string]tfvalue.Value{"name": text("www.例子.cn")}, "www.xn--fsqu00a.cn", "xn--fsqu00a.cn", ""},
		{"a part of a name in an unknown zone", zoneless, map[string]tfvalue.Value{"name": text("www")}, "", "", "zone_id"},
	} {
		values := tfvalue.Object(test.values)
		name, hasName := test.record.Name(values)
		domain, hasDomain := test.record.Domain(values)
		if hasName != (test.name != "") || hasName && name != test.name {
			t.Errorf("%s: the name is %q, want %q", test.what, name, test.name)
		}
		if hasDomain != (test.domain != "") || hasDomain && domain != test.domain {
			t.Errorf("%s: the domain is %q, want %q", test.what, domain, test.domain)
		}
		if got := test.record.Hidden(values); got != test.hidden {
			t.Errorf("%s: %q is hidden, want %q", test.what, got, test.hidden)
		}
	}
}
