// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

func TestParseModule(t *testing.T) {
	for _, c := range []struct {
		address string
		want    []tfplan.Step
	}{
		{"", nil},
		{"module.web", []tfplan.Step{{Name: "web"}}},
		{"module.a.module.b", []tfplan.Step{{Name: "a"}, {Name: "b"}}},
		{"module.module", []tfplan.Step{{Name: "module"}}},
		{`module.m["k.1\"]"].module.n[0]`, []tfplan.Step{{Name: "m", Key: `k.1"]`}, {Name: "n", Key: 0}}},
		{`module.m["a.module.b[1]"]`, []tfplan.Step{{Name: "m", Key: "a.module.b[1]"}}},
		{`module.m["\\"].module.n[12]`, []tfplan.Step{{Name: "m", Key: `\`}, {Name: "n", Key: 12}}},
		{`module.m["a\n\t\r$${x} %%{y} $$ %"]`, []tfplan.Step{{Name: "m", Key: "a\n\t\r${x} %{y} $$ %"}}},
		{`module.m["$$${"]`, []tfplan.Step{{Name: "m", Key: "$${"}}},
		{`module.m["北\u00ad\U000e0001"]`, []tfplan.Step{{Name: "m", Key: "北\u00ad\U000e0001"}}},
		{`module.m[""]`, []tfplan.Step{{Name: "m", Key: ""}}},
	} {
		if got, err := tfplan.ParseModule(c.address); err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s is %v, %v; want %v", c.address, got, err, c.want)
		}
	}
}

func TestParseModuleRefuses(t *testing.T) {
	const parts, end, key, escape = "module.NAME", "does not end", "neither a whole number", "does not write"
	for address, want := range map[string]string{
		"web":                    parts,
		"module":                 end,
		"module.web.aws.x":       parts,
		"module.a..module.b":     parts,
		"module.":                end,
		"module.[0]":             end,
		"module.a.":              parts,
		"module.a[0":             end,
		"module.a[]":             end,
		"module.a[0]b":           end,
		`module.a["x]`:           end,
		`module.a["x"`:           end,
		`module.a["x"y]`:         end,
		`module.a["x\"]`:         end,
		`module.a[x]`:            key,
		`module.a[-1]`:           key,
		`module.a[1.5]`:          key,
		`module.a["\x41"]`:       escape,
		`module.a["\u00"]`:       escape,
		`module.a["\uzzzz"]`:     escape,
		`module.a["\ud800"]`:     escape,
		`module.a["\Uffffffff"]`: escape,
	} {
		if got, err := tfplan.ParseModule(address); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s is %v, %v; want an error with %q", address, got, err, want)
		}
	}
}

// moduleAddress writes an address as Terraform does.
func moduleAddress(steps []tfplan.Step) string {
	parts := make([]string, 0, len(steps))
	for _, step := range steps {
		part := "module." + step.Name
		switch key := step.Key.(type) {
		case int:
			part += fmt.Sprintf("[%d]", key)
		case string:
			part += "[" + quoteKey(key) + "]"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ".")
}

func quoteKey(key string) string {
	var quoted strings.Builder
	for i, r := range key {
		switch {
		case r == '\n':
			quoted.WriteString(`\n`)
		case r == '\r':
			quoted.WriteString(`\r`)
		case r == '\t':
			quoted.WriteString(`\t`)
		case r == '"', r == '\\':
			quoted.WriteString(`\` + string(r))
		case (r == '$' || r == '%') && strings.HasPrefix(key[i+1:], "{"):
			quoted.WriteString(string(r) + string(r))
		case !unicode.IsPrint(r) && r < 0x10000:
			fmt.Fprintf(&quoted, `\u%04x`, r)
		case !unicode.IsPrint(r):
			fmt.Fprintf(&quoted, `\U%08x`, r)
		default:
			quoted.WriteRune(r)
		}
	}
	return `"` + quoted.String() + `"`
}

func FuzzParseModule(f *testing.F) {
	f.Add(`module.m["k.1\"]"].module.n[0]`, "key")
	f.Add(`module.a["$${x}"]`, "a${b}%{c}\n\"]\\")
	f.Add(`module.a["\u00ad"].b`, "北\x00\U000e0001")
	f.Fuzz(func(t *testing.T, address, key string) {
		// Addresses come from JSON, which is UTF-8.
		if steps, err := tfplan.ParseModule(address); err == nil && utf8.ValidString(address) {
			again, err := tfplan.ParseModule(moduleAddress(steps))
			if err != nil || !reflect.DeepEqual(again, steps) {
				t.Errorf("%q is %v, which is written and read again %v, %v", address, steps, again, err)
			}
		}
		want := []tfplan.Step{{Name: "a", Key: strings.ToValidUTF8(key, "?")}, {Name: "b", Key: len(key)}, {Name: "c"}}
		if got, err := tfplan.ParseModule(moduleAddress(want)); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%q is read as %v, %v", want, got, err)
		}
	})
}
