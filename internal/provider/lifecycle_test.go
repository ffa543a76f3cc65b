// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// TestFirstPlan: what follows from the configuration is known before the
// server exists; what the cloud decides is not.
func TestFirstPlan(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		w := start(t, cli, goodInstance+filingServer+codes("shop-example.cn"))
		passes(t, "validate", w.Validate())
		passes(t, "the first plan", w.Plan())
		known, unknown := planned(t, w.PlanJSON(), "icp_filing_server.web")
		for name, want := range map[string]any{
			"id": "alicloud/ecs/web", "cloud": "alicloud", "product": "ecs", "region": "cn-hangzhou", "billing_mode": "subscription",
			"term_months": 12.0, "has_public_ip": true, "max_codes": 5.0, "max_websites": 5.0, "server": nil,
		} {
			if known[name] != want || unknown[name] == true {
				t.Errorf("%s is planned as %v, want %v", name, known[name], want)
			}
		}
		later := slices.Sorted(maps.Keys(unknown))
		for _, name := range []string{"server_id", "expires_at"} {
			if unknown[name] != true {
				t.Errorf("%s is planned as %v, want it unknown like %v", name, known[name], later)
			}
		}
		code, _ := planned(t, w.PlanJSON(), "icp_authorization_code.shop-example_cn")
		if code["id"] != "alicloud/ecs/web/shop-example.cn" || code["status"] != "reserved" {
			t.Errorf("the code is planned as %v", code)
		}

		passes(t, "the apply", w.ApplyPlan())
		state := attributesIn(t, w, "icp_filing_server.web")
		if state["eligible"] != true || state["term_months"] != 12.0 || state["expires_at"] == nil || state["server"] != nil {
			t.Errorf("the state is %v", state)
		}
		if id, _ := state["server_id"].(string); !strings.HasPrefix(id, "i-bp1") {
			t.Errorf("the server's id is %q", id)
		}
		unchanged(t, w)
	})
}

// unchanged fails the test unless a plan passes and has nothing to do.
func unchanged(t *testing.T, w *acctest.Workspace) {
	t.Helper()
	passes(t, "the plan of what is there", w.Plan())
	if got := changes(w.PlanJSON(), ""); len(got) != 0 {
		t.Fatalf("the plan of what is there changes %v", got)
	}
}

// TestReplacedInstance: the instance is replaced in the apply that changes the
// filing server, so that facts that the plan knew are read again.
func TestReplacedInstance(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		w := start(t, cli, goodInstance+filingServer)
		passes(t, "the first apply", w.Apply())
		was := attributesIn(t, w, "icp_filing_server.web")["server_id"]

		moved := strings.ReplaceAll(goodInstance, "cn-hangzhou-h", "cn-beijing-h")
		rewrite(w, moved+strings.ReplaceAll(filingServer, "name ", "websites = [\"direct-example.cn\"]\n  name "))
		passes(t, "the plan", w.Plan())
		plan := w.PlanJSON()
		want := map[string]string{"alicloud_instance.web": "delete create", "icp_filing_server.web": "update"}
		if got := changes(plan, ""); !maps.Equal(got, want) {
			t.Fatalf("the changes are %v, want %v", got, want)
		}
		if known, unknown := planned(t, plan, "icp_filing_server.web"); known["region"] != "cn-beijing" || unknown["server_id"] != true {
			t.Errorf("the filing server is planned as %v, unknown are %v", known, unknown)
		}
		passes(t, "the apply", w.ApplyPlan())
		if got := attributesIn(t, w, "icp_filing_server.web")["server_id"]; got == was || got == nil {
			t.Errorf("the server's id is still %v", got)
		}
		unchanged(t, w)

		// A shorter term with the new instance: known at plan, refused there.
		rewrite(w, strings.NewReplacer("cn-hangzhou-h", "cn-shanghai-b", "= 12", "= 1").Replace(goodInstance)+filingServer)
		refused(t, "a replacement for one month", w.Plan(), "Term is too short", "1 month (bought for 1 month)")
	})
}

// TestRenewal: a renewal in the cloud lengthens the term; a longer period on
// an instance that exists does not.
func TestRenewal(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		month := strings.ReplaceAll(goodInstance, "= 12", "= 1")
		w := start(t, cli, "provider \"icp\" {\n enforcement = \"warning\"\n}\n"+month+filingServer)
		warns(t, "a purchase of one month", w.Plan(), "Term is too short", "1 month (bought for 1 month)")
		succeeds(t, "its apply", w.ApplyPlan())
		if got := attributesIn(t, w, "icp_filing_server.web")["term_months"]; got != 1.0 {
			t.Fatalf("the term in the state is %v", got)
		}

		rewrite(w, goodInstance+filingServer)
		refused(t, "a longer period", w.Plan(), "Term is too short", "The total term of alicloud/ecs/web is 1 month (from ", "Renew the server in the console", "period = 12 already says enough", "icp_server_term.md")

		w.Setenv("ICP_CLOUDSTUB_RENEWALS", `{"web": 6}`)
		passes(t, "a renewal", w.Plan())
		change := w.PlanJSON()
		if got := changes(change, "icp_"); got["icp_filing_server.web"] != "update" {
			t.Fatalf("the changes are %v", got)
		}
		passes(t, "the apply of the renewal", w.ApplyPlan())
		if got := attributesIn(t, w, "icp_filing_server.web"); got["term_months"] != nil || got["eligible"] != true {
			t.Errorf("after the renewal, for a purchase that never took effect, the state has %v", got)
		}
		unchanged(t, w)
	})
}

// TestHourlyTime: a server that ran by the hour and was made a subscription later
// has fewer months than it is old. Who says since when it is one decides.
func TestHourlyTime(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		day := func(months, days int) string {
			return filing.AddMonths(time.Now(), months).AddDate(0, 0, days).In(filing.China).Format("2006-01-02")
		}
		for _, cloud := range []struct{ name, instance, attributes string }{
			{"alicloud", `resource "alicloud_instance" "web" {
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}`, `"instance_charge_type": "PrePaid", "availability_zone": "cn-hangzhou-h", "internet_max_bandwidth_out": 5, "public_ip": "203.0.113.9", "create_time": %q, "expired_time": %q`},
			{"huaweicloud", `resource "huaweicloud_compute_instance" "web" {
  name          = "web"
  region        = "cn-north-4"
  charging_mode = "prePaid"
  period_unit   = "month"
  period        = 1
  eip_id        = "eip-1"
  network {
    uuid = "subnet-1"
  }
}`, `"name": "web", "region": "cn-north-4", "charging_mode": "prePaid", "public_ip": "203.0.113.9", "eip_id": "eip-1", "created_at": %q, "expired_time": %q`},
			{"tencentcloud", `resource "tencentcloud_instance" "web" {
  availability_zone                   = "ap-guangzhou-3"
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 1
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
}`, `"instance_charge_type": "PREPAID", "availability_zone": "ap-guangzhou-3", "allocate_public_ip": true, "internet_max_bandwidth_out": 5, "public_ip": "203.0.113.9", "create_time": %q, "expired_time": %q`},
		} {
			t.Run(cloud.name, func(t *testing.T) {
				resource := strings.Fields(strings.ReplaceAll(cloud.instance, "\"", ""))[1] + ".web"
				server := func(more string) string {
					return fmt.Sprintf("import {\n to = %[1]s\n id = \"old\"\n}\n%[2]s\nresource \"icp_filing_server\" \"web\" {\n name = \"web\"\n server = %[1]s\n%[3]s}\n",
						resource, cloud.instance, more)
				}
				w := acctest.NewWorkspace(t, cli, map[string]string{
					"main.tf":    required + server(""),
					"cloud.json": fmt.Sprintf(`{"old": {"id": "old", `+cloud.attributes+`}}`, day(-12, 0)+"T00:00:00Z", day(1, 1)+"T16:00:00Z"),
				})
				w.Setenv("ICP_CLOUDSTUB_CLOUD", filepath.Join(w.Dir, "cloud.json"))
				has(t, "a year by the hour, a month in advance", w.Plan().Diagnostics, "is between 1 and 13 months (from ", "bought for 1 month)", "Set subscribed_since on the icp_filing_server")
				rewrite(w, server(" subscribed_since = \""+day(0, -5)+"\"\n"))
				refused(t, "since this month", w.Plan(), "Term is too short", "is 1 month (subscription from ", "Renew the server in the console")
				rewrite(w, server(" subscribed_since = \""+day(-8, 0)+"\"\n"))
				passes(t, "since long ago", w.Plan())
				rewrite(w, server(" renewed_months = 2\n"))
				passes(t, "renewed by hand", w.Plan())
				rewrite(w, server(" term_months = 2\n"))
				refused(t, "two months in advance", w.Plan(), "is 2 months (stated as 2 months)", "term_months = 3")
				rewrite(w, server(" term_months = 2\n subscribed_since = \"2026-01-01\"\n"))
				refused(t, "both", w.Plan(), "Contradictory facts", "subscribed_since", "and \"term_months\" cannot be set together")
			})
		}
	})
}
