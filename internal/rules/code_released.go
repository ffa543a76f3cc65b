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
		for c := range e.Codes {
			if code := &e.Codes[c]; code.Spent {
				e.emit(e.codeSubject(c), e.checkReleased(c))
			}
		}
	},
}

func init() { register(&codeReleased) }

func (e *evaluation) checkReleased(c int) outcome {
	code, i := &e.Codes[c], e.ServerOf[c]
	if i < 0 || e.products[i] == nil || !code.Fingerprint.IsKnown() || e.goesWithServer(c) || e.stillDeclared(c) {
		return notApplicable
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

// goesWithServer reports whether a code is one of a cloud server that is not a
// filing server any more: serverReleased says what that means.
func (e *evaluation) goesWithServer(c int) bool {
	id, ok := e.Codes[c].ServerID.Value()
	return e.SlotOf[c] < 0 || slices.ContainsFunc(e.releases, func(r filing.Release) bool {
		return ok && r.Server.ID == id && r.Loss != filing.Converted && r.Loss != filing.Unaddressed
	})
}

// stillDeclared reports whether the configuration has the same code under
// another address, or of its server under another name.
func (e *evaluation) stillDeclared(spent int) bool {
	return slices.ContainsFunc(e.sameCodes(spent), func(c int) bool { return !e.SurelyApart(c, spent) })
}

// sameCodes returns the codes of the configuration that are the same as one that
// leaves it.
func (e *evaluation) sameCodes(spent int) []int {
	var same []int
	for c := range e.Codes {
		if !e.Codes[c].Spent && e.Codes[c].Fingerprint == e.Codes[spent].Fingerprint {
			same = append(same, c)
		}
	}
	return same
}
