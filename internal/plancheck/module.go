// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"slices"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// Module is one module without a plan: what its source declares, and what
// could be evaluated of it.
type Module struct {
	// Resources are instances made with [tfplan.Given], in the order of their
	// addresses. The key of one that stands for instances of an unknown number
	// is [tfconfig.AnyKey].
	Resources []*tfplan.Resource
	// Blocks are theirs, by "type.name".
	Blocks map[string]*tfplan.Block
	// Providers are the provider configurations that the blocks name.
	Providers map[string]tfplan.ProviderConfig
	// Source is what references are followed in.
	Source *tfconfig.Tree
	// AllServers holds all servers to the filing rules, not only those that
	// are declared as filing servers or that a domain leads to.
	AllServers bool
}

// ModuleResult is a result with what can be changed about it.
type ModuleResult struct {
	check.Result
	// MadeOf is the address of the cloud resource that a filing server is made
	// of, where the result is about such a filing server.
	MadeOf string
}

// CheckModule checks a module as [Check] does a plan. What is not known is
// undecided, as are references that leave the module.
func CheckModule(m Module, options Options) []ModuleResult {
	p := &planned{
		source: m.Source, unplanned: true,
		Plan: &tfplan.Plan{Resources: m.Resources, Providers: m.Providers, Root: &tfplan.Module{Resources: m.Blocks}},
	}
	if options.Rules.Now.IsZero() {
		options.Rules.Now = time.Now()
	}
	c := checker{options: options}
	c.check([]*planned{p})
	if m.AllServers {
		c.checkAllServers(p)
	}
	c.finish()
	times := map[*node]int{}
	for _, instance := range c.declared.madeOf {
		times[instance]++
	}
	results := make([]ModuleResult, len(c.report.Results))
	for i, r := range c.report.Results {
		results[i] = c.moduleResult(r, times)
	}
	return results
}

// moduleResult adds what can be changed. times are how many filing servers are
// made of a resource: one server is one filing server.
func (c *checker) moduleResult(r check.Result, times map[*node]int) ModuleResult {
	result := ModuleResult{Result: r}
	at := r.Finding.Subject.At
	if at.Kind != rules.SubjectServer || at.Index >= len(c.declared.serverNodes) {
		return result
	}
	n := c.declared.serverNodes[at.Index]
	instance := c.declared.madeOf[n]
	if n.Address != r.Address || instance == nil {
		return result
	}
	result.MadeOf = instance.Address
	if !r.Finding.NotAServer() {
		return result
	}
	if backend := instance.onlyBackend(c.world); backend != nil && times[instance] == 1 && times[backend] == 0 {
		result.Finding.Remedies = append(result.Finding.Remedies, rules.NewMoveReference(instance.Address, backend.Address))
	}
	return result
}

// checkAllServers judges the servers that nothing was said of.
func (c *checker) checkAllServers(p *planned) {
	reported := map[*node]bool{}
	for _, n := range c.at {
		reported[n] = true
	}
	for _, instance := range c.declared.madeOf {
		reported[instance] = true
	}
	options := c.options.Rules
	options.Needs = exposedNeeds
	for i, r := range p.Resources {
		if role, _ := clouds.RoleOf(r.Type); role != clouds.RoleServer || r.Mode != "managed" || reported[p.node(i)] {
			continue
		}
		n := p.node(i)
		server, err := c.world.facts(n, c.world.frontOf(n))
		if err != nil {
			continue
		}
		c.report.Checked++
		for _, f := range rules.Evaluate(filing.Stack{Servers: []filing.Server{server}}, options) {
			if worthSaying(f) {
				c.add(f, n, check.Result{})
			}
		}
	}
}

// fromSourceOnly follows an attribute of a resource that is in no plan.
func (w *world) fromSourceOnly(n *node, p path) resolution {
	if !n.writes(p[0]) {
		return resolution{}
	}
	r, ok := w.fromSource(n, p, several[p[len(p)-1]])
	if !ok {
		r.lost = "the source does not show what " + p[len(p)-1] + " is made of"
	}
	return r
}

// stands reports whether a resource stands for instances of an unknown number.
func stands(r *tfplan.Resource) bool { return r.Key == tfconfig.AnyKey }

// WrittenAt returns the first of a finding's facts that is written in a block.
func WrittenAt(block *tfconfig.Block, facts []string) (tfconfig.Expression, bool) {
	for _, fact := range facts {
		for _, name := range slices.Concat([]string{fact}, writtenAs[fact]) {
			if e, ok := block.Attribute(name); ok {
				return e, true
			}
		}
	}
	return tfconfig.Expression{}, false
}
