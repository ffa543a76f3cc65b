// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"errors"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/filing/ledger"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/wording"
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
		f := e.Filings()
		for i := range e.deliveries {
			e.emit(e.deliverySubject(i), e.checkDeliveryFiled(&e.deliveries[i], f))
		}
	},
}

func init() { register(&deliveryFiled) }

func (e *evaluation) checkDeliveryFiled(delivery *filing.Delivery, f *ledger.Filings) outcome {
	mainland, ok := delivery.Mainland.Value()
	if ok && !mainland {
		return notApplicable
	}
	v := e.deliveryValues(delivery)
	text, known := delivery.Domain.Value()
	if !known {
		return neededDomain(delivery, v)
	}
	site, shown, err := ledger.SiteOf(text)
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
	case len(f.Clouds[site.Registrable]) > 0:
		return checkApproved(delivery, f.Approved[site.Registrable], v)
	case !ok:
		o := neededNow(delivery.Mainland, v, "scope")
		if o.cause == FactAbsent {
			o.variant = "delivery_unplaced"
		}
		return o
	case len(f.Open) > 0:
		// One of the websites that are not known yet may be this one.
		return neededNow(filing.Unknown[string](), v, f.Open[0].Attribute)
	case f.AppDomains[site.Host]:
		o := sourceSilent(v, "domain")
		o.variant = "app_only"
		return o
	case f.AppsOpen && site.Host != "":
		return neededNow(filing.Unknown[string](), v, "app_domains")
	}
	return violation("unfiled", v, "domain", "scope")
}

// checkApproved judges a delivery whose website is filed, or will be: a product
// that looks the filing up takes the domain only when it has its number.
func checkApproved(delivery *filing.Delivery, approved filing.Fact[bool], v wording.Values) outcome {
	switch {
	case approved.OrElse(false), delivery.Accepted.OrElse(false):
		return pass
	case v.Product != nil && v.Product.Kind == filing.KindLoadBalancer:
		return pass // it takes any domain, as a server does
	case !delivery.Mainland.IsKnown():
		return neededNow(delivery.Mainland, v, "scope")
	case approved.IsUnknown():
		return neededNow(approved, v, "filing_number")
	case !delivery.Accepted.IsKnown():
		return neededNow(delivery.Accepted, v, "filing_number")
	}
	return violation("planned", v, "domain", "filing_number")
}

// neededNow is [needs] for a fact of a delivery or of a website's traffic: no
// resource of the provider holds it, and none decides about it during apply.
func neededNow[T any](f filing.Fact[T], v wording.Values, name string) outcome {
	o := needs(f, v, name)
	switch o.cause {
	case FactUnknown:
		o.variant = "delivery_unknown"
	case FactUnreadable:
		o.variant = "delivery_unreadable"
	case Decided, SourceSilent, FactAbsent:
	}
	return o
}

// neededDomain is [neededNow] for the domain of a delivery. One that cannot be read
// is there and sensitive: no report may show it.
func neededDomain(delivery *filing.Delivery, v wording.Values) outcome {
	o := neededNow(delivery.Domain, v, "domain")
	if o.cause == FactUnreadable {
		o.variant = "delivery_sensitive"
	}
	return o
}

// neededFiling is [neededNow] for what [ledger.Filings.MayBeWith] lacks.
func neededFiling(f filing.Fact[filing.Cloud], v wording.Values, name string) outcome {
	o := neededNow(f, v, name)
	switch {
	case name != "filing_cloud":
	case o.cause == FactAbsent:
		o.variant = "filed_with"
	case o.cause == FactUnknown:
		o.variant = "filed_with_unknown"
	}
	return o
}
