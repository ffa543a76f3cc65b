// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/wording"
)

// codeSource: not every product that may back a filing can generate codes.
var codeSource = Rule{
	Name: "icp_code_source", Severity: Error, Subject: SubjectCode, Needs: NeedsCode,
	Sources: []string{"ALI-TABLE", "HW-2024", "TC-SERVERS", "HW-SKILLS"},
	check: func(e *evaluation) {
		e.eachCode(e.checkCodeSource)
	},
}

func init() { register(&codeSource) }

func (e *evaluation) checkCodeSource(c, i int) outcome {
	code, v := &e.Codes[c], e.codeValues(c, i)
	switch {
	case code.IsReceived() && code.ServerID.IsKnown():
		v.Text = code.ServerID.OrElse("")
		return violation("received", v, "filing_server")
	case code.IsReceived():
		return notApplicable // the account that gave it away declares the server
	case i < 0:
		return needs(code.ServerID, v, "filing_server")
	}
	s, p := &e.Servers[i], e.products[i]
	if p == nil {
		v.Text = string(s.Product.OrElse(""))
		return unlisted(s, v)
	}
	v.Sources = p.Sources
	codes, ok := p.Codes.Value()
	switch {
	case p.Eligibility == catalog.Legacy && !e.admitted(p):
		return violation("legacy", v, "filing_server")
	case !e.admitted(p):
		v.Inferred = "eligibility"
		return violation("ineligible", v, "filing_server")
	case code.Origin == filing.Known(filing.PurchasedCode):
		return checkPurchased(v)
	case code.Origin.IsUnknown() && !v.Cloud.SellsCodes.OrElse(false):
		return needs(code.Origin, v, "origin")
	case !ok:
		return sourceSilent(v, "filing_server")
	case codes > 0:
		return pass
	}
	v.Alternatives = slices.DeleteFunc(slices.Clone(e.catalog.Products(p.Cloud)), func(other *catalog.Product) bool {
		return other.Eligibility != catalog.Eligible || other.Codes.OrElse(0) == 0
	})
	v.Inferred = "codes"
	o := violation("no_codes", v, "filing_server")
	o.onlyWarns = p.CodesCertainty != catalog.High
	return o
}

// eachCode applies a check to every code that the configuration has. The
// second argument is the index of its server, or -1.
func (e *evaluation) eachCode(check func(c, i int) outcome) {
	for c := range e.Codes {
		if !e.Codes[c].Spent {
			e.emit(e.codeSubject(c), check(c, e.ServerOf[c]))
		}
	}
}

// checkPurchased judges a code that was bought: how many come with the server does
// not matter.
func checkPurchased(v wording.Values) outcome {
	sold, stated := v.Cloud.SellsCodes.Value()
	v.Sources = v.Cloud.CodeSaleSources
	switch {
	case !stated:
		v.Product, v.Text = nil, string(v.Cloud.Name)
		return sourceSilent(v, "origin")
	case sold:
		return pass
	}
	return violation("not_sold", v, "origin")
}
