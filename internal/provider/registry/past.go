// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package registry

import (
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// past is what the state says, as far as Terraform has shown it: which cloud
// servers the filing servers are, and which of them generated the codes.
type past struct {
	// servers are filing servers by their id in the state.
	servers map[string]filing.Server
	// renamed leads from an id in the state to the one that is planned.
	renamed map[string]string
	// codes are the cloud servers that generated the codes.
	codes map[codeKey]filing.Fact[string]
}

// codeKey tells the codes of one filing server apart.
type codeKey struct{ server, fingerprint string }

func newPast() past {
	return past{servers: map[string]filing.Server{}, renamed: map[string]string{}, codes: map[codeKey]filing.Fact[string]{}}
}

// SeeServer notes a filing server of the state.
func (r *Registry) SeeServer(state filing.Server) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.past.servers[state.ID] = state
}

// PlanServer notes what a plan makes of a filing server of the state. Codes that
// left it under its old id count under the new one: it returns what the rules
// say about that.
func (r *Registry) PlanServer(before, after filing.Server) []rules.Finding {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.past.servers[before.ID] = before
	if after.ID == "" || after.ID == before.ID {
		return nil
	}
	r.past.renamed[before.ID] = after.ID
	left := r.entries[before.ID]
	if left == nil || left.declared+left.live > 0 {
		return nil
	}
	delete(r.entries, before.ID)
	e := r.entry(after.ID)
	for _, code := range left.stack.Codes {
		code.ServerID = filing.Known(after.ID)
		e.stack.Codes = append(e.stack.Codes, code)
	}
	if e.live == 0 {
		return nil
	}
	return r.report(e, rules.NeedsServerCodes)
}

// IsRenamed reports whether the plan gives one filing server another id.
func (r *Registry) IsRenamed(before, after string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return after != "" && r.past.renamed[before] == after
}

// Bind notes a code of the state, and returns the cloud server that generated
// it. It is absent where Terraform has not shown the filing server.
func (r *Registry) Bind(state filing.Code) filing.Fact[string] {
	r.mu.Lock()
	defer r.mu.Unlock()
	now := r.past.asNow(state)
	if key, ok := keyOf(now); ok && now.CloudID.IsKnown() {
		r.past.codes[key] = now.CloudID
	}
	return now.CloudID
}

// asNow returns a code of the state with the id that its filing server has now,
// and the cloud server that generated it.
func (p *past) asNow(state filing.Code) filing.Code {
	id := state.ServerID.OrElse("")
	if !state.CloudID.IsKnown() {
		state.CloudID = p.servers[id].CloudID
	}
	if after, ok := p.renamed[id]; ok {
		state.ServerID = filing.Known(after)
	}
	return state
}

// generatedBy returns the cloud server that generated a code of the
// configuration.
func (p *past) generatedBy(code filing.Code) filing.Fact[string] {
	key, _ := keyOf(code)
	return p.codes[key]
}

func keyOf(code filing.Code) (codeKey, bool) {
	server, ok1 := code.ServerID.Value()
	fingerprint, ok2 := code.Fingerprint.Value()
	return codeKey{server, fingerprint}, ok1 && ok2
}
