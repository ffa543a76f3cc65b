// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
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

// deliveryOf returns how a type serves domains, false for one that does not.
func deliveryOf(terraformType string) (delivered, bool) {
	d, ok := deliveries[terraformType]
	return d, ok
}

func isDelivery(terraformType string) bool {
	_, ok := deliveryOf(terraformType)
	return ok
}

// deliveryAttributes returns the attributes that reading deliveries needs.
func deliveryAttributes() []string {
	var names []string
	for _, d := range deliveries {
		names = append(names, d.when, d.scope)
		for _, paths := range [][]path{d.domains, d.front, {d.bucket}} {
			for _, p := range paths {
				names = append(names, p...)
			}
		}
	}
	return names
}

// deliveredDomainAttributes returns the attributes with the domains that are
// served.
func deliveredDomainAttributes() []string {
	var names []string
	for _, d := range deliveries {
		for _, p := range d.domains {
			names = append(names, p[0])
		}
	}
	return names
}

// scopes say which scopes reach the mainland, as the clouds write them.
var scopes = map[string]bool{
	"domestic": true, "mainland": true, "mainland_china": true, "global": true,
	"overseas": false, "outside_mainland_china": false,
}

// reachesMainland reports whether a scope, as the clouds write it, reaches the
// Chinese mainland. It is absent for a word that nothing explains.
func reachesMainland(scope string) filing.Fact[bool] {
	if mainland, ok := scopes[strings.ToLower(scope)]; ok {
		return filing.Known(mainland)
	}
	return filing.Absent[bool]()
}
