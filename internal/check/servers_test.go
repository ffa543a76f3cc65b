// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check_test

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// hourly are servers that are paid by the hour, one of each cloud.
var hourly = map[string]struct {
	product, region string
	attributes      values
}{
	"alicloud_instance": {"ecs", "cn-hangzhou", values{
		"instance_charge_type": "PostPaid", "availability_zone": "cn-hangzhou-h", "internet_max_bandwidth_out": 5, "public_ip": "203.0.113.9", "id": "i-1",
	}},
	"huaweicloud_compute_instance": {"ecs", "cn-north-4", values{
		"charging_mode": "postPaid", "region": "cn-north-4", "public_ip": "203.0.113.9", "id": "i-1", "network": []any{values{"port": "port-1", "fixed_ip_v4": "10.0.0.3"}},
	}},
	"tencentcloud_instance": {"cvm", "ap-guangzhou", values{
		"instance_charge_type": "POSTPAID_BY_HOUR", "availability_zone": "ap-guangzhou-3", "allocate_public_ip": true, "public_ip": "203.0.113.9", "id": "i-1",
	}},
}

func beside(resources map[string]values, more map[string]values) map[string]values {
	all := maps.Clone(resources)
	maps.Copy(all, more)
	return all
}

// TestWarningsOfExposed: a rule that only warns is still told of a server that a
// domain leads to, unless another server may need no warning.
func TestWarningsOfExposed(t *testing.T) {
	for terraformType, server := range hourly {
		for _, test := range []struct {
			name     string
			severity rules.Severity
			more     map[string]values
			want     []string
		}{
			{name: "error", severity: rules.Error, want: []string{"error | icp_server_billing | " + terraformType + ".web | " + terraformType + ".web"}},
			{name: "warning", severity: rules.Warning, want: []string{"warning | icp_server_billing | " + terraformType + ".web | " + terraformType + ".web"}},
			{name: "off", severity: rules.Off},
			{name: "warning, beside one that is not known", severity: rules.Warning, more: map[string]values{
				"alicloud_alidns_record.more": {"domain_name": "shop-example.cn", "rr": "more", "type": "A", "value": reference{to: "alicloud_ga_basic_endpoint.web", attribute: "id"}},
			}},
		} {
			t.Run(terraformType+": "+test.name, func(t *testing.T) {
				plan := smallPlan(t, server.region, beside(map[string]values{
					terraformType + ".web":       server.attributes,
					"alicloud_alidns_record.www": {"domain_name": "shop-example.cn", "rr": "www", "type": "A", "value": "203.0.113.9"},
				}, test.more))
				got := deliveryLines(checked(t, []topology.PlanInput{{Name: "plan", JSON: bytes.NewReader(plan)}}, check.Options{Rules: rules.Options{
					Now: now, Severities: map[rules.Name]rules.Severity{"icp_server_billing": test.severity},
				}}))
				if !slices.Equal(got, test.want) {
					t.Errorf("got %q, want %q", got, test.want)
				}
			})
		}
	}
}

// TestFiledListIsNamed: an error about a server names the list of filed domains
// where the domain that leads to it may be filed already, and only there.
func TestFiledListIsNamed(t *testing.T) {
	warn := map[rules.Name]rules.Severity{"icp_server_billing": rules.Warning}
	nowhere := map[string]values{"alicloud_alidns_record.more": {"domain_name": "shop-example.cn", "rr": "more", "type": "A", "value": reference{to: "alicloud_ga_basic_endpoint.web", attribute: "id"}}}
	for terraformType, server := range hourly {
		cloud, _, _ := strings.Cut(terraformType, "_")
		declared := map[string]values{"icp_filing_server.web": {
			"name": "web", "id": cloud + "/" + server.product + "/web", "cloud": cloud, "product": server.product, "server_id": "i-1",
		}}
		for _, test := range []struct {
			name    string
			options check.Options
			more    map[string]values
			domain  string
			want    bool
		}{
			{name: "nothing is filed", domain: "shop-example.cn", want: true},
			{name: "another domain is filed", domain: "shop-example.cn", options: check.Options{Filed: []filing.Filed{{Domain: "blog-example.cn", Cloud: filing.Cloud(cloud)}}}, want: true},
			{name: "undecided", domain: "shop-example.cn", more: nowhere, want: true},
			{name: "filed with another", domain: "shop-example.cn", options: check.Options{Filed: []filing.Filed{{Domain: "shop-example.cn", Cloud: filing.OtherProvider}}}},
			{name: "only a warning", domain: "shop-example.cn", options: check.Options{Rules: rules.Options{Severities: warn}}},
			{name: "declared", domain: "blog-example.cn", more: declared},
			{name: "all servers", options: check.Options{AllServers: true}},
		} {
			t.Run(terraformType+": "+test.name, func(t *testing.T) {
				resources := beside(map[string]values{terraformType + ".web": server.attributes}, test.more)
				if test.domain == "shop-example.cn" {
					resources["alicloud_alidns_record.www"] = values{"domain_name": test.domain, "rr": "www", "type": "A", "value": "203.0.113.9"}
				}
				test.options.Rules.Now = now
				r := checked(t, []topology.PlanInput{{Name: "plan", JSON: bytes.NewReader(smallPlan(t, server.region, resources))}}, test.options)
				said := 0
				for _, result := range r.Results {
					if result.Finding.Subject.Kind != rules.SubjectServer && result.Finding.Cause == rules.Decided {
						continue // about the domain itself
					}
					said++
					english, chinese := result.Advice.In(text.English), result.Advice.In(text.Chinese)
					if got := strings.Contains(english, "list of filed domains (filed)") && strings.Contains(chinese, "已备案域名列表（filed）"); got != test.want {
						t.Errorf("%s names the list: %t, want %t: %q %q", result.Finding.Rule, got, test.want, english, chinese)
					}
					if got := result.Unfiled == test.domain; test.want && !got || !test.want && result.Unfiled != "" {
						t.Errorf("%s is about a domain without a filing: %q", result.Finding.Rule, result.Unfiled)
					}
				}
				if said == 0 {
					t.Error("nothing is said of the server")
				}
			})
		}
	}
}

// TestServerID: a filing server that names its cloud server by the id alone is made
// of the resource that has the id, in whichever plan that is.
func TestServerID(t *testing.T) {
	for terraformType, server := range hourly {
		cloud, _, _ := strings.Cut(terraformType, "_")
		of := func(id any) map[string]values {
			return map[string]values{"icp_filing_server.web": {
				"name": "web", "id": cloud + "/" + server.product + "/web", "cloud": cloud, "product": server.product, "server_id": id,
			}}
		}
		there := map[string]values{terraformType + ".web": server.attributes}
		others := map[string]values{}
		for other, s := range hourly {
			if other != terraformType {
				others[other+".web"] = s.attributes
			}
		}
		const refused = "error | icp_server_billing | icp_filing_server.web"
		for _, test := range []struct {
			name   string
			plans  []map[string]values
			isMade bool
		}{
			{"beside it", []map[string]values{beside(of("i-1"), there)}, true},
			{"in another plan", []map[string]values{of("i-1"), there}, true},
			{"of another id", []map[string]values{beside(of("i-2"), there)}, false},
			{"by an address", []map[string]values{beside(of("203.0.113.9"), there)}, false},
			{"not known", []map[string]values{beside(of(unknown), there)}, false},
			{"of other clouds", []map[string]values{beside(of("i-1"), others)}, false},
			{"of other clouds too", []map[string]values{beside(beside(of("i-1"), there), others)}, true},
			{"of two", []map[string]values{beside(of("i-1"), there), there}, false},
		} {
			t.Run(terraformType+": "+test.name, func(t *testing.T) {
				var inputs []topology.PlanInput
				for i, resources := range test.plans {
					inputs = append(inputs, topology.PlanInput{Name: "plan" + string(rune('a'+i)), JSON: bytes.NewReader(smallPlan(t, server.region, resources))})
				}
				r := checked(t, inputs, check.Options{Rules: rules.Options{Now: now}})
				got := slices.ContainsFunc(deliveryLines(r), func(line string) bool { return strings.HasPrefix(line, refused) })
				if got != test.isMade {
					t.Errorf("that it is made of the server is %t, want %t: %q", got, test.isMade, deliveryLines(r))
				}
			})
		}
	}
}

// TestUnknownServer: of a server of which the plan shows nothing yet, nothing is
// said but that.
func TestUnknownServer(t *testing.T) {
	for terraformType, server := range hourly {
		plan := string(smallPlan(t, server.region, map[string]values{terraformType + ".web": {}}))
		plan = strings.Replace(plan, `"after_unknown":{}`, `"after_unknown":true`, 1)
		for _, all := range []bool{false, true} {
			r := checked(t, []topology.PlanInput{{Name: "plan", JSON: strings.NewReader(plan)}}, check.Options{Rules: rules.Options{Now: now}, AllServers: all})
			want := map[text.Language]string{
				text.English: "One server is not judged: no domain leads to it",
				text.Chinese: "1 台服务器未作判定：没有域名指向",
			}
			if all {
				want = map[text.Language]string{
					text.English: "One server is not judged, because its attributes cannot be read (" + terraformType + ".web).",
					text.Chinese: "1 台服务器未作判定：无法读取其属性（" + terraformType + ".web）。",
				}
			}
			notes := r.Plans[0].Notes
			if len(r.Results) > 0 || r.Checked > 0 || len(notes) != 1 {
				t.Errorf("%s, all=%t: %q, %v", terraformType, all, deliveryLines(r), notes)
				continue
			}
			for language, start := range want {
				if got := notes[0].In(language); !strings.HasPrefix(got, start) {
					t.Errorf("%s, all=%t: the note is %q, want %q", terraformType, all, got, start)
				}
			}
		}
	}
}

// TestLooseAddressOfAnotherCloud: an EIP that is bound to what nobody knows yet may
// be a server's of its own cloud only.
func TestLooseAddressOfAnotherCloud(t *testing.T) {
	loose := map[string]values{
		"alicloud_eip_address.e":     {"id": "eip-1"},
		"alicloud_eip_association.e": {"allocation_id": "eip-1", "instance_id": reference{to: "alicloud_ga_basic_endpoint.web", attribute: "id"}},
	}
	for terraformType, attributes := range map[string]values{
		"alicloud_instance": {
			"instance_charge_type": "PrePaid", "period": 12, "period_unit": "Month", "availability_zone": "cn-hangzhou-h",
			"internet_max_bandwidth_out": 0, "public_ip": "", "id": "i-1",
		},
		"huaweicloud_compute_instance": {
			"charging_mode": "prePaid", "period": 1, "period_unit": "year", "region": "cn-north-4", "public_ip": "", "id": "i-1",
		},
		"tencentcloud_instance": {
			"instance_charge_type": "PREPAID", "instance_charge_type_prepaid_period": 12, "availability_zone": "ap-guangzhou-3",
			"allocate_public_ip": false, "internet_max_bandwidth_out": 0, "public_ip": "", "id": "i-1",
		},
	} {
		verdict := "error"
		if strings.HasPrefix(terraformType, "alicloud_") {
			verdict = "undecided"
		}
		plan := smallPlan(t, "cn-hangzhou", beside(loose, map[string]values{terraformType + ".web": attributes}))
		r := checked(t, []topology.PlanInput{{Name: "plan", JSON: bytes.NewReader(plan)}}, check.Options{Rules: rules.Options{Now: now}, AllServers: true})
		want := verdict + " | icp_server_public_ip | " + terraformType + ".web | " + terraformType + ".web"
		if got := deliveryLines(r); !slices.Contains(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestSetOfServers: two filing servers that are made of one set of servers may be
// two of it, where it has two.
func TestSetOfServers(t *testing.T) {
	sets := map[string]values{
		"alicloud_ecs_instance_set": {
			"amount": 2, "instance_charge_type": "PrePaid", "period": 12, "zone_id": "cn-hangzhou-h", "internet_max_bandwidth_out": 5, "instance_ids": computed,
		},
		"tencentcloud_instance_set": {
			"instance_count": 2, "availability_zone": "ap-guangzhou-3", "allocate_public_ip": true, "internet_max_bandwidth_out": 5, "instance_ids": computed,
		},
	}
	for terraformType, set := range sets {
		cloud, _, _ := strings.Cut(terraformType, "_")
		product := map[string]string{"alicloud": "ecs", "tencentcloud": "cvm"}[cloud]
		amount := map[string]string{"alicloud": "amount", "tencentcloud": "instance_count"}[cloud]
		for name, test := range map[string]struct {
			amount any
			ids    any
			twice  bool
		}{
			"two":                  {2, computed, false},
			"two, as they are":     {2, []string{"i-1", "i-2"}, false},
			"one":                  {1, computed, true},
			"one, as it is":        {1, []string{"i-1"}, true},
			"one where it is left": {nil, computed, true},
			"not known":            {unknown, computed, false},
		} {
			t.Run(terraformType+": "+name, func(t *testing.T) {
				resources := map[string]values{terraformType + ".web": with(set, values{amount: test.amount, "instance_ids": test.ids})}
				for _, filing := range []string{"a", "b"} {
					resources["icp_filing_server."+filing] = values{
						"name": filing, "id": cloud + "/" + product + "/" + filing, "cloud": derived{cloud}, "product": derived{product},
						"server": reference{to: terraformType + ".web"},
					}
				}
				plan := smallPlan(t, "", resources)
				r := checked(t, []topology.PlanInput{{Name: "plan", JSON: bytes.NewReader(plan)}}, check.Options{Rules: rules.Options{Now: now}})
				got := slices.ContainsFunc(r.Results, func(result check.Result) bool { return result.Finding.Rule == "icp_server_unique" })
				if got != test.twice {
					t.Errorf("declared twice: %t, want %t: %q", got, test.twice, deliveryLines(r))
				}
			})
		}
	}
}

// TestDeclaringWeakensNothing: whatever is wrong with a server that a domain leads to
// stays an error when a filing server declares it, or another one. Where it stands may
// change.
func TestDeclaringWeakensNothing(t *testing.T) {
	const domain = "shop-example.cn"
	record := map[string]values{"alicloud_alidns_record.www": {"domain_name": domain, "rr": "www", "type": "A", "value": "203.0.113.9"}}
	for terraformType, hourly := range hourly {
		cloud, _, _ := strings.Cut(terraformType, "_")
		bought := map[string]values{
			"alicloud":     {"instance_charge_type": "PrePaid", "period": 1},
			"huaweicloud":  {"charging_mode": "prePaid", "period": 1, "period_unit": "month"},
			"tencentcloud": {"instance_charge_type": "PREPAID", "instance_charge_type_prepaid_period": 1},
		}[cloud]
		id := cloud + "/" + hourly.product + "/web"
		declare := func(more values) map[string]values {
			return map[string]values{"icp_filing_server.web": with(values{"name": "web", "id": id, "cloud": derived{cloud}, "product": derived{hourly.product}}, more)}
		}
		other := with(hourly.attributes, values{"id": "i-2", "public_ip": "203.0.113.10"})
		stated := values{
			"region": hourly.region, "billing_mode": "subscription", "term_months": 12, "has_public_ip": true, "server_id": "i-elsewhere",
		}
		for server, attributes := range map[string]values{"by the hour": hourly.attributes, "for a month": with(hourly.attributes, bought)} {
			there := beside(map[string]values{terraformType + ".web": attributes}, record)
			for name, declared := range map[string]map[string]values{
				"as it is":             declare(values{"server": reference{to: terraformType + ".web"}}),
				"by its id":            declare(values{"server_id": reference{to: terraformType + ".web", attribute: "id", known: "i-1"}}),
				"by a text":            declare(values{"server_id": "i-1"}),
				"with the website":     declare(values{"server": reference{to: terraformType + ".web"}, "websites": []string{domain}}),
				"with another website": declare(values{"server": reference{to: terraformType + ".web"}, "websites": []string{"blog-example.cn"}}),
				"another server":       beside(declare(values{"server": reference{to: terraformType + ".other"}}), map[string]values{terraformType + ".other": other}),
				"an eligible one":      declare(with(stated, values{"websites": []string{"blog-example.cn"}})),
				"not known which":      declare(values{"server": reference{to: "terraform_data.any", attribute: "output"}}),
			} {
				t.Run(terraformType+" "+server+": "+name, func(t *testing.T) {
					before, after := errorsIn(t, hourly.region, there), errorsIn(t, hourly.region, beside(there, declared))
					if len(before) == 0 {
						t.Fatal("there is no error to begin with")
					}
					for _, rule := range before {
						if !slices.Contains(after, rule) {
							t.Errorf("%s is no longer an error, but %q", rule, after)
						}
					}
				})
			}
		}
	}
}

// errorsIn returns the rules that a plan's resources violate.
func errorsIn(t *testing.T, region string, resources map[string]values) []rules.Name {
	t.Helper()
	r := checked(t, []topology.PlanInput{{Name: "plan", JSON: bytes.NewReader(smallPlan(t, region, resources))}}, check.Options{Rules: rules.Options{Now: now}})
	var names []rules.Name
	for _, result := range r.Results {
		if f := result.Finding; f.Verdict == rules.Violation && f.Severity == rules.Error {
			names = append(names, f.Rule)
		}
	}
	return names
}

// TestEdgeServer: a server at the edge is a server that cannot file.
func TestEdgeServer(t *testing.T) {
	got := errorsIn(t, "cn-north-4", map[string]values{
		"huaweicloud_iec_server.web":    {"flavor_id": "c6.large.2", "public_ip": "203.0.113.9"},
		"huaweicloud_dns_recordset.www": {"name": "www.shop-example.cn.", "zone_id": "zone-1", "type": "A", "records": []string{"203.0.113.9"}},
	})
	if want := []rules.Name{"icp_server_product"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
