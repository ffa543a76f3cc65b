// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package ledger

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// SlotUse is how the slots of one server are used up: by codes of the
// configuration, by those that leave it, by those that the stack does not declare,
// and by websites that are filed directly.
type SlotUse struct {
	Declared, Spent, Undeclared, Direct int
	// MaybeDirect are direct filings at a cloud whose sources do not say whether
	// they draw on the same slots.
	MaybeDirect int
	// Websites are those with a declared code, sorted, each once.
	Websites []string

	// sites are their keys.
	sites map[string]bool
}

// Certain is how many slots are surely used.
func (u SlotUse) Certain() int { return u.Declared + u.Spent + u.Undeclared + u.Direct }

// SlotUse counts the slots of a server, by its index. slotsReturn says whether a
// code that leaves gives its slot back, directUsesSlot whether a website that is
// filed directly uses one.
func (l *Ledger) SlotUse(i int, slotsReturn, directUsesSlot filing.Fact[bool]) SlotUse {
	s := &l.Servers[i]
	use := SlotUse{Undeclared: s.UndeclaredCodes.OrElse(0), sites: map[string]bool{}}
	seen := map[string]bool{}
	for _, c := range l.CodesOf[i] {
		if code := &l.Codes[c]; !code.Spent {
			use.countDeclared(code, seen)
		}
	}
	if back, ok := slotsReturn.Value(); ok && !back {
		for _, c := range l.CodesOf[i] {
			fingerprint, ok := l.Codes[c].Fingerprint.Value()
			if l.Codes[c].Spent && ok && !seen[fingerprint] {
				seen[fingerprint] = true
				use.Spent++
			}
		}
	}
	slices.Sort(use.Websites)
	use.Websites = slices.Compact(use.Websites)
	names, hidden := s.DirectWebsites()
	// The code of a website that is filed directly is the one slot of both.
	names = slices.DeleteFunc(names, func(name string) bool { return use.sites[name] })
	if shared, ok := directUsesSlot.Value(); !ok {
		use.MaybeDirect = len(names) + hidden
	} else if shared {
		use.Direct = len(names) + hidden
	}
	return use
}

// countDeclared counts a code of the configuration. The same code declared
// twice uses one slot; a reservation always uses its own.
func (u *SlotUse) countDeclared(code *filing.Code, seen map[string]bool) {
	if fingerprint, ok := code.Fingerprint.Value(); ok {
		if seen[fingerprint] {
			return
		}
		seen[fingerprint] = true
	}
	u.Declared++
	if website, ok := code.Website.Value(); ok {
		u.Websites = append(u.Websites, filing.ShownWebsite(website))
		u.sites[filing.WebsiteKey(website)] = true
	}
}
