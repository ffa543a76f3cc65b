// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"sync"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// filter wants what checking needs of a plan, and no more.
type filter struct{}

var _ tfplan.Filter = filter{}

// WantsType reports whether a check has anything to do with resources of a
// type: it wants the provider's, and those that a domain can lead to.
func WantsType(resourceType string) bool { return filter{}.Type("managed", resourceType) }

// WantsAttribute reports whether a check reads an attribute or nested block of
// a type, by its name.
func WantsAttribute(resourceType, name string) bool { return filter{}.Attribute(resourceType, name) }

// Type wants the provider's resources, and those that a domain can lead to. Of
// the clouds' data sources it wants all: whatever they read may lead to a
// server.
func (filter) Type(mode, resourceType string) bool {
	return mode == "data" && isOfCloud(resourceType) || matters(resourceType)
}

// matters reports whether resources of a type have attributes that are wanted.
func matters(resourceType string) bool {
	if resourceType == FilingServerType || resourceType == CodeType {
		return true
	}
	if _, ok := clouds.RoleOf(resourceType); ok {
		return true
	}
	_, isLink := links[resourceType]
	_, isRecord := records[resourceType]
	_, isDelivery := deliveries[resourceType]
	return isLink || isRecord || isDelivery || carriers[resourceType]
}

// Attribute wants facts, links, and what others name a resource by.
func (filter) Attribute(resourceType, name string) bool {
	if resourceType == FilingServerType || resourceType == CodeType {
		return name != "code" && name != "code_wo"
	}
	if list, ok := serverLists()[resourceType]; ok {
		return name == list
	}
	if name == statusAttribute {
		role, _ := clouds.RoleOf(resourceType)
		_, isRecord := records[resourceType]
		_, isDelivery := deliveries[resourceType]
		return isRecord || isDelivery || role == clouds.RoleEIP
	}
	return matters(resourceType) && wantedAttributes()[name]
}

var wantedAttributes = sync.OnceValue(func() map[string]bool {
	wanted := map[string]bool{}
	add := func(names ...string) {
		for _, name := range names {
			wanted[name] = true
		}
	}
	add(clouds.FactAttributes()...)
	add(handles...)
	for _, all := range links {
		for _, l := range all {
			add(l.from...)
			add(l.to...)
		}
	}
	for _, r := range records {
		add(r.zone, r.host, r.kind)
		add(r.targets...)
		add(r.privateZone...)
	}
	for _, d := range deliveries {
		add(d.attributes()...)
	}
	add("zone_type")
	delete(wanted, "")
	return wanted
})
