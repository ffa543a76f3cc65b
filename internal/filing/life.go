// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

import "time"

// Life is what is known of how long an instance is paid for, fact by fact.
type Life struct {
	// Purchase is the term that was, or will be, bought at creation.
	Purchase             Fact[Term]
	CreatedAt, ExpiresAt Fact[time.Time]
	// SubscribedSince is when the instance became a subscription, as the user
	// states it.
	SubscribedSince Fact[time.Time]
	// Renewed are months of renewals that none of the above shows.
	Renewed Fact[int]
}

// Over returns a life that is stated in parts, with the rest from what its cloud
// resource shows. What is stated wins, also over what that states itself.
func (l Life) Over(shown Life) Life {
	all := Life{
		Purchase: l.Purchase, CreatedAt: l.CreatedAt.Or(shown.CreatedAt), ExpiresAt: l.ExpiresAt.Or(shown.ExpiresAt),
		SubscribedSince: l.SubscribedSince.Or(shown.SubscribedSince), Renewed: l.Renewed.Or(shown.Renewed),
	}
	switch {
	case !l.Purchase.IsAbsent():
		all.CreatedAt, all.ExpiresAt, all.SubscribedSince = Absent[time.Time](), Absent[time.Time](), Absent[time.Time]()
	case !l.SubscribedSince.IsAbsent():
		all.Purchase = Map(shown.Purchase, Term.AsRead)
	default:
		all.Purchase = shown.Purchase
	}
	return all
}

// Term returns the total term.
func (l Life) Term() Fact[Term] {
	base := l.withoutRenewals()
	if base.IsAbsent() && l.ExpiresAt.IsUnknown() && !l.CreatedAt.IsAbsent() {
		base = Unknown[Term]() // the life that an apply brings is a term
	}
	renewed, ok := l.Renewed.Value()
	switch {
	case l.Renewed.IsUnknown() && base.IsKnown():
		return Unknown[Term]()
	case ok && renewed > 0:
		return Map(base, func(t Term) Term { t.Renewed = renewed; return t })
	}
	return base
}

func (l Life) withoutRenewals() Fact[Term] {
	t := l.Purchase.OrElse(Term{})
	switch {
	case t.Stated:
		return l.Purchase
	case l.SubscribedSince.IsUnknown():
		return As[Term](l.SubscribedSince)
	case l.unreadable() != nil:
		return Unreadable[Term](l.unreadable()) // what nobody can read outranks the purchase too
	}
	t.Pending = l.Purchase.IsUnknown()
	created, hasCreated := l.CreatedAt.Value()
	expires, hasExpires := l.ExpiresAt.Value()
	hasExpires = hasExpires && !IsPlaceholder(expires)
	if hasExpires {
		t.Until = expires
	}
	if since, ok := l.SubscribedSince.Value(); ok {
		// A day begins before the hour in which the instance was created.
		if t.From, t.Subscribed = since, true; hasCreated && since.Before(created) {
			t.From = created
		}
		t.Pending = t.Pending || l.ExpiresAt.IsUnknown()
		return Known(t)
	}
	switch {
	case !hasExpires, l.CreatedAt.IsUnknown() && !t.Pending, hasCreated && expires.Before(created):
		// It is new, or nobody sees how long it lives.
		return l.Purchase
	case hasCreated:
		t.From = created
	case l.CreatedAt.IsUnknown():
		return Unknown[Term]()
	}
	return Known(t)
}

// unreadable returns why the times that decide cannot be read, nil where they can.
func (l Life) unreadable() error {
	reason := l.ExpiresAt.Unreadable()
	if reason == nil && l.SubscribedSince.IsAbsent() && !l.ExpiresAt.IsAbsent() {
		reason = l.CreatedAt.Unreadable()
	}
	return reason
}
