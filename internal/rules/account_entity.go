// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"maps"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// accountEntity: one cloud account files for one entity.
var accountEntity = Rule{
	Name: "icp_account_entity", Severity: Error, Subject: SubjectAccount,
	Sources: []string{"ALI-ACCOUNT", "HW-2024", "TC-INTL-2019"},
	check: func(e *evaluation) {
		entities := map[string]map[string]bool{}
		for i := range e.servers {
			addEntity(entities, e.ownAccount(i), e.servers[i].Entity)
		}
		for c := range e.codes {
			if e.codes[c].Spent {
				continue
			}
			if account, ok := e.filingAccount(c); ok {
				addEntity(entities, account, e.codes[c].Entity)
			}
		}
		for _, account := range slices.Sorted(maps.Keys(entities)) {
			names := slices.Sorted(maps.Keys(entities[account]))
			subject := Subject{Kind: SubjectAccount, Name: account}
			if len(names) == 1 {
				e.emit(subject, pass)
				continue
			}
			e.emit(subject, violation("several", details{Text: account, Names: names}, "entity"))
		}
	},
}

func addEntity(entities map[string]map[string]bool, account string, entity filing.Fact[string]) {
	name, ok := entity.Value()
	if !ok || account == "" {
		return
	}
	if entities[account] == nil {
		entities[account] = map[string]bool{}
	}
	entities[account][name] = true
}

// ownAccount names the account that owns a server. While the account is not
// stated, "the account of that server" still tells it from others.
func (e *evaluation) ownAccount(i int) string {
	s := &e.servers[i]
	if account, ok := s.Account.Value(); ok {
		cloud, _ := s.Cloud.Value()
		return string(cloud) + " account " + account
	}
	if s.Account.IsUnknown() || s.ID == "" {
		return ""
	}
	return "account of " + s.ID
}

// filingAccount names the account through which a code's website is filed.
func (e *evaluation) filingAccount(c int) (string, bool) {
	code, i := &e.codes[c], e.serverOf[c]
	if i < 0 || code.GrantToAccount.IsUnknown() {
		return "", false
	}
	if to, ok := code.GrantToAccount.Value(); ok {
		cloud, _ := e.servers[i].Cloud.Value()
		return string(cloud) + " account " + to, true
	}
	return e.ownAccount(i), true
}
