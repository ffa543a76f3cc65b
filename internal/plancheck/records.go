// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/shapes"
)

// record is a type of DNS records: where its name, kind and targets are.
type record struct {
	// zone is the attribute with the domain, host the one with the part before
	// it; empty where zone is the full name.
	zone, host string
	kind       string
	targets    path
}

var records = map[string]record{
	"alicloud_alidns_record":    {zone: "domain_name", host: "rr", kind: "type", targets: path{"value"}},
	"alicloud_dns_record":       {zone: "name", host: "host_record", kind: "type", targets: path{"value"}},
	"huaweicloud_dns_recordset": {zone: "name", kind: "type", targets: path{"records"}},
	"tencentcloud_dnspod_record": {
		zone: "domain", host: "sub_domain", kind: "record_type", targets: path{"value"},
	},
}

// leads reports whether a record may lead to servers.
func (r record) leads(v shapes.Value) bool {
	kind, _ := v.Attribute(r.kind)
	text, ok := kind.Text()
	return !ok || slices.Contains([]string{"A", "AAAA", "CNAME"}, strings.ToUpper(text))
}

// domain returns the registrable domain of a record that may lead to servers.
func (r record) domain(v shapes.Value) (string, bool) {
	zone, _ := v.Attribute(r.zone)
	text, ok := zone.Text()
	if !ok || !r.leads(v) {
		return "", false
	}
	d, err := filing.ParseDomain(strings.TrimPrefix(text, "*."))
	return d.Registrable, err == nil
}

// name returns the full name of a record that may lead to servers.
func (r record) name(v shapes.Value) (string, bool) {
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
	case host.Kind() == shapes.KindUnknown:
		return "", false
	}
	return hostName(name), true
}

// hostName returns a name as names are compared.
func hostName(name string) string { return strings.ToLower(strings.TrimSuffix(name, ".")) }

// indexRecords notes the names of the records in all plans: aliases and
// origins name servers by them.
func (w *world) indexRecords() {
	w.recordNames = map[string][]*node{}
	for _, n := range w.nodes {
		if r, ok := records[n.Type]; ok {
			if name, ok := r.name(n.Values()); ok {
				w.recordNames[name] = append(w.recordNames[name], n)
			}
		}
	}
}

// recordsNamed returns the other records of a name.
func (w *world) recordsNamed(by *node, name string) []*node {
	found := w.recordNames[hostName(name)]
	if slices.Contains(found, by) {
		return nil
	}
	return found
}

// behindRecords puts what records lead to in the place of the records.
func behindRecords(nodes []*node) []*node {
	var behind []*node
	seen := map[*node]bool{}
	for len(nodes) > 0 {
		n := nodes[0]
		nodes = nodes[1:]
		if _, isRecord := records[n.Type]; !isRecord {
			behind = append(behind, n)
		} else if !seen[n] {
			seen[n] = true
			nodes = append(nodes, n.leadsTo...)
		}
	}
	return behind
}
