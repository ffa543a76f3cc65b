// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// codeSingleUse: one code is for one website, once, and a website needs one
// code of a server.
var codeSingleUse = Rule{
	Name: "icp_code_single_use", Severity: Error, Subject: SubjectCode, Needs: NeedsCodes,
	Sources: []string{"ALI-TABLE-2019", "HW-SKILLS", "TC-CODE"},
	check: func(e *evaluation) {
		if len(e.Codes) == 0 {
			return
		}
		type place struct {
			server  int
			website string
		}
		websites := map[string][]string{}
		declared := map[place]int{}
		for c := range e.Codes {
			code := &e.Codes[c]
			website, ok := code.Website.Value()
			if !ok || code.Spent && !code.FilingNumber.IsKnown() {
				continue // a code that leaves before a filing used it was not used
			}
			if !code.Spent {
				declared[place{e.SlotOf[c], filing.WebsiteKey(website)}]++
			}
			if fingerprint, ok := code.Fingerprint.Value(); ok {
				websites[fingerprint] = append(websites[fingerprint], filing.WebsiteKey(website))
			}
		}
		e.eachCode(func(c, i int) outcome {
			code := &e.Codes[c]
			v := e.codeValues(c, i)
			website, ok := code.Website.Value()
			if !ok {
				return needs(code.Website, v, "website")
			}
			if fingerprint, ok := code.Fingerprint.Value(); ok {
				names := slices.Clone(websites[fingerprint])
				slices.Sort(names)
				if names = slices.Compact(names); len(names) > 1 {
					v.Names = names
					return violation("two_websites", v, "code")
				}
			}
			if n := declared[place{e.SlotOf[c], filing.WebsiteKey(website)}]; e.SlotOf[c] >= 0 && n > 1 {
				v.Have = n
				return violation("two_codes", v, "website")
			}
			return pass
		})
	},
}

func init() { register(&codeSingleUse) }
