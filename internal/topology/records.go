// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"slices"
	"strings"

	"golang.org/x/net/idna"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// dnsRecord reads a DNS record.
type dnsRecord struct {
	clouds.DNSRecord
	// zone is the domain of the zone that the record is in, where its name may
	// leave that out; empty where it is not known.
	zone string
}

// dnsRecordOf returns how to read a DNS record, false for what is none.
func (t *Topology) dnsRecordOf(n *Node) (dnsRecord, bool) {
	r, ok := clouds.DNSRecordOf(n.Type)
	return dnsRecord{r, t.zones[n]}, ok
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

// fullName returns the name in the attribute Zone, with the domain of the record's
// zone where it is left out.
func (r dnsRecord) fullName(v tfvalue.Value) (string, bool) {
	attribute, _ := v.Attribute(r.Zone)
	name, ok := attribute.Text()
	if !ok || r.In == "" {
		return name, ok
	}
	name, zone := strings.TrimSuffix(name, "."), strings.TrimSuffix(r.zone, ".")
	switch {
	case zone == "":
		_, err := filing.ParseDomain(strings.TrimPrefix(name, "*."))
		return name, err == nil
	case name == "" || name == "@" || strings.EqualFold(name, zone):
		return zone, true
	case strings.HasSuffix(strings.ToLower(name), "."+strings.ToLower(zone)):
		return name, true
	}
	return name + "." + zone, true
}

// leads reports whether a record may lead to servers.
func (r dnsRecord) leads(v tfvalue.Value) bool {
	if r.Disabled.In(v) {
		return false
	}
	kind, _ := v.Attribute(r.Kind)
	text, ok := kind.Text()
	return !ok || slices.Contains([]string{"A", "AAAA", "A/AAAA", "CNAME"}, strings.ToUpper(text))
}

// hidden returns the attribute of a record that is not known, so that it may
// lead nowhere; empty where all are known.
func (r dnsRecord) hidden(v tfvalue.Value) string {
	for _, name := range []string{r.Kind, r.Zone} {
		if attribute, _ := v.Attribute(name); attribute.Kind() == tfvalue.KindUnknown {
			return name
		}
	}
	if _, ok := r.fullName(v); !ok && v.Has(r.Zone) {
		return r.In.First()
	}
	return ""
}

// domain returns the registrable domain of a record that may lead to servers.
func (r dnsRecord) domain(v tfvalue.Value) (string, bool) {
	text, ok := r.fullName(v)
	if !ok || !r.leads(v) {
		return "", false
	}
	d, err := filing.ParseDomain(strings.TrimPrefix(text, "*."))
	return d.Registrable, err == nil
}

// name returns the full name of a record that may lead to servers.
func (r dnsRecord) name(v tfvalue.Value) (string, bool) {
	name, ok := r.fullName(v)
	if !ok || !r.leads(v) {
		return "", false
	}
	if r.Host == "" {
		return hostName(name), true
	}
	host, _ := v.Attribute(r.Host)
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
		if r, ok := t.dnsRecordOf(n); ok {
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

// isOfNoWebsite reports whether a record leads to no website.
func (t *Topology) isOfNoWebsite(n *Node, r dnsRecord) bool {
	return !r.leads(n.attributes.Values()) || t.verifies(n, r) || t.isInternal(n, r)
}

// isInternal reports whether a record is for a private network: its zone is
// private, or all its targets are private addresses.
func (t *Topology) isInternal(n *Node, r dnsRecord) bool {
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
func (t *Topology) verifies(n *Node, r dnsRecord) bool {
	if name, ok := r.name(n.attributes.Values()); ok && strings.HasPrefix(name, "_") {
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
