// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"cmp"
	"slices"
	"sync"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
)

// Rule is one rule of the product. Its fields say all that a face has to know
// of it: what it judges, what it needs for that, and how much it weighs.
type Rule struct {
	Name Name
	// Severity is the default severity of a violation.
	Severity Severity
	Subject  SubjectKind
	// Needs is what a stack must hold for the rule to judge it. A face reports
	// the rule wherever it sees that much.
	Needs Need
	// Premise says that other rules depend on what this one decides.
	Premise Premise
	// PlanOnly says that the rule judges what only a plan shows, such as what
	// an apply destroys. No source can violate it.
	PlanOnly bool
	// Advisory says that the rule advises on a stack that is right: it tells
	// what else to do outside of it.
	Advisory bool
	// Sources are the catalogue's ids of what the rule rests on, for findings
	// that have no more precise source, such as a product's.
	Sources []string

	// absenceIsFine says that an apply may go on while a fact is absent: the
	// rule asks for facts that many stacks have no reason to state.
	absenceIsFine bool
	check         func(*evaluation)
}

// Need is what a rule needs of a stack to judge it. Needs are in the order of
// reports: first what a server is, then its codes, then who files what, then
// what serves it.
type Need uint8

// The needs.
const (
	// NeedsInstance: a cloud server's own facts. Such a rule judges every server
	// that is to back a filing, declared or not.
	NeedsInstance Need = iota
	// NeedsServer: one declared filing server.
	NeedsServer
	// NeedsServers: all declared filing servers.
	NeedsServers
	// NeedsServerCodes: a server with all its codes.
	NeedsServerCodes
	// NeedsCode: one code, with what its server's id tells.
	NeedsCode
	// NeedsCodeServer: one code with its server as it is declared.
	NeedsCodeServer
	// NeedsCodes: all codes.
	NeedsCodes
	// NeedsSpentCode: a generated code that the configuration no longer has,
	// and the codes that it still has.
	NeedsSpentCode
	// NeedsNewCodes: the codes of a server that a plan adds, and those that are
	// there.
	NeedsNewCodes
	// NeedsRelease: a cloud server that a plan gives up, with what is filed on it.
	NeedsRelease
	// NeedsAccount: all who file through an account.
	NeedsAccount
	// NeedsWebsite: one website, with nothing else about its server or code.
	NeedsWebsite
	// NeedsPlans: everything that all plans declare.
	NeedsPlans
	// NeedsDelivery: one delivery, and all websites that are filed.
	NeedsDelivery
	// NeedsTraffic: where the records of a website lead, and all websites that
	// are filed.
	NeedsTraffic
)

// Premise is a question about a server that comes before all others.
type Premise int8

// The premises. The zero value is none: the rule decides for itself alone.
const (
	// PremiseProduct: whether it is a server at all.
	PremiseProduct Premise = iota - 2
	// PremiseRegion: whether it is in the mainland. A website that is served
	// from elsewhere needs no filing.
	PremiseRegion
)

// registered holds the rules as their files register them.
var registered []*Rule

// register enters a rule. Each rule's file does so once, so that no list of
// them has to be kept.
func register(r *Rule) { registered = append(registered, r) }

// all are the rules in the order of reports.
var all = sync.OnceValue(func() []*Rule {
	return slices.SortedFunc(slices.Values(registered), func(a, b *Rule) int {
		return cmp.Or(cmp.Compare(a.Needs, b.Needs), cmp.Compare(a.Premise, b.Premise), cmp.Compare(a.Name, b.Name))
	})
})

var byName = sync.OnceValue(func() map[Name]*Rule {
	m := make(map[Name]*Rule, len(registered))
	for _, r := range registered {
		m[r.Name] = r
	}
	return m
})

// All returns the rules in the order of reports. Callers must not change them.
func All() []*Rule { return slices.Clone(all()) }

// Select returns the rules that a face wants, in the order of reports.
func Select(wanted func(*Rule) bool) []*Rule {
	return slices.DeleteFunc(All(), func(r *Rule) bool { return !wanted(r) })
}

// Named returns the rule of that name.
func Named(name Name) (*Rule, bool) {
	r, ok := byName()[name]
	return r, ok
}

// Nearest returns the rule name that is spelled most like text.
func Nearest(text string) (string, bool) {
	names := make([]string, len(all()))
	for i, r := range all() {
		names[i] = string(r.Name)
	}
	return catalog.Nearest(text, names)
}

// pageRoot is where the pages of the rules are published.
const pageRoot = "https://github.com/icp-filing/terraform-provider-icp/blob/main/docs/rules/"

// Page returns the address of the rule's page.
func (r *Rule) Page() string { return pageRoot + string(r.Name) + ".md" }

// OfInstance reports whether the rule judges what a user writes on the cloud
// server, beyond which product it is.
func (r *Rule) OfInstance() bool { return r.Needs == NeedsInstance && r.Premise != PremiseProduct }
