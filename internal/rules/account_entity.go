// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"maps"
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/wording"
)

// accountEntity: one cloud account files for one entity.
var accountEntity = Rule{
	Name: "icp_account_entity", Severity: Error, Subject: SubjectAccount, Needs: NeedsAccount,
	Sources: []string{"ALI-ACCOUNT", "HW-2024", "TC-INTL-2019"},
	check: func(e *evaluation) {
		entities := map[filing.Account]*filers{}
		for i := range e.Servers {
			addEntity(entities, e.Servers[i].Owner(), e.Servers[i].Entity, Place{Kind: SubjectServer, Index: i})
		}
		for c := range e.Codes {
			if e.Codes[c].Spent {
				continue
			}
			addEntity(entities, e.filer(c), e.Codes[c].Entity, Place{Kind: SubjectCode, Index: c})
		}
		if len(entities) == 0 {
			return // as in most stacks: sorting nothing still takes time
		}
		for _, account := range slices.SortedFunc(maps.Keys(entities), func(a, b filing.Account) int { return strings.Compare(a.String(), b.String()) }) {
			names := slices.Sorted(maps.Keys(entities[account].names))
			subject := Subject{Kind: SubjectAccount, Name: account.String(), At: entities[account].second}
			if len(names) == 1 {
				e.emit(subject, pass)
				continue
			}
			v := wording.Values{Text: account.Number, Server: account.Server, Names: names}
			v.Cloud, _ = e.catalog.Cloud(account.Cloud)
			e.emit(subject, violation("several", v, "entity"))
		}
	},
}

func init() { register(&accountEntity) }

// filers are the entities that file with one account.
type filers struct {
	names map[string]bool
	// second is where the first entity stands that is another than the one
	// before it.
	second Place
}

func addEntity(entities map[filing.Account]*filers, account filing.Account, entity filing.Fact[string], at Place) {
	name, ok := entity.Value()
	if !ok || account == (filing.Account{}) {
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

// filer returns the account through which a code's website is filed.
func (e *evaluation) filer(c int) filing.Account {
	if i := e.ServerOf[c]; i >= 0 {
		return e.Codes[c].Filer(&e.Servers[i])
	}
	return e.Codes[c].Filer(&filing.Server{Cloud: e.CloudOf(c)})
}
