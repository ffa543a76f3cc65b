// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package acctest_test

import (
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

func TestMain(m *testing.M) { acctest.Main(m) }

const alicloud = `
terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
`

func TestWorkspace(t *testing.T) {
	// What the developer has set must not reach a test.
	t.Setenv("TF_VAR_zone", "inherited")
	t.Setenv("TF_CLI_ARGS", "-broken")
	for _, cli := range acctest.CLIs(t) {
		t.Run(cli.String(), func(t *testing.T) {
			w := acctest.NewWorkspace(t, cli, map[string]string{
				"main.tf": alicloud + `
provider "alicloud" {
  alias  = "north"
  region = "cn-beijing"
}
module "web" {
  source    = "./modules/web"
  providers = { alicloud = alicloud.north }
}
variable "zone" {
  default = "own"
}
output "zone" {
  value = var.zone
}
output "server" {
  value = module.web.zone
}
`,
				"modules/web/main.tf": alicloud + `
resource "alicloud_instance" "web" {}
output "zone" {
  value = alicloud_instance.web.availability_zone
}
`,
			})
			if plan := w.Plan(); plan.Code != 0 || len(plan.Diagnostics) != 0 {
				t.Fatalf("the plan ends with %d: %s", plan.Code, plan.Text())
			}
			if got := w.PlanJSON().ResourceChanges[0].Address; got != "module.web.alicloud_instance.web" {
				t.Errorf("the plan changes %s", got)
			}
			if len(w.State()) != 0 {
				t.Error("a plan leaves a state")
			}
			if apply := w.ApplyPlan(); apply.Code != 0 {
				t.Fatalf("the apply ends with %d: %s", apply.Code, apply.Text())
			}
			if !strings.Contains(string(w.State()), "cn-beijing-h") {
				t.Error("the alias's region is not in the state")
			}
			if got := w.Run("output", "-raw", "zone").Stdout; got != "own" {
				t.Errorf("the variable is %q", got)
			}
			w.Setenv("TF_VAR_zone", "set")
			if plan := w.Plan(); plan.Code != 0 || w.PlanJSON().OutputChanges["zone"].After != "set" {
				t.Errorf("a variable set for the workspace is not used: %s", plan.Text())
			}
		})
	}
}

// TestConfiguredTwice holds that each provider block has a stub of its own.
func TestConfiguredTwice(t *testing.T) {
	other := `
provider "alicloud" {
  alias  = "other"
  region = "cn-beijing"
}
resource "alicloud_instance" "other" {
  provider = alicloud.other
}
`
	for name, blocks := range map[string]string{
		"without region": other,
		"with region":    other + "provider \"alicloud\" {\n  region = \"cn-shenzhen\"\n}\n",
	} {
		t.Run(name, func(t *testing.T) {
			w := acctest.NewWorkspace(t, acctest.CLIs(t)[0], map[string]string{"main.tf": alicloud + blocks + `
resource "alicloud_instance" "web" {}
output "zones" {
  value = [alicloud_instance.web.availability_zone, alicloud_instance.other.availability_zone]
}
`})
			if apply := w.Apply(); apply.Code != 0 {
				t.Fatalf("the apply ends with %d: %s", apply.Code, apply.Text())
			}
			zones := map[string]string{
				"without region": `["cn-hangzhou-h","cn-beijing-h"]`,
				"with region":    `["cn-shenzhen-h","cn-beijing-h"]`,
			}
			if got := strings.TrimSpace(w.Run("output", "-json", "zones").Stdout); got != zones[name] {
				t.Errorf("the zones are %s", got)
			}
		})
	}
}

func TestDiagnostics(t *testing.T) {
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := acctest.NewWorkspace(t, cli, map[string]string{"main.tf": alicloud + `
resource "alicloud_slb_backend_server" "web" {}
`})
		for command, result := range map[string]acctest.Diagnosed{"validate": w.Validate(), "plan": w.Plan()} {
			if result.Code != 1 || len(result.Errors()) != 1 || len(result.Warnings()) != 0 {
				t.Errorf("%s ends with %d: %v", command, result.Code, result.Diagnostics)
				continue
			}
			found := result.Errors()[0]
			if found.Summary != "Missing required argument" || !strings.Contains(found.Detail, "load_balancer_id") || found.Range.Filename != "main.tf" {
				t.Errorf("%s says %+v", command, found)
			}
		}
	})
}

func TestResultText(t *testing.T) {
	framed := acctest.Result{Stderr: "╷\n│ Error: Not for\n│ filing\n╵\n"}
	if got := framed.Text(); got != "Error: Not for filing" {
		t.Errorf("the text is %q", got)
	}
}
