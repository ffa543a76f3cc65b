// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check

import (
	"cmp"
	"slices"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/remedy"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// Options change how a topology is judged.
type Options struct {
	// Rules are how the rules judge. Needs is not used, and Catalog is the
	// topology's.
	Rules rules.Options
	// Filed are domains that have a filing already.
	Filed []filing.Filed
	// AllServers holds all servers to the filing rules, not only those that are
	// declared as filing servers or that a domain leads to.
	AllServers bool
	// Version is the tool's, for the report.
	Version string
}

// Run judges what a topology declares, and the servers that its domains lead
// to.
func Run(t *topology.Topology, options Options) Report {
	if options.Rules.Now.IsZero() {
		options.Rules.Now = time.Now()
	}
	options.Rules.Catalog = t.Catalog()
	c := checker{options: options, topology: t, instances: map[*topology.Node]instance{}, needed: map[needed]bool{}, report: Report{Version: options.Version, Catalog: t.Catalog()}}
	for _, p := range t.Plans() {
		c.report.Plans = append(c.report.Plans, describe(p, t.Catalog()))
	}
	c.checkDeclared()
	c.checkExposed()
	if options.AllServers {
		c.checkAllServers()
	} else {
		c.noteUnjudged()
	}
	for i := range c.report.Results {
		c.locate(&c.report.Results[i])
		c.report.Results[i].Fix = c.fix(&c.report.Results[i])
	}
	c.noteUnused()
	slices.SortStableFunc(c.report.Results, compareResults)
	c.report.Picture = c.picture()
	return c.report
}

// checker is one check.
type checker struct {
	options  Options
	topology *topology.Topology
	declared topology.Declarations
	exposed  []topology.Exposure
	// ends are the nodes that the records of each exposed domain name.
	ends [][]*topology.Node
	// access are the clouds that serve a domain which is filed with others only.
	access map[string][]filing.Cloud
	// judged are the exposed domains that a rule about traffic has judged.
	judged map[int]bool
	// madeOf are the cloud resources that filing servers are made of, with how
	// many are made of each.
	madeOf map[*topology.Node]int
	// instances are what the rules say of servers by their own facts, as far as
	// that was asked.
	instances map[*topology.Node]instance
	// needed are the suppressions that suppress something, or did.
	needed map[needed]bool
	report Report
}

// add adds a result about a node, nil where the finding is about none.
func (c *checker) add(f rules.Finding, n *topology.Node, r Result) {
	r.Finding, r.Node = f, n
	if n != nil {
		r.Address, r.Plan = n.Address, n.Plan()
	}
	c.report.Results = append(c.report.Results, r)
}

// isResult reports whether a finding is worth reporting.
func isResult(f rules.Finding) bool {
	return f.Verdict == rules.Violation || f.Verdict == rules.Undecided
}

// checkDeclared judges what the provider's resources declare, the domains that
// other resources serve, and where the records of domains lead.
func (c *checker) checkDeclared() {
	c.declared = c.topology.Declarations()
	c.madeOf = map[*topology.Node]int{}
	for i := range c.declared.Servers {
		if made := c.declared.Servers[i].MadeOf; made != nil {
			c.madeOf[made]++
		}
	}
	stack := c.declared.Stack()
	stack.Filed = c.options.Filed
	c.exposed = c.topology.Exposures()
	for i := range c.exposed {
		traffic, ends := c.topology.Traffic(&c.exposed[i])
		stack.Traffic, c.ends = append(stack.Traffic, traffic), append(c.ends, ends)
	}
	c.report.Checked += len(stack.Servers) + len(stack.Codes) + len(stack.Deliveries)
	c.access, c.judged = map[string][]filing.Cloud{}, map[int]bool{}
	for _, f := range rules.Evaluate(stack, c.options.Rules) {
		if f.DemandsAccess() {
			domain := c.domainOf(f)
			c.access[domain] = append(c.access[domain], f.Values.Cloud.Name)
		}
		if f.Subject.At.Kind == rules.SubjectWebsite && f.Verdict != rules.NotApplicable {
			c.judged[f.Subject.At.Index] = true
		}
		if isResult(f) {
			r := c.aboutServer(&f)
			n := c.declarationOf(f)
			if f.Subject.At.Kind == rules.SubjectWebsite {
				r.Path = []string{f.Subject.Name, n.Label()}
			}
			c.add(f, n, r)
		}
	}
	c.report.Checked += len(c.judged)
}

// domainOf returns the registrable domain that a finding about a delivery or
// about traffic has.
func (c *checker) domainOf(f rules.Finding) string {
	at := f.Subject.At
	if at.Kind == rules.SubjectWebsite {
		return c.exposed[at.Index].Domain
	}
	return filing.WebsiteKey(c.declared.Deliveries[at.Index].Domain.OrElse(""))
}

// declarationOf returns where the subject of a finding is declared. A finding
// without a place, such as one about a server of another configuration, is
// reported at the first related resource.
func (c *checker) declarationOf(f rules.Finding) *topology.Node {
	d := &c.declared
	switch at := f.Subject.At; at.Kind {
	case rules.SubjectServer:
		return d.Servers[at.Index].Node
	case rules.SubjectCode:
		return d.Codes[at.Index].Node
	case rules.SubjectDelivery:
		return d.Deliveries[at.Index].Node
	case rules.SubjectRelease:
		return d.Releases[at.Index].Node
	case rules.SubjectWebsite:
		return c.ends[at.Index][at.End]
	case rules.SubjectAccount:
	}
	for i := range d.Codes {
		if id, _ := d.Codes[i].ServerID.Value(); id == f.Subject.Name {
			return d.Codes[i].Node
		}
	}
	if len(d.Servers) > 0 {
		return d.Servers[0].Node
	}
	return nil
}

// aboutServer says what a filing server is made of and, with a finding about its
// product, which servers are behind that.
func (c *checker) aboutServer(f *rules.Finding) Result {
	if f.Subject.At.Kind != rules.SubjectServer {
		return Result{}
	}
	made := c.declared.Servers[f.Subject.At.Index].MadeOf
	r := Result{MadeOf: made}
	if made == nil || !f.NotAServer() {
		return r
	}
	behind := c.topology.Backends(made)
	if len(behind.Servers) == 0 {
		r.Advice = c.adviceOnGroups(made)
	} else {
		r.Advice = say("advice.backends", struct {
			Server string
			Named  named
		}{made.Label(), namesOf(behind.Servers)})
	}
	// One server is one filing server.
	if behind.Only != nil && c.madeOf[made] == 1 && c.madeOf[behind.Only] == 0 {
		f.Remedies = append(f.Remedies, remedy.Move(made.Address, behind.Only.Address))
	}
	return r
}

// checkAllServers judges every server by what the rules did not report of it yet:
// which servers a domain leads to may be open, what each is like is not.
func (c *checker) checkAllServers() {
	type reported struct {
		node *topology.Node
		rule rules.Name
	}
	done := map[reported]bool{}
	for i := range c.report.Results {
		if r := &c.report.Results[i]; r.Finding.Subject.Kind == rules.SubjectServer {
			done[reported{r.Node, r.Finding.Rule}] = true
		}
	}
	unread := map[string][]*topology.Node{}
	for _, n := range c.topology.Servers() {
		if c.madeOf[n] > 0 {
			continue
		}
		judged := c.judge(n)
		if judged.err != nil {
			unread[n.Plan()] = append(unread[n.Plan()], n)
			continue
		}
		c.report.Checked++
		for _, f := range judged.findings {
			if isResult(f) && !done[reported{n, f.Rule}] {
				c.add(f, n, Result{})
			}
		}
	}
	c.noteServers("notes.unreadable", unread)
}

// noteUnjudged notes on each plan the servers that nothing says are to serve a
// domain.
func (c *checker) noteUnjudged() {
	judged := map[*topology.Node]bool{}
	for i := range c.exposed {
		for _, route := range c.exposed[i].Routes {
			judged[route.Server()] = true
		}
	}
	rest := map[string][]*topology.Node{}
	for _, n := range c.topology.Servers() {
		if !judged[n] && c.madeOf[n] == 0 {
			rest[n.Plan()] = append(rest[n.Plan()], n)
		}
	}
	c.noteServers("notes.unjudged", rest)
}

// noteServers notes on each plan what is true of some of its servers.
func (c *checker) noteServers(key string, of map[string][]*topology.Node) {
	for i := range c.report.Plans {
		plan := &c.report.Plans[i]
		if servers := of[plan.Name]; len(servers) > 0 {
			plan.Notes = append(plan.Notes, say(key, struct {
				Count int
				Named named
			}{len(servers), namesOf(servers)}))
		}
	}
}

// compareResults orders results by place, subject and rule.
func compareResults(a, b Result) int {
	return cmp.Or(
		cmp.Compare(a.Plan, b.Plan),
		cmp.Compare(a.Position.File, b.Position.File), cmp.Compare(a.Position.Line, b.Position.Line),
		cmp.Compare(a.Address, b.Address), slices.Compare(a.Path, b.Path),
		cmp.Compare(a.Finding.Rule, b.Finding.Rule), cmp.Compare(a.Finding.Subject.Name, b.Finding.Subject.Name),
	)
}
