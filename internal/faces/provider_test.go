// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package faces_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// diagnosed is what the provider says of resources.
type diagnosed struct {
	server tfprotov6.ProviderServer
	schema *tfprotov6.GetProviderSchemaResponse
	// about are the diagnostics of each resource, by its address.
	about map[string][]*tfprotov6.Diagnostic
}

func (d *diagnosed) all() []*tfprotov6.Diagnostic {
	var said []*tfprotov6.Diagnostic
	for _, diagnostics := range d.about {
		said = append(said, diagnostics...)
	}
	return said
}

// provided asks the provider about its own resources, as Terraform does in one
// walk.
func provided(t *testing.T, all blocks) *diagnosed {
	t.Helper()
	server := provider.NewServer("test")
	schema, err := server.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	configured, err := server.ConfigureProvider(t.Context(), &tfprotov6.ConfigureProviderRequest{Config: object(t, schema.Provider.ValueType(), nil)})
	if err != nil || len(configured.Diagnostics) > 0 {
		t.Fatal(err, configured)
	}
	d := &diagnosed{server: server, schema: schema, about: map[string][]*tfprotov6.Diagnostic{}}
	for _, r := range all {
		of := schema.ResourceSchemas[r.resourceType()]
		if of == nil {
			continue // another provider's
		}
		written := values{}
		for attribute, value := range r.values {
			switch value := value.(type) {
			case computed:
			case reference:
				written[attribute] = value.known
			default:
				written[attribute] = value
			}
		}
		validated, err := server.ValidateResourceConfig(t.Context(), &tfprotov6.ValidateResourceConfigRequest{
			TypeName: r.resourceType(), Config: object(t, of.ValueType(), written),
			ClientCapabilities: &tfprotov6.ValidateResourceConfigClientCapabilities{WriteOnlyAttributesAllowed: true},
		})
		if err != nil {
			t.Fatal(err)
		}
		d.about[r.address] = validated.Diagnostics
	}
	return d
}

// destroyed returns what the provider says when what leaves is destroyed, and
// codes are added to the servers of codes that do.
func destroyed(t *testing.T, d *diagnosed) []*tfprotov6.Diagnostic {
	t.Helper()
	var said []*tfprotov6.Diagnostic
	plan := func(resourceType string, prior, config *tfprotov6.DynamicValue) {
		planned, err := d.server.PlanResourceChange(t.Context(), &tfprotov6.PlanResourceChangeRequest{
			TypeName: resourceType, PriorState: prior, ProposedNewState: config, Config: config,
		})
		if err != nil {
			t.Fatal(err)
		}
		said = append(said, planned.Diagnostics...)
	}
	for _, r := range leaving {
		typ := d.schema.ResourceSchemas[r.resourceType()].ValueType()
		null, err := tfprotov6.NewDynamicValue(typ, tftypes.NewValue(typ, nil))
		if err != nil {
			t.Fatal(err)
		}
		plan(r.resourceType(), object(t, typ, r.values), &null)
		if r.resourceType() == filing.CodeType {
			plan(r.resourceType(), &null, object(t, typ, values{"filing_server": r.values["filing_server"], "website": "added-example.cn"}))
		}
	}
	return said
}

// rulesOf returns the rules that diagnostics are about.
func rulesOf(diagnostics []*tfprotov6.Diagnostic) map[rules.Name]bool {
	reported := map[rules.Name]bool{}
	for _, d := range diagnostics {
		for _, rule := range rules.All() {
			if strings.Contains(d.Detail, rule.Page()) {
				reported[rule.Name] = true
			}
		}
	}
	return reported
}

// object returns an object of the type in which only some attributes are set.
func object(t *testing.T, typ tftypes.Type, set values) *tfprotov6.DynamicValue {
	t.Helper()
	attributes := map[string]tftypes.Value{}
	for name, attribute := range typ.(tftypes.Object).AttributeTypes {
		attributes[name] = valueOf(attribute, set[name])
	}
	raw, err := tfprotov6.NewDynamicValue(typ, tftypes.NewValue(typ, attributes))
	if err != nil {
		t.Fatal(err)
	}
	return &raw
}

func valueOf(typ tftypes.Type, value any) tftypes.Value {
	if object, ok := value.(passed); ok {
		return objectOf(values(object))
	}
	texts, ok := value.([]string)
	if !ok {
		return tftypes.NewValue(typ, value)
	}
	var elements []tftypes.Value
	for _, text := range texts {
		elements = append(elements, tftypes.NewValue(tftypes.String, text))
	}
	return tftypes.NewValue(typ, elements)
}
