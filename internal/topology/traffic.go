// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// Traffic returns where the DNS records of an exposed domain lead, and the node
// of each end.
func (t *Topology) Traffic(e *Exposure) (filing.Traffic, []*Node) {
	traffic := filing.Traffic{Name: e.Shown, Website: filing.Unknown[string]()}
	var ends []*Node
	for _, record := range e.records {
		r, _ := t.dnsRecordOf(record)
		values := record.attributes.Values()
		if t.isOfNoWebsite(record, r) {
			continue
		}
		if domain, ok := r.Domain(values); ok {
			traffic.Website = filing.Known(domain)
		}
		whole := t.endsOf(record, &ends)
		if name, ok := r.Name(values); ok && slices.Contains([]string{e.Domain, "www." + e.Domain, "*." + e.Domain}, name) {
			traffic.Whole = filing.Known(whole && traffic.Whole.OrElse(true))
		}
	}
	if whole, ok := traffic.Whole.Value(); ok && !whole {
		traffic.Whole = filing.Unknown[bool]()
	}
	for _, n := range ends {
		traffic.Ends = append(traffic.Ends, t.end(n))
	}
	return traffic, ends
}

// endsOf adds what a record names, by its aliases too, and reports whether that
// is all.
func (t *Topology) endsOf(record *Node, ends *[]*Node) (whole bool) {
	whole = true
	seen := map[*Node]bool{}
	for queue := []*Node{record}; len(queue) > 0; queue = queue[1:] {
		n := queue[0]
		r, isRecord := t.dnsRecordOf(n)
		switch {
		case seen[n] || n.isClosed():
		case isRecord:
			whole = whole && len(n.leadsTo) > 0 && len(n.unresolved)+len(n.ambiguous) == 0
			for _, p := range r.Targets {
				for _, v := range n.attributes.Values().At(p.Steps()...) {
					for text := range v.Texts() {
						whole = whole && len(t.named(n, text)) > 0
					}
				}
			}
			queue = append(queue, n.leadsTo...)
		case !slices.Contains(*ends, n):
			*ends = append(*ends, n)
		}
		seen[n] = true
	}
	return whole
}

// end returns what a node is to the traffic that DNS records lead there.
func (t *Topology) end(n *Node) filing.End {
	end := filing.End{Name: n.Label(), Cloud: n.cloud(), Mainland: n.inMainland()}
	if facts, err := t.Facts(n); err == nil && n.Kind() == filing.KindServer {
		end.Mainland = n.isMainland(facts.Region)
	}
	served := t.deliveriesOf(n)
	switch n.Kind() {
	case filing.KindServer, filing.KindBareMetal, filing.KindLoadBalancer, filing.KindEIP, filing.KindNAT,
		filing.KindContainer, filing.KindCarrier, filing.KindScaling:
		end.Delivers = len(served) > 0
	default:
		end.Delivers = true
	}
	if len(served) > 0 {
		end.Mainland = served[0].Mainland
	}
	return end
}
