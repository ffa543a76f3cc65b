// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// read reads the facts of an object of the type.
func (e *entry) read(c *catalog.Catalog, v tfvalue.Value) Resource {
	r := reader{terraformType: e.name, object: v}
	f := &e.Facts
	res := Resource{Type: e.name, Kind: e.Kind, Cloud: e.cloud, Product: e.Product, Arguments: e.arguments}
	if variant := e.Variant; variant != nil {
		if text, ok := r.text(variant.Attribute).Value(); ok && variant.Matches(text) {
			res.Product = variant.Product
		}
	}
	res.ID = r.id(f)
	amount := r.wholeNumber(f.Amount)
	res.IsOne = amount.IsAbsent() || amount == filing.Known(1)
	res.Region = r.region(c, f, e.cloud)
	res.Billing = r.billing(&f.Charge)
	res.Purchase = r.purchase(&f.Term)
	res.AutoRenewal = r.autoRenewal(f.AutoRenewal)
	res.CreatedAt = r.time(f.CreatedAt)
	res.ExpiresAt = r.time(f.ExpiresAt)
	if billing, ok := res.Billing.Value(); ok && neverExpires(billing) {
		res.ExpiresAt = filing.Absent[time.Time]()
	}
	res.HasPublicIP = r.publicIP(&f.PublicIP)
	res.Outage = r.outage(&f.State)
	return res
}

// neverExpires reports whether an end that the cloud writes for a server that
// is paid for in this way means nothing.
func neverExpires(b filing.Billing) bool {
	return b == filing.PayAsYouGo || b == filing.Spot || b == filing.ScalingGroup
}

func (r *reader) id(f *record.Facts) filing.Fact[string] {
	if f.IDs != "" {
		return r.onlyElement(f.IDs)
	}
	if f.ID != "" {
		return r.text(f.ID)
	}
	return r.text("id")
}

func (r *reader) region(c *catalog.Catalog, f *record.Facts, cloud filing.Cloud) filing.Fact[string] {
	region, zone := r.place(c, cloud, f, f.Region), r.place(c, cloud, f, f.Zone)
	if former := r.place(c, cloud, f, f.FormerZone); former.IsKnown() && !zone.IsKnown() {
		zone = former
	}
	if region.IsKnown() {
		return region
	}
	name, ok := zone.Value()
	if !ok {
		if region.IsUnknown() {
			return region
		}
		return zone
	}
	isNumber := strings.Trim(name, "0123456789") == ""
	if found, ok := c.RegionOfZone(cloud, name); ok && (len(c.CloudsOfRegion(name)) == 0 || c.Region(cloud, found).Listed) {
		return filing.Known(found)
	}
	if region.IsAbsent() && !isNumber {
		return zone // it is judged as it is written, such as a region in its place
	}
	return region
}

// place reads the name of a region or a zone. One that a test has filled in is
// not of any place, and not a slip of a user either. The id is filled in with it:
// of a server that is still to be created somebody wrote the place.
func (r *reader) place(c *catalog.Catalog, cloud filing.Cloud, f *record.Facts, name string) filing.Fact[string] {
	place := r.text(name)
	if written, ok := place.Value(); ok && r.id(f).IsKnown() && tfvalue.IsGenerated(written) {
		if _, meant := c.NearestRegion(cloud, written); !meant {
			return filing.Unreadable[string](r.failGenerated(name, wantPlace))
		}
	}
	return place
}

func (r *reader) billing(charge *record.Charge) filing.Fact[filing.Billing] {
	if charge.Always != "" {
		return filing.Known(charge.Always)
	}
	var billing filing.Fact[filing.Billing]
	for _, name := range charge.Attributes {
		if found := r.billingMode(name); found.IsKnown() {
			billing = found
			break
		} else {
			billing = billing.Or(found)
		}
	}
	strategy, ok := r.text(charge.Spot).Value()
	isOneOf := func(words ...string) bool {
		return slices.ContainsFunc(words, func(word string) bool { return strings.EqualFold(strings.TrimSpace(strategy), word) })
	}
	switch {
	case !ok || isOneOf(charge.NoSpot):
		return billing
	case isOneOf(charge.SpotWords...):
		return filing.Known(filing.Spot)
	}
	if billing.IsKnown() {
		return billing // no subscription is a spot instance, and the others back no filing either
	}
	return filing.Unreadable[filing.Billing](r.fail(charge.Spot, r.shown(charge.Spot), wantOneOf(append([]string{charge.NoSpot}, charge.SpotWords...))))
}

func (r *reader) purchase(from *record.Purchase) filing.Fact[filing.Term] {
	count := r.wholeNumber(from.Count)
	n, ok := count.Value()
	if !ok {
		return filing.As[filing.Term](count)
	}
	if n == 0 {
		// Nobody sells zero months: it is what providers write for "none".
		return filing.Absent[filing.Term]()
	}
	unit := filing.Absent[filing.TermUnit]()
	if text := r.text(from.Unit); text.IsUnknown() {
		return filing.As[filing.Term](text)
	} else if name, ok := text.Value(); ok {
		if from.Day != "" && strings.EqualFold(name, from.Day) {
			return filing.Absent[filing.Term]()
		}
		unit = r.termUnit(from.Unit, name)
	} else if from.Default != "" {
		unit = filing.Known(from.Default)
	}
	in, ok := unit.Value()
	if !ok {
		return filing.As[filing.Term](unit)
	}
	term, err := filing.PurchasedTerm(n, in)
	if err != nil {
		return filing.Unreadable[filing.Term](r.fail(from.Count, r.shown(from.Count), wantCount))
	}
	return filing.Known(term)
}

// autoRenewal returns the argument where the object has its value: clouds write a
// truth as text, too.
func (r *reader) autoRenewal(on filing.Argument) filing.Argument {
	v := r.get(on.Name)
	text, _ := v.Text()
	if truth, ok := v.Truth(); ok {
		text = strconv.FormatBool(truth)
	}
	if on.Name == "" || !strings.EqualFold(text, fmt.Sprint(on.Value)) {
		return filing.Argument{}
	}
	return on
}
