// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"errors"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/remedy"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/wording"
)

// websiteDomain: a website is filed by its registrable domain, an app with the names
// that it uses, under a suffix that the ministry has approved.
var websiteDomain = Rule{
	Name: "icp_website_domain", Severity: Error, Subject: SubjectWebsite, Needs: NeedsWebsite,
	Sources: []string{"TC-DOMAIN", "MIIT-NAMES", "HW-SKILLS", "ALI-OVERVIEW"},
	check: func(e *evaluation) {
		for i := range e.Servers[:e.Declared] {
			domains, _ := e.Servers[i].Websites.Value()
			for _, domain := range domains {
				e.emitWebsite(domain, "websites", Place{Kind: SubjectServer, Index: i})
			}
		}
		for c := range e.Codes {
			code := &e.Codes[c]
			at := Place{Kind: SubjectCode, Index: c}
			if !code.Spent && (!code.Website.IsAbsent() || code.App.IsAbsent()) {
				e.emitWebsite(code.Website, "website", at)
			}
			if !code.Spent && !code.AppDomains.IsAbsent() {
				e.emitAppDomains(code, at)
			}
		}
	},
}

func init() { register(&websiteDomain) }

func (e *evaluation) emitWebsite(website filing.Fact[string], attribute string, at Place) {
	text, ok := website.Value()
	subject := Subject{Kind: SubjectWebsite, Name: filing.ShownWebsite(text), At: at}
	if !ok {
		e.emit(subject, needs(website, wording.Values{}, attribute))
		return
	}
	e.emit(subject, e.checkWebsiteDomain(text, attribute))
}

// emitAppDomains judges the names that the app of a code uses.
func (e *evaluation) emitAppDomains(code *filing.Code, at Place) {
	names, ok := code.AppDomains.Value()
	if !ok {
		e.emit(Subject{Kind: SubjectApp, Name: code.Name(), At: at}, needs(code.AppDomains, wording.Values{}, "app_domains"))
	}
	for _, name := range names {
		text, ok := name.Value()
		if !ok {
			e.emit(Subject{Kind: SubjectApp, Name: code.Name(), At: at}, needs(name, wording.Values{}, "app_domains"))
			continue
		}
		e.emit(Subject{Kind: SubjectApp, Name: filing.ShownWebsite(text), At: at}, e.checkAppDomain(text, code))
	}
}

// appSources say how apps are filed (HW-SKILLS).
var appSources = []string{"HW-SKILLS"}

func (e *evaluation) checkAppDomain(text string, code *filing.Code) outcome {
	v := wording.Values{Text: text, Service: filing.App(code.App.OrElse("")), Sources: appSources}
	domain, err := filing.ParseHost(text)
	var bad *filing.DomainError
	if errors.As(err, &bad) {
		v.Text, v.Problem, v.Suggestion = bad.Text, string(bad.Problem), bad.Suggestion
		return violation("app_domain", v, "app_domains")
	}
	if v.Suffix = domain.Suffix; !e.catalog.ApprovedSuffix(domain.Suffix) {
		v.Sources, v.Date = nil, e.catalog.SuffixesDate()
		o := violation("app_suffix", v, "app_domains")
		o.onlyWarns = true // as for websites
		return o
	}
	return pass
}

func (e *evaluation) checkWebsiteDomain(text, attribute string) outcome {
	v := wording.Values{Text: text}
	domain, err := filing.ParseDomain(text)
	var bad *filing.DomainError
	if errors.As(err, &bad) {
		v.Text = bad.Text
		v.Problem, v.Suggestion = string(bad.Problem), bad.Suggestion
		return violation("no_domain", v, attribute).mendedBy(correctWebsite(attribute, bad.Suggestion))
	}
	v.Suggestion, v.Suffix = domain.Unicode, domain.Suffix
	if !domain.IsRegistrable && !e.catalog.DepartmentSuffix(domain.Suffix) {
		return violation("subdomain", v, attribute).mendedBy(correctWebsite(attribute, domain.Unicode))
	}
	if !e.catalog.ApprovedSuffix(domain.Suffix) {
		v.Date = e.catalog.SuffixesDate()
		o := violation("suffix", v, attribute)
		o.onlyWarns = true // the list grows; the copy in the catalogue is dated
		return o
	}
	return pass
}

// correctWebsite returns the remedy for the website of a code. In a list of
// websites the others stay.
func correctWebsite(attribute, suggestion string) []remedy.Remedy {
	if attribute != "website" {
		return nil
	}
	return remedy.Correction(attribute, suggestion)
}
