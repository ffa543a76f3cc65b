// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rulelist

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func list(t *testing.T, s settings.Settings) []rule {
	t.Helper()
	d := &dataSource{session: func() *session.Session { return session.Default().Unconfigured(s) }}
	var schema datasource.SchemaResponse
	d.Schema(t.Context(), datasource.SchemaRequest{}, &schema)
	if diags := schema.Schema.ValidateImplementation(t.Context()); diags.HasError() {
		t.Fatal(diags)
	}
	resp := datasource.ReadResponse{State: tfsdk.State{Schema: schema.Schema, Raw: tftypes.NewValue(schema.Schema.Type().TerraformType(t.Context()), nil)}}
	d.Read(t.Context(), datasource.ReadRequest{}, &resp)
	var data model
	resp.Diagnostics.Append(resp.State.Get(t.Context(), &data)...)
	if resp.Diagnostics.HasError() {
		t.Fatal(resp.Diagnostics)
	}
	return data.Rules
}

func TestRead(t *testing.T) {
	s := settings.Default()
	s.Language = text.Chinese
	got := list(t, s)
	if len(got) != len(rules.All()) {
		t.Fatalf("%d rules, want %d", len(got), len(rules.All()))
	}
	for i, want := range rules.All() {
		r := got[i]
		if r.Name.ValueString() != string(want.Name) || r.Subject.ValueString() != string(want.Subject) || r.Page.ValueString() != want.Page() ||
			r.Demand.ValueString() != want.About(text.Chinese) || len(r.Sources) != len(want.Sources) || r.Sources[0].Title.ValueString() == "" {
			t.Errorf("%s is listed as %+v", want.Name, r)
		}
	}
}

func TestSeverities(t *testing.T) {
	// A rule that is an error, one that warns, and one that the user turned off.
	names := []string{"icp_server_region", "icp_code_released", "icp_server_term"}
	for enforcement, want := range map[rules.Severity][]string{
		rules.Error: {"error", "warning", "off"}, rules.Warning: {"warning", "warning", "off"}, rules.Off: {"off", "off", "off"},
	} {
		s := settings.Default()
		s.Enforcement, s.Severities = enforcement, map[rules.Name]rules.Severity{"icp_server_term": rules.Off}
		listed := map[string]rule{}
		for _, r := range list(t, s) {
			listed[r.Name.ValueString()] = r
		}
		for i, name := range names {
			if got := listed[name].Severity.ValueString(); got != want[i] {
				t.Errorf("enforcement %s: %s is %s, want %s", enforcement, name, got, want[i])
			}
		}
		if got := listed["icp_server_term"].DefaultSeverity.ValueString(); got != "error" {
			t.Errorf("the default of icp_server_term is %s", got)
		}
	}
}
