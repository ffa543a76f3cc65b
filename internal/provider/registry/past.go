// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package registry

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// past is what the state says, as far as Terraform has shown it: which cloud
// servers the filing servers are, and which of them generated the codes.
type past struct {
	// servers are filing servers by their id in the state.
	servers map[string]filing.Server
	// renamed leads from an id in the state to the one that is planned, earlier
	// back.
	renamed, earlier map[string]string
	// codes are the cloud servers that generated the codes.
	codes map[codeKey]filing.Fact[string]
	// releases are what a plan does to the cloud servers, uses what is filed on
	// them: both by the id of the filing server in the state.
	releases map[string]*release
	uses     map[string][]filing.Code
	// held are the codes that leave with their server, as it seems: what is lost
	// with them is said where the server turns out to stay.
	held map[string][]filing.Code
	// added are the codes that a plan adds to filing servers, batches the servers
	// of which that was said.
	added   map[string][]filing.Code
	batches map[string]bool
}

// release is said once, as soon as something is known to be filed on the server.
type release struct {
	filing.Release
	isSaid bool
}

// codeKey tells the codes of one filing server apart.
type codeKey struct{ server, fingerprint string }

func newPast() past {
	return past{
		servers: map[string]filing.Server{}, renamed: map[string]string{}, earlier: map[string]string{}, held: map[string][]filing.Code{}, codes: map[codeKey]filing.Fact[string]{},
		releases: map[string]*release{}, uses: map[string][]filing.Code{}, added: map[string][]filing.Code{}, batches: map[string]bool{},
	}
}

// SeeServer notes a filing server of the state.
func (r *Registry) SeeServer(state filing.Server) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.past.servers[state.ID] = state
}

// PlanServer notes what a plan makes of a filing server of the state, and returns
// what the rules say about its cloud server. Codes that left it under its old id
// count under the new one.
func (r *Registry) PlanServer(before, after filing.Server) []rules.Finding {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.past.servers[before.ID] = before
	findings := r.release(before, filing.LossBetween(&before, &after))
	if after.ID != "" && after.ID != before.ID {
		findings = append(findings, r.rename(before, after)...)
	}
	return findings
}

// DropServer notes a filing server that leaves the configuration, and returns
// what the rules say about its cloud server. The configuration may have that one
// under another address: Terraform shows it before or after this one, so that what
// is said must not depend on it.
func (r *Registry) DropServer(before filing.Server) []rules.Finding {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.past.servers[before.ID] = before
	if _, ok := before.Instance(); !ok {
		return nil
	}
	return r.release(before, filing.Undeclared)
}

// UseCode notes a code of the state, and returns what the rules say about its
// cloud server.
func (r *Registry) UseCode(state filing.Code) []rules.Finding {
	id, ok := state.ServerID.Value()
	if !ok || !state.IsUsed() {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.past.uses[id]) < enough {
		r.past.uses[id] = append(r.past.uses[id], state)
	}
	return append(r.judgeRelease(id), r.judgeAdded(r.past.asNow(state).ServerID.OrElse(id))...)
}

// AddQuietly notes a code that a plan adds, unless the rules have something to
// say about that, and reports whether it did. Otherwise [Registry.PlanNewCode] does.
func (r *Registry) AddQuietly(code filing.Code) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	id, ok := r.newIn(&code)
	if ok && len(r.addedTo(id, code)) > 0 {
		return false
	}
	r.past.noteNew(id, code)
	return true
}

// PlanNewCode notes a code that a plan adds, and returns what the rules say about
// those of its server that are there already.
func (r *Registry) PlanNewCode(code filing.Code) []rules.Finding {
	r.mu.Lock()
	defer r.mu.Unlock()
	id, ok := r.newIn(&code)
	if !ok {
		return nil
	}
	r.past.noteNew(id, code)
	return r.judgeAdded(id)
}

// newIn marks a code as new, and returns the filing server that it is added to. It
// reports false where nothing is left to say about that.
func (r *Registry) newIn(code *filing.Code) (server string, ok bool) {
	code.IsNew = true
	id, ok := code.ServerID.Value()
	return id, ok && !r.past.batches[id]
}

func (p *past) noteNew(server string, code filing.Code) {
	if len(p.added[server]) < enough {
		p.added[server] = append(p.added[server], code)
	}
}

// judgeAdded judges the codes that a plan adds to a server, once.
func (r *Registry) judgeAdded(id string) []rules.Finding {
	if r.past.batches[id] || len(r.past.added[id]) == 0 {
		return nil
	}
	findings := r.addedTo(id)
	r.past.batches[id] = len(findings) > 0
	return findings
}

// addedTo judges the codes that a plan adds to a server, with more of them.
// Terraform shows them one after the other, so that there may be others.
func (r *Registry) addedTo(id string, more ...filing.Code) []rules.Finding {
	stack := filing.Stack{Servers: r.entry(id).stack.Servers, Codes: slices.Concat(r.past.added[id], more), IsPartial: true}
	added := len(stack.Codes)
	for _, was := range []string{id, r.past.earlier[id]} {
		for _, code := range r.past.uses[was] {
			if code = r.past.asNow(code); code.ServerID == filing.Known(id) {
				stack.Codes = append(stack.Codes, code)
			}
		}
	}
	if len(stack.Codes) == added {
		return nil
	}
	return r.judge(stack, rules.NeedsNewCodes)
}

func (r *Registry) release(before filing.Server, loss filing.Loss) []rules.Finding {
	if loss == "" || r.past.releases[before.ID] != nil {
		return nil
	}
	r.past.releases[before.ID] = &release{Release: filing.Release{Server: before, Loss: loss, IsPartial: true}}
	return r.judgeRelease(before.ID)
}

// judgeRelease judges a cloud server that a plan gives up. Terraform plans codes
// after their filing server: the first that is used says it for all.
func (r *Registry) judgeRelease(id string) []rules.Finding {
	given := r.past.releases[id]
	if given == nil || given.isSaid {
		return nil
	}
	codes := slices.DeleteFunc(slices.Clone(r.past.uses[id]), func(c filing.Code) bool {
		return c.CloudID.IsKnown() && given.Server.CloudID.IsKnown() && c.CloudID != given.Server.CloudID
	})
	given.Uses = filing.ServicesInUse(&given.Server, codes)
	given.isSaid = len(given.Uses) > 0
	return r.judge(filing.Stack{Releases: []filing.Release{given.Release}}, rules.NeedsRelease)
}

// rename counts codes that left a filing server under its old id.
func (r *Registry) rename(before, after filing.Server) []rules.Finding {
	r.past.renamed[before.ID], r.past.earlier[after.ID] = after.ID, before.ID
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
