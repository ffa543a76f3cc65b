// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing_test

import (
	"strings"
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

func TestPurchasedTerm(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		count int
		unit  filing.TermUnit
		want  int
	}{
		"nothing":                      {0, filing.Month, 0},
		"no weeks":                     {0, filing.Week, 0},
		"1 week":                       {1, filing.Week, 0},
		"4 weeks are 28 days":          {4, filing.Week, 0},
		"5 weeks":                      {5, filing.Week, 1},
		"12 weeks are 84 days":         {12, filing.Week, 2},
		"13 weeks are 91 of 92 days":   {13, filing.Week, 2},
		"14 weeks are 98 days":         {14, filing.Week, 3},
		"52 weeks are 364 of 366 days": {52, filing.Week, 11},
		"53 weeks are 371 days":        {53, filing.Week, 12},
		"3 months":                     {3, filing.Month, 3},
		"60 months":                    {60, filing.Month, 60},
		"1 year":                       {1, filing.Year, 12},
		"5 years":                      {5, filing.Year, 60},
		"the most months":              {filing.MaxPlausibleTermMonths, filing.Month, filing.MaxPlausibleTermMonths},
		"the most years":               {filing.MaxPlausibleTermMonths / 12, filing.Year, filing.MaxPlausibleTermMonths},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := filing.PurchasedTerm(test.count, test.unit)
			want := filing.Term{Months: test.want, Count: test.count, Unit: test.unit}
			if err != nil || got != want {
				t.Errorf("PurchasedTerm(%d, %s) = %+v, %v; want %+v", test.count, test.unit, got, err, want)
			}
		})
	}
}

// TestWeeksAreCoveredWhereverTheyBegin holds PurchasedTerm to its promise with
// every day of a leap cycle as the first one.
func TestWeeksAreCoveredWhereverTheyBegin(t *testing.T) {
	t.Parallel()
	for _, weeks := range []int{5, 9, 13, 14, 26, 27, 52, 53, 105} {
		term, err := filing.PurchasedTerm(weeks, filing.Week)
		if err != nil {
			t.Fatal(err)
		}
		fewest := filing.MaxPlausibleTermMonths
		for day := range 4 * 366 {
			from := time.Date(2024, 1, 1+day, 0, 0, 0, 0, filing.China)
			fewest = min(fewest, filing.MonthsBetween(from, from.AddDate(0, 0, 7*weeks)))
		}
		if term.Months != fewest {
			t.Errorf("%d weeks count as %d months, but cover at least %d", weeks, term.Months, fewest)
		}
	}
}

func TestPurchasedTermRefuses(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		count int
		unit  filing.TermUnit
		want  string
	}{
		"negative":       {-1, filing.Month, "a term of -1 is outside 0 to 1200"},
		"too many":       {filing.MaxPlausibleTermMonths + 1, filing.Week, "a term of 1201 is outside 0 to 1200"},
		"too many years": {101, filing.Year, "a term of 1212 months is outside 0 to 1200"},
		"unit":           {3, "quarter", `"quarter" is no unit of a term`},
		"no unit":        {3, "", `"" is no unit of a term`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got, err := filing.PurchasedTerm(test.count, test.unit); err == nil || err.Error() != test.want {
				t.Errorf("PurchasedTerm = %+v, %v; want the error %q", got, err, test.want)
			}
		})
	}
}

func TestParseTermUnit(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]filing.TermUnit{
		"Week": filing.Week, "Month": filing.Month, "month": filing.Month, "YEAR": filing.Year, "year": filing.Year,
	} {
		if got, err := filing.ParseTermUnit(text); err != nil || got != want {
			t.Errorf("ParseTermUnit(%q) = %q, %v; want %q", text, got, err, want)
		}
	}
	for _, text := range []string{"", "day", "3", " month"} {
		if got, err := filing.ParseTermUnit(text); err == nil || !strings.Contains(err.Error(), "Week, Month or Year") {
			t.Errorf("ParseTermUnit(%q) = %q, %v; want an error that lists the units", text, got, err)
		}
	}
}

func TestLifetimeTerm(t *testing.T) {
	t.Parallel()
	from := time.Date(2026, 2, 1, 9, 30, 0, 0, filing.China)
	until := time.Date(2026, 5, 1, 9, 30, 0, 0, filing.China)
	got, err := filing.LifetimeTerm(from, until)
	if want := (filing.Term{Months: 3, From: from, Until: until}); err != nil || got != want {
		t.Errorf("LifetimeTerm = %+v, %v; want %+v", got, err, want)
	}
	if got, err := filing.LifetimeTerm(from, from); err != nil || got.Months != 0 {
		t.Errorf("LifetimeTerm of no time = %+v, %v; want 0 months", got, err)
	}
	_, err = filing.LifetimeTerm(until, from)
	if want := "the end 2026-02-01 09:30 Asia/Shanghai lies before the beginning 2026-05-01 09:30 Asia/Shanghai"; err == nil || err.Error() != want {
		t.Errorf("LifetimeTerm backwards: %v, want %q", err, want)
	}
}

func TestWithRenewed(t *testing.T) {
	t.Parallel()
	bought, err := filing.PurchasedTerm(1, filing.Month)
	if err != nil {
		t.Fatal(err)
	}
	got := bought.WithRenewed(2).WithRenewed(1)
	if want := (filing.Term{Months: 4, Count: 1, Unit: filing.Month, Renewed: 3}); got != want {
		t.Errorf("WithRenewed = %+v, want %+v", got, want)
	}
	if bought.Months != 1 {
		t.Errorf("WithRenewed changed the purchase to %d months", bought.Months)
	}
	if got, want := filing.MonthsTerm(6), (filing.Term{Months: 6}); got != want {
		t.Errorf("MonthsTerm(6) = %+v, want %+v", got, want)
	}
}
