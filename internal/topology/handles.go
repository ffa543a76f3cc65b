// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"cmp"
	"hash/maphash"
	"slices"
	"sort"
)

// handleIndex finds nodes by the values that others name them by. It has hashes
// in place of the values: of many, few are asked for.
type handleIndex struct {
	seed    maphash.Seed
	entries []handleEntry
	// found are the answers so far.
	found map[string][]*Node
}

// handleEntry says that a resource has a value with some hash. Resources are
// numbered through all plans.
type handleEntry struct {
	hash     uint32
	resource int32
}

// handleAttributes are the attributes by whose values others name a resource.
var handleAttributes = []string{
	"id", "public_ip", "address", "ip_address", "eip", "ipv4_eip", "eip_addresses", "dns_name", "cname",
	"private_ip", "primary_ip_address", "access_ip_v4", "vip_address", "ipv4_address", "clb_vips",
	"forward_table_ids", "public_addresses",
}

var (
	ownHandles = setOf(handleAttributes)
	// readHandles are those of servers that data sources have read. Of a network
	// there are the private addresses and ports.
	readHandles = setOf(handleAttributes, []string{"instance_id", "public_ip_address", "inner_ip_address", "network"})
)

// handles returns the attributes by whose values others name a resource, or an
// element of what a data source has read.
func handles(isElement bool) map[string]bool {
	if isElement {
		return readHandles
	}
	return ownHandles
}

// indexHandles reads the handles of all resources.
func (t *Topology) indexHandles() {
	x := &t.handles
	x.seed, x.found = maphash.MakeSeed(), map[string][]*Node{}
	number := int32(0)
	for _, o := range t.origins {
		for i := range o.nodes {
			o.attributes(i).KnownTexts(handles(i >= o.own), func(text string) {
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

// withHandle returns the nodes that have a text as a handle, in the order of
// plans and addresses.
func (t *Topology) withHandle(text string) []*Node {
	x := &t.handles
	if found, ok := x.found[text]; ok || text == "" {
		return found
	}
	var found []*Node
	hash := x.hash(text)
	start := sort.Search(len(x.entries), func(i int) bool { return x.entries[i].hash >= hash })
	for _, entry := range x.entries[start:] {
		if entry.hash != hash {
			break
		}
		o, index := t.place(int(entry.resource))
		same := false
		o.attributes(index).KnownTexts(handles(index >= o.own), func(other string) { same = same || other == text })
		if same {
			found = append(found, o.node(index))
		}
	}
	x.found[text] = found
	return found
}

// place returns where the resource with a number is.
func (t *Topology) place(number int) (*origin, int) {
	for _, o := range t.origins {
		if number < len(o.nodes) {
			return o, number
		}
		number -= len(o.nodes)
	}
	return nil, 0
}
