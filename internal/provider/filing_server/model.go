// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filingserver

import (
	"time"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/assessment"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/facts"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/object"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// modelV0 is the resource's data.
type modelV0 struct {
	ID              types.String
	Name            types.String
	Server          types.Dynamic
	PublicAddress   types.Dynamic
	Cloud           types.String
	Product         types.String
	ServerID        types.String
	Region          types.String
	BillingMode     types.String
	TermMonths      types.Int64
	SubscribedSince types.String
	ExpiresAt       types.String
	HasPublicIP     types.Bool
	RenewedMonths   types.Int64
	Websites        types.Set
	Apps            types.Set
	UndeclaredCodes types.Int64
	Account         types.String
	AccountType     types.String
	Entity          types.String
	Eligible        types.Bool
	MaxCodes        types.Int64
	MaxWebsites     types.Int64
	Undecided       types.List
}

// fields binds the attributes to the model.
func (m *modelV0) fields() []object.Field {
	return []object.Field{
		object.Bind("id", types.StringType, &m.ID),
		object.Bind("name", types.StringType, &m.Name),
		object.Bind("server", types.DynamicType, &m.Server),
		object.Bind("public_address", types.DynamicType, &m.PublicAddress),
		object.Bind("cloud", types.StringType, &m.Cloud),
		object.Bind("product", types.StringType, &m.Product),
		object.Bind("server_id", types.StringType, &m.ServerID),
		object.Bind("region", types.StringType, &m.Region),
		object.Bind("billing_mode", types.StringType, &m.BillingMode),
		object.Bind("term_months", types.Int64Type, &m.TermMonths),
		object.Bind("subscribed_since", types.StringType, &m.SubscribedSince),
		object.Bind("expires_at", types.StringType, &m.ExpiresAt),
		object.Bind("has_public_ip", types.BoolType, &m.HasPublicIP),
		object.Bind("renewed_months", types.Int64Type, &m.RenewedMonths),
		object.Bind("websites", types.SetType{ElemType: types.StringType}, &m.Websites),
		object.Bind("apps", types.SetType{ElemType: types.StringType}, &m.Apps),
		object.Bind("undeclared_codes", types.Int64Type, &m.UndeclaredCodes),
		object.Bind("account", types.StringType, &m.Account),
		object.Bind("account_type", types.StringType, &m.AccountType),
		object.Bind("entity", types.StringType, &m.Entity),
		object.Bind("eligible", types.BoolType, &m.Eligible),
		object.Bind("max_codes", types.Int64Type, &m.MaxCodes),
		object.Bind("max_websites", types.Int64Type, &m.MaxWebsites),
		object.Bind("undecided", types.ListType{ElemType: assessment.UndecidedType}, &m.Undecided),
	}
}

// identityV0 is what tells filing servers apart.
type identityV0 struct {
	Cloud   types.String `tfsdk:"cloud"`
	Product types.String `tfsdk:"product"`
	Name    types.String `tfsdk:"name"`
}

// Attribute returns an attribute by which facts are stated, see [icp.Values].
func (m *modelV0) Attribute(name string) (tfvalue.Value, bool) {
	var v attr.Value
	switch name {
	case icp.ID:
		v = m.ID
	case icp.Name:
		v = m.Name
	case icp.CloudName:
		v = m.Cloud
	case icp.Product:
		v = m.Product
	case icp.ServerID:
		v = m.ServerID
	case icp.Region:
		v = m.Region
	case icp.BillingMode:
		v = m.BillingMode
	case icp.TermMonths:
		v = m.TermMonths
	case icp.SubscribedSince:
		v = m.SubscribedSince
	case icp.RenewedMonths:
		v = m.RenewedMonths
	case icp.ExpiresAt:
		v = m.ExpiresAt
	case icp.HasPublicIP:
		v = m.HasPublicIP
	case icp.PublicAddress:
		v = m.PublicAddress
	case icp.Websites:
		v = m.Websites
	case icp.Apps:
		v = m.Apps
	case icp.UndeclaredCodes:
		v = m.UndeclaredCodes
	case icp.Account:
		v = m.Account
	case icp.AccountType:
		v = m.AccountType
	case icp.Entity:
		v = m.Entity
	default:
		return tfvalue.Null(), false
	}
	return facts.Value(v), true
}

// read reads the facts of a configuration.
func (m *modelV0) read(at facts.Moment) facts.Reading {
	return facts.Read(m, facts.Value(m.Server), at)
}

// plan returns the plan of a configuration. previousID is the cloud id in the
// state, empty when there is none. The findings are those that it rests on.
func (m *modelV0) plan(previousID string, s *session.Session) (modelV0, []rules.Finding) {
	reading := m.read(s.At(previousID))
	findings := judge(reading.Server, s)
	plan := *m
	plan.Server, plan.PublicAddress = types.DynamicNull(), types.DynamicNull()
	plan.derive(reading, findings, s)
	return plan, findings
}

// replaces returns the parts of the id that a plan changes. They may come from
// the cloud resource, where plan modifiers of attributes do not see them.
func (m *modelV0) replaces(before *modelV0) path.Paths {
	var paths path.Paths
	if !before.Cloud.IsNull() && !before.Cloud.Equal(m.Cloud) {
		paths = append(paths, path.Root("cloud"))
	}
	if !before.Product.IsNull() && !before.Product.Equal(m.Product) {
		paths = append(paths, path.Root("product"))
	}
	return paths
}

// derive fills in what follows from the facts: everything that the
// configuration does not set itself.
func (m *modelV0) derive(reading facts.Reading, findings []rules.Finding, session *session.Session) {
	s := reading.Server
	switch {
	case s.ID != "":
		m.ID = types.StringValue(s.ID)
	case s.IsUnread():
		m.ID = m.Name // no apply brings more
	default:
		m.ID = types.StringUnknown()
	}
	fill(&m.Cloud, filing.Map(s.Cloud, func(c filing.Cloud) string { return string(c) }))
	fill(&m.Product, filing.Map(s.Product, func(p filing.Product) string { return string(p) }))
	fill(&m.ServerID, s.CloudID)
	fill(&m.Region, s.Region)
	fill(&m.BillingMode, filing.Map(s.Billing, func(b filing.Billing) string { return string(b) }))
	fill(&m.ExpiresAt, filing.Map(s.ExpiresAt, func(t time.Time) string { return t.UTC().Format(time.RFC3339) }))
	if m.TermMonths.IsNull() || m.TermMonths.IsUnknown() {
		m.TermMonths = int64Of(reading.Bought)
	}
	if m.HasPublicIP.IsNull() || m.HasPublicIP.IsUnknown() {
		m.HasPublicIP = boolOf(s.HasPublicIP)
	}
	m.MaxCodes, m.MaxWebsites = assessment.Limits(session.Catalog, s)
	m.Eligible, m.Undecided, _ = assessment.Verdict(session, s, findings)
}

// keep restores what was known at plan. What is still unknown after an apply
// becomes null: findings say which rules that leaves undecided.
func (m *modelV0) keep(plan modelV0, findings []rules.Finding) {
	keepKnown(&m.ID, plan.ID)
	keepKnown(&m.Cloud, plan.Cloud)
	keepKnown(&m.Product, plan.Product)
	keepKnown(&m.ServerID, plan.ServerID)
	keepKnown(&m.Region, plan.Region)
	keepKnown(&m.BillingMode, plan.BillingMode)
	keepKnown(&m.TermMonths, plan.TermMonths)
	keepKnown(&m.ExpiresAt, plan.ExpiresAt)
	keepKnown(&m.HasPublicIP, plan.HasPublicIP)
	keepKnown(&m.Eligible, plan.Eligible)
	keepKnown(&m.MaxCodes, plan.MaxCodes)
	keepKnown(&m.MaxWebsites, plan.MaxWebsites)
	keepKnown(&m.Undecided, plan.Undecided)
	// A cloud may be slow to write the end of a term: the next plan has it.
	if m.ExpiresAt.IsUnknown() {
		m.ExpiresAt = types.StringNull()
	}
	if m.TermMonths.IsUnknown() {
		m.TermMonths = types.Int64Null()
	}
	if m.Eligible.IsUnknown() {
		m.Eligible = types.BoolNull()
	}
	if m.Undecided.IsUnknown() {
		m.Undecided = assessment.Undecided(rules.Summarize(findings))
	}
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
		"subscribed_since": !m.SubscribedSince.IsNull(), "expires_at": !m.ExpiresAt.IsNull(), "has_public_ip": !m.HasPublicIP.IsNull(),
	}
	if isSet, derived := set[fact]; derived {
		switch {
		case !isSet && fact == icp.HasPublicIP && !m.PublicAddress.IsNull():
			return path.Root(icp.PublicAddress), true
		case !isSet && !m.Server.IsNull():
			return path.Root("server"), true
		}
		return path.Root(fact), true
	}
	switch fact {
	case "state": // only a cloud resource shows it
		return path.Root(icp.CloudServer), true
	case "name", "renewed_months", "websites", "apps", "undeclared_codes", "account", "account_type", "entity":
		return path.Root(fact), true
	case "filing_server":
		return path.Root("undeclared_codes"), true
	case "grant_to_account":
		return path.Root("account_type"), true
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
	if f.Waits() {
		return types.StringUnknown()
	}
	return types.StringNull()
}

func int64Of(f filing.Fact[int]) types.Int64 {
	if n, ok := f.Value(); ok {
		return types.Int64Value(int64(n))
	}
	if f.Waits() {
		return types.Int64Unknown()
	}
	return types.Int64Null()
}

func boolOf(f filing.Fact[bool]) types.Bool {
	if b, ok := f.Value(); ok {
		return types.BoolValue(b)
	}
	if f.Waits() {
		return types.BoolUnknown()
	}
	return types.BoolNull()
}
