// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"maps"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Computed returns the attributes with facts of a type that are not known before
// an apply where a configuration omits them, besides id, sorted. Any other that
// is omitted is null.
func Computed(terraformType string) []string {
	e := byName[terraformType]
	if e == nil {
		return nil
	}
	names := slices.Concat(e.Computed, e.ReadOnly)
	slices.Sort(names)
	return names
}

// HasOmissions reports whether a cloud fills in arguments of a type as
// [Omissions] says.
func HasOmissions(terraformType string) bool {
	e := byName[terraformType]
	return e != nil && len(e.Omissions) > 0
}

// Omissions fills in what a cloud does with a new resource of a type when
// attributes are omitted, though plans show some as unknown. isWritten reports
// whether the configuration has an attribute. It returns the facts, by the names
// that findings have for them, that were filled in.
func Omissions(terraformType string, attributes map[string]tfvalue.Value, isWritten func(name string) bool) (omitted []string) {
	e := byName[terraformType]
	if e == nil {
		return nil
	}
	for i := range e.Omissions {
		_, facts := e.fill(&e.Omissions[i], attributes, isWritten)
		omitted = append(omitted, facts...)
	}
	return omitted
}

// fill fills in what an omission becomes, and reports whether anything was to be
// filled in. It returns the facts that are omitted, not those that are written as
// the cloud would decide.
func (e *entry) fill(o *record.Omission, attributes map[string]tfvalue.Value, isWritten func(string) bool) (filled bool, omitted []string) {
	if !applies(o, attributes, isWritten) {
		return false, nil
	}
	isOmitted := !slices.ContainsFunc(o.Omitted, isWritten)
	for name, v := range o.Becomes {
		kind := attributes[name].Kind()
		if kind != tfvalue.KindUnknown && kind != tfvalue.KindNull {
			continue
		}
		attributes[name], filled = v, true
		switch {
		case slices.Contains(e.Facts.Charge.Attributes, name):
			omitted = append(omitted, "billing_mode")
		case slices.Contains(e.Facts.PublicIP.Set(), name) && isOmitted:
			omitted = append(omitted, "has_public_ip")
		}
	}
	return filled, omitted
}

// Presumed returns what a resource that is still to be created will be, if its
// cloud decides each argument that is not known yet. Of values nobody can tell
// whether that is so: an argument may be omitted, or set to what is known only
// after apply. It returns the facts that are omitted as [Omissions] does; nothing for
// a resource that exists, or of which nothing is known, as in a validation.
func Presumed(c *catalog.Catalog, v tfvalue.Value) (res Resource, omitted []string) {
	e := match(v)
	if e == nil || len(e.Omissions) == 0 || e.Instead != "" {
		return Resource{}, nil
	}
	if res = e.read(c, v); !res.ID.IsUnknown() {
		return Resource{}, nil
	}
	attributes := v.Attributes()
	if !slices.ContainsFunc(slices.Collect(maps.Values(attributes)), func(v tfvalue.Value) bool { return v.Kind() != tfvalue.KindUnknown }) {
		return Resource{}, nil
	}
	isWritten := func(name string) bool {
		kind := attributes[name].Kind()
		return kind != tfvalue.KindNull && (kind != tfvalue.KindUnknown || !slices.Contains(e.Computed, name))
	}
	decides := false
	for i := range e.Omissions {
		if o := &e.Omissions[i]; !o.Later {
			filled, facts := e.fill(o, attributes, isWritten)
			decides, omitted = decides || filled, append(omitted, facts...)
		}
	}
	if !decides {
		return Resource{}, nil
	}
	return e.read(c, tfvalue.Object(attributes)), omitted
}

func applies(o *record.Omission, attributes map[string]tfvalue.Value, isWritten func(string) bool) bool {
	if slices.ContainsFunc(o.Unless, isWritten) {
		return false
	}
	for _, name := range o.Omitted {
		v := attributes[name]
		isOpen := v.Kind() == tfvalue.KindUnknown || v.Kind() == tfvalue.KindNull
		switch {
		case !isWritten(name) && isOpen:
		// Where the schema has a default, a plan shows it as if it were written.
		case v.Kind() == tfvalue.KindList || v.Kind() == tfvalue.KindObject || v != o.Becomes[name]:
			return false
		}
	}
	return true
}
