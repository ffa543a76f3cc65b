// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package bench_test

import (
	"context"
	"os"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/cloudstub"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/facts"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// BenchmarkCheckObject judges a whole alicloud_instance: from the value that
// Terraform hands over to the verdicts, and its steps alone.
func BenchmarkCheckObject(b *testing.B) {
	instance := newInstance(b)
	now := time.Now()
	object := facts.Value(instance)
	stated := tfvalue.Object(map[string]tfvalue.Value{"name": tfvalue.String("web")})
	at := facts.Moment{Catalog: catalog.Default(), Now: now}
	reading := facts.Read(stated, object, at)
	if len(reading.Problems) > 0 {
		b.Fatal(reading.Problems)
	}
	for name, step := range map[string]func(){
		"convert":   func() { facts.Value(instance) },
		"recognize": func() { _, _ = clouds.Identify(catalog.Default(), object) },
		"read":      func() { facts.Read(stated, object, at) },
		"evaluate": func() {
			rules.Evaluate(filing.Stack{Servers: []filing.Server{reading.Server}}, rules.Options{Now: now})
		},
		"all": func() {
			r := facts.Read(stated, facts.Value(instance), at)
			rules.Evaluate(filing.Stack{Servers: []filing.Server{r.Server}}, rules.Options{Now: now})
		},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				step()
			}
		})
	}
}

// newInstance returns an alicloud_instance with all of its attributes, as it
// is on the first plan.
func newInstance(b *testing.B) attr.Value {
	b.Helper()
	ctx := context.Background()
	stub, err := cloudstub.Server("alicloud", os.Getenv)
	if err != nil {
		b.Fatal(err)
	}
	schemas, err := stub.GetProviderSchema(ctx, &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		b.Fatal(err)
	}
	t, ok := schemas.ResourceSchemas["alicloud_instance"].ValueType().(tftypes.Object)
	if !ok {
		b.Fatal("alicloud_instance is no object")
	}
	values := map[string]tftypes.Value{}
	for name, t := range t.AttributeTypes {
		values[name] = tftypes.NewValue(t, nil)
	}
	values["id"] = tftypes.NewValue(tftypes.String, tftypes.UnknownValue)
	values["availability_zone"] = text("cn-hangzhou-h")
	values["instance_charge_type"] = text("PrePaid")
	values["period"] = tftypes.NewValue(tftypes.Number, 12)
	values["internet_max_bandwidth_out"] = tftypes.NewValue(tftypes.Number, 5)
	v, err := types.DynamicType.ValueFromTerraform(ctx, tftypes.NewValue(t, values))
	if err != nil {
		b.Fatal(err)
	}
	return v
}
