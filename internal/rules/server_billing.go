// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/remedy"
)

// serverBilling: only a subscription may back a filing.
var serverBilling = Rule{
	Name: "icp_server_billing", Severity: Error, Subject: SubjectServer, Needs: NeedsInstance,
	Sources: []string{"ALI-2026", "HW-2024", "TC-SERVERS"},
	check:   eachAdmittedServer(checkBilling),
}

func init() { register(&serverBilling) }

func checkBilling(e *evaluation, s *filing.Server, p *catalog.Product) outcome {
	v := e.serverValues(s, p)
	billing, ok := s.Billing.Value()
	if !ok {
		return needs(s.Billing, v, "billing_mode")
	}
	if billing == filing.Subscription {
		return pass
	}
	v.Billing, v.Term = billing, s.Term.OrElse(filing.Term{})
	variant := "not_subscription"
	switch {
	case billing == filing.ScalingGroup:
		return violation("scaling_group", v, "billing_mode")
	case billing == filing.DedicatedHost:
		variant = "dedicated_host"
	case slices.Contains(s.Omitted, "billing_mode") && len(s.Arguments.Subscription) > 0:
		variant = "omitted"
		v.Omitted, v.Presumed = s.Arguments.Subscription[0].Name, s.Presumed
	}
	return violation(variant, v, "billing_mode").mendedBy(remedy.Subscription(&v))
}

// eachAdmittedServer applies a check to every declared server. It is not
// applicable where the product may not back a filing or is not known: that alone
// decides, and no source states limits for it.
func eachAdmittedServer(check func(*evaluation, *filing.Server, *catalog.Product) outcome) func(*evaluation) {
	return func(e *evaluation) {
		for i := range e.Servers[:e.Declared] {
			s, p := &e.Servers[i], e.products[i]
			switch {
			case p != nil && !e.admitted(p), e.isNobody(s):
				e.emit(e.serverSubject(i), notApplicable)
			case p == nil:
				e.emit(e.serverSubject(i), unlisted(s, e.serverValues(s, nil)))
			default:
				e.emit(e.serverSubject(i), check(e, s, p))
			}
		}
	}
}
