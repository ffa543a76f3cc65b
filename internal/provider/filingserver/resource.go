// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package filingserver is the resource icp_filing_server.
package filingserver

import (
	"context"
	"slices"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/diagnose"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/facts"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/object"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

var (
	_ resource.Resource                   = (*server)(nil)
	_ resource.ResourceWithConfigure      = (*server)(nil)
	_ resource.ResourceWithValidateConfig = (*server)(nil)
	_ resource.ResourceWithModifyPlan     = (*server)(nil)
	_ resource.ResourceWithImportState    = (*server)(nil)
	_ resource.ResourceWithIdentity       = (*server)(nil)
)

type server struct {
	validating func() settings.Settings
	session    *session.Session
}

// New returns the resource. validating gives the settings to use while the
// provider is not configured.
func New(validating func() settings.Settings) resource.Resource {
	return &server{validating: validating}
}

func (r *server) Metadata(_ context.Context, req resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_filing_server"
}

func (r *server) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	var diags diag.Diagnostics
	r.session, diags = session.From(req.ProviderData)
	resp.Diagnostics.Append(diags...)
}

func (r *server) settings() settings.Settings {
	if r.session != nil {
		return r.session.Settings
	}
	return r.validating()
}

// judge returns what the rules say about one server by itself.
func judge(server filing.Server, s settings.Settings) []rules.Finding {
	return rules.Evaluate(filing.Stack{Servers: []filing.Server{server}}, s.Options())
}

// ValidateConfig judges the configuration. In a plan Terraform calls it once
// for each instance, with the provider configured: that is when servers are
// counted and violations are reported.
func (r *server) ValidateConfig(ctx context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	var config modelV0
	resp.Diagnostics.Append(object.Read(ctx, req.Config.Raw, config.fields())...)
	if resp.Diagnostics.HasError() {
		return
	}
	reading := config.read("")
	resp.Diagnostics.Append(diagnose.Problems(reading.Problems)...)
	if config.Server.IsNull() && config.Cloud.IsNull() && config.Product.IsNull() {
		resp.Diagnostics.AddAttributeError(path.Root("server"), "No server",
			"Nothing says which server this is. Pass the whole cloud resource, such as server = alicloud_instance.web, "+
				"or set cloud, product, region, billing_mode, term_months and public_ip.")
	}
	if resp.Diagnostics.HasError() {
		return
	}
	reporter := diagnose.Reporter{Settings: r.settings(), Stage: diagnose.Validating, PathOf: config.pathOf}
	findings := judge(reading.Server, r.settings())
	if r.session != nil {
		reporter.Stage = diagnose.Planning
		findings = append(findings, r.session.Registry.AddServer(reading.Server)...)
	}
	resp.Diagnostics.Append(reporter.Report(findings)...)
}

// ModifyPlan plans everything that follows from the facts, so that it is known
// on the first plan of a new stack.
func (r *server) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if req.Plan.Raw.IsNull() {
		return // nothing to plan for a destroy: a filing server is only in the state
	}
	var config, before modelV0
	resp.Diagnostics.Append(object.Read(ctx, req.Config.Raw, config.fields())...)
	if !req.State.Raw.IsNull() {
		resp.Diagnostics.Append(object.Read(ctx, req.State.Raw, before.fields())...)
	}
	if resp.Diagnostics.HasError() {
		return
	}
	plan, ok := config.plan(before.ServerID.ValueString(), r.settings())
	if !ok {
		return // ValidateConfig has said why
	}
	resp.Diagnostics.Append(object.Write(ctx, &resp.Plan.Raw, plan.fields())...)
	if plan.ID.IsUnknown() || req.State.Raw.IsNull() {
		return
	}
	resp.RequiresReplace = append(resp.RequiresReplace, plan.replaces(&before)...)
}

// PlanNew plans an instance that does not exist yet, of which there is only
// the configuration. It reports false for one that ModifyPlan has to look at.
func PlanNew(ctx context.Context, configuration tftypes.Value, s settings.Settings) (tftypes.Value, bool) {
	var config modelV0
	if object.Read(ctx, configuration, config.fields()).HasError() {
		return tftypes.Value{}, false
	}
	plan, ok := config.plan("", s)
	if !ok {
		return tftypes.Value{}, false
	}
	planned := configuration
	diags := object.Write(ctx, &planned, plan.fields())
	return planned, !diags.HasError()
}

// Create judges the server with everything that is known by then, and stores
// nothing when it is refused.
func (r *server) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var config, plan modelV0
	resp.Diagnostics.Append(object.Read(ctx, req.Config.Raw, config.fields())...)
	resp.Diagnostics.Append(object.Read(ctx, req.Plan.Raw, plan.fields())...)
	if resp.Diagnostics.HasError() {
		return
	}
	state, diags := r.settle(config, plan, "")
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	resp.Diagnostics.Append(object.Write(ctx, &resp.State.Raw, state.fields())...)
	resp.Diagnostics.Append(resp.Identity.Set(ctx, state.identity())...)
}

// Read keeps the state: a filing server exists nowhere else.
func (r *server) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var state modelV0
	resp.Diagnostics.Append(object.Read(ctx, req.State.Raw, state.fields())...)
	if !resp.Diagnostics.HasError() {
		resp.Diagnostics.Append(resp.Identity.Set(ctx, state.identity())...)
	}
}

// Update judges the server again, as Create does.
func (r *server) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var config, plan, before modelV0
	resp.Diagnostics.Append(object.Read(ctx, req.Config.Raw, config.fields())...)
	resp.Diagnostics.Append(object.Read(ctx, req.Plan.Raw, plan.fields())...)
	resp.Diagnostics.Append(object.Read(ctx, req.State.Raw, before.fields())...)
	if resp.Diagnostics.HasError() {
		return
	}
	state, diags := r.settle(config, plan, before.ServerID.ValueString())
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	resp.Diagnostics.Append(object.Write(ctx, &resp.State.Raw, state.fields())...)
	resp.Diagnostics.Append(resp.Identity.Set(ctx, state.identity())...)
}

// Delete forgets the filing server. Nothing in the cloud changes.
func (r *server) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {}

// settle returns the state after an apply: what was planned, with its unknowns
// filled in. What was known at plan stays as planned; Terraform refuses
// anything else.
func (r *server) settle(config, plan modelV0, previousID string) (modelV0, diag.Diagnostics) {
	reading := config.read(previousID)
	diags := diagnose.Problems(reading.Problems)
	if diags.HasError() {
		return plan, diags
	}
	findings := judge(reading.Server, r.settings())
	reporter := diagnose.Reporter{Settings: r.settings(), Stage: diagnose.Applying, PathOf: config.pathOf}
	diags.Append(slices.DeleteFunc(reporter.Report(findings), func(d diag.Diagnostic) bool {
		return d.Severity() == diag.SeverityWarning // the plan has said these
	})...)
	state := config
	state.Server = types.DynamicNull()
	state.derive(reading, findings)
	state.keep(plan)
	return state, diags
}

func (r *server) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	var identity identityV0
	if req.ID == "" {
		resp.Diagnostics.Append(req.Identity.Get(ctx, &identity)...)
		if resp.Diagnostics.HasError() {
			return
		}
		req.ID = filing.ServerID(filing.Cloud(identity.Cloud.ValueString()), filing.Product(identity.Product.ValueString()), identity.Name.ValueString())
	}
	cloud, product, name, err := filing.ParseServerID(req.ID)
	if err != nil {
		resp.Diagnostics.AddError("Cannot import this id", "The id of a filing server is cloud/product/name, such as alicloud/ecs/web. "+err.Error())
		return
	}
	reading := facts.Read(facts.Stated{
		Name: types.StringValue(name), Cloud: types.StringValue(string(cloud)), Product: types.StringValue(string(product)),
	}, tfvalue.Null(), "", time.Now())
	resp.Diagnostics.Append(diagnose.Problems(reading.Problems)...)
	if resp.Diagnostics.HasError() {
		return
	}
	for attribute, value := range map[string]string{"id": req.ID, "name": name, "cloud": string(cloud), "product": string(product)} {
		resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(attribute), value)...)
	}
	identity = identityV0{Cloud: types.StringValue(string(cloud)), Product: types.StringValue(string(product)), Name: types.StringValue(name)}
	resp.Diagnostics.Append(resp.Identity.Set(ctx, identity)...)
}
