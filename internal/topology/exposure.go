// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"maps"
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/filing/ledger"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/dnsrecord"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/reference"
)

// Exposure is a domain with the servers that it leads to.
type Exposure struct {
	// Domain is the registrable domain, Shown how reports call it: a domain that
	// the plan marks as sensitive is called by the resource that has it.
	Domain, Shown string
	// Entries are the nodes that its records and deliveries name.
	Entries []*Node
	// First is the first node with a record of the domain, or that serves it.
	First *Node
	// Routes are the ways to servers, each server once, the shortest way.
	Routes []Route
	// Unresolved says which links could not be followed, Ambiguous which lead to
	// one of several, or may lead nowhere.
	Unresolved, Ambiguous []reference.Reason
	// sure are the entries that a record surely names.
	sure []*Node
	// Recorded says that a DNS record leads there. What only a delivery leads
	// to may be anywhere: the delivery itself is judged.
	Recorded bool

	// Names are the full names of its records, and the hosts that resources serve,
	// in ASCII. HasOthers says that there are names which are not known, or
	// wildcards.
	Names     []string
	HasOthers bool

	// records are the DNS records.
	records []*Node
}

// addName notes a name of the domain; an empty one is not known.
func (e *Exposure) addName(name string) {
	if e.HasOthers = e.HasOthers || name == "" || strings.HasPrefix(name, "*"); name != "" && !slices.Contains(e.Names, name) {
		e.Names = append(e.Names, name)
	}
}

// Route is a way from a domain's record to a server.
type Route struct {
	// Via are the nodes on the way, the server last.
	Via []*Node
	// IsSure says that some way to the server depends on no choice that is not
	// known.
	IsSure bool
}

// Server returns the end of the route.
func (r Route) Server() *Node { return r.Via[len(r.Via)-1] }

// Exposures returns what each domain leads to, by domain.
func (t *Topology) Exposures() []Exposure {
	byDomain := map[string]*Exposure{}
	add := func(domain string, entries []*Node, n *Node, recorded bool) *Exposure {
		e := byDomain[domain]
		if e == nil {
			e = &Exposure{Domain: domain, Shown: domain, First: n}
			if d, err := filing.ParseDomain(domain); err == nil {
				e.Shown = d.Unicode
			}
			byDomain[domain] = e
		}
		e.Recorded = e.Recorded || recorded
		e.Entries = append(e.Entries, entries...)
		return e
	}
	for _, n := range t.roots {
		if r, ok := t.dnsRecordOf(n); ok {
			if domain, ok := n.recordedDomain(r); ok {
				e := add(domain, n.leadsTo, n, true)
				e.records = append(e.records, n)
				name, _ := r.Name(n.attributes.Values())
				e.addName(name)
				e.Unresolved = append(e.Unresolved, n.unresolved...)
				e.Ambiguous = append(e.Ambiguous, n.ambiguous...)
				if len(n.ambiguous) == 0 {
					e.sure = append(e.sure, n.leadsTo...)
				}
				if n.isSensitive(r.Zone) {
					e.Shown = n.Label()
				}
			}
		}
		for _, domain := range t.servedDomains(n) {
			e := add(domain, []*Node{n}, n, false)
			e.sure = append(e.sure, n)
			for _, d := range t.deliveriesOf(n) {
				if site, _, err := ledger.SiteOf(d.Domain.OrElse("")); err == nil && site.Registrable == domain {
					e.addName(site.Host)
				}
			}
			kind, _ := clouds.DeliveryOf(n.Type)
			if private, _ := t.isPrivate(n, kind); private.IsUnknown() {
				e.Unresolved = append(e.Unresolved, reference.Reason{Kind: reference.MayBePrivate, Name: n.Label()})
			}
		}
	}
	all := make([]Exposure, 0, len(byDomain))
	for _, name := range slices.Sorted(maps.Keys(byDomain)) {
		e := byDomain[name]
		e.walk()
		all = append(all, *e)
	}
	return all
}

// recordedDomain returns the domain of a record. One that is not known is called
// by the record: it may be any.
func (n *Node) recordedDomain(r dnsrecord.Record) (string, bool) {
	values := n.attributes.Values()
	if domain, ok := r.Domain(values); ok {
		return domain, true
	}
	return n.Label(), r.Leads(values) && r.Hidden(values) != ""
}

// InPlaceOfServers returns the ways to what is reached as a server would be, where
// the domain's records lead to no server. An EIP is only the way to what it is
// bound to.
func (e *Exposure) InPlaceOfServers() []Route {
	if len(e.Routes) > 0 || len(e.Unresolved) > 0 {
		return nil
	}
	var routes []Route
	seen := map[*Node]bool{}
	var visit func(n *Node, via []*Node)
	visit = func(n *Node, via []*Node) {
		if seen[n] || !n.standsForServer() || n.isClosed() && len(via) == 0 {
			return
		}
		seen[n] = true
		via = append(slices.Clone(via), n)
		if n.Kind() == filing.KindEIP && slices.ContainsFunc(n.leadsTo, (*Node).standsForServer) {
			for _, next := range n.leadsTo {
				visit(next, via)
			}
			return
		}
		routes = append(routes, Route{Via: via, IsSure: len(e.Ambiguous) == 0})
	}
	for _, n := range behindRecords(e.Entries) {
		visit(n, nil)
	}
	return routes
}

// standsForServer reports whether a node is reached as a server would be.
func (n *Node) standsForServer() bool {
	switch n.Kind() {
	case "", filing.KindDelivery, filing.KindStorage, filing.KindLink, filing.KindDNSRecord, filing.KindCarrier, filing.KindSubnet,
		filing.KindFilingServer, filing.KindAuthorizationCode:
		return false
	}
	return true
}

// Groups returns the scaling groups and containers behind a node: they have
// servers that come and go.
func (t *Topology) Groups(n *Node) []*Node {
	var groups []*Node
	seen := map[*Node]bool{n: true}
	for queue := []*Node{n}; len(queue) > 0; queue = queue[1:] {
		if kind := queue[0].Kind(); kind == filing.KindScaling || kind == filing.KindContainer {
			groups = append(groups, queue[0])
			continue
		}
		for _, next := range queue[0].leadsTo {
			if !seen[next] {
				seen[next] = true
				queue = append(queue, next)
			}
		}
	}
	return groups
}

// servedDomains returns the registrable domains that a delivery serves. From
// wherever it does, its origin serves them too.
func (t *Topology) servedDomains(n *Node) []string {
	var domains []string
	for _, d := range t.deliveriesOf(n) {
		host, _ := d.Domain.Value()
		parsed, err := filing.ParseDomain(strings.TrimPrefix(strings.TrimPrefix(host, "*"), "."))
		if err == nil && !slices.Contains(domains, parsed.Registrable) {
			domains = append(domains, parsed.Registrable)
		}
	}
	return domains
}

// maxRoute bounds how many resources a route passes: DNS resolvers follow fewer
// aliases.
const maxRoute = 30

// MayLeadNowhere reports whether a condition that is not known decides if the
// domain leads anywhere.
func (e *Exposure) MayLeadNowhere() bool {
	return slices.ContainsFunc(e.Ambiguous, reference.Reason.IsNowhere)
}

// surelyReached returns what is reached by way of no choice that is not known.
func (e *Exposure) surelyReached() map[*Node]bool {
	reached := map[*Node]bool{}
	for queue := slices.Clone(e.sure); len(queue) > 0; {
		n := queue[0]
		queue = queue[1:]
		if reached[n] {
			continue
		}
		reached[n] = true
		if len(n.ambiguous) == 0 {
			queue = append(queue, n.leadsTo...)
		}
	}
	return reached
}

// walk finds the servers behind the entries, nearest first.
func (e *Exposure) walk() {
	sure := e.surelyReached()
	type step struct {
		n   *Node
		via []*Node
	}
	var queue []step
	seen := map[*Node]bool{}
	visit := func(n *Node, via []*Node) {
		switch {
		case seen[n] || n.isClosed() && isNamedBy(via):
		case len(via) == maxRoute:
			e.Unresolved = append(e.Unresolved, reference.Reason{Kind: reference.TooFar, Limit: maxRoute})
		default:
			seen[n] = true
			queue = append(queue, step{n, append(slices.Clone(via), n)})
		}
	}
	for _, n := range e.Entries {
		visit(n, nil)
	}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		if at.n.Kind() == filing.KindServer {
			e.Routes = append(e.Routes, Route{Via: at.via, IsSure: sure[at.n]})
			continue
		}
		e.Unresolved = append(e.Unresolved, at.n.unresolved...)
		if at.n.endsOutside() {
			e.Unresolved = append(e.Unresolved, reference.NotRead(at.n.Instance))
		}
		e.Ambiguous = append(e.Ambiguous, at.n.ambiguous...)
		for _, next := range at.n.leadsTo {
			visit(next, at.via)
		}
	}
	e.Unresolved = reference.SortedReasons(e.Unresolved)
	e.Ambiguous = reference.SortedReasons(e.Ambiguous)
}

// isNamedBy reports whether only DNS records are on the way so far.
func isNamedBy(via []*Node) bool {
	return !slices.ContainsFunc(via, func(n *Node) bool {
		return n.Kind() != filing.KindDNSRecord
	})
}
