// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package filingserver is the resource icp_filing_server.
package filingserver

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/diagnose"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/object"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/words"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

var (
	_ resource.Resource                   = (*server)(nil)
	_ resource.ResourceWithValidateConfig = (*server)(nil)
	_ resource.ResourceWithModifyPlan     = (*server)(nil)
	_ resource.ResourceWithImportState    = (*server)(nil)
	_ resource.ResourceWithIdentity       = (*server)(nil)
)

type server struct{ session func() *session.Session }

// New returns the resource, which works in the session that a function gives.
func New(current func() *session.Session) resource.Resource { return &server{session: current} }

func (r *server) Metadata(_ context.Context, req resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_filing_server"
	// The name may change, and is part of the identity.
	resp.ResourceBehavior.MutableIdentity = true
}

// read reads the data of the resource.
func (r *server) read(ctx context.Context, raw tftypes.Value, into *modelV0) diag.Diagnostics {
	return object.Read(ctx, r.session().Language(), raw, into.fields())
}

func (r *server) write(ctx context.Context, raw *tftypes.Value, from *modelV0) diag.Diagnostics {
	return object.Write(ctx, r.session().Language(), raw, from.fields())
}

// judge returns what the rules say about one server by itself.
func judge(server filing.Server, s *session.Session) []rules.Finding {
	return s.Judge(filing.Stack{Servers: []filing.Server{server}})
}

// ValidateConfig judges the configuration. In a plan Terraform calls it once
// for each instance, with the provider configured: that is when servers are
// counted and violations are reported.
func (r *server) ValidateConfig(ctx context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	var config modelV0
	resp.Diagnostics.Append(r.read(ctx, req.Config.Raw, &config)...)
	if resp.Diagnostics.HasError() {
		return
	}
	current := r.session()
	reading := config.read(current.At(""))
	reporter := diagnose.Reporter{Settings: current.Settings, Stage: diagnose.Validating, PathOf: config.pathOf}
	if current.Registry != nil {
		reporter.Stage = diagnose.Planning
	}
	problems, _ := reporter.Problems(reading.Problems)
	resp.Diagnostics.Append(problems...)
	if config.Server.IsNull() && config.Cloud.IsNull() && config.Product.IsNull() {
		resp.Diagnostics.AddAttributeError(path.Root("server"),
			words.In(current.Language(), "server.missing.summary", nil), words.In(current.Language(), "server.missing.detail", nil))
	}
	if resp.Diagnostics.HasError() {
		return
	}
	judged := reading.Server
	if current.Registry != nil {
		judged = reading.Judged
	}
	findings := judge(judged, current)
	if current.Registry != nil {
		findings = append(findings, current.Registry.AddServer(reading.Server)...)
	}
	resp.Diagnostics.Append(reporter.Report(slices.DeleteFunc(findings, reading.HasSaid))...)
}

// ModifyPlan plans everything that follows from the facts, so that it is known
// on the first plan of a new stack.
func (r *server) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if req.Plan.Raw.IsNull() {
		r.drop(ctx, req, resp)
		return
	}
	var config, before modelV0
	resp.Diagnostics.Append(r.read(ctx, req.Config.Raw, &config)...)
	if !req.State.Raw.IsNull() {
		resp.Diagnostics.Append(r.read(ctx, req.State.Raw, &before)...)
	}
	if resp.Diagnostics.HasError() {
		return
	}
	plan, findings := config.plan(before.ServerID.ValueString(), r.session())
	resp.Diagnostics.Append(r.write(ctx, &resp.Plan.Raw, &plan)...)
	if req.State.Raw.IsNull() {
		return
	}
	if current := r.session(); current.Registry != nil && !config.Server.IsUnknown() && !config.Server.IsUnderlyingValueUnknown() {
		reporter := diagnose.Reporter{Settings: current.Settings, Stage: diagnose.Planning, PathOf: config.pathOf}
		findings = append(onlyNow(findings, func() []rules.Finding { return judge(config.read(current.At("")).Server, current) }),
			current.Registry.PlanServer(icp.Server(&before), icp.Server(&plan))...)
		resp.Diagnostics.Append(reporter.Report(findings)...)
	}
	if plan.ID.IsUnknown() {
		return
	}
	resp.RequiresReplace = append(resp.RequiresReplace, plan.replaces(&before)...)
}

// drop enters a filing server that leaves the configuration: it is only in the
// state, but its cloud server may go with it.
func (r *server) drop(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	var before modelV0
	current := r.session()
	resp.Diagnostics.Append(r.read(ctx, req.State.Raw, &before)...)
	if current.Registry == nil || resp.Diagnostics.HasError() {
		return
	}
	reporter := diagnose.Reporter{Settings: current.Settings, Stage: diagnose.Planning, PathOf: before.pathOf}
	resp.Diagnostics.Append(reporter.Report(current.Registry.DropServer(icp.Server(&before)))...)
}

// onlyNow returns what cannot be read of a server that is in the state, where
// ValidateConfig, which does not see the state, has not said so already. What that
// said is asked for only where it matters.
func onlyNow(findings []rules.Finding, said func() []rules.Finding) []rules.Finding {
	unreadable := slices.DeleteFunc(findings, func(f rules.Finding) bool { return f.Cause != rules.FactUnreadable })
	if len(unreadable) == 0 {
		return nil
	}
	before := said()
	return slices.DeleteFunc(unreadable, func(f rules.Finding) bool {
		return slices.ContainsFunc(before, func(other rules.Finding) bool {
			return other.Rule == f.Rule && other.Cause == f.Cause
		})
	})
}

// PlanNew plans an instance that does not exist yet, of which there is only
// the configuration. It reports false for one that ModifyPlan has to look at.
func PlanNew(ctx context.Context, configuration tftypes.Value, s *session.Session) (tftypes.Value, bool) {
	var config modelV0
	if object.Read(ctx, s.Language(), configuration, config.fields()).HasError() {
		return tftypes.Value{}, false
	}
	plan, _ := config.plan("", s)
	planned := configuration
	diags := object.Write(ctx, s.Language(), &planned, plan.fields())
	return planned, !diags.HasError()
}

// Create judges the server with everything that is known by then, and stores
// nothing when it is refused.
func (r *server) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var config, plan modelV0
	resp.Diagnostics.Append(r.read(ctx, req.Config.Raw, &config)...)
	resp.Diagnostics.Append(r.read(ctx, req.Plan.Raw, &plan)...)
	if resp.Diagnostics.HasError() {
		return
	}
	state, diags := r.applied(config, plan, "")
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	resp.Diagnostics.Append(r.write(ctx, &resp.State.Raw, &state)...)
	resp.Diagnostics.Append(resp.Identity.Set(ctx, state.identity())...)
}

// Read keeps the state: a filing server exists nowhere else.
func (r *server) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var state modelV0
	resp.Diagnostics.Append(r.read(ctx, req.State.Raw, &state)...)
	if resp.Diagnostics.HasError() {
		return
	}
	if registry := r.session().Registry; registry != nil {
		registry.SeeServer(icp.Server(&state))
	}
	resp.Diagnostics.Append(resp.Identity.Set(ctx, state.identity())...)
}

// Update judges the server again, as Create does.
func (r *server) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var config, plan, before modelV0
	resp.Diagnostics.Append(r.read(ctx, req.Config.Raw, &config)...)
	resp.Diagnostics.Append(r.read(ctx, req.Plan.Raw, &plan)...)
	resp.Diagnostics.Append(r.read(ctx, req.State.Raw, &before)...)
	if resp.Diagnostics.HasError() {
		return
	}
	state, diags := r.applied(config, plan, before.ServerID.ValueString())
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	resp.Diagnostics.Append(r.write(ctx, &resp.State.Raw, &state)...)
	resp.Diagnostics.Append(resp.Identity.Set(ctx, state.identity())...)
}

// Delete forgets the filing server. Nothing in the cloud changes.
func (r *server) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {}

// applied returns the state after an apply: what was planned, with its unknowns
// filled in. What was known at plan stays as planned; Terraform refuses
// anything else.
func (r *server) applied(config, plan modelV0, previousID string) (modelV0, diag.Diagnostics) {
	current := r.session()
	reading := config.read(current.At(previousID))
	reporter := diagnose.Reporter{Settings: current.Settings, Stage: diagnose.Applying, PathOf: config.pathOf}
	if diags, refused := reporter.Problems(reading.Problems); refused {
		return plan, diags
	}
	findings := judge(reading.Server, current)
	var diags diag.Diagnostics
	diags.Append(slices.DeleteFunc(reporter.Report(findings), func(d diag.Diagnostic) bool {
		return d.Severity() == diag.SeverityWarning // the plan has said these
	})...)
	state := config
	state.Server, state.PublicAddress = types.DynamicNull(), types.DynamicNull()
	state.derive(reading, findings, current)
	state.keep(plan, findings)
	return state, diags
}

func (r *server) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	current := r.session()
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
		resp.Diagnostics.AddError(words.In(current.Language(), "import.summary", nil), words.Join(current.Language(),
			words.In(current.Language(), "import.server", nil), invalid.Sentence(current.Language(), invalid.ServerID(req.ID))))
		return
	}
	imported := modelV0{Name: types.StringValue(name), Cloud: types.StringValue(string(cloud)), Product: types.StringValue(string(product))}
	problems, _ := diagnose.Reporter{Settings: current.Settings, Stage: diagnose.Planning}.Problems(imported.read(current.At("")).Problems)
	resp.Diagnostics.Append(problems...)
	if resp.Diagnostics.HasError() {
		return
	}
	for attribute, value := range map[string]string{"id": req.ID, "name": name, "cloud": string(cloud), "product": string(product)} {
		resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(attribute), value)...)
	}
	resp.Diagnostics.Append(resp.Identity.Set(ctx, imported.identity())...)
}
