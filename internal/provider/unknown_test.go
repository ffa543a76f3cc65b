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
	const good = `
resource "huaweicloud_compute_instance" "web" {
  name          = "web"
  flavor_id     = "s6.large.2"
  region        = "cn-north-4"
  charging_mode = "prePaid"
  period_unit   = "month"
  period        = 12
  eip_type      = "5_bgp"
  network {
    uuid = "subnet-1"
  }
}
`
	for name, test := range map[string]struct {
		omit             string
		warning, refusal []string
	}{
		"EIP": {
			"  eip_type      = \"5_bgp\"\n",
			[]string{
				"ICP filing rule not decided yet", "icp_server_public_ip cannot be decided for huaweicloud/ecs/web yet",
				"Set eip_id on the huaweicloud_compute_instance", "public_address = huaweicloud_compute_eip_associate.web",
			},
			[]string{"Server has no public IP", "eip_id"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
				cli.NeedWriteOnly(t)
				stack := strings.Replace(filingServer, "alicloud_", "huaweicloud_compute_", 1) + codes("shop-example.cn")
				w := start(t, cli, strings.Replace(good, test.omit, "", 1)+stack)
				passes(t, "validate", w.Validate())
				warns(t, "the plan", w.Plan(), test.warning...)
				if known, unknown := planned(t, w.PlanJSON(), "icp_filing_server.web"); unknown["eligible"] != true {
					t.Errorf("eligible is planned as %v", known["eligible"])
				}
				refused(t, "the apply", w.ApplyPlan(), test.refusal...)
				if got := stored(t, w); !slices.Equal(got, []string{"huaweicloud_compute_instance"}) {
					t.Fatalf("the state after the refusal has %v", got)
				}
				refused(t, "the next plan", w.Plan(), test.refusal...)

				rewrite(w, good+stack)
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

// TestOmittedCharge: a new server without a charge type is refused at plan, before
// it is bought, in every cloud. A value that is known only after apply looks the
// same, and there is a way to say so.
func TestOmittedCharge(t *testing.T) {
	t.Parallel()
	const later = "resource \"terraform_data\" \"later\" {}\n"
	for name, test := range map[string]struct{ terraformType, arguments, charge, argument string }{
		"alicloud": {
			"alicloud_instance", `
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3"
  security_groups            = ["sg-1"]
  availability_zone          = "cn-hangzhou-h"
  period                     = 12
  internet_max_bandwidth_out = 5
`, `instance_charge_type = "PrePaid"`, "instance_charge_type",
		},
		"huaweicloud": {
			"huaweicloud_compute_instance", `
  name        = "web"
  flavor_id   = "s6.large.2"
  region      = "cn-north-4"
  period_unit = "month"
  period      = 12
  eip_type    = "5_bgp"
  network {
    uuid = "subnet-1"
  }
`, `charging_mode = "prePaid"`, "charging_mode",
		},
		"tencentcloud": {
			"tencentcloud_instance", `
  image_id                            = "img-1"
  availability_zone                   = "ap-guangzhou-3"
  instance_charge_type_prepaid_period = 12
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
`, `instance_charge_type = "PREPAID"`, "instance_charge_type",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			stack := func(charge, stated string) string {
				return later + "resource \"" + test.terraformType + "\" \"web\" {" + test.arguments + charge + "\n}\n" +
					"resource \"icp_filing_server\" \"web\" {\n  name = \"web\"\n  server = " + test.terraformType + ".web\n" + stated + "\n}\n" +
					"output \"eligible\" {\n  value = nonsensitive(provider::icp::eligible(" + test.terraformType + ".web))\n}\n"
			}
			refusal := []string{"Server is not a subscription", "will be pay-as-you-go", test.argument + " is omitted", "set " + test.charge, `billing_mode = "subscription"`}
			acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
				cli.NeedWriteOnly(t)
				w := start(t, cli, stack("", ""))
				passes(t, "validate", w.Validate())
				refused(t, "the plan without a charge type", w.Plan(), refusal...)

				rewrite(w, stack(test.argument+" = null", ""))
				refused(t, "the plan with a null charge type", w.Plan(), refusal...)

				// Terraform would tell the two apart, but hands over values alone.
				rewrite(w, stack(test.argument+" = terraform_data.later.id", ""))
				refused(t, "the plan with a charge type that is known only after apply", w.Plan(), refusal...)
				rewrite(w, stack(test.argument+" = terraform_data.later.id", `billing_mode = "subscription"`))
				passes(t, "the plan that states what it will be", w.Plan())

				rewrite(w, stack("", ""))
				w.Setenv("ICP_ENFORCEMENT", "warning")
				warns(t, "the plan under enforcement = \"warning\"", w.Plan(), refusal[:3]...)
				plan := w.PlanJSON()
				if got := plan.OutputChanges["eligible"].After; got != false {
					t.Errorf("the function eligible gives %v", got)
				}
				known, unknown := planned(t, plan, "icp_filing_server.web")
				if unknown["eligible"] != true || unknown["billing_mode"] != true {
					t.Errorf("planned is %v: a plan must not promise what it only presumes", known)
				}
				warns(t, "the apply", w.ApplyPlan(), "is pay-as-you-go")
				if got := attributesIn(t, w, "icp_filing_server.web"); got["eligible"] != false || got["billing_mode"] != "pay_as_you_go" {
					t.Errorf("the state is %v", got)
				}
				// Of a server that exists an unknown charge type is no omission.
				rewrite(w, stack(test.argument+" = terraform_data.other.id", "")+"resource \"terraform_data\" \"other\" {}\n")
				warns(t, "the plan that changes the charge type", w.Plan(), "icp_server_billing cannot be decided")

				rewrite(w, stack(test.charge, ""))
				passes(t, "the plan with a subscription", w.Plan())
			})
		})
	}
}

// TestUnstated: a fact that no apply can bring is refused at plan, before anything
// is bought: a Simple Application Server does not say where it is.
func TestUnstated(t *testing.T) {
	t.Parallel()
	const server = `
resource "alicloud_simple_application_server_instance" "web" {
  image_id       = "img-1"
  plan_id        = "plan-1"
  data_disk_size = 0
  period         = 12
}
`
	declared := func(arguments string) string {
		return "resource \"icp_filing_server\" \"web\" {\n  name = \"web\"\n" + arguments + "\n}\n"
	}
	const fromServer = "server = alicloud_simple_application_server_instance.web\n"
	refusal := []string{"A fact that an ICP filing rule needs is not stated", "nothing states region", "Set region on the icp_filing_server."}
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		w := start(t, cli, server+declared(fromServer))
		passes(t, "validate, where nothing of the server is known", w.Validate())
		refused(t, "the plan", w.Plan(), append(refusal, "ICP_ENFORCEMENT=warning")...)
		w.Setenv("ICP_ENFORCEMENT", "warning")
		warns(t, "the plan under enforcement = \"warning\"", w.Plan(), refusal...)
		w.Setenv("ICP_ENFORCEMENT", "error")
		rewrite(w, server+declared(fromServer+"region = \"cn-hangzhou\""))
		passes(t, "the plan with a region", w.Plan())
		rewrite(w, server+"resource \"terraform_data\" \"later\" {}\n"+declared(fromServer+"region = terraform_data.later.id"))
		warns(t, "the plan with a region that an apply brings", w.Plan(), "ICP filing rule not decided yet", "region will be known only after apply")

		const stated = "cloud = \"alicloud\"\nproduct = \"ecs\"\nregion = \"cn-hangzhou\"\nbilling_mode = \"PrePaid\"\nhas_public_ip = true\n"
		rewrite(w, declared(stated))
		refused(t, "validate, with facts that are stated by hand", w.Validate(), "nothing states term_months")
		refused(t, "the plan of the same", w.Plan(), "nothing states term_months")
		rewrite(w, declared(stated+"term_months = 12"))
		passes(t, "the plan with all facts", w.Plan())
	})
}

// TestUnknownServer: while nothing is known of the server, that is said once, not
// for each rule.
func TestUnknownServer(t *testing.T) {
	t.Parallel()
	stack := goodInstance + `
resource "terraform_data" "keep" {
  input = alicloud_instance.web
}
resource "icp_filing_server" "web" {
  name   = "web"
  server = terraform_data.keep.output
}
`
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		w := start(t, cli, stack)
		plan := w.Plan()
		warns(t, "the plan", plan, "None of the rules about web can be decided yet", "pass the cloud resource itself as server")
		for _, rule := range []string{"icp_server_billing", "icp_server_region", "icp_server_term"} {
			if strings.Contains(allTexts(plan.Diagnostics), rule) {
				t.Errorf("the plan says that %s is not decided:\n%s", rule, allTexts(plan.Diagnostics))
			}
		}
		passes(t, "the apply", w.ApplyPlan())
		if got := attributesIn(t, w, "icp_filing_server.web")["eligible"]; got != true {
			t.Errorf("eligible is %v", got)
		}
	})
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
		cli.NeedWriteOnly(t)
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
