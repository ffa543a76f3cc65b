// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

// TestUndecided: a fact that the plan cannot know is one warning at plan, is
// refused at apply when it turns out wrong or stays unsaid, and nothing of the
// filing server is stored then.
func TestUndecided(t *testing.T) {
	t.Parallel()
	line := func(name string) string {
		for text := range strings.Lines(goodInstance) {
			if strings.HasPrefix(strings.TrimSpace(text), name) {
				return text
			}
		}
		panic("no " + name)
	}
	for name, test := range map[string]struct {
		omit             string
		warning, refusal []string
	}{
		"charge type": {
			line("instance_charge_type"),
			[]string{"ICP filing rule not decided yet", "icp_server_billing cannot be decided for alicloud/ecs/web yet", `Set instance_charge_type = "PrePaid"`},
			[]string{"Server is not a subscription", "is pay-as-you-go", `instance_charge_type = "PrePaid"`, "ICP_ENFORCEMENT=warning"},
		},
		"bandwidth": {
			line("internet_max_bandwidth_out"),
			[]string{"ICP filing rule not decided yet", "icp_server_public_ip cannot be decided for alicloud/ecs/web yet", "internet_max_bandwidth_out"},
			[]string{"Server has no public IP", "internet_max_bandwidth_out = 5"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
				needsWriteOnly(t, cli)
				stack := filingServer + codes("shop-example.cn")
				w := start(t, cli, strings.Replace(goodInstance, test.omit, "", 1)+stack)
				passes(t, "validate", w.Validate())
				warns(t, "the plan", w.Plan(), test.warning...)
				if known, unknown := planned(t, w.PlanJSON(), "icp_filing_server.web"); unknown["eligible"] != true {
					t.Errorf("eligible is planned as %v", known["eligible"])
				}
				refused(t, "the apply", w.ApplyPlan(), test.refusal...)
				if got := stored(t, w); !slices.Equal(got, []string{"alicloud_instance"}) {
					t.Fatalf("the state after the refusal has %v", got)
				}
				refused(t, "the next plan", w.Plan(), test.refusal...)

				rewrite(w, goodInstance+stack)
				passes(t, "the plan with it set", w.Plan())
				passes(t, "the apply with it set", w.ApplyPlan())
				if got := attributesIn(t, w, "icp_filing_server.web"); got["eligible"] != true || got["term_months"] != 12.0 {
					t.Errorf("the state is %v", got)
				}
				unchanged(t, w)
			})
		})
	}
}

// TestUndecidedRegion: without a zone the region is known only after apply.
func TestUndecidedRegion(t *testing.T) {
	t.Parallel()
	withVSwitch := strings.Replace(goodInstance, `availability_zone          = "cn-hangzhou-h"`, "vswitch_id = alicloud_vswitch.web.id", 1) + filingServer + `
resource "alicloud_vswitch" "web" {
  vpc_id     = "vpc-bp1example"
  cidr_block = "10.0.0.0/24"
  zone_id    = "ZONE"
}
provider "alicloud" {
  region = "REGION"
}
`
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		needsWriteOnly(t, cli)
		in := func(region string) string {
			return strings.NewReplacer("ZONE", region+"-b", "REGION", region).Replace(withVSwitch)
		}
		w := start(t, cli, in("cn-hongkong"))
		warns(t, "the plan", w.Plan(), "icp_server_region cannot be decided", "Set availability_zone on the alicloud_instance, or region on the icp_filing_server")
		refused(t, "the apply", w.ApplyPlan(), "Region is outside the Chinese mainland", "cn-hongkong")
		if got := stored(t, w); !slices.Equal(got, []string{"alicloud_instance", "alicloud_vswitch"}) {
			t.Errorf("the state after the refusal has %v", got)
		}
		w = start(t, cli, in("cn-beijing"))
		warns(t, "the plan", w.Plan(), "icp_server_region cannot be decided")
		passes(t, "the apply", w.ApplyPlan())
		if got := attributesIn(t, w, "icp_filing_server.web")["region"]; got != "cn-beijing" {
			t.Errorf("the region is %v", got)
		}
		unchanged(t, w)
	})
}
