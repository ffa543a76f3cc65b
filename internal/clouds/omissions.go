// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"slices"

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
// whether the configuration has an attribute.
func Omissions(terraformType string, attributes map[string]tfvalue.Value, isWritten func(name string) bool) {
	e := byName[terraformType]
	if e == nil {
		return
	}
	for i := range e.Omissions {
		o := &e.Omissions[i]
		if !applies(o, attributes, isWritten) {
			continue
		}
		for name, v := range o.Becomes {
			if kind := attributes[name].Kind(); kind == tfvalue.KindUnknown || kind == tfvalue.KindNull {
				attributes[name] = v
			}
		}
	}
}

func applies(o *record.Omission, attributes map[string]tfvalue.Value, isWritten func(string) bool) bool {
	if slices.ContainsFunc(o.Unless, isWritten) {
		return false
	}
	for _, name := range o.Omitted {
		v := attributes[name]
		switch {
		case !isWritten(name):
			if v.Kind() != tfvalue.KindUnknown && v.Kind() != tfvalue.KindNull {
				return false
			}
		case v.Kind() == tfvalue.KindList || v.Kind() == tfvalue.KindObject || v != o.Becomes[name]:
			return false
		}
	}
	return true
}
