// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"maps"
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// accountEntity: one cloud account files for one entity.
var accountEntity = Rule{
	Name: "icp_account_entity", Severity: Error, Subject: SubjectAccount,
	Sources: []string{"ALI-ACCOUNT", "HW-2024", "TC-INTL-2019"},
	check: func(e *evaluation) {
		entities := map[owner]*filers{}
		for i := range e.servers {
			addEntity(entities, e.ownAccount(i), e.servers[i].Entity, Place{SubjectServer, i})
		}
		for c := range e.codes {
			if e.codes[c].Spent {
				continue
			}
			addEntity(entities, e.filingAccount(c), e.codes[c].Entity, Place{SubjectCode, c})
		}
		if len(entities) == 0 {
			return // as in most stacks: sorting nothing still takes time
		}
		for _, account := range slices.SortedFunc(maps.Keys(entities), owner.compare) {
			names := slices.Sorted(maps.Keys(entities[account].names))
			subject := Subject{Kind: SubjectAccount, Name: account.name(), At: entities[account].second}
			if len(names) == 1 {
				e.emit(subject, pass)
				continue
			}
			d := details{Text: account.number, Server: account.server, Names: names}
			d.Cloud, _ = e.catalog.Cloud(account.cloud)
			e.emit(subject, violation("several", d, "entity"))
		}
	},
}

// owner is an account of a cloud. While its number is not stated, the server
// that it owns tells it from others. The zero value is an account that cannot
// be told from others.
type owner struct {
	cloud  filing.Cloud
	number string
	server string
}

func (o owner) name() string {
	if o.number != "" {
		return string(o.cloud) + " account " + o.number
	}
	return "account of " + o.server
}

func (o owner) compare(other owner) int { return strings.Compare(o.name(), other.name()) }

// filers are the entities that file with one account.
type filers struct {
	names map[string]bool
	// second is where the first entity stands that is another than the one
	// before it.
	second Place
}

func addEntity(entities map[owner]*filers, account owner, entity filing.Fact[string], at Place) {
	name, ok := entity.Value()
	if !ok || account == (owner{}) {
		return
	}
	f := entities[account]
	if f == nil {
		f = &filers{names: map[string]bool{}}
		entities[account] = f
	}
	if len(f.names) == 1 && !f.names[name] {
		f.second = at
	}
	f.names[name] = true
}

// ownAccount returns the account that owns a server.
func (e *evaluation) ownAccount(i int) owner {
	s := &e.servers[i]
	if number, ok := s.Account.Value(); ok {
		return owner{cloud: s.Cloud.OrElse(""), number: number}
	}
	if s.Account.IsUnknown() {
		return owner{}
	}
	return owner{server: s.ID}
}

// filingAccount returns the account through which a code's website is filed.
func (e *evaluation) filingAccount(c int) owner {
	code, i := &e.codes[c], e.serverOf[c]
	if i < 0 || code.GrantToAccount.IsUnknown() {
		return owner{}
	}
	if to, ok := code.GrantToAccount.Value(); ok {
		return owner{cloud: e.servers[i].Cloud.OrElse(""), number: to}
	}
	return e.ownAccount(i)
}
