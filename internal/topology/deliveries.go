// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"errors"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// deliveriesOf returns the domains that a node serves.
func (t *Topology) deliveriesOf(n *Node) []filing.Delivery {
	kind, ok := clouds.DeliveryOf(n.Type)
	if !ok || !n.IsManaged() {
		return nil
	}
	values := n.values()
	if when := kind.When.Attribute; when != "" {
		if v, _ := values.Attribute(when); v.Kind() != tfvalue.KindUnknown && !kind.When.In(values) {
			return nil
		}
	}
	hosts := n.hosts(kind)
	private, isHere := t.isPrivate(n, kind)
	if len(hosts) == 0 || private.OrElse(false) || kind.Offline.In(values) {
		return nil
	}
	d := filing.Delivery{
		Name: n.Label(), Cloud: n.cloud(), Product: kind.Product,
		Mainland: t.servesMainland(n, kind), OriginInCloud: t.originInCloud(n, kind), Accepted: filing.Unknown[bool](),
	}
	if n.in.plan != nil {
		d.Accepted = filing.Known(n.Exists())
	}
	switch mainland := d.Mainland.OrElse(false); {
	case mainland && !isHere:
		d.Mainland = filing.Absent[bool]() // no apply will show the load balancer
	case mainland && private.IsUnknown():
		d.Mainland = filing.Unknown[bool]()
	}
	var all []filing.Delivery
	for _, host := range hosts {
		d.Domain = host
		all = append(all, d)
	}
	return all
}

// errSensitive is why a value that the plan has cannot be read.
var errSensitive = errors.New("sensitive")

// hosts returns the domains of a delivery. An attribute that is not written in
// the configuration has none, though the plan may show it as unknown.
func (n *Node) hosts(kind clouds.DeliveryType) []filing.Fact[string] {
	var unknown []filing.Fact[string]
	for _, p := range kind.Domains {
		var hosts []filing.Fact[string]
		for _, v := range n.values().At(p.Steps()...) {
			if text, ok := v.Text(); ok && text != "" {
				hosts = append(hosts, filing.Known(text))
			}
			switch {
			case v.Kind() != tfvalue.KindUnknown:
			case n.isSensitive(p.First()):
				hosts = append(hosts, filing.Unreadable[string](errSensitive))
			case n.writes(p.First()):
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
// internet does not reach, and whether the load balancer is to be seen here. It is
// absent for what is no such rule.
func (t *Topology) isPrivate(n *Node, kind clouds.DeliveryType) (private filing.Fact[bool], isHere bool) {
	if len(kind.Front) == 0 {
		return filing.Absent[bool](), true
	}
	at, lost := []*Node{n}, false
	for _, p := range kind.Front {
		var next []*Node
		for _, step := range at {
			r := t.targets(step, p)
			next, lost = append(next, r.nodes...), lost || !r.Unresolved.IsNone()
		}
		at = next
	}
	private = filing.Known(true)
	for _, front := range at {
		resource, err := front.read()
		switch public, ok := resource.HasPublicIP.Value(); {
		case err != nil || !ok:
			private = filing.Unknown[bool]()
		case public:
			return filing.Known(false), true
		}
	}
	if len(at) == 0 || lost {
		return filing.Unknown[bool](), len(at) > 0 || lost
	}
	return private, true
}

// servesMainland reports whether a delivery serves from the Chinese mainland,
// or from there too.
func (t *Topology) servesMainland(n *Node, kind clouds.DeliveryType) filing.Fact[bool] {
	switch {
	case kind.Regionless:
		return filing.Absent[bool]()
	case kind.Scope == "":
		return n.inMainland()
	case kind.ScopeOf != "":
		of := t.targets(n, kind.ScopeOf)
		found := distinct(of.nodes)
		if len(found) != 1 || !of.IsExact() {
			return filing.Absent[bool]() // no apply will show it
		}
		n = found[0]
	}
	v, _ := n.values().Attribute(kind.Scope)
	scope, ok := v.Text()
	if !ok && v.Kind() == tfvalue.KindUnknown && n.writes(kind.Scope) {
		return filing.Unknown[bool]()
	}
	return kind.ServesMainland(n.in.catalog, scope)
}

// inMainland reports whether a resource is in the Chinese mainland, by its own
// region or by its provider's.
func (n *Node) inMainland() filing.Fact[bool] {
	return n.isMainland(n.region())
}

// isMainland reports whether a region of the cloud of a node is in the Chinese
// mainland.
func (n *Node) isMainland(region filing.Fact[string]) filing.Fact[bool] {
	name, ok := region.Value()
	if !ok {
		return filing.Map(region, func(string) bool { return false })
	}
	mainland, ok := n.in.catalog.Region(n.cloud(), name).Mainland.Value()
	if !ok {
		return filing.Absent[bool]() // no source says, and no apply will
	}
	return filing.Known(mainland)
}

// originInCloud reports whether an origin of a delivery is on the same cloud.
// That an origin is no resource of the plans says nothing.
func (t *Topology) originInCloud(n *Node, kind clouds.DeliveryType) filing.Fact[bool] {
	if kind.OwnOrigin {
		return filing.Known(true)
	}
	if kind.BucketKind != "" {
		for _, v := range n.values().At(kind.BucketKind.Steps()...) {
			if v.IsText(kind.Bucket) {
				return filing.Known(true)
			}
		}
	}
	var lost, unknown, stranger, found bool
	for _, l := range clouds.Links(n.Type) {
		if l.From != "" {
			continue
		}
		origins := t.targets(n, l.To)
		for _, origin := range behindRecords(origins.nodes) {
			if origin.cloud() == n.cloud() {
				return filing.Known(true)
			}
			found = true
		}
		lost = lost || !origins.Unresolved.IsNone()
		unknown = unknown || n.values().MayHide(l.To.Steps()...)
		for _, v := range n.values().At(l.To.Steps()...) {
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
