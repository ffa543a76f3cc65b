// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package ledger

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// SlotUse is how the slots of one server are used up: by codes of the
// configuration, by those that leave it, by those that the stack does not declare,
// and by websites and apps that are filed directly.
type SlotUse struct {
	Declared, Spent, Undeclared, Direct int
	// Open are codes of the configuration of which nobody knows yet whether they use
	// a slot.
	Open int
	// MaybeDirect are direct filings at a cloud whose sources do not say whether
	// they draw on the same slots.
	MaybeDirect int
	// DirectServices are those of them that are known, sorted.
	DirectServices []filing.Service
	// Services are those with a declared code, sorted, each once.
	Services []filing.Service

	// keys are what they are compared by.
	keys map[filing.Service]bool
}

// Certain is how many slots are surely used.
func (u SlotUse) Certain() int { return u.Declared + u.Spent + u.Undeclared + u.Direct }

// SlotUse counts the slots of a server, by its index. slotsReturn says whether a
// code that leaves gives its slot back, directUsesSlot whether what is filed
// directly uses one.
func (l *Ledger) SlotUse(i int, slotsReturn, directUsesSlot filing.Fact[bool]) SlotUse {
	s := &l.Servers[i]
	use := SlotUse{Undeclared: s.UndeclaredCodes.OrElse(0), keys: map[filing.Service]bool{}}
	seen := map[string]bool{}
	for _, c := range l.CodesOf[i] {
		if code := &l.Codes[c]; !code.Spent {
			use.countDeclared(code, seen)
		}
	}
	if back, ok := slotsReturn.Value(); ok && !back {
		for _, c := range l.CodesOf[i] {
			fingerprint, ok := l.Codes[c].Fingerprint.Value()
			if l.Codes[c].Spent && l.Codes[c].UsesSlot().OrElse(false) && ok && !seen[fingerprint] {
				seen[fingerprint] = true
				use.Spent++
			}
		}
	}
	use.Services = filing.SortServices(use.Services)
	direct := s.Direct()
	// The slot of a code for what is filed directly is the one slot of both. A code
	// without one, that was bought, frees none: the walk of a plan may see it last.
	direct.Services = slices.DeleteFunc(direct.Services, func(service filing.Service) bool { return use.keys[service] })
	use.DirectServices = direct.Services
	if shared, ok := directUsesSlot.Value(); !ok {
		use.MaybeDirect = len(direct.Services) + direct.Hidden
	} else if shared {
		use.Direct = len(direct.Services) + direct.Hidden
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
	fact, _ := code.Service()
	service, ok := fact.Value()
	switch uses := code.UsesSlot(); {
	case !uses.IsKnown():
		u.Open++
	case uses.OrElse(false):
		u.Declared++
		if ok {
			u.Services = append(u.Services, service)
			u.keys[service.Key()] = true
		}
	}
}
