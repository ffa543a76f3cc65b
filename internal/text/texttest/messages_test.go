// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package texttest

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func check(t *testing.T, en, zh string) error {
	t.Helper()
	folder := fstest.MapFS{"en.yaml": {Data: []byte(en)}, "zh.yaml": {Data: []byte(zh)}}
	m, err := text.Load(folder, ".", nil)
	if err != nil {
		t.Fatal(err)
	}
	return Check(folder, m)
}

func TestCheck(t *testing.T) {
	for name, test := range map[string]struct{ en, zh, want string }{
		"a missing key":      {"a: x\nb: y", "a: x", "no text b in zh.yaml"},
		"a surplus key":      {"a: x", "a: x\nb: y", "no text b in en.yaml"},
		"a broken template":  {"a: '{{.Name'", "a: x", "en.yaml"},
		"an unknown call":    {"a: '{{shout .Name}}'", "a: '{{.Name}}'", "shout"},
		"a value not told":   {"a: '{{.Name}} {{list .Names}}'", "a: '{{.Name}}'", "a tells [Name Names] in en and [Name] in zh"},
		"in only one branch": {"a: '{{if .Names}}{{list .Names}}{{end}}'", "a: '{{if .Names}}x{{end}}'", "a tells [Names] in en and [] in zh"},
	} {
		t.Run(name, func(t *testing.T) {
			if err := check(t, test.en, test.zh); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want an error with %q", err, test.want)
			}
		})
	}
	if err := check(t, "a: '{{if .Name}}x{{end}}y'", "a: y"); err != nil {
		t.Errorf("what only decides between texts need not be the same: %v", err)
	}
}
