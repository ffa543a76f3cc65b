// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"fmt"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
)

// Rule is one rule of the product.
type Rule struct {
	Name     Name
	Severity Severity
	Subject  SubjectKind
	// Sources are the catalogue's ids of what the rule rests on, for findings
	// that have no more precise source, such as a product's.
	Sources []string

	// absenceIsFine says that an apply may go on while a fact is absent: the
	// rule asks for facts that many stacks have no reason to state.
	absenceIsFine bool
	check         func(*evaluation)
}

// all lists the rules in the order of reports: first what a server is, then
// its codes, then who files what, then what serves it.
var all = []*Rule{
	&serverProduct,
	&serverRegion,
	&serverBilling,
	&serverTerm,
	&serverRemaining,
	&serverPublicIP,
	&serverWebsites,
	&serverUnique,
	&codeLimit,
	&codeSource,
	&codeSingleUse,
	&codeDirectMix,
	&codeOwner,
	&codeReleased,
	&accountEntity,
	&websiteDomain,
	&filingNumber,
	&deliveryFiled,
	&deliveryAccess,
}

var byName = index()

func index() map[Name]*Rule {
	m := make(map[Name]*Rule, len(all))
	for _, r := range all {
		m[r.Name] = r
	}
	return m
}

// All returns the rules in the order of reports. Callers must not change them.
func All() []*Rule { return slices.Clone(all) }

// Named returns the rule of that name.
func Named(name Name) (*Rule, bool) {
	r, ok := byName[name]
	return r, ok
}

// Find returns the rule of that name. Its error names the rule that was most
// likely meant.
func Find(name string) (*Rule, error) {
	if r, ok := Named(Name(name)); ok {
		return r, nil
	}
	if near, ok := Nearest(name); ok {
		return nil, fmt.Errorf("no rule is called %q; did you mean %q?", name, near)
	}
	return nil, fmt.Errorf("no rule is called %q", name)
}

// Nearest returns the rule name that is spelled most like text.
func Nearest(text string) (string, bool) {
	names := make([]string, len(all))
	for i, r := range all {
		names[i] = string(r.Name)
	}
	return catalog.Nearest(text, names)
}

// pageRoot is where the pages of the rules are published.
const pageRoot = "https://github.com/icp-filing/terraform-provider-icp/blob/main/docs/rules/"

// Page returns the address of the rule's page.
func (r *Rule) Page() string { return pageRoot + string(r.Name) + ".md" }
