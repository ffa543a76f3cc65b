// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// serverRemaining: the server must not have expired, and some clouds demand
// that some of the term is left while the filing is made.
var serverRemaining = Rule{
	Name: "icp_server_remaining", Severity: Error, Subject: SubjectServer, Needs: NeedsInstance,
	Sources:       []string{"ALI-FAQ-CODES", "TC-SERVERS"},
	absenceIsFine: true,
	check:         eachAdmittedServer(checkRemaining),
}

func init() { register(&serverRemaining) }

func checkRemaining(e *evaluation, s *filing.Server, p *catalog.Product) outcome {
	if notSubscribed(s) {
		return notApplicable
	}
	v := e.serverValues(s, p)
	need, demanded := p.MinRemainingMonths.Value()
	v.Need = need
	expires, ok := s.ExpiresAt.Value()
	if ok {
		v.Expires = expires
		if !expires.After(e.options.Now) {
			return violation("expired", v, "expires_at")
		}
		v.Have = filing.MonthsBetween(e.options.Now, expires)
		if v.Have < need {
			v.Inferred = "min_remaining_months"
			return violation("too_little_left", v, "expires_at")
		}
		return pass
	}
	if s.ExpiresAt.Unreadable() != nil {
		return needs(s.ExpiresAt, v, "expires_at")
	}
	if !demanded || need == 0 {
		return notApplicable
	}
	// No more can be left than there is.
	term, isStated := s.Term.Value()
	span := term.Span(e.options.Now)
	if isStated && span.AtMost < need {
		v.Have, v.Inferred = span.AtMost, "min_remaining_months"
		return violation("too_little_left", v, "term_months")
	}
	switch {
	case s.ExpiresAt.IsAbsent():
		return needs(s.ExpiresAt, v, "expires_at")
	case !isStated:
		return needs(s.Term, v, "term_months")
	case span.AtLeast >= need:
		// The end is unknown only for an instance that is still to be created: all
		// of its term is left then.
		return pass
	}
	return needs(s.ExpiresAt, v, "expires_at")
}
