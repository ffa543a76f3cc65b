// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

import (
	"errors"
	"testing"
	"time"
)

func TestLifeTerm(t *testing.T) {
	noDay := errors.New("no day")
	now := time.Date(2026, time.November, 10, 8, 0, 0, 0, China)
	in := func(months int) Fact[time.Time] { return Known(AddMonths(now, months)) }
	ago := func(months int) Fact[time.Time] { return in(-months) }
	bought := func(count int, unit TermUnit) Fact[Term] {
		term, err := PurchasedTerm(count, unit)
		if err != nil {
			t.Fatal(err)
		}
		return Known(term)
	}
	one, three, twelve := bought(1, Month), bought(3, Month), bought(12, Month)
	unknownTime, absentTime := Unknown[time.Time](), Absent[time.Time]()
	unknownTerm := Unknown[Term]()
	never := Known(time.Date(2099, 12, 31, 0, 0, 0, 0, China))
	exactly := func(months int) Fact[Span] { return Known(Span{months, months}) }
	between := func(least, most int) Fact[Span] { return Known(Span{least, most}) }
	unknown, absent := Unknown[Span](), Absent[Span]()

	for name, c := range map[string]struct {
		life Life
		want Fact[Span]
	}{
		"nothing is stated":                        {Life{}, absent},
		"a purchase":                               {Life{Purchase: three}, exactly(3)},
		"a purchase that is not known":             {Life{Purchase: unknownTerm}, unknown},
		"a new instance":                           {Life{Purchase: three, CreatedAt: unknownTime, ExpiresAt: unknownTime}, exactly(3)},
		"a new instance with an end":               {Life{Purchase: three, CreatedAt: unknownTime, ExpiresAt: in(12)}, exactly(3)},
		"a new instance, nothing known but an end": {Life{Purchase: unknownTerm, CreatedAt: unknownTime, ExpiresAt: in(12)}, unknown},
		"weeks": {Life{Purchase: bought(4, Week)}, between(0, 1)},

		"by the hour for a year, then for a month": {Life{Purchase: one, CreatedAt: ago(12), ExpiresAt: in(1)}, between(1, 13)},
		"the same, bought for three":               {Life{Purchase: three, CreatedAt: ago(12), ExpiresAt: in(1)}, between(3, 13)},
		"renewed for a long time":                  {Life{Purchase: one, CreatedAt: ago(2), ExpiresAt: in(5)}, between(5, 7)},
		"a purchase that fills the life":           {Life{Purchase: three, CreatedAt: ago(2), ExpiresAt: in(1)}, exactly(3)},
		"a purchase that is longer than the life":  {Life{Purchase: three, CreatedAt: ago(0), ExpiresAt: in(1)}, exactly(1)},
		"the same, some time later":                {Life{Purchase: twelve, CreatedAt: ago(4), ExpiresAt: in(1)}, between(1, 5)},
		"a life without a purchase":                {Life{CreatedAt: ago(3), ExpiresAt: in(1)}, between(1, 4)},
		"a life and a purchase that is not known":  {Life{Purchase: unknownTerm, CreatedAt: ago(3), ExpiresAt: in(1)}, between(1, 4)},
		"expired":                                   {Life{Purchase: one, CreatedAt: ago(5), ExpiresAt: ago(1)}, between(1, 4)},
		"created after now, as clocks differ":       {Life{CreatedAt: in(1), ExpiresAt: in(4)}, exactly(3)},
		"an end at the beginning":                   {Life{Purchase: three, CreatedAt: ago(1), ExpiresAt: ago(1)}, exactly(0)},
		"an end before the beginning says nothing":  {Life{Purchase: three, CreatedAt: ago(1), ExpiresAt: ago(2)}, exactly(3)},
		"a beginning without an end":                {Life{Purchase: three, CreatedAt: ago(8), ExpiresAt: absentTime}, exactly(3)},
		"a beginning, and an end that is not known": {Life{Purchase: three, CreatedAt: ago(8), ExpiresAt: unknownTime}, exactly(3)},
		"an end for never":                          {Life{Purchase: three, CreatedAt: ago(8), ExpiresAt: never}, exactly(3)},
		"an end for never and no purchase":          {Life{CreatedAt: ago(8), ExpiresAt: never}, absent},
		"an end without a beginning":                {Life{Purchase: three, ExpiresAt: in(1)}, between(3, Unbounded)},
		"a late end without a beginning":            {Life{Purchase: three, ExpiresAt: in(6)}, between(6, Unbounded)},
		"only an end":                               {Life{ExpiresAt: in(6)}, between(6, Unbounded)},
		"an end, and a purchase that is not known":  {Life{Purchase: unknownTerm, ExpiresAt: in(6)}, between(6, Unbounded)},
		"half a life and no purchase":               {Life{CreatedAt: ago(8)}, absent},

		"stated":                        {Life{Purchase: Known(MonthsTerm(7)), CreatedAt: ago(12), ExpiresAt: in(12)}, exactly(7)},
		"stated with an end":            {Life{Purchase: Known(MonthsTerm(1)), ExpiresAt: in(12)}, exactly(1)},
		"since a day":                   {Life{Purchase: twelve, SubscribedSince: ago(2), CreatedAt: ago(12), ExpiresAt: in(1)}, exactly(3)},
		"since a day, nothing else":     {Life{SubscribedSince: ago(2), ExpiresAt: in(1)}, exactly(3)},
		"since before it was created":   {Life{SubscribedSince: ago(24), CreatedAt: ago(2), ExpiresAt: in(1)}, exactly(3)},
		"since after the end":           {Life{SubscribedSince: in(2), CreatedAt: ago(2), ExpiresAt: in(1)}, exactly(0)},
		"since a day, without an end":   {Life{Purchase: three, SubscribedSince: ago(2), CreatedAt: ago(12)}, between(3, Unbounded)},
		"since a day, until never":      {Life{SubscribedSince: ago(2), ExpiresAt: never}, between(0, Unbounded)},
		"since a day, the end unknown":  {Life{Purchase: three, SubscribedSince: ago(2), ExpiresAt: unknownTime}, between(3, Unbounded)},
		"since a day, unreadable":       {Life{Purchase: three, SubscribedSince: Unreadable[time.Time](noDay)}, Unreadable[Span](noDay)},
		"since a day that is not known": {Life{Purchase: three, SubscribedSince: unknownTime, CreatedAt: ago(12), ExpiresAt: in(1)}, unknown},

		"renewals on a purchase":                   {Life{Purchase: three, Renewed: Known(2)}, exactly(5)},
		"renewals on a life":                       {Life{Purchase: one, CreatedAt: ago(12), ExpiresAt: in(1), Renewed: Known(2)}, between(3, 15)},
		"renewals since a day":                     {Life{SubscribedSince: ago(2), ExpiresAt: in(1), Renewed: Known(2)}, exactly(5)},
		"renewals on only an end":                  {Life{ExpiresAt: in(1), Renewed: Known(2)}, between(3, Unbounded)},
		"no renewals":                              {Life{Purchase: three, Renewed: Known(0)}, exactly(3)},
		"negative renewals":                        {Life{Purchase: three, Renewed: Known(-1)}, exactly(3)},
		"renewals that are not known":              {Life{Purchase: three, Renewed: Unknown[int]()}, unknown},
		"renewals that are not known, on a life":   {Life{CreatedAt: ago(3), ExpiresAt: in(1), Renewed: Unknown[int]()}, unknown},
		"renewals of a purchase that is not known": {Life{Purchase: unknownTerm, Renewed: Known(2)}, unknown},
		"renewals of nothing":                      {Life{Renewed: Known(2)}, absent},
		"unknown renewals of nothing":              {Life{Renewed: Unknown[int]()}, absent},
	} {
		t.Run(name, func(t *testing.T) {
			term := c.life.Term()
			if got := Map(term, func(t Term) Span { return t.Span(now) }); got != c.want {
				t.Errorf("got %+v, which is %+v; want %+v", term, got, c.want)
			}
		})
	}
}

// TestPending: what an apply will bring is told from what nobody will.
func TestPending(t *testing.T) {
	at := Known(time.Date(2026, time.November, 10, 8, 0, 0, 0, China))
	later := Known(AddMonths(at.OrElse(time.Time{}), 6))
	for name, c := range map[string]struct {
		life Life
		want bool
	}{
		"all is known":                 {Life{Purchase: Known(MonthsTerm(1).AsRead()), CreatedAt: at, ExpiresAt: later}, false},
		"nobody says what was bought":  {Life{CreatedAt: at, ExpiresAt: later}, false},
		"what was bought is not known": {Life{Purchase: Unknown[Term](), CreatedAt: at, ExpiresAt: later}, true},
		"since a day, no end":          {Life{SubscribedSince: at}, false},
		"since a day, the end unknown": {Life{SubscribedSince: at, ExpiresAt: Unknown[time.Time]()}, true},
	} {
		if term, ok := c.life.Term().Value(); !ok || term.Pending != c.want {
			t.Errorf("%s: got %+v, want pending: %t", name, term, c.want)
		}
	}
}

// TestFirst: where renewals do not count, what was bought at first is all.
func TestFirst(t *testing.T) {
	now := time.Date(2026, time.November, 10, 8, 0, 0, 0, China)
	ago, in := AddMonths(now, -6), AddMonths(now, 12)
	three := Term{Count: 3, Unit: Month}
	for name, c := range map[string]struct {
		term Term
		want Span
	}{
		"stated":                     {MonthsTerm(6), Span{6, 6}},
		"bought":                     {three, Span{3, 3}},
		"a life":                     {Term{Count: 3, Unit: Month, From: ago, Until: in}, Span{3, 18}},
		"a life, and nothing bought": {Term{From: ago, Until: in}, Span{0, 18}},
		"a life shorter than bought": {Term{Count: 24, Unit: Month, From: ago, Until: in}, Span{0, 18}},
		"since a day":                {Term{From: ago, Until: in, Subscribed: true}, Span{0, 18}},
		"only an end":                {Term{Until: in}, Span{0, Unbounded}},
	} {
		c.term.Renewed = 9
		if got := c.term.First(now); got != c.want {
			t.Errorf("%s: got %+v, want %+v", name, got, c.want)
		}
	}
}

func TestOver(t *testing.T) {
	day := Known(time.Date(2026, time.November, 10, 8, 0, 0, 0, China))
	shown := Life{Purchase: Known(MonthsTerm(3)), CreatedAt: day, ExpiresAt: day}
	for name, c := range map[string]struct{ stated, want Life }{
		"nothing is stated":    {Life{}, shown},
		"months":               {Life{Purchase: Known(MonthsTerm(1)), Renewed: Known(2)}, Life{Purchase: Known(MonthsTerm(1)), Renewed: Known(2)}},
		"months not known yet": {Life{Purchase: Unknown[Term](), ExpiresAt: day}, Life{Purchase: Unknown[Term]()}},
		"an end":               {Life{ExpiresAt: Unknown[time.Time]()}, Life{Purchase: shown.Purchase, CreatedAt: day, ExpiresAt: Unknown[time.Time]()}},
		"since when":           {Life{SubscribedSince: day}, Life{Purchase: Known(MonthsTerm(3).AsRead()), CreatedAt: day, ExpiresAt: day, SubscribedSince: day}},
	} {
		if got := c.stated.Over(shown); got != c.want {
			t.Errorf("%s: got %+v, want %+v", name, got, c.want)
		}
	}
}
