// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"slices"
	"strings"
	"sync"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
)

// bareName is a record's type as plans write it, without "data.".
func bareName(e *entry) string { return strings.TrimPrefix(e.Name, dataPrefix) }

// wanted are the attributes that are read of each type, by its bare name: a data
// source may have the name of a resource.
var wanted = sync.OnceValue(func() map[string]map[string]bool {
	all := map[string]map[string]bool{}
	for _, e := range entries {
		for _, name := range append([]string{bareName(e)}, e.Aliases...) {
			if all[name] == nil {
				all[name] = map[string]bool{}
			}
			for _, attribute := range e.attributes() {
				all[name][attribute] = true
			}
		}
	}
	return all
})

// attributes are the attributes and nested blocks that the record is read from,
// with the names in those blocks.
func (e *entry) attributes() []string {
	if e.List != "" {
		return []string{e.List}
	}
	names := slices.Concat(record.CommonHandles, []string{record.RegionArgument}, e.factAttributes())
	for _, p := range e.Paths() {
		names = append(names, p.Steps()...)
	}
	return names
}

// factAttributes are those that facts are read from, with what hides them.
func (e *entry) factAttributes() []string {
	names := append([]string{"id"}, e.Facts.Attributes()...)
	if e.Variant != nil {
		names = append(names, e.Variant.Attribute)
	}
	for i := range e.Omissions {
		names = append(names, e.Omissions[i].Omitted...)
		names = append(names, e.Omissions[i].Unless...)
	}
	return names
}

// Tracks reports whether anything is known of a type.
func Tracks(terraformType string) bool { return wanted()[terraformType] != nil }

// Wanted reports whether an attribute of a type, or of its nested blocks, is read
// by anything here, so that a reader of plans has to keep it. Of this provider's own types all are,
// but for secrets; of a data source that lists servers only the list.
func Wanted(terraformType, attribute string) bool {
	if e := byName[terraformType]; e != nil && e.isOwn {
		return !slices.Contains(e.Secrets, attribute)
	}
	return wanted()[terraformType][attribute]
}

// wantedOfElements are the attributes that are read of the servers that data
// sources have read, by the bare name of the data source.
var wantedOfElements = sync.OnceValue(func() map[string]map[string]bool {
	all := map[string]map[string]bool{}
	for _, e := range entries {
		if e.List == "" {
			continue
		}
		set := handlesOf(e.Handles)
		for _, attribute := range e.factAttributes() {
			set[attribute] = true
		}
		all[bareName(e)] = set
	}
	return all
})

// WantedOfElement reports whether an attribute is read of the servers that a data
// source has read.
func WantedOfElement(dataSource, attribute string) bool {
	return wantedOfElements()[dataSource][attribute]
}

// FactAttributes returns the attributes that facts of any type are read from,
// sorted.
func FactAttributes() []string {
	var names []string
	for _, e := range entries {
		if e.cloud != "" {
			names = append(names, e.factAttributes()...)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// disclosed are the attributes whose values reports may show.
var disclosed = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	add := func(names ...string) {
		for _, name := range names {
			set[name] = true
		}
	}
	add(record.CommonDisclosed...)
	add(FactAttributes()...)
	for _, e := range entries {
		add(e.Disclosed...)
		if e.DNSRecord != nil {
			add(e.DNSRecord.Zone, e.DNSRecord.Host)
		}
		if e.Delivery != nil {
			for _, p := range e.Delivery.Domains {
				add(p.First())
			}
		}
	}
	delete(set, "")
	return set
})

// IsDisclosed reports whether reports may show the value of an attribute,
// whatever its type. Where the plan marks such a value as sensitive it has to be
// taken as unknown: others are judged, and never shown.
func IsDisclosed(attribute string) bool { return disclosed()[attribute] }
