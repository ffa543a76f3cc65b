// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package eligibility

import (
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/assessment"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/facts"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/object"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// model is the data source's data.
type model struct {
	assessment.Assessment

	Cloud           types.String
	Product         types.String
	ServerID        types.String
	Region          types.String
	BillingMode     types.String
	TermMonths      types.Int64
	SubscribedSince types.String
	RenewedMonths   types.Int64
	ExpiresAt       types.String
	HasPublicIP     types.Bool
	PublicAddress   types.Dynamic
	Websites        types.Set
	Apps            types.Set
	Codes           types.Int64
	Account         types.String
	AccountType     types.String
	Entity          types.String
	Enforce         types.Bool
}

// fields binds the attributes to the model.
func (m *model) fields() []object.Field {
	return []object.Field{
		object.Bind("cloud", types.StringType, &m.Cloud),
		object.Bind("product", types.StringType, &m.Product),
		object.Bind("server_id", types.StringType, &m.ServerID),
		object.Bind("region", types.StringType, &m.Region),
		object.Bind("billing_mode", types.StringType, &m.BillingMode),
		object.Bind("term_months", types.Int64Type, &m.TermMonths),
		object.Bind("subscribed_since", types.StringType, &m.SubscribedSince),
		object.Bind("renewed_months", types.Int64Type, &m.RenewedMonths),
		object.Bind("expires_at", types.StringType, &m.ExpiresAt),
		object.Bind("has_public_ip", types.BoolType, &m.HasPublicIP),
		object.Bind("public_address", types.DynamicType, &m.PublicAddress),
		object.Bind("websites", types.SetType{ElemType: types.StringType}, &m.Websites),
		object.Bind("apps", types.SetType{ElemType: types.StringType}, &m.Apps),
		object.Bind("codes", types.Int64Type, &m.Codes),
		object.Bind("account", types.StringType, &m.Account),
		object.Bind("account_type", types.StringType, &m.AccountType),
		object.Bind("entity", types.StringType, &m.Entity),
		object.Bind("enforce", types.BoolType, &m.Enforce),
		object.Bind("eligible", types.BoolType, &m.Eligible),
		object.Bind("filing_required", types.BoolType, &m.FilingRequired),
		object.Bind("max_codes", types.Int64Type, &m.MaxCodes),
		object.Bind("max_websites", types.Int64Type, &m.MaxWebsites),
		object.Bind("undecided", types.ListType{ElemType: assessment.UndecidedType}, &m.Undecided),
		object.Bind("findings", types.ListType{ElemType: assessment.FindingType}, &m.Findings),
	}
}

// read reads the facts. The codes are called otherwise here: nothing is declared
// beside them.
func (m *model) read(s *session.Session) facts.Reading {
	values := map[string]tfvalue.Value{icp.Name: tfvalue.String("server")}
	for name, v := range map[string]attr.Value{
		icp.CloudName: m.Cloud, icp.Product: m.Product, icp.ServerID: m.ServerID, icp.Region: m.Region,
		icp.BillingMode: m.BillingMode, icp.TermMonths: m.TermMonths, icp.SubscribedSince: m.SubscribedSince, icp.RenewedMonths: m.RenewedMonths,
		icp.ExpiresAt: m.ExpiresAt, icp.HasPublicIP: m.HasPublicIP, icp.PublicAddress: m.PublicAddress, icp.Websites: m.Websites, icp.Apps: m.Apps, icp.UndeclaredCodes: m.Codes,
		icp.Account: m.Account, icp.AccountType: m.AccountType, icp.Entity: m.Entity,
	} {
		values[name] = facts.Value(v)
	}
	return facts.Read(tfvalue.Object(values), tfvalue.Null(), s.At(""))
}
