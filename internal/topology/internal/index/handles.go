// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package index

import (
	"cmp"
	"hash/maphash"
	"iter"
	"slices"
	"sort"
)

// Handles finds instances by the values that others name them by. It has hashes
// in place of the values: of many, few are asked for.
type Handles struct {
	seed    maphash.Seed
	entries []handle
}

// handle says that the instance at a place has a value with some hash.
type handle struct {
	hash  uint32
	place int32
}

// NewHandles returns an empty index.
func NewHandles() *Handles { return &Handles{seed: maphash.MakeSeed()} }

// Add notes that the instance at a place has a value.
func (h *Handles) Add(value string, place int) {
	h.entries = append(h.entries, handle{h.hash(value), int32(place)}) //nolint:gosec // memory ends before the places do.
}

// Sort makes the index ready for look-ups.
func (h *Handles) Sort() {
	slices.SortFunc(h.entries, func(a, b handle) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.place, b.place))
	})
	h.entries = slices.Compact(h.entries)
}

// MayHave iterates over the places whose instances may have a value, in order.
// Others may have the same hash.
func (h *Handles) MayHave(value string) iter.Seq[int] {
	return func(yield func(int) bool) {
		hash := h.hash(value)
		start := sort.Search(len(h.entries), func(i int) bool { return h.entries[i].hash >= hash })
		for _, e := range h.entries[start:] {
			if e.hash != hash || !yield(int(e.place)) {
				return
			}
		}
	}
}

func (h *Handles) hash(value string) uint32 {
	return uint32(maphash.String(h.seed, value)) //nolint:gosec // half of a hash is one.
}
