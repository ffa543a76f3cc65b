// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package functions

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
)

// registrableDomain returns the domain that a website is filed by.
type registrableDomain struct{ Base }

func (registrableDomain) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "registrable_domain"
}

func (registrableDomain) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary:             "The domain that a host's website is filed by",
		MarkdownDescription: "`www.shop-example.com.cn` gives `shop-example.com.cn`. The result is in lower case and ASCII (punycode). URLs, addresses and wildcards are errors.",
		Parameters: []function.Parameter{
			function.StringParameter{Name: "host", MarkdownDescription: "A host name, such as `www.example.cn`."},
		},
		Return: function.StringReturn{},
	}
}

func (f registrableDomain) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	var host string
	if resp.Error = req.Arguments.Get(ctx, &host); resp.Error != nil {
		return
	}
	domain, err := filing.ParseDomain(host)
	if err != nil {
		resp.Error = f.refuse(0, invalid.Filing(err))
		return
	}
	resp.Error = resp.Result.Set(ctx, domain.Registrable)
}

// parseFilingNumber takes a filing number apart.
type parseFilingNumber struct{ Base }

func (parseFilingNumber) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "parse_filing_number"
}

func (parseFilingNumber) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: "The parts of an ICP filing number, a licence number or a public security number",
		MarkdownDescription: "`number` is the canonical form and `entity_number` the form without index. `kind` is `icp_filing`, `icp_licence`, `telecom_licence` or `psb_filing`; " +
			"`service` is `entity`, `website`, `app`, `mini_program` or `quick_app`, and empty for a public security number. `year` and `index` are null where the number has none. " +
			"A malformed number is an error that suggests the right one where it can.",
		Parameters: []function.Parameter{
			function.StringParameter{Name: "text", MarkdownDescription: "The number, such as `京ICP备12345678号-1`."},
		},
		Return: function.ObjectReturn{AttributeTypes: map[string]attr.Type{
			"kind": types.StringType, "number": types.StringType, "entity_number": types.StringType, "province": types.StringType,
			"serial": types.StringType, "year": types.Int64Type, "index": types.Int64Type, "service": types.StringType,
		}},
	}
}

type filingNumber struct {
	Kind         string      `tfsdk:"kind"`
	Number       string      `tfsdk:"number"`
	EntityNumber string      `tfsdk:"entity_number"`
	Province     string      `tfsdk:"province"`
	Serial       string      `tfsdk:"serial"`
	Year         types.Int64 `tfsdk:"year"`
	Index        types.Int64 `tfsdk:"index"`
	Service      string      `tfsdk:"service"`
}

func (f parseFilingNumber) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	var text string
	if resp.Error = req.Arguments.Get(ctx, &text); resp.Error != nil {
		return
	}
	n, err := filing.ParseNumber(text, f.Catalog)
	if err != nil {
		resp.Error = f.refuse(0, invalid.Filing(err))
		return
	}
	resp.Error = resp.Result.Set(ctx, filingNumber{
		Kind: string(n.Kind), Number: n.Text, EntityNumber: n.EntityText, Province: n.Province, Serial: n.Serial,
		Year: positive(n.Year), Index: positive(n.Index), Service: n.Service,
	})
}

// positive returns null for the zero that stands for none.
func positive(n int) types.Int64 {
	if n == 0 {
		return types.Int64Null()
	}
	return types.Int64Value(int64(n))
}
