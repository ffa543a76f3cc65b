// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/icp-filing/terraform-provider-icp/internal/provider"
)

// wire speaks the protocol with one configured provider, as one walk of
// Terraform does, so that a test decides the order of the calls.
type wire struct {
	t       *testing.T
	server  tfprotov6.ProviderServer
	schemas map[string]*tfprotov6.Schema
}

const codeType = "icp_authorization_code"

func configuredWire(t *testing.T) *wire {
	t.Helper()
	server := provider.NewServer("test")
	schema, err := server.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	w := &wire{t: t, server: server, schemas: schema.ResourceSchemas}
	config := objectValue(t, schema.Provider.ValueType(), nil)
	configured, err := server.ConfigureProvider(t.Context(), &tfprotov6.ConfigureProviderRequest{Config: config})
	if err != nil || len(configured.Diagnostics) != 0 {
		t.Fatal(err, configured)
	}
	return w
}

// objectValue returns an object of the type in which only the given attributes are
// set.
func objectValue(t *testing.T, typ tftypes.Type, attributes map[string]any) *tfprotov6.DynamicValue {
	t.Helper()
	object, ok := typ.(tftypes.Object)
	if !ok {
		t.Fatalf("%s is no object", typ)
	}
	values := map[string]tftypes.Value{}
	for name, attribute := range object.AttributeTypes {
		values[name] = tftypes.NewValue(attribute, attributes[name])
	}
	return encoded(t, typ, tftypes.NewValue(typ, values))
}

func encoded(t *testing.T, typ tftypes.Type, value tftypes.Value) *tfprotov6.DynamicValue {
	t.Helper()
	raw, err := tfprotov6.NewDynamicValue(typ, value)
	if err != nil {
		t.Fatal(err)
	}
	return &raw
}

func (w *wire) typeOf(name string) tftypes.Type { return w.schemas[name].ValueType() }

// declare is what Terraform calls once for each instance of the configuration.
func (w *wire) declare(attributes map[string]any) []*tfprotov6.Diagnostic {
	w.t.Helper()
	got, err := w.server.ValidateResourceConfig(w.t.Context(), &tfprotov6.ValidateResourceConfigRequest{
		TypeName: codeType, Config: objectValue(w.t, w.typeOf(codeType), attributes),
		ClientCapabilities: &tfprotov6.ValidateResourceConfigClientCapabilities{WriteOnlyAttributesAllowed: true},
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return got.Diagnostics
}

// plan plans from a state, nil for none, to a configuration, nil for a
// destroy.
func (w *wire) plan(before, after map[string]any) *tfprotov6.PlanResourceChangeResponse {
	w.t.Helper()
	typ := w.typeOf(codeType)
	value := func(attributes map[string]any) *tfprotov6.DynamicValue {
		if attributes == nil {
			return encoded(w.t, typ, tftypes.NewValue(typ, nil))
		}
		return objectValue(w.t, typ, attributes)
	}
	got, err := w.server.PlanResourceChange(w.t.Context(), &tfprotov6.PlanResourceChangeRequest{
		TypeName: codeType, PriorState: value(before), ProposedNewState: value(after), Config: value(after),
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return got
}

// stateOf returns what the provider would store for a new code.
func (w *wire) stateOf(config map[string]any) map[string]any {
	w.t.Helper()
	planned, err := w.plan(nil, config).PlannedState.Unmarshal(w.typeOf(codeType))
	if err != nil {
		w.t.Fatal(err)
	}
	var values map[string]tftypes.Value
	if err := planned.As(&values); err != nil {
		w.t.Fatal(err)
	}
	state := map[string]any{}
	for name, value := range values {
		var text *string
		if value.As(&text) == nil && text != nil {
			state[name] = *text
		}
	}
	return state
}

func codeFor(server, website, code string) map[string]any {
	return map[string]any{"filing_server": server, "website": website, "code": code}
}

// errorsIn returns the errors' text.
func errorsIn(diagnostics []*tfprotov6.Diagnostic) string {
	var text strings.Builder
	for _, d := range diagnostics {
		if d.Severity == tfprotov6.DiagnosticSeverityError {
			text.WriteString(d.Summary + "\n" + d.Detail + "\n")
		}
	}
	return text.String()
}

// TestOrderOfCalls: five generated codes, one destroyed and one new is refused
// whichever Terraform plans first, and passes where slots come back.
func TestOrderOfCalls(t *testing.T) {
	t.Parallel()
	kept := []string{"a.cn", "b.cn", "c.cn", "d.cn"}
	for _, cloud := range []struct {
		server  string
		refused bool
	}{{"alicloud/ecs/web", true}, {"huaweicloud/ecs/web", true}, {"tencentcloud/cvm/web", false}} {
		gone, added := codeFor(cloud.server, "gone.cn", "CODE-GONE"), codeFor(cloud.server, "new.cn", "CODE-NEW")
		for order, run := range map[string]func(w *wire, keep func() []*tfprotov6.Diagnostic) []*tfprotov6.Diagnostic{
			"destroyed first": func(w *wire, keep func() []*tfprotov6.Diagnostic) []*tfprotov6.Diagnostic {
				said := w.plan(w.stateOf(gone), nil).Diagnostics
				return append(append(said, keep()...), w.declare(added)...)
			},
			"destroyed last": func(w *wire, keep func() []*tfprotov6.Diagnostic) []*tfprotov6.Diagnostic {
				said := append(w.declare(added), keep()...)
				return append(said, w.plan(w.stateOf(gone), nil).Diagnostics...)
			},
			"replaced first": func(w *wire, keep func() []*tfprotov6.Diagnostic) []*tfprotov6.Diagnostic {
				replaced := codeFor(cloud.server, "gone.cn", "CODE-NEW")
				said := w.declare(replaced)
				state := w.stateOf(gone)
				plan := w.plan(state, replaced)
				if len(plan.RequiresReplace) == 0 {
					w.t.Error("another code is no replacement")
				}
				// Terraform plans a replacement a second time, as a creation.
				said = append(append(said, plan.Diagnostics...), w.plan(nil, replaced).Diagnostics...)
				return append(said, keep()...)
			},
		} {
			t.Run(cloud.server+" "+order, func(t *testing.T) {
				t.Parallel()
				w := configuredWire(t)
				said := errorsIn(run(w, func() (said []*tfprotov6.Diagnostic) {
					for _, website := range kept {
						said = append(said, w.declare(codeFor(cloud.server, website, "CODE-"+website))...)
					}
					return said
				}))
				refused := hasWords(said, []string{"Too many authorization codes for one server", "at least 6 are in use", slotsAreGone})
				if refused != cloud.refused || !cloud.refused && said != "" {
					t.Errorf("it says %q", said)
				}
			})
		}
	}
}

// TestIdentityByProtocol: what tells resources apart, and importing by it, also
// for CLIs that do not know it.
func TestIdentityByProtocol(t *testing.T) {
	t.Parallel()
	w := configuredWire(t)
	identities, err := w.server.GetResourceIdentitySchemas(t.Context(), &tfprotov6.GetResourceIdentitySchemasRequest{})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		typeName string
		identity map[string]any
		// others are the attributes that the identity does without.
		others []string
		id     string
	}{
		{"icp_filing_server", map[string]any{"cloud": "alicloud", "product": "ecs", "name": "web"}, nil, "alicloud/ecs/web"},
		{codeType, map[string]any{"filing_server": "alicloud/ecs/web", "website": "a.cn"}, []string{"app", "cloud"}, "alicloud/ecs/web/a.cn"},
		{codeType, map[string]any{"filing_server": "alicloud/ecs/web", "app": "Shop/2"}, []string{"website", "cloud"}, "alicloud/ecs/web/app:Shop/2"},
	} {
		typeName := test.typeName
		schema := identities.IdentitySchemas[typeName]
		if schema == nil {
			t.Fatalf("%s has no identity", typeName)
		}
		if len(schema.IdentityAttributes) != len(test.identity)+len(test.others) {
			t.Errorf("the identity of %s has %d attributes", typeName, len(schema.IdentityAttributes))
		}
		for _, attribute := range schema.IdentityAttributes {
			isChoice := len(test.others) > 0 // of a received code nothing else is needed
			if test.identity[attribute.Name] == nil && !slices.Contains(test.others, attribute.Name) || attribute.RequiredForImport == isChoice {
				t.Errorf("%s.%s: required is %v", typeName, attribute.Name, attribute.RequiredForImport)
			}
		}
		given := objectValue(t, schema.ValueType(), test.identity)
		for how, request := range map[string]*tfprotov6.ImportResourceStateRequest{
			"id":       {TypeName: typeName, ID: test.id},
			"identity": {TypeName: typeName, Identity: &tfprotov6.ResourceIdentityData{IdentityData: given}},
		} {
			imported, err := w.server.ImportResourceState(t.Context(), request)
			if err != nil || len(imported.Diagnostics) != 0 {
				t.Fatalf("%s by %s: %v %v", typeName, how, err, imported.Diagnostics)
			}
			read, err := w.server.ReadResource(t.Context(), &tfprotov6.ReadResourceRequest{
				TypeName: typeName, CurrentState: imported.ImportedResources[0].State, CurrentIdentity: imported.ImportedResources[0].Identity,
			})
			if err != nil || len(read.Diagnostics) != 0 {
				t.Fatalf("%s by %s: %v %v", typeName, how, err, read.Diagnostics)
			}
			state, err := read.NewState.Unmarshal(w.typeOf(typeName))
			if err != nil {
				t.Fatal(err)
			}
			var attributes map[string]tftypes.Value
			if err := state.As(&attributes); err != nil {
				t.Fatal(err)
			}
			if id := attributes["id"]; !id.Equal(tftypes.NewValue(tftypes.String, test.id)) {
				t.Errorf("%s by %s has the id %v", typeName, how, id)
			}
			identity, err := read.NewIdentity.IdentityData.Unmarshal(schema.ValueType())
			if err != nil {
				t.Fatal(err)
			}
			want, err := given.Unmarshal(schema.ValueType())
			if err != nil || !identity.Equal(want) {
				t.Errorf("%s by %s has the identity %v", typeName, how, identity)
			}
		}
	}
}
