// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check

import (
	"cmp"
	"maps"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// checkExposed holds the servers that domains lead to to the filing rules: all of
// a website that has no filing, those on clouds that its filing lacks otherwise.
func (c *checker) checkExposed() {
	filed, all := c.filedDomains()
	apps, allApps := c.declared.FiledApps()
	for i := range c.exposed {
		e := exposure{
			Exposure: &c.exposed[i], isFiled: filed[c.exposed[i].Domain], isJudged: c.judged[i],
			appClouds: appClouds(&c.exposed[i], apps),
		}
		for _, reason := range e.Unresolved {
			e.open = append(e.open, reason.Message())
		}
		if (!all || !allApps) && !e.isFiled && len(e.appClouds) == 0 {
			e.open = append(e.open, say("reasons.filed_unknown", nil))
		}
		c.checkExposure(&e)
	}
}

// exposure is a domain with what is not known of where it leads.
type exposure struct {
	*topology.Exposure
	// isFiled says that the website has a filing or gets one, isJudged that a
	// rule about its traffic has judged it.
	isFiled, isJudged bool
	// appClouds are those with which apps are filed that use all names of the domain.
	appClouds []filing.Cloud
	// clouds is how many clouds have servers in the mainland that it leads to.
	clouds int
	// open says why a server that the plan does not show may back the filing.
	open []text.Message
	// offshore says that it leads to a server outside of the mainland too.
	offshore bool
}

// candidate is a server that a domain leads to, with what the rules say.
type candidate struct {
	route    topology.Route
	cloud    catalog.CloudInfo
	findings []rules.Finding
	summary  rules.Summary
}

// compare orders candidates: those that may file, those that may turn out to,
// then by the number of violations.
func (a candidate) compare(b candidate) int {
	return cmp.Or(cmp.Compare(a.weight(), b.weight()), cmp.Compare(len(a.findings), len(b.findings)))
}

// violation is what a violation weighs.
const violation = 100

// weight is zero for a server that may file. What may turn out to weighs less
// than any violation.
func (a candidate) weight() int {
	weight := 0
	for _, f := range a.findings {
		if f.Verdict == rules.Violation && f.Severity == rules.Error {
			weight += violation
		}
	}
	if a.summary.Waits || a.summary.Unstated || a.summary.Unreadable || a.summary.Unplaced {
		weight++
	}
	return weight
}

func (c *checker) checkExposure(e *exposure) {
	candidates := c.candidates(e)
	byCloud := map[filing.Cloud][]candidate{}
	for _, one := range candidates {
		byCloud[one.cloud.Name] = append(byCloud[one.cloud.Name], one)
	}
	c.noteNeeded(candidates)
	e.clouds = len(byCloud)
	unseen := len(candidates) == 0 && !e.isFiled && len(e.appClouds) == 0 && e.Recorded && len(e.open) > 0
	if !e.isJudged && (unseen || len(candidates) > 0) {
		c.report.Checked++
	}
	if unseen {
		c.unresolved(e, nil)
	}
	// One server on each cloud is enough.
	for _, cloud := range slices.Sorted(maps.Keys(byCloud)) {
		c.checkCandidates(e, byCloud[cloud])
	}
}

// checkCandidates judges a domain by the best of its servers on one cloud.
func (c *checker) checkCandidates(e *exposure, candidates []candidate) {
	slices.SortStableFunc(candidates, candidate.compare)
	if e.isChoiceOpen(candidates) {
		c.unresolved(e, &candidates[len(candidates)-1])
		return
	}
	best := candidates[0]
	switch {
	case len(best.findings) == 0:
		return
	case best.weight() == 0 && len(e.open)+len(e.Ambiguous) > 0:
		return // only warnings, and another server may have none
	case best.summary.Violated && len(e.open) > 0:
		// A server that the plan does not show may be able to file.
		c.unresolved(e, &best)
		return
	}
	for _, f := range best.findings {
		r := Result{Path: e.path(best.route)}
		if f.Verdict != rules.Violation || f.Severity == rules.Error {
			r.Unfiled = e.unfiled()
		}
		r.Advice = c.advice(e, candidates, r.Unfiled != "")
		c.add(f, best.route.Server(), r)
	}
}

// isChoiceOpen reports whether it matters which of several servers is meant, where
// that is not known. It puts the server first that decides otherwise.
func (e *exposure) isChoiceOpen(candidates []candidate) bool {
	if len(e.Ambiguous) == 0 {
		return false
	}
	best, worst := candidates[0].weight(), candidates[len(candidates)-1].weight()
	sure := slices.IndexFunc(candidates, func(c candidate) bool { return c.route.IsSure })
	if sure >= 0 && (best >= violation || candidates[sure].weight() == 0) {
		// Whatever else is meant, this server is reached, and nothing better.
		decisive := candidates[sure]
		copy(candidates[1:], candidates[:sure])
		candidates[0] = decisive
		return false
	}
	return best != worst || best > 0 && (e.offshore || e.MayLeadNowhere())
}

// candidates judges the servers in the mainland, of a website that is filed only
// those on clouds that its filing lacks. A domain that leads to no server, but to
// something in the place of one, is judged by that.
func (c *checker) candidates(e *exposure) []candidate {
	access := c.access[e.Domain]
	if e.isFiled && len(access) == 0 {
		return nil
	}
	routes := slices.Clone(e.Routes)
	if len(e.open) == 0 {
		routes = append(routes, e.InPlaceOfServers()...)
	}
	var all []candidate
	for _, r := range routes {
		judged := c.judge(r.Server())
		if judged.err != nil {
			e.open = append(e.open, say("reasons.facts_unreadable", struct{ Server string }{r.Server().Label()}))
			continue
		}
		findings := judged.findings
		if slices.ContainsFunc(findings, rules.Finding.Outside) {
			e.offshore = true
			continue
		}
		cloud, _ := c.topology.Catalog().Cloud(judged.cloud)
		if e.isFiled && !slices.Contains(access, cloud.Name) || slices.Contains(e.appClouds, cloud.Name) {
			continue
		}
		if region := slices.IndexFunc(findings, rules.Finding.RegionIsOpen); region >= 0 {
			// Outside of the mainland it would need no filing.
			findings = findings[region : region+1]
		}
		all = append(all, candidate{
			route: r, cloud: cloud, summary: rules.Summarize(findings),
			findings: slices.DeleteFunc(slices.Clone(findings), func(f rules.Finding) bool {
				return f.Verdict != rules.Violation && !f.Blocks() && !f.Unplaced()
			}),
		})
	}
	return all
}

// instance is what the rules say of a server by its own facts. Of one whose facts
// cannot be read they say nothing.
type instance struct {
	cloud    filing.Cloud
	findings []rules.Finding
	err      error
}

// judge judges a server by its own facts, once for all domains that lead to it.
func (c *checker) judge(n *topology.Node) instance {
	judged, ok := c.instances[n]
	if ok {
		return judged
	}
	server, err := c.topology.Facts(n)
	if judged.err = err; err == nil {
		options := c.options.Rules
		options.Needs = instanceNeeds
		judged.cloud = server.Cloud.OrElse("")
		judged.findings = rules.Evaluate(filing.Stack{Servers: []filing.Server{server}}, options)
	}
	c.instances[n] = judged
	return judged
}

// unresolved reports that not every server behind a domain can be determined.
func (c *checker) unresolved(e *exposure, best *candidate) {
	n := e.First
	var via []string
	if best != nil {
		n, via = best.route.Server(), e.path(best.route)
	}
	reasons := slices.Clone(e.open)
	for _, reason := range e.Ambiguous {
		reasons = append(reasons, reason.Message())
	}
	r := Result{Path: via, Unfiled: e.unfiled()}
	if r.Unfiled != "" {
		r.Advice = say("advice.filed", nil)
	}
	c.add(rules.Unresolved(e.Shown, say("reasons.all", reasons)), n, r)
}

// unfiled returns the domain where nothing says that it has a filing.
func (e *exposure) unfiled() string {
	if e.isFiled {
		return ""
	}
	return e.Shown
}

// path returns the labels on the way from a domain to a server.
func (e *exposure) path(r topology.Route) []string {
	labels := []string{e.Shown}
	for _, n := range r.Via {
		labels = append(labels, n.Label())
	}
	return labels
}

// appClouds returns the clouds with which apps are filed that use all names of a
// domain: what serves no more than apps is no website.
func appClouds(e *topology.Exposure, filed map[string][]filing.Cloud) []filing.Cloud {
	if e.HasOthers || len(e.Names) == 0 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(filed[e.Names[0]]), func(cloud filing.Cloud) bool {
		return slices.ContainsFunc(e.Names, func(name string) bool { return !slices.Contains(filed[name], cloud) })
	})
}

// filedDomains returns the domains that have a filing or get one, and whether
// these are all.
func (c *checker) filedDomains() (filed map[string]bool, all bool) {
	filed, all = map[string]bool{}, true
	for _, website := range c.declared.FiledWebsites() {
		if website.IsUnknown() {
			all = false
		}
		filed[filing.WebsiteKey(website.OrElse(""))] = true
	}
	for _, one := range c.options.Filed {
		filed[filing.WebsiteKey(one.Domain)] = true
	}
	return filed, all
}
