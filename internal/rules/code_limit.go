// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// codeLimit: a server has only so many slots for authorization codes, and most
// clouds never give one back.
var codeLimit = Rule{
	Name: "icp_code_limit", Severity: Error, Subject: SubjectServer, Needs: NeedsServerCodes,
	Sources: []string{"ALI-TABLE", "ALI-BSN-API", "HW-2024", "TC-CODE"},
	check: func(e *evaluation) {
		for i := range e.servers {
			elsewhere := e.servers[i].UndeclaredCodes
			if len(e.codesOf[i]) == 0 && !elsewhere.IsUnknown() && elsewhere.OrElse(0) == 0 {
				e.emit(e.serverSubject(i), notApplicable)
				continue
			}
			e.emit(e.serverSubject(i), e.checkCodeLimit(i))
		}
	},
}

func init() { register(&codeLimit) }

func (e *evaluation) checkCodeLimit(i int) outcome {
	s, p := &e.servers[i], e.products[i]
	v := e.serverValues(s, p)
	if p == nil {
		return unlisted(s, v)
	}
	if !e.admitted(p) {
		return notApplicable
	}
	limit, ok := p.Codes.Value()
	if !ok {
		return sourceSilent(v, "filing_server")
	}
	if limit == 0 {
		return notApplicable // codeSource says that there are none to have
	}
	use := e.slotUse(i, p)
	v.Need, v.Have, v.Names = limit, use.certain(), use.websites
	v.SpentSlots, v.UndeclaredSlots, v.DirectSlots = use.spent, use.elsewhere, use.direct
	switch {
	case use.certain() > limit:
		return violation("too_many", v, "filing_server")
	case use.certain()+use.maybeDirect > limit:
		return sourceSilent(v, "filing_server")
	case i >= e.declared:
		return pass // what else uses its slots is not for this stack to know
	case s.UndeclaredCodes.IsUnknown():
		return needs(s.UndeclaredCodes, v, "undeclared_codes")
	case s.Websites.IsUnknown() && p.DirectUsesCodeSlot.OrElse(false) && !p.DirectExcludesCodes.OrElse(false):
		// Where direct filings exclude codes, codeDirectMix waits for them.
		return needs(s.Websites, v, "websites")
	}
	return pass
}

// slotUse is how the slots of one server are used up.
type slotUse struct {
	declared, spent, elsewhere, direct int
	// maybeDirect are direct filings at a cloud whose sources do not say
	// whether they draw on the same slots.
	maybeDirect int
	websites    []string
	// sites are the keys of the websites that have a declared code.
	sites map[string]bool
}

func (u slotUse) certain() int { return u.declared + u.spent + u.elsewhere + u.direct }

func (e *evaluation) slotUse(i int, p *catalog.Product) slotUse {
	s := &e.servers[i]
	use := slotUse{elsewhere: s.UndeclaredCodes.OrElse(0), sites: map[string]bool{}}
	seen := map[string]bool{}
	for _, c := range e.codesOf[i] {
		if code := &e.codes[c]; !code.Spent {
			use.countDeclared(code, seen)
		}
	}
	if back, ok := p.SlotsReturn.Value(); ok && !back {
		for _, c := range e.codesOf[i] {
			fingerprint, ok := e.codes[c].Fingerprint.Value()
			if e.codes[c].Spent && ok && !seen[fingerprint] {
				seen[fingerprint] = true
				use.spent++
			}
		}
	}
	slices.Sort(use.websites)
	use.websites = slices.Compact(use.websites)
	names, hidden := directWebsites(s)
	// The code of a website that is filed directly is the one slot of both.
	names = slices.DeleteFunc(names, func(name string) bool { return use.sites[name] })
	if shared, ok := p.DirectUsesCodeSlot.Value(); !ok {
		use.maybeDirect = len(names) + hidden
	} else if shared {
		use.direct = len(names) + hidden
	}
	return use
}

// countDeclared counts a code of the configuration. The same code declared
// twice uses one slot; a reservation always uses its own.
func (u *slotUse) countDeclared(code *filing.Code, seen map[string]bool) {
	if fingerprint, ok := code.Fingerprint.Value(); ok {
		if seen[fingerprint] {
			return
		}
		seen[fingerprint] = true
	}
	u.declared++
	if website, ok := code.Website.Value(); ok {
		u.websites = append(u.websites, website)
		u.sites[filing.WebsiteKey(website)] = true
	}
}
