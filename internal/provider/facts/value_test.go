// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package facts_test

import (
	"math/big"
	"reflect"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/facts"
	"github.com/icp-filing/terraform-provider-icp/internal/shapes"
)

func TestValue(t *testing.T) {
	text := types.StringValue("a")
	texts := []attr.Value{text, types.StringUnknown(), types.StringNull()}
	list := shapes.List([]shapes.Value{shapes.String("a"), shapes.Unknown(), shapes.Null()})
	inner := map[string]attr.Type{"text": types.StringType, "any": types.DynamicType}
	for name, c := range map[string]struct {
		value attr.Value
		want  shapes.Value
	}{
		"nothing":                      {nil, shapes.Null()},
		"text":                         {text, shapes.String("a")},
		"unknown text":                 {types.StringUnknown(), shapes.Unknown()},
		"null text":                    {types.StringNull(), shapes.Null()},
		"truth":                        {types.BoolValue(true), shapes.Bool(true)},
		"number":                       {types.NumberValue(big.NewFloat(2.5)), shapes.Number(2.5)},
		"integer":                      {types.Int64Value(3), shapes.Number(3)},
		"list":                         {types.ListValueMust(types.StringType, texts), list},
		"set":                          {types.SetValueMust(types.StringType, texts), list},
		"tuple":                        {types.TupleValueMust([]attr.Type{types.StringType, types.StringType, types.StringType}, texts), list},
		"unknown list":                 {types.ListUnknown(types.StringType), shapes.Unknown()},
		"null set":                     {types.SetNull(types.StringType), shapes.Null()},
		"map":                          {types.MapValueMust(types.StringType, map[string]attr.Value{"k": text}), shapes.Object(map[string]shapes.Value{"k": shapes.String("a")})},
		"unknown object":               {types.ObjectUnknown(inner), shapes.Unknown()},
		"dynamic text":                 {types.DynamicValue(text), shapes.String("a")},
		"dynamic null":                 {types.DynamicNull(), shapes.Null()},
		"dynamic unknown":              {types.DynamicUnknown(), shapes.Unknown()},
		"dynamic of null":              {types.DynamicValue(types.StringNull()), shapes.Null()},
		"dynamic of what is not known": {types.DynamicValue(types.ObjectUnknown(inner)), shapes.Unknown()},
		"nested": {
			types.DynamicValue(types.ObjectValueMust(inner, map[string]attr.Value{"text": types.StringUnknown(), "any": types.DynamicValue(types.ListValueMust(types.StringType, texts))})),
			shapes.Object(map[string]shapes.Value{"text": shapes.Unknown(), "any": list}),
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := facts.Value(c.value); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestFacts(t *testing.T) {
	equal(t, "text", facts.Text(types.StringValue("a")), filing.Known("a"))
	equal(t, "empty text", facts.Text(types.StringValue("")), filing.Known(""))
	equal(t, "unknown text", facts.Text(types.StringUnknown()), filing.Unknown[string]())
	equal(t, "null text", facts.Text(types.StringNull()), filing.Absent[string]())
	equal(t, "truth", facts.Truth(types.BoolValue(false)), filing.Known(false))
	equal(t, "unknown truth", facts.Truth(types.BoolUnknown()), filing.Unknown[bool]())
	equal(t, "null truth", facts.Truth(types.BoolNull()), filing.Absent[bool]())
	equal(t, "count", facts.Count(types.Int64Value(0)), filing.Known(0))
	equal(t, "unknown count", facts.Count(types.Int64Unknown()), filing.Unknown[int]())
	equal(t, "null count", facts.Count(types.Int64Null()), filing.Absent[int]())
	if got := facts.Texts(types.SetUnknown(types.StringType)); !got.IsUnknown() {
		t.Errorf("an unknown set is %+v", got)
	}
	if got := facts.Texts(types.SetNull(types.StringType)); !got.IsAbsent() {
		t.Errorf("a null set is %+v", got)
	}
	if got, ok := facts.Texts(types.SetValueMust(types.StringType, nil)).Value(); !ok || len(got) != 0 {
		t.Errorf("an empty set is %+v, %t", got, ok)
	}
}
