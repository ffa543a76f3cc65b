// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// Scopes are the words by which a resource of a product says where it serves,
// in lower case.
type Scopes struct {
	// Mainland serve from the Chinese mainland, or from there too.
	Mainland []string `yaml:"mainland"`
	// Elsewhere serve from outside of the mainland only.
	Elsewhere []string `yaml:"elsewhere"`
	// Omitted is the word that the cloud takes for none. Empty where no source
	// states it.
	Omitted string `yaml:"omitted"`
	// Sources are ids for [Catalog.Source].
	Sources []string `yaml:"sources"`
}

// ServesMainland reports whether a resource with a scope serves from the
// Chinese mainland. Case does not matter, and an empty scope is an omitted one.
// It is absent for a scope that no source states.
func (s Scopes) ServesMainland(scope string) filing.Fact[bool] {
	scope = strings.ToLower(scope)
	if scope == "" {
		scope = s.Omitted
	}
	switch {
	case slices.Contains(s.Mainland, scope):
		return filing.Known(true)
	case slices.Contains(s.Elsewhere, scope):
		return filing.Known(false)
	}
	return filing.Absent[bool]()
}

func (l *loader) checkScopes(what string, p *Product) {
	words := slices.Concat(p.Scopes.Mainland, p.Scopes.Elsewhere)
	if len(words) == 0 && p.Scopes.Omitted == "" && len(p.Scopes.Sources) == 0 {
		return
	}
	if len(p.Scopes.Mainland) == 0 {
		l.failf("%s: scopes have no word for the mainland", what)
	}
	if p.DeliveryAccess.IsAbsent() {
		l.failf("%s: scopes are for products with a delivery_access", what)
	}
	l.checkSources(what+": scopes", p.Scopes.Sources)
	for i, word := range words {
		if word == "" || word != strings.ToLower(word) {
			l.failf("%s: scope %q is not a word in lower case", what, word)
		}
		if slices.Contains(words[:i], word) {
			l.failf("%s: scope %s is declared twice", what, word)
		}
	}
	if p.Scopes.Omitted != "" && !slices.Contains(words, p.Scopes.Omitted) {
		l.failf("%s: the omitted scope %q is not one of its scopes", what, p.Scopes.Omitted)
	}
}
