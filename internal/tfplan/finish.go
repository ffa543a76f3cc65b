// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan

import (
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// finish puts together what was read.
func (r *reader) finish() *Plan {
	for name := range r.plan.Variables {
		if r.secret[name] || r.plan.Root == nil {
			r.plan.Variables[name] = tfvalue.Unknown()
		}
	}
	c := &r.count
	r.refresh = c.changed == 0 && c.planned == 0 && c.priorManaged > 0 && !r.flags.partial && !r.flags.errored
	// OpenTofu does not say whether a plan is complete. A complete one has a
	// change, if only a no-op, for all that is in the state.
	if !r.flags.complete && !r.refresh && c.priorManaged > c.changedPrior {
		r.flags.partial = true
	}
	slices.SortFunc(r.records, func(a, b *Resource) int { return strings.Compare(a.Address, b.Address) })
	for _, rec := range r.records {
		if !r.remains(rec) && gone(rec.Actions) {
			rec.unknown = ""
			if rec.before != "" {
				// What Terraform forgets is among the planned values, without any.
				rec.values, rec.sensitive = rec.before, rec.marksBefore
			}
			r.plan.Deleted = append(r.plan.Deleted, rec)
		}
	}
	remaining := slices.DeleteFunc(r.records, func(rec *Resource) bool { return !r.remains(rec) })
	r.skipped()
	if r.kinds(len(remaining)); !slices.Contains(r.plan.Kinds, Destroy) {
		r.plan.Resources = remaining
	}
	return r.plan
}

// remains reports whether an instance is there after the plan is applied.
func (r *reader) remains(rec *Resource) bool {
	switch {
	case rec.has&hasChange != 0 && gone(rec.Actions):
		return false
	case rec.has&hasPlanned != 0:
		return true
	}
	return rec.has&hasPrior != 0 && (rec.Mode == Data || r.keepsPrior())
}

// keepsPrior reports whether the plan leaves instances out that the prior
// state has. Data sources that were read while planning always are there only.
func (r *reader) keepsPrior() bool { return r.flags.partial || r.refresh }

// skipped counts the instances that the filter did not want.
func (r *reader) skipped() {
	c := &r.count
	r.plan.Skipped = c.skippedPlanned + max(0, c.skippedPriorData-c.skippedChangedData)
	if r.keepsPrior() {
		r.plan.Skipped += max(0, c.skippedPriorManaged-c.skippedChangedManaged)
	}
}

// kinds says what limits the checks of a plan with some wanted instances.
func (r *reader) kinds(remaining int) {
	c := &r.count
	// A destroy plan with -target leaves the rest.
	destroy := c.changed > 0 && c.removed == c.changed && c.planned == 0 &&
		(!r.flags.partial || c.priorManaged <= c.removed)
	if destroy {
		// What is left are data sources, which go with the rest.
		remaining, r.plan.Skipped = 0, 0
	}
	for _, k := range []struct {
		kind Kind
		is   bool
	}{
		{Deferred, r.flags.deferred},
		{Destroy, destroy},
		{Empty, !destroy && remaining+r.plan.Skipped == 0},
		{Errored, r.flags.errored},
		{Partial, r.flags.partial},
		{RefreshOnly, r.refresh},
	} {
		if k.is {
			r.plan.Kinds = append(r.plan.Kinds, k.kind)
		}
	}
	slices.Sort(r.plan.Kinds)
}
