// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// verbs are the parts of a format that stand for values.
var verbs = regexp.MustCompile(`%[a-z]`)

func TestBothLanguagesHaveAllWords(t *testing.T) {
	en, zh := textsOf(reflect.ValueOf(english)), textsOf(reflect.ValueOf(chinese))
	if len(en) != len(zh) {
		t.Fatalf("English has %d texts, Chinese %d", len(en), len(zh))
	}
	for key, text := range en {
		other, ok := zh[key]
		if !ok || text == "" || other == "" {
			t.Errorf("%s: English %q, Chinese %q", key, text, other)
		}
		if a, b := verbs.FindAllString(text, -1), verbs.FindAllString(other, -1); !reflect.DeepEqual(a, b) {
			t.Errorf("%s: English takes %v, Chinese %v", key, a, b)
		}
	}
	for _, l := range []level{levelError, levelWarning, levelUndecided, levelSuppressed} {
		if english.Levels[l] == "" || colorOf[l] == "" {
			t.Errorf("level %s has no word or no colour", l)
		}
	}
}

// textsOf returns the texts of words by the names of their fields and keys.
func textsOf(v reflect.Value) map[string]string {
	texts := map[string]string{}
	for i := range v.NumField() {
		name, field := v.Type().Field(i).Name, v.Field(i)
		switch field.Kind() {
		case reflect.String:
			texts[name] = field.String()
		case reflect.Array:
			for j := range field.Len() {
				texts[name+strings.Repeat("'", j)] = field.Index(j).String()
			}
		case reflect.Map:
			for _, key := range field.MapKeys() {
				texts[name+"."+key.String()] = field.MapIndex(key).String()
			}
		default:
			panic("no text: " + name)
		}
	}
	return texts
}

func TestEveryFormatHasAWriter(t *testing.T) {
	if len(Formats()) != len(writers) {
		t.Fatalf("%d formats, %d writers", len(Formats()), len(writers))
	}
	for _, f := range Formats() {
		if writers[f] == nil {
			t.Errorf("%s has no writer", f)
		}
	}
}

func TestCleanLine(t *testing.T) {
	for in, want := range map[string]string{
		"plain":               "plain",
		"商店.中国":               "商店.中国",
		"a\nb":                `a\nb`,
		"a\r\tb":              `a\u000d\u0009b`,
		"\x1b[2J":             `\u001b[2J`,
		"\u202egpj.exe":       `\u202egpj.exe`,
		"zero\u200bwidth":     `zero\u200bwidth`,
		"line\u2028separator": `line\u2028separator`,
		"\U000e0041":          `\U000e0041`,
		"bad\xff":             `bad\xff`,
		"kept \ufffd":         "kept \ufffd",
	} {
		if got := text.CleanLine(in); got != want {
			t.Errorf("text.CleanLine(%q) = %q, want %q", in, got, want)
		}
	}
	if got := text.Clean("a\nb"); got != "a\nb" {
		t.Errorf("cleanText does not keep lines: %q", got)
	}
}

func TestName(t *testing.T) {
	subject := rules.Subject{Kind: rules.SubjectAccount, Name: "123"}
	for want, r := range map[string]check.Result{
		"alicloud_instance.a": {Address: "alicloud_instance.a", Finding: rules.Finding{Subject: subject}},
		"123":                 {Finding: rules.Finding{Subject: subject}},
		"account":             {Finding: rules.Finding{Subject: rules.Subject{Kind: rules.SubjectAccount}}},
	} {
		if got := r.Name(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
