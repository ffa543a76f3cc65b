// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing_test

import (
	"errors"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

func TestFactStatesStayApart(t *testing.T) {
	t.Parallel()
	var zero filing.Fact[string]
	tests := map[string]struct {
		fact                   filing.Fact[string]
		known, unknown, absent bool
		value, orElse          string
	}{
		"zero value":  {fact: zero, absent: true, orElse: "fallback"},
		"absent":      {fact: filing.Absent[string](), absent: true, orElse: "fallback"},
		"unknown":     {fact: filing.Unknown[string](), unknown: true, orElse: "fallback"},
		"unreadable":  {fact: filing.Unreadable[string](errors.New("odd")), unknown: true, orElse: "fallback"},
		"known":       {fact: filing.Known("web"), known: true, value: "web", orElse: "web"},
		"known empty": {fact: filing.Known(""), known: true, value: "", orElse: ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := test.fact
			if f.IsKnown() != test.known || f.IsUnknown() != test.unknown || f.IsAbsent() != test.absent {
				t.Errorf("known, unknown, absent = %t, %t, %t; want %t, %t, %t",
					f.IsKnown(), f.IsUnknown(), f.IsAbsent(), test.known, test.unknown, test.absent)
			}
			if value, ok := f.Value(); value != test.value || ok != test.known {
				t.Errorf("Value() = %q, %t; want %q, %t", value, ok, test.value, test.known)
			}
			if got := f.OrElse("fallback"); got != test.orElse {
				t.Errorf("OrElse = %q, want %q", got, test.orElse)
			}
		})
	}
}

// TestUnreadable: a fact that cannot be read is unknown, and waits for nothing.
func TestUnreadable(t *testing.T) {
	t.Parallel()
	reason := errors.New("odd")
	odd := filing.Unreadable[int](reason)
	mapped := filing.Map(odd, func(int) string { return "x" })
	if !errors.Is(odd.Unreadable(), reason) || !errors.Is(mapped.Unreadable(), reason) || odd.Waits() || mapped.Waits() || mapped.IsKnown() {
		t.Errorf("got %+v and %+v", odd, mapped)
	}
	if odd.Or(filing.Known(1)) != odd {
		t.Error("it gives way to another")
	}
	for _, f := range []filing.Fact[int]{filing.Unknown[int](), filing.Unreadable[int](nil)} {
		if !f.Waits() || f.Unreadable() != nil {
			t.Errorf("%+v does not wait", f)
		}
	}
	if filing.Known(1).Waits() || filing.Absent[int]().Waits() {
		t.Error("what is not unknown waits")
	}
}

func TestFactOr(t *testing.T) {
	t.Parallel()
	absent, unknown, one, two := filing.Absent[int](), filing.Unknown[int](), filing.Known(1), filing.Known(2)
	tests := map[string]struct{ first, second, want filing.Fact[int] }{
		"known wins":            {one, two, one},
		"known over unknown":    {one, unknown, one},
		"known over absent":     {one, absent, one},
		"unknown stays unknown": {unknown, two, unknown},
		"unknown over absent":   {unknown, absent, unknown},
		"absent gives way":      {absent, two, two},
		"absent, then unknown":  {absent, unknown, unknown},
		"absent twice":          {absent, absent, absent},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := test.first.Or(test.second); got != test.want {
				t.Errorf("Or = %+v, want %+v", got, test.want)
			}
		})
	}
}

func TestMapKeepsTheState(t *testing.T) {
	t.Parallel()
	calls := 0
	length := func(s string) int { calls++; return len(s) }
	if got := filing.Map(filing.Known("web"), length); got != filing.Known(3) {
		t.Errorf("Map of a known fact = %+v", got)
	}
	if got := filing.Map(filing.Unknown[string](), length); got != filing.Unknown[int]() {
		t.Errorf("Map of an unknown fact = %+v", got)
	}
	if got := filing.Map(filing.Absent[string](), length); got != filing.Absent[int]() {
		t.Errorf("Map of an absent fact = %+v", got)
	}
	reason := errors.New("no number")
	if got := filing.Map(filing.Unreadable[string](reason), length); got != filing.Unreadable[int](reason) {
		t.Errorf("Map of a fact that cannot be read = %+v", got)
	}
	if got := filing.As[int](filing.Known("web")); !got.IsAbsent() {
		t.Errorf("a known fact of another type = %+v", got)
	}
	if calls != 1 {
		t.Errorf("the function ran %d times, want once: only for the known fact", calls)
	}
}
