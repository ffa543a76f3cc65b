// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package flow

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
)

// treeOf reads files, by their names.
func treeOf(t testing.TB, files map[string]string) *tfconfig.Tree {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(content)}
	}
	tree, err := tfconfig.Read(fsys, ".", func(string) (string, bool) { return "", false })
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// write returns references as Terraform writes them.
func write(origins []Origin) string {
	var written []string
	for _, o := range origins {
		text := ""
		for _, step := range o.Module {
			text += "module." + step.Name + writeKey(step.Key) + "."
		}
		switch o.Kind {
		case Resource, Data:
			text += o.Block()
		case Nowhere:
			text += "nowhere"
		default:
			text += map[Kind]string{Variable: "var", Output: "module"}[o.Kind] + "." + o.Name
		}
		text += writeKey(o.Key)
		for _, element := range o.Path {
			if name, ok := element.(string); ok {
				text += "." + name
			} else {
				text += writeKey(element)
			}
		}
		if o.IsOpen {
			text += "?"
		}
		written = append(written, text)
	}
	return strings.Join(written, " ")
}

func writeKey(key any) string {
	switch key := key.(type) {
	case nil:
		return ""
	case string:
		return fmt.Sprintf("[%q]", key)
	case int:
		return fmt.Sprintf("[%d]", key)
	}
	return "[*]"
}

const servers = `
resource "alicloud_instance" "a" {}
resource "alicloud_instance" "b" {}
resource "alicloud_instance" "web" { for_each = toset(["x", "y.z"]) }
resource "alicloud_instance" "row" { count = 2 }
resource "alicloud_instance" "wide" { for_each = var.names }
variable "names" {}
variable "old" { default = "none" }
`

func TestOrigins(t *testing.T) {
	for _, test := range []struct {
		name, source string
		key          any
		path         string
		want         string
	}{
		{name: "plain", source: `value = alicloud_instance.a.id`, want: `alicloud_instance.a.id`},
		{name: "index", source: `value = alicloud_instance.web["y.z"].id`, want: `alicloud_instance.web["y.z"].id`},
		{name: "number", source: `value = alicloud_instance.row[1].id`, want: `alicloud_instance.row[1].id`},
		{name: "legacy number", source: `value = alicloud_instance.row.1.id`, want: `alicloud_instance.row[1].id`},
		{name: "splat", source: `value = alicloud_instance.row[*].id`, want: `alicloud_instance.row[*].id`},
		{name: "legacy splat", source: `value = alicloud_instance.row.*.id[1]`, want: `alicloud_instance.row[1].id`},
		{name: "splat of one", source: `value = alicloud_instance.a[*].id`, want: `alicloud_instance.a.id`},
		{name: "index computed", source: `value = alicloud_instance.web[var.old].id`, want: `alicloud_instance.web[*].id`},
		{name: "index of a template", source: "value = alicloud_instance.web[\"${local.y}.z\"].id\n}\nlocals {\ny = \"y\"", want: `alicloud_instance.web["y.z"].id`},
		{name: "data", source: `value = data.alicloud_instances.a.instances[0].id`, want: `data.alicloud_instances.a.instances[0].id`},
		{name: "data source called as a root name", source: `value = data.local.a.id`, want: `data.local.a.id`},
		{name: "for over nothing", source: `value = [for s in [] : s.id][0]`},
		{name: "conditional", source: `value = var.old == "" ? alicloud_instance.a.id : alicloud_instance.b.id`, want: `alicloud_instance.a.id? alicloud_instance.b.id?`},
		{name: "function", source: `value = join(",", [alicloud_instance.a.id], jsonencode({ x = alicloud_instance.b.id }))`, want: `alicloud_instance.a.id alicloud_instance.b.id`},
		{name: "provider function", source: `value = provider::icp::pick(alicloud_instance.a.id)`, want: `alicloud_instance.a.id`},
		{name: "template", source: `value = "x-${alicloud_instance.a.id}"`, want: `alicloud_instance.a.id`},
		{name: "root variable", source: `value = var.names["x"].id`, want: `var.names.x.id`},
		{name: "local", source: "value = local.one\n}\nlocals {\none = local.two[\"k\"]\ntwo = { k = alicloud_instance.a.id, l = alicloud_instance.b.id }", want: `alicloud_instance.a.id`},
		{name: "object attribute", source: "value = local.all.k.id\n}\nlocals {\nall = { k = alicloud_instance.a, l = alicloud_instance.b }", want: `alicloud_instance.a.id`},
		{name: "tuple index", source: `value = [alicloud_instance.a.id, alicloud_instance.b.id][1]`, want: `alicloud_instance.b.id`},
		{name: "for", source: `value = [for s in alicloud_instance.wide : s.private_ip]`, want: `alicloud_instance.wide[*].private_ip`},
		{name: "for over known keys", source: `value = [for k, s in alicloud_instance.web : s.id if k != "x"]`, want: `alicloud_instance.web["y.z"].id`},
		{name: "for over names", source: `value = [for n in ["x"] : alicloud_instance.web[n].id]`, want: `alicloud_instance.web["x"].id`},
		{name: "for picks by name", source: `value = { for s in [{ n = "p", id = alicloud_instance.a.id }, { n = "q", id = alicloud_instance.b.id }] : s.n => s.id }["q"]`, want: `alicloud_instance.b.id`},
		{name: "for groups", source: `value = { for s in [{ n = "p", id = alicloud_instance.a.id }] : s.n => s.id... }["p"][0]`, want: `alicloud_instance.a.id`},
		{name: "values", source: `value = values(alicloud_instance.web)[*].id`, want: `alicloud_instance.web[*].id`},
		{name: "flatten", source: `value = flatten([for s in ["x"] : [{ id = alicloud_instance.web[s].id }]])[*].id`, want: `alicloud_instance.web["x"].id`},
		{name: "merge", source: `value = merge({ k = alicloud_instance.a.id, l = "" }, { k = alicloud_instance.b.id })["k"]`, want: `alicloud_instance.b.id`},
		{name: "merge of unknown", source: `value = merge(var.names, { l = alicloud_instance.b.id })["k"]`, want: `var.names.k`},
		{name: "zipmap", source: `value = zipmap(["k", "l"], [alicloud_instance.a.id, alicloud_instance.b.id])["l"]`, want: `alicloud_instance.b.id`},
		{name: "lookup", source: `value = lookup({ k = alicloud_instance.a.id }, "k", alicloud_instance.b.id)`, want: `alicloud_instance.a.id alicloud_instance.b.id`},
		{name: "element starts again", source: `value = element(alicloud_instance.row[*].id, count.index)`, key: 3, want: `alicloud_instance.row[1].id`},
		{name: "count", source: `value = alicloud_instance.row[count.index].id`, key: 1, want: `alicloud_instance.row[1].id`},
		{name: "each value", source: "for_each = { x = alicloud_instance.a.id, y = alicloud_instance.b.id }\nvalue = each.value", key: "y", want: `alicloud_instance.b.id`},
		{name: "each value of any", source: "for_each = { x = alicloud_instance.a.id, y = alicloud_instance.b.id }\nvalue = each.value", key: tfconfig.AnyKey, want: `alicloud_instance.a.id alicloud_instance.b.id`},
		{name: "each key as index", source: "for_each = var.names\nvalue = alicloud_instance.wide[each.key].id", key: "k.1", want: `alicloud_instance.wide["k.1"].id`},
		{name: "each over resources", source: "for_each = alicloud_instance.wide\nvalue = each.value.id", key: "k", want: `alicloud_instance.wide["k"].id`},
		{name: "each over a set", source: "for_each = toset([alicloud_instance.a.name, alicloud_instance.b.name])\nvalue = each.key", key: "k", want: `alicloud_instance.a.name alicloud_instance.b.name`},
		{name: "each value of a set as index", source: "for_each = toset([alicloud_instance.a.name])\nvalue = alicloud_instance.wide[each.value].id", key: "k", want: `alicloud_instance.wide["k"].id`},
		{name: "each of a for with keys", source: "for_each = { for k, v in var.names : k => alicloud_instance.wide[k] }\nvalue = each.value.id", key: "k", want: `alicloud_instance.wide["k"].id`},
		{
			name: "dynamic", path: "backend_servers.server_id",
			source: "dynamic \"backend_servers\" {\nfor_each = { a = alicloud_instance.a.id, b = alicloud_instance.b.id }\ncontent {\nserver_id = backend_servers.value\n}\n}",
			want:   `alicloud_instance.a.id alicloud_instance.b.id`,
		},
		{
			name: "dynamic by key with iterator", path: "backend_servers.server_id",
			source: "dynamic \"backend_servers\" {\nfor_each = [\"x\"]\niterator = it\ncontent {\nserver_id = alicloud_instance.web[it.value].id\n}\n}",
			want:   `alicloud_instance.web["x"].id`,
		},
		{
			name: "dynamic within dynamic", path: "groups.members.server_id",
			source: "dynamic \"groups\" {\nfor_each = { g = { m = [alicloud_instance.a.id] } }\ncontent {\ndynamic \"members\" {\nfor_each = groups.value.m\ncontent {\nserver_id = members.value\n}\n}\n}\n}",
			want:   `alicloud_instance.a.id`,
		},
		{name: "blocks", path: "servers.server_id", source: "servers {\nserver_id = alicloud_instance.a.id\n}\nservers {\nserver_id = alicloud_instance.b.id\n}", want: `alicloud_instance.a.id alicloud_instance.b.id`},
		{name: "blocks as a value", path: "servers.server_id", source: `servers = [for s in alicloud_instance.row : { server_id = s.id, ip = alicloud_instance.a.ip }]`, want: `alicloud_instance.row[0].id alicloud_instance.row[1].id`},
	} {
		t.Run(test.name, func(t *testing.T) {
			tree := treeOf(t, map[string]string{"main.tf": servers + "resource \"t\" \"r\" {\n" + test.source + "\n}\n"})
			for _, problem := range tree.Problems {
				t.Fatalf("the source is wrong: %+v", problem)
			}
			path := []string{"value"}
			if test.path != "" {
				path = strings.Split(test.path, ".")
			}
			origins, ok := Origins(tree, Instance{Block: "t.r", Key: test.key}, path...)
			if got := write(origins); got != test.want || !ok {
				t.Errorf("it comes from %s (%v), want %s", got, ok, test.want)
			}
		})
	}
}

func TestOriginsThroughModules(t *testing.T) {
	tree := treeOf(t, map[string]string{
		"main.tf": `
module "web" {
  source   = "./web"
  for_each = { "a.1" = "zone-a", "b" = "zone-b" }
  zone     = each.value
}
module "entry" {
  source   = "./entry"
  for_each = module.web
  servers  = each.value.ids
  first    = module.web["b"].ids[0]
  whole    = [for w in module.web : w.ids]
  gone     = module.gone.id
}
module "gone" { source = "registry/gone/alicloud" }
`,
		"web/main.tf": `
variable "zone" {}
resource "alicloud_instance" "web" { count = 2 }
output "ids" { value = alicloud_instance.web[*].id }
`,
		"entry/main.tf": `
variable "servers" {}
variable "first" {}
variable "whole" {}
variable "gone" {}
variable "unset" { default = "x" }
resource "t" "r" {
  servers = var.servers
  first   = var.first
  whole   = var.whole
  gone    = var.gone
  unset   = var.unset
}
`,
	})
	in := Instance{Module: []tfconfig.Step{{Name: "entry", Key: "a.1"}}, Block: "t.r"}
	for attribute, want := range map[string]string{
		"servers": `module.web["a.1"].alicloud_instance.web[*].id`,
		"first":   `module.web["b"].alicloud_instance.web[0].id`,
		"whole":   `module.web["a.1"].alicloud_instance.web[*].id module.web["b"].alicloud_instance.web[*].id`,
		"gone":    `module.gone.id`,
		"unset":   ``,
	} {
		origins, ok := Origins(tree, in, attribute)
		if got := write(origins); got != want || !ok {
			t.Errorf("%s comes from %s (%v), want %s", attribute, got, ok, want)
		}
	}
	if _, ok := Origins(tree, in, "absent"); ok {
		t.Error("an attribute that is not there has origins")
	}
	if _, ok := Origins(tree, Instance{Block: "t.other"}, "value"); ok {
		t.Error("a block that is not there has origins")
	}
	origins, ok := Origins(tree, Instance{Block: "module.entry", Key: "b"}, "servers")
	if got := write(origins); got != `module.web["b"].alicloud_instance.web[*].id` || !ok {
		t.Errorf("the argument comes from %s", got)
	}
	origins, ok = OutputOrigins(tree, []tfconfig.Step{{Name: "web", Key: "b"}}, "ids")
	if got := write(origins); got != `module.web["b"].alicloud_instance.web[*].id` || !ok {
		t.Errorf("the output comes from %s", got)
	}
	if len(tree.Problems) != 1 || !strings.Contains(tree.Problems[0].Message.In(text.English), `The source of module "gone" is not here`) || tree.Problems[0].Position.Line != 15 {
		t.Errorf("the problems are %+v", tree.Problems)
	}
}

// Definitions that go round, or that double at each step, must end.
func TestOriginsAreBounded(t *testing.T) {
	var doubling strings.Builder
	doubling.WriteString("locals {\n  n0 = alicloud_instance.a.id\n")
	for i := range 60 {
		fmt.Fprintf(&doubling, "  n%d = [local.n%d, local.n%d]\n", i+1, i, i)
	}
	doubling.WriteString("}\nresource \"t\" \"r\" { value = local.n60 }\n")
	for name, source := range map[string]string{
		"cycle":    "locals {\n  a = local.b\n  b = [local.a]\n}\nresource \"t\" \"r\" { value = local.a }\n",
		"self":     "locals {\n  a = local.a.x\n}\nresource \"t\" \"r\" { value = local.a }\n",
		"doubling": doubling.String(),
	} {
		tree := treeOf(t, map[string]string{"main.tf": source})
		if _, ok := Origins(tree, Instance{Block: "t.r"}, "value"); ok {
			t.Errorf("%s: the answer claims to be all", name)
		}
	}
	tree := treeOf(t, map[string]string{"main.tf": `module "a" { source = "./" }`})
	if !slices.ContainsFunc(tree.Problems, func(p tfconfig.Problem) bool {
		return strings.Contains(p.Message.In(text.English), "calls too many modules")
	}) {
		t.Errorf("a module that calls itself gives %+v", tree.Problems)
	}
}

func TestOriginsInJSON(t *testing.T) {
	tree := treeOf(t, map[string]string{"main.tf.json": `{
  "locals": {"servers": {"a": "${alicloud_instance.a.id}"}},
  "resource": {
    "t": {
      "r": {
        "for_each": "${local.servers}",
        "value": "${each.value}",
        "backend": [{"server_id": "${alicloud_instance.b.id}"}],
        "dynamic": {"net": {
          "for_each": "${local.servers}", "iterator": "it",
          "content": {"id": "${it.value}"}
        }}
      }
    }
  }
}`})
	for path, want := range map[string]string{
		"value": "alicloud_instance.a.id", "backend.server_id": "alicloud_instance.b.id", "net.id": "alicloud_instance.a.id",
	} {
		origins, ok := Origins(tree, Instance{Block: "t.r", Key: "a"}, strings.Split(path, ".")...)
		if got := write(origins); got != want || !ok {
			t.Errorf("%s comes from %s (%v), want %s", path, got, ok, want)
		}
	}
}

// FuzzOrigins follows any attributes: nothing may crash, or go on without end.
func FuzzOrigins(f *testing.F) {
	for _, seed := range []string{
		"x = [[[\"${icp:ignore}\"]]]", "value = { for k, v in x : k => v...", "x = local.x[*].y\n}\nlocals {\nx = [t.r.x, local.x]",
		"for_each = toset([t.r])\nx = element(each.value[*].id, count.index)", "x = merge(var.a, { b = 1 })[\"b\"]",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tree := treeOf(t, map[string]string{"main.tf": "resource \"t\" \"r\" {\n" + text + "\n}\n", "other.tf.json": text})
		block := tree.Module(nil).Resources["t.r"]
		if block == nil {
			return
		}
		for _, name := range block.Written() {
			Origins(tree, Instance{Block: "t.r", Key: tfconfig.AnyKey}, name)
		}
	})
}
