// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package text

import (
	"errors"
	"fmt"
	"testing"
	"testing/fstest"
)

type greeting struct {
	Name  string
	Names []string
}

func load(t *testing.T, en, zh string) *Messages {
	t.Helper()
	m, err := Load(fstest.MapFS{"messages/en.yaml": {Data: []byte(en)}, "messages/zh.yaml": {Data: []byte(zh)}}, "messages", nil)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestMessages(t *testing.T) {
	m := load(t,
		"greet:\n  one: Hello {{quote .Name}}.\n  many: 'Hello {{list .Names}}.'\n  any: '{{either .Names}}?'\n",
		"greet:\n  one: 你好{{quote .Name}}。\n  many: 你好{{list .Names}}。\n  any: '{{either .Names}}？'\n")
	values := greeting{Name: "a", Names: []string{"a", "b"}}
	for key, want := range map[string][2]string{
		"greet.one":  {`Hello "a".`, "你好“a”。"},
		"greet.many": {"Hello a, b.", "你好a、b。"},
		"greet.any":  {"a or b?", "a 或 b？"},
		"greet.none": {"(greet.none)", "(greet.none)"},
	} {
		for i, language := range Languages {
			if got := m.Message(key, values).In(language); got != want[i] {
				t.Errorf("%s in %s is %q, want %q", key, language, got, want[i])
			}
		}
	}
	if got := m.Message("greet.one", values).In("fr"); got != `Hello "a".` {
		t.Errorf("in a language that there is not it is %q", got)
	}
	if (Message{}).In(Chinese) != "" || !(Message{}).IsZero() || m.Message("greet.one", values).IsZero() {
		t.Error("the message that says nothing says something")
	}
}

func TestEnded(t *testing.T) {
	for said, want := range map[string]string{"no": "no.", "no.": "no.", `did you mean "ecs"?`: `did you mean "ecs"?`, "": "."} {
		if got := Ended(English, said); got != want {
			t.Errorf("%q ends as %q", said, got)
		}
	}
	for said, want := range map[string]string{"未知": "未知。", "未知。": "未知。", "是否应为“ecs”？": "是否应为“ecs”？"} {
		if got := Ended(Chinese, said); got != want {
			t.Errorf("%q ends as %q", said, got)
		}
	}
}

func TestErrors(t *testing.T) {
	m := load(t, "bad: bad {{.Name}}", "bad: 错误 {{.Name}}")
	bad := m.Error("bad", greeting{Name: "x"})
	err := Prefixed("main.tf:3", bad)
	if got := err.Error(); got != "main.tf:3: bad x" {
		t.Errorf("in English it is %q", got)
	}
	if got := In(Chinese, err); got != "main.tf:3：错误 x" {
		t.Errorf("in Chinese it is %q", got)
	}
	if !errors.Is(err, bad) {
		t.Error("the error behind a place is lost")
	}
	if got := In(Chinese, fmt.Errorf("of a library")); got != "of a library" {
		t.Errorf("an error of a library is %q", got)
	}
	if In(English, nil) != "" {
		t.Error("no error says something")
	}
}

func TestLoad(t *testing.T) {
	for name, files := range map[string]fstest.MapFS{
		"no file":      {},
		"one language": {"messages/en.yaml": {Data: []byte("a: x")}},
		"no YAML":      {"messages/en.yaml": {Data: []byte("a: [")}, "messages/zh.yaml": {}},
		"a number":     {"messages/en.yaml": {Data: []byte("a: 1")}, "messages/zh.yaml": {}},
	} {
		if _, err := Load(files, "messages", nil); err == nil {
			t.Errorf("%s: it is loaded", name)
		}
	}
}
