// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"slices"
	"strings"

	"golang.org/x/net/idna"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// record is a type of DNS records: where its name, kind and targets are.
type record struct {
	// zone is the attribute with the domain, host the one with the part before
	// it; empty where zone is the full name.
	zone, host string
	kind       string
	targets    path
	// privateZone leads to a zone that may be private; empty where zones of
	// private networks have record types of their own.
	privateZone path
}

// statusAttribute says whether a record or an EIP is in use.
const statusAttribute = "status"

// zoneTypeAttribute says whether a zone is for a private network.
const zoneTypeAttribute = "zone_type"

var records = map[string]record{
	"alicloud_alidns_record":    {zone: "domain_name", host: "rr", kind: "type", targets: path{"value"}},
	"alicloud_dns_record":       {zone: "name", host: "host_record", kind: "type", targets: path{"value"}},
	"huaweicloud_dns_recordset": {zone: "name", kind: "type", targets: path{"records"}, privateZone: path{"zone_id"}},
	"tencentcloud_dnspod_record": {
		zone: "domain", host: "sub_domain", kind: "record_type", targets: path{"value"},
	},
}

// recordOf returns where a type of DNS records has its name and targets.
func recordOf(terraformType string) (record, bool) {
	r, ok := records[terraformType]
	return r, ok
}

func isRecord(terraformType string) bool {
	_, ok := recordOf(terraformType)
	return ok
}

// recordAttributes returns the attributes that reading records needs.
func recordAttributes() []string {
	var names []string
	for _, r := range records {
		names = append(names, r.zone, r.host, r.kind)
		names = append(append(names, r.targets...), r.privateZone...)
	}
	return names
}

// recordNameAttributes returns the attributes with the names of records.
func recordNameAttributes() []string {
	var names []string
	for _, r := range records {
		names = append(names, r.zone, r.host)
	}
	return names
}

// leads reports whether a record may lead to servers.
func (r record) leads(v tfvalue.Value) bool {
	status, _ := v.Attribute(statusAttribute)
	if text, ok := status.Text(); ok && strings.EqualFold(text, "DISABLE") {
		return false
	}
	kind, _ := v.Attribute(r.kind)
	text, ok := kind.Text()
	return !ok || slices.Contains([]string{"A", "AAAA", "CNAME"}, strings.ToUpper(text))
}

// hidden returns the attribute of a record that is not known, so that it may
// lead nowhere; empty where all are known.
func (r record) hidden(v tfvalue.Value) string {
	for _, name := range []string{r.kind, r.zone} {
		if attribute, _ := v.Attribute(name); attribute.Kind() == tfvalue.KindUnknown {
			return name
		}
	}
	return ""
}

// domain returns the registrable domain of a record that may lead to servers.
func (r record) domain(v tfvalue.Value) (string, bool) {
	zone, _ := v.Attribute(r.zone)
	text, ok := zone.Text()
	if !ok || !r.leads(v) {
		return "", false
	}
	d, err := filing.ParseDomain(strings.TrimPrefix(text, "*."))
	return d.Registrable, err == nil
}

// name returns the full name of a record that may lead to servers.
func (r record) name(v tfvalue.Value) (string, bool) {
	zone, _ := v.Attribute(r.zone)
	name, ok := zone.Text()
	if !ok || !r.leads(v) {
		return "", false
	}
	if r.host == "" {
		return hostName(name), true
	}
	host, _ := v.Attribute(r.host)
	switch text, ok := host.Text(); {
	case ok && text != "@" && text != "":
		name = text + "." + name
	case host.Kind() == tfvalue.KindUnknown:
		return "", false
	}
	return hostName(name), true
}

// hostName returns a name as names are compared.
func hostName(name string) string {
	name = strings.ToLower(strings.TrimSuffix(name, "."))
	if ascii, err := idna.ToASCII(name); err == nil {
		return ascii
	}
	return name
}

// indexRecords notes the names of the records in all plans: aliases and
// origins name servers by them.
func (t *Topology) indexRecords() {
	t.recordNames = map[string][]*Node{}
	for _, n := range t.roots {
		if r, ok := recordOf(n.Type); ok {
			if name, ok := r.name(n.attributes.Values()); ok {
				t.recordNames[name] = append(t.recordNames[name], n)
			}
		}
	}
}

// recordsNamed returns the other records of a name.
func (t *Topology) recordsNamed(by *Node, name string) []*Node {
	found := t.recordNames[hostName(name)]
	if _, parent, ok := strings.Cut(hostName(name), "."); ok && len(found) == 0 {
		found = t.recordNames["*."+parent]
	}
	if slices.Contains(found, by) {
		return nil
	}
	return found
}

// privateAttributes are the attributes with addresses of a private network.
var privateAttributes = setOf([]string{
	"private_ip", "private_ips", "primary_ip_address", "private_ip_address", "private_ip_addresses", "private_addresses", "inner_ip_address",
	"access_ip_v4", "fixed_ip", "fixed_ip_v4", "vip_address", "ipv4_address",
})

// isPrivateAttribute reports whether an attribute has an address of a private
// network.
func isPrivateAttribute(name string) bool { return privateAttributes[name] }

// isInternal reports whether a record is for a private network: its zone is
// private, or all its targets are private addresses.
func (t *Topology) isInternal(n *Node, r record) bool {
	if r.privateZone != nil {
		for _, zone := range t.targets(n, r.privateZone).nodes {
			if kind, _ := zone.values().Attribute(zoneTypeAttribute); kind.IsText("private") {
				return true
			}
		}
	}
	private, others := 0, 0
	for _, v := range n.attributes.Values().At(r.targets...) {
		for text := range v.Texts() {
			if isPrivateAddress(text) {
				private++
			} else {
				others++
			}
		}
	}
	if private+others > 0 {
		return others == 0
	}
	names := n.in.configuration.referencedAttributes(n, r.targets)
	return len(names) > 0 && !slices.ContainsFunc(names, func(name string) bool { return !isPrivateAttribute(name) })
}

// behindRecords puts what records lead to in the place of the records.
func behindRecords(nodes []*Node) []*Node {
	var behind []*Node
	seen := map[*Node]bool{}
	for len(nodes) > 0 {
		n := nodes[0]
		nodes = nodes[1:]
		if !isRecord(n.Type) {
			behind = append(behind, n)
		} else if !seen[n] {
			seen[n] = true
			nodes = append(nodes, n.leadsTo...)
		}
	}
	return behind
}
