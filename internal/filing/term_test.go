// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing_test

import (
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

func TestBought(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		count int
		unit  filing.TermUnit
		want  filing.Span
	}{
		"nothing":               {0, filing.Month, filing.Span{}},
		"no weeks":              {0, filing.Week, filing.Span{}},
		"1 week":                {1, filing.Week, filing.Span{}},
		"3 weeks":               {3, filing.Week, filing.Span{}},
		"4 weeks are 28 days":   {4, filing.Week, filing.Span{AtMost: 1}},
		"5 weeks":               {5, filing.Week, filing.Span{AtLeast: 1, AtMost: 1}},
		"12 weeks are 84 days":  {12, filing.Week, filing.Span{AtLeast: 2, AtMost: 2}},
		"13 weeks are 91 days":  {13, filing.Week, filing.Span{AtLeast: 2, AtMost: 3}},
		"14 weeks are 98 days":  {14, filing.Week, filing.Span{AtLeast: 3, AtMost: 3}},
		"52 weeks are 364 days": {52, filing.Week, filing.Span{AtLeast: 11, AtMost: 11}},
		"53 weeks are 371 days": {53, filing.Week, filing.Span{AtLeast: 12, AtMost: 12}},
		"3 months":              {3, filing.Month, filing.Span{AtLeast: 3, AtMost: 3}},
		"1 year":                {1, filing.Year, filing.Span{AtLeast: 12, AtMost: 12}},
		"the most months":       {filing.MaxPlausibleTermMonths, filing.Month, filing.Span{AtLeast: filing.MaxPlausibleTermMonths, AtMost: filing.MaxPlausibleTermMonths}},
		"the most years":        {filing.MaxPlausibleTermMonths / 12, filing.Year, filing.Span{AtLeast: filing.MaxPlausibleTermMonths, AtMost: filing.MaxPlausibleTermMonths}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := filing.PurchasedTerm(test.count, test.unit)
			if err != nil || got.Bought() != test.want || got.Span(time.Now()) != test.want || got.Stated {
				t.Errorf("PurchasedTerm(%d, %s) = %+v, %v, which is %+v; want %+v", test.count, test.unit, got, err, got.Bought(), test.want)
			}
		})
	}
}

// TestWeeksAreCoveredWhereverTheyBegin holds Bought to its promise with every day
// of a leap cycle as the first one.
func TestWeeksAreCoveredWhereverTheyBegin(t *testing.T) {
	t.Parallel()
	for _, weeks := range []int{4, 5, 8, 9, 13, 14, 26, 27, 52, 53, 105} {
		want := filing.Span{AtLeast: filing.MaxPlausibleTermMonths}
		for day := range 4 * 366 {
			from := time.Date(2024, 1, 1+day, 0, 0, 0, 0, filing.China)
			months := filing.MonthsBetween(from, from.AddDate(0, 0, 7*weeks))
			want = filing.Span{AtLeast: min(want.AtLeast, months), AtMost: max(want.AtMost, months)}
		}
		if got := (filing.Term{Count: weeks, Unit: filing.Week}).Bought(); got != want {
			t.Errorf("%d weeks count as %+v months, but cover %+v", weeks, got, want)
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
		"unit":           {3, "quarter", `unknown unit "quarter"`},
		"no unit":        {3, "", `unknown unit ""`},
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
		if got, ok := filing.ParseTermUnit(text); !ok || got != want {
			t.Errorf("ParseTermUnit(%q) = %q, %t; want %q", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "day", "3", " month"} {
		if got, ok := filing.ParseTermUnit(text); ok || got != "" {
			t.Errorf("ParseTermUnit(%q) = %q, %t", text, got, ok)
		}
	}
}
