// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "github.com/icp-filing/terraform-provider-icp/internal/filing"

// codeBatch: where a cloud says so, a server that has generated codes is not
// offered for more.
var codeBatch = Rule{
	Name: "icp_code_batch", Severity: Warning, Subject: SubjectServer, Needs: NeedsNewCodes, PlanOnly: true,
	Sources: []string{"HW-2024"},
	check: func(e *evaluation) {
		for i := range e.Servers {
			if len(e.CodesOf[i]) > 0 {
				e.emit(e.serverSubject(i), e.checkCodeBatch(i))
			}
		}
	},
}

func init() { register(&codeBatch) }

func (e *evaluation) checkCodeBatch(i int) outcome {
	s, p := &e.Servers[i], e.products[i]
	if p == nil || !e.admitted(p) || !p.CodesInOneBatch.OrElse(false) {
		return notApplicable
	}
	generated := map[filing.Fact[string]]bool{}
	for _, c := range e.CodesOf[i] {
		if code := &e.Codes[c]; !code.IsNew && code.UsesSlot().OrElse(true) && code.Fingerprint.IsKnown() {
			generated[code.Fingerprint] = true
		}
	}
	v := e.serverValues(s, p)
	v.IsPartial = e.isPartial
	added := 0
	for _, c := range e.CodesOf[i] {
		if code := &e.Codes[c]; code.IsNew && !code.Spent && code.UsesSlot().OrElse(true) && !generated[code.Fingerprint] {
			added++
			fact, _ := code.Service()
			if service, ok := fact.Value(); ok {
				v.Services = append(v.Services, service)
			}
		}
	}
	if len(generated) == 0 || added == 0 {
		return pass
	}
	v.Services = filing.SortServices(v.Services)
	return violation("second", v, "filing_server")
}
