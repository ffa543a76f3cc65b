// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/filing/ledger"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/wording"
)

// codeSingleUse: one code is for one website or one app, once, and each needs one
// code of a server.
var codeSingleUse = Rule{
	Name: "icp_code_single_use", Severity: Error, Subject: SubjectCode, Needs: NeedsCodes,
	Sources: []string{"ALI-TABLE-2019", "HW-SKILLS", "TC-CODE"},
	check: func(e *evaluation) {
		if len(e.Codes) == 0 {
			return
		}
		uses := usesOf(e.Ledger)
		e.eachCode(func(c, i int) outcome { return uses.check(e.Ledger, c, e.codeValues(c, i)) })
	},
}

func init() { register(&codeSingleUse) }

// codeUses are what the codes of a stack are for.
type codeUses struct {
	// services are those of one code, by its fingerprint.
	services map[string][]filing.Service
	// declared counts the codes of the configuration for one filing.
	declared map[filingPlace]int
}

// filingPlace is one filing on one server. Several entities may file one app, each
// for itself; a website belongs to one.
type filingPlace struct {
	server  int
	service filing.Service
	entity  string
	// received says that nobody here knows the server; cloud is the code's then.
	received bool
	cloud    filing.Cloud
}

func placeOf(l *ledger.Ledger, c int, service filing.Service) filingPlace {
	place := filingPlace{server: l.SlotOf[c], service: service.Key()}
	if l.Codes[c].IsReceived() {
		place.received, place.cloud = true, l.CloudOf(c).OrElse("")
	}
	if service.IsApp() {
		place.entity = l.Codes[c].Entity.OrElse("")
	}
	return place
}

func usesOf(l *ledger.Ledger) codeUses {
	uses := codeUses{services: map[string][]filing.Service{}, declared: map[filingPlace]int{}}
	for c := range l.Codes {
		code := &l.Codes[c]
		fact, _ := code.Service()
		service, ok := fact.Value()
		if !ok || code.Spent && !code.FilingNumber.IsKnown() {
			continue // a code that leaves before a filing used it was not used
		}
		if !code.Spent {
			uses.declared[placeOf(l, c, service)]++
		}
		if fingerprint, ok := code.Fingerprint.Value(); ok {
			uses.services[fingerprint] = append(uses.services[fingerprint], service.Key())
		}
	}
	return uses
}

func (uses *codeUses) check(l *ledger.Ledger, c int, v wording.Values) outcome {
	code := &l.Codes[c]
	fact, attribute := code.Service()
	service, ok := fact.Value()
	if !ok {
		return needs(fact, v, attribute)
	}
	if app, both := code.App.Value(); both && !service.IsApp() {
		v.Services = []filing.Service{service, filing.App(app)}
		return violation("two_kinds", v, "app")
	}
	if fingerprint, ok := code.Fingerprint.Value(); ok {
		if names := filing.SortServices(append([]filing.Service(nil), uses.services[fingerprint]...)); len(names) > 1 {
			v.Services = names
			return violation("two_websites", v, "code")
		}
	}
	if n := uses.declared[placeOf(l, c, service)]; (l.SlotOf[c] >= 0 || code.IsReceived()) && n > 1 {
		v.Have = n
		if code.IsReceived() {
			return violation("two_received", v, attribute)
		}
		return violation("two_codes", v, attribute)
	}
	return pass
}
