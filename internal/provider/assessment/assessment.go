// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package assessment is the answer to whether a server may back filings, as
// the data source and the functions give it.
package assessment

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
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

// UndecidedType is the type of a rule that could not be decided.
var UndecidedType = types.ObjectType{AttrTypes: map[string]attr.Type{
	"rule": types.StringType, "cause": types.StringType, "fact": types.StringType,
}}

// What the attributes of an undecided rule hold.
const (
	RuleDescription  = "The rule's name."
	CauseDescription = "Why it could not be decided: `unknown` while Terraform has yet to learn the fact, `unreadable` when its value cannot be read, `absent` when nobody states it, `no_source` when no source states the limit."
	FactDescription  = "The fact that the rule lacks, as the attribute that states it; empty when it is not a single one."
)

// causes are the words for why a rule could not be decided.
var causes = map[rules.Cause]string{
	rules.FactUnknown: "unknown", rules.FactUnreadable: "unreadable", rules.FactAbsent: "absent", rules.SourceSilent: "no_source",
}

// Types are the types of an assessment's attributes.
var Types = map[string]attr.Type{
	"eligible": types.BoolType, "filing_required": types.BoolType,
	"max_codes": types.Int64Type, "max_websites": types.Int64Type,
	"undecided": types.ListType{ElemType: UndecidedType},
	"findings":  types.ListType{ElemType: FindingType},
}

// Basis is what an assessment rests on: the findings of the server, and what they
// come to.
type Basis struct {
	Findings []rules.Finding
	Summary  rules.Summary
}

// Of assesses a server and returns what that rests on.
func Of(ctx context.Context, server filing.Server, s *session.Session) (Assessment, Basis, diag.Diagnostics) {
	findings := s.Judge(filing.Stack{Servers: []filing.Server{server}})
	basis := Basis{Findings: findings}
	var diags diag.Diagnostics
	a := Assessment{FilingRequired: filingRequired(s.Catalog, server)}
	a.MaxCodes, a.MaxWebsites = Limits(s.Catalog, server)
	a.Eligible, a.Undecided, basis.Summary = Verdict(s, server, findings)
	if a.Undecided.IsUnknown() {
		a.Findings = types.ListUnknown(FindingType)
		return a, basis, diags
	}
	var d diag.Diagnostics
	a.Findings, d = types.ListValueFrom(ctx, FindingType, worded(findings, s.Language()))
	diags.Append(d...)
	return a, basis, diags
}

// Verdict returns whether a server is eligible, which rules are undecided, and the
// summary that both rest on. They follow from the facts alone: a rule that is
// turned off makes no server eligible. findings are what the rules say under the
// settings.
func Verdict(s *session.Session, server filing.Server, findings []rules.Finding) (eligible types.Bool, undecided types.List, summary rules.Summary) {
	summary = s.Eligibility(filing.Stack{Servers: []filing.Server{server}}, findings)
	undecided = types.ListUnknown(UndecidedType)
	if !slices.ContainsFunc(summary.Undecided, rules.UndecidedRule.Waits) {
		undecided = Undecided(summary)
	}
	switch {
	case summary.Violated:
		eligible = types.BoolValue(false)
	case summary.Waits:
		eligible = types.BoolUnknown()
	case summary.Unstated, summary.Unreadable, summary.Unplaced:
		eligible = types.BoolNull()
	default:
		eligible = types.BoolValue(true)
	}
	return eligible, undecided, summary
}

// Undecided lists the rules without a decision in the order of their names, each
// with the fact that it lacks. A fact may be unknown yet.
func Undecided(summary rules.Summary) types.List {
	values := []attr.Value{}
	for _, u := range summary.Undecided {
		values = append(values, types.ObjectValueMust(UndecidedType.AttrTypes, map[string]attr.Value{
			"rule": types.StringValue(string(u.Rule)), "cause": types.StringValue(causes[u.Cause]), "fact": types.StringValue(u.Fact),
		}))
	}
	return types.ListValueMust(UndecidedType, values)
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
func filingRequired(c *catalog.Catalog, server filing.Server) types.Bool {
	cloud, ok1 := server.Cloud.Value()
	region, ok2 := server.Region.Value()
	if ok1 && ok2 {
		if mainland, ok := c.Region(cloud, region).Mainland.Value(); ok {
			return types.BoolValue(mainland)
		}
		return types.BoolNull()
	}
	if server.Cloud.Waits() || server.Region.Waits() {
		return types.BoolUnknown()
	}
	return types.BoolNull()
}

// Limits returns how many codes and websites the server's product takes.
func Limits(c *catalog.Catalog, server filing.Server) (codes, websites types.Int64) {
	cloud, ok1 := server.Cloud.Value()
	product, ok2 := server.Product.Value()
	if !ok1 || !ok2 {
		if server.Cloud.Waits() || server.Product.Waits() {
			return types.Int64Unknown(), types.Int64Unknown()
		}
		return types.Int64Null(), types.Int64Null()
	}
	p, ok := c.Product(cloud, product)
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
