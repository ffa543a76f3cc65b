// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package ledger keeps the books of a stack: which filing server each code is of,
// how the slots of a server are used up, and which websites are filed with whom.
// It judges nothing: rules do. What the clouds allow does not belong here.
package ledger

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// Ledger is the books of a stack. Codes and servers go by their indexes.
type Ledger struct {
	// Servers are the Declared ones of the stack, and behind them those that only
	// codes name, such as a server of another configuration: they know no more than
	// their ids say.
	Servers  []filing.Server
	Declared int
	Codes    []filing.Code
	// ServerOf holds the filing server that each code names, -1 while it is
	// unknown and for a received code. SlotOf holds the one whose slot it uses, or
	// beyond whose slots it was bought: slots belong to the cloud server that generated
	// the code, whatever names it has. It is -1 for a code of a cloud server that is
	// not, or no longer, a filing server.
	ServerOf, SlotOf []int
	// CodesOf holds the codes whose SlotOf is a server.
	CodesOf map[int][]int

	// onlyCloud is the one cloud that the stack is on, absent where there are several.
	onlyCloud filing.Fact[filing.Cloud]

	filed []filing.Filed
	// filings are what [Ledger.Filings] has collected, nil before that.
	filings *Filings
}

// New opens the ledger of a stack.
func New(stack filing.Stack) *Ledger {
	l := &Ledger{
		Servers: slices.Clip(stack.Servers), Declared: len(stack.Servers), Codes: stack.Codes, filed: stack.Filed,
	}
	l.attachCodes()
	if slices.ContainsFunc(l.Codes, func(c filing.Code) bool { return c.IsReceived() && c.Cloud.IsAbsent() }) {
		l.onlyCloud = l.cloudOfAll(&stack)
	}
	return l
}

// attachCodes finds the server of each code, and the one whose slot it uses.
func (l *Ledger) attachCodes() {
	if len(l.Codes) == 0 {
		return
	}
	byID := make(map[string]int, len(l.Servers))
	byInstance := make(map[filing.Instance]int, len(l.Servers))
	for i := range l.Servers {
		if id := l.Servers[i].ID; id != "" {
			byID[id] = i
		}
		if instance, ok := l.Servers[i].Instance(); ok {
			if other, again := byInstance[instance]; !again || l.Servers[i].ID < l.Servers[other].ID {
				byInstance[instance] = i
			}
		}
	}
	l.CodesOf = make(map[int][]int)
	l.ServerOf, l.SlotOf = make([]int, len(l.Codes)), make([]int, len(l.Codes))
	for c := range l.Codes {
		l.ServerOf[c], l.SlotOf[c] = -1, -1
		id, ok := l.Codes[c].ServerID.Value()
		if !ok || l.Codes[c].IsReceived() {
			continue
		}
		i, ok := byID[id]
		if !ok {
			server, err := filing.ServerByID(id)
			if err != nil {
				continue
			}
			i = len(l.Servers)
			byID[id] = i
			l.Servers = append(l.Servers, server)
		}
		l.ServerOf[c] = i
		if slot := slotOf(&l.Codes[c], &l.Servers[i], i, byInstance); slot >= 0 {
			l.SlotOf[c] = slot
			l.CodesOf[slot] = append(l.CodesOf[slot], c)
		}
	}
}

// cloudOfAll returns the one cloud that a stack is on.
func (l *Ledger) cloudOfAll(stack *filing.Stack) filing.Fact[filing.Cloud] {
	seen := map[filing.Cloud]bool{}
	for i := range l.Servers {
		seen[l.Servers[i].Cloud.OrElse("")] = true
	}
	for i := range l.Codes {
		seen[l.Codes[i].Cloud.OrElse("")] = true
	}
	for i := range stack.Deliveries {
		seen[stack.Deliveries[i].Cloud] = true
	}
	for i := range stack.Traffic {
		for _, end := range stack.Traffic[i].Ends {
			seen[end.Cloud] = true
		}
	}
	delete(seen, "")
	if len(seen) == 1 {
		for cloud := range seen {
			return filing.Known(cloud)
		}
	}
	return filing.Absent[filing.Cloud]()
}

// CloudOf returns the cloud of a code, by its index. A received code of which nobody
// states it is presumed to be of the only cloud that the stack is on.
func (l *Ledger) CloudOf(c int) filing.Fact[filing.Cloud] {
	code := &l.Codes[c]
	switch i := l.ServerOf[c]; {
	case i >= 0:
		return l.Servers[i].Cloud
	case !code.IsReceived():
		return filing.Unknown[filing.Cloud]()
	case code.Cloud.IsAbsent():
		return l.onlyCloud
	}
	return code.Cloud
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
	if code.CloudID.IsKnown() && (server.CloudID.IsKnown() || server.CloudID.Waits()) {
		return -1
	}
	return i
}

// SurelyApart reports whether two codes, by their indexes, are of two cloud servers.
func (l *Ledger) SurelyApart(a, b int) bool {
	i, k := l.ServerOf[a], l.ServerOf[b]
	if i < 0 || k < 0 {
		return false
	}
	first, second := &l.Servers[i], &l.Servers[k]
	one, other := l.Codes[a].CloudID.Or(first.CloudID), l.Codes[b].CloudID.Or(second.CloudID)
	switch {
	case differ(first.Cloud, second.Cloud):
		return true
	case one.IsKnown() && one == other:
		return false
	case differ(first.Product, second.Product), differ(one, other):
		return true
	}
	return i != k && max(i, k) < l.Declared
}

// differ reports whether two facts are known and not the same.
func differ[T comparable](a, b filing.Fact[T]) bool { return a.IsKnown() && b.IsKnown() && a != b }
