// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package authorizationcode is the resource icp_authorization_code.
package authorizationcode

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/diagnose"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/object"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

var (
	_ resource.Resource                   = (*code)(nil)
	_ resource.ResourceWithConfigure      = (*code)(nil)
	_ resource.ResourceWithValidateConfig = (*code)(nil)
	_ resource.ResourceWithModifyPlan     = (*code)(nil)
	_ resource.ResourceWithImportState    = (*code)(nil)
	_ resource.ResourceWithIdentity       = (*code)(nil)
)

type code struct {
	validating func() settings.Settings
	session    *session.Session
}

// New returns the resource. validating gives the settings to use while the
// provider is not configured.
func New(validating func() settings.Settings) resource.Resource {
	return &code{validating: validating}
}

func (r *code) Metadata(_ context.Context, req resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_authorization_code"
	// The website of an unused code may change, and is part of its identity.
	resp.ResourceBehavior.MutableIdentity = true
}

func (r *code) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	var diags diag.Diagnostics
	r.session, diags = session.From(req.ProviderData)
	resp.Diagnostics.Append(diags...)
}

func (r *code) settings() settings.Settings {
	if r.session != nil {
		return r.session.Settings
	}
	return r.validating()
}

// ValidateConfig judges the configuration. In a plan Terraform calls it
// exactly once for each instance, with the provider configured, not again for
// the second planning of a replacement, and not for a destroy: that makes it
// the place to count.
func (r *code) ValidateConfig(ctx context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	var config modelV0
	resp.Diagnostics.Append(object.Read(ctx, req.Config.Raw, config.fields())...)
	if resp.Diagnostics.HasError() {
		return
	}
	declared := config.declared()
	if id, ok := declared.ServerID.Value(); ok {
		resp.Diagnostics.Append(validateServerID(id)...)
		if resp.Diagnostics.HasError() {
			return
		}
	}
	reporter := diagnose.Reporter{Settings: r.settings(), Stage: diagnose.Validating, PathOf: config.pathOf}
	stack := filing.Stack{Codes: []filing.Code{declared}}
	if r.session == nil {
		findings := rules.Evaluate(stack, r.settings().Options(rules.NeedsWebsite, rules.NeedsCode))
		resp.Diagnostics.Append(reporter.Report(findings)...)
		return
	}
	reporter.Stage = diagnose.Planning
	// The registry judges what needs more than the code itself.
	findings := rules.Evaluate(stack, r.settings().Options(rules.NeedsWebsite))
	findings = append(findings, r.session.Registry.AddCode(declared)...)
	resp.Diagnostics.Append(reporter.Report(findings)...)
}

// validateServerID refuses text that is no filing server's id, before the
// rules take it for a product that no source knows.
func validateServerID(id string) diag.Diagnostics {
	var diags diag.Diagnostics
	cloud, product, _, err := filing.ParseServerID(id)
	if err != nil {
		diags.AddAttributeError(path.Root("filing_server"), "Not the id of a filing server",
			"filing_server takes the id of an icp_filing_server, such as icp_filing_server.web.id. "+err.Error()+".")
		return diags
	}
	if _, ok := catalog.Default().Product(cloud, product); !ok {
		near := ""
		if text, ok := catalog.Default().NearestProduct(cloud, string(product)); ok {
			near = " Did you mean " + string(cloud) + "/" + text + "?"
		}
		diags.AddAttributeError(path.Root("filing_server"), "Not the id of a filing server",
			"No cloud sells the product "+string(cloud)+"/"+string(product)+"."+near+" Use the id of an icp_filing_server.")
	}
	return diags
}

// ModifyPlan plans what follows from the configuration, and enters generated
// codes that leave it.
func (r *code) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	var before *modelV0
	if !req.State.Raw.IsNull() {
		before = new(modelV0)
		resp.Diagnostics.Append(object.Read(ctx, req.State.Raw, before.fields())...)
	}
	if req.Plan.Raw.IsNull() {
		if before != nil {
			r.spend(before, resp)
		}
		return
	}
	var plan modelV0
	resp.Diagnostics.Append(object.Read(ctx, req.Config.Raw, plan.fields())...)
	if resp.Diagnostics.HasError() {
		return
	}
	plan.derive(before)
	resp.Diagnostics.Append(object.Write(ctx, &resp.Plan.Raw, plan.fields())...)
	if before == nil {
		return
	}
	if resp.RequiresReplace = plan.replaces(before); len(resp.RequiresReplace) > 0 {
		r.spend(before, resp)
	}
}

// PlanNew plans a code that does not exist yet, of which there is only the
// configuration. It reports false for one that ModifyPlan has to look at.
func PlanNew(ctx context.Context, configuration tftypes.Value, _ settings.Settings) (tftypes.Value, bool) {
	var plan modelV0
	if object.Read(ctx, configuration, plan.fields()).HasError() {
		return tftypes.Value{}, false
	}
	plan.derive(nil)
	planned := configuration
	diags := object.Write(ctx, &planned, plan.fields())
	return planned, !diags.HasError()
}

// spend enters a code of the state that the plan gives up.
func (r *code) spend(before *modelV0, resp *resource.ModifyPlanResponse) {
	if r.session == nil {
		return
	}
	reporter := diagnose.Reporter{
		Settings: r.session.Settings, Stage: diagnose.Planning, PathOf: before.pathOf,
	}
	resp.Diagnostics.Append(reporter.Report(r.session.Registry.SpendCode(before.stored()))...)
}

// Create stores the code.
func (r *code) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var state modelV0
	resp.Diagnostics.Append(object.Read(ctx, req.Config.Raw, state.fields())...)
	if resp.Diagnostics.HasError() {
		return
	}
	state.derive(nil)
	resp.Diagnostics.Append(object.Write(ctx, &resp.State.Raw, state.fields())...)
	resp.Diagnostics.Append(resp.Identity.Set(ctx, state.identity())...)
}

// Read keeps the state: no public API of the clouds shows a code.
func (r *code) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var state modelV0
	resp.Diagnostics.Append(object.Read(ctx, req.State.Raw, state.fields())...)
	if !resp.Diagnostics.HasError() {
		resp.Diagnostics.Append(resp.Identity.Set(ctx, state.identity())...)
	}
}

// Update stores what changed.
func (r *code) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var state, before modelV0
	resp.Diagnostics.Append(object.Read(ctx, req.Config.Raw, state.fields())...)
	resp.Diagnostics.Append(object.Read(ctx, req.State.Raw, before.fields())...)
	if resp.Diagnostics.HasError() {
		return
	}
	state.derive(&before)
	resp.Diagnostics.Append(object.Write(ctx, &resp.State.Raw, state.fields())...)
	resp.Diagnostics.Append(resp.Identity.Set(ctx, state.identity())...)
}

// Delete forgets the code. No cloud has an API that would delete it.
func (r *code) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {}

func (r *code) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	var identity identityV0
	if req.ID == "" {
		resp.Diagnostics.Append(req.Identity.Get(ctx, &identity)...)
		if resp.Diagnostics.HasError() {
			return
		}
		req.ID = identity.FilingServer.ValueString() + "/" + identity.Website.ValueString()
	}
	identity, err := parseID(req.ID)
	if err != nil {
		resp.Diagnostics.AddError("Cannot import this id",
			"The id of an authorization code is the filing server's id and the website, such as alicloud/ecs/web/shop-example.cn: "+err.Error()+".")
		return
	}
	resp.Diagnostics.Append(validateServerID(identity.FilingServer.ValueString())...)
	if resp.Diagnostics.HasError() {
		return
	}
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root("id"), req.ID)...)
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root("filing_server"), identity.FilingServer)...)
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root("website"), identity.Website)...)
	resp.Diagnostics.Append(resp.Identity.Set(ctx, identity)...)
}
