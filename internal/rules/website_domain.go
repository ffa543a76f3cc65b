// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"errors"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// websiteDomain: a website is filed by its registrable domain, under a suffix
// that the ministry has approved.
var websiteDomain = Rule{
	Name: "icp_website_domain", Severity: Error, Subject: SubjectWebsite, Needs: NeedsWebsite,
	Sources: []string{"TC-DOMAIN", "HW-SKILLS"},
	check: func(e *evaluation) {
		for i := range e.servers[:e.declared] {
			domains, _ := e.servers[i].Websites.Value()
			for _, domain := range domains {
				e.emitWebsite(domain, "websites", Place{Kind: SubjectServer, Index: i})
			}
		}
		for c := range e.codes {
			if !e.codes[c].Spent {
				e.emitWebsite(e.codes[c].Website, "website", Place{Kind: SubjectCode, Index: c})
			}
		}
	},
}

func init() { register(&websiteDomain) }

func (e *evaluation) emitWebsite(website filing.Fact[string], attribute string, at Place) {
	text, ok := website.Value()
	subject := Subject{Kind: SubjectWebsite, Name: text, At: at}
	if !ok {
		e.emit(subject, needs(website, details{}, attribute))
		return
	}
	o := e.checkWebsiteDomain(text, attribute)
	if o.details != nil {
		subject.Name = o.details.Text // without the password of a URL
	}
	e.emit(subject, o)
}

// departmentSuffix is the suffix under which departments file names of their
// own below their authority's domain (HW-SKILLS).
const departmentSuffix = "gov.cn"

func (e *evaluation) checkWebsiteDomain(text, attribute string) outcome {
	d := details{Text: text}
	domain, err := filing.ParseDomain(text)
	var bad *filing.DomainError
	if errors.As(err, &bad) {
		d.Text = bad.Text
		d.Problem, d.Suggestion = string(bad.Problem), bad.Suggestion
		return violation("no_domain", d, attribute)
	}
	d.Suggestion, d.Suffix = domain.Unicode, domain.Suffix
	if !domain.IsRegistrable && domain.Suffix != departmentSuffix {
		return violation("subdomain", d, attribute)
	}
	if !e.catalog.ApprovedSuffix(domain.Suffix) {
		o := violation("suffix", d, attribute)
		o.onlyWarns = true // the list grows; the copy in the catalogue is dated
		return o
	}
	return pass
}
