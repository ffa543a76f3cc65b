// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

import (
	"fmt"
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

// ParseTermUnit reads a unit in any case. It fails on any other text.
func ParseTermUnit(text string) (TermUnit, error) {
	switch u := TermUnit(strings.ToLower(text)); u {
	case Week, Month, Year:
		return u, nil
	}
	return "", fmt.Errorf("%q is no unit of a term: Week, Month or Year", text)
}

// MaxPlausibleTermMonths bounds what is taken for a term: longer ones are typing
// errors or placeholders. No cloud sells more than five years at once.
const MaxPlausibleTermMonths = 1200

// Term is a total term: what was bought, plus renewals.
type Term struct {
	// Months are whole calendar months that the term surely covers.
	Months int
	// Count and Unit are the purchase the months come from. Count is zero
	// when they come from elsewhere.
	Count int
	Unit  TermUnit
	// From and Until are the instance's life that the months come from. Zero
	// when they come from elsewhere.
	From, Until time.Time
	// Renewed are months of renewals that were added by hand.
	Renewed int
}

// MonthsTerm returns a term stated in months.
func MonthsTerm(months int) Term { return Term{Months: months} }

// PurchasedTerm returns the term of a purchase. Weeks count as the months that
// they cover whenever they begin: 13 weeks are 91 days, and three calendar
// months can take 92, so they count as two. It fails on counts that no cloud
// sells.
func PurchasedTerm(count int, unit TermUnit) (Term, error) {
	if count < 0 || count > MaxPlausibleTermMonths {
		return Term{}, fmt.Errorf("a term of %d is outside 0 to %d", count, MaxPlausibleTermMonths)
	}
	t := Term{Months: count, Count: count, Unit: unit}
	switch unit {
	case Week:
		t.Months = monthsCoveredBy(7 * count)
	case Month:
	case Year:
		t.Months = 12 * count
	default:
		return Term{}, fmt.Errorf("%q is no unit of a term", unit)
	}
	if t.Months > MaxPlausibleTermMonths {
		return Term{}, fmt.Errorf("a term of %d months is outside 0 to %d", t.Months, MaxPlausibleTermMonths)
	}
	return t, nil
}

// LifetimeTerm returns the term of an instance that lives from one time until
// another: the calendar months between them in China's time zone. It fails
// when the end lies before the beginning.
func LifetimeTerm(from, until time.Time) (Term, error) {
	if until.Before(from) {
		return Term{}, fmt.Errorf("the end %s lies before the beginning %s", FormatTime(until), FormatTime(from))
	}
	return Term{Months: MonthsBetween(from, until), From: from, Until: until}, nil
}

// WithRenewed returns the term with months added that neither the purchase nor
// the instance's life shows.
func (t Term) WithRenewed(months int) Term {
	t.Months += months
	t.Renewed += months
	return t
}

// monthsCoveredBy returns how many calendar months any run of so many days
// covers, wherever in the calendar it begins.
func monthsCoveredBy(days int) int {
	if days <= 0 {
		return 0
	}
	months := 0
	for longestDays(months+1) <= days {
		months++
	}
	return months
}

// longestDays returns the most days that so many calendar months can take: it
// tries every month of a leap cycle as the first one.
func longestDays(months int) int {
	longest := 0
	for month := time.January; month <= time.December; month++ {
		for year := 2000; year < 2004; year++ {
			from := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
			days := int(from.AddDate(0, months, 0).Sub(from).Hours() / 24)
			longest = max(longest, days)
		}
	}
	return longest
}
