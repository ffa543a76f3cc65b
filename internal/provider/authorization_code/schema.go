// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package authorizationcode

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/object"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/validate"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/words"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func (r *code) Schema(_ context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	must := validate.In(func() text.Language { return r.session().Language() })
	notBlank := must.NotBlank()
	resp.Schema = schema.Schema{
		MarkdownDescription: "An authorization code of a filing server: one slot, for one website or one app, once. Without a code it is a counted reservation. " +
			"The plan is refused when a server has more codes than its product gives.",
		Attributes: map[string]schema.Attribute{
			// Optional, one of them
			"filing_server": schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: "`id` of the `icp_filing_server` that the code is taken from. A received code has none, any other needs one.",
			},
			"origin": schema.StringAttribute{
				Optional: true,
				MarkdownDescription: "Where the code comes from: `free` (the default) is a code that the server generates, and uses one of its slots. `purchased` is one that was bought beyond those, and uses none; Alibaba Cloud sells codes, Huawei Cloud does not. " +
					"`received` is one that another account has given to yours: it is of a server that is declared there, so that `filing_server` is left out and no rule about servers, their slots or their owner applies.",
				Validators: []validator.String{must.OneOf(string(filing.FreeCode), string(filing.PurchasedCode), string(filing.ReceivedCode))},
			},
			"cloud": schema.StringAttribute{
				Optional: true,
				MarkdownDescription: "The cloud of a received code, with which the website or app is filed: " + words.Clouds(session.Default().Catalog) +
					" Where it is left out, `icp-check` and TFLint presume the only cloud that the stack is on.",
			},

			// Optional, exactly one
			"website": schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: "The registrable domain of the website that the code is for, such as `shop-example.cn`. It can change in place until a filing has used the code. Exactly one of `website` and `app` is set.",
				Validators:          []validator.String{notBlank},
			},
			"app": schema.StringAttribute{
				Optional: true,
				MarkdownDescription: "The name of the app that the code is for, as it is filed. An app and a website are filed separately, each with a code of its own, also under the same domain. " +
					"Mini programs and quick apps are filed at their platform and need no code.",
				Validators: []validator.String{notBlank},
			},

			// Optional
			"app_domains": schema.SetAttribute{
				Optional: true, ElementType: types.StringType,
				MarkdownDescription: "The domain names that the app uses, each as it is used, such as `api.shop-example.cn`: an app is filed with names of any level.",
				Validators:          []validator.Set{must.EachNotBlank()},
			},
			"entity": schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: "The organisation or person that files the website or app.",
			},
			"grant_to_account": schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: "The other cloud account that may use the code: its number, or its account name at Huawei Cloud. Of a received code, your account.",
				Validators:          []validator.String{notBlank},
			},
			"code": schema.StringAttribute{
				Optional: true, Sensitive: true,
				MarkdownDescription: "The code from the cloud's filing console. It is stored in the state; `code_wo` is not.",
				Validators:          []validator.String{notBlank},
			},
			"code_wo": schema.StringAttribute{
				Optional: true, Sensitive: true, WriteOnly: true,
				MarkdownDescription: "The code, without storing it. Change `code_wo_version` whenever it changes. Needs Terraform or OpenTofu 1.11.",
				Validators:          []validator.String{notBlank},
			},
			"code_wo_version": schema.Int64Attribute{
				CustomType:          object.Whole{},
				Optional:            true,
				MarkdownDescription: "Version of `code_wo`: another number says that it is another code.",
				Validators:          []validator.Int64{must.AtLeast(0)},
			},
			"filing_number": schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: "The filing number, once the filing is approved: `京ICP备12345678号-1` of a website, `京ICP备12345678号-2A` of an app. The code is used up then.",
				Validators:          []validator.String{notBlank},
			},

			// Computed
			"id": schema.StringAttribute{
				Computed:            true,
				MarkdownDescription: "`filing_server/website`, or `filing_server/app:name` for an app. Of a received code `received/website`, or `received/cloud/website` where `cloud` is set.",
			},
			"server_id": schema.StringAttribute{
				Computed: true,
				MarkdownDescription: "The id of the cloud server that generated the code, once a refresh has seen it. " +
					"It stays when the filing server becomes another cloud server: the code does not use a slot of that one.",
			},
			"status": schema.StringAttribute{
				Computed:            true,
				MarkdownDescription: "`reserved` without a code, `generated` with one, `filed` with a filing number.",
			},
			"code_fingerprint": schema.StringAttribute{
				Computed:            true,
				MarkdownDescription: "Short hash that tells codes apart without showing them. Null while the code is a reservation.",
			},
		},
	}
}

func (r *code) IdentitySchema(_ context.Context, _ resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	resp.IdentitySchema = identityschema.Schema{
		Version: 1, // see UpgradeIdentity
		Attributes: map[string]identityschema.Attribute{
			"filing_server": identityschema.StringAttribute{OptionalForImport: true, Description: "The filing server's id, such as alicloud/ecs/web. A received code has none."},
			"cloud":         identityschema.StringAttribute{OptionalForImport: true, Description: "The cloud of a received code, where it is set."},
			"website":       identityschema.StringAttribute{OptionalForImport: true, Description: "The website that the code is for."},
			"app":           identityschema.StringAttribute{OptionalForImport: true, Description: "The app that the code is for, where it is for no website."},
		},
	}
}

// UpgradeIdentity reads the identities of codes that are of websites only: OpenTofu
// demands each attribute of an identity in the state.
func (r *code) UpgradeIdentity(context.Context) map[int64]resource.IdentityUpgrader {
	return map[int64]resource.IdentityUpgrader{0: {
		PriorSchema: &identityschema.Schema{Attributes: map[string]identityschema.Attribute{
			"filing_server": identityschema.StringAttribute{RequiredForImport: true},
			"website":       identityschema.StringAttribute{RequiredForImport: true},
		}},
		IdentityUpgrader: func(ctx context.Context, req resource.UpgradeIdentityRequest, resp *resource.UpgradeIdentityResponse) {
			var before struct {
				FilingServer types.String `tfsdk:"filing_server"`
				Website      types.String `tfsdk:"website"`
			}
			resp.Diagnostics.Append(req.Identity.Get(ctx, &before)...)
			resp.Diagnostics.Append(resp.Identity.Set(ctx, identityV1{FilingServer: before.FilingServer, Website: before.Website})...)
		},
	}}
}
