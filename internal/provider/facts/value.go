// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package facts

import (
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types/basetypes"

	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Value returns an attribute's value without Terraform. Its contents may be
// secret: errors and logs must never show them.
func Value(v attr.Value) tfvalue.Value {
	switch {
	case v == nil || v.IsNull():
		return tfvalue.Null()
	case v.IsUnknown():
		return unknown(v)
	}
	switch v := v.(type) {
	case basetypes.DynamicValue:
		return Value(v.UnderlyingValue())
	case basetypes.StringValue:
		return tfvalue.String(v.ValueString())
	case basetypes.BoolValue:
		return tfvalue.Bool(v.ValueBool())
	case basetypes.NumberValue:
		number, _ := v.ValueBigFloat().Float64()
		return tfvalue.Number(number)
	case basetypes.Int64Value:
		return tfvalue.Number(float64(v.ValueInt64()))
	case basetypes.ObjectValue:
		return object(v.Attributes())
	case basetypes.MapValue:
		return object(v.Elements())
	case basetypes.ListValue:
		return list(v.Elements())
	case basetypes.SetValue:
		return list(v.Elements())
	case basetypes.TupleValue:
		return list(v.Elements())
	}
	return tfvalue.Unknown()
}

// unknown returns a value that is not known, of the kind that its type says.
func unknown(v attr.Value) tfvalue.Value {
	switch v.(type) {
	case basetypes.StringValue:
		return tfvalue.UnknownOf(tfvalue.KindString)
	case basetypes.BoolValue:
		return tfvalue.UnknownOf(tfvalue.KindBool)
	case basetypes.NumberValue, basetypes.Int64Value:
		return tfvalue.UnknownOf(tfvalue.KindNumber)
	}
	return tfvalue.Unknown()
}

func object(attributes map[string]attr.Value) tfvalue.Value {
	m := make(map[string]tfvalue.Value, len(attributes))
	for name, v := range attributes {
		m[name] = Value(v)
	}
	return tfvalue.Object(m)
}

func list(elements []attr.Value) tfvalue.Value {
	values := make([]tfvalue.Value, len(elements))
	for i, v := range elements {
		values[i] = Value(v)
	}
	return tfvalue.List(values)
}
