// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// inUTF16 returns an empty object.
func inUTF16(littleEndian bool) string {
	if littleEndian {
		return "{\x00}\x00"
	}
	return "\x00{\x00}"
}

// planOf returns a small plan with one resource, which is written as given.
func planOf(resource string) string {
	return `{"format_version":"1.2","planned_values":{"root_module":{"resources":[` + resource + `]}}}`
}

// TestReadRedirected reads what shells and the wrapper of the action setup-terraform
// make of a command's output.
func TestReadRedirected(t *testing.T) {
	plan := planOf(server("a.b", "{}"))
	lead := "[command]/opt/hostedtoolcache/terraform-bin show -json tfplan\n"
	for name, input := range map[string]string{
		"byte order mark":           "\xEF\xBB\xBF" + plan,
		"the wrapper's first line":  lead + plan,
		"both":                      "\xEF\xBB\xBF" + lead + plan,
		"CRLF":                      "[command]C:\\terraform-bin.exe show -json tfplan\r\n" + plan + "\r\n",
		"workflow commands behind":  plan + "\n::debug::Terraform exited with code 0.\n\n::set-output name=exitcode::0\n",
		"a long workflow command":   plan + "\n::debug::stdout: " + strings.Repeat("x", 100_000) + "{\n",
		"a command without newline": plan + "::debug::x",
	} {
		t.Run(name, func(t *testing.T) {
			got, err := tfplan.Read(strings.NewReader(input), everything{})
			if err != nil {
				t.Fatal(err)
			}
			if len(got.Resources) != 1 || got.Resources[0].Address != "a.b" {
				t.Errorf("the plan has %v", got.Resources)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	const whole = "want the whole output"
	const planJSON = "terraform show -json PLAN or tofu show -json PLAN"
	deep := strings.Repeat(`{"a":`, 20_000) + "1" + strings.Repeat("}", 20_000)
	for _, c := range []struct {
		name, input string
		want        []string
	}{
		{"nothing", "", []string{"got an empty input", planJSON}},
		{"white space", " \n\t", []string{"got an empty input"}},
		{"long white space", strings.Repeat(" ", 5000), []string{"got an empty input"}},
		{"HTML", "<!DOCTYPE html>", []string{"got HTML or XML", planJSON}},
		{"HCL", "# servers\nresource \"a\" \"b\" {}", []string{"got Terraform configuration (HCL)"}},
		{"HCL without comment", "terraform {\n}\n", []string{"got Terraform configuration (HCL)"}},
		{"printed plan", "Terraform used the selected providers", []string{"got the human-readable output of a plan"}},
		{"list", "[]", []string{"got a JSON list"}},
		{"number", "1", []string{"not a JSON object"}},
		{"binary plan", "PK\x03\x04rest", []string{"got a binary plan", "run terraform show -json PLAN"}},
		{"gzip", "\x1f\x8b\x08", []string{"got a gzip file"}},
		{"UTF-8 with BOM, cut off", "\xEF\xBB\xBF" + planOf("")[:20], []string{"cut off at byte 23"}},
		{"only the wrapper's line", "[command]/opt/terraform-bin show -json tfplan", []string{"got an empty input"}},
		{"printed plan of the wrapper", "[command]/opt/terraform-bin show tfplan\nTerraform will perform", []string{"got the human-readable output of a plan"}},
		{"list that begins like the wrapper", `["command"]`, []string{"got a JSON list"}},
		{"document behind the wrapper's", planOf("") + "\n::debug::x\n{}", []string{"text after the end of the JSON", whole}},
		{"UTF-16 LE", "\xFF\xFE" + inUTF16(true), []string{"UTF-16, little-endian", "PowerShell's > writes UTF-16"}},
		{"UTF-16 BE", "\xFE\xFF" + inUTF16(false), []string{"UTF-16, big-endian", "PowerShell's >"}},
		{"UTF-16 LE without BOM", inUTF16(true), []string{"UTF-16, little-endian"}},
		{"UTF-16 BE without BOM", inUTF16(false), []string{"UTF-16, big-endian"}},
		{"UTF-32", "\xFF\xFE\x00\x00{\x00\x00\x00", []string{"UTF-32"}},
		{"Latin-1", planOf("{\"address\":\"\xe4\"}"), []string{"text that is not UTF-8, at byte ", "inside planned_values/root_module/resources/0", "in UTF-8"}},
		{"log", `{"@level":"info","@message":"Terraform 1.11.4"}` + "\n{}", []string{"got the log that terraform plan -json prints", "terraform show -json"}},
		{"state", `{"format_version":"1.0","values":{"root_module":{}}}`, []string{"got the JSON of a state", "not of a state"}},
		{"empty state", `{"format_version":"1.0"}`, []string{"such as that of an empty state"}},
		{"state file", `{"version":4,"serial":3,"lineage":"x"}`, []string{"got a state file"}},
		{"schemas", `{"format_version":"1.0","provider_schemas":{}}`, []string{"got the schemas of providers"}},
		{"no version", `{"planned_values":{}}`, []string{"without a format_version"}},
		{"new version", `{"format_version":"2.0","planned_values":7}`, []string{"of format 2.0, which is newer", "0.1 to 1.x"}},
		{"far version", `{"format_version":"10.0"}`, []string{"of format 10.0, which is newer"}},
		{"no such version", `{"format_version":"one"}`, []string{"not a version"}},
		{"version as number", `{"format_version":1.2}`, []string{"got a number at byte 17, inside format_version", "want a string"}},
		{"no JSON", `{"format_version":x}`, []string{"syntax error at byte 18, inside format_version"}},
		{"second document", planOf("") + "\n{}", []string{"text after the end of the JSON", whole}},
		{"trailing brace", planOf("") + "}", []string{"text after the end of the JSON", whole}},
		{"trailing text", planOf("") + "Warning: x", []string{"text after the end of the JSON"}},
		{"deep where skipped", `{"a":` + deep + `}`, []string{"nested too deeply"}},
		{"deep where read", planOf(`{"address":"a.b","mode":"managed","type":"a","name":"b","values":{"id":` + deep + `}}`), []string{"nested too deeply"}},
		{"key twice", `{"format_version":"1.2","format_version":"1.2"}`, []string{"same key twice in one object, at byte 40"}},
		{"attribute twice", planOf(`{"address":"a.b","mode":"managed","type":"a","name":"b","values":{"id":1,"id":2}}`), []string{"same key twice", "inside planned_values/root_module/resources/0/values"}},
		{"key twice in a value", planOf(`{"address":"a.b","mode":"managed","type":"a","name":"b","values":{"id":{"x":1,"x":2}}}`), []string{"values of a.b that have a key twice"}},
		{"list for object", `{"format_version":"1.2","planned_values":[]}`, []string{"got a list at byte ", "inside planned_values", "want an object"}},
		{"object for list", `{"format_version":"1.2","resource_changes":{}}`, []string{"got an object", "want a list"}},
		{"text for bool", `{"format_version":"1.2","complete":"no"}`, []string{"got a string", "want true or false"}},
		{"values as list", planOf(`{"address":"a.b","mode":"managed","type":"a","name":"b","values":[]}`), []string{"got a list", "inside planned_values/root_module/resources/0/values"}},
		{"late values as list", planOf(`{"values":[],"address":"a.b","mode":"managed","type":"a","name":"b"}`), []string{"got a list", "inside planned_values/root_module/resources/0/values"}},
		{"index as bool", planOf(`{"index":true}`), []string{"got true", "want a string or a number"}},
		{"fractional index", planOf(`{"index":1.5}`), []string{"an index that is not a whole number"}},
		{"nameless", planOf(`{}`), []string{"a resource without address, mode or type"}},
		{"two types", planOf(server("a.b", "{}") + "," + strings.Replace(server("a.b", "{}"), "managed", "data", 1)), []string{"a plan in which a.b has two types"}},
		{"odd address", planOf(`{"address":"module.a[0.b","mode":"managed","type":"a","name":"b"}`), []string{"address that cannot be read", "does not end"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := tfplan.Read(strings.NewReader(c.input), everything{})
			input, ok := errors.AsType[*tfplan.InputError](err)
			if !ok {
				t.Fatalf("the answer is %v, %v", got, err)
			}
			for _, want := range c.want {
				if !strings.Contains(input.Error(), want) {
					t.Errorf("the sentence is %q, want %q", input, want)
				}
			}
			if strings.ContainsAny(input.Error(), "\n\r") || len(input.Error()) > 400 {
				t.Errorf("this is not one sentence: %s", input)
			}
		})
	}
}

// TestReadCutOff cuts a real plan off everywhere.
func TestReadCutOff(t *testing.T) {
	whole := bytes.TrimSpace(golden(t, "target-terraform"))
	for end := 1; end < len(whole); end += 7 {
		for _, filter := range []tfplan.Filter{everything{}, nothing{}} {
			_, err := tfplan.Read(bytes.NewReader(whole[:end]), filter)
			if input, ok := errors.AsType[*tfplan.InputError](err); !ok || !strings.Contains(input.Got.In("en"), "cut off at byte") {
				t.Fatalf("cut off after %d bytes: %v", end, err)
			}
		}
	}
	start, _, _ := bytes.Cut(whole, []byte(`"after_unknown"`))
	_, err := tfplan.Read(bytes.NewReader(start), nothing{})
	if err == nil || !strings.Contains(err.Error(), "inside resource_changes/0/change") {
		t.Errorf("cut off in a change: %v", err)
	}
}

func TestReadFails(t *testing.T) {
	broken := errors.New("the pipe broke")
	for _, start := range []string{"", planOf("")[:40]} {
		_, err := tfplan.Read(readers(start, broken), everything{})
		if _, ok := errors.AsType[*tfplan.InputError](err); ok || !errors.Is(err, broken) {
			t.Errorf("after %q the error is %v", start, err)
		}
	}
}

// TestErrorsShowNoSecrets breaks a plan next to a secret.
func TestErrorsShowNoSecrets(t *testing.T) {
	for _, values := range []string{
		`{"secret1":"secret2" "secret3"}`, `{"secret1":"secret2","secret1":1}`, `{"x":{"secret1":1,"secret1":2}}`,
		`"secret1"`, `{"x":{"secret1":secret2`, "{\"secret1\":\"secret2\xff\"}", `{"secret1":{"secret2":`,
	} {
		_, err := tfplan.Read(strings.NewReader(planOf(`{"address":"a.b","mode":"managed","type":"a","name":"b","values":`+values+`}`)), everything{})
		if err == nil || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v", values, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	// The engine is slow with large inputs, such as the other real plans.
	f.Add(golden(f, "empty-terraform"))
	f.Add([]byte(document(server("a.b", `{"x":1}`), server("a.b", "{}")+","+server("module.m[0].a.c", `{"y":[]}`), changeOf("a.b", `"update"`, "{}", `{"x":[true]}`), `,"complete":false`)))
	f.Add([]byte(planOf(`{"values":{"id":[1,{"a":null}]},"address":"module.m[\"a.b\"].a.b[0]","mode":"managed","type":"a","name":"b","index":0}`)))
	f.Add([]byte(`{"format_version":"1.0","configuration":{"root_module":{"module_calls":{"a":{"module":{}}},"resources":[{"expressions":{"a":[{"b":{"references":["c"]}}]},"mode":"data","type":"a","name":"b"}]}},"planned_values":{}}`))
	f.Add([]byte(`{"format_version":"1.0","resource_changes":[{"address":"a.b","mode":"managed","type":"a","name":"b","change":{"actions":["update"],"before":{},"after_unknown":{"id":[{"a":true}]}}}],"planned_values":{}}`))
	f.Fuzz(func(t *testing.T, input []byte) {
		read, err := tfplan.Read(bytes.NewReader(input), everything{})
		if err != nil {
			if _, ok := errors.AsType[*tfplan.InputError](err); !ok {
				t.Fatalf("the error is %v", err)
			}
			return
		}
		if !json.Valid(input) {
			t.Fatal("the input is no JSON")
		}
		if !slices.IsSortedFunc(read.Resources, func(a, b *tfplan.Resource) int { return strings.Compare(a.Address, b.Address) }) {
			t.Error("the resources are not in order")
		}
		checkAttributes(t, slices.Concat(read.Resources, read.Deleted))
		again, err := tfplan.Read(iotest.HalfReader(bytes.NewReader(input)), everything{})
		if err != nil || dump(again) != dump(read) {
			t.Errorf("read again the plan differs: %v", err)
		}
	})
}

func golden(t testing.TB, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", name+".json"))
	if err != nil {
		t.Fatalf("%v (make the plans with: go test ./internal/tfplan -run TestPlans -update)", err)
	}
	return content
}
