// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

import "time"

// Life is what is known of how long an instance is paid for.
type Life struct {
	// Purchase is the term that was, or will be, bought at creation.
	Purchase             Fact[Term]
	CreatedAt, ExpiresAt Fact[time.Time]
	// Renewed are months of renewals that neither of the above shows.
	Renewed Fact[int]
	// MayBeNew says that the instance may have come into being after the plan
	// was made. What was planned from the purchase then must not grow.
	MayBeNew bool
}

// Term returns the total term. The clouds read the purchased period only when
// the instance is created, so the life of an instance that exists outranks it.
func (l Life) Term() Fact[Term] {
	base := l.Purchase
	if life, ok := l.lifetime(); ok {
		bought, isBought := l.Purchase.Value()
		if !l.MayBeNew || !isBought || life.Months < bought.Months {
			base = Known(life)
		}
	}
	renewed, ok := l.Renewed.Value()
	switch {
	case l.Renewed.IsUnknown() && base.IsKnown():
		return Unknown[Term]()
	case ok && renewed > 0:
		return Map(base, func(t Term) Term { return t.WithRenewed(renewed) })
	}
	return base
}

func (l Life) lifetime() (Term, bool) {
	from, ok1 := l.CreatedAt.Value()
	until, ok2 := l.ExpiresAt.Value()
	if !ok1 || !ok2 || IsPlaceholder(until) {
		return Term{}, false
	}
	term, err := LifetimeTerm(from, until)
	return term, err == nil
}
