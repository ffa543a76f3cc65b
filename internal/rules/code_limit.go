// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "github.com/icp-filing/terraform-provider-icp/internal/filing"

// codeLimit: a server has only so many slots for authorization codes, and most
// clouds never give one back.
var codeLimit = Rule{
	Name: "icp_code_limit", Severity: Error, Subject: SubjectServer, Needs: NeedsServerCodes,
	Sources: []string{"ALI-TABLE", "ALI-BSN-API", "HW-2024", "TC-CODE"},
	check: func(e *evaluation) {
		for i := range e.Servers {
			elsewhere := e.Servers[i].UndeclaredCodes
			if len(e.CodesOf[i]) == 0 && !elsewhere.IsUnknown() && elsewhere.OrElse(0) == 0 {
				e.emit(e.serverSubject(i), notApplicable)
				continue
			}
			e.emit(e.serverSubject(i), e.checkCodeLimit(i))
		}
	},
}

func init() { register(&codeLimit) }

func (e *evaluation) checkCodeLimit(i int) outcome {
	s, p := &e.Servers[i], e.products[i]
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
	use := e.SlotUse(i, p.SlotsReturn, p.DirectUsesCodeSlot)
	v.Need, v.Have, v.Services = limit, use.Certain(), use.Services
	v.SpentSlots, v.UndeclaredSlots, v.DirectSlots, v.Direct = use.Spent, use.Undeclared, use.Direct, use.DirectServices
	direct := s.Direct()
	switch {
	case use.Certain() > limit:
		v.Inferred = "codes"
		return violation("too_many", v, "filing_server")
	case use.Certain()+use.Open > limit:
		return needs(e.openOrigin(i), v, "origin")
	case use.Certain()+use.Open+use.MaybeDirect > limit:
		return sourceSilent(v, "filing_server")
	case i >= e.Declared:
		return pass // what else uses its slots is not for this stack to know
	case s.UndeclaredCodes.IsUnknown():
		return needs(s.UndeclaredCodes, v, "undeclared_codes")
	case direct.Open != "" && p.DirectUsesCodeSlot.OrElse(false) && !p.DirectExcludesCodes.OrElse(false):
		// Where direct filings exclude codes, codeDirectMix waits for them.
		return needs(filing.Unknown[string](), v, direct.Open)
	}
	return pass
}

// openOrigin returns the origin of a code of a server that nobody knows yet.
func (e *evaluation) openOrigin(i int) filing.Fact[filing.CodeOrigin] {
	for _, c := range e.CodesOf[i] {
		if origin := e.Codes[c].Origin; origin.IsUnknown() {
			return origin
		}
	}
	return filing.Absent[filing.CodeOrigin]()
}
