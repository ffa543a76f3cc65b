// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

// mockedModule is a module with a server of each cloud, as its tests mock them.
const mockedModule = `
variable "months" {
  type    = number
  default = 3
}
resource "alicloud_instance" "web" {
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = var.months
  internet_max_bandwidth_out = 5
  lifecycle {
    postcondition {
      condition     = provider::icp::eligible(self)
      error_message = "The server cannot back a filing."
    }
  }
}
check "eligible" {
  assert {
    condition     = provider::icp::eligible(alicloud_instance.web)
    error_message = "The server cannot back a filing."
  }
}
resource "alicloud_simple_application_server_instance" "web" {
  image_id     = "img-1"
  plan_id      = "plan-1"
  payment_type = "Subscription"
  period       = 12
}
resource "huaweicloud_vpc_eip" "web" {
  publicip {
    type = "5_bgp"
  }
  bandwidth {
    share_type = "PER"
    name       = "web"
    size       = 5
  }
}
resource "huaweicloud_compute_instance" "web" {
  name          = "web"
  flavor_id     = "s6.small.1"
  charging_mode = "prePaid"
  period_unit   = "month"
  period        = var.months
  eip_id        = huaweicloud_vpc_eip.web.id
  network {
    uuid = "net-1"
  }
}
resource "tencentcloud_instance" "web" {
  availability_zone                   = "ap-guangzhou-3"
  image_id                            = "img-1"
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = var.months
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
}
resource "icp_filing_server" "web" {
  name   = "web"
  server = alicloud_instance.web
}
resource "icp_filing_server" "simple" {
  name   = "simple"
  region = "cn-hangzhou"
  server = alicloud_simple_application_server_instance.web
}
resource "icp_filing_server" "huawei" {
  name   = "huawei"
  server = huaweicloud_compute_instance.web
}
resource "icp_filing_server" "tencent" {
  name   = "tencent"
  server = tencentcloud_instance.web
}
resource "icp_authorization_code" "shop" {
  filing_server = icp_filing_server.web.id
  website       = "shop-example.cn"
}
`

// mocks are the mocked providers of a test of the module.
const mocks = `
mock_provider "alicloud" {}
mock_provider "huaweicloud" {}
mock_provider "tencentcloud" {}
`

// goodRuns plan the module, apply it, and apply it over what is there.
const goodRuns = `
run "plan" {
  command = plan
}
run "apply" {
  assert {
    condition     = icp_filing_server.web.name == "web" && icp_authorization_code.shop.website == "shop-example.cn"
    error_message = "it is not what was written"
  }
}
run "again" {}
`

// badRun applies the module with servers that are bought for a month.
const badRun = `
run "bad" {
  variables {
    months = 1
  }
}
`

// TestText: an id in the place of a resource is one error on the plan, though
// nobody knows it yet, and one warning where it is let through.
func TestText(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		w := start(t, cli, goodInstance+strings.Replace(filingServer, ".web\n", ".web.id\n", 1)+codes("shop-example.cn"))
		got := w.Plan()
		refused(t, "the plan", got, "This is a string; pass the whole resource, such as alicloud_instance.web, not its id.")
		if len(ours(got.Diagnostics)) != 1 {
			t.Errorf("the plan says %s", said(got))
		}
		w.Setenv("ICP_ENFORCEMENT", "warning")
		for what, got := range map[string]acctest.Diagnosed{"the plan that lets it through": w.Plan(), "the apply": w.ApplyPlan()} {
			succeeds(t, what, got)
			if ours := ours(got.Diagnostics); len(ours) > 1 || strings.Count(said(got), "This is a string") != len(ours) {
				t.Errorf("%s says %s", what, said(got))
			}
		}
		if got := attributesIn(t, w, "icp_filing_server.web"); got["eligible"] != nil || got["id"] != "web" {
			t.Errorf("the state is %v", got)
		}
		w.Setenv("ICP_ENFORCEMENT", "")
		rewrite(w, goodInstance+filingServer+codes("shop-example.cn"))
		succeeds(t, "the apply with the resource", w.Apply())
		if got := attributesIn(t, w, "icp_filing_server.web"); got["eligible"] != true || got["id"] != "alicloud/ecs/web" {
			t.Errorf("the state is %v", got)
		}
	})
}

// TestUnreadableLife: a cloud that answers with times in a form of its own makes
// a server undecided, and keeps nobody from planning or destroying it.
func TestUnreadableLife(t *testing.T) {
	t.Parallel()
	created, expires := time.Now().UTC().AddDate(0, -10, 0), time.Now().UTC().AddDate(0, 6, 0)
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		w := start(t, cli, goodInstance+filingServer+"import {\n  to = alicloud_instance.web\n  id = \"i-old\"\n}\n")
		has := func(created string) {
			w.Write("cloud.json", fmt.Sprintf(`{"i-old": {"instance_name": "web", "availability_zone": "cn-hangzhou-h", "internet_max_bandwidth_out": 5,
				"public_ip": "203.0.113.9", "status": "Running", "instance_charge_type": "PrePaid", "create_time": %q, "expired_time": %q}}`,
				created, expires.Format("2006-01-02T15:04Z")))
		}
		w.Setenv("ICP_CLOUDSTUB_CLOUD", filepath.Join(w.Dir, "cloud.json"))
		has(created.Format("2006-01-02T15:04Z"))
		succeeds(t, "the import", w.Apply())
		for _, form := range []string{time.RFC3339, time.DateTime, time.DateOnly} {
			has(created.Format(form))
			passes(t, "the plan with a time as "+form, w.Plan())
		}
		for _, odd := range []string{"1767974400", "a8fk2l1q", "last spring"} {
			has(odd)
			warns(t, "the plan with the time "+odd, w.Plan(), "icp_server_term cannot be decided for alicloud/ecs/web",
				"create_time of alicloud_instance is a string that is not a valid time")
		}
		succeeds(t, "the apply", w.Apply())
		if got := attributesIn(t, w, "icp_filing_server.web"); got["eligible"] != nil {
			t.Errorf("the state is %v", got)
		}
		if got := w.Plan(); len(changes(w.PlanJSON(), "")) != 0 {
			t.Errorf("the next plan changes something: %s", said(got))
		}
		succeeds(t, "the destroy", w.Destroy())
	})
}

// TestMocks: tests of a module with mocked clouds, or with this provider mocked
// too, run to their end and clean up; what the configuration says is refused as
// ever.
func TestMocks(t *testing.T) {
	t.Parallel()
	const known = `
run "known" {
  command = plan
  assert {
    condition     = icp_filing_server.web.eligible && icp_filing_server.web.id == "alicloud/ecs/web" && icp_filing_server.tencent.term_months == 3
    error_message = "the plan does not know it"
  }
}
`
	refusals := []string{
		"Term is too short for an ICP filing", "The total term of alicloud/ecs/web is 1 month",
		"The total term of tencentcloud/cvm/tencent is 1 month", "The total term of huaweicloud/ecs/huawei is 1 month",
	}
	withoutConditions := strings.Replace(mockedModule, "provider::icp::eligible(self)", "self.period > 0", 1)
	// A zone that is omitted is the mock's to give.
	zoneless := strings.Replace(mockedModule, "  availability_zone          = \"cn-hangzhou-h\"\n", "", 1)
	const planned, applied = "run \"plan\" {\n  command = plan\n}\n", "run \"apply\" {}\n"
	given := strings.Replace(mocks, `"alicloud" {}`, `"alicloud" {
  mock_resource "alicloud_instance" {
    defaults = {
      availability_zone = "cn-hangzhou-h"
    }
  }
}`, 1)
	early := strings.Replace(given, "{\n", "{\n  override_during = plan\n", 1)
	for name, test := range map[string]struct {
		module, runs string
		refused      []string
	}{
		"good":                {mockedModule, mocks + known + goodRuns, nil},
		"bad":                 {withoutConditions, mocks + badRun, refusals},
		"bad by condition":    {mockedModule, mocks + badRun, []string{"The server cannot back a filing."}},
		"without a zone":      {zoneless, mocks + planned, []string{"known after apply"}},
		"a zone of the mock":  {zoneless, given + applied, nil},
		"a zone for the plan": {zoneless, early + planned, nil},
		"all mocked":          {mockedModule, `mock_provider "icp" {}` + mocks + goodRuns, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
				cli.NeedWriteOnly(t)
				runs := test.runs
				if cli.Name == "tofu" { // it makes values up for a plan anyway, and has no argument for that
					runs = strings.ReplaceAll(runs, "  override_during = plan\n", "")
				}
				got := start(t, cli, test.module, "tests/module.tftest.hcl", runs).Run("test", "-no-color")
				if (got.Code == 0) != (test.refused == nil) {
					t.Fatalf("it ends with %d: %s", got.Code, got.Text())
				}
				for _, words := range test.refused {
					if !strings.Contains(got.Text(), words) {
						t.Errorf("it does not say %q: %s", words, got.Text())
					}
				}
				for _, words := range []string{"bug in the provider", "left the following resources", "Not the id of a filing server"} {
					if strings.Contains(got.Text(), words) {
						t.Errorf("it says %q: %s", words, got.Text())
					}
				}
			})
		})
	}
}
