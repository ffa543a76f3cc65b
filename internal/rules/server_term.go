// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/remedy"
)

// serverTerm: the total term with renewals must reach the product's minimum.
var serverTerm = Rule{
	Name: "icp_server_term", Severity: Error, Subject: SubjectServer, Needs: NeedsInstance,
	Sources: []string{"ALI-2026", "ALI-2018", "HW-2024", "TC-SERVERS"},
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
	total := term.Span(e.options.Now)
	span := total
	counts, isSourced := p.RenewalsCount.Value()
	if !counts {
		span = term.First(e.options.Now)
	}
	v.Need, v.Term, v.Span, v.AutoRenewal = need, term, span, s.AutoRenewal
	switch {
	case span.AtLeast >= need:
		return pass
	case term.Pending && span.AtMost >= need:
		return needs(filing.Unknown[filing.Term](), v, "term_months")
	case !counts && span.AtMost >= need: // the user can say what was bought at first
		return needs(filing.Absent[filing.Term](), v, "term_months")
	case !isSourced && total.AtMost >= need:
		o := sourceSilent(v, "renewed_months")
		o.variant = "renewals_silent"
		return o
	case span.AtMost < need:
		if !isSourced {
			v.Span = total
		}
		v.Have, v.Inferred = v.Span.AtMost, "min_term_months"
		return violation("too_short", v, "term_months").mendedBy(remedy.LongerTerm(&v, need))
	case term.Subscribed: // until when is what nobody states
		return needs(s.ExpiresAt, v, "expires_at")
	}
	o := needs(filing.Absent[filing.Term](), v, "subscribed_since")
	o.variant = "term_open"
	return o.mendedBy(remedy.LongerTerm(&v, need))
}

// notSubscribed reports whether the server is known to be no subscription: then
// it has no term, and [serverBilling] says so.
func notSubscribed(s *filing.Server) bool {
	billing, ok := s.Billing.Value()
	return ok && billing != filing.Subscription
}
