// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package eligibility

import (
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/icp-filing/terraform-provider-icp/internal/provider/object"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
)

// read reads the data source with the facts of a good server and changes.
func read(t *testing.T, s settings.Settings, changes map[string]any) (model, diag.Diagnostics) {
	t.Helper()
	d := &source{session: func() *session.Session { return session.Default().Configured(s) }}
	var schema datasource.SchemaResponse
	d.Schema(t.Context(), datasource.SchemaRequest{}, &schema)
	if diags := schema.Schema.ValidateImplementation(t.Context()); diags.HasError() {
		t.Fatal(diags)
	}
	objectType := schema.Schema.Type().TerraformType(t.Context()).(tftypes.Object)
	given := map[string]any{
		"cloud": "alicloud", "product": "ecs", "region": "cn-hangzhou", "billing_mode": "PrePaid", "term_months": 12, "has_public_ip": true,
	}
	for name, v := range changes {
		given[name] = v
	}
	values := map[string]tftypes.Value{}
	for name, kind := range objectType.AttributeTypes {
		values[name] = tftypes.NewValue(kind, given[name])
	}
	config := tfsdk.Config{Schema: schema.Schema, Raw: tftypes.NewValue(objectType, values)}
	var valid datasource.ValidateConfigResponse
	d.ValidateConfig(t.Context(), datasource.ValidateConfigRequest{Config: config}, &valid)
	if valid.Diagnostics.HasError() {
		return model{}, valid.Diagnostics
	}
	resp := datasource.ReadResponse{State: tfsdk.State{Schema: schema.Schema, Raw: tftypes.NewValue(objectType, nil)}}
	d.Read(t.Context(), datasource.ReadRequest{Config: config}, &resp)
	var data model
	if diags := object.Read(t.Context(), s.Language, resp.State.Raw, data.fields()); diags.HasError() {
		t.Fatal(diags)
	}
	return data, resp.Diagnostics
}

func TestRead(t *testing.T) {
	data, diags := read(t, settings.Default(), map[string]any{"codes": 5})
	if len(diags) > 0 || !data.Eligible.ValueBool() || !data.FilingRequired.ValueBool() || data.MaxCodes.ValueInt64() != 5 ||
		len(data.Findings.Elements()) > 0 || len(data.Undecided.Elements()) > 0 || data.Findings.IsNull() {
		t.Errorf("got %+v, %v", data, diags)
	}
	data, diags = read(t, settings.Default(), map[string]any{"codes": 6})
	if len(diags) > 0 || data.Eligible.ValueBool() || !strings.Contains(data.Findings.String(), "at least 6 are in use; 6 elsewhere") {
		t.Errorf("got %+v, %v", data, diags)
	}
}

func TestEnforce(t *testing.T) {
	short := map[string]any{"term_months": 1, "enforce": true}
	_, diags := read(t, settings.Default(), short)
	if diags.ErrorsCount() != 1 || !diags[0].(diag.DiagnosticWithPath).Path().Equal(path.Root("term_months")) {
		t.Errorf("got %v", diags)
	}
	s := settings.Default()
	s.Enforcement = rules.Warning
	if _, diags = read(t, s, short); diags.ErrorsCount() != 0 || diags.WarningsCount() != 1 {
		t.Errorf("enforcement = warning: %v", diags)
	}
	_, diags = read(t, settings.Default(), map[string]any{"term_months": nil, "enforce": true})
	if diags.ErrorsCount() != 1 || !strings.Contains(diags[0].Detail(), "nothing states term_months") {
		t.Errorf("a fact that nobody states: %v", diags)
	}
	_, diags = read(t, settings.Default(), map[string]any{"codes": 6, "enforce": true})
	if diags.ErrorsCount() != 1 || !diags[0].(diag.DiagnosticWithPath).Path().Equal(path.Root("codes")) {
		t.Errorf("too many codes: %v", diags)
	}
}

func TestProblems(t *testing.T) {
	_, diags := read(t, settings.Default(), map[string]any{"cloud": "aliyun", "billing_mode": "x"})
	var summaries []string
	for _, d := range diags {
		summaries = append(summaries, d.Summary())
	}
	if want := []string{"Unknown cloud", "Unknown billing mode"}; !slices.Equal(summaries, want) {
		t.Errorf("got %q, want %q", summaries, want)
	}
}

func TestEveryFactHasAnAttribute(t *testing.T) {
	var schema datasource.SchemaResponse
	New(nil).Schema(t.Context(), datasource.SchemaRequest{}, &schema)
	for _, fact := range []string{
		"cloud", "product", "server_id", "region", "billing_mode", "term_months", "expires_at", "has_public_ip", "websites", "undeclared_codes",
		"filing_server", "entity",
	} {
		at, ok := pathOf(fact)
		if _, found := schema.Schema.Attributes[at.String()]; !ok || !found {
			t.Errorf("%s is at %s", fact, at)
		}
	}
	if at, ok := pathOf("name"); ok {
		t.Errorf("name is at %s", at)
	}
}
