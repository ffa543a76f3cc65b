// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// blockOf writes a resource block.
func blockOf(address, body string) string {
	terraformType, name, _ := strings.Cut(address, ".")
	return "resource \"" + terraformType + "\" \"" + name + "\" {\n" + body + "\n}\n"
}

// chargedBy are the charge types of the servers paid by the hour.
var chargedBy = map[string]string{
	"alicloud_instance": "instance_charge_type", "huaweicloud_compute_instance": "charging_mode", "tencentcloud_instance": "instance_charge_type",
}

// TestFixOfIgnoredChange: a server that exists does not become a subscription where
// Terraform is told to ignore that.
func TestFixOfIgnoredChange(t *testing.T) {
	for terraformType, server := range hourly {
		charge := chargedBy[terraformType]
		written, _ := server.attributes[charge].(string)
		for _, test := range []struct {
			name, lifecycle string
			exists, isFixed bool
		}{
			{"new", "", false, true},
			{"new and ignored", "ignore_changes = [" + charge + "]", false, true},
			{"there", "", true, true},
			{"there and ignored", "ignore_changes = [" + charge + "]", true, false},
			{"there and all ignored", "ignore_changes = all", true, false},
			{"there and another ignored", "ignore_changes = [tags]", true, true},
		} {
			t.Run(terraformType+": "+test.name, func(t *testing.T) {
				web := terraformType + ".web"
				resources := map[string]values{web: server.attributes}
				plan := smallPlan(t, server.region, resources)
				if test.exists {
					plan = changing(t, plan, resources)
				}
				source := sourceIn(t, "main.tf", blockOf(web, "  "+charge+" = \""+written+"\"\n\n  lifecycle {\n    "+test.lifecycle+"\n  }"))
				r := checked(t, []topology.PlanInput{{Name: "plan", JSON: bytes.NewReader(plan), Source: source}}, check.Options{Rules: rules.Options{Now: now}, AllServers: true})
				at := slices.IndexFunc(r.Results, func(r check.Result) bool { return r.Finding.Rule == "icp_server_billing" })
				if at < 0 {
					t.Fatalf("nothing is found of it: %q", deliveryLines(r))
				}
				if got := len(r.Results[at].Fix) > 0; got != test.isFixed {
					t.Errorf("that there is a fix is %t, want %t: %v", got, test.isFixed, r.Results[at].Fix)
				}
			})
		}
	}
}

// TestNeededSuppressionOfAnother: a domain is judged by one of its servers. A comment
// on another is needed all the same when that one is mended, or is gone.
func TestNeededSuppressionOfAnother(t *testing.T) {
	plan := smallPlan(t, "cn-hangzhou", map[string]values{
		"alicloud_instance.good":        {"instance_charge_type": "PrePaid", "period": 1, "period_unit": "Month", "availability_zone": "cn-hangzhou-h", "public_ip": "203.0.113.8", "internet_max_bandwidth_out": 5},
		"alicloud_instance.payg":        {"instance_charge_type": "PostPaid", "availability_zone": "cn-hangzhou-h", "public_ip": "", "private_ip": "10.0.0.9", "internet_max_bandwidth_out": 0, "id": "i-9"},
		"alicloud_slb_attachment.lb":    {"load_balancer_id": "lb-1", "instance_ids": []any{"i-9"}},
		"alicloud_slb_load_balancer.lb": {"id": "lb-1", "address": "203.0.113.7", "address_type": "internet"},
		"alicloud_alidns_record.www":    {"domain_name": "shop-example.cn", "rr": "www", "type": "A", "value": "203.0.113.8"},
		"alicloud_alidns_record.lb":     {"domain_name": "shop-example.cn", "rr": "lb", "type": "A", "value": "203.0.113.7"},
	})
	source := sourceIn(t, "main.tf", blockOf("alicloud_instance.good", "  # icp:ignore icp_server_billing -- not this")+
		blockOf("alicloud_instance.payg", "  # icp:ignore icp_server_billing -- a trial"))
	r := checked(t, []topology.PlanInput{{Name: "plan", JSON: bytes.NewReader(plan), Source: source}}, check.Options{Rules: rules.Options{Now: now}})
	if got := deliveryLines(r); !slices.Equal(got, []string{"error | icp_server_term | alicloud_instance.good | alicloud_instance.good"}) {
		t.Errorf("it is judged by %q", got)
	}
	var unused []string
	for _, note := range r.Plans[0].Notes {
		if text := note.In(text.English); strings.Contains(text, "suppresses nothing") {
			unused = append(unused, text)
		}
	}
	if len(unused) != 1 || !strings.HasPrefix(unused[0], "main.tf:2: ") {
		t.Errorf("as unused are noted %q", unused)
	}
}

// TestPlaceOfProblem: a file that cannot be read has no line.
func TestPlaceOfProblem(t *testing.T) {
	source := sourceIn(t, "main.tf", strings.Repeat("# a comment\n", 1<<20))
	r := checked(t, []topology.PlanInput{{Name: "plan", JSON: bytes.NewReader(smallPlan(t, "cn-hangzhou", nil)), Source: source}}, check.Options{Rules: rules.Options{Now: now}})
	want := "main.tf: This file is not read: the configuration is too large."
	if !slices.ContainsFunc(r.Plans[0].Notes, func(note text.Message) bool { return note.In(text.English) == want }) {
		t.Errorf("there is no note %q: %v", want, r.Plans[0].Notes)
	}
}
