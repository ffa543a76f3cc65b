// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"cmp"
	"hash/maphash"
	"slices"
	"sort"
)

// handleIndex finds resources by the values that others name them by. It has
// hashes in place of the values: of many, few are asked for.
type handleIndex struct {
	seed    maphash.Seed
	entries []handleEntry
	// found are the answers so far.
	found map[string][]*node
}

// handleEntry says that a resource has a value with some hash. Resources are
// numbered through all plans.
type handleEntry struct {
	hash     uint32
	resource int32
}

var isHandle = setOf(handles)

// isReadHandle are the handles of servers that data sources have read. Of a
// network there are the private addresses and ports.
var isReadHandle = setOf(handles, []string{"instance_id", "public_ip_address", "inner_ip_address", "network"})

func setOf(lists ...[]string) map[string]bool {
	set := map[string]bool{}
	for _, names := range lists {
		for _, name := range names {
			set[name] = true
		}
	}
	return set
}

// handlesAt are the handles of a resource.
func (p *planned) handlesAt(index int) map[string]bool {
	if index < p.own {
		return isHandle
	}
	return isReadHandle
}

// indexHandles reads the handles of all resources.
func (w *world) indexHandles() {
	x := &w.handles
	x.seed, x.found = maphash.MakeSeed(), map[string][]*node{}
	number := int32(0)
	for _, p := range w.plans {
		for i, r := range p.Resources {
			r.KnownTexts(p.handlesAt(i), func(text string) {
				x.entries = append(x.entries, handleEntry{x.hash(text), number})
			})
			number++
		}
	}
	slices.SortFunc(x.entries, func(a, b handleEntry) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.resource, b.resource))
	})
	x.entries = slices.Compact(x.entries)
}

func (x *handleIndex) hash(text string) uint32 {
	return uint32(maphash.String(x.seed, text)) //nolint:gosec // half of a hash is one.
}

// holders returns the resources that have a text as a handle, in the order of
// plans and addresses.
func (w *world) holders(text string) []*node {
	x := &w.handles
	if found, ok := x.found[text]; ok || text == "" {
		return found
	}
	var found []*node
	hash := x.hash(text)
	start := sort.Search(len(x.entries), func(i int) bool { return x.entries[i].hash >= hash })
	for _, entry := range x.entries[start:] {
		if entry.hash != hash {
			break
		}
		p, index := w.numbered(int(entry.resource))
		same := false
		p.Resources[index].KnownTexts(p.handlesAt(index), func(other string) { same = same || other == text })
		if same {
			found = append(found, p.node(index))
		}
	}
	x.found[text] = found
	return found
}

// numbered returns where the resource with a number is.
func (w *world) numbered(number int) (*planned, int) {
	for _, p := range w.plans {
		if number < len(p.Resources) {
			return p, number
		}
		number -= len(p.Resources)
	}
	return nil, 0
}
