// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/dnsrecord"
)

// dnsRecordOf returns how to read a DNS record, false for what is none.
func (t *Topology) dnsRecordOf(n *Node) (dnsrecord.Record, bool) {
	r, ok := clouds.DNSRecordOf(n.Type)
	return dnsrecord.Record{DNSRecord: r, ZoneDomain: t.zones[n]}, ok
}

// indexZones notes the domains of the zones that records are in.
func (t *Topology) indexZones() {
	zones := map[*Node]string{}
	for _, n := range t.roots {
		r, _ := clouds.DNSRecordOf(n.Type)
		if r.In == "" {
			continue
		}
		found := t.targets(n, r.In)
		if nodes := distinct(found.nodes); len(nodes) == 1 && found.IsExact() {
			zones[n], _ = clouds.DNSZone(nodes[0].Type, nodes[0].values())
		}
	}
	t.zones = zones
}

// indexRecords notes the names of the records in all plans: aliases and
// origins name servers by them.
func (t *Topology) indexRecords() {
	t.recordNames = map[string][]*Node{}
	for _, n := range t.roots {
		if r, ok := t.dnsRecordOf(n); ok {
			if name, ok := r.Name(n.attributes.Values()); ok {
				t.recordNames[name] = append(t.recordNames[name], n)
			}
		}
	}
}

// recordsNamed returns the other records of a name.
func (t *Topology) recordsNamed(by *Node, name string) []*Node {
	found := t.recordNames[dnsrecord.HostName(name)]
	if _, parent, ok := strings.Cut(dnsrecord.HostName(name), "."); ok && len(found) == 0 {
		found = t.recordNames["*."+parent]
	}
	if slices.Contains(found, by) {
		return nil
	}
	return found
}

// isOfNoWebsite reports whether a record leads to no website.
func (t *Topology) isOfNoWebsite(n *Node, r dnsrecord.Record) bool {
	return !r.Leads(n.attributes.Values()) || t.verifies(n, r) || t.isInternal(n, r)
}

// isInternal reports whether a record is for a private network: its zone is
// private, or all its targets are private addresses.
func (t *Topology) isInternal(n *Node, r dnsrecord.Record) bool {
	if r.PrivateZone != "" {
		for _, zone := range t.targets(n, r.PrivateZone).nodes {
			if clouds.IsPrivate(zone.Type, zone.values()) {
				return true
			}
		}
	}
	private, others := 0, 0
	var names []string
	for _, p := range r.Targets {
		for _, v := range n.attributes.Values().At(p.Steps()...) {
			for text := range v.Texts() {
				if isPrivateAddress(text) {
					private++
				} else {
					others++
				}
			}
		}
		names = append(names, n.in.configuration.ReferencedAttributes(n.Instance, p)...)
	}
	if private+others > 0 {
		return others == 0
	}
	return len(names) > 0 && !slices.ContainsFunc(names, func(name string) bool {
		return !clouds.IsPrivateAddress(name[strings.LastIndexByte(name, '.')+1:])
	})
}

// verifies reports whether a record only shows who owns its domain.
func (t *Topology) verifies(n *Node, r dnsrecord.Record) bool {
	if name, ok := r.Name(n.attributes.Values()); ok && strings.HasPrefix(name, "_") {
		return true // no host is called so
	}
	return slices.ContainsFunc(r.Targets, func(p clouds.Path) bool {
		return slices.ContainsFunc(n.in.configuration.ReferencedAttributes(n.Instance, p), clouds.IsVerification)
	})
}

// behindRecords puts what records lead to in the place of the records.
func behindRecords(nodes []*Node) []*Node {
	var behind []*Node
	seen := map[*Node]bool{}
	for len(nodes) > 0 {
		n := nodes[0]
		nodes = nodes[1:]
		if n.Kind() != filing.KindDNSRecord {
			behind = append(behind, n)
		} else if !seen[n] {
			seen[n] = true
			nodes = append(nodes, n.leadsTo...)
		}
	}
	return behind
}
