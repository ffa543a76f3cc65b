// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider

import "github.com/hashicorp/terraform-plugin-framework/provider"

// New returns a constructor of the provider without the server of its own, to be
// compared with it.
func New(version string) func() provider.Provider {
	return func() provider.Provider { return newProvider(version) }
}
