// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/remedy"
)

// codeOwner: some clouds let only enterprise accounts give a code to another
// account, or generate codes at all.
var codeOwner = Rule{
	Name: "icp_code_owner", Severity: Error, Subject: SubjectCode, Needs: NeedsCodeServer,
	Sources:       []string{"ALI-TABLE", "TC-CODE"},
	absenceIsFine: true,
	check: func(e *evaluation) {
		e.eachCode(e.checkCodeOwner)
	},
}

func init() { register(&codeOwner) }

func (e *evaluation) checkCodeOwner(c, i int) outcome {
	code := &e.Codes[c]
	if i < 0 {
		return notApplicable
	}
	s, p := &e.Servers[i], e.products[i]
	if p == nil || !e.admitted(p) {
		return notApplicable
	}
	v := e.codeValues(c, i)
	if p.CodesEnterpriseOnly.OrElse(false) {
		switch kind, ok := s.AccountType.Value(); {
		case ok && kind == filing.IndividualAccount:
			return violation("generates_none", v, "account_type")
		case s.AccountType.IsUnknown():
			return needs(s.AccountType, v, "account_type")
		}
	}
	if code.GrantToAccount.IsAbsent() {
		return notApplicable
	}
	demanded, stated := p.CodeOwnerEnterprise.Value()
	if stated && !demanded {
		return notApplicable
	}
	to, ok := code.GrantToAccount.Value()
	if owner, known := s.Account.Value(); known && ok && owner == to {
		return notApplicable
	}
	kind, ok := s.AccountType.Value()
	switch {
	case !stated:
		return sourceSilent(v, "grant_to_account")
	case !ok:
		return needs(s.AccountType, v, "account_type")
	case kind == filing.EnterpriseAccount:
		return pass
	case code.GrantToAccount.IsUnknown():
		return needs(code.GrantToAccount, v, "grant_to_account")
	case s.Account.IsUnknown():
		return needs(s.Account, v, "account")
	}
	return violation("individual", v, "grant_to_account").
		mendedBy([]remedy.Remedy{{Kind: remedy.RemoveArgument, Type: filing.CodeType, Remove: []string{"grant_to_account"}}})
}
