// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package bench_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/icp-filing/terraform-provider-icp/internal/bench/noop"
	"github.com/icp-filing/terraform-provider-icp/internal/provider"
)

// subject is a resource whose planning is measured.
type subject struct {
	name, typeName string
	serve          func() tfprotov6.ProviderServer
	// set returns the attributes of instance i. The others are null.
	set func(i int) map[string]tftypes.Value
}

func text(format string, args ...any) tftypes.Value {
	return tftypes.NewValue(tftypes.String, fmt.Sprintf(format, args...))
}

func icp() tfprotov6.ProviderServer { return provider.NewServer("bench") }

var subjects = []subject{
	{
		name: "noop", typeName: "noop_resource", serve: providerserver.NewProtocol6(noop.New()),
		set: func(i int) map[string]tftypes.Value {
			return map[string]tftypes.Value{"name": text("web-%d", i), "note": text("nothing")}
		},
	},
	{
		name: "server", typeName: "icp_filing_server", serve: icp,
		set: func(i int) map[string]tftypes.Value {
			return map[string]tftypes.Value{
				"name": text("web-%d", i), "cloud": text("alicloud"), "product": text("ecs"), "region": text("cn-hangzhou"),
				"billing_mode": text("PrePaid"), "term_months": tftypes.NewValue(tftypes.Number, 12), "has_public_ip": tftypes.NewValue(tftypes.Bool, true),
			}
		},
	},
	{
		name: "code", typeName: "icp_authorization_code", serve: icp,
		set: func(i int) map[string]tftypes.Value {
			return map[string]tftypes.Value{"filing_server": text("alicloud/ecs/web-%d", i/5), "website": text("shop-%d.cn", i)}
		},
	},
}

// BenchmarkCalls makes the calls by which Terraform plans one new instance, in
// this process: what the provider itself takes, without Terraform.
func BenchmarkCalls(b *testing.B) {
	for _, s := range subjects {
		b.Run(s.name, func(b *testing.B) {
			b.ReportAllocs()
			c := newCaller(b, s)
			for i := 0; b.Loop(); i++ {
				c.plan(b, i)
			}
		})
	}
}

// caller plans instances as Terraform does.
type caller struct {
	subject
	server tfprotov6.ProviderServer
	object tftypes.Type
	nulls  map[string]tftypes.Value
	// computed are the attributes that Terraform proposes as unknown when the
	// configuration does not set them.
	computed map[string]bool
}

func newCaller(b *testing.B, s subject) *caller {
	b.Helper()
	ctx := context.Background()
	server := s.serve()
	schemas, err := server.GetProviderSchema(ctx, &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		b.Fatal(err)
	}
	schema := schemas.ResourceSchemas[s.typeName]
	c := &caller{
		subject: s, server: server, nulls: map[string]tftypes.Value{}, computed: map[string]bool{},
		object: schema.ValueType(),
	}
	for _, a := range schema.Block.Attributes {
		c.nulls[a.Name] = tftypes.NewValue(a.ValueType(), nil)
		c.computed[a.Name] = a.Computed
	}
	settings := schemas.Provider.ValueType()
	values := map[string]tftypes.Value{}
	for _, a := range schemas.Provider.Block.Attributes {
		values[a.Name] = tftypes.NewValue(a.Type, nil)
	}
	config, err := tfprotov6.NewDynamicValue(settings, tftypes.NewValue(settings, values))
	if err != nil {
		b.Fatal(err)
	}
	response, err := server.ConfigureProvider(ctx, &tfprotov6.ConfigureProviderRequest{TerraformVersion: "1.11.4", Config: &config})
	c.check(b, response.Diagnostics, err)
	return c
}

func (c *caller) check(b *testing.B, diagnostics []*tfprotov6.Diagnostic, err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
	for _, d := range diagnostics {
		b.Fatalf("%s: %s", d.Summary, d.Detail)
	}
}

// plan makes the calls for instance i.
func (c *caller) plan(b *testing.B, i int) {
	b.Helper()
	ctx := context.Background()
	set := c.set(i)
	config := c.value(b, set, false)
	validated, err := c.server.ValidateResourceConfig(ctx, &tfprotov6.ValidateResourceConfigRequest{
		TypeName: c.typeName, Config: &config,
		ClientCapabilities: &tfprotov6.ValidateResourceConfigClientCapabilities{WriteOnlyAttributesAllowed: true},
	})
	c.check(b, validated.Diagnostics, err)
	proposed := c.value(b, set, true)
	prior, err := tfprotov6.NewDynamicValue(c.object, tftypes.NewValue(c.object, nil))
	if err != nil {
		b.Fatal(err)
	}
	planned, err := c.server.PlanResourceChange(ctx, &tfprotov6.PlanResourceChangeRequest{
		TypeName: c.typeName, Config: &config, ProposedNewState: &proposed, PriorState: &prior,
	})
	c.check(b, planned.Diagnostics, err)
}

func (c *caller) value(b *testing.B, set map[string]tftypes.Value, proposed bool) tfprotov6.DynamicValue {
	b.Helper()
	values := make(map[string]tftypes.Value, len(c.nulls))
	for name, null := range c.nulls {
		v, ok := set[name]
		switch {
		case ok:
		case proposed && c.computed[name]:
			v = tftypes.NewValue(null.Type(), tftypes.UnknownValue)
		default:
			v = null
		}
		values[name] = v
	}
	dynamic, err := tfprotov6.NewDynamicValue(c.object, tftypes.NewValue(c.object, values))
	if err != nil {
		b.Fatal(err)
	}
	return dynamic
}
