// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "github.com/icp-filing/terraform-provider-icp/internal/filing"

// codeDirectMix: where a cloud says so, a server either generates codes or is
// filed on directly.
var codeDirectMix = Rule{
	Name: "icp_code_direct_mix", Severity: Error, Subject: SubjectServer, Needs: NeedsServerCodes,
	Sources: []string{"HW-SKILLS"},
	check: func(e *evaluation) {
		for i := range e.Servers[:e.Declared] {
			e.emit(e.serverSubject(i), e.checkDirectMix(i))
		}
	},
}

func init() { register(&codeDirectMix) }

func (e *evaluation) checkDirectMix(i int) outcome {
	s, p := &e.Servers[i], e.products[i]
	direct := s.Direct()
	if p == nil || direct.IsNone() {
		return notApplicable
	}
	use := e.SlotUse(i, p.SlotsReturn, p.DirectUsesCodeSlot)
	codes := use.Declared + use.Spent + use.Undeclared
	if codes == 0 && !s.UndeclaredCodes.IsUnknown() {
		return notApplicable
	}
	excludes, stated := p.DirectExcludesCodes.Value()
	if stated && !excludes {
		return notApplicable
	}
	v := e.serverValues(s, p)
	v.Services, v.Have = direct.Services, codes
	if !stated {
		return sourceSilent(v, direct.Attribute)
	}
	if len(direct.Services)+direct.Hidden == 0 {
		return needs(filing.Unknown[string](), v, direct.Open)
	}
	if codes == 0 {
		return needs(s.UndeclaredCodes, v, "undeclared_codes")
	}
	v.Sources = nil // what says that the product is eligible says nothing of this
	return violation("mixed", v, direct.Attribute)
}
