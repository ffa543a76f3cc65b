// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// TestDeliveriesAreNamed shows that messages name the resource, not only its
// domain: many may serve one.
func TestDeliveriesAreNamed(t *testing.T) {
	for _, r := range scenarioNamed(t, "deliveries").check(t, "terraform", false).Results {
		if text := r.Finding.Message(text.English).Found; !strings.Contains(text, r.Address) {
			t.Errorf("the message of %s does not name it: %s", r.Address, text)
		}
	}
}

// values are the attributes of a resource in a small plan. One that is unknown
// has the value unknown; an attribute with nil is written as null.
type values map[string]any

type unknownValue struct{ written bool }

// unknown is written and known after apply, computed is not written.
var unknown, computed = unknownValue{written: true}, unknownValue{}

// smallPlan writes a plan of resources, by address, in a region.
func smallPlan(t *testing.T, region string, resources map[string]values) []byte {
	t.Helper()
	var planned, changes, blocks []any
	providers := map[string]any{}
	for address, attributes := range resources {
		resourceType, name, _ := strings.Cut(address, ".")
		cloud, _, _ := strings.Cut(resourceType, "_")
		providers[cloud] = map[string]any{"name": cloud, "expressions": map[string]any{"region": map[string]any{"constant_value": region}}}
		known, after, expressions := map[string]any{}, map[string]any{}, map[string]any{}
		for attribute, value := range attributes {
			_, isDerived := value.(derived)
			if value != computed && !isDerived {
				expressions[attribute] = map[string]any{}
			}
			switch {
			case isDerived:
				known[attribute] = value.(derived).value //nolint:forcetypeassert // It is one.
			case value == unknown || value == computed:
				after[attribute] = true
			case isReference(value):
				target := value.(reference)
				if after[attribute] = true; target.known != nil {
					known[attribute] = target.known
					delete(after, attribute)
				}
				references := []any{target.to}
				if target.attribute != "" {
					references = []any{target.to + "." + target.attribute, target.to}
				}
				expressions[attribute] = map[string]any{"references": references}
			default:
				known[attribute] = value
			}
		}
		about := func(more map[string]any) map[string]any {
			more["address"], more["mode"], more["type"], more["name"] = address, "managed", resourceType, name
			return more
		}
		planned = append(planned, about(map[string]any{"values": known}))
		changes = append(changes, about(map[string]any{"change": map[string]any{"actions": []any{"create"}, "after": known, "after_unknown": after}}))
		blocks = append(blocks, about(map[string]any{"provider_config_key": cloud, "expressions": expressions}))
	}
	content, err := json.Marshal(map[string]any{
		"format_version": "1.2", "terraform_version": "1.11.4",
		"planned_values":   map[string]any{"root_module": map[string]any{"resources": planned}},
		"resource_changes": changes,
		"configuration":    map[string]any{"provider_config": providers, "root_module": map[string]any{"resources": blocks}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// reference is an attribute that another resource gives: after apply, unless it
// is known.
type reference struct {
	to, attribute string
	known         any
}

// derived is an attribute that is not written and that the provider knows.
type derived struct{ value any }

func isReference(value any) bool {
	_, ok := value.(reference)
	return ok
}

// TestDeliveryTypes reads the types that the cloud stubs do not have.
func TestDeliveryTypes(t *testing.T) {
	const host = "www.shop-example.cn"
	block := func(v values) []any { return []any{v} }
	for name, c := range map[string]struct {
		resources map[string]values
		region    string
		// want are the results when nothing is filed, and access those when
		// the website is filed with a cloud that is none of these.
		want, access []string
	}{
		"DCDN": {
			resources: map[string]values{"alicloud_dcdn_domain.a": {"domain_name": host, "scope": "global", "sources": block(values{"content": "203.0.113.7"})}},
			want:      []string{"warning icp_delivery_filed"}, access: []string{"undecided icp_delivery_access"},
		},
		"ESA": {
			resources: map[string]values{"alicloud_esa_site.a": {"site_name": "shop-example.cn", "coverage": "domestic"}},
			want:      []string{"warning icp_delivery_filed"}, access: []string{"undecided icp_delivery_access"},
		},
		"ESA without coverage": {
			resources: map[string]values{"alicloud_esa_site.a": {"site_name": "shop-example.cn"}},
			want:      []string{"undecided icp_delivery_filed"}, access: []string{"undecided icp_delivery_access"},
		},
		"EdgeOne overseas":          {resources: map[string]values{"tencentcloud_teo_zone.a": {"zone_name": "shop-example.cn", "area": "overseas"}}, region: "ap-guangzhou"},
		"a scope with another word": {resources: map[string]values{"tencentcloud_teo_zone.a": {"zone_name": "shop-example.cn", "area": "moon"}}, region: "ap-guangzhou", want: []string{"undecided icp_delivery_filed"}, access: []string{"undecided icp_delivery_access"}},
		"WAF": {
			resources: map[string]values{"alicloud_wafv3_domain.a": {"domain": host, "redirect": block(values{"backends": []any{"203.0.113.7"}})}},
			want:      []string{"warning icp_delivery_filed"}, access: []string{"undecided icp_delivery_access"},
		},
		"WAF with its older attribute": {
			resources: map[string]values{"alicloud_waf_domain.a": {"domain": unknown, "domain_name": host, "source_ips": []any{"203.0.113.7"}}},
			want:      []string{"warning icp_delivery_filed"}, access: []string{"undecided icp_delivery_access"},
		},
		"WAF abroad": {resources: map[string]values{"alicloud_wafv3_domain.a": {"domain": host}}, region: "ap-southeast-1"},
		"WAF before a server of the cloud": {
			resources: map[string]values{
				"alicloud_wafv3_domain.a": {"domain": host, "redirect": block(values{"backends": []any{"203.0.113.7"}})},
				"alicloud_eip_address.a":  {"ip_address": "203.0.113.7"},
			},
			want: []string{"warning icp_delivery_filed"}, access: []string{"warning icp_delivery_access"},
		},
		"WAF before a server of another cloud": {
			resources: map[string]values{
				"alicloud_wafv3_domain.a": {"domain": host, "redirect": block(values{"backends": []any{"203.0.113.7"}})},
				"tencentcloud_eip.a":      {"public_ip": "203.0.113.7"},
			},
			want: []string{"warning icp_delivery_filed"},
		},
		"WAF before what is not known yet": {
			resources: map[string]values{"alicloud_waf_domain.a": {"domain": host, "source_ips": unknown}},
			want:      []string{"warning icp_delivery_filed"}, access: []string{"undecided icp_delivery_access"},
		},
		"Global Accelerator, which nothing places": {
			resources: map[string]values{"alicloud_ga_domain.a": {"domain": host}},
			want:      []string{"undecided icp_delivery_filed"}, access: []string{"undecided icp_delivery_access"},
		},
		"a function": {
			resources: map[string]values{"alicloud_fcv3_custom_domain.a": {"custom_domain_name": host}},
			want:      []string{"warning icp_delivery_filed"}, access: []string{"warning icp_delivery_access"},
		},
		"a rule of a load balancer": {
			resources: map[string]values{
				"alicloud_slb_rule.a":          {"domain": host, "load_balancer_id": reference{to: "alicloud_slb_load_balancer.a", attribute: "id"}},
				"alicloud_slb_load_balancer.a": {"address_type": "internet"},
			},
			want: []string{"warning icp_delivery_filed"}, access: []string{"warning icp_delivery_access"},
		},
		"a rule of a load balancer within a network": {
			resources: map[string]values{
				"alicloud_slb_rule.a":          {"domain": host, "load_balancer_id": reference{to: "alicloud_slb_load_balancer.a", attribute: "id"}},
				"alicloud_slb_load_balancer.a": {"address_type": "intranet"},
			},
		},
		"a rule without a domain": {resources: map[string]values{"alicloud_slb_rule.a": {"domain": nil, "url": "/a", "load_balancer_id": "lb-1"}}},
		"a rule of a listener": {
			resources: map[string]values{
				"alicloud_alb_rule.a": {
					"listener_id":     reference{to: "alicloud_alb_listener.a", attribute: "id"},
					"rule_conditions": []any{values{"type": "Path", "path_config": block(values{"values": []any{"/a"}})}, values{"type": "Host", "host_config": block(values{"values": []any{host, "*.shop-example.com"}})}},
				},
				"alicloud_alb_listener.a":      {"load_balancer_id": reference{to: "alicloud_alb_load_balancer.a", attribute: "id"}},
				"alicloud_alb_load_balancer.a": {"address_type": "Internet"},
			},
			want: []string{"warning icp_delivery_filed", "warning icp_delivery_filed"}, access: []string{"warning icp_delivery_access", "warning icp_delivery_filed"},
		},
		"a rule of a listener within a network": {
			resources: map[string]values{
				"alicloud_alb_rule.a":          {"listener_id": reference{to: "alicloud_alb_listener.a", attribute: "id"}, "rule_conditions": block(values{"host_config": block(values{"values": []any{host}})})},
				"alicloud_alb_listener.a":      {"load_balancer_id": reference{to: "alicloud_alb_load_balancer.a", attribute: "id"}},
				"alicloud_alb_load_balancer.a": {"address_type": "Intranet"},
			},
		},
		"domains of a bucket": {
			resources: map[string]values{"huaweicloud_obs_bucket.a": {"bucket": "a", "user_domain_names": []any{host, "img.shop-example.cn"}, "region": "cn-north-4"}},
			region:    "cn-north-4", want: []string{"warning icp_delivery_filed", "warning icp_delivery_filed"}, access: []string{"warning icp_delivery_access", "warning icp_delivery_access"},
		},
		"a bucket without domains": {resources: map[string]values{"huaweicloud_obs_bucket.a": {"bucket": "a", "region": "cn-north-4"}}, region: "cn-north-4"},
		"a bucket in Hong Kong":    {resources: map[string]values{"huaweicloud_obs_bucket.a": {"user_domain_names": []any{host}, "region": "ap-southeast-1"}}, region: "cn-north-4"},
		"the region of a provider": {resources: map[string]values{"huaweicloud_waf_domain.a": {"domain": host, "region": computed}}, region: "ap-southeast-1"},
		"a dedicated WAF": {
			resources: map[string]values{"huaweicloud_waf_dedicated_domain.a": {"domain": host + ":89", "region": "cn-north-4", "server": block(values{"address": "192.0.2.1"})}},
			region:    "cn-north-4", want: []string{"warning icp_delivery_filed"}, access: []string{"warning icp_delivery_access"},
		},
		"Anti-DDoS, which nothing places": {
			resources: map[string]values{"huaweicloud_aad_domain.a": {"domain_name": host, "real_server": "203.0.113.7"}},
			region:    "cn-north-4", want: []string{"undecided icp_delivery_filed"}, access: []string{"undecided icp_delivery_access"},
		},
		// The load balancers are in other plans: they may be private.
		"a host of a policy": {
			resources: map[string]values{"huaweicloud_elb_l7rule.a": {"type": "HOST_NAME", "value": host, "region": "cn-north-4"}},
			region:    "cn-north-4", want: []string{"undecided icp_delivery_filed"}, access: []string{"undecided icp_delivery_access"},
		},
		"a path of a policy": {resources: map[string]values{"huaweicloud_elb_l7rule.a": {"type": "PATH", "value": "/shop", "region": "cn-north-4"}}, region: "cn-north-4"},
		"rules of a listener": {
			resources: map[string]values{"tencentcloud_clb_listener_rule.a": {"domain": unknown, "domains": []any{host, "~^.*$"}, "clb_id": "lb-12345678"}},
			region:    "ap-guangzhou", want: []string{"undecided icp_delivery_filed", "undecided icp_delivery_filed"}, access: []string{"undecided icp_delivery_access", "undecided icp_delivery_filed"},
		},
		"video": {
			resources: map[string]values{
				"alicloud_live_domain.a": {"domain_name": "live.shop-example.cn", "scope": "domestic"},
				"alicloud_live_domain.b": {"domain_name": "away.shop-example.cn", "scope": "overseas"},
				"alicloud_vod_domain.a":  {"domain_name": "vod.shop-example.cn", "scope": "global"},
			},
			want: []string{"warning icp_delivery_filed", "warning icp_delivery_filed"}, access: []string{"undecided icp_delivery_access", "undecided icp_delivery_access"},
		},
		"older types of Alibaba": {
			resources: map[string]values{
				"alicloud_cdn_domain.a":       {"domain_name": "cdn.shop-example.cn", "scope": "domestic", "sources": []any{"203.0.113.7"}},
				"alicloud_fc_custom_domain.a": {"domain_name": "fc.shop-example.cn"},
			},
			want: []string{"warning icp_delivery_filed", "warning icp_delivery_filed"}, access: []string{"undecided icp_delivery_access", "warning icp_delivery_access"},
		},
		"SAE": {
			resources: map[string]values{
				"alicloud_sae_ingress.a":       {"slb_id": "lb-1", "rules": block(values{"domain": host, "app_id": "app-1"})},
				"alicloud_slb_load_balancer.a": {"id": "lb-1", "address_type": "internet"},
				"alicloud_sae_ingress.b":       {"slb_id": "lb-2", "rules": block(values{"domain": host, "app_id": "app-1"})},
				"alicloud_slb_load_balancer.b": {"id": "lb-2", "address_type": "intranet"},
			},
			want: []string{"warning icp_delivery_filed"}, access: []string{"undecided icp_delivery_access"},
		},
		"an acceleration domain of EdgeOne": {
			resources: map[string]values{
				"tencentcloud_teo_zone.a":                {"id": "zone-1", "area": "mainland"},
				"tencentcloud_teo_zone.b":                {"id": "zone-2", "area": "overseas"},
				"tencentcloud_teo_acceleration_domain.a": {"zone_id": "zone-1", "domain_name": host},
				"tencentcloud_teo_acceleration_domain.b": {"zone_id": "zone-2", "domain_name": host},
				"tencentcloud_teo_acceleration_domain.c": {"zone_id": "zone-3", "domain_name": host},
			},
			region: "ap-guangzhou", want: []string{"undecided icp_delivery_filed", "warning icp_delivery_filed"},
			access: []string{"undecided icp_delivery_access", "undecided icp_delivery_access"},
		},
		"firewalls, functions and gateways of Tencent": {
			resources: map[string]values{
				"tencentcloud_waf_saas_domain.a":                          {"domain": "waf.shop-example.cn", "src_list": []any{"203.0.113.7"}},
				"tencentcloud_scf_custom_domain.a":                        {"domain": "scf.shop-example.cn"},
				"tencentcloud_api_gateway_custom_domain.a":                {"sub_domain": "api.shop-example.cn", "net_type": "OUTER"},
				"tencentcloud_api_gateway_custom_domain.b":                {"sub_domain": "inner.shop-example.cn", "net_type": "INNER"},
				"tencentcloud_ecdn_domain.a":                              {"domain": "ecdn.shop-example.cn", "area": "mainland"},
				"tencentcloud_cos_bucket_domain_certificate_attachment.a": {"domain_certificate": block(values{"domain": "cos.shop-example.cn"})},
			},
			region: "ap-guangzhou",
			want:   slices.Repeat([]string{"warning icp_delivery_filed"}, 5), access: slices.Repeat([]string{"undecided icp_delivery_access"}, 5),
		},
		"what nothing places at Tencent": {
			resources: map[string]values{"tencentcloud_css_domain.a": {"domain_name": host}, "tencentcloud_gaap_http_domain.a": {"domain": "gaap.shop-example.cn"}},
			region:    "ap-guangzhou",
			want:      slices.Repeat([]string{"undecided icp_delivery_filed"}, 2), access: slices.Repeat([]string{"undecided icp_delivery_access"}, 2),
		},
		"video and gateways of Huawei": {
			resources: map[string]values{
				"huaweicloud_live_domain.a":                 {"name": "live.shop-example.cn", "region": "cn-north-4"},
				"huaweicloud_apig_group.a":                  {"url_domains": block(values{"name": "api.shop-example.cn"}), "region": "cn-north-4"},
				"huaweicloud_apig_group_domain_associate.a": {"url_domain": "img.shop-example.cn", "region": "cn-north-4"},
			},
			region: "cn-north-4",
			want:   slices.Repeat([]string{"warning icp_delivery_filed"}, 3), access: slices.Repeat([]string{"undecided icp_delivery_access"}, 3),
		},
		"domains of a bucket of Tencent": {
			resources: map[string]values{"tencentcloud_cos_bucket.a": {"bucket": "a-1", "origin_domain_rules": []any{values{"domain": host}}}},
			region:    "ap-guangzhou", want: []string{"warning icp_delivery_filed"}, access: []string{"undecided icp_delivery_access"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			region := c.region
			if region == "" {
				region = "cn-hangzhou"
			}
			content := smallPlan(t, region, c.resources)
			for filed, want := range map[string][]string{"": c.want, "shop-example.cn": c.access} {
				var list []filing.Filed
				if filed != "" {
					list = append(list, filing.Filed{Domain: filed, Cloud: "othercloud"})
				}
				var got []string
				for _, line := range deliveryLines(checkDeliveries(t, content, list...)) {
					got = append(got, strings.Join(strings.Split(line, " | ")[:2], " "))
				}
				if !slices.Equal(got, want) {
					t.Errorf("filed %q: got %q, want %q", filed, got, want)
				}
			}
		})
	}
}

// TestPlannedFilings: a filing that is only planned lets no delivery through, but
// for one that the cloud serves already.
func TestPlannedFilings(t *testing.T) {
	resources := func(number any) map[string]values {
		code := values{"id": "alicloud/ecs/web/shop-example.cn", "filing_server": "alicloud/ecs/web", "website": "shop-example.cn"}
		if number != nil {
			code["filing_number"] = number
		}
		return map[string]values{
			"icp_filing_server.web": {
				"name": "web", "id": "alicloud/ecs/web", "cloud": "alicloud", "product": "ecs", "region": "cn-hangzhou", "billing_mode": "PrePaid",
				"term_months": 12, "has_public_ip": true, "websites": []any{"blog-example.cn"},
			},
			"icp_authorization_code.shop":    code,
			"alicloud_oss_bucket_cname.shop": {"bucket": "shop", "domain": "img.shop-example.cn"},
			"alicloud_oss_bucket_cname.blog": {"bucket": "blog", "domain": "img.blog-example.cn"},
		}
	}
	const blog, shop = " | icp_delivery_filed | alicloud_oss_bucket_cname.blog | img.blog-example.cn", " | icp_delivery_filed | alicloud_oss_bucket_cname.shop | img.shop-example.cn"
	for name, c := range map[string]struct {
		number  any
		actions string
		filed   []filing.Filed
		want    []string
	}{
		"no number":                  {want: []string{"warning" + blog, "warning" + shop}},
		"a number":                   {number: "京ICP备12345678号-1", want: []string{"warning" + blog}},
		"a number that is not known": {number: unknown, want: []string{"undecided" + shop, "undecided | icp_filing_number | icp_authorization_code.shop | shop-example.cn", "warning" + blog}},
		"on the list":                {filed: []filing.Filed{{Domain: "blog-example.cn"}, {Domain: "shop-example.cn", Cloud: filing.TencentCloud}}},
		"served already":             {actions: `"no-op"`},
		"changed in place":           {actions: `"update"`},
		"replaced":                   {actions: `"delete","create"`, want: []string{"warning" + blog, "warning" + shop}},
	} {
		t.Run(name, func(t *testing.T) {
			content := smallPlan(t, "cn-hangzhou", resources(c.number))
			if c.actions != "" {
				content = bytes.ReplaceAll(content, []byte(`"actions":["create"]`), []byte(`"actions":[`+c.actions+`]`))
			}
			if got := deliveryLines(checkDeliveries(t, content, c.filed...)); !slices.Equal(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

func checkDeliveries(t *testing.T, content []byte, filed ...filing.Filed) check.Report {
	t.Helper()
	return checked(t,
		[]topology.PlanInput{{Name: "plan", JSON: bytes.NewReader(content)}},
		check.Options{Rules: rules.Options{Now: now}, Filed: filed},
	)
}

func deliveryLines(r check.Report) []string {
	var lines []string
	for _, result := range r.Results {
		verdict := string(result.Finding.Severity)
		if result.Finding.Verdict == rules.Undecided {
			verdict = "undecided"
		}
		lines = append(lines, strings.Join([]string{verdict, string(result.Finding.Rule), result.Address, result.Finding.Subject.Name}, " | "))
	}
	slices.Sort(lines)
	return lines
}
