// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package icp

import "github.com/icp-filing/terraform-provider-icp/internal/filing"

// The attributes of a filing server that hold facts.
const (
	ID              = "id"
	Name            = "name"
	CloudName       = "cloud"
	Product         = "product"
	ServerID        = "server_id"
	Region          = "region"
	BillingMode     = "billing_mode"
	TermMonths      = "term_months"
	RenewedMonths   = "renewed_months"
	ExpiresAt       = "expires_at"
	HasPublicIP     = "has_public_ip"
	Websites        = "websites"
	UndeclaredCodes = "undeclared_codes"
	Account         = "account"
	AccountType     = "account_type"
	Entity          = "entity"
)

// Server reads a filing server from its attributes. What cannot be read is
// absent. Facts that only its cloud resource has are not in it.
func Server(v Values) filing.Server {
	return filing.Server{
		ID: Text(v, ID).OrElse(""), Name: Text(v, Name).OrElse(""),
		Cloud: textAs[filing.Cloud](v, CloudName), Product: textAs[filing.Product](v, Product),
		CloudID: Text(v, ServerID), Region: Text(v, Region),
		Billing: parsed(Text(v, BillingMode), filing.ParseBilling),
		Term:    Life(v).Term(), ExpiresAt: instant(v, ExpiresAt), HasPublicIP: truth(v, HasPublicIP),
		Websites: texts(v, Websites), UndeclaredCodes: count(v, UndeclaredCodes),
		Account: Text(v, Account), AccountType: textAs[filing.AccountType](v, AccountType), Entity: Text(v, Entity),
	}
}

// Life reads the months that a filing server was bought and renewed for, to be
// put together with what its cloud resource says.
func Life(v Values) filing.Life {
	return filing.Life{Purchase: filing.Map(count(v, TermMonths), filing.MonthsTerm), Renewed: count(v, RenewedMonths)}
}
