// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package wording

import (
	"slices"
	"strings"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Values are what a finding tells of its subject, for its texts and for tools.
// A field that has nothing to do with the finding has its zero value. Nothing
// secret belongs here.
type Values struct {
	// Server is what messages call the server that is judged, the server of a
	// code, or the delivery.
	Server string
	// Undeclared says that no filing server declares the server, in which facts
	// could be stated.
	Undeclared bool
	// Arguments say how the server's facts are written where it comes from.
	Arguments filing.Arguments

	// Cloud is the subject's. Clouds are those that a website is filed with, or
	// that a region belongs to instead.
	Cloud  catalog.CloudInfo
	Clouds []catalog.CloudInfo
	// Product is the subject's, nil where the catalogue does not list it.
	// OtherProduct is the one that an id belongs to by its form.
	Product, OtherProduct *catalog.Product
	// Alternatives are products of the same cloud that would do, by name.
	Alternatives []*catalog.Product
	Region       catalog.Region
	Billing      filing.Billing
	Term         filing.Term
	// Span is what Term comes to.
	Span filing.Span
	// AutoRenewal is the argument that has the cloud renew the server. Its name is
	// empty where that is off.
	AutoRenewal filing.Argument
	// Expires is when the paid term ends.
	Expires time.Time

	// Omitted is the argument that a new server omits. Presumed says that it may
	// be set to what is known only after apply: see [filing.Server.Presumed].
	Omitted  string
	Presumed bool
	// NoAddress is the resource that gives the server no public address, though it
	// is named for it.
	NoAddress filing.NoAddress
	// Outage is what shows that the server does not run.
	Outage filing.Outage

	// Have is what was found and Need the least or the most that is demanded:
	// months of a term, codes or websites of a server.
	Have, Need int
	// Direct, Undeclared and Spent codes are parts of Have: slots of what is filed
	// directly, slots that the stack does not declare, and slots of codes that
	// leave it. Direct is what is filed directly, as far as it is known.
	DirectSlots, UndeclaredSlots, SpentSlots int
	Direct                                   []filing.Service
	// IsPartial says that there may be more than Names.
	IsPartial bool
	// Names are filing servers, entities or ends of traffic, sorted. More is how
	// many others are not named.
	Names []string
	More  int
	// Service is what a code is for; its zero value where that is not known.
	// Services are several, sorted.
	Service  filing.Service
	Services []filing.Service
	// Site is the domain to file.
	Site string

	// Text is what is judged as it is written: a domain, a number, an id, an
	// account, a product, a region or an address.
	Text string
	// Suggestion is what was probably meant by Text, Suffix the suffix of a
	// domain, Problem what is wrong with it: a [filing.DomainProblem] or a
	// [filing.NumberProblem].
	Suggestion, Suffix, Problem string
	// Date is the day of the catalogue's list that was asked, such as "2022-08-30".
	Date string
	// Reason says why nobody can tell where a domain leads to.
	Reason text.Message
	// Unreadable says why a fact cannot be read.
	Unreadable error

	// Sources are the catalogue's ids of what says the fact that decided; empty
	// where the rule's own do. Inferred is the key of the product's fact that
	// decided, where that may be an inference.
	Sources  []string
	Inferred string
}

// CanCorrect reports whether a user may correct what cannot be read. What the cloud
// has written nobody can, and its error says so.
func (v *Values) CanCorrect() bool {
	given, ok := v.Unreadable.(interface{ CanCorrect() bool })
	return !ok || given.CanCorrect()
}

// PeriodIsEnough reports whether what the configuration says to buy would do, had
// the cloud read it.
func (v *Values) PeriodIsEnough() bool {
	return v.Arguments.Period != "" && v.Term.Bought().AtLeast >= v.Need
}

// HasApps reports whether any of the services is an app.
func (v *Values) HasApps() bool { return slices.ContainsFunc(v.Services, filing.Service.IsApp) }

// MayBeOfApp reports whether Text may be the name that an app uses: www begins that
// of a website.
func (v *Values) MayBeOfApp() bool { return !strings.HasPrefix(strings.ToLower(v.Text), "www.") }

// RenewalsCount reports whether a source says that renewals add to the term of the
// product, RenewalsOpen whether none says so or denies it.
func (v *Values) RenewalsCount() bool { return v.Product.RenewalsCount == filing.Known(true) }

// RenewalsOpen is explained at [Values.RenewalsCount].
func (v *Values) RenewalsOpen() bool { return v.Product.RenewalsCount.IsUnknown() }

// IsStated reports whether a fact is stated by hand, in an attribute of the
// filing server.
func (v *Values) IsStated(attribute string) bool {
	return !v.Undeclared && (v.Arguments.Type == "" || slices.Contains(v.Arguments.Stated, attribute))
}
