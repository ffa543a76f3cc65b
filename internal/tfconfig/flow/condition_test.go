// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package flow

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// TestConditions: the branch that a plan takes is followed. Where nobody knows
// which one that is, both are, and each is marked.
func TestConditions(t *testing.T) {
	const (
		a, b    = "alicloud_instance.a.id", "alicloud_instance.b.id"
		either  = a + "? " + b + "?"
		pattern = `
resource "alicloud_instance" "a" {}
resource "alicloud_instance" "b" {}
resource "alicloud_instance" "row" { count = var.rows }
resource "alicloud_instance" "web" { for_each = toset(["z", "y"]) }
variable "production" { type = bool }
variable "rows" { type = number }
variable "stage" {}
variable "other" {}
variable "settings" {}
locals {
  live = var.stage == "live"
  ids  = { live = alicloud_instance.a.id, test = alicloud_instance.b.id }
}
`
	)
	given := map[string]tfvalue.Value{
		// -var writes texts, whatever the type.
		"production": tfvalue.String("true"), "rows": tfvalue.String("2"), "stage": tfvalue.String("live"),
		"settings": tfvalue.Object(map[string]tfvalue.Value{"regions": tfvalue.List([]tfvalue.Value{tfvalue.String("cn")}), "nat": tfvalue.Null()}),
	}
	for _, test := range []struct{ name, value, want string }{
		{"a variable", `var.production ? alicloud_instance.a.id : alicloud_instance.b.id`, a},
		{"the other branch", `!var.production ? alicloud_instance.a.id : alicloud_instance.b.id`, b},
		{"a bool that is given as a text", `var.production == true ? alicloud_instance.a.id : alicloud_instance.b.id`, a},
		{"a number", `var.rows > 1 ? alicloud_instance.a.id : alicloud_instance.b.id`, a},
		{"a local value", `local.live ? alicloud_instance.a.id : alicloud_instance.b.id`, a},
		{"a part of an object", `contains(var.settings.regions, "cn") ? alicloud_instance.a.id : alicloud_instance.b.id`, a},
		{"null", `var.settings.nat == null ? alicloud_instance.a.id : alicloud_instance.b.id`, a},
		{"half of a condition", `var.stage == "test" && var.other ? alicloud_instance.a.id : alicloud_instance.b.id`, b},
		{"a list", `(var.production ? [alicloud_instance.a.id] : [alicloud_instance.b.id])[0]`, a},
		{"conditions in conditions", `var.stage == "test" ? "" : var.production ? alicloud_instance.a.id : alicloud_instance.b.id`, a},
		{"no value", `var.other ? alicloud_instance.a.id : alicloud_instance.b.id`, either},
		{"a computed value", `alicloud_instance.a.status == "Running" ? alicloud_instance.a.id : alicloud_instance.b.id`, either},
		{"a branch to a constant", `var.other ? alicloud_instance.a.id : "203.0.113.7"`, a + "? nowhere?"},
		{"a branch to an empty list", `join("", var.other ? [alicloud_instance.a.id] : [])`, a + "? nowhere?"},
		{"one way that no condition is on", `join("", [alicloud_instance.a.id, var.other ? alicloud_instance.a.id : alicloud_instance.b.id])`, a + " " + b + "?"},
		{"an index by a variable", `local.ids[var.stage]`, a},
		{"a filter", `[for k, id in local.ids : id if k != "live"]`, b},
		{"a filter by a value", `[for id in [{ on = false, id = alicloud_instance.a.id }, { on = true, id = alicloud_instance.b.id }] : id.id if id.on]`, b},
		{"a filter that is not known", `[for id in [alicloud_instance.a.id] : id if var.other]`, a},
		{"the only one of a slice", `one(slice(alicloud_instance.row[*].id, 1, 2))`, "alicloud_instance.row[1].id"},
		{"an element of a slice", `slice(alicloud_instance.row[*].id, 1, 2)[0]`, "alicloud_instance.row[1].id"},
		{"a slice of unknown length", `one(slice(alicloud_instance.row[*].id, 0, var.other))`, "alicloud_instance.row[*].id"},
		{"the first of the values", `values(alicloud_instance.web)[0].id`, `alicloud_instance.web["y"].id`},
		{"the first of the keys", `alicloud_instance.web[keys(alicloud_instance.web)[0]].id`, `alicloud_instance.web["y"].id`},
		{"the only one", `one(alicloud_instance.a[*].id)`, a},
		{"the first of joined lists", `element(concat(alicloud_instance.row.*.id, [""]), 0)`, "alicloud_instance.row[0].id"},
		{"the last of joined lists", `concat(alicloud_instance.row[*].id, [alicloud_instance.b.id])[2]`, b},
	} {
		t.Run(test.name, func(t *testing.T) {
			tree := treeOf(t, map[string]string{"main.tf": pattern + "resource \"t\" \"r\" {\nvalue = " + test.value + "\n}\n"})
			for _, problem := range tree.Problems {
				t.Fatalf("the source is wrong: %+v", problem)
			}
			origins, ok := Origins(tree.WithValues(given), Instance{Block: "t.r"}, "value")
			if got := write(origins); got != test.want || !ok {
				t.Errorf("it comes from %s (%v), want %s", got, ok, test.want)
			}
		})
	}
}

// TestConditionsOfModules: arguments of a call decide within the module.
func TestConditionsOfModules(t *testing.T) {
	tree := treeOf(t, map[string]string{
		"main.tf": "variable \"stage\" {}\nmodule \"web\" {\nsource = \"./web\"\nlive = var.stage == \"live\"\n}\nresource \"t\" \"r\" {\nvalue = module.web.id\n}\n",
		"web/main.tf": `
variable "live" {}
variable "spare" { default = false }
resource "alicloud_instance" "a" {}
resource "alicloud_instance" "b" {}
output "id" { value = var.live && !var.spare ? alicloud_instance.a.id : alicloud_instance.b.id }
`,
	})
	for stage, want := range map[string]string{"live": "module.web.alicloud_instance.a.id", "test": "module.web.alicloud_instance.b.id"} {
		with := tree.WithValues(map[string]tfvalue.Value{"stage": tfvalue.String(stage)})
		if origins, _ := Origins(with, Instance{Block: "t.r"}, "value"); write(origins) != want {
			t.Errorf("%s: it comes from %s, want %s", stage, write(origins), want)
		}
	}
	if origins, _ := Origins(tree, Instance{Block: "t.r", Key: tfconfig.AnyKey}, "value"); len(origins) != 2 || !origins[0].IsOpen {
		t.Errorf("without values it comes from %s, want both", write(origins))
	}
}
