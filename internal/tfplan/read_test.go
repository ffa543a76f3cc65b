// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// everything and nothing are filters; servers wants a few attributes of
// servers.
type (
	everything struct{}
	nothing    struct{}
	servers    struct{}
)

func (everything) Type(string, string) bool      { return true }
func (everything) Attribute(string, string) bool { return true }
func (nothing) Type(string, string) bool         { return false }
func (nothing) Attribute(string, string) bool    { return false }

func (servers) Type(mode, resourceType string) bool {
	return mode == "managed" && resourceType == "alicloud_instance"
}

func (servers) Attribute(_, name string) bool {
	return slices.Contains([]string{
		"id", "instance_charge_type", "period", "period_unit", "availability_zone", "internet_max_bandwidth_out",
		"public_ip", "private_ip", "create_time", "expired_time", "spot_strategy",
	}, name)
}

func readers(start string, err error) io.Reader {
	return io.MultiReader(strings.NewReader(start), iotest.ErrReader(err))
}

func read(t testing.TB, input []byte, filter tfplan.Filter) *tfplan.Plan {
	t.Helper()
	got, err := tfplan.Read(bytes.NewReader(input), filter)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// text writes a value for comparison.
func text(v tfvalue.Value) string {
	switch v.Kind() {
	case tfvalue.KindString:
		written, _ := v.Text()
		return fmt.Sprintf("%q", written)
	case tfvalue.KindNumber:
		number, _ := v.Float()
		return fmt.Sprint(number)
	case tfvalue.KindBool:
		b, _ := v.Truth()
		return fmt.Sprint(b)
	case tfvalue.KindList:
		var elements []string
		for _, element := range v.Elements() {
			elements = append(elements, text(element))
		}
		return "[" + strings.Join(elements, " ") + "]"
	case tfvalue.KindObject:
		attributes := v.Attributes()
		var members []string
		for _, name := range slices.Sorted(maps.Keys(attributes)) {
			members = append(members, name+":"+text(attributes[name]))
		}
		return "{" + strings.Join(members, " ") + "}"
	case tfvalue.KindUnknown:
		return "?"
	}
	return "null"
}

// dump writes a whole plan for comparison.
func dump(p *tfplan.Plan) string {
	var b strings.Builder
	fmt.Fprintln(&b, p.FormatVersion, p.TerraformVersion, p.Kinds, p.Skipped)
	for _, resources := range [][]*tfplan.Resource{p.Resources, p.Deleted} {
		for _, r := range resources {
			fmt.Fprintf(&b, "%s %#v %s %s %s %#v %s %s\n", r.Address, r.Module, r.Mode, r.Type, r.Name, r.Key, text(r.Values()), r.Actions)
		}
		fmt.Fprintln(&b)
	}
	for _, key := range slices.Sorted(maps.Keys(p.Providers)) {
		fmt.Fprintln(&b, key, p.Providers[key].Name, expressions(p.Providers[key].Expressions))
	}
	if p.Root != nil {
		dumpModule(&b, p.Root)
	}
	return b.String()
}

func dumpModule(b *strings.Builder, module *tfplan.Module) {
	for _, key := range slices.Sorted(maps.Keys(module.Resources)) {
		block := module.Resources[key]
		fmt.Fprintln(b, key, block.ProviderKey, expressions(block.Expressions()), pointer(block.ForEach))
	}
	fmt.Fprintln(b, "outputs", expressions(module.Outputs))
	for _, name := range slices.Sorted(maps.Keys(module.Calls)) {
		call := module.Calls[name]
		fmt.Fprintln(b, "module", name, expressions(call.Expressions), pointer(call.ForEach))
		if call.Module != nil {
			dumpModule(b, call.Module)
		}
	}
}

func pointer(e *tfplan.Expression) string {
	if e == nil {
		return "none"
	}
	return expression(*e)
}

func expression(e tfplan.Expression) string {
	var parts []string
	if e.IsConstant {
		parts = append(parts, "="+text(e.Constant))
	}
	parts = append(parts, e.References...)
	for _, block := range e.Blocks {
		parts = append(parts, expressions(block))
	}
	return "<" + strings.Join(parts, " ") + ">"
}

func expressions(of map[string]tfplan.Expression) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(of)) {
		parts = append(parts, name+expression(of[name]))
	}
	return "{" + strings.Join(parts, " ") + "}"
}

func addresses(resources []*tfplan.Resource) []string {
	list := []string{}
	for _, r := range resources {
		list = append(list, r.Address)
	}
	return list
}

// eachCLI runs a test with the plans that Terraform and OpenTofu make.
func eachCLI(t *testing.T, test func(t *testing.T, cli string)) {
	for _, cli := range []string{"terraform", "tofu"} {
		t.Run(cli, func(t *testing.T) { test(t, cli) })
	}
}

var stackAddresses = []string{
	"alicloud_instance.counted[0]", "alicloud_instance.counted[1]",
	`alicloud_instance.each["x.1"]`, `alicloud_instance.each["y[0]"]`,
	"alicloud_slb_backend_server.front", "alicloud_slb_backend_server.plain", "alicloud_slb_load_balancer.front",
	"data.alicloud_instances.deferred", "data.alicloud_instances.read",
	`module.web["k.1"].module.node[0].alicloud_instance.node`, `module.web["k.1"].module.node[1].alicloud_instance.node`,
	`module.web["q\"]\n$${x}"].module.node[0].alicloud_instance.node`, `module.web["q\"]\n$${x}"].module.node[1].alicloud_instance.node`,
	`module.web["北"].module.node[0].alicloud_instance.node`, `module.web["北"].module.node[1].alicloud_instance.node`,
}

func managed(address string) bool { return !strings.HasPrefix(address, "data.") }

func TestReadKinds(t *testing.T) {
	const kept, replaced, left, forgotten = "alicloud_instance.kept", "alicloud_instance.replaced", "alicloud_instance.gone", "alicloud_instance.forgotten"
	for _, c := range []struct {
		name               string
		kinds              []tfplan.Kind
		resources, deleted []string
	}{
		{"create", nil, stackAddresses, nil},
		{"unchanged", nil, stackAddresses, nil},
		{"refresh-only", []tfplan.Kind{tfplan.RefreshOnly}, stackAddresses, nil},
		{"destroy", []tfplan.Kind{tfplan.Destroy}, nil, slices.DeleteFunc(slices.Clone(stackAddresses), func(a string) bool { return !managed(a) })},
		{"target", []tfplan.Kind{tfplan.Partial}, []string{forgotten, left, kept, replaced}, nil},
		{"destroy-target", []tfplan.Kind{tfplan.Partial}, []string{forgotten, kept, replaced}, []string{left}},
		{"changed", nil, []string{kept, replaced}, []string{forgotten, left}},
		{"deposed", nil, []string{kept, replaced}, nil},
		{"empty", []tfplan.Kind{tfplan.Empty}, nil, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			eachCLI(t, func(t *testing.T, cli string) {
				got := read(t, golden(t, c.name+"-"+cli), everything{})
				if !slices.Equal(got.Kinds, c.kinds) {
					t.Errorf("the kinds are %v, want %v", got.Kinds, c.kinds)
				}
				if !slices.Equal(addresses(got.Resources), c.resources) {
					t.Errorf("the resources are %q, want %q", addresses(got.Resources), c.resources)
				}
				if !slices.Equal(addresses(got.Deleted), c.deleted) {
					t.Errorf("deleted are %q, want %q", addresses(got.Deleted), c.deleted)
				}
				if got.Skipped != 0 || got.FormatVersion != "1.2" || got.TerraformVersion == "" {
					t.Errorf("skipped %d, versions %q and %q", got.Skipped, got.FormatVersion, got.TerraformVersion)
				}
				none := read(t, golden(t, c.name+"-"+cli), nothing{})
				if want := len(c.resources); none.Skipped != want && c.name != "changed" || !slices.Equal(none.Kinds, c.kinds) {
					t.Errorf("with nothing wanted %d are skipped, kinds %v; want %d", none.Skipped, none.Kinds, want)
				}
			})
		})
	}
}

func TestReadErrored(t *testing.T) {
	eachCLI(t, func(t *testing.T, cli string) {
		got := read(t, golden(t, "errored-"+cli), everything{})
		if !slices.Contains(got.Kinds, tfplan.Errored) {
			t.Errorf("the kinds are %v", got.Kinds)
		}
		if list := addresses(got.Resources); !slices.Contains(list, "alicloud_instance.kept") || slices.Contains(list, "alicloud_instance.refused") {
			t.Errorf("the resources are %q", list)
		}
	})
}

// find returns a resource by its address.
func find(t *testing.T, p *tfplan.Plan, address string) *tfplan.Resource {
	t.Helper()
	for _, r := range p.Resources {
		if r.Address == address {
			return r
		}
	}
	t.Fatalf("there is no %s", address)
	return nil
}

func attribute(r *tfplan.Resource, name string) string {
	v, ok := r.Values().Attribute(name)
	if !ok {
		return "none"
	}
	return text(v)
}

func TestReadResources(t *testing.T) {
	eachCLI(t, func(t *testing.T, cli string) {
		got := read(t, golden(t, "create-"+cli), everything{})
		for _, c := range []struct {
			address, module, key, actions string
			attributes                    map[string]string
		}{
			{`alicloud_instance.each["x.1"]`, "[]", `"x.1"`, "[create]", map[string]string{
				"id": "?", "instance_charge_type": `"PrePaid"`, "period": "12", "public_ip": "?", "password": `"Instance-Secret-1"`, "spot_strategy": "?",
			}},
			{"alicloud_instance.counted[1]", "[]", "1", "[create]", map[string]string{"period": "?", "instance_name": `"counted-1"`}},
			{`module.web["q\"]\n$${x}"].module.node[1].alicloud_instance.node`, `[{web q"]` + "\n" + `${x}} {node 1}]`, "<nil>", "[create]", map[string]string{"period": "6"}},
			{"alicloud_slb_backend_server.front", "[]", "<nil>", "[create]", map[string]string{
				"backend_servers": `[{server_id:? server_ip:? type:"ecs" weight:10} {server_id:? server_ip:? type:"ecs" weight:20}]`,
			}},
			{"data.alicloud_instances.deferred", "[]", "<nil>", "[read]", map[string]string{"ids": "[?]", "instances": "?"}},
			{"data.alicloud_instances.read", "[]", "<nil>", "[]", map[string]string{"name_regex": `"web"`}},
		} {
			r := find(t, got, c.address)
			key := fmt.Sprint(r.Key)
			if s, ok := r.Key.(string); ok {
				key = fmt.Sprintf("%q", s)
			}
			if fmt.Sprint(r.Module) != c.module || key != c.key || fmt.Sprint(r.Actions) != c.actions {
				t.Errorf("%s has module %v, key %s, actions %v", c.address, r.Module, key, r.Actions)
			}
			for name, want := range c.attributes {
				if got := attribute(r, name); got != want {
					t.Errorf("%s has %s %s, want %s", c.address, name, got, want)
				}
			}
		}
		changed := read(t, golden(t, "changed-"+cli), everything{})
		replaced := find(t, changed, "alicloud_instance.replaced")
		if attribute(replaced, "availability_zone") != `"cn-hangzhou-i"` || attribute(replaced, "id") != "?" || !slices.Equal(replaced.Actions, []string{"delete", "create"}) {
			t.Errorf("the replaced server is %s, %v", text(replaced.Values()), replaced.Actions)
		}
		if got := attribute(changed.Deleted[1], "instance_name"); got != `"gone"` {
			t.Errorf("the deleted server's name is %s", got)
		}
		for name, r := range map[string]*tfplan.Resource{"replaced": replaced, "forgotten": changed.Deleted[0], "gone": changed.Deleted[1]} {
			before, ok := r.Before()
			if !ok || !strings.HasPrefix(attribute(before, "id"), `"i-`) || attribute(before, "availability_zone") != `"cn-hangzhou-h"` {
				t.Errorf("%s was %v, %t", name, before, ok)
			}
		}
		if _, ok := find(t, changed, "alicloud_instance.kept").Before(); ok {
			t.Error("what the plan does not change has another past")
		}
		target := read(t, golden(t, "target-"+cli), everything{})
		if kept := find(t, target, "alicloud_instance.kept"); attribute(kept, "period") != "3" || !strings.HasPrefix(attribute(kept, "id"), `"i-`) {
			t.Errorf("the server that the target leaves out is %s", text(kept.Values()))
		}
	})
}

func TestReadConfiguration(t *testing.T) {
	eachCLI(t, func(t *testing.T, cli string) {
		got := read(t, golden(t, "create-"+cli), everything{})
		if north := got.Providers["alicloud.north"]; north.Name != "alicloud" || expressions(north.Expressions) != `{region<="cn-beijing">}` {
			t.Errorf("the provider is %s %s", north.Name, expressions(north.Expressions))
		}
		blocks := got.Root.Resources
		for key, want := range map[string]string{
			"alicloud_slb_backend_server.plain": `{backend_servers<{server_id<alicloud_instance.counted[0].id alicloud_instance.counted[0] alicloud_instance.counted> weight<=100>}> ` +
				`load_balancer_id<alicloud_slb_load_balancer.front.id alicloud_slb_load_balancer.front>}`,
			// The dynamic block is not shown.
			"alicloud_slb_backend_server.front": `{load_balancer_id<alicloud_slb_load_balancer.front.id alicloud_slb_load_balancer.front>}`,
			"data.alicloud_instances.read":      `{name_regex<="web">}`,
			"alicloud_instance.counted":         `{instance_name<count.index>}`,
		} {
			block, ok := blocks[key]
			if !ok || expressions(block.Expressions()) != want {
				t.Errorf("%s is %s, want %s", key, expressions(block.Expressions()), want)
			}
		}
		if counted := blocks["alicloud_instance.counted"]; counted.ProviderKey != "alicloud.north" || counted.ForEach != nil {
			t.Errorf("the counted server is %+v", counted)
		}
		web := got.Root.Calls["web"]
		if expressions(web.Expressions) != "{months<each.value>}" || web.ForEach == nil {
			t.Errorf("the call is %s", expressions(web.Expressions))
		}
		if got := expression(got.Root.Outputs["first"]); got != `<module.web["k.1"].first module.web["k.1"]>` {
			t.Errorf("the output is %s", got)
		}
		node := web.Module.Calls["node"]
		if expression(node.Module.Outputs["id"]) != "<alicloud_instance.node.id alicloud_instance.node>" {
			t.Errorf("the inner module has the output %s", expression(node.Module.Outputs["id"]))
		}
		few := read(t, golden(t, "create-"+cli), servers{})
		if len(few.Root.Resources) != 2 || expressions(few.Root.Resources["alicloud_instance.each"].Expressions()) != `{instance_charge_type<="PrePaid"> internet_max_bandwidth_out<var.bandwidth> period<=12>}` {
			t.Errorf("of the wanted blocks there are %v, %s", few.Root.Resources, expressions(few.Root.Resources["alicloud_instance.each"].Expressions()))
		}
		if few.Skipped == 0 || few.Skipped+len(few.Resources) != len(got.Resources) || len(few.Root.Calls) != len(got.Root.Calls) {
			t.Errorf("of %d instances %d are skipped, %d kept", len(got.Resources), few.Skipped, len(few.Resources))
		}
	})
}

// TestReadAnyOrder reads plans that another tool has sorted and indented: the
// members of objects may come in any order.
func TestReadAnyOrder(t *testing.T) {
	for _, s := range scenarios {
		eachCLI(t, func(t *testing.T, cli string) {
			original := golden(t, s.name+"-"+cli)
			var decoded any
			if err := json.Unmarshal(original, &decoded); err != nil {
				t.Fatal(err)
			}
			sorted, err := json.MarshalIndent(decoded, "", "  ")
			if err != nil {
				t.Fatal(err)
			}
			for _, filter := range []tfplan.Filter{everything{}, servers{}, nothing{}} {
				if got, want := dump(read(t, sorted, filter)), dump(read(t, original, filter)); got != want {
					t.Errorf("%s: sorted, the plan is\n%s\nwant\n%s", s.name, got, want)
				}
			}
		})
	}
}

// TestReadShowsNoSecrets prints what is read.
func TestReadShowsNoSecrets(t *testing.T) {
	eachCLI(t, func(t *testing.T, cli string) {
		got := read(t, golden(t, "create-"+cli), everything{})
		if !strings.Contains(dump(got), "Instance-Secret-1") || !strings.Contains(dump(got), "Provider-Secret-1") {
			t.Fatal("the secrets are not read")
		}
		if printed := fmt.Sprintf("%+v %+v %+v", got, got.Root, got.Root.Resources["alicloud_instance.each"]); strings.Contains(printed, "-Secret-1") {
			t.Errorf("printing shows a secret: %s", printed)
		}
	})
}

// TestVariables: no value of a sensitive variable is kept, wherever the plan
// declares it, and none where nothing shows which are sensitive.
func TestVariables(t *testing.T) {
	const (
		values = `"variables":{"open":{"value":"a"},"said":{"value":"b"},"secret":{"value":"c"},"undeclared":{"value":"d"}}`
		module = `"module_calls":{"m":{"module":{"variables":{"open":{"sensitive":true}}}}}`
		config = `"configuration":{"root_module":{"variables":{"open":{},"said":{"sensitive":false},"secret":{"sensitive":true}},` + module + `}}`
	)
	for plan, want := range map[string]string{
		values + "," + config:          `{open:"a" said:"b" secret:? undeclared:"d"}`,
		config + "," + values:          `{open:"a" said:"b" secret:? undeclared:"d"}`,
		values:                         `{open:? said:? secret:? undeclared:?}`,
		values + `,"configuration":{}`: `{open:? said:? secret:? undeclared:?}`,
	} {
		got := read(t, []byte(`{"format_version":"1.2","planned_values":{},`+plan+`}`), everything{})
		if text := text(tfvalue.Object(got.Variables)); text != want {
			t.Errorf("%s has the variables %s, want %s", plan, text, want)
		}
	}
}
