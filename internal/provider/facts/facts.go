// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package facts turns what a configuration says about a server into the
// domain's values: attributes that are set, and the facts that a cloud
// resource carries.
package facts

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Stated are the attributes by which users state facts. A value that is set
// wins over what the cloud resource says.
type Stated struct {
	Name            types.String
	Cloud           types.String
	Product         types.String
	ServerID        types.String
	Region          types.String
	BillingMode     types.String
	TermMonths      types.Int64
	ExpiresAt       types.String
	HasPublicIP     types.Bool
	RenewedMonths   types.Int64
	Websites        types.Set
	UndeclaredCodes types.Int64
	Account         types.String
	AccountType     types.String
	Entity          types.String
}

// Problem is input that cannot be read.
type Problem struct {
	// Attribute is where the input stands.
	Attribute       string
	Summary, Detail string
}

// Reading is what was read about a server.
type Reading struct {
	Server filing.Server
	// Base is the term without renewals that were added by hand.
	Base filing.Fact[filing.Term]
	// Object is what the cloud resource was recognised as; nil without one.
	Object *clouds.Resource
	// Problems make the reading unusable.
	Problems []Problem
}

// justCreated is how long an instance may have come into being during the
// apply that reads it. The longest applies take hours.
const justCreated = 24 * time.Hour

// Read merges what is stated with what the cloud resource says. previousID is
// the cloud id that the state has, empty for a new resource: an instance that
// is not that one may have been created after the plan was made.
func Read(stated Stated, object tfvalue.Value, previousID string, now time.Time) Reading {
	r := reader{stated: stated}
	r.readObject(object)
	r.readServer(previousID, now)
	return r.Reading
}

type reader struct {
	Reading
	stated Stated
	object clouds.Resource
	// hidden says that a resource is given, but nothing of it is known yet.
	hidden bool
}

func (r *reader) problem(attribute, summary, format string, args ...any) {
	r.Problems = append(r.Problems, Problem{Attribute: attribute, Summary: summary, Detail: fmt.Sprintf(format, args...)})
}

func (r *reader) readObject(object tfvalue.Value) {
	if object.Kind() == tfvalue.KindNull {
		return
	}
	resource, err := clouds.Recognize(object)
	if errors.Is(err, clouds.ErrUnknown) {
		r.hidden = true
		return
	}
	if err != nil {
		r.problem("server", "Not a server this provider can read", "%s", sentence(err))
		r.hidden = true
		return
	}
	r.object = resource
	r.Object = &r.object
}

// sentence writes an error as users read it. It leaves the names of attributes
// as they are.
func sentence(err error) string {
	text := strings.TrimSuffix(err.Error(), ".") + "."
	if first, _, _ := strings.Cut(text, " "); strings.Contains(first, "_") {
		return text
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

func (r *reader) readServer(previousID string, now time.Time) {
	s := &r.Server
	s.Name = r.stated.Name.ValueString()
	s.Arguments = clouds.Arguments(r.object.Type)
	r.readProduct()
	s.CloudID = orObject(r, Text(r.stated.ServerID), r.object.ID)
	s.Region = orObject(r, Text(r.stated.Region), r.object.Region)
	s.HasPublicIP = orObject(r, Truth(r.stated.HasPublicIP), r.object.HasPublicIP)
	r.readBilling()
	r.readTerm(previousID, now)
	s.Websites = Texts(r.stated.Websites)
	s.UndeclaredCodes = Count(r.stated.UndeclaredCodes)
	s.Account = Text(r.stated.Account)
	s.AccountType = filing.Map(Text(r.stated.AccountType), func(t string) filing.AccountType { return filing.AccountType(t) })
	s.Entity = Text(r.stated.Entity)
	cloud, ok1 := s.Cloud.Value()
	product, ok2 := s.Product.Value()
	if ok1 && ok2 && !r.stated.Name.IsUnknown() && s.Name != "" {
		s.ID = filing.ServerID(cloud, product, s.Name)
	}
}

// orObject prefers what is stated. What a resource that is still unknown would
// say is unknown too.
func orObject[T any](r *reader, stated, object filing.Fact[T]) filing.Fact[T] {
	if r.hidden {
		object = filing.Unknown[T]()
	}
	return stated.Or(object)
}

// readProduct reads the cloud and the product, and refuses to call a load
// balancer a server.
func (r *reader) readProduct() {
	var objectCloud filing.Fact[filing.Cloud]
	var objectProduct filing.Fact[filing.Product]
	if r.Object != nil {
		objectCloud, objectProduct = known(r.object.Cloud), known(r.object.Product)
	}
	r.Server.Cloud = orObject(r, filing.Map(Text(r.stated.Cloud), func(t string) filing.Cloud { return filing.Cloud(t) }), objectCloud)
	r.Server.Product = orObject(r, filing.Map(Text(r.stated.Product), func(t string) filing.Product { return filing.Product(t) }), objectProduct)
	cloud, ok := r.Server.Cloud.Value()
	if !ok {
		return
	}
	if _, listed := catalog.Default().Cloud(cloud); !listed {
		near := ""
		if text, ok := catalog.Default().NearestCloud(string(cloud)); ok {
			near = fmt.Sprintf(" Did you mean %q?", text)
		}
		r.problem("cloud", "Unknown cloud", "%q is no cloud this provider knows: use alicloud, huaweicloud or tencentcloud.%s", cloud, near)
		r.Server.Cloud = filing.Unknown[filing.Cloud]()
		return
	}
	if was, ok := objectCloud.Value(); ok && was != cloud {
		r.problem("cloud", "Contradictory facts", "cloud is %q, but server is an %s of %q. Remove cloud, or pass the right resource.", cloud, r.object.Type, was)
	}
	product, ok := r.Server.Product.Value()
	if !ok {
		return
	}
	p, listed := catalog.Default().Product(cloud, product)
	if !listed {
		near := ""
		if text, ok := catalog.Default().NearestProduct(cloud, string(product)); ok {
			near = fmt.Sprintf(" Did you mean %q?", text)
		}
		r.problem("product", "Unknown product", "%q is no product of %s that this provider knows.%s The page of icp_server_product lists them.", product, cloud, near)
		r.Server.Product = filing.Unknown[filing.Product]()
		return
	}
	if was, ok := objectProduct.Value(); ok && was != product && !r.stated.Product.IsNull() {
		if of, listed := catalog.Default().Product(cloud, was); listed && of.Kind != p.Kind {
			r.problem("product", "Contradictory facts", "product is %q, but server is an %s, which is %s. Remove product, or pass the right resource.", product, r.object.Type, of.Title.EN)
		}
	}
}

func known[T ~string](v T) filing.Fact[T] {
	if v == "" {
		return filing.Unknown[T]()
	}
	return filing.Known(v)
}

func (r *reader) readBilling() {
	stated := filing.Absent[filing.Billing]()
	switch text := r.stated.BillingMode; {
	case text.IsUnknown():
		stated = filing.Unknown[filing.Billing]()
	case !text.IsNull():
		billing, err := filing.ParseBilling(text.ValueString())
		if err != nil {
			r.problem("billing_mode", "Unknown billing mode", "%s Use one of: %s.", sentence(err), strings.Join(filing.BillingSpellings, ", "))
			billing = ""
		}
		stated = known(billing)
	}
	r.Server.Billing = orObject(r, stated, r.object.Billing)
}

func (r *reader) readTerm(previousID string, now time.Time) {
	s := &r.Server
	expires := filing.Absent[time.Time]()
	switch text := r.stated.ExpiresAt; {
	case text.IsUnknown():
		expires = filing.Unknown[time.Time]()
	case !text.IsNull():
		at, err := filing.ParseTime(text.ValueString())
		if err != nil {
			r.problem("expires_at", "Not a time", "%s", sentence(err))
			expires = filing.Unknown[time.Time]()
		} else {
			expires = filing.Known(at)
		}
	}
	s.ExpiresAt = orObject(r, expires, r.object.ExpiresAt)
	if s.ExpiresAt.IsAbsent() && r.becomesSubscription() {
		s.ExpiresAt = filing.Unknown[time.Time]()
	}

	life := filing.Life{
		Purchase:  orObject(r, filing.Map(Count(r.stated.TermMonths), filing.MonthsTerm), r.object.Purchase),
		CreatedAt: r.object.CreatedAt,
		ExpiresAt: s.ExpiresAt,
	}
	if created, ok := life.CreatedAt.Value(); ok {
		id, _ := s.CloudID.Value()
		life.MayBeNew = id != previousID && now.Sub(created) < justCreated
	}
	if !r.stated.TermMonths.IsNull() {
		life.CreatedAt = filing.Absent[time.Time]() // what is stated wins over the life too
	}
	r.Base = life.Term()
	if life.CreatedAt.IsKnown() && life.ExpiresAt.IsUnknown() {
		// The end that this apply brings outranks the purchase: a plan that
		// promised the purchased months could not be kept.
		r.Base = filing.Unknown[filing.Term]()
	}
	life.Renewed = Count(r.stated.RenewedMonths)
	s.Term = life.Term()
}

// becomesSubscription reports whether the plan makes a subscription of a server
// that exists and was paid for otherwise: the cloud wrote "never" for its end,
// and writes the real one during apply. Elements of data sources are as they
// are, and some have no end at all.
func (r *reader) becomesSubscription() bool {
	return r.Object != nil && r.object.Role == clouds.RoleServer && !strings.HasPrefix(r.object.Type, "data.") &&
		r.object.CreatedAt.IsKnown() && r.Server.Billing == filing.Known(filing.Subscription)
}
