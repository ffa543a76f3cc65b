// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package icp reads the values of the provider's own resources. What has another
// type than the provider gives it is absent.
package icp

import (
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Server reads an icp_filing_server. Its term is that of the life.
func Server(v tfvalue.Value, unnamed string) (filing.Server, filing.Life) {
	life := filing.Life{Purchase: filing.Map(count(v, "term_months"), filing.MonthsTerm), Renewed: count(v, "renewed_months")}
	return filing.Server{
		ID: Text(v, "id").OrElse(""), Name: Text(v, "name").OrElse(unnamed),
		Cloud:           filing.Map(Text(v, "cloud"), func(t string) filing.Cloud { return filing.Cloud(t) }),
		Product:         filing.Map(Text(v, "product"), func(t string) filing.Product { return filing.Product(t) }),
		CloudID:         Text(v, "server_id"),
		Region:          Text(v, "region"),
		Billing:         billing(Text(v, "billing_mode")),
		Term:            life.Term(),
		HasPublicIP:     truth(v, "has_public_ip"),
		ExpiresAt:       instant(Text(v, "expires_at")),
		Websites:        Websites(v),
		UndeclaredCodes: count(v, "undeclared_codes"),
		Account:         Text(v, "account"),
		AccountType:     filing.Map(Text(v, "account_type"), func(t string) filing.AccountType { return filing.AccountType(t) }),
		Entity:          Text(v, "entity"),
	}, life
}

// Code reads an icp_authorization_code.
func Code(v tfvalue.Value) filing.Code {
	return filing.Code{
		ServerID: Text(v, "filing_server"), Website: Text(v, "website"), Entity: Text(v, "entity"),
		GrantToAccount: Text(v, "grant_to_account"), Fingerprint: Text(v, "code_fingerprint"), FilingNumber: Text(v, "filing_number"),
	}
}

// Websites reads the websites that are filed directly on a filing server.
func Websites(v tfvalue.Value) filing.Fact[[]filing.Fact[string]] { return textsOf(v, "websites") }

func fact[T any](v tfvalue.Value, read func(tfvalue.Value) (T, bool)) filing.Fact[T] {
	switch v.Kind() {
	case tfvalue.KindNull:
		return filing.Absent[T]()
	case tfvalue.KindUnknown:
		return filing.Unknown[T]()
	}
	if value, ok := read(v); ok {
		return filing.Known(value)
	}
	return filing.Absent[T]()
}

// Text reads an attribute that is a text.
func Text(v tfvalue.Value, name string) filing.Fact[string] {
	attribute, _ := v.Attribute(name)
	return fact(attribute, tfvalue.Value.Text)
}

func truth(v tfvalue.Value, name string) filing.Fact[bool] {
	attribute, _ := v.Attribute(name)
	return fact(attribute, tfvalue.Value.Truth)
}

func count(v tfvalue.Value, name string) filing.Fact[int] {
	attribute, _ := v.Attribute(name)
	return fact(attribute, func(v tfvalue.Value) (int, bool) {
		number, ok := v.Float()
		return int(number), ok
	})
}

func textsOf(v tfvalue.Value, name string) filing.Fact[[]filing.Fact[string]] {
	attribute, _ := v.Attribute(name)
	return fact(attribute, func(v tfvalue.Value) ([]filing.Fact[string], bool) {
		var all []filing.Fact[string]
		for _, element := range v.Elements() {
			all = append(all, fact(element, tfvalue.Value.Text))
		}
		return all, v.Kind() == tfvalue.KindList
	})
}

func billing(f filing.Fact[string]) filing.Fact[filing.Billing] {
	written, ok := f.Value()
	if !ok {
		return filing.Map(f, func(string) filing.Billing { return "" })
	}
	mode, err := filing.ParseBilling(written)
	if err != nil {
		return filing.Absent[filing.Billing]()
	}
	return filing.Known(mode)
}

func instant(f filing.Fact[string]) filing.Fact[time.Time] {
	written, ok := f.Value()
	if !ok {
		return filing.Map(f, func(string) time.Time { return time.Time{} })
	}
	at, err := filing.ParseTime(written)
	if err != nil {
		return filing.Absent[time.Time]()
	}
	return filing.Known(at)
}
