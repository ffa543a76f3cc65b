// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// codeReleased: a generated code that leaves the configuration takes its slot
// with it where the cloud never gives slots back.
var codeReleased = Rule{
	Name: "icp_code_released", Severity: Warning, Subject: SubjectCode, Needs: NeedsSpentCode, PlanOnly: true,
	Sources: []string{"ALI-TABLE-2019", "ALI-LIMITS", "HW-SKILLS"},
	check: func(e *evaluation) {
		r := e.released()
		for c := range e.Codes {
			if code := &e.Codes[c]; code.Spent {
				e.emit(e.codeSubject(c), e.checkReleased(c, r))
			}
		}
	},
}

func init() { register(&codeReleased) }

// released is what else a plan does with codes and their servers.
type released struct {
	// stay are the codes of the configuration, by their fingerprints.
	stay map[string][]int
	// gone are the ids of the filing servers whose cloud server the plan gives up.
	gone map[string]bool
}

func (e *evaluation) released() released {
	r := released{stay: map[string][]int{}, gone: map[string]bool{}}
	for c := range e.Codes {
		if fingerprint, ok := e.Codes[c].Fingerprint.Value(); ok && !e.Codes[c].Spent {
			r.stay[fingerprint] = append(r.stay[fingerprint], c)
		}
	}
	for i := range e.releases {
		if loss := e.releases[i].Loss; loss != filing.Converted && loss != filing.Unaddressed {
			r.gone[e.releases[i].Server.ID] = true
		}
	}
	return r
}

func (e *evaluation) checkReleased(c int, r released) outcome {
	i := e.ServerOf[c]
	fingerprint, generated := e.Codes[c].Fingerprint.Value()
	switch {
	case i < 0 || e.products[i] == nil || !generated:
		return notApplicable
	case !e.Codes[c].UsesSlot().OrElse(true):
		return notApplicable // it never had one
	case e.SlotOf[c] < 0 || r.gone[e.Codes[c].ServerID.OrElse("")]:
		return notApplicable // serverReleased says what becomes of its codes
	case slices.ContainsFunc(r.stay[fingerprint], func(same int) bool { return !e.SurelyApart(same, c) }):
		return notApplicable // it has another address, or its server another name
	}
	v := e.codeValues(c, i)
	back, stated := v.Product.SlotsReturn.Value()
	switch {
	case !stated:
		return sourceSilent(v, "filing_server")
	case back:
		return pass
	}
	return violation("slot_lost", v, "filing_server")
}
