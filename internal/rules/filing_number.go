// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"errors"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/remedy"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/wording"
)

// filingNumber: a filing number has a grammar, with province characters that
// are not those of number plates, and its end says what it is for.
var filingNumber = Rule{
	Name: "icp_filing_number", Severity: Error, Subject: SubjectWebsite, Needs: NeedsWebsite,
	Sources: []string{"HW-SKILLS", "XPHTER", "ICP-LIST", "FOOTER"},
	check: func(e *evaluation) {
		for c := range e.Codes {
			code := &e.Codes[c]
			if code.Spent || code.FilingNumber.IsAbsent() {
				continue
			}
			subject := Subject{Kind: SubjectWebsite, Name: code.Name(), At: Place{Kind: SubjectCode, Index: c}}
			if code.Kind() == filing.Known(filing.AppService) {
				subject.Kind = SubjectApp
			}
			text, ok := code.FilingNumber.Value()
			if !ok {
				e.emit(subject, needs(code.FilingNumber, wording.Values{}, "filing_number"))
				continue
			}
			e.emit(subject, checkFilingNumber(e.catalog, text, code))
		}
	},
}

func init() { register(&filingNumber) }

func checkFilingNumber(c *catalog.Catalog, text string, code *filing.Code) outcome {
	service, attribute := code.Service()
	v := wording.Values{Text: text, Service: service.OrElse(filing.Service{})}
	number, err := filing.ParseNumber(text, c)
	var bad *filing.NumberError
	if errors.As(err, &bad) {
		v.Problem, v.Suggestion = string(bad.Problem), bad.Suggestion
		return violation("malformed", v, "filing_number").mendedBy(remedy.Correction("filing_number", bad.Suggestion))
	}
	if number.Kind == filing.PSBFiling {
		return violation("psb", v, "filing_number")
	}
	switch number.Service {
	case filing.MiniProgramService, filing.QuickAppService:
		return violation(number.Service, v, "filing_number")
	case filing.AppService, filing.WebsiteService:
		switch kind, ok := code.Kind().Value(); {
		case !ok:
			return needs(service, v, attribute)
		case kind != number.Service:
			return violation("of_"+number.Service, v, "filing_number")
		}
	}
	return pass // the number of an entity, or of a licence
}
