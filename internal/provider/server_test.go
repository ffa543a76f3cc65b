// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/icp-filing/terraform-provider-icp/internal/provider"
)

var (
	unknownText = tftypes.NewValue(tftypes.String, tftypes.UnknownValue)
	instance    = tftypes.NewValue(
		tftypes.Object{AttributeTypes: map[string]tftypes.Type{"instance_charge_type": tftypes.String, "password": tftypes.String}},
		map[string]tftypes.Value{"instance_charge_type": value("PostPaid"), "password": value("hidden")})
)

// value returns an attribute as Terraform sends it.
func value(v any) tftypes.Value {
	switch v := v.(type) {
	case tftypes.Value:
		return v
	case string:
		return tftypes.NewValue(tftypes.String, v)
	case bool:
		return tftypes.NewValue(tftypes.Bool, v)
	case int:
		return tftypes.NewValue(tftypes.Number, v)
	case float64:
		return tftypes.NewValue(tftypes.Number, v)
	case []string:
		var elements []tftypes.Value
		for _, text := range v {
			elements = append(elements, value(text))
		}
		return tftypes.NewValue(tftypes.Set{ElementType: tftypes.String}, elements)
	}
	panic("no attribute is of this type")
}

// TestNewInstancesArePlannedAsTheFrameworkDoes compares the answers of the
// provider's own planning with those of the framework for the same resources.
func TestNewInstancesArePlannedAsTheFrameworkDoes(t *testing.T) {
	t.Parallel()
	good := map[string]any{
		"name": "web", "cloud": "alicloud", "product": "ecs", "region": "cn-hangzhou",
		"billing_mode": "PrePaid", "term_months": 12, "has_public_ip": true,
	}
	with := func(changes map[string]any) map[string]any {
		set := maps.Clone(good)
		maps.Copy(set, changes)
		return set
	}
	code := map[string]any{"filing_server": "alicloud/ecs/web", "website": "shop-example.cn"}
	tests := []struct {
		name, typeName string
		set            map[string]any
	}{
		{"good server", "icp_filing_server", good},
		{"refused server", "icp_filing_server", with(map[string]any{"term_months": 1, "websites": []string{"example.cn", "www.example.cn"}})},
		{"unknown facts", "icp_filing_server", with(map[string]any{"region": unknownText, "expires_at": unknownText})},
		{"unknown name", "icp_filing_server", with(map[string]any{"name": unknownText})},
		{"absent facts", "icp_filing_server", map[string]any{"name": "web", "cloud": "tencentcloud", "product": "cvm"}},
		{"expiry", "icp_filing_server", with(map[string]any{"expires_at": "2030-06-30T16:00Z", "account": "1", "account_type": "enterprise", "undeclared_codes": 2})},
		{"object of no known shape", "icp_filing_server", map[string]any{"name": "web", "server": instance}},
		{"unknown object", "icp_filing_server", map[string]any{"name": "web", "server": tftypes.NewValue(tftypes.DynamicPseudoType, tftypes.UnknownValue)}},
		{"unknown cloud", "icp_filing_server", with(map[string]any{"cloud": "alibaba"})},
		{"fraction of a month", "icp_filing_server", with(map[string]any{"term_months": 2.5})},
		{"reservation", "icp_authorization_code", code},
		{"code", "icp_authorization_code", map[string]any{"filing_server": "alicloud/ecs/web", "website": "shop-example.cn", "code": "1234567"}},
		{"write-only code", "icp_authorization_code", map[string]any{"filing_server": unknownText, "website": "shop-example.cn", "code_wo": "1234567", "code_wo_version": 1}},
		{"filed", "icp_authorization_code", map[string]any{"filing_server": "alicloud/ecs/web", "website": unknownText, "filing_number": "京ICP备12345678号-1"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			own := planOf(t, provider.NewServer("test"), test.typeName, test.set)
			framework := planOf(t, providerserver.NewProtocol6(provider.New("test")())(), test.typeName, test.set)
			if own.PlannedState == nil && len(own.Diagnostics) == 0 {
				t.Fatal("nothing is planned, and nothing says why")
			}
			if !reflect.DeepEqual(framework, own) {
				t.Errorf("the framework plans\n%s\nand the provider\n%s", shown(framework), shown(own))
			}
		})
	}
}

// planOf plans a new resource whose set attributes are given.
func planOf(t *testing.T, server tfprotov6.ProviderServer, typeName string, set map[string]any) *tfprotov6.PlanResourceChangeResponse {
	t.Helper()
	ctx := context.Background()
	schemas, err := server.GetProviderSchema(ctx, &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	schema := schemas.ResourceSchemas[typeName]
	config, proposed := map[string]tftypes.Value{}, map[string]tftypes.Value{}
	var names []string
	for _, a := range schema.Block.Attributes {
		names = append(names, a.Name)
		config[a.Name] = tftypes.NewValue(a.ValueType(), nil)
		if v, ok := set[a.Name]; ok {
			config[a.Name] = value(v)
		}
		proposed[a.Name] = config[a.Name]
		if a.Computed && config[a.Name].IsNull() {
			proposed[a.Name] = tftypes.NewValue(a.ValueType(), tftypes.UnknownValue)
		}
	}
	for name := range set {
		if !slices.Contains(names, name) {
			t.Fatalf("%s has no attribute %s", typeName, name)
		}
	}
	object := schema.ValueType()
	resp, err := server.PlanResourceChange(ctx, &tfprotov6.PlanResourceChangeRequest{
		TypeName: typeName, PriorState: dynamic(t, object, nil),
		Config: dynamic(t, object, config), ProposedNewState: dynamic(t, object, proposed),
	})
	if err != nil {
		t.Fatal(err)
	}
	return resp
}

// dynamic returns an object as Terraform sends it.
func dynamic(t *testing.T, object tftypes.Type, attributes map[string]tftypes.Value) *tfprotov6.DynamicValue {
	t.Helper()
	v := tftypes.NewValue(object, nil)
	if attributes != nil {
		v = tftypes.NewValue(object, attributes)
	}
	d, err := tfprotov6.NewDynamicValue(object, v)
	if err != nil {
		t.Fatal(err)
	}
	return &d
}

// shown returns a plan in a form that people can compare.
func shown(resp *tfprotov6.PlanResourceChangeResponse) string {
	text, err := json.MarshalIndent(resp, "", "  ")
	if err != nil {
		return err.Error()
	}
	if resp.PlannedState != nil {
		text = fmt.Appendf(text, "\nstate: %q", resp.PlannedState.MsgPack)
	}
	return string(text)
}
