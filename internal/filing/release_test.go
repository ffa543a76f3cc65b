// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing_test

import (
	"errors"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

func TestLossBetween(t *testing.T) {
	id := func(id filing.Fact[string]) filing.Server {
		return filing.Server{CloudID: id, Billing: filing.Known(filing.Subscription), HasPublicIP: filing.Known(true)}
	}
	was := id(filing.Known("i-1"))
	metered, hidden := was, was
	metered.Billing, hidden.HasPublicIP = filing.Known(filing.PayAsYouGo), filing.Known(false)
	unreadable := id(filing.Unreadable[string](errors.New("it is a list")))
	unreadableMetered := unreadable
	unreadableMetered.Billing = metered.Billing
	for name, c := range map[string]struct {
		before, after filing.Server
		want          filing.Loss
	}{
		"nothing changes":                    {was, was, ""},
		"another id":                         {was, id(filing.Known("i-2")), filing.Replaced},
		"an id that an apply will bring":     {was, id(filing.Unknown[string]()), filing.Replaced},
		"an id that cannot be read":          {was, unreadable, ""},
		"the same, and metered":              {was, unreadableMetered, filing.Converted},
		"nobody says which it is":            {was, id(filing.Absent[string]()), filing.Unnamed},
		"nobody said which it was":           {id(filing.Absent[string]()), id(filing.Known("i-2")), ""},
		"the id before could not be read":    {unreadable, id(filing.Known("i-2")), ""},
		"another billing mode":               {was, metered, filing.Converted},
		"a subscription from the first time": {metered, was, ""},
		"no public address":                  {was, hidden, filing.Unaddressed},
	} {
		if got := filing.LossBetween(&c.before, &c.after); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}
