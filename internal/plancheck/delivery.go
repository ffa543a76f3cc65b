// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// delivered says where a type that serves domains has them, and what decides
// whether it serves them from the mainland. Its origins are those of its links.
type delivered struct {
	product filing.Product
	// domains are where the domains are; the first place that has some counts.
	domains []path
	// when is an attribute that must have the value is, if any.
	when, is string
	// scope is the attribute that says where it serves; empty where its region
	// decides.
	scope string
	// omitted is what the cloud takes for a scope that is not set; empty where
	// nothing states it.
	omitted string
	// regionless says that neither a scope nor a region tells where it serves.
	regionless bool
	// bucket is where the kind of an origin is, and what it is for a bucket of
	// the same cloud.
	bucket     path
	bucketKind string
	// ownOrigin says that it is its own origin.
	ownOrigin bool
	// front are the attributes that lead, one after the other, to the load
	// balancer that a rule belongs to.
	front []path
}

var deliveries = map[string]delivered{
	// Alibaba Cloud
	"alicloud_cdn_domain_new": {
		product: "cdn", domains: []path{{"domain_name"}}, scope: "scope", omitted: "domestic",
		bucket: path{"sources", "type"}, bucketKind: "oss",
	},
	"alicloud_dcdn_domain": {
		product: "dcdn", domains: []path{{"domain_name"}}, scope: "scope", omitted: "domestic",
		bucket: path{"sources", "type"}, bucketKind: "oss",
	},
	"alicloud_esa_site":                {product: "esa", domains: []path{{"site_name"}}, scope: "coverage"},
	"alicloud_oss_bucket_cname":        {product: "oss", domains: []path{{"domain"}}, ownOrigin: true},
	"alicloud_waf_domain":              {product: "waf", domains: []path{{"domain"}, {"domain_name"}}},
	"alicloud_wafv3_domain":            {product: "waf", domains: []path{{"domain"}}},
	"alicloud_ddoscoo_domain_resource": {product: "ddoscoo", domains: []path{{"domain"}}},
	"alicloud_ga_domain":               {product: "ga", domains: []path{{"domain"}}, regionless: true},
	"alicloud_fcv3_custom_domain":      {product: "fc", domains: []path{{"custom_domain_name"}}, ownOrigin: true},
	"alicloud_slb_rule":                {product: "slb", domains: []path{{"domain"}}, front: []path{{"load_balancer_id"}}},
	"alicloud_alb_rule": {
		product: "alb", domains: []path{{"rule_conditions", "host_config", "values"}},
		front: []path{{"listener_id"}, {"load_balancer_id"}},
	},

	// Huawei Cloud
	"huaweicloud_cdn_domain": {
		product: "cdn", domains: []path{{"name"}}, scope: "service_area",
		bucket: path{"sources", "origin_type"}, bucketKind: "obs_bucket",
	},
	"huaweicloud_obs_bucket":           {product: "obs", domains: []path{{"user_domain_names"}}, ownOrigin: true},
	"huaweicloud_waf_domain":           {product: "waf", domains: []path{{"domain"}}},
	"huaweicloud_waf_dedicated_domain": {product: "waf", domains: []path{{"domain"}}},
	"huaweicloud_aad_domain":           {product: "aad", domains: []path{{"domain_name"}}, regionless: true},
	"huaweicloud_elb_l7rule": {
		product: "elb", domains: []path{{"value"}}, when: "type", is: "HOST_NAME",
		front: []path{{"l7policy_id"}, {"listener_id"}, {"loadbalancer_id"}},
	},

	// Tencent Cloud
	"tencentcloud_cdn_domain": {
		product: "cdn", domains: []path{{"domain"}}, scope: "area",
		bucket: path{"origin", "origin_type"}, bucketKind: "cos",
	},
	"tencentcloud_teo_zone":          {product: "edgeone", domains: []path{{"zone_name"}}, scope: "area"},
	"tencentcloud_cos_bucket":        {product: "cos", domains: []path{{"origin_domain_rules", "domain"}}, ownOrigin: true},
	"tencentcloud_clb_listener_rule": {product: "clb", domains: []path{{"domain"}, {"domains"}}, front: []path{{"clb_id"}}},
}

// attributes returns the names that reading a delivery needs.
func (d delivered) attributes() []string {
	names := []string{d.when, d.scope}
	for _, paths := range [][]path{d.domains, d.front, {d.bucket}} {
		for _, p := range paths {
			names = append(names, p...)
		}
	}
	return names
}

// scopes say which scopes reach the mainland, as the clouds write them.
var scopes = map[string]bool{
	"domestic": true, "mainland": true, "mainland_china": true, "global": true,
	"overseas": false, "outside_mainland_china": false,
}

// allDeliveries returns the domains that the resources of all plans serve, and
// for each the resource.
func (w *world) allDeliveries() ([]filing.Delivery, []*node) {
	var all []filing.Delivery
	var nodes []*node
	for _, n := range w.nodes {
		for _, d := range w.readDeliveries(n) {
			all, nodes = append(all, d), append(nodes, n)
		}
	}
	return all, nodes
}

// readDeliveries returns the domains that a resource serves.
func (w *world) readDeliveries(n *node) []filing.Delivery {
	kind, ok := deliveries[n.Type]
	if !ok || n.Mode != "managed" {
		return nil
	}
	if kind.when != "" {
		if v, _ := n.Values().Attribute(kind.when); v.Kind() != tfvalue.KindUnknown && !isText(v, kind.is) {
			return nil
		}
	}
	hosts := n.hosts(kind)
	private := w.isPrivate(n, kind)
	status, _ := n.Values().Attribute(statusAttribute)
	if len(hosts) == 0 || private.OrElse(false) || isText(status, "offline") {
		return nil
	}
	d := filing.Delivery{
		Name: w.label(n), Cloud: n.cloud(), Product: kind.product,
		Mainland: n.servesMainland(kind), OriginInCloud: w.originInCloud(n, kind),
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
func (n *node) hosts(kind delivered) []filing.Fact[string] {
	var unknown []filing.Fact[string]
	for _, p := range kind.domains {
		var hosts []filing.Fact[string]
		for _, v := range at(n.Values(), p) {
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

// writes reports whether the configuration of a resource sets an attribute.
// Where the plan has none, it may.
func (n *node) writes(attribute string) bool {
	m := n.in.module(n.Module)
	if m == nil || m.Resources[n.block()] == nil {
		return true
	}
	_, ok := m.Resources[n.block()].Expressions()[attribute]
	return ok
}

// cloud returns the cloud that a resource is of: types begin with its name.
func (n *node) cloud() filing.Cloud {
	name, _, _ := strings.Cut(n.Type, "_")
	return filing.Cloud(name)
}

// isPrivate reports whether a rule belongs to a load balancer that the
// internet does not reach. It is absent for what is no such rule.
func (w *world) isPrivate(n *node, kind delivered) filing.Fact[bool] {
	if len(kind.front) == 0 {
		return filing.Absent[bool]()
	}
	at, lost := []*node{n}, false
	for _, p := range kind.front {
		var next []*node
		for _, step := range at {
			r := w.targets(step, p)
			next, lost = append(next, r.nodes...), lost || r.lost != ""
		}
		at = next
	}
	private := filing.Known(true)
	for _, front := range at {
		resource, err := clouds.ReadType(front.Type, front.Values())
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
func (n *node) servesMainland(kind delivered) filing.Fact[bool] {
	switch {
	case kind.regionless:
		return filing.Absent[bool]()
	case kind.scope == "":
		return n.inMainland()
	}
	v, _ := n.Values().Attribute(kind.scope)
	scope, ok := v.Text()
	if !ok && v.Kind() == tfvalue.KindUnknown && n.writes(kind.scope) {
		return filing.Unknown[bool]()
	}
	if !ok || scope == "" {
		scope = kind.omitted
	}
	if mainland, ok := scopes[strings.ToLower(scope)]; ok {
		return filing.Known(mainland)
	}
	return filing.Absent[bool]()
}

// inMainland reports whether a resource is in the Chinese mainland, by its own
// region or by its provider's.
func (n *node) inMainland() filing.Fact[bool] {
	resource, err := clouds.ReadType(n.Type, n.Values())
	region := resource.Region
	if err != nil {
		region = textOf(n.Values(), "region")
	}
	if !region.IsKnown() && !n.writes("region") {
		if name, ok := n.providerRegion(); ok {
			region = filing.Known(name)
		}
	}
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
func (w *world) originInCloud(n *node, kind delivered) filing.Fact[bool] {
	if kind.ownOrigin {
		return filing.Known(true)
	}
	if len(kind.bucket) > 0 {
		for _, v := range at(n.Values(), kind.bucket) {
			if isText(v, kind.bucketKind) {
				return filing.Known(true)
			}
		}
	}
	var lost, unknown, stranger, found bool
	for _, l := range links[n.Type] {
		if len(l.from) > 0 {
			continue
		}
		origins := w.targets(n, l.to)
		for _, origin := range behindRecords(origins.nodes) {
			if origin.cloud() == n.cloud() {
				return filing.Known(true)
			}
			found = true
		}
		lost = lost || origins.lost != ""
		unknown = unknown || mayBeHidden(n.Values(), l.to)
		for _, v := range at(n.Values(), l.to) {
			unknown = unknown || v.Kind() == tfvalue.KindUnknown
			address, ok := v.Text()
			stranger = stranger || ok && len(behindRecords(w.named(n, address))) == 0
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

func isText(v tfvalue.Value, want string) bool {
	text, ok := v.Text()
	return ok && text == want
}
