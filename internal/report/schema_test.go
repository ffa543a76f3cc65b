// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report_test

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// schema checks documents against the few keywords of JSON Schema that our
// schema files use. A keyword that it does not know is an error, so that none
// is passed over in silence.
type schema struct{ root map[string]any }

func readSchema(t *testing.T, file string) schema {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var s schema
	if err := json.Unmarshal(raw, &s.root); err != nil {
		t.Fatal(err)
	}
	return s
}

// faults returns what is wrong with a document.
func (s schema) faults(document string) []string {
	var v any
	if err := json.Unmarshal([]byte(document), &v); err != nil {
		return []string{err.Error()}
	}
	return s.check("", s.root, v)
}

func (s schema) check(at string, rule map[string]any, v any) []string {
	var faults []string
	fault := func(format string, args ...any) {
		faults = append(faults, at+": "+fmt.Sprintf(format, args...))
	}
	for keyword, want := range rule {
		switch keyword {
		case "$schema", "$id", "$defs", "title", "description":
		case "$ref":
			name := strings.TrimPrefix(textOf(want), "#/$defs/")
			target, ok := object(s.root["$defs"])[name].(map[string]any)
			if !ok {
				fault("the schema has no %s", want)
				continue
			}
			faults = append(faults, s.check(at, target, v)...)
		case "type":
			if !slices.Contains(asList(want), any(typeOf(v))) {
				fault("is of type %s, not %v", typeOf(v), want)
			}
		case "const":
			if !reflect.DeepEqual(want, v) {
				fault("is %v, not %v", v, want)
			}
		case "enum":
			if !slices.ContainsFunc(asList(want), func(one any) bool { return reflect.DeepEqual(one, v) }) {
				fault("is %v, none of %v", v, want)
			}
		case "pattern":
			if got, ok := v.(string); ok && !regexp.MustCompile(textOf(want)).MatchString(got) {
				fault("%q does not match %s", got, want)
			}
		case "minimum":
			if n, ok := v.(float64); ok && n < number(want) {
				fault("%v is below %v", n, want)
			}
		case "minItems":
			if list, ok := v.([]any); ok && float64(len(list)) < number(want) {
				fault("has %d items", len(list))
			}
		case "items":
			list, _ := v.([]any)
			for i, item := range list {
				faults = append(faults, s.check(fmt.Sprintf("%s[%d]", at, i), object(want), item)...)
			}
		case "required":
			if owner, ok := v.(map[string]any); ok {
				for _, key := range asList(want) {
					if _, ok := owner[textOf(key)]; !ok {
						fault("has no %s", key)
					}
				}
			}
		case "properties":
			for key, value := range object(v) {
				if property, ok := object(want)[key]; ok {
					faults = append(faults, s.check(at+"."+key, object(property), value)...)
				}
			}
		case "additionalProperties":
			listed := object(rule["properties"])
			for key, value := range object(v) {
				if _, ok := listed[key]; ok {
					continue
				}
				if other, ok := want.(map[string]any); ok {
					faults = append(faults, s.check(at+"."+key, other, value)...)
				} else {
					fault("has the unknown key %s", key)
				}
			}
		default:
			fault("the schema's keyword %s is not known here", keyword)
		}
	}
	return faults
}

// textOf, number and object read JSON of a type, as zero where it has another.
func textOf(v any) string {
	s, _ := v.(string)
	return s
}

func number(v any) float64 {
	n, _ := v.(float64)
	return n
}

func object(v any) map[string]any {
	m, _ := v.(map[string]any)
	return m
}

func asList(v any) []any {
	if list, ok := v.([]any); ok {
		return list
	}
	return []any{v}
}

func typeOf(v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case []any:
		return "array"
	case float64:
		if v == float64(int64(v)) {
			return "integer"
		}
		return "number"
	}
	return "object"
}

// TestSchemaChecker spoils a good document: the checker must see it.
func TestSchemaChecker(t *testing.T) {
	s := schema{root: map[string]any{}}
	if err := json.Unmarshal([]byte(`{
		"type": "object", "additionalProperties": false, "required": ["a"],
		"properties": {
			"a": {"type": "integer", "minimum": 1},
			"b": {"enum": ["x", null]},
			"c": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/c"}}
		},
		"$defs": {"c": {"type": ["string", "null"], "pattern": "^x"}}
	}`), &s.root); err != nil {
		t.Fatal(err)
	}
	for document, ok := range map[string]bool{
		`{"a": 1, "b": null, "c": ["x", null]}`: true,
		`{}`:                                    false,
		`{"a": "1"}`:                            false,
		`{"a": 0}`:                              false,
		`{"a": 1, "d": 1}`:                      false,
		`{"a": 1, "b": "y"}`:                    false,
		`{"a": 1, "c": []}`:                     false,
		`{"a": 1, "c": ["y"]}`:                  false,
		`{"a": 1, "c": [1]}`:                    false,
		`[]`:                                    false,
		`{`:                                     false,
	} {
		if faults := s.faults(document); (len(faults) == 0) != ok {
			t.Errorf("%s: %v", document, faults)
		}
	}
	s.root["unheardOf"] = true
	if faults := s.faults(`{"a": 1}`); len(faults) != 1 {
		t.Errorf("an unknown keyword is passed over: %v", faults)
	}
}
