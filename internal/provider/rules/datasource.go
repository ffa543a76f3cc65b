// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package rulelist is the data source icp_rules.
package rulelist

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

type dataSource struct{ session func() *session.Session }

// New returns the data source, which works in the session that a function gives.
func New(current func() *session.Session) datasource.DataSource { return &dataSource{session: current} }

func (d *dataSource) Metadata(_ context.Context, req datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_rules"
}

func (d *dataSource) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	text := func(description string) schema.StringAttribute {
		return schema.StringAttribute{Computed: true, MarkdownDescription: description}
	}
	resp.Schema = schema.Schema{
		MarkdownDescription: "The rules of this provider, with the severities that this configuration of it gives them.",
		Attributes: map[string]schema.Attribute{
			"rules": schema.ListNestedAttribute{
				Computed:            true,
				MarkdownDescription: "The rules in the order of reports.",
				NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
					"name":             text("The rule's name."),
					"severity":         text("`error`, `warning` or `off` as configured."),
					"default_severity": text("The severity without configuration."),
					"subject":          text("What the rule judges: `server`, `code`, `account`, `website` or `delivery`."),
					"demand":           text("What the rule demands."),
					"page":             text("Address of the rule's page."),
					"sources": schema.ListNestedAttribute{
						Computed:            true,
						MarkdownDescription: "What the rule rests on.",
						NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
							"title": text("The source."),
							"date":  text("Its date; empty when it has none."),
							"url":   text("Its address; empty when it has no public one."),
						}},
					},
				}},
			},
		},
	}
}

type model struct {
	Rules []rule `tfsdk:"rules"`
}

type rule struct {
	Name            types.String `tfsdk:"name"`
	Severity        types.String `tfsdk:"severity"`
	DefaultSeverity types.String `tfsdk:"default_severity"`
	Subject         types.String `tfsdk:"subject"`
	Demand          types.String `tfsdk:"demand"`
	Page            types.String `tfsdk:"page"`
	Sources         []citation   `tfsdk:"sources"`
}

type citation struct {
	Title types.String `tfsdk:"title"`
	Date  types.String `tfsdk:"date"`
	URL   types.String `tfsdk:"url"`
}

// Read lists the rules.
func (d *dataSource) Read(ctx context.Context, _ datasource.ReadRequest, resp *datasource.ReadResponse) {
	current := d.session()
	var data model
	for _, r := range rules.All() {
		severity := current.Settings.SeverityOf(r)
		row := rule{
			Name: types.StringValue(string(r.Name)), Severity: types.StringValue(string(severity)),
			DefaultSeverity: types.StringValue(string(r.Severity)), Subject: types.StringValue(string(r.Subject)),
			Demand: types.StringValue(r.About(current.Language())), Page: types.StringValue(r.Page()),
		}
		for _, id := range r.Sources {
			if from, ok := current.Catalog.Source(id); ok {
				row.Sources = append(row.Sources, citation{
					Title: types.StringValue(from.Title.In(current.Language())), Date: types.StringValue(from.Date), URL: types.StringValue(from.URL),
				})
			}
		}
		data.Rules = append(data.Rules, row)
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, &data)...)
}
