// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// codeDirectMix: where a cloud says so, a server either generates codes or is
// filed on directly.
var codeDirectMix = Rule{
	Name: "icp_code_direct_mix", Severity: Error, Subject: SubjectServer,
	Sources: []string{"HW-2024", "HW-SKILLS"},
	check: func(e *evaluation) {
		for i := range e.servers[:e.declared] {
			e.emit(serverSubject(&e.servers[i]), e.checkDirectMix(i))
		}
	},
}

func (e *evaluation) checkDirectMix(i int) outcome {
	s, p := &e.servers[i], e.products[i]
	codes := len(e.codesOf[i]) + s.CodesElsewhere.OrElse(0)
	if p == nil || codes == 0 || s.Domains.IsAbsent() {
		return notApplicable
	}
	names, hidden := directWebsites(s)
	excludes, stated := p.DirectExcludesCodes.Value()
	if stated && !excludes || s.Domains.IsKnown() && len(names)+hidden == 0 {
		return notApplicable
	}
	d := serverDetails(s, p)
	d.Names, d.Have = names, codes
	if !stated {
		return sourceSilent(d, "domains")
	}
	if s.Domains.IsUnknown() {
		return needs(s.Domains, d, "domains")
	}
	return violation("mixed", d, "domains")
}
