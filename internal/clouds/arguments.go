// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// Arguments returns how users write a server's facts in a Terraform type. Of a
// data source there is only the type: nothing is written there. The slices are
// shared: callers must not change them.
func Arguments(terraformType string) filing.Arguments {
	if e := byName[terraformType]; e != nil {
		return e.arguments
	}
	return filing.Arguments{Type: terraformType}
}

func (e *entry) argumentsOf() filing.Arguments {
	a := filing.Arguments{Type: e.name}
	if e.isData() {
		return a
	}
	f := &e.Facts
	if f.Charge.Prepaid != "" {
		a.Subscription = []filing.Argument{{Name: f.Charge.Attributes[0], Value: f.Charge.Prepaid}}
	}
	a.Period = f.Term.Count
	if f.Term.Unit != "" {
		a.PeriodUnit = filing.Argument{Name: f.Term.Unit, Value: f.Term.Month}
		a.RequiresUnit = f.Term.Default == ""
		if f.Term.Week != "" {
			a.WeekUnit = filing.Argument{Name: f.Term.Unit, Value: f.Term.Week}
		}
	}
	a.Region = e.written(f.Region, f.Zone)
	a.PublicIP = f.PublicIP.Ways
	a.Start = f.State.Start
	return a
}

// written returns those of some attributes that a configuration can set.
func (e *entry) written(names ...string) []string {
	return slices.DeleteFunc(names, func(name string) bool { return name == "" || slices.Contains(e.ReadOnly, name) })
}

// OnDemand returns how pay-as-you-go is written in a type, and the arguments
// that a subscription does not have: what those are there for is not for a fix
// to decide. Spot is the argument with the spot strategy. All are empty for types
// that know no such thing.
func OnDemand(terraformType string) (charge, spot filing.Argument, only []string) {
	e := byName[terraformType]
	if e == nil || e.isData() {
		return charge, spot, nil
	}
	c := &e.Facts.Charge
	if c.OnDemand != "" {
		charge = filing.Argument{Name: c.Attributes[0], Value: c.OnDemand}
	}
	if c.Spot != "" {
		spot = filing.Argument{Name: c.Spot, Value: c.NoSpot}
	}
	return charge, spot, e.OnDemandOnly
}

// WrittenAs returns the arguments of a type in which a fact is written, by the
// name that findings have for the fact.
func WrittenAs(terraformType, fact string) []string {
	e := byName[terraformType]
	if e == nil || e.isData() {
		return nil
	}
	f := &e.Facts
	switch fact {
	case "billing_mode":
		return e.written(append(slices.Clone(f.Charge.Attributes), f.Charge.Spot)...)
	case "term_months":
		return e.written(f.Term.Count)
	case "has_public_ip":
		return e.written(append([]string{f.PublicIP.Bandwidth, f.PublicIP.Allocate}, f.PublicIP.Set()...)...)
	case "region":
		return e.written(f.Region, f.Zone)
	case "state":
		return e.written(f.State.Start.Name)
	case "domain":
		return e.domainArguments()
	case "scope":
		if e.Delivery != nil {
			return e.written(e.Delivery.Scope)
		}
	case "origin":
		if e.Delivery != nil {
			return e.originArguments()
		}
	}
	return nil
}

func (e *entry) domainArguments() []string {
	var names []string
	if e.DNSRecord != nil {
		names = append(names, e.DNSRecord.Zone)
	}
	if e.Delivery != nil {
		for _, p := range e.Delivery.Domains {
			names = append(names, p.First())
		}
	}
	return e.written(names...)
}

func (e *entry) originArguments() []string {
	var names []string
	for _, l := range e.Links {
		if l.From == "" {
			names = append(names, l.To.First())
		}
	}
	return e.written(names...)
}
