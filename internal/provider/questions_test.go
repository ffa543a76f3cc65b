// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// guarded asks about an instance in a precondition of another resource. What a
// function says of a whole resource is sensitive, as its password is.
const guarded = `
resource "terraform_data" "dns" {
  input = "203.0.113.1"
  lifecycle {
    precondition {
      condition     = provider::icp::eligible(alicloud_instance.web)
      error_message = "The server cannot back a filing."
    }
  }
}
output "eligibility" {
  value = nonsensitive(provider::icp::eligibility(alicloud_instance.web, { renewed_months = 1 }))
}
`

// TestFunctionsOnResources: the functions judge whole resources, on the first
// plan of a new stack too; what is undecided is decided during apply.
func TestFunctionsOnResources(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := start(t, cli, goodInstance+guarded)
		passes(t, "the plan", w.Plan())
		passes(t, "the apply", w.ApplyPlan())
		if got := w.Run("output", "-json", "eligibility").Stdout; !strings.Contains(got, `"eligible":true`) || !strings.Contains(got, `"max_codes":5`) {
			t.Errorf("the output is %s", got)
		}
		unchanged(t, w)

		w = start(t, cli, strings.Replace(goodInstance, "= 12", "= 1", 1)+guarded)
		refused(t, "a short term", w.Plan(), "The server cannot back a filing.")

		w = start(t, cli, strings.Replace(goodInstance, `"PrePaid"`, "null", 1)+guarded)
		refused(t, "a charge type that is omitted", w.Plan(), "The server cannot back a filing.")

		w = start(t, cli, strings.Replace(goodInstance, `"cn-hangzhou-h"`, "null", 1)+"provider \"alicloud\" {\n  region = \"cn-hongkong\"\n}\n"+guarded)
		passes(t, "the plan of an unknown region", w.Plan())
		refused(t, "its apply", w.ApplyPlan(), "The server cannot back a filing.")
	})
}

// TestFunctionsInChecks: in a check block a violation warns, in a variable it
// refuses the value.
func TestFunctionsInChecks(t *testing.T) {
	t.Parallel()
	const checked = `
check "filing" {
  assert {
    condition     = provider::icp::eligible(alicloud_instance.web)
    error_message = "Not for filing."
  }
}
`
	const validated = `
variable "website" {
  type    = string
  default = "shop-example.cn"
  validation {
    condition     = provider::icp::registrable_domain(var.website) == var.website
    error_message = "Write ${provider::icp::registrable_domain(var.website)}."
  }
}
variable "region" {
  type    = string
  default = "cn-hangzhou"
  validation {
    condition     = provider::icp::is_mainland("alicloud", var.region)
    error_message = "Not in the mainland."
  }
}
variable "server" {
  type = any
  default = { cloud = "alicloud", product = "ecs", region = "cn-hangzhou", billing_mode = "PrePaid", term_months = 12, has_public_ip = true }
  validation {
    condition     = provider::icp::eligible(var.server)
    error_message = "No server to file with."
  }
}
output "months" {
  value = provider::icp::min_term_months("huaweicloud", "dec")
}
output "number" {
  value = provider::icp::parse_filing_number("京ICP备12345678号-1").index
}
`
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := start(t, cli, strings.Replace(goodInstance, "= 12", "= 1", 1)+checked)
		warns(t, "a check", w.Plan(), "Not for filing.")

		w = start(t, cli, validated)
		passes(t, "good values", w.Plan())
		outputs := w.PlanJSON().OutputChanges
		if outputs["months"].After != 12.0 || outputs["number"].After != 1.0 {
			t.Errorf("the outputs are %v and %v", outputs["months"].After, outputs["number"].After)
		}
		refused(t, "a subdomain", w.Plan("-var=website=www.shop-example.cn"), "Write shop-example.cn.")
		refused(t, "Hong Kong", w.Plan("-var=region=cn-hongkong"), "Not in the mainland.")
		refused(t, "pay-as-you-go", w.Plan(`-var=server={"cloud":"alicloud","product":"ecs","region":"cn-hangzhou","billing_mode":"PostPaid","has_public_ip":true}`),
			"No server to file with.")
		refused(t, "no region", w.Plan("-var=region=hangzhou"), `Unknown region "hangzhou" of alicloud`)
	})
}

// TestEligibilityDataSource: it answers, and refuses only on demand.
func TestEligibilityDataSource(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		source := func(arguments string) string {
			return "data \"icp_eligibility\" \"web\" {\n cloud = \"alicloud\"\n product = \"ecs\"\n region = \"cn-hangzhou\"\n billing_mode = \"PrePaid\"\n has_public_ip = true\n" + arguments + "\n}\n" + `
output "answer" {
  value = data.icp_eligibility.web
}
`
		}
		answer := func(w *acctest.Workspace) map[string]any {
			t.Helper()
			after, _ := w.PlanJSON().OutputChanges["answer"].After.(map[string]any)
			return after
		}
		w := start(t, cli, source("term_months = 12"))
		passes(t, "a good server", w.Plan())
		if got := answer(w); got["eligible"] != true || got["filing_required"] != true || got["max_codes"] != 5.0 {
			t.Errorf("the answer is %v", got)
		}
		rewrite(w, source("term_months = 1"))
		passes(t, "a short term", w.Plan())
		got := answer(w)
		findings, _ := got["findings"].([]any)
		if got["eligible"] != false || len(findings) != 1 {
			t.Fatalf("the answer is %v", got)
		}
		if finding, _ := findings[0].(map[string]any); finding["rule"] != "icp_server_term" || finding["verdict"] != "violation" {
			t.Errorf("the finding is %v", finding)
		}
		rewrite(w, source("term_months = 1\n enforce = true"))
		refused(t, "a short term, enforced", w.Plan(), "Term is too short", "ICP_ENFORCEMENT=warning")
		rewrite(w, source("enforce = true"))
		refused(t, "no term, enforced", w.Plan(), "icp_server_term cannot be decided", "nothing states term_months")
		rewrite(w, source("term_months = 1\n enforce = true")+configured(`enforcement = "warning"`))
		warns(t, "a short term, enforced under warning", w.Plan(), "Term is too short")
	})
}

// TestRulesDataSource: the rules with the severities that hold.
func TestRulesDataSource(t *testing.T) {
	t.Parallel()
	const source = `
data "icp_rules" "all" {}
output "severities" {
  value = { for rule in data.icp_rules.all.rules : rule.name => "${rule.severity} of ${rule.default_severity}" }
}
`
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		severities := func(arguments string) map[string]any {
			t.Helper()
			w := start(t, cli, source+configured(arguments))
			passes(t, arguments, w.Plan())
			after, _ := w.PlanJSON().OutputChanges["severities"].After.(map[string]any)
			for _, rule := range rules.All() {
				if after[string(rule.Name)] == nil {
					t.Errorf("%s is not among the rules: %v", rule.Name, after)
				}
			}
			return after
		}
		got := severities(`rules = { icp_server_term = "warning", icp_code_limit = "off" }`)
		for name, want := range map[string]string{
			"icp_server_term": "warning of error", "icp_code_limit": "off of error", "icp_server_region": "error of error", "icp_code_released": "warning of warning",
		} {
			if got[name] != want {
				t.Errorf("%s is %v, want %s", name, got[name], want)
			}
		}
		if got := severities(`enforcement = "warning"`)["icp_server_region"]; got != "warning of error" {
			t.Errorf("under warning icp_server_region is %v", got)
		}
		if got := severities(`enforcement = "off"`)["icp_code_released"]; got != "off of warning" {
			t.Errorf("under off icp_code_released is %v", got)
		}
	})
}
