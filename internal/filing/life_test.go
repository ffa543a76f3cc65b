// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

import (
	"testing"
	"time"
)

func TestLifeTerm(t *testing.T) {
	created := time.Date(2026, time.January, 10, 8, 0, 0, 0, China)
	after := func(months int) Fact[time.Time] { return Known(AddMonths(created, months)) }
	born := Known(created)
	three, err := PurchasedTerm(3, Month)
	if err != nil {
		t.Fatal(err)
	}
	unknownTime, absentTime := Unknown[time.Time](), Absent[time.Time]()
	unknownTerm, absentTerm := Unknown[Term](), Absent[Term]()

	for name, c := range map[string]struct {
		life Life
		// months is -1 for an unknown term, -2 for an absent one.
		months int
		// lived says that the term comes from the life of the instance.
		lived   bool
		renewed int
	}{
		"nothing is stated":                           {life: Life{}, months: -2},
		"a purchase":                                  {life: Life{Purchase: Known(three)}, months: 3},
		"a purchase that is not known":                {life: Life{Purchase: unknownTerm}, months: -1},
		"a new instance":                              {life: Life{Purchase: Known(three), CreatedAt: unknownTime, ExpiresAt: unknownTime}, months: 3},
		"a life outranks a shorter purchase":          {life: Life{Purchase: Known(three), CreatedAt: born, ExpiresAt: after(12)}, months: 12, lived: true},
		"a life outranks a longer purchase":           {life: Life{Purchase: Known(three), CreatedAt: born, ExpiresAt: after(1)}, months: 1, lived: true},
		"a life without a purchase":                   {life: Life{CreatedAt: born, ExpiresAt: after(4)}, months: 4, lived: true},
		"a life and a purchase that is not known":     {life: Life{Purchase: unknownTerm, CreatedAt: born, ExpiresAt: after(4)}, months: 4, lived: true},
		"a beginning without an end":                  {life: Life{Purchase: Known(three), CreatedAt: born, ExpiresAt: absentTime}, months: 3},
		"a beginning, and an end that is not known":   {life: Life{Purchase: Known(three), CreatedAt: born, ExpiresAt: unknownTime}, months: 3},
		"an end without a beginning":                  {life: Life{Purchase: Known(three), CreatedAt: absentTime, ExpiresAt: after(12)}, months: 3},
		"an end, and a beginning that is not known":   {life: Life{Purchase: Known(three), CreatedAt: unknownTime, ExpiresAt: after(12)}, months: 3},
		"half a life and no purchase":                 {life: Life{CreatedAt: born, Purchase: absentTerm}, months: -2},
		"an end that stands for never":                {life: Life{Purchase: Known(three), CreatedAt: born, ExpiresAt: Known(time.Date(2099, 12, 31, 0, 0, 0, 0, China))}, months: 3},
		"a zero end":                                  {life: Life{Purchase: Known(three), CreatedAt: born, ExpiresAt: Known(time.Time{})}, months: 3},
		"an end for never and no purchase":            {life: Life{CreatedAt: born, ExpiresAt: Known(time.Date(2099, 12, 31, 0, 0, 0, 0, China))}, months: -2},
		"an end at the beginning":                     {life: Life{Purchase: Known(three), CreatedAt: born, ExpiresAt: born}, months: 0, lived: true},
		"an end before the beginning says nothing":    {life: Life{Purchase: Known(three), CreatedAt: born, ExpiresAt: after(-1)}, months: 3},
		"an end before the beginning and no purchase": {life: Life{CreatedAt: born, ExpiresAt: after(-1)}, months: -2},

		"may be new: the purchase must not grow":          {life: Life{Purchase: Known(three), CreatedAt: born, ExpiresAt: after(12), MayBeNew: true}, months: 3},
		"may be new: the same months stay the purchase":   {life: Life{Purchase: Known(three), CreatedAt: born, ExpiresAt: after(3), MayBeNew: true}, months: 3},
		"may be new: a shorter life counts":               {life: Life{Purchase: Known(three), CreatedAt: born, ExpiresAt: after(2), MayBeNew: true}, months: 2, lived: true},
		"may be new: no purchase was planned from":        {life: Life{CreatedAt: born, ExpiresAt: after(12), MayBeNew: true}, months: 12, lived: true},
		"may be new: the purchase was not known":          {life: Life{Purchase: unknownTerm, CreatedAt: born, ExpiresAt: after(12), MayBeNew: true}, months: 12, lived: true},
		"may be new: no life yet":                         {life: Life{Purchase: Known(three), CreatedAt: unknownTime, ExpiresAt: unknownTime, MayBeNew: true}, months: 3},
		"renewals on a purchase":                          {life: Life{Purchase: Known(three), Renewed: Known(2)}, months: 5, renewed: 2},
		"renewals on a life":                              {life: Life{Purchase: Known(three), CreatedAt: born, ExpiresAt: after(4), Renewed: Known(2)}, months: 6, lived: true, renewed: 2},
		"no renewals":                                     {life: Life{Purchase: Known(three), Renewed: Known(0)}, months: 3},
		"negative renewals":                               {life: Life{Purchase: Known(three), Renewed: Known(-1)}, months: 3},
		"renewals that are not stated":                    {life: Life{Purchase: Known(three), Renewed: Absent[int]()}, months: 3},
		"renewals that are not known":                     {life: Life{Purchase: Known(three), Renewed: Unknown[int]()}, months: -1},
		"renewals that are not known, on a life":          {life: Life{CreatedAt: born, ExpiresAt: after(4), Renewed: Unknown[int]()}, months: -1},
		"renewals of a purchase that is not known":        {life: Life{Purchase: unknownTerm, Renewed: Known(2)}, months: -1},
		"renewals of nothing":                             {life: Life{Renewed: Known(2)}, months: -2},
		"renewals that are not known, of nothing":         {life: Life{Renewed: Unknown[int]()}, months: -2},
		"renewals that are not known, purchase not known": {life: Life{Purchase: unknownTerm, Renewed: Unknown[int]()}, months: -1},
	} {
		t.Run(name, func(t *testing.T) {
			got := c.life.Term()
			switch c.months {
			case -1:
				if !got.IsUnknown() {
					t.Errorf("got %+v, want an unknown term", got)
				}
				return
			case -2:
				if !got.IsAbsent() {
					t.Errorf("got %+v, want no term", got)
				}
				return
			}
			term, ok := got.Value()
			if !ok || term.Months != c.months || term.Renewed != c.renewed {
				t.Errorf("got %+v, want %d months with %d of renewals", got, c.months, c.renewed)
			}
			if lived := !term.From.IsZero(); lived != c.lived || lived == (term.Count > 0) {
				t.Errorf("got %+v, want it to come from the life: %t", term, c.lived)
			}
		})
	}
}
