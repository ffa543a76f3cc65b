// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package eligibility is the data source icp_eligibility.
package eligibility

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/assessment"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/diagnose"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/object"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/validate"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/words"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

var _ datasource.DataSourceWithValidateConfig = (*source)(nil)

type source struct{ session func() *session.Session }

// New returns the data source, which works in the session that a function gives.
func New(current func() *session.Session) datasource.DataSource { return &source{session: current} }

func (d *source) Metadata(_ context.Context, req datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_eligibility"
}

func (d *source) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	stated := func(description string) schema.StringAttribute {
		return schema.StringAttribute{Optional: true, MarkdownDescription: description}
	}
	must := validate.In(func() text.Language { return d.session().Language() })
	months := []validator.Int64{must.Between(0, filing.MaxPlausibleTermMonths)}
	resp.Schema = schema.Schema{
		MarkdownDescription: "Whether a server may back ICP filings, from facts that are stated one by one. It refuses nothing unless `enforce` is set. " +
			"For a whole resource use the function `eligibility`: a data source would store the resource in the state.",
		Attributes: map[string]schema.Attribute{
			// Required
			"cloud":   schema.StringAttribute{Required: true, MarkdownDescription: words.Clouds(session.Default().Catalog)},
			"product": schema.StringAttribute{Required: true, MarkdownDescription: "The product by its name in the catalogue, such as `ecs` or `cvm`."},

			// Optional
			"server_id":        stated("The id that the cloud gave the server."),
			"region":           stated("The region's id, such as `cn-hangzhou`."),
			"billing_mode":     stated("`subscription`, `pay_as_you_go` or `spot`, or as the cloud spells it."),
			"term_months":      schema.Int64Attribute{CustomType: object.Whole{}, Optional: true, MarkdownDescription: "Calendar months that the server was bought for. `renewed_months` is added.", Validators: months},
			"subscribed_since": stated("For an existing server: the day on which it became a subscription, such as `2026-03-01`. The term runs from that day to `expires_at`. Not together with `term_months`."),
			"renewed_months": schema.Int64Attribute{
				CustomType: object.Whole{}, Optional: true, MarkdownDescription: "Months of renewals to add to `term_months`.", Validators: months,
			},
			"expires_at":    stated("When the paid term ends, such as `2027-06-30T16:00:00Z`."),
			"has_public_ip": schema.BoolAttribute{Optional: true, MarkdownDescription: "Whether the server has a public IP address."},
			"public_address": schema.DynamicAttribute{
				Optional: true,
				MarkdownDescription: "The whole resource that gives the server its public IP address, such as `alicloud_eip_association.web`. " +
					"It must not be bound to another server than `server_id`. Nothing of it is stored.",
			},
			"websites": schema.SetAttribute{
				Optional: true, ElementType: types.StringType, MarkdownDescription: "Websites that are filed directly on the server.",
			},
			"apps": schema.SetAttribute{
				Optional: true, ElementType: types.StringType, MarkdownDescription: "Apps that are filed directly on the server, by name. They count together with `websites`.",
			},
			"codes": schema.Int64Attribute{
				CustomType: object.Whole{}, Optional: true, MarkdownDescription: "How many codes of the server are or will be in use.", Validators: []validator.Int64{must.AtLeast(0)},
			},
			"account": stated("Number of the cloud account that owns the server."),
			"account_type": schema.StringAttribute{
				Optional: true, MarkdownDescription: "`enterprise` or `individual`.",
				Validators: []validator.String{must.OneOf(string(filing.EnterpriseAccount), string(filing.IndividualAccount))},
			},
			"entity":  stated("The organisation or person that files `websites` and `apps`."),
			"enforce": schema.BoolAttribute{Optional: true, MarkdownDescription: "Turn violations, and facts that are needed and not stated, into errors. Default `false`."},

			// Computed
			"eligible":        schema.BoolAttribute{Computed: true, MarkdownDescription: "Whether the server meets every rule whose default severity is error, whatever the severities that are configured. Null when nobody states a fact that is needed, or no source says where the region is."},
			"filing_required": schema.BoolAttribute{Computed: true, MarkdownDescription: "Whether a website on the server needs a filing: it does when the region is in the Chinese mainland."},
			"max_codes":       schema.Int64Attribute{Computed: true, MarkdownDescription: "How many codes the product can generate. Null when no source states it."},
			"max_websites":    schema.Int64Attribute{Computed: true, MarkdownDescription: "How many websites and apps, counted together, can be filed directly. Null when no source states it."},
			"undecided": schema.ListNestedAttribute{
				Computed:            true,
				MarkdownDescription: "Rules that could not be decided.",
				NestedObject:        schema.NestedAttributeObject{Attributes: undecidedAttributes()},
			},
			"findings": schema.ListNestedAttribute{
				Computed:            true,
				MarkdownDescription: "Violations and undecided rules in words.",
				NestedObject:        schema.NestedAttributeObject{Attributes: findingAttributes()},
			},
		},
	}
}

func undecidedAttributes() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"rule":  schema.StringAttribute{Computed: true, MarkdownDescription: assessment.RuleDescription},
		"cause": schema.StringAttribute{Computed: true, MarkdownDescription: assessment.CauseDescription},
		"fact":  schema.StringAttribute{Computed: true, MarkdownDescription: assessment.FactDescription},
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

// ValidateConfig says what cannot be read.
func (d *source) ValidateConfig(ctx context.Context, req datasource.ValidateConfigRequest, resp *datasource.ValidateConfigResponse) {
	current := d.session()
	var config model
	resp.Diagnostics.Append(object.Read(ctx, current.Language(), req.Config.Raw, config.fields())...)
	if !resp.Diagnostics.HasError() {
		problems, _ := diagnose.Reporter{Settings: current.Settings, Stage: diagnose.Planning}.Problems(config.read(current).Problems)
		resp.Diagnostics.Append(problems...)
	}
}

// Read assesses the facts. Terraform defers it while one of them is unknown.
func (d *source) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	current := d.session()
	var data model
	resp.Diagnostics.Append(object.Read(ctx, current.Language(), req.Config.Raw, data.fields())...)
	if resp.Diagnostics.HasError() {
		return
	}
	answer, basis, diags := assessment.Of(ctx, data.read(current).Server, current)
	resp.Diagnostics.Append(diags...)
	data.Assessment, data.PublicAddress = answer, types.DynamicNull()
	if data.Enforce.ValueBool() {
		reporter := diagnose.Reporter{Settings: current.Settings, Stage: diagnose.Applying, PathOf: pathOf}
		resp.Diagnostics.Append(reporter.Report(basis.Findings)...)
	}
	resp.Diagnostics.Append(object.Write(ctx, current.Language(), &resp.State.Raw, data.fields())...)
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
