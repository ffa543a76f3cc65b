// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// planFilter wants what the clouds read of a plan, and no more.
type planFilter struct{}

var _ tfplan.Filter = planFilter{}

// Type wants what is tracked. Of the clouds' data sources it wants all: whatever
// they read may lead to a server.
func (planFilter) Type(mode, terraformType string) bool {
	return mode == modeData && isOfCloud(terraformType) || clouds.Tracks(terraformType)
}

// Attribute wants what is read of a type.
func (planFilter) Attribute(terraformType, name string) bool {
	return clouds.Wanted(terraformType, name)
}

// isOfCloud reports whether a type belongs to the provider of one of the
// clouds.
func isOfCloud(terraformType string) bool {
	_, ok := clouds.ProviderOf(terraformType)
	return ok
}
