// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"errors"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// deliveryFiled: a domain that is served from the mainland needs a filing, on
// whatever product.
var deliveryFiled = Rule{
	Name: "icp_delivery_filed", Severity: Warning, Subject: SubjectDelivery, Needs: NeedsDelivery,
	Sources: []string{"ALI-TABLE", "ALI-DCDN", "HW-LIMITS", "HW-SKILLS", "TC-NEED"},
	check: func(e *evaluation) {
		if len(e.deliveries) == 0 {
			return
		}
		f := e.filings()
		for i := range e.deliveries {
			e.emit(e.deliverySubject(i), e.checkDeliveryFiled(&e.deliveries[i], f))
		}
	},
}

func init() { register(&deliveryFiled) }

func (e *evaluation) checkDeliveryFiled(delivery *filing.Delivery, f filings) outcome {
	mainland, ok := delivery.Mainland.Value()
	if ok && !mainland {
		return notApplicable
	}
	v := e.deliveryValues(delivery)
	text, known := delivery.Domain.Value()
	if !known {
		return deliveryNeeds(delivery.Domain, v, "domain")
	}
	site, shown, err := siteOf(text)
	v.Text, v.Site = shown, site.Unicode
	var bad *filing.DomainError
	switch {
	case errors.As(err, &bad) && bad.Problem == filing.DomainIP:
		return notApplicable // an address has no filing of its own
	case errors.As(err, &bad):
		v.Problem = string(bad.Problem)
		return outcome{verdict: Undecided, cause: FactAbsent, variant: "delivery_domain", facts: []string{"domain"}, values: &v}
	}
	switch {
	case len(f.clouds[site.Registrable]) > 0:
		return checkApproved(delivery, f.approved[site.Registrable], v)
	case !ok:
		return deliveryNeeds(delivery.Mainland, v, "scope")
	case len(f.open) > 0:
		// One of the websites that are not known yet may be this one.
		return deliveryNeeds(filing.Unknown[string](), v, f.open[0].attribute)
	}
	return violation("unfiled", v, "domain", "scope")
}

// checkApproved judges a delivery whose website is filed, or will be: a product
// that looks the filing up takes the domain only when it has its number.
func checkApproved(delivery *filing.Delivery, approved filing.Fact[bool], v Values) outcome {
	switch {
	case approved.OrElse(false), delivery.Accepted.OrElse(false):
		return pass
	case v.Product != nil && v.Product.Kind == filing.KindLoadBalancer:
		return pass // it takes any domain, as a server does
	case !delivery.Mainland.IsKnown():
		return deliveryNeeds(delivery.Mainland, v, "scope")
	case approved.IsUnknown():
		return deliveryNeeds(approved, v, "filing_number")
	case !delivery.Accepted.IsKnown():
		return deliveryNeeds(delivery.Accepted, v, "filing_number")
	}
	return violation("planned", v, "domain", "filing_number")
}

// filings are the websites that a stack files or that have a filing.
type filings struct {
	// clouds are the access providers of each filing, by registrable domain.
	clouds map[string][]filing.Fact[filing.Cloud]
	// approved says of which a number shows that the filing is through. Absent
	// where none is stated.
	approved map[string]filing.Fact[bool]
	// open are filings of websites that are not known yet.
	open []openFiling
}

type openFiling struct {
	attribute string
	cloud     filing.Fact[filing.Cloud]
}

// filings collects what the stack files.
func (e *evaluation) filings() filings {
	f := filings{clouds: map[string][]filing.Fact[filing.Cloud]{}, approved: map[string]filing.Fact[bool]{}}
	add := func(website filing.Fact[string], attribute string, cloud filing.Fact[filing.Cloud], approved filing.Fact[bool]) {
		text, ok := website.Value()
		if website.IsUnknown() {
			f.open = append(f.open, openFiling{attribute, cloud})
		}
		if site, _, err := siteOf(text); ok && err == nil {
			f.clouds[site.Registrable] = append(f.clouds[site.Registrable], cloud)
			if before := f.approved[site.Registrable]; approved.IsKnown() || before.IsAbsent() {
				f.approved[site.Registrable] = approved
			}
		}
	}
	for i := range e.servers[:e.declared] {
		s := &e.servers[i]
		domains, _ := s.Websites.Value()
		for _, domain := range domains {
			add(domain, "websites", s.Cloud, filing.Absent[bool]())
		}
		if s.Websites.IsUnknown() {
			add(filing.Unknown[string](), "websites", s.Cloud, filing.Absent[bool]())
		}
	}
	for c := range e.codes {
		cloud := filing.Unknown[filing.Cloud]()
		if i := e.serverOf[c]; i >= 0 {
			cloud = e.servers[i].Cloud
		}
		if !e.codes[c].Spent {
			add(e.codes[c].Website, "website", cloud, filing.Map(e.codes[c].FilingNumber, func(string) bool { return true }))
		}
	}
	for _, filed := range e.filed {
		cloud := filing.Known(filed.Cloud)
		if filed.Cloud == "" {
			cloud = filing.Absent[filing.Cloud]()
		}
		add(filing.Known(filed.Domain), "", cloud, filing.Known(true))
	}
	return f
}

// mayBeWith returns what nobody tells yet of whether a website that is filed with
// some clouds is filed with another one too, and the attribute that holds it:
// none where it is not.
func (f filings) mayBeWith(cloud filing.Cloud, clouds []filing.Fact[filing.Cloud]) (attribute string, fact filing.Fact[filing.Cloud]) {
	for _, c := range clouds {
		if !c.IsKnown() {
			return "filing_cloud", c
		}
	}
	for _, o := range f.open {
		if o.cloud.OrElse(cloud) == cloud {
			// One of the websites that are not known yet may be this one.
			return o.attribute, filing.Unknown[filing.Cloud]()
		}
	}
	return "", fact
}

// siteOf returns the domain whose filing covers a host that is delivered, and
// the host as a message may show it. The host may be a wildcard and may have a
// port.
func siteOf(host string) (site filing.Domain, shown string, err error) {
	site, err = filing.ParseDomain(host)
	var bad *filing.DomainError
	if !errors.As(err, &bad) {
		return site, host, err
	}
	if bad.Suggestion != "" {
		site, err = filing.ParseDomain(bad.Suggestion)
	}
	return site, bad.Text, err
}

// deliveryNeeds is [needs] for a fact of a delivery: no resource of the
// provider decides about one during apply.
func deliveryNeeds[T any](f filing.Fact[T], v Values, name string) outcome {
	o := needs(f, v, name)
	if o.cause == FactUnknown {
		o.variant = "delivery_unknown"
	}
	return o
}
