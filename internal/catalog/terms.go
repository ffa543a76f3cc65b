// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"maps"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Terms are the words that a cloud's own pages use. A term that is empty has
// no word of its own there.
type Terms struct {
	// Billing are the names of billing modes.
	Billing map[filing.Billing]text.Text `yaml:"billing"`
	// Code is what the cloud calls an authorization code.
	Code text.Text `yaml:"code"`
}

func (l *loader) checkTerms(t Terms) {
	for _, mode := range slices.Sorted(maps.Keys(t.Billing)) {
		if _, err := filing.ParseBilling(string(mode)); err != nil {
			l.failf("terms: %w", err)
		}
		l.checkText("terms", string(mode), t.Billing[mode])
	}
	if t.Code != (text.Text{}) {
		l.checkText("terms", "code", t.Code)
	}
}
