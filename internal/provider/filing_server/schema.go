// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filingserver

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/assessment"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/object"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/validate"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/words"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func (r *server) Schema(_ context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	must := validate.In(func() text.Language { return r.session().Language() })
	replace := []planmodifier.String{stringplanmodifier.RequiresReplace()}
	resp.Schema = schema.Schema{
		MarkdownDescription: "A server that backs ICP filings. The plan is refused when the server could not: a product, region, billing mode or term that the cloud does not accept, no public IP, too many websites or apps.",
		Attributes: map[string]schema.Attribute{
			// Required
			"name": schema.StringAttribute{
				Required:            true,
				MarkdownDescription: "Name of the filing server, unique within cloud and product. It is part of `id`, and can change in place; no slashes or spaces.",
				Validators:          []validator.String{must.Name()},
			},

			// Optional
			"server": schema.DynamicAttribute{
				Optional:  true,
				WriteOnly: true,
				MarkdownDescription: "The whole cloud resource, such as `alicloud_instance.web`: its facts are read off it, on the first plan too. " +
					"Nothing of it is stored. Needs Terraform or OpenTofu 1.11; state the facts one by one with older versions and for servers outside of Terraform.",
			},
			"public_address": schema.DynamicAttribute{
				Optional:  true,
				WriteOnly: true,
				MarkdownDescription: "The whole resource that gives the server its public IP address, where the server does not: what binds an EIP to it, " +
					"such as `alicloud_eip_association.web`, the EIP, or the network interface that has it. A load balancer or a NAT gateway gives it none. " +
					"At apply it must not be bound to another server. Nothing of it is stored. Needs Terraform or OpenTofu 1.11; use `has_public_ip` with older versions.",
			},
			"renewed_months": schema.Int64Attribute{
				CustomType: object.Whole{}, Optional: true,
				MarkdownDescription: "Months of renewals that neither `period` nor the server's life shows. They are added to `term_months`.",
				Validators:          []validator.Int64{must.Between(0, filing.MaxPlausibleTermMonths)},
			},
			"subscribed_since": schema.StringAttribute{
				Optional: true,
				MarkdownDescription: "For an existing server: the day on which it became a subscription, such as `2026-03-01`. The term runs from that day to `expires_at`. " +
					"Pay-as-you-go time before does not count, and no cloud shows since when a server is a subscription. Not together with `term_months`.",
			},
			"websites": schema.SetAttribute{
				Optional:            true,
				ElementType:         types.StringType,
				MarkdownDescription: "Websites that are filed directly on this server, without a code: registrable domains such as `example.cn`.",
				Validators:          []validator.Set{must.EachNotBlank()},
			},
			"apps": schema.SetAttribute{
				Optional:            true,
				ElementType:         types.StringType,
				MarkdownDescription: "Apps that are filed directly on this server, without a code, by the names that they are filed with. They count together with `websites`.",
				Validators:          []validator.Set{must.EachNotBlank()},
			},
			"undeclared_codes": schema.Int64Attribute{
				CustomType: object.Whole{}, Optional: true,
				MarkdownDescription: "Codes of this server that this configuration does not declare: issued in the console, in other configurations, or spent. They count.",
				Validators:          []validator.Int64{must.AtLeast(0)},
			},
			"account": schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: "Number of the cloud account that owns the server.",
			},
			"account_type": schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: "Who that account is verified as: `enterprise` or `individual`.",
				Validators:          []validator.String{must.OneOf(string(filing.EnterpriseAccount), string(filing.IndividualAccount))},
			},
			"entity": schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: "The organisation or person that files `websites` and `apps`.",
			},

			// Optional, read off the server when not set
			"cloud": schema.StringAttribute{
				Optional: true, Computed: true,
				MarkdownDescription: words.Clouds(session.Default().Catalog),
				PlanModifiers:       replace,
			},
			"product": schema.StringAttribute{
				Optional: true, Computed: true,
				MarkdownDescription: "The product by its name in the catalogue, such as `ecs`, `simple_application_server`, `nat_gateway` or `cvm`.",
				PlanModifiers:       replace,
			},
			"server_id": schema.StringAttribute{
				Optional: true, Computed: true,
				MarkdownDescription: "The id that the cloud gave the server.",
			},
			"region": schema.StringAttribute{
				Optional: true, Computed: true,
				MarkdownDescription: "The region's id, such as `cn-hangzhou`. Read off the availability zone where the resource has no region.",
			},
			"billing_mode": schema.StringAttribute{
				Optional: true, Computed: true,
				MarkdownDescription: "`subscription`, `pay_as_you_go` or `spot`, or as the cloud spells it (`PrePaid`, `prePaid`, `PREPAID`, …).",
			},
			"term_months": schema.Int64Attribute{
				CustomType: object.Whole{}, Optional: true, Computed: true,
				MarkdownDescription: "Calendar months that the server was bought for. `renewed_months` is added. Where it is not set, it is what the cloud resource says; null when the server has not existed for that long. " +
					"Set it to all months that were paid for in advance where the cloud resource does not show it.",
				Validators: []validator.Int64{must.Between(0, filing.MaxPlausibleTermMonths)},
			},
			"expires_at": schema.StringAttribute{
				Optional: true, Computed: true,
				MarkdownDescription: "When the paid term ends, such as `2027-06-30T16:00:00Z`.",
			},
			"has_public_ip": schema.BoolAttribute{
				Optional: true, Computed: true,
				MarkdownDescription: "Whether the server has a public IP address of its own. Read off the server and `public_address`.",
			},

			// Computed
			"id": schema.StringAttribute{
				Computed:            true,
				MarkdownDescription: "`cloud/product/name`. It is known at plan, so that codes can be counted on the first plan of a new stack.",
			},
			"eligible": schema.BoolAttribute{
				Computed: true,
				MarkdownDescription: "Whether the server meets every rule whose default severity is error. It follows from the facts alone: a rule that is turned off makes no server eligible. " +
					"Known only after apply while a fact is; null when nobody states a fact that is needed, or no source says where the region is.",
			},
			"max_codes": schema.Int64Attribute{
				Computed:            true,
				MarkdownDescription: "How many codes the product can generate. Null when no source states it.",
			},
			"max_websites": schema.Int64Attribute{
				Computed:            true,
				MarkdownDescription: "How many websites and apps, counted together, can be filed directly. Null when no source states it.",
			},
			"undecided": schema.ListNestedAttribute{
				Computed:            true,
				MarkdownDescription: "Rules that could not be decided, because nobody states a fact or no source states the limit. Known only after apply while a fact is.",
				NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
					"rule":  schema.StringAttribute{Computed: true, MarkdownDescription: assessment.RuleDescription},
					"cause": schema.StringAttribute{Computed: true, MarkdownDescription: assessment.CauseDescription},
					"fact":  schema.StringAttribute{Computed: true, MarkdownDescription: assessment.FactDescription},
				}},
			},
		},
	}
}

func (r *server) IdentitySchema(_ context.Context, _ resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	resp.IdentitySchema = identityschema.Schema{
		Attributes: map[string]identityschema.Attribute{
			"cloud":   identityschema.StringAttribute{RequiredForImport: true, Description: "The cloud, such as alicloud."},
			"product": identityschema.StringAttribute{RequiredForImport: true, Description: "The product, such as ecs."},
			"name":    identityschema.StringAttribute{RequiredForImport: true, Description: "The filing server's name."},
		},
	}
}
