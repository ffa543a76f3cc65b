// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"strings"
	"sync"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// planFilter wants what a topology needs of a plan, and no more.
type planFilter struct{}

var _ tfplan.Filter = planFilter{}

// Type wants the provider's resources, and those that a domain can lead to. Of
// the clouds' data sources it wants all: whatever they read may lead to a
// server.
func (planFilter) Type(mode, terraformType string) bool {
	return mode == modeData && isOfCloud(terraformType) || WantsType(terraformType)
}

// Attribute wants what [WantsAttribute] does.
func (planFilter) Attribute(terraformType, name string) bool {
	return WantsAttribute(terraformType, name)
}

// WantsType reports whether a topology has managed resources of a type: the
// provider's own, and those that a domain can lead to.
func WantsType(terraformType string) bool {
	if terraformType == FilingServerType || terraformType == CodeType {
		return true
	}
	if _, ok := clouds.RoleOf(terraformType); ok {
		return true
	}
	return len(linksOf(terraformType)) > 0 || isRecord(terraformType) || isDelivery(terraformType) || isCarrier(terraformType)
}

// WantsAttribute reports whether a topology needs an attribute or nested block
// of a type, by its name: facts, links, and what others name a resource by.
func WantsAttribute(terraformType, name string) bool {
	if terraformType == FilingServerType || terraformType == CodeType {
		return name != "code" && name != "code_wo"
	}
	if list, ok := serverLists()[terraformType]; ok {
		return name == list
	}
	if name == statusAttribute {
		role, _ := clouds.RoleOf(terraformType)
		return isRecord(terraformType) || isDelivery(terraformType) || role == clouds.RoleEIP
	}
	return WantsType(terraformType) && wantedAttributes()[name]
}

var wantedAttributes = sync.OnceValue(func() map[string]bool {
	wanted := setOf(clouds.FactAttributes(), handleAttributes, linkAttributes(), recordAttributes(), deliveryAttributes(), []string{zoneTypeAttribute})
	delete(wanted, "")
	return wanted
})

// isOfCloud reports whether a type belongs to the provider of one of the
// clouds.
func isOfCloud(terraformType string) bool {
	_, ok := catalog.Default().Cloud(cloudOf(terraformType))
	return ok
}

// isUntracked reports whether a block is of a type of the clouds' providers
// whose resources are not followed.
func isUntracked(block string) bool {
	terraformType, _, _ := strings.Cut(block, ".")
	return isOfCloud(terraformType) && !WantsType(terraformType)
}

// serverLists are the data sources that answer with a list of servers, and the
// attribute with the list.
var serverLists = sync.OnceValue(func() map[string]string {
	lists := map[string]string{}
	for _, name := range clouds.Types() {
		if name, ok := strings.CutPrefix(name, "data."); ok {
			if terraformType, list, ok := strings.Cut(strings.TrimSuffix(name, "[]"), "."); ok {
				lists[terraformType] = list
			}
		}
	}
	return lists
})
