// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cases

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// Later is an expression for text, a number or a truth that Terraform will
// learn. Where the attribute is no string Terraform converts what is unknown.
const Later = "terraform_data.later.id"

// Arguments are the arguments of a block: expressions by name. An absent fact
// has none.
type Arguments map[string]string

// Set states a fact.
func Set[T any](a Arguments, name string, f filing.Fact[T], write func(T) string) {
	if v, ok := f.Value(); ok {
		a[name] = write(v)
	} else if f.IsUnknown() {
		a[name] = Later
	}
}

// String writes the arguments, a line each.
func (a Arguments) String() string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(a)) {
		fmt.Fprintf(&b, "  %s = %s\n", name, a[name])
	}
	return b.String()
}

// Object writes the arguments as an expression.
func (a Arguments) Object() string { return "{\n" + a.String() + "}" }

// Quote writes text as an expression.
func Quote[T ~string](text T) string { return strconv.Quote(string(text)) }

// RFC3339 writes a time as an expression.
func RFC3339(at time.Time) string { return Quote(at.UTC().Format(time.RFC3339)) }

// writeList writes a list whose elements may be unknown.
func writeList(elements []filing.Fact[string]) string {
	var parts []string
	for _, e := range elements {
		a := Arguments{}
		Set(a, "it", e, Quote)
		parts = append(parts, a["it"])
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// CanBeStated reports whether facts that are stated one by one say all of the
// case: they tell neither when a server was created, nor a term in weeks that may
// come to one month more, nor what a resource omits, nor whether it runs.
func (c *Case) CanBeStated() bool {
	bought := c.Life.Purchase.OrElse(filing.Term{}).Bought()
	return !c.Omits && c.Shown.Name == "" && c.Life.CreatedAt.IsAbsent() && bought.AtLeast == bought.AtMost
}

// Stated are all facts of the case's only server as arguments of
// icp_filing_server. spell writes its billing mode.
func (c *Case) Stated(spell func(filing.Billing) string) Arguments {
	s := &c.Stack.Servers[0]
	a := c.Beside()
	Set(a, "cloud", s.Cloud, Quote)
	Set(a, "product", s.Product, Quote)
	Set(a, "server_id", s.CloudID, Quote)
	Set(a, "region", s.Region, Quote)
	Set(a, "billing_mode", s.Billing, spell)
	if c.Life.SubscribedSince.IsAbsent() {
		Set(a, "term_months", c.Life.Purchase, func(term filing.Term) string { return strconv.Itoa(term.Bought().AtLeast) })
	}
	Set(a, "expires_at", s.ExpiresAt, RFC3339)
	Set(a, "has_public_ip", s.HasPublicIP, strconv.FormatBool)
	return a
}

// Beside are the facts of the case's only server that no cloud resource
// carries.
func (c *Case) Beside() Arguments {
	s := &c.Stack.Servers[0]
	a := Arguments{}
	Set(a, "subscribed_since", c.Life.SubscribedSince, RFC3339)
	Set(a, "renewed_months", c.Life.Renewed, strconv.Itoa)
	Set(a, "websites", s.Websites, writeList)
	if s.Websites.IsUnknown() {
		a["websites"] = `toset(split(",", ` + Later + `))`
	}
	Set(a, "apps", s.Apps, writeList)
	if s.Apps.IsUnknown() {
		a["apps"] = `toset(split(",", ` + Later + `))`
	}
	Set(a, "undeclared_codes", s.UndeclaredCodes, strconv.Itoa)
	Set(a, "account", s.Account, Quote)
	Set(a, "account_type", s.AccountType, Quote)
	Set(a, "entity", s.Entity, Quote)
	return a
}

// CodeArguments are the facts of a code as arguments of
// icp_authorization_code. server is an expression for its filing server's id, which
// a received code has none of.
func CodeArguments(code filing.Code, server string) Arguments {
	a := Arguments{}
	if !code.IsReceived() {
		a["filing_server"] = server
	}
	Set(a, "origin", code.Origin, Quote)
	Set(a, "cloud", code.Cloud, Quote)
	Set(a, "website", code.Website, Quote)
	Set(a, "app", code.App, Quote)
	Set(a, "app_domains", code.AppDomains, writeList)
	if code.AppDomains.IsUnknown() {
		a["app_domains"] = `toset(split(",", ` + Later + `))`
	}
	Set(a, "entity", code.Entity, Quote)
	Set(a, "grant_to_account", code.GrantToAccount, Quote)
	Set(a, "code", code.Fingerprint, Quote)
	Set(a, "filing_number", code.FilingNumber, Quote)
	return a
}
