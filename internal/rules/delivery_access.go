// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/filing/ledger"
)

// deliveryAccess: some products serve a domain only when their own cloud is an
// access provider of its filing.
var deliveryAccess = Rule{
	Name: "icp_delivery_access", Severity: Warning, Subject: SubjectDelivery, Needs: NeedsDelivery, Advisory: true,
	Sources: []string{"ALI-TABLE", "ALI-FC", "ALI-ALB", "HW-SKILLS", "HW-CDN", "TC-ACCESS"},
	check: func(e *evaluation) {
		if len(e.deliveries) == 0 {
			return
		}
		f := e.Filings()
		for i := range e.deliveries {
			e.emit(e.deliverySubject(i), e.checkDeliveryAccess(&e.deliveries[i], f))
		}
	},
}

func init() { register(&deliveryAccess) }

func (e *evaluation) checkDeliveryAccess(delivery *filing.Delivery, f *ledger.Filings) outcome {
	v := e.deliveryValues(delivery)
	access := filing.Unknown[catalog.DeliveryAccess]()
	if v.Product != nil {
		access = v.Product.DeliveryAccess
	}
	needed, stated := access.Value()
	onOrigin := needed == catalog.AccessOrigin
	switch {
	case access.IsAbsent(), needed == catalog.AccessNever:
		return notApplicable
	case delivery.Mainland.IsKnown() && !delivery.Mainland.OrElse(false):
		return notApplicable
	case onOrigin && delivery.OriginInCloud.IsKnown() && !delivery.OriginInCloud.OrElse(false):
		return notApplicable
	}
	text, ok := delivery.Domain.Value()
	if !ok && f.Elsewhere(delivery.Cloud) {
		return neededDomain(delivery, v)
	}
	site, shown, err := ledger.SiteOf(text)
	clouds := f.Clouds[site.Registrable]
	if !ok || err != nil || len(clouds) == 0 {
		return notApplicable // whether it is filed at all is another rule's matter
	}
	v.Text, v.Site = shown, site.Unicode
	if slices.Contains(clouds, filing.Known(delivery.Cloud)) {
		return pass
	}
	name, open := f.MayBeWith(delivery.Cloud, clouds)
	switch {
	case !stated:
		return sourceSilent(v, "product")
	case !delivery.Mainland.IsKnown():
		return neededNow(delivery.Mainland, v, "scope")
	case onOrigin && !delivery.OriginInCloud.IsKnown():
		return neededNow(delivery.OriginInCloud, v, "origin")
	case name != "":
		return neededFiling(open, v, name)
	}
	v.Clouds = e.cloudInfos(clouds)
	v.Inferred = "delivery_access"
	if needed == catalog.AccessResolution && delivery.OriginInCloud.OrElse(false) {
		needed, v.Inferred = catalog.AccessOrigin, "" // the first of the two conditions, which is plain
	}
	return violation(string(needed), v, "domain")
}
