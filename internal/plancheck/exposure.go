// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// exposure is a domain with the servers that it leads to.
type exposure struct {
	// domain is the registrable domain, shown how reports call it: a domain that
	// the plan marks as sensitive is called by the resource that has it.
	domain, shown string
	// entries are the resources that its records and deliveries name.
	entries []*node
	// first is the first resource with a record of the domain, or that serves it.
	first *node
	// routes are the ways to servers, each server once, the shortest way.
	routes []route
	// unresolved says which links could not be followed.
	unresolved []string
	// either says which links lead to one of several.
	either []string
	// recorded says that a DNS record leads there. What only a delivery leads
	// to may be anywhere: the delivery itself is judged.
	recorded bool
}

// route is a way from a domain's record to a server.
type route struct {
	// via are the resources on the way, the server last.
	via []*node
}

func (r route) server() *node { return r.via[len(r.via)-1] }

// isFronted reports whether the route passes what has a public address for the
// server.
func (r route) isFronted() bool {
	return slices.ContainsFunc(r.via[:len(r.via)-1], func(n *node) bool {
		role := n.role()
		return role == clouds.RoleEIP || role == clouds.RoleNAT || role == clouds.RoleLoadBalancer || n.Type == dedicatedFirewall
	})
}

// exposures returns what each domain leads to, by domain.
func (w *world) exposures() []exposure {
	byDomain := map[string]*exposure{}
	add := func(domain string, entries []*node, n *node, recorded bool) *exposure {
		e := byDomain[domain]
		if e == nil {
			e = &exposure{domain: domain, shown: domain}
			if d, err := filing.ParseDomain(domain); err == nil {
				e.shown = d.Unicode
			}
			byDomain[domain] = e
		}
		e.recorded = e.recorded || recorded
		e.entries = append(e.entries, entries...)
		if e.first == nil {
			e.first = n
		}
		return e
	}
	for _, n := range w.nodes {
		if r, ok := records[n.Type]; ok {
			values := n.Resource.Values()
			domain, ok := r.domain(values)
			if !ok && r.leads(values) && r.hidden(values) != "" {
				domain, ok = w.label(n), true // whichever domain it is of
			}
			if ok {
				e := add(domain, n.leadsTo, n, true)
				e.unresolved = append(e.unresolved, n.unresolved...)
				e.either = append(e.either, n.either...)
				if slices.Contains(n.Sensitive(), r.zone) {
					e.shown = w.label(n)
				}
			}
		}
		for _, domain := range w.servedDomains(n) {
			add(domain, []*node{n}, n, false)
		}
	}
	all := make([]exposure, 0, len(byDomain))
	for _, name := range slices.Sorted(maps.Keys(byDomain)) {
		e := byDomain[name]
		e.walk(w)
		all = append(all, *e)
	}
	return all
}

// servedDomains returns the registrable domains that a delivery serves from
// the mainland, or may.
func (w *world) servedDomains(n *node) []string {
	var domains []string
	for _, d := range w.readDeliveries(n) {
		host, _ := d.Domain.Value()
		parsed, err := filing.ParseDomain(strings.TrimPrefix(strings.TrimPrefix(host, "*"), "."))
		if err == nil && d.Mainland.OrElse(true) && !slices.Contains(domains, parsed.Registrable) {
			domains = append(domains, parsed.Registrable)
		}
	}
	return domains
}

// maxRoute bounds how many resources a route passes: DNS resolvers follow fewer
// aliases.
const maxRoute = 30

// servesElsewhere reports whether a resource serves domains, and none of them
// from the mainland.
func (w *world) servesElsewhere(n *node) bool {
	served := w.readDeliveries(n)
	return len(served) > 0 && !slices.ContainsFunc(served, func(d filing.Delivery) bool { return d.Mainland.OrElse(true) })
}

// walk finds the servers behind the entries, nearest first.
func (e *exposure) walk(w *world) {
	type step struct {
		n   *node
		via []*node
	}
	var queue []step
	seen := map[*node]bool{}
	visit := func(n *node, via []*node) {
		switch {
		case seen[n] || n.isClosed() && isNamedBy(via) || w.servesElsewhere(n):
		case len(via) == maxRoute:
			e.unresolved = append(e.unresolved, "it is more than "+strconv.Itoa(maxRoute)+" resources away")
		default:
			seen[n] = true
			queue = append(queue, step{n, append(slices.Clone(via), n)})
		}
	}
	for _, n := range e.entries {
		visit(n, nil)
	}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		if at.n.role() == clouds.RoleServer {
			e.routes = append(e.routes, route{via: at.via})
			continue
		}
		e.unresolved = append(e.unresolved, at.n.unresolved...)
		if at.n.isEnd() || at.n.isBoundElsewhere() || carriers[at.n.Type] && len(at.n.leadsTo) == 0 {
			e.unresolved = append(e.unresolved, at.n.notRead())
		}
		e.either = append(e.either, at.n.either...)
		for _, next := range at.n.leadsTo {
			visit(next, at.via)
		}
	}
	slices.Sort(e.unresolved)
	e.unresolved = slices.Compact(e.unresolved)
	slices.Sort(e.either)
	e.either = slices.Compact(e.either)
}

// isNamedBy reports whether only DNS records are on the way so far.
func isNamedBy(via []*node) bool {
	return !slices.ContainsFunc(via, func(n *node) bool {
		_, isRecord := records[n.Type]
		return !isRecord
	})
}

// facts returns a server's facts. What is in front of it may give it a public
// address, or may turn out to.
func (w *world) facts(n *node, front filing.Fact[bool]) (filing.Server, error) {
	values := withDefaults(n)
	resource, err := clouds.ReadType(n.shape(), values)
	if err != nil {
		return filing.Server{}, err
	}
	s := filing.Server{
		Name: w.label(n), Cloud: filing.Known(resource.Cloud), Product: filing.Known(resource.Product),
		CloudID: resource.ID, Region: resource.Region, Billing: resource.Billing,
		ExpiresAt: resource.ExpiresAt, HasPublicIP: publicIP(resource.HasPublicIP, front),
		Term: filing.Life{Purchase: resource.Purchase, CreatedAt: resource.CreatedAt, ExpiresAt: resource.ExpiresAt}.Term(),

		Arguments: clouds.Arguments(n.shape()),
	}
	if n.Mode == "data" {
		s.Arguments = filing.Arguments{Type: "data." + n.Type} // a data source is not what to write them in
	}
	if !s.Region.IsKnown() && !n.writes("region") {
		if region, ok := n.providerRegion(); ok {
			s.Region = filing.Known(region)
		}
	}
	return s, nil
}

// providerRegion returns the region that the resource's provider block names:
// where a resource has no region of its own, that is where it is created.
func (n *node) providerRegion() (string, bool) {
	m := n.in.module(n.Module)
	if m == nil || m.Resources[n.block()] == nil {
		return "", false
	}
	e, ok := n.in.Providers[m.Resources[n.block()].ProviderKey].Expressions["region"]
	if !ok {
		return "", false
	}
	if e.IsConstant {
		return e.Constant.Text()
	}
	if len(e.References) == 1 {
		if name, ok := strings.CutPrefix(e.References[0], "var."); ok {
			value, ok := n.in.Variables[name]
			return value, ok
		}
	}
	return "", false
}

// withDefaults fills in what a cloud does when an attribute is omitted, though
// the plan shows it as unknown.
func withDefaults(n *node) tfvalue.Value {
	m := n.in.module(n.Module)
	if !clouds.HasOmissions(n.Type) || !slices.Contains(n.Actions, "create") || m == nil || m.Resources[n.block()] == nil {
		return n.Values()
	}
	attributes := n.Values().Attributes()
	clouds.Omissions(n.Type, attributes, n.writes)
	return tfvalue.Object(attributes)
}
