// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package authorizationcode is the resource icp_authorization_code.
package authorizationcode

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/diagnose"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/facts"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/object"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/words"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

var (
	_ resource.Resource                    = (*code)(nil)
	_ resource.ResourceWithValidateConfig  = (*code)(nil)
	_ resource.ResourceWithModifyPlan      = (*code)(nil)
	_ resource.ResourceWithImportState     = (*code)(nil)
	_ resource.ResourceWithIdentity        = (*code)(nil)
	_ resource.ResourceWithUpgradeIdentity = (*code)(nil)
)

type code struct{ session func() *session.Session }

// New returns the resource, which works in the session that a function gives.
func New(current func() *session.Session) resource.Resource { return &code{session: current} }

func (r *code) Metadata(_ context.Context, req resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_authorization_code"
	// What an unused code is for may change, and is part of its identity.
	resp.ResourceBehavior.MutableIdentity = true
}

// read reads the data of the resource.
func (r *code) read(ctx context.Context, raw tftypes.Value, into *modelV0) diag.Diagnostics {
	return object.Read(ctx, r.session().Language(), raw, into.fields())
}

func (r *code) write(ctx context.Context, raw *tftypes.Value, from *modelV0) diag.Diagnostics {
	return object.Write(ctx, r.session().Language(), raw, from.fields())
}

// ValidateConfig judges the configuration. In a plan Terraform calls it
// exactly once for each instance, with the provider configured, not again for
// the second planning of a replacement, and not for a destroy: that makes it
// the place to count.
func (r *code) ValidateConfig(ctx context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	var config modelV0
	resp.Diagnostics.Append(r.read(ctx, req.Config.Raw, &config)...)
	if resp.Diagnostics.HasError() {
		return
	}
	current := r.session()
	resp.Diagnostics.Append(config.contradictions(current.Language())...)
	declared := config.declared()
	reporter := diagnose.Reporter{Settings: current.Settings, Stage: diagnose.Validating, PathOf: config.pathOf}
	if current.Registry != nil {
		reporter.Stage = diagnose.Planning
	}
	if id, ok := declared.ServerID.Value(); ok {
		if current.Registry == nil || !current.Registry.IsUnread(id) {
			problems, _ := reporter.Problems(validateServerID(current, id))
			resp.Diagnostics.Append(problems...)
		}
		if _, _, _, malformed := filing.ParseServerID(id); malformed != nil {
			declared.ServerID = filing.Unknown[string]() // all is said that can be said of it
		}
	}
	if cloud, ok := declared.Cloud.Value(); ok {
		problems, _ := reporter.Problems(validateCloud(current, cloud))
		resp.Diagnostics.Append(problems...)
	}
	if resp.Diagnostics.HasError() {
		return
	}
	stack := filing.Stack{Codes: []filing.Code{declared}}
	if current.Registry == nil {
		findings := current.Judge(stack, rules.NeedsWebsite, rules.NeedsCode)
		resp.Diagnostics.Append(reporter.Report(findings)...)
		return
	}
	// The registry judges what needs more than the code itself.
	findings := current.Judge(stack, rules.NeedsWebsite)
	findings = append(findings, current.Registry.AddCode(declared)...)
	resp.Diagnostics.Append(reporter.Report(findings)...)
}

// validateServerID refuses text that is not the id of a filing server, before
// the rules take it for a product that no source knows. An id that a test has made
// up, which mocks this provider and never configures it, is nobody's mistake.
func validateServerID(s *session.Session, id string) []facts.Problem {
	var err error
	switch cloud, product, _, malformed := filing.ParseServerID(id); {
	case malformed != nil && s.Registry == nil && tfvalue.IsGenerated(id):
	case malformed != nil:
		err = invalid.ServerID(id)
	default:
		if _, ok := s.Catalog.Cloud(cloud); !ok {
			err = invalid.Cloud(s.Catalog, string(cloud))
		} else if _, ok := s.Catalog.Product(cloud, product); !ok {
			err = invalid.Product(s.Catalog, cloud, string(product))
		}
	}
	if err == nil {
		return nil
	}
	return []facts.Problem{{
		Attribute: icp.FilingServerID, Summary: words.Message("filing_server.summary", nil),
		Before: words.Message("filing_server.use", nil), Err: err,
	}}
}

// validateCloud refuses text that is not the name of a cloud.
func validateCloud(s *session.Session, cloud filing.Cloud) []facts.Problem {
	if _, ok := s.Catalog.Cloud(cloud); ok {
		return nil
	}
	return []facts.Problem{{
		Attribute: icp.CloudName, Summary: words.Message("cloud", nil), Err: invalid.Cloud(s.Catalog, string(cloud)),
	}}
}

// ModifyPlan plans what follows from the configuration, and enters generated
// codes that leave it.
func (r *code) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	var before *modelV0
	if !req.State.Raw.IsNull() {
		before = new(modelV0)
		resp.Diagnostics.Append(r.read(ctx, req.State.Raw, before)...)
		r.use(before, resp)
	}
	if req.Plan.Raw.IsNull() {
		if before != nil {
			r.spend(before, resp)
		}
		return
	}
	var plan modelV0
	resp.Diagnostics.Append(r.read(ctx, req.Config.Raw, &plan)...)
	if resp.Diagnostics.HasError() {
		return
	}
	plan.derive(before)
	if before != nil && !plan.FilingServer.Equal(before.FilingServer) && !r.isRenamed(before.FilingServer, plan.FilingServer) {
		plan.ServerID = types.StringNull()
	}
	resp.Diagnostics.Append(r.write(ctx, &resp.Plan.Raw, &plan)...)
	if current := r.session(); current.Registry != nil && (before == nil || before.CodeFingerprint.IsNull() && !plan.CodeFingerprint.IsNull()) {
		reporter := diagnose.Reporter{Settings: current.Settings, Stage: diagnose.Planning, PathOf: plan.pathOf}
		resp.Diagnostics.Append(reporter.Report(current.Registry.PlanNewCode(plan.stored()))...)
	}
	if before == nil {
		return
	}
	resp.RequiresReplace = plan.replaces(before)
	// A code that is received after all never used a slot.
	moves := !plan.FilingServer.Equal(before.FilingServer) && !plan.isReceived()
	if len(resp.RequiresReplace) > 0 || !before.CodeFingerprint.IsNull() && moves {
		r.spend(before, resp)
	}
}

// isRenamed reports whether the plan gives one filing server another id.
func (r *code) isRenamed(before, after types.String) bool {
	registry := r.session().Registry
	return registry != nil && registry.IsRenamed(before.ValueString(), after.ValueString())
}

// PlanNew plans a code that does not exist yet, of which there is only the
// configuration. It reports false for one that ModifyPlan has to look at.
func PlanNew(ctx context.Context, configuration tftypes.Value, s *session.Session) (tftypes.Value, bool) {
	var plan modelV0
	if object.Read(ctx, s.Language(), configuration, plan.fields()).HasError() {
		return tftypes.Value{}, false
	}
	plan.derive(nil)
	if s.Registry != nil && !s.Registry.AddQuietly(plan.stored()) {
		return tftypes.Value{}, false
	}
	planned := configuration
	diags := object.Write(ctx, s.Language(), &planned, plan.fields())
	return planned, !diags.HasError()
}

// use enters a code that was there before the plan: its cloud server may go.
func (r *code) use(before *modelV0, resp *resource.ModifyPlanResponse) {
	current := r.session()
	if current.Registry == nil {
		return
	}
	reporter := diagnose.Reporter{Settings: current.Settings, Stage: diagnose.Planning, PathOf: before.pathOf}
	resp.Diagnostics.Append(reporter.Report(current.Registry.UseCode(before.stored()))...)
}

// spend enters a code of the state that the plan gives up.
func (r *code) spend(before *modelV0, resp *resource.ModifyPlanResponse) {
	current := r.session()
	if current.Registry == nil {
		return
	}
	reporter := diagnose.Reporter{Settings: current.Settings, Stage: diagnose.Planning, PathOf: before.pathOf}
	resp.Diagnostics.Append(reporter.Report(current.Registry.SpendCode(before.stored()))...)
}

// Create stores the code.
func (r *code) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var state modelV0
	resp.Diagnostics.Append(r.read(ctx, req.Config.Raw, &state)...)
	if resp.Diagnostics.HasError() {
		return
	}
	if resp.Diagnostics.Append(state.contradictions(r.session().Language())...); resp.Diagnostics.HasError() {
		return // what was not known at plan
	}
	state.derive(nil)
	resp.Diagnostics.Append(r.write(ctx, &resp.State.Raw, &state)...)
	resp.Diagnostics.Append(resp.Identity.Set(ctx, state.identity())...)
}

// Read keeps the state: no public API of the clouds shows a code. It notes the
// cloud server of a generated code, which Terraform has read before.
func (r *code) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var state modelV0
	resp.Diagnostics.Append(r.read(ctx, req.State.Raw, &state)...)
	if resp.Diagnostics.HasError() {
		return
	}
	if registry := r.session().Registry; registry != nil && !state.CodeFingerprint.IsNull() {
		if id, ok := registry.Bind(state.stored()).Value(); ok && state.ServerID.IsNull() {
			state.ServerID = types.StringValue(id)
			resp.Diagnostics.Append(r.write(ctx, &resp.State.Raw, &state)...)
		}
	}
	resp.Diagnostics.Append(resp.Identity.Set(ctx, state.identity())...)
}

// Update stores what changed.
func (r *code) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var state, plan, before modelV0
	resp.Diagnostics.Append(r.read(ctx, req.Config.Raw, &state)...)
	resp.Diagnostics.Append(r.read(ctx, req.Plan.Raw, &plan)...)
	resp.Diagnostics.Append(r.read(ctx, req.State.Raw, &before)...)
	if resp.Diagnostics.HasError() {
		return
	}
	if resp.Diagnostics.Append(state.contradictions(r.session().Language())...); resp.Diagnostics.HasError() {
		return // what was not known at plan
	}
	state.derive(&before)
	state.ServerID = plan.ServerID
	resp.Diagnostics.Append(r.write(ctx, &resp.State.Raw, &state)...)
	resp.Diagnostics.Append(resp.Identity.Set(ctx, state.identity())...)
}

// Delete forgets the code. No cloud has an API that would delete it.
func (r *code) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {}

func (r *code) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	current := r.session()
	var identity identityV1
	if req.ID == "" {
		resp.Diagnostics.Append(req.Identity.Get(ctx, &identity)...)
		if resp.Diagnostics.HasError() {
			return
		}
		req.ID = identity.id().ValueString()
	}
	identity, err := parseID(req.ID)
	if err != nil {
		resp.Diagnostics.AddError(words.In(current.Language(), "import.summary", nil), words.Join(current.Language(),
			words.In(current.Language(), "import.code", nil), invalid.Sentence(current.Language(), err)))
		return
	}
	var wrong []facts.Problem
	switch {
	case !identity.isReceived():
		wrong = validateServerID(current, identity.FilingServer.ValueString())
	case !identity.Cloud.IsNull():
		wrong = validateCloud(current, filing.Cloud(identity.Cloud.ValueString()))
	}
	problems, _ := diagnose.Reporter{Settings: current.Settings, Stage: diagnose.Planning}.Problems(wrong)
	resp.Diagnostics.Append(problems...)
	if resp.Diagnostics.HasError() {
		return
	}
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root("id"), req.ID)...)
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root("filing_server"), identity.FilingServer)...)
	if identity.isReceived() {
		resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root("origin"), received)...)
		resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root("cloud"), identity.Cloud)...)
	}
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root("website"), identity.Website)...)
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root("app"), identity.App)...)
	resp.Diagnostics.Append(resp.Identity.Set(ctx, identity)...)
}
