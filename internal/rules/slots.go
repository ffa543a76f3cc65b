// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// attachCodes finds the filing server that each code names, and the one whose
// slot it uses: slots belong to the cloud server that generated the code,
// whatever names it has. A filing server that only a code names is added: it
// knows no more than its id says.
func (e *evaluation) attachCodes() {
	if len(e.codes) == 0 {
		return
	}
	byID := make(map[string]int, len(e.servers))
	byInstance := make(map[filing.Instance]int, len(e.servers))
	for i := range e.servers {
		if id := e.servers[i].ID; id != "" {
			byID[id] = i
		}
		if instance, ok := e.servers[i].Instance(); ok {
			if other, again := byInstance[instance]; !again || e.servers[i].ID < e.servers[other].ID {
				byInstance[instance] = i
			}
		}
	}
	e.servers = slices.Clip(e.servers)
	e.codesOf = make(map[int][]int)
	e.serverOf, e.slotOf = make([]int, len(e.codes)), make([]int, len(e.codes))
	for c := range e.codes {
		e.serverOf[c], e.slotOf[c] = -1, -1
		id, ok := e.codes[c].ServerID.Value()
		if !ok {
			continue
		}
		i, ok := byID[id]
		if !ok {
			server, err := filing.ServerByID(id)
			if err != nil {
				continue
			}
			i = len(e.servers)
			byID[id] = i
			e.servers = append(e.servers, server)
		}
		e.serverOf[c] = i
		if slot := slotOf(&e.codes[c], &e.servers[i], i, byInstance); slot >= 0 {
			e.slotOf[c] = slot
			e.codesOf[slot] = append(e.codesOf[slot], c)
		}
	}
}

// slotOf returns the server whose slot a code uses: the one that is the code's
// cloud server, -1 where none is. i is the filing server that it names.
func slotOf(code *filing.Code, server *filing.Server, i int, byInstance map[filing.Instance]int) int {
	of := filing.Instance{Cloud: server.Cloud.OrElse("")}
	of.ID = code.CloudID.OrElse(server.CloudID.OrElse(""))
	if first, ok := byInstance[of]; ok {
		return first
	}
	// An id that Terraform will learn is that of a new cloud server.
	if code.CloudID.IsKnown() && (server.CloudID.IsKnown() || server.CloudID.IsUnknown()) {
		return -1
	}
	return i
}

// surelyApart reports whether two codes are of two cloud servers.
func (e *evaluation) surelyApart(a, b int) bool {
	i, k := e.serverOf[a], e.serverOf[b]
	if i < 0 || k < 0 {
		return false
	}
	first, second := &e.servers[i], &e.servers[k]
	one, other := e.codes[a].CloudID.Or(first.CloudID), e.codes[b].CloudID.Or(second.CloudID)
	switch {
	case differ(first.Cloud, second.Cloud):
		return true
	case one.IsKnown() && one == other:
		return false
	case differ(first.Product, second.Product), differ(one, other):
		return true
	}
	return i != k && max(i, k) < e.declared
}

// differ reports whether two facts are known and not the same.
func differ[T comparable](a, b filing.Fact[T]) bool { return a.IsKnown() && b.IsKnown() && a != b }
