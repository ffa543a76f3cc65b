// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check

import (
	"slices"
)

// locate finds the place of a result in the source, and the comment that
// suppresses it.
func (c *checker) locate(r *Result) {
	if r.Node == nil {
		return
	}
	if r.Node.Block() == nil {
		return
	}
	_, at := r.place()
	r.Position = at.Position
	suppressions := r.Node.Suppressions()
	// A comment on what a filing server is made of is about it, too.
	if r.MadeOf != nil && slices.Contains(instanceNeeds, r.Finding.Of().Needs) {
		suppressions = append(suppressions, r.MadeOf.Suppressions()...)
	}
	c.suppress(r, suppressions)
}
