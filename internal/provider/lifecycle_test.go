// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

// TestFirstPlan: what follows from the configuration is known before the
// server exists; what the cloud decides is not.
func TestFirstPlan(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		needsWriteOnly(t, cli)
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
		needsWriteOnly(t, cli)
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
		needsWriteOnly(t, cli)
		month := strings.ReplaceAll(goodInstance, "= 12", "= 1")
		w := start(t, cli, "provider \"icp\" {\n enforcement = \"warning\"\n}\n"+month+filingServer)
		warns(t, "a purchase of one month", w.Plan(), "Term is too short", "1 month (bought for 1 month)")
		succeeds(t, "its apply", w.ApplyPlan())
		if got := attributesIn(t, w, "icp_filing_server.web")["term_months"]; got != 1.0 {
			t.Fatalf("the term in the state is %v", got)
		}

		rewrite(w, goodInstance+filingServer)
		refused(t, "a longer period", w.Plan(), "Term is too short", "The total term of alicloud/ecs/web is 1 month (from ", "renewed_months", "icp_server_term.md")

		w.Setenv("ICP_CLOUDSTUB_RENEWALS", `{"web": 6}`)
		passes(t, "a renewal", w.Plan())
		change := w.PlanJSON()
		if got := changes(change, "icp_"); got["icp_filing_server.web"] != "update" {
			t.Fatalf("the changes are %v", got)
		}
		passes(t, "the apply of the renewal", w.ApplyPlan())
		if got := attributesIn(t, w, "icp_filing_server.web")["term_months"]; got != 7.0 {
			t.Errorf("the term after the renewal is %v", got)
		}
		passes(t, "the plan after it", w.Plan())
		if got := changes(w.PlanJSON(), ""); len(got) != 0 {
			t.Errorf("the plan after the renewal changes %v", got)
		}
	})
}

func needsWriteOnly(t *testing.T, cli acctest.CLI) {
	t.Helper()
	if !cli.WriteOnly {
		t.Skip(cli.String() + " knows no write-only attributes: Terraform 1.11 and OpenTofu 1.11 do")
	}
}
