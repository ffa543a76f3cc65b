// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package registry gathers what one walk of Terraform plans, so that rules
// over several resources can be judged: how many codes a server has, whether
// it is declared twice. A registry lives as long as one Configure of the
// provider and sees what that provider configuration plans, and no more: not
// other aliases, not other states, not what -target leaves out.
package registry

import (
	"slices"
	"sync"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// reportsPerServer bounds how often one rule is reported for one server. Any
// sibling may be the one above the limit, and one report says it all.
const reportsPerServer = 3

// enough codes of one server, or of one website or app, are kept to show what is
// wrong with them.
const enough = 100

// Registry is safe for concurrent use: Terraform plans siblings in parallel.
type Registry struct {
	options rules.Options

	mu      sync.Mutex
	entries map[string]*entry
	// isDeclaring says that something of the configuration was entered.
	isDeclaring bool
	// unread are the names of filing servers of which nobody can read what they
	// are. Each stands in the place of the id.
	unread map[string]bool
	past   past
	// instances holds the servers that declare one cloud instance.
	instances map[filing.Instance][]filing.Server
	// sharing holds the codes of one fingerprint, of whatever server.
	sharing map[string][]filing.Code
	// accounts holds for each account one member for each entity.
	accounts map[filing.Account]*account
}

// entry is one filing server with its codes.
type entry struct {
	stack    filing.Stack
	declared int
	// live counts the codes in the stack that are not spent.
	live int
	// services holds the codes of the configuration by what they are for.
	services map[filing.Service][]filing.Code
	// spent holds the fingerprints of spent codes.
	spent map[string]bool
	// reports counts the violations that were reported; undecided holds the
	// rules that were reported as undecided.
	reports   map[rules.Name]int
	undecided map[rules.Name]bool
}

type account struct {
	stack    filing.Stack
	entities map[string]bool
}

// New returns an empty registry that judges with the options.
func New(options rules.Options) *Registry {
	return &Registry{
		options:   options,
		past:      newPast(),
		entries:   map[string]*entry{},
		unread:    map[string]bool{},
		instances: map[filing.Instance][]filing.Server{},
		sharing:   map[string][]filing.Code{},
		accounts:  map[filing.Account]*account{},
	}
}

// AddServer enters a filing server of the configuration and returns what the
// rules say about it together with what was entered before. A server whose id
// is not known yet is not counted.
func (r *Registry) AddServer(server filing.Server) []rules.Finding {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.isDeclaring = true
	if server.ID == "" {
		r.unread[server.Name] = r.unread[server.Name] || server.IsUnread()
		return nil
	}
	var findings []rules.Finding
	e := r.entry(server.ID)
	e.declared++
	twins := []filing.Server{server}
	if e.declared > 1 {
		twins = append(twins, e.stack.Servers...)
	} else {
		e.stack.Servers = []filing.Server{server}
	}
	if instance, ok := server.Instance(); ok {
		twins = append(twins, r.instances[instance]...)
		r.instances[instance] = append(r.instances[instance], server)
	}
	if len(twins) > 1 {
		findings = once(about(r.judge(filing.Stack{Servers: twins}, rules.NeedsServers), server.ID))
	}
	if e.live > 0 || server.UndeclaredCodes.IsKnown() {
		findings = append(findings, r.report(e, rules.NeedsServerCodes)...)
	}
	findings = append(findings, r.addMember(server.Owner(), server.Entity, server, nil)...)
	for _, code := range r.past.held[server.ID] { // it stays after all
		findings = append(findings, r.lost(code)...)
	}
	delete(r.past.held, server.ID)
	if e.declared == 1 && e.live > 0 {
		// Codes that name the server by a literal id may come before it: what
		// the server says about its account was missing then.
		findings = append(findings, r.report(e, rules.NeedsCodeServer)...)
		for _, code := range e.stack.Codes {
			if !code.Spent {
				findings = append(findings, r.addMember(code.Filer(&server), code.Entity, server, &code)...)
			}
		}
	}
	return findings
}

// IsUnread reports whether an id is the name of a filing server of which nobody
// can read what it is: all is said of that.
func (r *Registry) IsUnread(id string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.unread[id]
}

// AddCode enters a code of the configuration and returns what the rules say
// about it and its server together with what was entered before. A code whose
// server is not known yet is not counted.
func (r *Registry) AddCode(code filing.Code) []rules.Finding {
	id, ok := entryOf(&code)
	if !ok {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.isDeclaring = true
	code.CloudID = r.past.generatedBy(code)
	e := r.entry(id)
	own := filing.Stack{Servers: e.stack.Servers, Codes: r.related(e, code)}
	r.share(code)
	if key, ok := keyOfService(code).Value(); ok && len(e.services[key]) < enough {
		e.services[key] = append(e.services[key], code)
	}
	var findings []rules.Finding
	if !e.saturated() {
		e.stack.Codes = append(e.stack.Codes, code)
		e.live++
		findings = r.report(e, rules.NeedsServerCodes)
	}
	findings = append(findings, once(about(r.judge(own, rules.NeedsCode, rules.NeedsCodeServer, rules.NeedsCodes), code.Name()))...)

	server := filing.Server{ID: id}
	if code.IsReceived() {
		server = filing.Server{Cloud: code.Cloud}
	} else if len(e.stack.Servers) > 0 {
		server = e.stack.Servers[0]
	} else if named, err := filing.ServerByID(id); err == nil {
		server = named
	}
	return append(findings, r.addMember(code.Filer(&server), code.Entity, server, &code)...)
}

// SpendCode enters a generated code that leaves the configuration: destroyed,
// or replaced by another. Where the cloud never gives slots back it still
// counts. Without any code of the configuration beside it nothing is taken
// anew, as in a destroy, and only the loss itself is reported.
func (r *Registry) SpendCode(code filing.Code) []rules.Finding {
	_, ok1 := entryOf(&code)
	fingerprint, ok2 := code.Fingerprint.Value()
	if !ok1 || !ok2 {
		return nil
	}
	code.Spent = true
	r.mu.Lock()
	defer r.mu.Unlock()
	code = r.past.asNow(code)
	id, _ := entryOf(&code)
	e := r.entry(id)
	if e.spent[fingerprint] {
		return nil // Terraform plans a replacement twice
	}
	e.spent[fingerprint] = true
	e.stack.Codes = append(e.stack.Codes, code)
	own := filing.Stack{Servers: e.stack.Servers, Codes: r.related(e, code)}
	var findings []rules.Finding
	if r.leaves(code) {
		r.past.held[id] = append(r.past.held[id], code)
	} else {
		findings = r.lost(code)
	}
	r.share(code)
	findings = append(findings, once(r.judge(own, rules.NeedsCodes))...)
	if e.live == 0 {
		return findings
	}
	return append(findings, r.report(e, rules.NeedsServerCodes)...)
}

// leaves reports whether the filing server of a code seems to leave the
// configuration with it, so that [Registry.DropServer] will say what is lost.
// Terraform plans the end of a code before that of its server: the walk has shown
// the server's state and not its configuration, or, as that of a destroy, no
// configuration at all.
func (r *Registry) leaves(code filing.Code) bool {
	id := code.ServerID.OrElse("")
	if len(r.entry(id).stack.Servers) > 0 {
		return false
	}
	if server, seen := r.past.servers[id]; seen {
		_, isKnown := server.Instance()
		return isKnown
	}
	return code.CloudID.IsKnown() && !r.isDeclaring
}

// lost judges what is lost with a code that leaves the configuration.
func (r *Registry) lost(code filing.Code) []rules.Finding {
	id, fingerprint := code.ServerID.OrElse(""), code.Fingerprint.OrElse("")
	e := r.entry(id)
	// The same code may stay under another address.
	same := filing.Stack{Servers: e.stack.Servers, Codes: append([]filing.Code{code}, r.sharing[fingerprint]...)}
	if given := r.past.releases[id]; given != nil {
		same.Releases = []filing.Release{given.Release}
	}
	for _, other := range r.sharing[fingerprint] {
		if of, _ := other.ServerID.Value(); of != id {
			same.Servers = append(slices.Clip(same.Servers), r.entry(of).stack.Servers...)
		}
	}
	return once(about(r.judge(same, rules.NeedsSpentCode), code.Name()))
}

// entryOf returns what a code is entered under: the id of its filing server, or a
// word in the place of one that received codes lack. It reports false while the id
// is not known.
func entryOf(code *filing.Code) (string, bool) {
	if code.IsReceived() {
		return string(filing.ReceivedCode), true
	}
	return code.ServerID.Value()
}

func (r *Registry) entry(id string) *entry {
	e := r.entries[id]
	if e == nil {
		e = &entry{services: map[filing.Service][]filing.Code{}, spent: map[string]bool{}, reports: map[rules.Name]int{}, undecided: map[rules.Name]bool{}}
		r.entries[id] = e
	}
	return e
}

// judge returns the violations and undecided verdicts of the rules with some
// needs.
func (r *Registry) judge(stack filing.Stack, needs ...rules.Need) []rules.Finding {
	options := r.options
	options.Needs = needs
	return slices.DeleteFunc(rules.Evaluate(stack, options), func(f rules.Finding) bool {
		return f.Verdict != rules.Violation && f.Verdict != rules.Undecided
	})
}

// report judges all of a server's codes, and drops what was reported often
// enough. Codes that are all spent say nothing: then none is taken anew.
func (r *Registry) report(e *entry, needs ...rules.Need) []rules.Finding {
	stack := e.stack
	if e.live == 0 {
		stack.Codes = nil
	}
	return slices.DeleteFunc(r.judge(stack, needs...), func(f rules.Finding) bool {
		if f.Verdict == rules.Undecided {
			// What is undecided must not use up the reports of a violation
			// that more codes may bring.
			again := e.undecided[f.Rule]
			e.undecided[f.Rule] = true
			return again
		}
		e.reports[f.Rule]++
		return e.reports[f.Rule] > reportsPerServer
	})
}

// saturated reports whether more codes of a server could not change what was
// said about their number: no product has as many.
func (e *entry) saturated() bool { return e.live > enough }

// keyOfService returns what a code is for, as it is compared.
func keyOfService(code filing.Code) filing.Fact[filing.Service] {
	service, _ := code.Service()
	return filing.Map(service, filing.Service.Key)
}

// related returns the code with those that it could clash with: the same
// service on its server, or the same fingerprint anywhere.
func (r *Registry) related(e *entry, code filing.Code) []filing.Code {
	codes := []filing.Code{code}
	service := keyOfService(code)
	if key, ok := service.Value(); ok && !code.Spent {
		codes = append(codes, e.services[key]...)
	}
	if fingerprint, ok := code.Fingerprint.Value(); ok {
		for _, other := range r.sharing[fingerprint] {
			if keyOfService(other) != service || other.ServerID != code.ServerID {
				codes = append(codes, other)
			}
		}
	}
	return codes
}

// share enters a code under its fingerprint. A few are enough to show that a
// code is used more than once.
func (r *Registry) share(code filing.Code) {
	if fingerprint, ok := code.Fingerprint.Value(); ok && len(r.sharing[fingerprint]) < reportsPerServer {
		r.sharing[fingerprint] = append(r.sharing[fingerprint], code)
	}
}

// addMember enters who files through an account. One member for each entity
// is kept: two of them are what the rule asks about.
func (r *Registry) addMember(key filing.Account, entity filing.Fact[string], server filing.Server, code *filing.Code) []rules.Finding {
	name, ok := entity.Value()
	if !ok || key == (filing.Account{}) {
		return nil
	}
	a := r.accounts[key]
	if a == nil {
		a = &account{entities: map[string]bool{}}
		r.accounts[key] = a
	}
	if a.entities[name] || len(a.entities) > reportsPerServer {
		return nil
	}
	a.entities[name] = true
	if code == nil {
		a.stack.Servers = append(a.stack.Servers, server)
	} else {
		if !code.IsReceived() && !slices.ContainsFunc(a.stack.Servers, func(s filing.Server) bool { return s.ID == server.ID }) {
			server.Entity = filing.Absent[string]()
			a.stack.Servers = append(a.stack.Servers, server)
		}
		a.stack.Codes = append(a.stack.Codes, *code)
	}
	if len(a.entities) < 2 {
		return nil
	}
	return slices.DeleteFunc(r.judge(a.stack, rules.NeedsAccount), func(f rules.Finding) bool {
		return f.Verdict != rules.Violation
	})
}

// about keeps the findings on one subject.
func about(findings []rules.Finding, name string) []rules.Finding {
	return slices.DeleteFunc(findings, func(f rules.Finding) bool { return f.Subject.Name != name })
}

// once keeps the first finding of each rule.
func once(findings []rules.Finding) []rules.Finding {
	seen := map[rules.Name]bool{}
	return slices.DeleteFunc(findings, func(f rules.Finding) bool {
		again := seen[f.Rule]
		seen[f.Rule] = true
		return again
	})
}
