// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package provider is the Terraform surface of the filing rules.
package provider

import (
	"context"
	"os"
	"sync/atomic"

	"github.com/hashicorp/terraform-plugin-framework-validators/mapvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/authorizationcode"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/eligibility"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/facts"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/filingserver"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/functions"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/rulelist"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/settings"
)

var (
	_ provider.Provider                   = (*icp)(nil)
	_ provider.ProviderWithFunctions      = (*icp)(nil)
	_ provider.ProviderWithValidateConfig = (*icp)(nil)
)

type icp struct {
	version string
	// validated are the settings that ValidateConfig saw. Resources are
	// validated in that process before anything is configured, and must not
	// refuse then what enforcement = "warning" lets through.
	validated atomic.Pointer[settings.Settings]
	// configured are the settings of the last Configure, as the framework
	// hands them to the resources.
	configured atomic.Pointer[settings.Settings]
}

// New returns a constructor of the provider.
func New(version string) func() provider.Provider {
	return func() provider.Provider { return &icp{version: version} }
}

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
				Validators: []validator.String{stringvalidator.OneOf("error", "warning", "off")},
			},
			"rules": schema.MapAttribute{
				Optional:    true,
				ElementType: types.StringType,
				MarkdownDescription: "Severities of single rules: `{ icp_server_term = \"warning\" }`, with `error`, `warning` or `off`. " +
					"Environment variable: `" + settings.RulesVariable + "`, written as `icp_server_term=warning,icp_code_limit=off`.",
				Validators: []validator.Map{mapvalidator.ValueStringsAre(stringvalidator.OneOf("error", "warning", "off"))},
			},
			"language": schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: "Language of the messages: `en` (default) or `zh`. Environment variable: `" + settings.LanguageVariable + "`.",
				Validators:          []validator.String{stringvalidator.OneOf("en", "zh")},
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

func (m model) resolve() (settings.Settings, diag.Diagnostics) {
	arguments := settings.Arguments{
		Enforcement:    facts.Text(m.Enforcement),
		Language:       facts.Text(m.Language),
		LegacyProducts: facts.Truth(m.LegacyProducts),
	}
	switch {
	case m.Rules.IsUnknown():
		arguments.Rules = filing.Unknown[map[string]string]()
	case !m.Rules.IsNull():
		chosen := map[string]string{}
		for name, v := range m.Rules.Elements() {
			text, ok := v.(types.String)
			if !ok || text.IsUnknown() {
				arguments.Rules = filing.Unknown[map[string]string]()
				continue
			}
			chosen[name] = text.ValueString()
		}
		if arguments.Rules.IsAbsent() {
			arguments.Rules = filing.Known(chosen)
		}
	}
	resolved, problems := settings.Resolve(arguments, os.Getenv)
	var diags diag.Diagnostics
	for _, problem := range problems {
		if problem.Variable != "" {
			diags.AddError("Invalid environment variable "+problem.Variable, problem.Detail)
			continue
		}
		diags.AddAttributeError(path.Root(problem.Argument), "Invalid provider argument "+problem.Argument, problem.Detail)
	}
	return resolved, diags
}

func (p *icp) ValidateConfig(ctx context.Context, req provider.ValidateConfigRequest, resp *provider.ValidateConfigResponse) {
	var m model
	resp.Diagnostics.Append(req.Config.Get(ctx, &m)...)
	if resp.Diagnostics.HasError() {
		return
	}
	resolved, diags := m.resolve()
	resp.Diagnostics.Append(diags...)
	p.validated.Store(&resolved)
}

func (p *icp) Configure(ctx context.Context, req provider.ConfigureRequest, resp *provider.ConfigureResponse) {
	var m model
	resp.Diagnostics.Append(req.Config.Get(ctx, &m)...)
	if resp.Diagnostics.HasError() {
		return
	}
	resolved, diags := m.resolve()
	resp.Diagnostics.Append(diags...)
	p.configured.Store(&resolved)
	s := session.New(resolved)
	resp.ResourceData = s
	resp.DataSourceData = s
}

// settings returns the settings that hold at the moment.
func (p *icp) settings() settings.Settings {
	if s := p.configured.Load(); s != nil {
		return *s
	}
	return p.validating()
}

// validating returns the settings by which an unconfigured provider validates.
func (p *icp) validating() settings.Settings {
	if s := p.validated.Load(); s != nil {
		return *s
	}
	s, _ := settings.Resolve(settings.Arguments{}, os.Getenv)
	return s
}

func (p *icp) Resources(context.Context) []func() resource.Resource {
	return []func() resource.Resource{
		func() resource.Resource { return filingserver.New(p.validating) },
		func() resource.Resource { return authorizationcode.New(p.validating) },
	}
}

func (p *icp) DataSources(context.Context) []func() datasource.DataSource {
	return []func() datasource.DataSource{eligibility.New, rulelist.New}
}

func (p *icp) Functions(context.Context) []func() function.Function {
	return functions.All()
}
