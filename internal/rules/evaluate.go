// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/filing/ledger"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/remedy"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/wording"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Options change how a stack is judged.
type Options struct {
	// Now is the time to judge at. The zero value is the present.
	Now time.Time
	// Severities override the rules' default severities. Rules that are Off
	// are not judged.
	Severities map[Name]Severity
	// LegacyProducts admits the products that only older lists of the clouds
	// name.
	LegacyProducts bool
	// Needs limits judging to the rules with these needs. Empty means all.
	Needs []Need
	// Catalog is what the clouds say; nil for the one that is built in.
	Catalog *catalog.Catalog
}

// Evaluate judges a stack and returns every rule's verdict on every subject,
// in the order of [All] and of the stack. It gives the same findings for the
// same stack, whatever the time of day, unless Options.Now decides.
func Evaluate(stack filing.Stack, options Options) []Finding {
	judging := all()
	if len(options.Needs) > 0 {
		judging = Select(func(r *Rule) bool { return slices.Contains(options.Needs, r.Needs) })
	}
	e := evaluation{
		Ledger:     ledger.New(stack),
		deliveries: stack.Deliveries,
		traffic:    stack.Traffic,
		releases:   stack.Releases,
		isPartial:  stack.IsPartial,
		options:    options,
		catalog:    orDefault(options.Catalog),
		findings:   make([]Finding, 0, len(judging)*max(1, len(stack.Servers))),
	}
	if e.options.Now.IsZero() {
		e.options.Now = time.Now()
	}
	e.products = make([]*catalog.Product, len(e.Servers))
	for i := range e.Servers {
		e.products[i] = e.product(&e.Servers[i])
	}
	e.asksProduct = slices.Contains(judging, &serverProduct) && e.severity(&serverProduct) == Error
	for _, r := range judging {
		if e.severity(r) == Off {
			continue
		}
		e.rule = r
		r.check(&e)
	}
	return e.findings
}

// orDefault returns the catalogue that is built in where none is given.
func orDefault(c *catalog.Catalog) *catalog.Catalog {
	if c == nil {
		return catalog.Default()
	}
	return c
}

// evaluation is one run of the rules over one stack.
type evaluation struct {
	*ledger.Ledger
	// products are the catalogue's rows of the servers; nil where a server's
	// cloud or product is not known or not listed.
	products []*catalog.Product
	// deliveries, traffic and releases are the stack's.
	deliveries []filing.Delivery
	traffic    []filing.Traffic
	releases   []filing.Release
	// isPartial says that the stack may have more.
	isPartial bool

	// asksProduct says that the first premise is judged, and weighs as an error.
	asksProduct bool

	options  Options
	catalog  *catalog.Catalog
	rule     *Rule
	findings []Finding
}

func (e *evaluation) severity(r *Rule) Severity {
	if s, ok := e.options.Severities[r.Name]; ok {
		return s
	}
	return r.Severity
}

func (e *evaluation) product(s *filing.Server) *catalog.Product {
	cloud, ok1 := s.Cloud.Value()
	name, ok2 := s.Product.Value()
	if !ok1 || !ok2 {
		return nil
	}
	p, _ := e.catalog.Product(cloud, name)
	return p
}

// admitted reports whether the product may back a filing under the options.
func (e *evaluation) admitted(p *catalog.Product) bool {
	return p.Eligibility == catalog.Eligible || p.Eligibility == catalog.Legacy && e.options.LegacyProducts
}

// emit adds a finding of the rule that runs. Where nothing of a server can be read,
// [serverProduct] says so for all rules.
func (e *evaluation) emit(subject Subject, o outcome) {
	if o.verdict == Undecided && e.isUnread(subject.At) {
		o = notApplicable
	}
	severity := e.severity(e.rule)
	if _, chosen := e.options.Severities[e.rule.Name]; !chosen && o.onlyWarns && severity == Error {
		severity = Warning
	}
	e.findings = append(e.findings, Finding{
		Rule: e.rule.Name, Verdict: o.verdict, Severity: severity, Cause: o.cause,
		Subject: subject, Facts: o.facts, Values: o.values, Remedies: o.remedies, variant: o.variant, catalog: e.catalog,
	})
}

// isUnread reports whether [serverProduct] says that nothing can be read of a server,
// or of the one that a code is for.
func (e *evaluation) isUnread(at Place) bool {
	server := -1
	switch at.Kind {
	case SubjectServer:
		server = at.Index
	case SubjectCode:
		server = e.ServerOf[at.Index]
	case SubjectAccount, SubjectWebsite, SubjectDelivery, SubjectRelease:
	}
	return server >= 0 && e.Servers[server].Given != filing.GivenResource && e.asksProduct
}

// outcome is what a rule decided about one subject.
type outcome struct {
	verdict Verdict
	cause   Cause
	// variant names the message of a violation; see the messages folder.
	variant  string
	facts    []string
	values   *wording.Values
	remedies []remedy.Remedy
	// onlyWarns lowers the default severity: the source is not certain.
	onlyWarns bool
}

var (
	notApplicable = outcome{verdict: NotApplicable}
	pass          = outcome{verdict: Pass}
)

func violation(variant string, v wording.Values, facts ...string) outcome {
	return outcome{verdict: Violation, variant: variant, facts: facts, values: &v}
}

// mendedBy adds what mends a violation.
func (o outcome) mendedBy(remedies []remedy.Remedy) outcome {
	o.remedies = remedies
	return o
}

// sourceSilent is undecided because no source states the limit.
func sourceSilent(v wording.Values, facts ...string) outcome {
	return outcome{verdict: Undecided, cause: SourceSilent, variant: "source_silent", facts: facts, values: &v}
}

// unlisted is undecided because the catalogue has no row for the server: its
// cloud or product is not known, or no source lists it.
func unlisted(s *filing.Server, v wording.Values) outcome {
	switch {
	case !s.Cloud.IsKnown():
		return needs(s.Cloud, v, "cloud")
	case !s.Product.IsKnown():
		return needs(s.Product, v, "product")
	}
	return sourceSilent(v, "product")
}

// isNobody reports whether nobody knows what a server is, so that [serverProduct]
// says once for all rules that none of them can be decided.
func (e *evaluation) isNobody(s *filing.Server) bool {
	return e.asksProduct && (!s.Cloud.IsKnown() || !s.Product.IsKnown())
}

// needs returns the undecided outcome for a fact that is not known. The fact's
// type does not matter, only its state.
func needs[T any](f filing.Fact[T], v wording.Values, name string) outcome {
	o := outcome{verdict: Undecided, cause: FactAbsent, variant: "fact_absent", facts: []string{name}, values: &v}
	switch reason := f.Unreadable(); {
	case reason != nil:
		o.cause, o.variant = FactUnreadable, "fact_unreadable"
		o.values.Unreadable = reason
	case f.IsUnknown():
		o.cause, o.variant = FactUnknown, "fact_unknown"
	}
	return o
}

// Unresolved returns the undecided finding for a domain behind which not every
// server can be determined. reason says why.
func Unresolved(domain string, reason text.Message) Finding {
	return Finding{
		Rule: serverProduct.Name, Verdict: Undecided, Severity: serverProduct.Severity, Cause: FactUnknown,
		Subject: Subject{Kind: SubjectWebsite, Name: domain}, Facts: []string{"product"}, variant: "unresolved",
		Values: &wording.Values{Text: domain, Reason: reason},
	}
}
