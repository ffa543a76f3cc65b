// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig/flow"
)

// anyRule takes every name for one of a rule.
func anyRule(string) (string, bool) { return "", true }

var planned = map[string]string{
	"main.tf": `
terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}
module "shop" {
  source   = "./modules/shop"
  for_each = toset(["north.1", "south"])
}
resource "alicloud_slb_backend_server" "front" {
  load_balancer_id = "lb-1"
  dynamic "backend_servers" {
    for_each = module.shop
    content {
      server_id = backend_servers.value.server
      weight    = 100
    }
  }
}
`,
	"modules/shop/main.tf": `
terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
module "server" {
  source = "../server"
}
output "server" {
  value = module.server.id
}
`,
	"modules/server/main.tf": `
terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
# icp:ignore icp_server_term -- renewed by hand
resource "alicloud_instance" "web" {}
output "id" {
  value = alicloud_instance.web.id
}
`,
}

func TestReadBinaryPlan(t *testing.T) {
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := acctest.NewWorkspace(t, cli, planned)
		if plan := w.Plan(); plan.Code != 0 {
			t.Fatalf("the plan ends with %d: %s", plan.Code, plan.Text())
		}
		binary, err := tfconfig.ReadBinaryPlan(filepath.Join(w.Dir, "tfplan"), anyRule)
		if err != nil {
			t.Fatal(err)
		}
		beside, err := tfconfig.ReadDir(w.Dir, anyRule)
		if err != nil {
			t.Fatal(err)
		}
		for name, tree := range map[string]*tfconfig.Tree{"plan": binary, "folder": beside} {
			if len(tree.Problems) != 0 {
				t.Errorf("the problems of the %s are %+v", name, tree.Problems)
			}
			module := tree.Module([]string{"shop", "server"})
			if module == nil {
				t.Fatalf("the %s has no inner module", name)
			}
			server := module.Resources["alicloud_instance.web"]
			at := fmt.Sprintf("%s:%d", server.Position.File, server.Position.Line)
			if at != "modules/server/main.tf:8" || len(server.Suppressions) != 1 {
				t.Errorf("in the %s the server is at %s with %+v", name, at, server.Suppressions)
			}
			origins, ok := flow.Origins(tree, flow.Instance{Block: "alicloud_slb_backend_server.front"}, "backend_servers", "server_id")
			var from []string
			for _, o := range origins {
				from = append(from, fmt.Sprint(o.Module, " ", o.Block(), ".", o.Attribute()))
			}
			want := []string{"[{shop north.1} {server <nil>}] alicloud_instance.web.id", "[{shop south} {server <nil>}] alicloud_instance.web.id"}
			if !slices.Equal(from, want) || !ok {
				t.Errorf("in the %s the servers come from %q (%v)", name, from, ok)
			}
		}
	})
}

func TestReadEncryptedPlan(t *testing.T) {
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		if cli.Name != "tofu" {
			t.Skipf("%s does not encrypt plans: OpenTofu does", cli)
		}
		w := acctest.NewWorkspace(t, cli, planned)
		w.Setenv("TF_ENCRYPTION", `
key_provider "pbkdf2" "k" { passphrase = "correct horse battery" }
method "aes_gcm" "m" { keys = key_provider.pbkdf2.k }
plan { method = method.aes_gcm.m }
`)
		if plan := w.Plan(); plan.Code != 0 {
			t.Fatalf("the plan ends with %d: %s", plan.Code, plan.Text())
		}
		if _, err := tfconfig.ReadBinaryPlan(filepath.Join(w.Dir, "tfplan"), anyRule); !errors.Is(err, tfconfig.ErrEncrypted) {
			t.Errorf("the error is %v", err)
		}
	})
}
