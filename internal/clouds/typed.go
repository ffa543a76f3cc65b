// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"slices"
	"sync"

	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// byType finds shapes by the Terraform types that have them.
var byType = sync.OnceValue(func() map[string]*shape {
	m := map[string]*shape{}
	for i := range shapes {
		m[shapes[i].terraformType] = &shapes[i]
		for _, alias := range shapes[i].aliases {
			m[alias] = &shapes[i]
		}
	}
	return m
})

// RoleOf returns what resources of a Terraform type are to a filing. It
// reports false for types that are not known.
func RoleOf(terraformType string) (Role, bool) {
	s, ok := byType()[terraformType]
	if !ok {
		return "", false
	}
	return s.role, true
}

// ReadType reads the facts of an object whose Terraform type is known. The
// object needs no attributes but those of [FactAttributes]. The errors are
// those of [Recognize].
func ReadType(terraformType string, v tfvalue.Value) (Resource, error) {
	s, ok := byType()[terraformType]
	switch {
	case !ok:
		return Resource{}, unknownShape(v)
	case v.Kind() == tfvalue.KindUnknown:
		return Resource{}, ErrUnknown
	case v.Kind() != tfvalue.KindObject:
		return Resource{}, notAnObject(v)
	case s.instead != "":
		return Resource{}, &NotAServer{Type: s.terraformType, Role: s.role, What: s.what, Instead: s.instead}
	}
	return s.read(v)
}

// addressAttributes are the attributes that tell of public addresses.
var addressAttributes = []string{
	"address_type", "allocate_public_ip", "assigned_eip_set", "eip", "eip_id", "eip_type", "internet_max_bandwidth_out",
	"iptype", "ipv4_eip", "ipv4_eip_id", "network_type", "public_ip",
}

// FactAttributes returns the names of all attributes that facts are read from,
// whatever the type, sorted.
func FactAttributes() []string {
	names := slices.Concat([]string{"id", "flavor_id"}, addressAttributes, launchTemplate)
	for i := range shapes {
		f := &shapes[i].facts
		names = append(names, f.id, f.ids, f.region, f.zone, f.spot, f.purchase.count, f.purchase.unit, f.created, f.expires)
		names = append(names, f.billing...)
	}
	slices.Sort(names)
	return slices.DeleteFunc(slices.Compact(names), func(name string) bool { return name == "" })
}
