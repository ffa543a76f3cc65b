// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package object_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/types/basetypes"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/icp-filing/terraform-provider-icp/internal/provider/object"
)

func TestWhole(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		number any
		want   basetypes.Int64Value
	}{
		"whole":    {3, basetypes.NewInt64Value(3)},
		"fraction": {2.5, basetypes.NewInt64Unknown()},
		"huge":     {1e300, basetypes.NewInt64Unknown()},
		"null":     {nil, basetypes.NewInt64Null()},
		"unknown":  {tftypes.UnknownValue, basetypes.NewInt64Unknown()},
	} {
		got, err := object.Whole{}.ValueFromTerraform(t.Context(), tftypes.NewValue(tftypes.Number, test.number))
		if err != nil {
			t.Fatal(err)
		}
		number, diags := got.(basetypes.Int64Valuable).ToInt64Value(t.Context())
		if diags.HasError() || !number.Equal(test.want) {
			t.Errorf("%s is read as %s", name, got)
		}
		if !got.Type(t.Context()).Equal(object.Whole{}) {
			t.Errorf("%s is of the type %s", name, got.Type(t.Context()))
		}
	}
}
