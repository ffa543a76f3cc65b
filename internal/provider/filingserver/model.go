// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filingserver

import (
	"time"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/assessment"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/facts"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// modelV0 is the resource's data.
type modelV0 struct {
	ID             types.String  `tfsdk:"id"`
	Name           types.String  `tfsdk:"name"`
	Server         types.Dynamic `tfsdk:"server"`
	Cloud          types.String  `tfsdk:"cloud"`
	Product        types.String  `tfsdk:"product"`
	ServerID       types.String  `tfsdk:"server_id"`
	Region         types.String  `tfsdk:"region"`
	BillingMode    types.String  `tfsdk:"billing_mode"`
	TermMonths     types.Int64   `tfsdk:"term_months"`
	ExpiresAt      types.String  `tfsdk:"expires_at"`
	PublicIP       types.Bool    `tfsdk:"public_ip"`
	RenewedMonths  types.Int64   `tfsdk:"renewed_months"`
	Domains        types.Set     `tfsdk:"domains"`
	CodesElsewhere types.Int64   `tfsdk:"codes_elsewhere"`
	Account        types.String  `tfsdk:"account"`
	AccountType    types.String  `tfsdk:"account_type"`
	Entity         types.String  `tfsdk:"entity"`
	Eligible       types.Bool    `tfsdk:"eligible"`
	MaxCodes       types.Int64   `tfsdk:"max_codes"`
	MaxWebsites    types.Int64   `tfsdk:"max_websites"`
	Undecided      types.List    `tfsdk:"undecided"`
}

// identityV0 is what tells filing servers apart.
type identityV0 struct {
	Cloud   types.String `tfsdk:"cloud"`
	Product types.String `tfsdk:"product"`
	Name    types.String `tfsdk:"name"`
}

// read reads the facts of a configuration. previousID is the cloud id in the
// state, empty when there is none.
func (m *modelV0) read(previousID string) facts.Reading {
	return facts.Read(facts.Stated{
		Name: m.Name, Cloud: m.Cloud, Product: m.Product, ServerID: m.ServerID, Region: m.Region,
		BillingMode: m.BillingMode, TermMonths: m.TermMonths, ExpiresAt: m.ExpiresAt, PublicIP: m.PublicIP,
		RenewedMonths: m.RenewedMonths, Domains: m.Domains, CodesElsewhere: m.CodesElsewhere,
		Account: m.Account, AccountType: m.AccountType, Entity: m.Entity,
	}, facts.Value(m.Server), previousID, time.Now())
}

// derive fills in what follows from the facts: everything that the
// configuration does not set itself.
func (m *modelV0) derive(reading facts.Reading, findings []rules.Finding) {
	s := reading.Server
	m.ID = types.StringUnknown()
	if s.ID != "" {
		m.ID = types.StringValue(s.ID)
	}
	fill(&m.Cloud, filing.Map(s.Cloud, func(c filing.Cloud) string { return string(c) }))
	fill(&m.Product, filing.Map(s.Product, func(p filing.Product) string { return string(p) }))
	fill(&m.ServerID, s.CloudID)
	fill(&m.Region, s.Region)
	fill(&m.BillingMode, filing.Map(s.Billing, func(b filing.Billing) string { return string(b) }))
	fill(&m.ExpiresAt, filing.Map(s.ExpiresAt, func(t time.Time) string { return t.UTC().Format(time.RFC3339) }))
	if m.TermMonths.IsNull() || m.TermMonths.IsUnknown() {
		m.TermMonths = int64Of(filing.Map(reading.Base, func(t filing.Term) int { return t.Months }))
	}
	if m.PublicIP.IsNull() || m.PublicIP.IsUnknown() {
		m.PublicIP = boolOf(s.PublicIP)
	}
	m.MaxCodes, m.MaxWebsites = assessment.Limits(s)
	m.Eligible, m.Undecided = assessment.Verdict(rules.Summarize(findings))
}

// keep restores what was known at plan.
func (m *modelV0) keep(plan modelV0) {
	keepKnown(&m.ID, plan.ID)
	keepKnown(&m.Cloud, plan.Cloud)
	keepKnown(&m.Product, plan.Product)
	keepKnown(&m.ServerID, plan.ServerID)
	keepKnown(&m.Region, plan.Region)
	keepKnown(&m.BillingMode, plan.BillingMode)
	keepKnown(&m.TermMonths, plan.TermMonths)
	keepKnown(&m.ExpiresAt, plan.ExpiresAt)
	keepKnown(&m.PublicIP, plan.PublicIP)
	keepKnown(&m.Eligible, plan.Eligible)
	keepKnown(&m.MaxCodes, plan.MaxCodes)
	keepKnown(&m.MaxWebsites, plan.MaxWebsites)
	keepKnown(&m.Undecided, plan.Undecided)
}

func keepKnown[T attr.Value](target *T, planned T) {
	if !planned.IsUnknown() {
		*target = planned
	}
}

// identity returns what tells the filing server apart.
func (m *modelV0) identity() identityV0 {
	return identityV0{Cloud: m.Cloud, Product: m.Product, Name: m.Name}
}

// pathOf returns the attribute that holds a fact: the one that the user set,
// or the cloud resource that it was read from.
func (m *modelV0) pathOf(fact string) (path.Path, bool) {
	set := map[string]bool{
		"cloud": !m.Cloud.IsNull(), "product": !m.Product.IsNull(), "server_id": !m.ServerID.IsNull(),
		"region": !m.Region.IsNull(), "billing_mode": !m.BillingMode.IsNull(), "term_months": !m.TermMonths.IsNull(),
		"expires_at": !m.ExpiresAt.IsNull(), "public_ip": !m.PublicIP.IsNull(),
	}
	if isSet, derived := set[fact]; derived {
		if !isSet && !m.Server.IsNull() {
			return path.Root("server"), true
		}
		return path.Root(fact), true
	}
	switch fact {
	case "name", "domains", "codes_elsewhere", "account_type", "entity":
		return path.Root(fact), true
	case "filing_server":
		return path.Root("codes_elsewhere"), true
	}
	return path.Path{}, false
}

func fill(target *types.String, f filing.Fact[string]) {
	if !target.IsNull() && !target.IsUnknown() {
		return
	}
	*target = stringOf(f)
}

func stringOf(f filing.Fact[string]) types.String {
	if text, ok := f.Value(); ok {
		return types.StringValue(text)
	}
	if f.IsUnknown() {
		return types.StringUnknown()
	}
	return types.StringNull()
}

func int64Of(f filing.Fact[int]) types.Int64 {
	if n, ok := f.Value(); ok {
		return types.Int64Value(int64(n))
	}
	if f.IsUnknown() {
		return types.Int64Unknown()
	}
	return types.Int64Null()
}

func boolOf(f filing.Fact[bool]) types.Bool {
	if b, ok := f.Value(); ok {
		return types.BoolValue(b)
	}
	if f.IsUnknown() {
		return types.BoolUnknown()
	}
	return types.BoolNull()
}
