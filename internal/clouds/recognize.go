// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Identify tells what an object is from the names of its attributes, and reads
// its facts; the catalogue knows the regions of zones. It returns [ErrUnknown]
// for a value of which nothing is known, and one of [*NotAnObject],
// [*UnknownShape], [*NotAServer], [*InvalidFact] and [*UnexpectedFact] for what
// it cannot read. What a resource has and nobody can read is an unknown fact:
// only facts stated by hand are refused for their values.
func Identify(c *catalog.Catalog, v tfvalue.Value) (Resource, error) {
	switch v.Kind() {
	case tfvalue.KindObject:
	case tfvalue.KindUnknown:
		switch v.Becomes() {
		case tfvalue.KindString, tfvalue.KindNumber, tfvalue.KindBool: // whatever it turns out to be
			return Resource{}, &NotAnObject{Kind: v.Becomes()}
		}
		return Resource{}, ErrUnknown
	default:
		return Resource{}, notAnObject(v)
	}
	if e := match(v); e != nil {
		if e.Instead != "" {
			return Resource{}, notAServer(e)
		}
		return e.read(c, v), nil
	}
	if isStated(v) {
		return readStated(v)
	}
	if isMapOfObjects(v) {
		return Resource{}, notAnObject(v)
	}
	return Resource{}, unknownShape(v)
}

// Read reads the facts of an object whose Terraform type is known. The object
// needs no attributes but those that are [Wanted]. The errors are those of
// [Identify].
func Read(c *catalog.Catalog, terraformType string, v tfvalue.Value) (Resource, error) {
	e := byName[terraformType]
	switch {
	case e == nil || !e.isRecognized():
		return Resource{}, unknownShape(v)
	case v.Kind() == tfvalue.KindUnknown:
		return Resource{}, ErrUnknown
	case v.Kind() != tfvalue.KindObject:
		return Resource{}, notAnObject(v)
	case e.Instead != "":
		return Resource{}, notAServer(e)
	}
	return e.read(c, v), nil
}

// RegionOf reads the region of a resource, whether or not its type is known. It
// is absent where the resource does not say it, and where it cannot be read.
func RegionOf(c *catalog.Catalog, terraformType string, v tfvalue.Value) filing.Fact[string] {
	region := filing.Absent[string]()
	if e := byName[terraformType]; e != nil {
		r := reader{terraformType: terraformType, object: v}
		region = r.region(c, &e.Facts, e.cloud)
	}
	if region.IsAbsent() || region.Unreadable() != nil {
		r := reader{terraformType: terraformType, object: v}
		region = r.text(RegionArgument)
	}
	if region.Unreadable() != nil {
		return filing.Absent[string]()
	}
	return region
}

// match returns the record with the most specific signature that an object has,
// nil for none.
func match(v tfvalue.Value) *entry {
	var best *entry
	for _, e := range entries {
		if e.isRecognized() && (best == nil || len(e.Signature.Has) > len(best.Signature.Has)) && e.matches(v) {
			best = e
		}
	}
	return best
}

func (e *entry) matches(v tfvalue.Value) bool {
	return !slices.ContainsFunc(e.Signature.Has, func(name string) bool { return !v.Has(name) }) &&
		!slices.ContainsFunc(e.Signature.HasNot, v.Has)
}

func isMapOfObjects(v tfvalue.Value) bool {
	for _, attribute := range v.All() {
		if attribute.Kind() != tfvalue.KindObject {
			return false
		}
	}
	return v.Len() > 0
}

// sortedNames returns the names of an object's attributes.
func sortedNames(v tfvalue.Value) []string {
	var names []string
	for name := range v.All() {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// notAnAddress is the error of [notAnObject] for what is said to give an address.
func notAnAddress(v tfvalue.Value) error {
	e := notAnObject(v)
	e.Example = binder(&all[0])
	return e
}

func notAnObject(v tfvalue.Value) *NotAnObject {
	e := &NotAnObject{Kind: v.Kind(), Length: v.Len()}
	elements := v.Elements()
	if v.Kind() == tfvalue.KindObject {
		for _, name := range sortedNames(v) {
			element, _ := v.Attribute(name)
			elements = append(elements, element)
		}
	}
	for _, element := range elements {
		if found := match(element); found != nil {
			e.ElementType = found.name
			break
		}
	}
	return e
}

func notAServer(e *entry) error {
	return &NotAServer{Type: e.name, What: e.What, Instead: e.Instead}
}

func unknownShape(v tfvalue.Value) error {
	e := &UnknownShape{Accepted: typesWith(func(t *record.Type) bool { return t.Kind == filing.KindServer }), StatedFacts: slices.Clone(statedFacts)}
	for _, known := range entries {
		if known.List != "" && v.Has(known.List) {
			e.ListAttribute = known.List
		}
	}
	e.compare(v)
	return e
}

// compare finds the server that an object has most attributes of: a typed
// variable keeps no more than those that it lists.
func (e *UnknownShape) compare(v tfvalue.Value) {
	// One attribute says nothing, nor do a few of many: then it is something else.
	most := max(1, v.Len()/2-1)
	var like *entry
	for _, known := range entries {
		if known.Kind != filing.KindServer || !known.isRecognized() || known.List != "" {
			continue
		}
		var has, missing []string
		for _, name := range known.telling() {
			switch {
			case !v.Has(name):
				missing = append(missing, name)
			case name != "id": // which everything has
				has = append(has, name)
			}
		}
		switch {
		case len(has) > most:
			most, like, e.IsPart, e.Like, e.Missing = len(has), known, true, known.name, missing
		case like != nil && len(has) == most && known.cloud != like.cloud:
			e.Like, e.Missing = "", nil
		}
	}
}

// telling are the attributes that tell what an object of the type is, and its
// facts.
func (e *entry) telling() []string {
	names := slices.Concat(e.Signature.Has, e.Facts.Attributes(), []string{"id"})
	if e.Variant != nil {
		names = append(names, e.Variant.Attribute)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// typesWith returns the types that match, by cloud.
func typesWith(matches func(*record.Type) bool) []CloudTypes {
	var found []CloudTypes
	for _, cloud := range all {
		types := CloudTypes{Cloud: cloud.Name}
		for i := range cloud.Types {
			if t := &cloud.Types[i]; matches(t) {
				types.Types = append(types.Types, t.FullName())
			}
		}
		slices.Sort(types.Types)
		found = append(found, types)
	}
	return found
}
