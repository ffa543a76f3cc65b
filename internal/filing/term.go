// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
)

// TermUnit is the unit in which a term is bought.
type TermUnit string

// The units that clouds sell terms in.
const (
	Week  TermUnit = "week"
	Month TermUnit = "month"
	Year  TermUnit = "year"
)

// ParseTermUnit reads a unit in any case. It reports false for any other text.
func ParseTermUnit(text string) (TermUnit, bool) {
	switch u := TermUnit(strings.ToLower(text)); u {
	case Week, Month, Year:
		return u, true
	}
	return "", false
}

// MaxPlausibleTermMonths bounds what is taken for a term: longer ones are typing
// errors or placeholders. No cloud sells more than five years at once.
const MaxPlausibleTermMonths = 1200

// Term is what is known of how long a server is paid for: a purchase, a life and
// renewals. Together they come to an interval of months, see [Term.Span].
type Term struct {
	// Count and Unit are what was bought. Unit is empty where that is not known.
	Count int
	Unit  TermUnit
	// Stated says that the user states what was bought: no life outranks it.
	Stated bool
	// From is when the instance was created, and Until when the paid term ends.
	// Each is zero where it is not known.
	From, Until time.Time
	// Subscribed says that it has been a subscription since From.
	Subscribed bool
	// Renewed are months of renewals that were added by hand.
	Renewed int
	// Pending says that an apply will tell more of it.
	Pending bool
}

// Span is an interval of whole calendar months.
type Span struct{ AtLeast, AtMost int }

// Unbounded is [Span.AtMost] where nothing bounds a term.
const Unbounded = math.MaxInt32

// MonthsTerm returns a term that the user states in months.
func MonthsTerm(months int) Term { return Term{Count: months, Unit: Month, Stated: true} }

// AsRead returns the term as one that was read, and that a life may outrank.
func (t Term) AsRead() Term {
	t.Stated = false
	return t
}

// PurchasedTerm returns the term of a purchase. It fails on counts that no cloud
// sells.
func PurchasedTerm(count int, unit TermUnit) (Term, error) {
	if count < 0 || count > MaxPlausibleTermMonths {
		return Term{}, fmt.Errorf("a term of %d is outside 0 to %d", count, MaxPlausibleTermMonths)
	}
	switch unit {
	case Week, Month, Year:
	default:
		return Term{}, fmt.Errorf("unknown unit %q", unit)
	}
	t := Term{Count: count, Unit: unit}
	if months := t.Bought().AtLeast; months > MaxPlausibleTermMonths {
		return Term{}, fmt.Errorf("a term of %d months is outside 0 to %d", months, MaxPlausibleTermMonths)
	}
	return t, nil
}

// Bought returns how many months the purchase covers. Weeks are an interval:
// where in the calendar they begin decides, as 13 weeks are 91 days, and three
// calendar months take 89 to 92.
func (t Term) Bought() Span {
	switch t.Unit {
	case Week:
		days := 7 * t.Count
		return Span{monthsWithin(days, longestDays), monthsWithin(days, shortestDays)}
	case Year:
		return Span{12 * t.Count, 12 * t.Count}
	case Month:
	}
	return Span{t.Count, t.Count}
}

// HasLife reports whether it is known when the paid term ends, of an instance that
// exists: then the purchase is only a part of what is known.
func (t Term) HasLife() bool { return !t.Stated && !t.Until.IsZero() }

// TookEffect reports whether the instance has lived long enough for what was
// bought. Clouds read a purchase only when they create the instance or make it a
// subscription: a longer one was written later, and bought nothing.
func (t Term) TookEffect() bool {
	return t.Unit != "" && (!t.HasLife() || t.Bought().AtLeast <= t.life().AtMost)
}

// life returns the months from the beginning that is known to the end.
func (t Term) life() Span {
	if t.From.IsZero() {
		return Span{0, Unbounded}
	}
	months := MonthsBetween(t.From, t.Until)
	if t.Subscribed {
		return Span{months, months}
	}
	return Span{0, months}
}

// Span returns how many months count at a time, renewals included. Hours that were
// paid for afterwards do not, and a life does not show them: it only bounds the
// term from above. What is left of it was paid for in advance, and so was what
// was bought, where that took effect.
func (t Term) Span(now time.Time) Span {
	s := t.life()
	switch {
	case t.Stated, t.Until.IsZero() && !t.Subscribed:
		s = t.Bought()
	case t.Until.IsZero(): // since when is known, until when is not
		s = Span{t.Bought().AtLeast, Unbounded}
	case !t.Subscribed:
		if now.Before(t.From) {
			now = t.From
		}
		s.AtLeast = MonthsBetween(now, t.Until)
		if t.TookEffect() {
			s.AtLeast = max(s.AtLeast, t.Bought().AtLeast)
		}
	}
	return s.plus(t.Renewed)
}

// First returns how many months the first purchase is, where renewals do not
// count.
func (t Term) First(now time.Time) Span {
	t.Renewed = 0
	s := t.Span(now)
	if t.HasLife() {
		s.AtLeast = 0
		if t.TookEffect() {
			s.AtLeast = t.Bought().AtLeast
		}
	}
	return s
}

func (s Span) plus(months int) Span {
	s.AtLeast += months
	if s.AtMost != Unbounded {
		s.AtMost += months
	}
	return s
}

// monthsWithin returns how many calendar months fit into days, where takes says
// how many days so many months take.
func monthsWithin(days int, takes func(months int) int) int {
	if days <= 0 {
		return 0
	}
	months := 0
	for takes(months+1) <= days {
		months++
	}
	return months
}

// longestDays and shortestDays return the most and the least days that so many
// calendar months take.
func longestDays(months int) int  { return slices.Max(daysOf(months)) }
func shortestDays(months int) int { return slices.Min(daysOf(months)) }

// daysOf returns how many days so many calendar months take, from every month of a
// leap cycle on.
func daysOf(months int) []int {
	var all []int
	for month := range 4 * 12 {
		from := time.Date(2000, time.January+time.Month(month), 1, 0, 0, 0, 0, time.UTC)
		all = append(all, int(from.AddDate(0, months, 0).Sub(from).Hours()/24))
	}
	return all
}
