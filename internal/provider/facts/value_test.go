// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package facts_test

import (
	"math/big"
	"reflect"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/provider/facts"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

func TestValue(t *testing.T) {
	text := types.StringValue("a")
	texts := []attr.Value{text, types.StringUnknown(), types.StringNull()}
	hidden := tfvalue.UnknownOf(tfvalue.KindString)
	list := tfvalue.List([]tfvalue.Value{tfvalue.String("a"), hidden, tfvalue.Null()})
	inner := map[string]attr.Type{"text": types.StringType, "any": types.DynamicType}
	for name, c := range map[string]struct {
		value attr.Value
		want  tfvalue.Value
	}{
		"nothing":                      {nil, tfvalue.Null()},
		"text":                         {text, tfvalue.String("a")},
		"unknown text":                 {types.StringUnknown(), hidden},
		"unknown truth":                {types.BoolUnknown(), tfvalue.UnknownOf(tfvalue.KindBool)},
		"unknown number":               {types.NumberUnknown(), tfvalue.UnknownOf(tfvalue.KindNumber)},
		"unknown integer":              {types.Int64Unknown(), tfvalue.UnknownOf(tfvalue.KindNumber)},
		"dynamic of unknown text":      {types.DynamicValue(types.StringUnknown()), hidden},
		"null text":                    {types.StringNull(), tfvalue.Null()},
		"truth":                        {types.BoolValue(true), tfvalue.Bool(true)},
		"number":                       {types.NumberValue(big.NewFloat(2.5)), tfvalue.Number(2.5)},
		"integer":                      {types.Int64Value(3), tfvalue.Number(3)},
		"list":                         {types.ListValueMust(types.StringType, texts), list},
		"set":                          {types.SetValueMust(types.StringType, texts), list},
		"tuple":                        {types.TupleValueMust([]attr.Type{types.StringType, types.StringType, types.StringType}, texts), list},
		"unknown list":                 {types.ListUnknown(types.StringType), tfvalue.Unknown()},
		"null set":                     {types.SetNull(types.StringType), tfvalue.Null()},
		"map":                          {types.MapValueMust(types.StringType, map[string]attr.Value{"k": text}), tfvalue.Object(map[string]tfvalue.Value{"k": tfvalue.String("a")})},
		"unknown object":               {types.ObjectUnknown(inner), tfvalue.Unknown()},
		"dynamic text":                 {types.DynamicValue(text), tfvalue.String("a")},
		"dynamic null":                 {types.DynamicNull(), tfvalue.Null()},
		"dynamic unknown":              {types.DynamicUnknown(), tfvalue.Unknown()},
		"dynamic of null":              {types.DynamicValue(types.StringNull()), tfvalue.Null()},
		"dynamic of what is not known": {types.DynamicValue(types.ObjectUnknown(inner)), tfvalue.Unknown()},
		"nested": {
			types.DynamicValue(types.ObjectValueMust(inner, map[string]attr.Value{"text": types.StringUnknown(), "any": types.DynamicValue(types.ListValueMust(types.StringType, texts))})),
			tfvalue.Object(map[string]tfvalue.Value{"text": hidden, "any": list}),
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := facts.Value(c.value); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}
