// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package assessment is the answer to whether a server may back filings, as
// the data source and the functions give it.
package assessment

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Assessment is the answer in Terraform's values. They are unknown while a
// fact is, and null when nobody states a fact or no source states a limit.
type Assessment struct {
	Eligible       types.Bool  `tfsdk:"eligible"`
	FilingRequired types.Bool  `tfsdk:"filing_required"`
	MaxCodes       types.Int64 `tfsdk:"max_codes"`
	MaxWebsites    types.Int64 `tfsdk:"max_websites"`
	Undecided      types.List  `tfsdk:"undecided"`
	Findings       types.List  `tfsdk:"findings"`
}

// Finding is a violation or an undecided verdict in words.
type Finding struct {
	Rule     types.String `tfsdk:"rule"`
	Verdict  types.String `tfsdk:"verdict"`
	Severity types.String `tfsdk:"severity"`
	Summary  types.String `tfsdk:"summary"`
	Found    types.String `tfsdk:"found"`
	Why      types.String `tfsdk:"why"`
	Fix      types.String `tfsdk:"fix"`
	Page     types.String `tfsdk:"page"`
}

// FindingType is the type of a finding.
var FindingType = types.ObjectType{AttrTypes: map[string]attr.Type{
	"rule": types.StringType, "verdict": types.StringType, "severity": types.StringType, "summary": types.StringType,
	"found": types.StringType, "why": types.StringType, "fix": types.StringType, "page": types.StringType,
}}

// Types are the types of an assessment's attributes.
var Types = map[string]attr.Type{
	"eligible": types.BoolType, "filing_required": types.BoolType,
	"max_codes": types.Int64Type, "max_websites": types.Int64Type,
	"undecided": types.ListType{ElemType: types.StringType},
	"findings":  types.ListType{ElemType: FindingType},
}

// Of assesses a server and returns the findings it rests on.
func Of(ctx context.Context, server filing.Server, s settings.Settings) (Assessment, []rules.Finding, diag.Diagnostics) {
	findings := rules.Evaluate(filing.Stack{Servers: []filing.Server{server}}, s.Options())
	summary := rules.Summarize(findings)
	var diags diag.Diagnostics
	a := Assessment{FilingRequired: filingRequired(server)}
	a.MaxCodes, a.MaxWebsites = Limits(server)
	a.Eligible, a.Undecided = Verdict(summary)
	if summary.Waits {
		a.Findings = types.ListUnknown(FindingType)
		return a, findings, diags
	}
	var d diag.Diagnostics
	a.Findings, d = types.ListValueFrom(ctx, FindingType, worded(findings, s.Language))
	diags.Append(d...)
	return a, findings, diags
}

// Verdict returns whether a server is eligible, and which rules are undecided.
func Verdict(summary rules.Summary) (eligible types.Bool, undecided types.List) {
	if summary.Waits {
		undecided = types.ListUnknown(types.StringType)
	} else {
		names := []attr.Value{}
		for i, u := range summary.Undecided {
			if i == 0 || u.Rule != summary.Undecided[i-1].Rule {
				names = append(names, types.StringValue(string(u.Rule)))
			}
		}
		undecided = types.ListValueMust(types.StringType, names)
	}
	switch {
	case summary.Violated:
		return types.BoolValue(false), undecided
	case summary.Waits:
		return types.BoolUnknown(), undecided
	case summary.Unstated:
		return types.BoolNull(), undecided
	}
	return types.BoolValue(true), undecided
}

func worded(findings []rules.Finding, language text.Language) []Finding {
	words := []Finding{}
	for _, f := range findings {
		if f.Verdict != rules.Violation && f.Verdict != rules.Undecided {
			continue
		}
		m := f.Message(language)
		words = append(words, Finding{
			Rule: types.StringValue(string(f.Rule)), Verdict: types.StringValue(f.Verdict.String()),
			Severity: types.StringValue(string(f.Severity)), Summary: types.StringValue(m.Summary),
			Found: types.StringValue(m.Found), Why: types.StringValue(m.Why), Fix: types.StringValue(m.Fix),
			Page: types.StringValue(m.Page),
		})
	}
	return words
}

// filingRequired reports whether a website on the server needs a filing: it
// does when it is served from the Chinese mainland.
func filingRequired(server filing.Server) types.Bool {
	cloud, ok1 := server.Cloud.Value()
	region, ok2 := server.Region.Value()
	if ok1 && ok2 {
		if mainland, ok := catalog.Default().Region(cloud, region).Mainland.Value(); ok {
			return types.BoolValue(mainland)
		}
		return types.BoolNull()
	}
	if server.Cloud.IsUnknown() || server.Region.IsUnknown() {
		return types.BoolUnknown()
	}
	return types.BoolNull()
}

// Limits returns how many codes and websites the server's product takes.
func Limits(server filing.Server) (codes, websites types.Int64) {
	cloud, ok1 := server.Cloud.Value()
	product, ok2 := server.Product.Value()
	if !ok1 || !ok2 {
		if server.Cloud.IsUnknown() || server.Product.IsUnknown() {
			return types.Int64Unknown(), types.Int64Unknown()
		}
		return types.Int64Null(), types.Int64Null()
	}
	p, ok := catalog.Default().Product(cloud, product)
	if !ok {
		return types.Int64Null(), types.Int64Null()
	}
	return limit(p.Codes), limit(p.Websites)
}

// limit returns a catalogue's limit. One that no source states is null: no
// apply will ever learn it.
func limit(f filing.Fact[int]) types.Int64 {
	if n, ok := f.Value(); ok {
		return types.Int64Value(int64(n))
	}
	return types.Int64Null()
}
