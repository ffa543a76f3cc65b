// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// TestReadReasons holds the reasons why what a data source reads is undecided.
func TestReadReasons(t *testing.T) {
	wants := map[string]string{
		"late-example.cn":    "alicloud_alidns_record.late: data.alicloud_instances.late is only read during apply",
		"behind-example.cn":  "alicloud_slb_attachment.late: data.alicloud_instances.late is only read during apply",
		"later-example.cn":   "huaweicloud_dns_recordset.late: data.huaweicloud_compute_instance.late is only read during apply",
		"address-example.cn": "alicloud_alidns_record.address: what is behind data.alicloud_eip_addresses.shared is not in the plan",
		"local-example.cn":   "alicloud_alidns_record.local: what is behind data.alicloud_eip_addresses.shared is not in the plan",
		"both-example.cn":    "huaweicloud_dns_recordset.both: what is behind data.alicloud_eip_addresses.shared is not in the plan",
	}
	for _, cli := range clis {
		found := map[string]string{}
		for _, r := range scenarioNamed(t, "read-unknown").check(t, cli, true).Results {
			found[r.Finding.Subject.Name] = r.Finding.Message(text.English).Found
		}
		for domain, want := range wants {
			if !strings.Contains(found[domain], want) {
				t.Errorf("%s: %s: found %q, want %q in it", cli, domain, found[domain], want)
			}
		}
	}
}

// TestReadAdvice: what a data source reads is changed somewhere else.
func TestReadAdvice(t *testing.T) {
	const want = "This configuration only reads data.alicloud_instances.payg.instances[0]: change the server where it is managed."
	for _, cli := range clis {
		found := map[string]text.Message{}
		for _, r := range scenarioNamed(t, "read-alicloud").check(t, cli, true).Results {
			if len(r.Path) > 0 {
				found[r.Path[0]] = r.Advice
			}
		}
		if got := found["front-example.cn"].In(text.English); !strings.HasPrefix(got, "front-example.cn leads to 2 servers") || !strings.Contains(got, want) {
			t.Errorf("%s: the advice about one of two servers is %q", cli, got)
		}
		if got := found["twins-example.cn"]; !strings.HasPrefix(got.In(text.English), "This configuration only reads") || got.In(text.Chinese) == "" {
			t.Errorf("%s: the advice about a single server is %q", cli, got.In(text.English))
		}
		if got := found["paid-example.cn"].In(text.English); !strings.Contains(got, "state there what the data source does not return") {
			t.Errorf("%s: the advice about a server whose term nothing tells is %q", cli, got)
		}
		if got := found["short-example.cn"].In(text.English); !strings.HasPrefix(got, "If the domain already has a filing") {
			t.Errorf("%s: the advice about a server of the configuration is %q", cli, got)
		}
	}
}

// TestFilingServerOfDataSource looks for the elements that filing servers are
// made of. The plan does not show the index behind a key: the source does, and so
// does the id.
func TestFilingServerOfDataSource(t *testing.T) {
	edges := []check.PictureEdge{
		{From: "data.alicloud_instances.declared.instances[1]", To: "icp_filing_server.bound"},
		{From: `data.alicloud_instances.same["east"].instances[1]`, To: `icp_filing_server.keyed["east"]`},
	}
	for _, cli := range clis {
		for _, withSource := range []bool{true, false} {
			picture := scenarioNamed(t, "read-alicloud").check(t, cli, withSource).Picture
			for _, edge := range edges {
				if !slices.Contains(picture.Edges, edge) {
					t.Errorf("%s, source=%t: %s is not made of %s", cli, withSource, edge.To, edge.From)
				}
			}
		}
	}
}

// readPlan is a plan with a record, whose target a data source has read.
const readPlan = `{
  "format_version": "1.2", "terraform_version": "1.11.4", "complete": true,
  "planned_values": {"root_module": {"resources": [{
    "address": "huaweicloud_dns_recordset.web", "mode": "managed", "type": "huaweicloud_dns_recordset", "name": "web",
    "values": {"name": "www.read-example.cn.", "type": "A", "records": ["203.0.113.5"]}
  }]}},
  "resource_changes": [{
    "address": "huaweicloud_dns_recordset.web", "mode": "managed", "type": "huaweicloud_dns_recordset", "name": "web",
    "change": {"actions": ["create"], "before": null, "after": {}, "after_unknown": {}}
  }],
  "prior_state": {"values": {"root_module": {"resources": [%DATA]}}},
  "configuration": {"root_module": {"resources": [{
    "address": "huaweicloud_dns_recordset.web", "mode": "managed", "type": "huaweicloud_dns_recordset", "name": "web",
    "expressions": {"records": {"references": [%REFERENCE]}}
  }]}}
}`

// TestReadPlans checks plans of data sources that the stubs do not have.
func TestReadPlans(t *testing.T) {
	const server = `"charging_mode": "postPaid", "public_ip": "203.0.113.5"`
	for _, test := range []struct{ name, data, reference, want string }{
		{
			name: "an EIP that is bound somewhere else",
			data: `{"address": "data.huaweicloud_vpc_eip.web", "mode": "data", "type": "huaweicloud_vpc_eip", "name": "web",
				"values": {"id": "eip", "address": "203.0.113.5"}}`,
			reference: `"data.huaweicloud_vpc_eip.web.address", "data.huaweicloud_vpc_eip.web"`,
			want:      "Not every server behind read-example.cn can be determined: what is behind data.huaweicloud_vpc_eip.web is not in the plan.",
		},
		{
			name: "a data source that reads no servers",
			data: `{"address": "data.huaweicloud_vpc_eips.web", "mode": "data", "type": "huaweicloud_vpc_eips", "name": "web",
				"values": {"eips": [{"public_ip": "203.0.113.5"}]}}`,
			reference: `"data.huaweicloud_vpc_eips.web.eips[0].public_ip", "data.huaweicloud_vpc_eips.web"`,
			want:      "Not every server behind read-example.cn can be determined: huaweicloud_dns_recordset.web: what is behind data.huaweicloud_vpc_eips.web is not in the plan.",
		},
		{
			name: "a list of servers that must not be told",
			data: `{"address": "data.huaweicloud_compute_instances.web", "mode": "data", "type": "huaweicloud_compute_instances", "name": "web",
				"values": {"instances": [{"id": "one", "availability_zone": "secret-zone", ` + server + `}]}, "sensitive_values": {"instances": true}}`,
			reference: `"data.huaweicloud_compute_instances.web.instances[0].public_ip", "data.huaweicloud_compute_instances.web"`,
			want:      "icp_server_region cannot be decided for data.huaweicloud_compute_instances.web.instances[0] yet",
		},
		{
			name: "one server in two data sources",
			data: `{"address": "data.huaweicloud_compute_instance.a", "mode": "data", "type": "huaweicloud_compute_instance", "name": "a",
					"values": {"id": "one", "region": "cn-north-4", ` + server + `}},
				{"address": "data.huaweicloud_compute_instances.b", "mode": "data", "type": "huaweicloud_compute_instances", "name": "b",
					"values": {"instances": [{"id": "one", "availability_zone": "cn-north-4a", ` + server + `}]}}`,
			reference: `"data.huaweicloud_compute_instance.a.public_ip", "data.huaweicloud_compute_instance.a"`,
			want:      "data.huaweicloud_compute_instance.a is pay-as-you-go",
		},
		{
			name: "a data source of another provider",
			data: `{"address": "data.dns_a_record_set.web", "mode": "data", "type": "dns_a_record_set", "name": "web",
				"values": {"addrs": ["203.0.113.5"]}}`,
			reference: `"data.dns_a_record_set.web.addrs[0]", "data.dns_a_record_set.web"`,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			input := strings.NewReplacer("%DATA", test.data, "%REFERENCE", test.reference).Replace(readPlan)
			r := checked(t, []topology.PlanInput{{Name: "plan", JSON: strings.NewReader(input)}}, check.Options{Rules: rules.Options{Now: now}})
			text := written(t, r, report.Options{Format: report.Text})
			if got := len(r.Results) > 0; got != (test.want != "") || !strings.Contains(text, test.want) || strings.Contains(text, "secret") {
				t.Errorf("want %q, got:\n%s", test.want, text)
			}
			if strings.Contains(text, "leads to 2 servers") {
				t.Errorf("a server is counted twice:\n%s", text)
			}
		})
	}
}
