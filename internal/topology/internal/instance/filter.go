// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package instance

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// Filter wants what the clouds read of a plan, and no more.
type Filter struct{}

var _ tfplan.Filter = Filter{}

// Type wants what is tracked. Of the clouds' data sources it wants all: whatever
// they read may lead to a server.
func (Filter) Type(mode, terraformType string) bool {
	return mode == Data && IsOfCloud(terraformType) || clouds.Tracks(terraformType)
}

// Attribute wants what is read of a type.
func (Filter) Attribute(terraformType, name string) bool {
	return clouds.Wanted(terraformType, name)
}

// IsOfCloud reports whether a type belongs to the provider of one of the
// clouds.
func IsOfCloud(terraformType string) bool {
	_, ok := clouds.ProviderOf(terraformType)
	return ok
}
