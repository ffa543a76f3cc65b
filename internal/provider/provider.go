// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package provider is the Terraform surface of the filing rules.
package provider

import (
	"context"
	"os"
	"sync/atomic"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-log/tflog"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
	authorizationcode "github.com/icp-filing/terraform-provider-icp/internal/provider/authorization_code"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/eligibility"
	filingserver "github.com/icp-filing/terraform-provider-icp/internal/provider/filing_server"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/functions"
	rulelist "github.com/icp-filing/terraform-provider-icp/internal/provider/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/words"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
)

var (
	_ provider.Provider                   = (*icp)(nil)
	_ provider.ProviderWithFunctions      = (*icp)(nil)
	_ provider.ProviderWithValidateConfig = (*icp)(nil)
)

type icp struct {
	version string
	world   session.World
	// validated is the session of the settings that ValidateConfig saw. Resources
	// are validated in that process before anything is configured, and must not
	// refuse then what enforcement = "warning" lets through.
	validated atomic.Pointer[session.Session]
	// configured is the session of the last Configure.
	configured atomic.Pointer[session.Session]
}

func newProvider(version string) *icp { return &icp{version: version, world: session.Default()} }

func (p *icp) Metadata(_ context.Context, _ provider.MetadataRequest, resp *provider.MetadataResponse) {
	resp.TypeName = "icp"
	resp.Version = p.version
}

func (p *icp) Schema(_ context.Context, _ provider.SchemaRequest, resp *provider.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: "Refuses at plan time what would break the ICP filing rules of the Chinese mainland. It needs no credentials and calls no API.",
		Attributes: map[string]schema.Attribute{
			"enforcement": schema.StringAttribute{
				Optional: true,
				MarkdownDescription: "What violations do: `error` (default) lets every rule have its own severity, `warning` turns errors into warnings, " +
					"`off` reports nothing. An error at plan also stops `terraform destroy`, which plans first: `warning` is the way out. " +
					"Environment variable: `" + settings.EnforcementVariable + "`.",
			},
			"rules": schema.MapAttribute{
				Optional:    true,
				ElementType: types.StringType,
				MarkdownDescription: "Severities of single rules: `{ icp_server_term = \"warning\" }`, with `error`, `warning` or `off`. " +
					"Environment variable: `" + settings.RulesVariable + "`, written as `icp_server_term=warning,icp_code_limit=off`.",
			},
			"language": schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: "Language of the messages: `en` (default) or `zh`. Environment variable: `" + settings.LanguageVariable + "`.",
			},
			"legacy_products": schema.BoolAttribute{
				Optional: true,
				MarkdownDescription: "Accept products that only the older lists of the clouds name (2019 to 2020). Default `false`. " +
					"Environment variable: `" + settings.LegacyProductsVariable + "`.",
			},
		},
	}
}

type model struct {
	Enforcement    types.String `tfsdk:"enforcement"`
	Rules          types.Map    `tfsdk:"rules"`
	Language       types.String `tfsdk:"language"`
	LegacyProducts types.Bool   `tfsdk:"legacy_products"`
}

// resolve returns the settings that the arguments make, and what is wrong with
// them in the language that they choose.
func (m model) resolve() (settings.Settings, diag.Diagnostics) {
	resolved, problems := settings.Resolve(settings.Arguments{
		Enforcement:    fact(m.Enforcement, m.Enforcement.ValueString),
		Rules:          m.rules(),
		Language:       fact(m.Language, m.Language.ValueString),
		LegacyProducts: fact(m.LegacyProducts, m.LegacyProducts.ValueBool),
	}, os.Getenv)
	var diags diag.Diagnostics
	for _, problem := range problems {
		detail := invalid.Sentence(resolved.Language, problem.Err)
		if problem.Variable != "" {
			diags.AddError(words.In(resolved.Language, "setting.variable", struct{ Name string }{problem.Variable}), detail)
			continue
		}
		diags.AddAttributeError(path.Root(problem.Argument), words.In(resolved.Language, "setting.argument", struct{ Name string }{problem.Argument}), detail)
	}
	return resolved, diags
}

// rules returns the severities of single rules. They are unknown as a whole
// while one of them is.
func (m model) rules() filing.Fact[map[string]string] {
	chosen := map[string]string{}
	for name, v := range m.Rules.Elements() {
		severity, ok := v.(types.String)
		if !ok || severity.IsUnknown() {
			return filing.Unknown[map[string]string]()
		}
		chosen[name] = severity.ValueString()
	}
	return fact(m.Rules, func() map[string]string { return chosen })
}

func fact[T any](v attr.Value, read func() T) filing.Fact[T] {
	switch {
	case v.IsUnknown():
		return filing.Unknown[T]()
	case v.IsNull():
		return filing.Absent[T]()
	}
	return filing.Known(read())
}

func (p *icp) ValidateConfig(ctx context.Context, req provider.ValidateConfigRequest, resp *provider.ValidateConfigResponse) {
	var m model
	resp.Diagnostics.Append(req.Config.Get(ctx, &m)...)
	if resp.Diagnostics.HasError() {
		return
	}
	resolved, diags := m.resolve()
	resp.Diagnostics.Append(diags...)
	p.validated.Store(p.world.Unconfigured(resolved))
}

func (p *icp) Configure(ctx context.Context, req provider.ConfigureRequest, resp *provider.ConfigureResponse) {
	var m model
	resp.Diagnostics.Append(req.Config.Get(ctx, &m)...)
	if resp.Diagnostics.HasError() {
		return
	}
	resolved, diags := m.resolve()
	resp.Diagnostics.Append(diags...)
	p.configured.Store(p.world.Configured(resolved))
	tflog.Debug(ctx, "configured", map[string]any{
		"enforcement": resolved.Enforcement, "language": resolved.Language, "severities": len(resolved.Severities), "provisional": resolved.Provisional,
	})
}

// session returns the session that holds at the moment: of the last Configure,
// otherwise one to validate in.
func (p *icp) session() *session.Session {
	if s := p.configured.Load(); s != nil {
		return s
	}
	if s := p.validated.Load(); s != nil {
		return s
	}
	s, _ := settings.FromEnvironment(os.Getenv)
	return p.world.Unconfigured(s)
}

func (p *icp) Resources(context.Context) []func() resource.Resource {
	return []func() resource.Resource{
		func() resource.Resource { return filingserver.New(p.session) },
		func() resource.Resource { return authorizationcode.New(p.session) },
	}
}

func (p *icp) DataSources(context.Context) []func() datasource.DataSource {
	return []func() datasource.DataSource{
		func() datasource.DataSource { return eligibility.New(p.session) },
		func() datasource.DataSource { return rulelist.New(p.session) },
	}
}

func (p *icp) Functions(context.Context) []func() function.Function {
	return functions.All(functions.Base{World: p.world, Getenv: os.Getenv})
}
