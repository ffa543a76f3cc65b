// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"strings"
	"testing"
	"testing/fstest"
)

// TestOwns: what is installed, called several times or outside of the root
// module's folder is not for the configuration to change.
func TestOwns(t *testing.T) {
	files := map[string]string{
		"stack/main.tf": `
module "once" { source = "./once" }
module "first" { source = "./twice" }
module "second" { source = "./twice" }
module "count" {
  source = "./counted"
  count  = 1
}
module "shared" { source = "../shared" }
module "registry" { source = "example/web/alicloud" }
module "vendored" { source = "./.terraform/modules/vendored" }
`,
		"stack/once/main.tf":                           `module "inner" { source = "./inner" }`,
		"stack/once/inner/main.tf":                     `resource "a" "b" {}`,
		"stack/twice/main.tf":                          `module "inner" { source = "./inner" }`,
		"stack/twice/inner/main.tf":                    `resource "a" "b" {}`,
		"stack/counted/main.tf":                        `resource "a" "b" {}`,
		"shared/main.tf":                               `resource "a" "b" {}`,
		"stack/.terraform/modules/vendored/a.tf":       `resource "a" "b" {}`,
		"stack/.terraform/modules/registry/a.tf":       `module "inner" { source = "./inner" }`,
		"stack/.terraform/modules/registry/inner/a.tf": `resource "a" "b" {}`,
		"stack/.terraform/modules/modules.json": `{"Modules":[
{"Key":"registry","Source":"registry.terraform.io/example/web/alicloud","Dir":".terraform/modules/registry"}]}`,
	}
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(content)}
	}
	tree, err := Read(fsys, "stack", nil)
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{
		"": true, "once": true, "once.inner": true,
		"first": false, "second": false, "first.inner": false, "count": false, "shared": false,
		"registry": false, "registry.inner": false, "vendored": false, "missing": false, "once.missing": false,
	} {
		var calls []string
		if path != "" {
			calls = strings.Split(path, ".")
		}
		known := tree.Module(calls) != nil
		if got := tree.Owns(calls); got != want || !known && !strings.HasSuffix(path, "missing") {
			t.Errorf("%q: it is in the tree: %t, owned: %t, want %t", path, known, got, want)
		}
	}
}
