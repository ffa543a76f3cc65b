// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// factSources names the attributes that a shape's facts are in. A fact whose
// source is empty is absent.
type factSources struct {
	// id is the attribute with the cloud's id, "id" when empty. ids is a list
	// of ids, for resources that are several instances.
	id, ids string
	// region outranks zone.
	region, zone string
	// billing are the attributes with the charge type, the current one first.
	billing []string
	// alwaysBilled is how a product without a choice is paid for.
	alwaysBilled filing.Billing
	// spot is the attribute with the spot strategy.
	spot     string
	purchase purchaseSource
	created  string
	expires  string
	publicIP func(*reader) filing.Fact[bool]
	// product tells apart products that share a type, when set.
	product func(*reader, filing.Product) filing.Product
}

// purchaseSource says where a purchased term is.
type purchaseSource struct {
	count, unit string
	// unitless is the unit where unit is empty or null. When it is empty too,
	// a count without a unit says nothing.
	unitless filing.TermUnit
	// daily shapes may be bought by the day, which is no unit of a term.
	daily bool
}

// read reads the facts of an object that has the shape.
func (s *shape) read(v tfvalue.Value) (Resource, error) {
	r := reader{terraformType: s.terraformType, object: v}
	f := &s.facts
	res := Resource{Type: s.terraformType, Role: s.role, Cloud: s.cloud, Product: s.product}
	if f.product != nil {
		res.Product = f.product(&r, s.product)
	}
	res.ID = r.id(f)
	res.Region = r.region(f, s.cloud)
	res.Billing = r.billing(f)
	res.Purchase = r.purchase(f.purchase)
	res.CreatedAt = r.time(f.created)
	res.ExpiresAt = r.time(f.expires)
	if billing, ok := res.Billing.Value(); ok && neverExpires(billing) {
		res.ExpiresAt = filing.Absent[time.Time]()
	}
	if f.publicIP != nil {
		res.HasPublicIP = f.publicIP(&r)
	}
	if r.err != nil {
		return Resource{}, r.err
	}
	return res, nil
}

// neverExpires reports whether an end that the cloud writes for a server that
// is paid for in this way means nothing.
func neverExpires(b filing.Billing) bool {
	return b == filing.PayAsYouGo || b == filing.Spot || b == filing.ScalingGroup
}

func (r *reader) id(f *factSources) filing.Fact[string] {
	if f.ids != "" {
		return r.onlyElement(f.ids)
	}
	if f.id != "" {
		return r.text(f.id)
	}
	return r.text("id")
}

func (r *reader) region(f *factSources, cloud filing.Cloud) filing.Fact[string] {
	region := r.text(f.region)
	if region.IsKnown() {
		return region
	}
	zone := r.text(f.zone)
	name, ok := zone.Value()
	if !ok {
		if region.IsUnknown() {
			return region
		}
		return zone
	}
	if found, ok := catalog.Default().RegionOfZone(cloud, name); ok {
		return filing.Known(found)
	}
	// Terraform will not learn more about a zone that the catalogue lacks.
	return region
}

func (r *reader) billing(f *factSources) filing.Fact[filing.Billing] {
	if f.alwaysBilled != "" {
		return filing.Known(f.alwaysBilled)
	}
	var billing filing.Fact[filing.Billing]
	for _, name := range f.billing {
		if found := r.billingMode(name); found.IsKnown() {
			billing = found
			break
		} else {
			billing = billing.Or(found)
		}
	}
	if strategy, ok := r.text(f.spot).Value(); ok && !isNoSpot(strategy) {
		return filing.Known(filing.Spot)
	}
	return billing
}

func (r *reader) purchase(from purchaseSource) filing.Fact[filing.Term] {
	count := r.wholeNumber(from.count)
	months, ok := count.Value()
	if !ok {
		return filing.Map(count, filing.MonthsTerm)
	}
	if months == 0 {
		// Nobody sells zero months: it is what providers write for "none".
		return filing.Absent[filing.Term]()
	}
	unit := filing.Absent[filing.TermUnit]()
	if text := r.text(from.unit); text.IsUnknown() {
		return filing.Unknown[filing.Term]()
	} else if name, ok := text.Value(); ok {
		if from.daily && isDay(name) {
			return filing.Absent[filing.Term]()
		}
		unit = r.termUnit(from.unit, name)
	} else if from.unitless != "" {
		unit = filing.Known(from.unitless)
	}
	if !unit.IsKnown() {
		return filing.Absent[filing.Term]()
	}
	term, err := filing.PurchasedTerm(months, unit.OrElse(filing.Month))
	if err != nil {
		r.fail(from.count, r.shown(from.count), wantCount)
	}
	return filing.Known(term)
}
