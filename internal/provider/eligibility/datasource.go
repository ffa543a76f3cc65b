// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package eligibility is the data source icp_eligibility.
package eligibility

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-validators/int64validator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/assessment"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/diagnose"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/facts"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

var (
	_ datasource.DataSource                   = (*source)(nil)
	_ datasource.DataSourceWithConfigure      = (*source)(nil)
	_ datasource.DataSourceWithValidateConfig = (*source)(nil)
)

type source struct{ session *session.Session }

// New returns the data source.
func New() datasource.DataSource { return &source{} }

func (d *source) Metadata(_ context.Context, req datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_eligibility"
}

func (d *source) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	text := func(description string) schema.StringAttribute {
		return schema.StringAttribute{Optional: true, MarkdownDescription: description}
	}
	months := []validator.Int64{int64validator.Between(0, filing.MaxPlausibleTermMonths)}
	resp.Schema = schema.Schema{
		MarkdownDescription: "Whether a server may back ICP filings, from facts that are stated one by one. It refuses nothing unless `enforce` is set. " +
			"For a whole resource use the function `eligibility`: a data source would store the resource in the state.",
		Attributes: map[string]schema.Attribute{
			// Required
			"cloud":   schema.StringAttribute{Required: true, MarkdownDescription: "`alicloud`, `huaweicloud` or `tencentcloud`."},
			"product": schema.StringAttribute{Required: true, MarkdownDescription: "The product by its name in the catalogue, such as `ecs` or `cvm`."},

			// Optional
			"server_id":    text("The id that the cloud gave the server."),
			"region":       text("The region's id, such as `cn-hangzhou`."),
			"billing_mode": text("`subscription`, `pay_as_you_go` or `spot`, or as the cloud spells it."),
			"term_months":  schema.Int64Attribute{Optional: true, MarkdownDescription: "Calendar months that the server was bought for. `renewed_months` is added.", Validators: months},
			"renewed_months": schema.Int64Attribute{
				Optional: true, MarkdownDescription: "Months of renewals to add to `term_months`.", Validators: months,
			},
			"expires_at":    text("When the paid term ends, such as `2027-06-30T16:00:00Z`."),
			"has_public_ip": schema.BoolAttribute{Optional: true, MarkdownDescription: "Whether the server has a public IP address."},
			"websites": schema.SetAttribute{
				Optional: true, ElementType: types.StringType, MarkdownDescription: "Websites that are filed directly on the server.",
			},
			"codes": schema.Int64Attribute{
				Optional: true, MarkdownDescription: "How many codes of the server are or will be in use.", Validators: []validator.Int64{int64validator.AtLeast(0)},
			},
			"account": text("Number of the cloud account that owns the server."),
			"account_type": schema.StringAttribute{
				Optional: true, MarkdownDescription: "`enterprise` or `individual`.",
				Validators: []validator.String{stringvalidator.OneOf(string(filing.EnterpriseAccount), string(filing.IndividualAccount))},
			},
			"entity":  text("The organisation or person that files the websites."),
			"enforce": schema.BoolAttribute{Optional: true, MarkdownDescription: "Turn violations, and facts that are needed and not stated, into errors. Default `false`."},

			// Computed
			"eligible":        schema.BoolAttribute{Computed: true, MarkdownDescription: "Whether no rule of severity error is violated. Null when nobody states a fact that is needed."},
			"filing_required": schema.BoolAttribute{Computed: true, MarkdownDescription: "Whether a website on the server needs a filing: it does when the region is in the Chinese mainland."},
			"max_codes":       schema.Int64Attribute{Computed: true, MarkdownDescription: "How many codes the product can generate. Null when no source states it."},
			"max_websites":    schema.Int64Attribute{Computed: true, MarkdownDescription: "How many websites can be filed directly. Null when no source states it."},
			"undecided":       schema.ListAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: "Rules that could not be decided."},
			"findings": schema.ListNestedAttribute{
				Computed:            true,
				MarkdownDescription: "Violations and undecided rules in words.",
				NestedObject:        schema.NestedAttributeObject{Attributes: findingAttributes()},
			},
		},
	}
}

func findingAttributes() map[string]schema.Attribute {
	attributes := map[string]schema.Attribute{}
	for name, description := range map[string]string{
		"rule":     "The rule's name.",
		"verdict":  "`violation` or `undecided`.",
		"severity": "`error` or `warning`.",
		"summary":  "One stable line.",
		"found":    "What was found.",
		"why":      "What the rule demands, and which source says so.",
		"fix":      "What to do.",
		"page":     "Address of the rule's page.",
	} {
		attributes[name] = schema.StringAttribute{Computed: true, MarkdownDescription: description}
	}
	return attributes
}

type model struct {
	Cloud         types.String `tfsdk:"cloud"`
	Product       types.String `tfsdk:"product"`
	ServerID      types.String `tfsdk:"server_id"`
	Region        types.String `tfsdk:"region"`
	BillingMode   types.String `tfsdk:"billing_mode"`
	TermMonths    types.Int64  `tfsdk:"term_months"`
	RenewedMonths types.Int64  `tfsdk:"renewed_months"`
	ExpiresAt     types.String `tfsdk:"expires_at"`
	HasPublicIP   types.Bool   `tfsdk:"has_public_ip"`
	Websites      types.Set    `tfsdk:"websites"`
	Codes         types.Int64  `tfsdk:"codes"`
	Account       types.String `tfsdk:"account"`
	AccountType   types.String `tfsdk:"account_type"`
	Entity        types.String `tfsdk:"entity"`
	Enforce       types.Bool   `tfsdk:"enforce"`

	Eligible       types.Bool  `tfsdk:"eligible"`
	FilingRequired types.Bool  `tfsdk:"filing_required"`
	MaxCodes       types.Int64 `tfsdk:"max_codes"`
	MaxWebsites    types.Int64 `tfsdk:"max_websites"`
	Undecided      types.List  `tfsdk:"undecided"`
	Findings       types.List  `tfsdk:"findings"`
}

func (m *model) read() facts.Reading {
	return facts.Read(facts.Stated{
		Name: types.StringValue("server"), Cloud: m.Cloud, Product: m.Product, ServerID: m.ServerID, Region: m.Region,
		BillingMode: m.BillingMode, TermMonths: m.TermMonths, ExpiresAt: m.ExpiresAt, HasPublicIP: m.HasPublicIP,
		RenewedMonths: m.RenewedMonths, Websites: m.Websites, UndeclaredCodes: m.Codes, Account: m.Account,
		AccountType: m.AccountType, Entity: m.Entity,
	}, tfvalue.Null(), "", time.Now())
}

func (d *source) Configure(_ context.Context, req datasource.ConfigureRequest, resp *datasource.ConfigureResponse) {
	var diags diag.Diagnostics
	d.session, diags = session.From(req.ProviderData)
	resp.Diagnostics.Append(diags...)
}

// ValidateConfig says what cannot be read.
func (d *source) ValidateConfig(ctx context.Context, req datasource.ValidateConfigRequest, resp *datasource.ValidateConfigResponse) {
	var config model
	resp.Diagnostics.Append(req.Config.Get(ctx, &config)...)
	if !resp.Diagnostics.HasError() {
		resp.Diagnostics.Append(diagnose.Problems(config.read().Problems)...)
	}
}

// Read assesses the facts. Terraform defers it while one of them is unknown.
func (d *source) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	var data model
	resp.Diagnostics.Append(req.Config.Get(ctx, &data)...)
	if resp.Diagnostics.HasError() {
		return
	}
	reading := data.read()
	a, findings, diags := assessment.Of(ctx, reading.Server, d.session.Settings)
	resp.Diagnostics.Append(diags...)
	data.Eligible, data.FilingRequired = a.Eligible, a.FilingRequired
	data.MaxCodes, data.MaxWebsites = a.MaxCodes, a.MaxWebsites
	data.Undecided, data.Findings = a.Undecided, a.Findings
	if data.Enforce.ValueBool() {
		reporter := diagnose.Reporter{Settings: d.session.Settings, Stage: diagnose.Applying, PathOf: pathOf}
		resp.Diagnostics.Append(reporter.Report(findings)...)
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, &data)...)
}

// pathOf returns the attribute that holds a fact.
func pathOf(fact string) (path.Path, bool) {
	switch fact {
	case "undeclared_codes", "filing_server":
		return path.Root("codes"), true
	case "name":
		return path.Path{}, false
	}
	return path.Root(fact), true
}
