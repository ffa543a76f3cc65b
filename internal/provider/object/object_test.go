// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package object_test

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/icp-filing/terraform-provider-icp/internal/provider/object"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

type model struct {
	name   types.String
	months types.Int64
	sites  types.Set
}

func (m *model) fields() []object.Field {
	return []object.Field{
		object.Bind("name", types.StringType, &m.name),
		object.Bind("months", types.Int64Type, &m.months),
		object.Bind("sites", types.SetType{ElemType: types.StringType}, &m.sites),
	}
}

var objectType = tftypes.Object{AttributeTypes: map[string]tftypes.Type{
	"name": tftypes.String, "months": tftypes.Number, "sites": tftypes.Set{ElementType: tftypes.String},
}}

func objectOf(name, months, sites any) tftypes.Value {
	return tftypes.NewValue(objectType, map[string]tftypes.Value{
		"name":   tftypes.NewValue(tftypes.String, name),
		"months": tftypes.NewValue(tftypes.Number, months),
		"sites":  tftypes.NewValue(objectType.AttributeTypes["sites"], sites),
	})
}

func TestReadAndWrite(t *testing.T) {
	t.Parallel()
	unknown := tftypes.UnknownValue
	site := tftypes.NewValue(tftypes.String, "example.cn")
	hidden := tftypes.NewValue(tftypes.String, unknown)
	for name, want := range map[string]tftypes.Value{
		"known":   objectOf("web", 3, []tftypes.Value{site, hidden}),
		"null":    objectOf(nil, nil, nil),
		"unknown": objectOf(unknown, unknown, unknown),
		"empty":   objectOf("", 0, []tftypes.Value{}),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var m model
			if diags := object.Read(context.Background(), text.English, want, m.fields()); diags.HasError() {
				t.Fatal(diags)
			}
			got := tftypes.NewValue(objectType, nil)
			if diags := object.Write(context.Background(), text.English, &got, m.fields()); diags.HasError() {
				t.Fatal(diags)
			}
			if !got.Equal(want) {
				t.Errorf("%s is written as %s", want, got)
			}
		})
	}
}

func TestReadNamesTheAttribute(t *testing.T) {
	t.Parallel()
	var m model
	diags := object.Read(context.Background(), text.English, objectOf("web", 2.5, nil), m.fields())
	if len(diags) != 1 || diags[0].Summary() != "Invalid months" ||
		diags[0].Detail() != "months must be a whole number that is not too large." {
		t.Errorf("it says %v", diags)
	}
	if m.name.ValueString() != "web" {
		t.Errorf("the other attributes are not read: the name is %s", m.name)
	}
}

func TestReadRefusesWhatIsNoObject(t *testing.T) {
	t.Parallel()
	var m model
	diags := object.Read(context.Background(), text.English, tftypes.NewValue(tftypes.String, "web"), m.fields())
	if len(diags) != 1 || diags[0].Summary() != "The provider has failed" {
		t.Errorf("it says %v", diags)
	}
}
