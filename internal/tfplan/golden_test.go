// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan_test

import (
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
	"github.com/icp-filing/terraform-provider-icp/internal/cloudstub"
)

var update = flag.Bool("update", false, "remake the plans in testdata with the terraform and tofu that are found")

func TestMain(m *testing.M) { acctest.Main(m) }

const providers = `
terraform {
  required_providers {
    alicloud = {
      source = "aliyun/alicloud"
    }
  }
}
`

// stack has what addresses and configuration can have.
var stack = map[string]string{
	"main.tf": `
terraform {
  required_providers {
    alicloud = {
      source = "aliyun/alicloud"
    }
  }
}
provider "alicloud" {
  region     = "cn-hangzhou"
  secret_key = "Provider-Secret-1"
}
provider "alicloud" {
  alias  = "north"
  region = "cn-beijing"
}
locals {
  weights = { a = 10, b = 20 }
}
variable "bandwidth" {
  default = 5
}
resource "alicloud_instance" "each" {
  for_each                   = { "x.1" = 1, "y[0]" = 2 }
  instance_name              = each.key
  password                   = "Instance-Secret-1"
  internet_max_bandwidth_out = var.bandwidth
  instance_charge_type       = "PrePaid"
  period                     = 12
}
resource "alicloud_instance" "counted" {
  count         = 2
  provider      = alicloud.north
  instance_name = "counted-${count.index}"
}
module "web" {
  source    = "./web"
  for_each  = { "k.1" = 3, "q\"]\n$${x}" = 6, "北" = 12 }
  months    = each.value
  providers = { alicloud = alicloud.north }
}
resource "alicloud_slb_load_balancer" "front" {
  load_balancer_name = "front"
}
resource "alicloud_slb_backend_server" "front" {
  load_balancer_id = alicloud_slb_load_balancer.front.id
  dynamic "backend_servers" {
    for_each = local.weights
    content {
      server_id = alicloud_instance.each["x.1"].id
      weight    = backend_servers.value
    }
  }
}
resource "alicloud_slb_backend_server" "plain" {
  load_balancer_id = alicloud_slb_load_balancer.front.id
  backend_servers {
    server_id = alicloud_instance.counted[0].id
    weight    = 100
  }
}
data "alicloud_instances" "read" {
  name_regex = "web"
}
data "alicloud_instances" "deferred" {
  ids = [alicloud_instance.counted[1].id]
}
output "first" {
  value = module.web["k.1"].first
}
`,
	"web/main.tf": providers + `
variable "months" {}
module "node" {
  source = "./node"
  count  = 2
  months = var.months
}
output "first" {
  value = module.node[0].id
}
`,
	"web/node/main.tf": providers + `
variable "months" {}
resource "alicloud_instance" "node" {
  instance_charge_type = "PrePaid"
  period               = var.months
}
output "id" {
  value = alicloud_instance.node.id
}
`,
}

// simple is one server whose zone forces a new one.
func simple(zone, more string) map[string]string {
	return map[string]string{"main.tf": providers + `
resource "alicloud_instance" "replaced" {
  availability_zone = "` + zone + `"
}
resource "alicloud_instance" "kept" {
  instance_charge_type = "PrePaid"
  period               = 3
}
` + more}
}

const gone = `
resource "alicloud_instance" "gone" {
  instance_name = "gone"
}
resource "alicloud_instance" "forgotten" {
  instance_name = "forgotten"
}
`

// scenarios make a plan each: files and arguments of an apply, if any, and
// those of the plan.
var scenarios = []struct {
	name             string
	applied, planned map[string]string
	arguments        []string
	fails, deposes   bool
}{
	{name: "create", planned: stack},
	{name: "unchanged", applied: stack, planned: stack},
	{name: "target", applied: simple("cn-hangzhou-h", gone), planned: simple("cn-hangzhou-i", gone), arguments: []string{"-target=alicloud_instance.replaced"}},
	{name: "changed", applied: simple("cn-hangzhou-h", gone), planned: simple("cn-hangzhou-i", `
removed {
  from = alicloud_instance.forgotten
  lifecycle {
    destroy = false
  }
}
`)},
	{name: "destroy", applied: stack, planned: stack, arguments: []string{"-destroy"}},
	{
		name: "destroy-target", applied: simple("cn-hangzhou-h", gone), planned: simple("cn-hangzhou-h", gone),
		arguments: []string{"-destroy", "-target=alicloud_instance.gone"},
	},
	{name: "refresh-only", applied: stack, planned: stack, arguments: []string{"-refresh-only"}},
	{name: "errored", applied: simple("cn-hangzhou-h", ""), planned: simple("cn-hangzhou-h", `
variable "wrong" {
  default = 1
}
resource "alicloud_instance" "refused" {
  lifecycle {
    precondition {
      condition     = var.wrong == 2
      error_message = "The precondition fails."
    }
  }
}
resource "alicloud_instance" "fine" {
  instance_name = "fine"
}
`), fails: true},
	{name: "empty", planned: map[string]string{"main.tf": `output "nothing" { value = 1 }`}},
	{name: "deposed", applied: simple("cn-hangzhou-h", ""), planned: simple("cn-hangzhou-h", ""), deposes: true},
}

// depose adds a deposed object to each resource of a state, which is what a
// replacement leaves when the old object cannot be destroyed.
func depose(t *testing.T, state []byte) string {
	t.Helper()
	var decoded struct {
		Version   int              `json:"version"`
		Serial    int              `json:"serial"`
		Lineage   string           `json:"lineage"`
		Terraform string           `json:"terraform_version"`
		Resources []map[string]any `json:"resources"`
	}
	if err := json.Unmarshal(state, &decoded); err != nil {
		t.Fatal(err)
	}
	for _, resource := range decoded.Resources {
		instances, _ := resource["instances"].([]any)
		if len(instances) != 1 {
			t.Fatalf("%v has %d instances", resource["name"], len(instances))
		}
		current, _ := instances[0].(map[string]any)
		old := maps.Clone(current)
		old["deposed"] = "0123abcd"
		resource["instances"] = append(instances, old)
	}
	encoded, err := json.Marshal(decoded)
	if err != nil {
		t.Fatal(err)
	}
	return string(encoded)
}

// TestPlans: the plans in testdata are those of the scenarios, no more and no
// less. It remakes them when asked to.
func TestPlans(t *testing.T) {
	if *update {
		makePlans(t)
	}
	var want []string
	for _, s := range scenarios {
		for _, cli := range []string{"terraform", "tofu"} {
			want = append(want, filepath.Join("testdata", s.name+"-"+cli+".json"))
		}
	}
	got, err := filepath.Glob(filepath.Join("testdata", "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range got {
		if !slices.Contains(want, path) {
			t.Errorf("%s belongs to no scenario: delete it, or add its scenario in golden_test.go", path)
		}
	}
	for _, path := range want {
		if !slices.Contains(got, path) {
			t.Errorf("there is no %s: make the plans with both CLIs and go test ./internal/tfplan -run TestPlans -update", path)
		}
	}
}

func makePlans(t *testing.T) {
	t.Helper()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		for _, s := range scenarios {
			t.Run(s.name, func(t *testing.T) {
				files := maps.Clone(s.applied)
				if files == nil {
					files = s.planned
				}
				w := acctest.NewWorkspace(t, cli, files)
				w.Setenv(cloudstub.NowVariable, "2026-03-01T16:00:00Z")
				if s.applied != nil {
					if apply := w.Apply(); apply.Code != 0 {
						t.Fatal(apply.Text())
					}
				}
				for name, content := range s.planned {
					w.Write(name, content)
				}
				if s.deposes {
					w.Write("terraform.tfstate", depose(t, w.State()))
				}
				if plan := w.Plan(s.arguments...); (plan.Code != 0) != s.fails {
					t.Fatal(plan.Text())
				}
				path := filepath.Join("testdata", s.name+"-"+cli.Name+".json")
				if err := os.WriteFile(path, w.ShowJSON(), 0o644); err != nil {
					t.Fatal(err)
				}
			})
		}
	})
}
