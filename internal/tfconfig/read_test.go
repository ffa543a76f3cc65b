// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

func TestMain(m *testing.M) { acctest.Main(m) }

// treeOf reads files, by their names.
func treeOf(t testing.TB, files map[string]string) *Tree {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(content)}
	}
	tree, err := Read(fsys, ".", ruleNames)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func TestPositions(t *testing.T) {
	tree := treeOf(t, map[string]string{
		"main.tf": `resource "t" "r" {
  name = "r"
  disk {
    size = 1
  }
  dynamic "net" {
    for_each = []
    content {
      id = net.value
    }
  }
}
provider "alicloud" {
  alias = "north"
}
module "web" {
  source = "./modules/web"
  zone   = "a"
}
`,
		"modules/web/main.tf": "\n  resource \"t\" \"inner\" {}\n",
	})
	root := tree.Module(nil)
	block := root.Resources["t.r"]
	for path, want := range map[string]string{
		"name":      "main.tf:2:3-2",
		"disk.size": "main.tf:4:5-4",
		"disk.kind": "main.tf:3:3-5",
		"net.id":    "main.tf:9:7-9",
		"net":       "main.tf:6:3-11",
		"absent":    "main.tf:1:1-12",
	} {
		if got := place(block.PlaceOf(strings.Split(path, ".")...).Position); got != want {
			t.Errorf("%s is at %s, want %s", path, got, want)
		}
	}
	for got, want := range map[Position]string{
		root.Providers["alicloud.north"].Position:                  "main.tf:13:1-15",
		root.Calls["web"].Position:                                 "main.tf:16:1-19",
		root.Calls["web"].PlaceOf("zone").Position:                 "main.tf:18:3-18",
		tree.Module([]string{"web"}).Resources["t.inner"].Position: "modules/web/main.tf:2:3-2",
	} {
		if place(got) != want {
			t.Errorf("it is at %s, want %s", place(got), want)
		}
	}
	if tree.Module([]string{"web", "deeper"}) != nil {
		t.Error("there is a module that nothing calls")
	}
}

func place(p Position) string { return fmt.Sprintf("%s:%d:%d-%d", p.File, p.Line, p.Column, p.EndLine) }

func TestJSON(t *testing.T) {
	tree := treeOf(t, map[string]string{"main.tf.json": `{
  "locals": {"servers": {"a": "${alicloud_instance.a.id}"}},
  "resource": {
    "t": {
      "r": {
        "//": "a remark",
        "for_each": "${local.servers}",
        "value": "${each.value}",
        "text": "plain",
        "tags": {"n": 1, "ok": [true, null]},
        "backend": [{"server_id": "${alicloud_instance.b.id}"}],
        "dynamic": {"net": {
          "for_each": "${local.servers}", "iterator": "it",
          "content": {"id": "${it.value}"}
        }}
      }
    }
  },
  "module": {"gone": {"source": "./gone"}}
}`})
	block := tree.Module(nil).Resources["t.r"]
	if got := place(block.Position); got != "main.tf.json:5:12-16" {
		t.Errorf("the block is at %s", got)
	}
	for path, want := range map[string]string{"value": "main.tf.json:8:9-8", "net.id": "main.tf.json:14:23-14"} {
		if got := place(block.PlaceOf(strings.Split(path, ".")...).Position); got != want {
			t.Errorf("%s is at %s, want %s", path, got, want)
		}
	}
	text, ok := block.Find("text")[0].Literal()
	if got, _ := text.Text(); got != "plain" || !ok {
		t.Errorf("the text is %q", got)
	}
	tags, ok := block.Find("tags")[0].Literal()
	number, _ := tags.Attribute("n")
	if got, _ := number.Float(); got != 1 || !ok {
		t.Error("the tags are no constant")
	}
	if _, ok := block.Find("value")[0].Literal(); ok {
		t.Error("a reference is a constant")
	}
	if len(tree.Problems) != 1 || !strings.Contains(english(tree.Problems[0]), `module "gone"`) {
		t.Errorf("the problems are %+v", tree.Problems)
	}
}

func TestBlock(t *testing.T) {
	tree := treeOf(t, map[string]string{"main.tf": `
resource "t" "r" {
  for_each = local.all
  servers  = [{ server_id = "a" }]
}
`})
	block := tree.Module(nil).Resources["t.r"]
	if block.ForEach == nil || block.Count != nil {
		t.Error("for_each and count are mixed up")
	}
	for path, want := range map[string]bool{"servers": true, "servers.server_id": false, "for_each": false} {
		if _, ok := block.Find(strings.Split(path, ".")...)[0].Literal(); ok != want {
			t.Errorf("that %s is a constant is %v, want %v", path, ok, want)
		}
	}
}

func TestRead(t *testing.T) {
	fsys := fstest.MapFS{}
	for name, content := range map[string]string{
		"env/prod/main.tf":                           "resource \"t\" \"r\" {\n  value = 1\n  kept = 1\n  disk {\n    size = 1\n  }\n}\nmodule \"up\" {\n  source = \"../../shared\"\n}\nmodule \"reg\" {\n  source = \"hub/reg/alicloud\"\n}\n",
		"env/prod/override.tf":                       "resource \"t\" \"r\" {\n  value = 2\n  disk {\n    size = 2\n  }\n}\n",
		"env/prod/twin.tf":                           "resource \"t\" \"twin\" {\n\n}\n",
		"env/prod/twin.tofu":                         "resource \"t\" \"twin\" {}\n",
		"env/prod/.hidden.tf":                        "resource \"t\" \"hidden\" {}\n",
		"env/prod/broken.tf":                         "resource \"t\" \"whole\" {}\nresource \"t\" \"half\" {\n  password = \"hunter2\n",
		"env/prod/.terraform/modules/modules.json":   `{"Modules":[{"Key":"","Dir":"."},{"Key":"reg","Dir":".terraform/modules/reg"},{"Key":"reg.in","Dir":".terraform/modules/reg/in"}]}`,
		"env/prod/.terraform/modules/reg/main.tf":    "module \"in\" {\n  source = \"hub/in/alicloud\"\n}\n",
		"env/prod/.terraform/modules/reg/in/main.tf": "resource \"t\" \"deep\" {}\n",
		"shared/main.tf":                             "resource \"t\" \"up\" {}\n",
	} {
		fsys[name] = &fstest.MapFile{Data: []byte(content)}
	}
	tree, err := Read(fsys, "env/prod", ruleNames)
	if err != nil {
		t.Fatal(err)
	}
	root := tree.Module(nil)
	for got, want := range map[Position]string{
		root.Resources["t.r"].PlaceOf("value").Position:                 "override.tf:2:3-2",
		root.Resources["t.r"].PlaceOf("kept").Position:                  "main.tf:3:3-3",
		root.Resources["t.r"].PlaceOf("disk", "size").Position:          "override.tf:4:5-4",
		root.Resources["t.twin"].Position:                               "twin.tofu:1:1-1",
		root.Resources["t.whole"].Position:                              "broken.tf:1:1-1",
		tree.Module([]string{"up"}).Resources["t.up"].Position:          "../../shared/main.tf:1:1-1",
		tree.Module([]string{"reg", "in"}).Resources["t.deep"].Position: ".terraform/modules/reg/in/main.tf:1:1-1",
	} {
		if place(got) != want {
			t.Errorf("it is at %s, want %s", place(got), want)
		}
	}
	if root.Resources["t.hidden"] != nil {
		t.Error("a hidden file is read")
	}
	if len(tree.Problems) == 0 {
		t.Error("the broken file is no problem")
	}
	for _, problem := range tree.Problems {
		if problem.Position.File != "broken.tf" || problem.Position.Line < 2 || strings.Contains(english(problem), "hunter2") {
			t.Errorf("the problem is %+v", problem)
		}
	}
	if _, err := Read(fstest.MapFS{}, ".", ruleNames); err == nil {
		t.Error("an empty folder is a tree")
	}
}

// A hostile file must not exhaust the stack.
func TestNesting(t *testing.T) {
	const many = 20_000
	deep := func(open, middle, shut string) string {
		return "locals {\n  x = " + strings.Repeat(open, many) + middle + strings.Repeat(shut, many) + "\n}\n"
	}
	for name, content := range map[string]string{
		"a.tf": deep("[", "", "]"), "b.tf": deep("(", "1", ")"), "c.tf": deep("!", "true", ""), "d.tf": deep("a ? b : ", "c", ""),
		"e.tf": deep(`"${`, "1", `}"`), "f.tf": "locals {\n  x = {for k in x :\n" + strings.Repeat("a ? b :\n", many) + "c}\n}\n",
		"g.tf": strings.Repeat("a {\n", many), "h.tf": deep("1 + ", "1", ""),
		"i.tf":      "locals {\n  x = <<END\n" + strings.Repeat("%{ if x }\n", many) + "\nEND\n}\n",
		"j.tf.json": `{"locals": {"x": ` + strings.Repeat("[", many) + strings.Repeat("]", many) + `}}`,
		"k.tf.json": `{"locals": {"x": "${` + strings.Repeat("(", many) + `1` + strings.Repeat(")", many) + `}"}}`,
	} {
		t.Run(name, func(t *testing.T) {
			tree := treeOf(t, map[string]string{name: content, "z.tf": "resource \"t\" \"r\" {}\n"})
			if len(tree.Problems) == 0 || !strings.Contains(english(tree.Problems[0]), "nested too deeply") {
				t.Errorf("the problems are %+v", tree.Problems)
			}
			if tree.Module(nil).Resources["t.r"] == nil {
				t.Error("the other file is not read")
			}
		})
	}
	// What is long but not nested is fine.
	long := "locals {\n  x = {\n" + strings.Repeat("    k = a ? -1 : 2\n", maxChain) + "  }\n}\n"
	if tree := treeOf(t, map[string]string{"main.tf": long}); len(tree.Problems) != 0 {
		t.Errorf("a long file has problems: %+v", tree.Problems)
	}
}

func TestTooLargeFile(t *testing.T) {
	tree := treeOf(t, map[string]string{"big.tf": strings.Repeat("#\n", maxFileBytes), "main.tf": "resource \"t\" \"r\" {}\n"})
	if len(tree.Problems) != 1 || tree.Problems[0].Position.File != "big.tf" || !strings.Contains(english(tree.Problems[0]), "too large") {
		t.Errorf("the problems are %+v", tree.Problems)
	}
	if tree.Module(nil).Resources["t.r"] == nil {
		t.Error("the other file is not read")
	}
}
