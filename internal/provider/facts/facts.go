// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package facts turns what a configuration says about a server into the
// domain's values: attributes that are set, and the facts that a cloud
// resource carries.
package facts

import (
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/words"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Problem is input that cannot be read.
type Problem struct {
	// Attribute is where the input stands.
	Attribute string
	Summary   text.Message
	// Before is said before what is wrong; it may be zero.
	Before text.Message
	Err    error
}

// IsOfObject reports whether the problem is a resource that is passed on, and not
// what somebody wrote: a cloud, or a test of a module, may be the one to mend it.
func (p Problem) IsOfObject() bool {
	return p.Attribute == icp.CloudServer || p.Attribute == icp.PublicAddress
}

// Detail says in a language what is wrong, in a sentence or more.
func (p Problem) Detail(language text.Language) string {
	detail := invalid.Sentence(language, p.Err)
	if !p.Before.IsZero() {
		detail = words.Join(language, p.Before.In(language), detail)
	}
	return detail
}

// Reading is what was read about a server.
type Reading struct {
	Server filing.Server
	// Judged is the server as it is judged before an apply. On a new cloud server
	// an argument that is not known yet counts as omitted, so that its cloud
	// decides: that is the commonest mistake, and the apply would be too late for
	// it. Nothing is planned from that.
	Judged filing.Server
	// Bought are the months that the server was bought for.
	Bought filing.Fact[int]
	// Object is what the cloud resource was recognised as; nil without one.
	Object *clouds.Resource
	// Problems are what cannot be read of what the user wrote.
	Problems []Problem
}

// HasSaid reports whether a finding rests on nothing but a value that a problem has
// said enough about.
func (r *Reading) HasSaid(f rules.Finding) bool {
	return f.Cause == rules.FactUnreadable && slices.ContainsFunc(r.Problems, func(p Problem) bool {
		return errors.Is(f.Values.Unreadable, p.Err)
	})
}

// Moment is when and in which state a server is read.
type Moment struct {
	// Catalog is what clouds, products and regions are looked up in.
	Catalog *catalog.Catalog
	Now     time.Time
	// PreviousID is the cloud id that the state has, empty for a new resource: an
	// instance that is not that one may have been created after the plan was made.
	PreviousID string
}

// justCreated is how long an instance may have come into being during the
// apply that reads it. The longest applies take hours.
const justCreated = 24 * time.Hour

// Read merges what is stated with what the cloud resource says. A value that is
// stated wins.
func Read(stated icp.Values, object tfvalue.Value, at Moment) Reading {
	r := reader{stated: stated, at: at, catalog: at.Catalog}
	r.Server = icp.Server(stated)
	r.readObject(object)
	r.readServer()
	r.Judged = r.presume(object)
	return r.Reading
}

type reader struct {
	Reading

	stated  icp.Values
	at      Moment
	catalog *catalog.Catalog
	object  clouds.Resource
	// hidden says that a resource is given, but nothing of it is known yet, or
	// for the reason can be read.
	hidden bool
	reason error
}

func (r *reader) problem(attribute, summary string, err error) {
	r.Problems = append(r.Problems, Problem{Attribute: attribute, Summary: words.Message(summary, nil), Err: err})
}

// refuse notes a problem and returns the fact that it leaves unread.
func refuse[T any](r *reader, attribute, summary string, err error) filing.Fact[T] {
	r.problem(attribute, summary, err)
	return filing.Unreadable[T](err)
}

func (r *reader) readObject(object tfvalue.Value) {
	if object.Kind() == tfvalue.KindNull {
		return
	}
	resource, err := clouds.Identify(r.catalog, object)
	if errors.Is(err, clouds.ErrUnknown) {
		r.hidden = true
		return
	}
	if err != nil {
		r.problem(icp.CloudServer, "server.unreadable", err)
		r.hidden, r.reason = true, err
		return
	}
	r.object = resource
	r.Object = &r.object
}

func (r *reader) readServer() {
	s := &r.Server
	s.ID = ""
	s.Arguments = icp.Arguments(r.object.Arguments, r.isStated)
	r.readProduct()
	s.CloudID = orObject(r, s.CloudID, r.object.ID)
	s.Region = orObject(r, s.Region, r.object.Region)
	s.HasPublicIP = orObject(r, s.HasPublicIP, r.object.HasPublicIP)
	r.readAddress()
	r.readBilling()
	r.readTerm()
	cloud, ok1 := s.Cloud.Value()
	product, ok2 := s.Product.Value()
	if ok1 && ok2 && s.Name != "" {
		s.ID = filing.ServerID(cloud, product, s.Name)
	}
}

// isStated reports whether an attribute is set beside the cloud resource.
func (r *reader) isStated(attribute string) bool {
	v, _ := r.stated.Attribute(attribute)
	return v.Kind() != tfvalue.KindNull
}

// orObject prefers what is stated. What a resource that is still unknown would
// say is unknown too.
func orObject[T any](r *reader, stated, object filing.Fact[T]) filing.Fact[T] {
	if r.hidden {
		object = filing.Unreadable[T](r.reason)
	}
	return stated.Or(object)
}

// contradiction is a stated name, and what the cloud resource says instead.
type contradiction struct {
	Stated, Type string
	Was          any
}

// readProduct reads the cloud and the product, and refuses to call a load
// balancer a server.
func (r *reader) readProduct() {
	var objectCloud filing.Fact[filing.Cloud]
	var objectProduct filing.Fact[filing.Product]
	if r.Object != nil {
		objectCloud, objectProduct = known(r.object.Cloud), known(r.object.Product)
	}
	stated := r.Server.Product
	r.Server.Cloud = orObject(r, r.Server.Cloud, objectCloud)
	r.Server.Product = orObject(r, stated, objectProduct)
	cloud, ok := r.Server.Cloud.Value()
	if !ok {
		return
	}
	if _, listed := r.catalog.Cloud(cloud); !listed {
		r.Server.Cloud = refuse[filing.Cloud](r, "cloud", "cloud", invalid.Cloud(r.catalog, string(cloud)))
		return
	}
	if was, ok := objectCloud.Value(); ok && was != cloud {
		r.problem("cloud", "contradiction.summary", words.Error("contradiction.cloud", contradiction{string(cloud), r.object.Type, string(was)}))
	}
	product, ok := r.Server.Product.Value()
	if !ok {
		return
	}
	p, listed := r.catalog.Product(cloud, product)
	if !listed {
		r.Server.Product = refuse[filing.Product](r, "product", "product", invalid.Product(r.catalog, cloud, string(product)))
		return
	}
	if was, ok := objectProduct.Value(); ok && was != product && !stated.IsAbsent() {
		if of, listed := r.catalog.Product(cloud, was); listed && of.Kind != p.Kind {
			r.problem("product", "contradiction.summary", words.Error("contradiction.product", contradiction{string(product), r.object.Type, of.Title}))
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
	stated := r.Server.Billing
	if mode, ok := icp.Text(r.stated, icp.BillingMode).Value(); ok && !stated.IsKnown() {
		stated = refuse[filing.Billing](r, icp.BillingMode, "billing", invalid.Billing(mode))
	}
	r.Server.Billing = orObject(r, stated, r.object.Billing)
}

// presume returns the server with what its cloud decides where a new resource
// omits it.
func (r *reader) presume(object tfvalue.Value) filing.Server {
	s := r.Server
	if r.Object == nil {
		return s
	}
	resource, omitted := clouds.Presumed(r.catalog, object)
	if !s.Billing.IsKnown() && !r.isStated(icp.BillingMode) && slices.Contains(omitted, icp.BillingMode) {
		s.Billing, s.Omitted, s.Presumed = resource.Billing, append(s.Omitted, icp.BillingMode), true
	}
	if s.HasPublicIP.IsUnknown() && !r.isStated(icp.HasPublicIP) && !r.isStated(icp.PublicAddress) && resource.HasPublicIP.IsKnown() {
		s.HasPublicIP, s.Presumed = resource.HasPublicIP, true
		if slices.Contains(omitted, icp.HasPublicIP) {
			s.Omitted = append(s.Omitted, icp.HasPublicIP)
		}
	}
	return s
}

func (r *reader) readTerm() {
	s := &r.Server
	expires := s.ExpiresAt
	if written, ok := icp.Text(r.stated, icp.ExpiresAt).Value(); ok && !expires.IsKnown() {
		expires = refuse[time.Time](r, icp.ExpiresAt, "time", invalid.Time(written))
	}
	s.ExpiresAt = orObject(r, expires, r.object.ExpiresAt)
	if s.ExpiresAt.IsAbsent() && r.becomesSubscription() {
		s.ExpiresAt = filing.Unknown[time.Time]()
	}

	stated, shown := icp.Life(r.stated), r.object.Life()
	if since, ok := icp.Text(r.stated, icp.SubscribedSince).Value(); ok && !stated.SubscribedSince.IsKnown() {
		stated.SubscribedSince = refuse[time.Time](r, icp.SubscribedSince, "time", invalid.Time(since))
	}
	together := words.Error("contradiction.together", []string{icp.SubscribedSince, icp.TermMonths})
	if r.isStated(icp.TermMonths) && r.isStated(icp.SubscribedSince) {
		r.problem(icp.SubscribedSince, "contradiction.summary", together)
	} else if !r.object.Purchase.IsAbsent() && !r.object.SubscribedSince.IsAbsent() {
		r.problem(icp.CloudServer, "contradiction.summary", together)
	}
	if r.hidden {
		at := filing.Unreadable[time.Time](r.reason)
		shown = filing.Life{Purchase: filing.Unreadable[filing.Term](r.reason), CreatedAt: at, ExpiresAt: at}
	}
	if r.mayBeNew(shown.CreatedAt) && (shown.CreatedAt.Unreadable() != nil || shown.ExpiresAt.Unreadable() != nil) && !r.hidden {
		// The plan was made without either, and must be kept.
		shown.CreatedAt, shown.ExpiresAt = filing.Unknown[time.Time](), filing.Unknown[time.Time]()
		if s.ExpiresAt.Unreadable() != nil {
			s.ExpiresAt = shown.ExpiresAt
		}
	}
	stated.ExpiresAt = s.ExpiresAt
	life := stated.Over(shown)
	s.Term, s.AutoRenewal, s.Outage = life.Term(), r.object.AutoRenewal, r.object.Outage
	r.Bought = r.bought(life)
}

// bought returns the months that the server was bought for, so that what is
// planned of a new one stays as it is once it exists. They are absent where the
// server has not lived long enough for them.
func (r *reader) bought(life filing.Life) filing.Fact[int] {
	exists := life.CreatedAt.IsKnown()
	if exists && life.ExpiresAt.Waits() {
		return filing.Unknown[int]() // this apply brings the end, which decides
	}
	if term, ok := r.Server.Term.Value(); ok && exists && !r.mayBeNew(life.CreatedAt) && !term.TookEffect() {
		return filing.Absent[int]()
	}
	return filing.Map(life.Purchase, func(t filing.Term) int { return t.Bought().AtLeast })
}

// mayBeNew reports whether the server may have come into being after the plan was
// made.
func (r *reader) mayBeNew(createdAt filing.Fact[time.Time]) bool {
	id, _ := r.Server.CloudID.Value()
	created, ok := createdAt.Value()
	return id != r.at.PreviousID && (!ok || r.at.Now.Sub(created) < justCreated)
}

// becomesSubscription reports whether the plan makes a subscription of a server
// that exists and was paid for otherwise: the cloud wrote "never" for its end,
// and writes the real one during apply. Elements of data sources are as they
// are, and some have no end at all.
func (r *reader) becomesSubscription() bool {
	return r.Object != nil && r.object.Kind == filing.KindServer && !strings.HasPrefix(r.object.Type, "data.") &&
		r.object.CreatedAt.IsKnown() && r.Server.Billing == filing.Known(filing.Subscription)
}
