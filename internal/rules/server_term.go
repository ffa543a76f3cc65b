// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// serverTerm: the total term with renewals must reach the product's minimum.
var serverTerm = Rule{
	Name: "icp_server_term", Severity: Error, Subject: SubjectServer, Needs: NeedsInstance,
	Sources: []string{"ALI-2026", "HW-2024", "TC-SERVERS"},
	check:   eachAdmittedServer(checkTerm),
}

func init() { register(&serverTerm) }

func checkTerm(e *evaluation, s *filing.Server, p *catalog.Product) outcome {
	if notSubscribed(s) {
		return notApplicable
	}
	v := e.serverValues(s, p)
	need, ok := p.MinTermMonths.Value()
	if !ok {
		return sourceSilent(v, "term_months")
	}
	term, ok := s.Term.Value()
	if !ok {
		return needs(s.Term, v, "term_months")
	}
	if term.Months >= need {
		return pass
	}
	v.Have, v.Need, v.Term = term.Months, need, term
	return violation("too_short", v, "term_months").mendedBy(v.extend(need))
}

// notSubscribed reports whether the server is known to be no subscription: then
// it has no term, and [serverBilling] says so.
func notSubscribed(s *filing.Server) bool {
	billing, ok := s.Billing.Value()
	return ok && billing != filing.Subscription
}
