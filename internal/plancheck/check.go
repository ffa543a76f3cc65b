// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package plancheck judges whole plans: what the provider's resources declare
// in every module, alias and plan file, and the cloud servers that a domain
// leads to.
package plancheck

import (
	"cmp"
	"io"
	"slices"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// Input is one plan to check.
type Input struct {
	// Name is the file's name, or "stdin".
	Name string
	// JSON is what terraform show -json or tofu show -json wrote.
	JSON io.Reader
	// Source is the configuration beside the plan, nil without one.
	Source *tfconfig.Tree
}

// Options change how plans are checked.
type Options struct {
	// Rules are how the rules judge. Needs is not used.
	Rules rules.Options
	// Filed are domains that have a filing already.
	Filed []filing.Filed
	// Version is the tool's, for the report.
	Version string
}

// InputError is an input that is no plan.
type InputError struct {
	// Name is the input's.
	Name string
	Err  error
}

func (e *InputError) Error() string { return e.Name + ": " + e.Err.Error() }

func (e *InputError) Unwrap() error { return e.Err }

// Check checks plans together. It fails with an [*InputError] when one of them
// cannot be read.
func Check(inputs []Input, options Options) (check.Report, error) {
	if options.Rules.Now.IsZero() {
		options.Rules.Now = time.Now()
	}
	c := checker{options: options, report: check.Report{Version: options.Version}}
	plans := make([]*planned, len(inputs))
	for i, input := range inputs {
		read, err := tfplan.Read(input.JSON, filter{})
		if err != nil {
			return check.Report{}, &InputError{Name: input.Name, Err: err}
		}
		plans[i] = &planned{name: input.Name, Plan: read, source: input.Source}
		c.report.Plans = append(c.report.Plans, described(plans[i]))
	}
	c.check(plans)
	c.report.Picture = c.picture()
	c.finish()
	return c.report, nil
}

// check judges what plans declare and what their domains lead to.
func (c *checker) check(plans []*planned) {
	c.world = newWorld(plans)
	c.world.connect()
	for _, p := range plans {
		if p.unplanned {
			p.handOn()
		}
	}
	c.checkDeclared()
	c.checkExposed()
}

// finish locates the results in the source and orders them.
func (c *checker) finish() {
	c.locate()
	slices.SortStableFunc(c.report.Results, compareResults)
}

// checker is one check.
type checker struct {
	options  Options
	world    *world
	declared declared
	exposed  []exposure
	// deliveryNodes are the resources of the deliveries.
	deliveryNodes []*node
	report        check.Report
	// at is the node of each result.
	at []*node
}

// add adds a result about a node.
func (c *checker) add(f rules.Finding, n *node, r check.Result) {
	r.Finding = f
	if n != nil {
		r.Address, r.Plan = n.Address, n.in.name
	}
	c.report.Results = append(c.report.Results, r)
	c.at = append(c.at, n)
}

// worthSaying reports whether a finding is a result.
func worthSaying(f rules.Finding) bool {
	return f.Verdict == rules.Violation || f.Verdict == rules.Undecided
}

// checkDeclared judges what the provider's resources declare, and the domains
// that other resources serve beside it.
func (c *checker) checkDeclared() {
	c.declared = c.world.declarations()
	d := &c.declared
	stack := filing.Stack{Servers: d.servers, Codes: d.codes, Filed: c.options.Filed}
	stack.Deliveries, c.deliveryNodes = c.world.allDeliveries()
	c.report.Checked += len(stack.Servers) + len(stack.Codes) + len(stack.Deliveries)
	for _, f := range rules.Evaluate(stack, c.options.Rules) {
		if worthSaying(f) {
			c.add(f, c.declarationOf(f), c.behind(f))
		}
	}
}

// declarationOf returns where the subject of a finding is declared. For what
// stands nowhere, such as a server of another configuration, it is the first
// that has to do with it.
func (c *checker) declarationOf(f rules.Finding) *node {
	d := &c.declared
	switch at := f.Subject.At; at.Kind {
	case rules.SubjectServer:
		return d.serverNodes[at.Index]
	case rules.SubjectCode:
		return d.codeNodes[at.Index]
	case rules.SubjectDelivery:
		return c.deliveryNodes[at.Index]
	case rules.SubjectAccount, rules.SubjectWebsite:
	}
	for i := range d.codes {
		if id, _ := d.codes[i].ServerID.Value(); id == f.Subject.Name {
			return d.codeNodes[i]
		}
	}
	if len(d.serverNodes) > 0 {
		return d.serverNodes[0]
	}
	return nil
}

// exposedNeeds are the needs of the rules that a server must meet to back the
// filing of a domain that leads to it.
var exposedNeeds = []rules.Need{rules.NeedsInstance}

// checkExposed holds the servers that domains lead to to the filing rules.
func (c *checker) checkExposed() {
	covered, all := c.covered()
	c.exposed = c.world.exposures()
	for i := range c.exposed {
		e := &c.exposed[i]
		if covered[e.domain] {
			continue
		}
		if !all {
			e.unresolved = append(e.unresolved, "a domain that is filed is not known")
		}
		c.checkExposure(e)
	}
}

// covered returns the domains that have a filing or get one, and whether these
// are all.
func (c *checker) covered() (covered map[string]bool, all bool) {
	covered, all = map[string]bool{}, true
	add := func(f filing.Fact[string]) {
		if f.IsUnknown() {
			all = false
		}
		covered[filing.WebsiteKey(f.OrElse(""))] = true
	}
	// What is sensitive is not told, but it is filed all the same.
	for _, n := range c.declared.serverNodes {
		filed := textsOf(n.Resource.Values(), "websites")
		all = all && !filed.IsUnknown()
		domains, _ := filed.Value()
		for _, domain := range domains {
			add(domain)
		}
	}
	for i, n := range c.declared.codeNodes {
		if !c.declared.codes[i].Spent {
			add(textOf(n.Resource.Values(), "website"))
		}
	}
	for _, filed := range c.options.Filed {
		add(filing.Known(filed.Domain))
	}
	return covered, all
}

// candidate is a server that a domain leads to, with what the rules say.
type candidate struct {
	route    route
	server   filing.Server
	findings []rules.Finding
	summary  rules.Summary
}

// compare orders candidates: those that may file, those that may turn out to,
// then by the number of violations.
func (a candidate) compare(b candidate) int {
	return cmp.Or(cmp.Compare(a.weight(), b.weight()), cmp.Compare(len(a.findings), len(b.findings)))
}

func (a candidate) weight() int {
	weight := 0
	for _, f := range a.findings {
		if f.Verdict == rules.Violation && f.Severity == rules.Error {
			weight += 100
		}
	}
	if a.summary.Waits || a.summary.Unstated {
		weight++
	}
	return weight
}

func (c *checker) checkExposure(e *exposure) {
	candidates := c.candidates(e)
	if len(candidates) == 0 {
		if e.recorded && len(e.unresolved) > 0 {
			c.report.Checked++
			c.unresolved(e, nil)
		}
		return
	}
	c.report.Checked++
	slices.SortStableFunc(candidates, candidate.compare)
	best, worst := candidates[0], candidates[len(candidates)-1]
	switch {
	case len(e.either) > 0 && best.weight() != worst.weight():
		// Which of the servers is meant decides.
		c.unresolved(e, &worst)
		return
	case best.weight() == 0:
		return
	case best.summary.Violated && len(e.unresolved) > 0:
		// A server that the plan does not show may be able to file.
		c.unresolved(e, &best)
		return
	}
	for _, f := range best.findings {
		c.add(f, best.route.server(), check.Result{Path: c.path(e, best.route), Advice: advice(c.world, e, candidates)})
	}
}

// candidates judges the servers in the mainland. A domain that leads to no
// server, but to something in the place of one, is judged by that.
func (c *checker) candidates(e *exposure) []candidate {
	routes := e.routes
	if len(routes) == 0 && len(e.unresolved) == 0 {
		for _, n := range behindRecords(e.entries) {
			if standsInPlace(n) {
				routes = append(routes, route{via: []*node{n}})
			}
		}
	}
	var all []candidate
	options := c.options.Rules
	options.Needs = exposedNeeds
	for _, r := range routes {
		front := c.world.frontOf(r.server())
		if r.isFronted() {
			front = filing.Known(true)
		}
		server, err := c.world.facts(r.server(), front)
		if err != nil {
			e.unresolved = append(e.unresolved, "the attributes of "+c.world.label(r.server())+" cannot be read")
			continue
		}
		findings := rules.Evaluate(filing.Stack{Servers: []filing.Server{server}}, options)
		if slices.ContainsFunc(findings, rules.Finding.Outside) {
			continue
		}
		if region := slices.IndexFunc(findings, rules.Finding.RegionIsOpen); region >= 0 {
			// Outside of the mainland it would need no filing.
			findings = findings[region : region+1]
		}
		all = append(all, candidate{
			route: r, server: server, summary: rules.Summarize(findings),
			findings: slices.DeleteFunc(findings, func(f rules.Finding) bool {
				return f.Verdict != rules.Violation && !f.Blocks()
			}),
		})
	}
	return all
}

// standsInPlace reports whether a resource is reached as a server would be.
func standsInPlace(n *node) bool {
	switch n.role() {
	case "", clouds.RoleDelivery, clouds.RoleStorage, clouds.RoleLink:
		return false
	}
	return !n.isClosed()
}

// unresolved says that what a domain leads to is not all in the plan.
func (c *checker) unresolved(e *exposure, best *candidate) {
	n := e.first
	var via []string
	if best != nil {
		n, via = best.route.server(), c.path(e, best.route)
	}
	c.add(rules.Unresolved(e.shown, reason(slices.Concat(e.unresolved, e.either))), n, check.Result{Path: via})
}

// path returns the labels on the way from a domain to a server.
func (c *checker) path(e *exposure, r route) []string {
	labels := []string{e.shown}
	for _, n := range r.via {
		labels = append(labels, c.world.label(n))
	}
	return labels
}

// compareResults orders results by place, subject and rule.
func compareResults(a, b check.Result) int {
	return cmp.Or(
		cmp.Compare(a.Plan, b.Plan),
		cmp.Compare(a.Position.File, b.Position.File), cmp.Compare(a.Position.Line, b.Position.Line),
		cmp.Compare(a.Address, b.Address), slices.Compare(a.Path, b.Path),
		cmp.Compare(a.Finding.Rule, b.Finding.Rule), cmp.Compare(a.Finding.Subject.Name, b.Finding.Subject.Name),
	)
}
