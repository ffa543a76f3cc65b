// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package faces_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// block is a resource of the stack.
type block struct {
	address string
	values  values
}

// values are what is written of a resource: texts, numbers, truths, lists of
// texts and references.
type values map[string]any

// reference is the attribute of another resource, or all of it where there is no
// attribute; known is its value, nil while only an apply tells.
type reference struct {
	to, attribute string
	known         any
}

// passed is a resource as a write-only argument takes it: a plan does not show it.
type passed values

// computed is a value that the cloud fills in: only a plan has it. It is
// unknown without one.
type computed struct{ known any }

// String writes it as Terraform's language does.
func (r reference) String() string { return strings.TrimSuffix(r.to+"."+r.attribute, ".") }

func (b block) resourceType() string {
	resourceType, _, _ := strings.Cut(b.address, ".")
	return resourceType
}

func with(base values, more values) values {
	all := maps.Clone(base)
	maps.Copy(all, more)
	return all
}

// filed are the websites that have a filing already.
var filed = []filing.Filed{{Domain: "elsewhere-example.cn", Cloud: filing.HuaweiCloud}}

// blocks are the resources of a configuration.
type blocks []block

// stack violates every rule there is, declared and behind domains.
var stack = blocks(slices.Concat(servers(), codes(), exposed(), deliveries))

func servers() []block {
	var all []block
	for name, more := range map[string]values{
		"balancer": {"product": "slb"},
		"hongkong": {"region": "cn-hongkong"},
		"ondemand": {"billing_mode": "pay_as_you_go"},
		"short":    {"term_months": 1},
		"expired":  {"expires_at": "2020-01-01T00:00:00Z"},
		"inside":   {"has_public_ip": false},
		"crowded":  {"websites": []string{"a-example.cn", "b-example.cn", "c-example.cn", "d-example.cn", "e-example.cn", "f-example.cn"}},
		"one":      {"server_id": "i-bp67acfmxazb4ph0aaaa"},
		"other":    {"server_id": "i-bp67acfmxazb4ph0aaaa"},
		"web":      {"account": "111", "account_type": "individual"},
		"portal":   {"cloud": "huaweicloud", "product": "dec", "region": "cn-north-4"},
		"mixed":    {"cloud": "huaweicloud", "region": "cn-north-4", "websites": []string{"mixed-example.cn"}, "apps": []string{"Mixed"}},
	} {
		server := with(values{
			"name": name, "cloud": "alicloud", "product": "ecs", "region": "cn-hangzhou", "billing_mode": "subscription",
			"term_months": 12, "has_public_ip": true,
		}, more)
		server["id"] = computed{fmt.Sprintf("%s/%s/%s", server["cloud"], server["product"], name)}
		all = append(all, block{"icp_filing_server." + name, server})
	}
	stopped := values{
		"instance_charge_type": "PrePaid", "period": 12, "availability_zone": "cn-hangzhou-h", "internet_max_bandwidth_out": 5, "status": "Stopped",
	}
	of := passed(with(stopped, values{"renewal_status": "Normal", "include_data_disks": true, "period_unit": "Month", "spot_strategy": "NoSpot"}))
	return append(all, block{"alicloud_instance.stopped", stopped}, block{"icp_filing_server.stopped", values{
		"name": "stopped", "server": reference{to: "alicloud_instance.stopped", known: of}, "id": computed{"alicloud/ecs/stopped"},
		"cloud": computed{"alicloud"}, "product": computed{"ecs"}, "region": computed{"cn-hangzhou"}, "billing_mode": computed{"subscription"},
		"term_months": computed{12}, "has_public_ip": computed{true},
	}})
}

func codes() []block {
	var all []block
	add := func(name, server string, more values) {
		all = append(all, block{"icp_authorization_code." + name, with(values{
			"filing_server": reference{"icp_filing_server." + server[strings.LastIndex(server, "/")+1:], "id", server},
			"website":       name + "-example.cn", "id": computed{server + "/" + name},
		}, more)})
	}
	const web = "alicloud/ecs/web"
	add("acme", web, values{"entity": "Acme", "filing_number": "hello"})
	add("bravo", web, values{"entity": "Bravo"})
	add("granted", web, values{"grant_to_account": "222"})
	add("first", web, values{"code": "SAME", "code_fingerprint": computed{filing.Fingerprint("SAME")}})
	add("second", web, values{"code": "SAME", "code_fingerprint": computed{filing.Fingerprint("SAME")}})
	add("sub", web, values{"website": "www.sub-example.cn"})
	add("seventh", web, nil)
	add("app", web, values{"website": nil, "app": "Shop", "app_domains": []string{"*.app-example.cn"}, "filing_number": "京ICP备12345678号-1"})
	add("none", "huaweicloud/dec/portal", nil)
	add("beside", "huaweicloud/ecs/mixed", nil)
	add("nowhere", web, values{"filing_server": "alicloud/ecs/nowhere"})
	return all
}

// exposed are servers that only domains lead to.
func exposed() []block {
	ali := values{
		"instance_charge_type": "PrePaid", "period": 12, "availability_zone": "cn-hangzhou-h", "internet_max_bandwidth_out": 5,
		"id": computed{}, "public_ip": computed{},
	}
	tencent := values{
		"instance_charge_type": "PREPAID", "instance_charge_type_prepaid_period": 12, "availability_zone": "ap-guangzhou-3",
		"allocate_public_ip": true, "internet_max_bandwidth_out": 5, "id": computed{}, "public_ip": computed{},
	}
	var all []block
	add := func(address, attribute string, v values) {
		_, name, _ := strings.Cut(address, ".")
		all = append(all, block{address, v}, block{"alicloud_alidns_record." + name, values{
			"domain_name": strings.ReplaceAll(name, "_", "-") + "-example.cn", "rr": "www", "type": "A", "value": reference{to: address, attribute: attribute},
		}})
	}
	add("alicloud_slb_load_balancer.exposed_balancer", "address", values{"address_type": "internet", "id": computed{}, "address": computed{}})
	add("alicloud_instance.exposed_ondemand", "public_ip", with(ali, values{"instance_charge_type": "PostPaid"}))
	add("alicloud_instance.exposed_short", "public_ip", with(ali, values{"period": 1}))
	add("alicloud_instance.exposed_inside", "public_ip", with(ali, values{"internet_max_bandwidth_out": 0, "public_ip": computed{""}}))
	add("alicloud_instance.exposed_stopped", "public_ip", with(ali, values{"status": "Stopped"}))
	add("alicloud_instance.elsewhere", "public_ip", ali)
	// The website is one of a code.
	add("alicloud_instance.acme", "public_ip", with(ali, values{"availability_zone": "cn-hongkong-b"}))
	add("tencentcloud_instance.exposed_expired", "public_ip", with(tencent, values{"expired_time": computed{"2020-01-01T00:00:00+08:00"}}))
	add("tencentcloud_instance.exposed_anywhere", "public_ip", with(tencent, values{"availability_zone": reference{to: "terraform_data.later", attribute: "id"}}))
	return all
}

var deliveries = []block{
	{"alicloud_cdn_domain_new.unfiled", values{"domain_name": "www.unfiled-example.cn", "scope": "domestic"}},
	{"alicloud_fcv3_custom_domain.elsewhere", values{"custom_domain_name": "api.elsewhere-example.cn"}},
}

// gone is a generated code that the configuration no longer has.
var gone = values{
	"filing_server": "alicloud/ecs/web", "website": "gone-example.cn", "id": "alicloud/ecs/web/gone-example.cn",
	"code": "GONE", "code_fingerprint": filing.Fingerprint("GONE"), "status": "generated",
}

// removed is a filing server with a filing that the configuration no longer has.
var removed = values{
	"id": "alicloud/ecs/removed", "name": "removed", "cloud": "alicloud", "product": "ecs", "server_id": "i-bp1removed", "region": "cn-hangzhou",
	"billing_mode": "subscription", "term_months": 12, "has_public_ip": true, "websites": []string{"removed-example.cn"},
}

// leaving are the resources that the plan deletes.
var leaving = []block{
	{"icp_authorization_code.gone", gone},
	{"icp_filing_server.removed", removed},
	{"icp_authorization_code.earlier", with(gone, values{
		"filing_server": "huaweicloud/ecs/mixed", "website": "earlier-example.cn", "code_fingerprint": filing.Fingerprint("EARLIER"),
	})},
}

// regions are those of the providers. One cloud has none.
var regions = map[string]string{"alicloud": "cn-hangzhou"}

// source writes the resources as a module.
func (all blocks) source(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	for cloud, region := range regions {
		fmt.Fprintf(&b, "provider %q {\n  region = %q\n}\n", cloud, region)
	}
	b.WriteString("resource \"terraform_data\" \"later\" {}\n")
	for _, r := range all {
		resourceType, name, _ := strings.Cut(r.address, ".")
		fmt.Fprintf(&b, "resource %q %q {\n", resourceType, name)
		for _, attribute := range slices.Sorted(maps.Keys(r.values)) {
			switch value := r.values[attribute].(type) {
			case computed:
			case reference:
				fmt.Fprintf(&b, "  %s = %s\n", attribute, value)
			default:
				fmt.Fprintf(&b, "  %s = %s\n", attribute, encode(t, value))
			}
		}
		b.WriteString("}\n")
	}
	return b.String()
}

// plan writes the resources as Terraform plans them.
func (all blocks) plan(t *testing.T) []byte {
	t.Helper()
	var planned, changes, written []any
	for _, r := range all {
		resourceType, name, _ := strings.Cut(r.address, ".")
		known, unknown, expressions := map[string]any{}, map[string]any{}, map[string]any{}
		for attribute, value := range r.values {
			switch value := value.(type) {
			case computed:
				put(known, unknown, attribute, value.known)
			case reference:
				if _, isHidden := value.known.(passed); !isHidden {
					put(known, unknown, attribute, value.known)
				}
				expressions[attribute] = map[string]any{"references": []string{value.String(), value.to}}
			default:
				known[attribute] = value
				expressions[attribute] = map[string]any{"constant_value": value}
			}
		}
		about := func(more map[string]any) map[string]any {
			more["address"], more["mode"], more["type"], more["name"] = r.address, "managed", resourceType, name
			return more
		}
		planned = append(planned, about(map[string]any{"values": known}))
		changes = append(changes, about(map[string]any{"change": map[string]any{"actions": []any{"create"}, "after": known, "after_unknown": unknown}}))
		cloud, _, _ := strings.Cut(resourceType, "_")
		written = append(written, about(map[string]any{"provider_config_key": cloud, "expressions": expressions}))
	}
	var prior []any
	for _, r := range leaving {
		_, name, _ := strings.Cut(r.address, ".")
		of := values{"address": r.address, "mode": "managed", "type": r.resourceType(), "name": name}
		prior = append(prior, with(of, values{"values": r.values}))
		changes = append(changes, with(of, values{"change": map[string]any{"actions": []any{"delete"}, "before": r.values, "after": nil}}))
	}
	providers := map[string]any{}
	for cloud, region := range regions {
		providers[cloud] = map[string]any{"name": cloud, "expressions": map[string]any{"region": map[string]any{"constant_value": region}}}
	}
	return []byte(encode(t, map[string]any{
		"format_version": "1.2", "terraform_version": "1.11.4",
		"planned_values":   map[string]any{"root_module": map[string]any{"resources": planned}},
		"resource_changes": changes,
		"prior_state":      map[string]any{"values": map[string]any{"root_module": map[string]any{"resources": prior}}},
		"configuration":    map[string]any{"provider_config": providers, "root_module": map[string]any{"resources": written}},
	}))
}

func put(known, unknown map[string]any, attribute string, value any) {
	if value == nil {
		unknown[attribute] = true
		return
	}
	known[attribute] = value
}

// encode writes a value as JSON, which Terraform's language takes too.
func encode(t *testing.T, value any) string {
	t.Helper()
	content, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
