// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package object

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types/basetypes"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Whole is the type of a whole number in a schema. A fraction reads as unknown:
// the framework would refuse it in English, and [Read] does in every language.
type Whole struct{ basetypes.Int64Type }

// ValueFromTerraform reads a number.
func (w Whole) ValueFromTerraform(ctx context.Context, in tftypes.Value) (attr.Value, error) {
	value, err := w.Int64Type.ValueFromTerraform(ctx, in)
	if number, ok := value.(basetypes.Int64Value); ok && err == nil {
		return wholeValue{number}, nil
	}
	return wholeValue{basetypes.NewInt64Unknown()}, nil //nolint:nilerr // Read reports it
}

// ValueFromInt64 returns a value of the type.
func (w Whole) ValueFromInt64(_ context.Context, in basetypes.Int64Value) (basetypes.Int64Valuable, diag.Diagnostics) {
	return wholeValue{in}, nil
}

// ValueType returns a value of the type, whichever.
func (w Whole) ValueType(context.Context) attr.Value { return wholeValue{} }

// Validate finds nothing wrong, see [Whole].
func (Whole) Validate(context.Context, tftypes.Value, path.Path) diag.Diagnostics { return nil }

// Equal reports whether another type is the same.
func (w Whole) Equal(other attr.Type) bool {
	_, ok := other.(Whole)
	return ok
}

// wholeValue is a value of [Whole].
type wholeValue struct{ basetypes.Int64Value }

// Type returns [Whole].
func (wholeValue) Type(context.Context) attr.Type { return Whole{} }

// Equal reports whether another value is the same.
func (v wholeValue) Equal(other attr.Value) bool {
	o, ok := other.(wholeValue)
	return ok && v.Int64Value.Equal(o.Int64Value)
}
