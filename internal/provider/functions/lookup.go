// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package functions

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/words"
)

func (b Base) cloudParameter() function.Parameter {
	return function.StringParameter{Name: "cloud", MarkdownDescription: words.Clouds(b.Catalog)}
}

// checkCloud returns an error for a cloud that the catalogue does not have.
func (b Base) checkCloud(name string) *function.FuncError {
	if _, ok := b.Catalog.Cloud(filing.Cloud(name)); ok {
		return nil
	}
	return b.refuse(0, invalid.Cloud(b.Catalog, name))
}

// isMainland reports whether a region is in the Chinese mainland.
type isMainland struct{ Base }

func (isMainland) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "is_mainland"
}

func (f isMainland) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: "Whether a cloud's region is in the Chinese mainland",
		MarkdownDescription: "The same id can mean different places: `ap-southeast-1` is Singapore at Alibaba Cloud and Hong Kong at Huawei Cloud. " +
			"It is an error if the id is not a region of the cloud (a zone, a typo, another cloud's region), or if no list in the catalogue has it, unless its prefix says that it is outside.",
		Parameters: []function.Parameter{
			f.cloudParameter(),
			function.StringParameter{Name: "region", MarkdownDescription: "The region's id, such as `cn-hangzhou`."},
		},
		Return: function.BoolReturn{},
	}
}

func (f isMainland) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	var cloud, id string
	if resp.Error = req.Arguments.Get(ctx, &cloud, &id); resp.Error != nil {
		return
	}
	if resp.Error = f.checkCloud(cloud); resp.Error != nil {
		return
	}
	mainland, ok := f.Catalog.Region(filing.Cloud(cloud), id).Mainland.Value()
	if !ok {
		resp.Error = f.refuse(1, invalid.Region(f.Catalog, filing.Cloud(cloud), id))
		return
	}
	resp.Error = resp.Result.Set(ctx, mainland)
}

// minTermMonths returns the minimum term of a product.
type minTermMonths struct{ Base }

func (minTermMonths) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "min_term_months"
}

func (f minTermMonths) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: "Months for which a product must be bought to back ICP filings",
		MarkdownDescription: "The minimum of the total term, renewals included. Null when no source states one; an error for a product that cannot back filings. " +
			"Products of older lists have one too, whether they are accepted or not.",
		Parameters: []function.Parameter{
			f.cloudParameter(),
			function.StringParameter{Name: "product", MarkdownDescription: "The product by its name in the catalogue, such as `ecs` or `dec`."},
		},
		Return: function.Int64Return{},
	}
}

func (f minTermMonths) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	var cloud, name string
	if resp.Error = req.Arguments.Get(ctx, &cloud, &name); resp.Error != nil {
		return
	}
	if resp.Error = f.checkCloud(cloud); resp.Error != nil {
		return
	}
	p, ok := f.Catalog.Product(filing.Cloud(cloud), filing.Product(name))
	if !ok {
		resp.Error = f.refuse(1, invalid.Product(f.Catalog, filing.Cloud(cloud), name))
		return
	}
	if p.Eligibility == catalog.Ineligible {
		resp.Error = f.refuse(1, words.Error("function.ineligible", p))
		return
	}
	months := types.Int64Null()
	if n, ok := p.MinTermMonths.Value(); ok {
		months = types.Int64Value(int64(n))
	}
	resp.Error = resp.Result.Set(ctx, months)
}
