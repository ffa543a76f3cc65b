// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package object

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types/basetypes"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Whole is the type of a whole number in a schema. A fraction reads as unknown:
// the framework would refuse it in English, and [Read] does in every language.
type Whole struct{ basetypes.Int64Type }

// ValueFromTerraform reads a number.
func (w Whole) ValueFromTerraform(ctx context.Context, in tftypes.Value) (attr.Value, error) {
	value, err := w.Int64Type.ValueFromTerraform(ctx, in)
	if err != nil {
		return basetypes.NewInt64Unknown(), nil //nolint:nilerr // Read reports it
	}
	return value, nil
}

// Equal reports whether another type is the same.
func (w Whole) Equal(other attr.Type) bool {
	_, ok := other.(Whole)
	return ok
}
