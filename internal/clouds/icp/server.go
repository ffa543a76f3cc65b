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
	SubscribedSince = "subscribed_since"
	RenewedMonths   = "renewed_months"
	ExpiresAt       = "expires_at"
	HasPublicIP     = "has_public_ip"
	Websites        = "websites"
	Apps            = "apps"
	UndeclaredCodes = "undeclared_codes"
	Account         = "account"
	AccountType     = "account_type"
	Entity          = "entity"
)

// CloudServer is the argument that takes the cloud resource which a filing server
// is made of, or facts stated by hand.
const CloudServer = "server"

// PublicAddress is the argument that takes the resource which gives the server
// its public address.
const PublicAddress = "public_address"

// Undecided is the attribute of a filing server that lists the rules which the
// provider cannot decide.
const Undecided = "undecided"

// Derived are the attributes of a filing server that come from its cloud resource
// or from the provider where they are not written.
var Derived = []string{ID, CloudName, Product, ServerID, Region, BillingMode, TermMonths, ExpiresAt, HasPublicIP}

// Arguments returns how the facts of a filing server are written that is made of
// a cloud resource: as the resource's type does, but for facts that the filing
// server states.
func Arguments(resource filing.Arguments, isStated func(attribute string) bool) filing.Arguments {
	for _, attribute := range []string{BillingMode, TermMonths, Region, HasPublicIP} {
		if !isStated(attribute) {
			continue
		}
		resource.Stated = append(resource.Stated, attribute)
		switch attribute {
		case BillingMode:
			resource.Subscription = nil
		case TermMonths:
			resource.Period, resource.PeriodUnit, resource.RequiresUnit, resource.WeekUnit = "", filing.Argument{}, false, filing.Argument{}
		case Region:
			resource.Region = nil
		case HasPublicIP:
			resource.PublicIP, resource.Binder = nil, ""
		}
	}
	return resource
}

// Server reads a filing server from its attributes. What cannot be read is
// unknown, with the reason. Facts that only its cloud resource has are not in it.
func Server(v Values) filing.Server {
	return filing.Server{
		ID: Text(v, ID).OrElse(""), Name: Text(v, Name).OrElse(""),
		Cloud: textAs[filing.Cloud](v, CloudName), Product: textAs[filing.Product](v, Product),
		CloudID: Text(v, ServerID), Region: Text(v, Region),
		Billing: parsed(v, BillingMode, "billing", filing.ParseBilling),
		Term:    Life(v).Term(), ExpiresAt: instant(v, ExpiresAt), HasPublicIP: truth(v, HasPublicIP),
		Websites: texts(v, Websites), Apps: texts(v, Apps), UndeclaredCodes: count(v, UndeclaredCodes),
		Account: Text(v, Account), AccountType: textAs[filing.AccountType](v, AccountType), Entity: Text(v, Entity),
	}
}

// Life reads how long a filing server is paid for, as far as it states that.
func Life(v Values) filing.Life {
	return filing.Life{
		Purchase: filing.Map(count(v, TermMonths), filing.MonthsTerm), ExpiresAt: instant(v, ExpiresAt),
		SubscribedSince: instant(v, SubscribedSince), Renewed: count(v, RenewedMonths),
	}
}
