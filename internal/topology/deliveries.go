// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/icp"
)

// deliveriesOf returns the domains that a node serves.
func (t *Topology) deliveriesOf(n *Node) []filing.Delivery {
	kind, ok := deliveryOf(n.Type)
	if !ok || n.Mode != modeManaged {
		return nil
	}
	if kind.when != "" {
		if v, _ := n.values().Attribute(kind.when); v.Kind() != tfvalue.KindUnknown && !v.IsText(kind.is) {
			return nil
		}
	}
	hosts := n.hosts(kind)
	private := t.isPrivate(n, kind)
	status, _ := n.values().Attribute(statusAttribute)
	if len(hosts) == 0 || private.OrElse(false) || status.IsText("offline") {
		return nil
	}
	d := filing.Delivery{
		Name: n.Label(), Cloud: n.cloud(), Product: kind.product,
		Mainland: n.servesMainland(kind), OriginInCloud: t.originInCloud(n, kind),
	}
	if private.IsUnknown() && d.Mainland.OrElse(false) {
		d.Mainland = filing.Unknown[bool]()
	}
	var all []filing.Delivery
	for _, host := range hosts {
		d.Domain = host
		all = append(all, d)
	}
	return all
}

// hosts returns the domains of a delivery. An attribute that is not written in
// the configuration has none, though the plan may show it as unknown.
func (n *Node) hosts(kind delivered) []filing.Fact[string] {
	var unknown []filing.Fact[string]
	for _, p := range kind.domains {
		var hosts []filing.Fact[string]
		for _, v := range n.values().At(p...) {
			if text, ok := v.Text(); ok && text != "" {
				hosts = append(hosts, filing.Known(text))
			}
			if v.Kind() == tfvalue.KindUnknown && n.writes(p[0]) {
				hosts = append(hosts, filing.Unknown[string]())
			}
		}
		for _, host := range hosts {
			if host.IsKnown() {
				return hosts
			}
		}
		unknown = append(unknown, hosts...)
	}
	return unknown
}

// isPrivate reports whether a rule belongs to a load balancer that the
// internet does not reach. It is absent for what is no such rule.
func (t *Topology) isPrivate(n *Node, kind delivered) filing.Fact[bool] {
	if len(kind.front) == 0 {
		return filing.Absent[bool]()
	}
	at, lost := []*Node{n}, false
	for _, p := range kind.front {
		var next []*Node
		for _, step := range at {
			r := t.targets(step, p)
			next, lost = append(next, r.nodes...), lost || !r.unresolved.isNone()
		}
		at = next
	}
	private := filing.Known(true)
	for _, front := range at {
		resource, err := clouds.ReadType(front.Type, front.values())
		switch public, ok := resource.HasPublicIP.Value(); {
		case err != nil || !ok:
			private = filing.Unknown[bool]()
		case public:
			return filing.Known(false)
		}
	}
	if len(at) == 0 || lost {
		return filing.Unknown[bool]()
	}
	return private
}

// servesMainland reports whether a delivery serves from the Chinese mainland,
// or from there too.
func (n *Node) servesMainland(kind delivered) filing.Fact[bool] {
	switch {
	case kind.regionless:
		return filing.Absent[bool]()
	case kind.scope == "":
		return n.inMainland()
	}
	v, _ := n.values().Attribute(kind.scope)
	scope, ok := v.Text()
	if !ok && v.Kind() == tfvalue.KindUnknown && n.writes(kind.scope) {
		return filing.Unknown[bool]()
	}
	if !ok || scope == "" {
		scope = kind.omitted
	}
	return reachesMainland(scope)
}

// inMainland reports whether a resource is in the Chinese mainland, by its own
// region or by its provider's.
func (n *Node) inMainland() filing.Fact[bool] {
	resource, err := clouds.ReadType(n.Type, n.values())
	region := resource.Region
	if err != nil {
		region = icp.Text(n.values(), "region")
	}
	region = n.orProviderRegion(region)
	name, ok := region.Value()
	if !ok {
		return filing.Map(region, func(string) bool { return false })
	}
	mainland, ok := catalog.Default().Region(n.cloud(), name).Mainland.Value()
	if !ok {
		return filing.Absent[bool]() // no source says, and no apply will
	}
	return filing.Known(mainland)
}

// originInCloud reports whether an origin of a delivery is on the same cloud.
// That an origin is no resource of the plans says nothing.
func (t *Topology) originInCloud(n *Node, kind delivered) filing.Fact[bool] {
	if kind.ownOrigin {
		return filing.Known(true)
	}
	if len(kind.bucket) > 0 {
		for _, v := range n.values().At(kind.bucket...) {
			if v.IsText(kind.bucketKind) {
				return filing.Known(true)
			}
		}
	}
	var lost, unknown, stranger, found bool
	for _, l := range linksOf(n.Type) {
		if len(l.from) > 0 {
			continue
		}
		origins := t.targets(n, l.to)
		for _, origin := range behindRecords(origins.nodes) {
			if origin.cloud() == n.cloud() {
				return filing.Known(true)
			}
			found = true
		}
		lost = lost || !origins.unresolved.isNone()
		unknown = unknown || n.values().MayHide(l.to...)
		for _, v := range n.values().At(l.to...) {
			unknown = unknown || v.Kind() == tfvalue.KindUnknown
			address, ok := v.Text()
			stranger = stranger || ok && len(behindRecords(t.named(n, address))) == 0
		}
	}
	switch {
	case lost, unknown && !found:
		return filing.Unknown[bool]()
	case found && !stranger:
		return filing.Known(false)
	}
	return filing.Absent[bool]()
}
