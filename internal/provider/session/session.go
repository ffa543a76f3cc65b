// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package session is what the provider hands to its resources and data
// sources: the settings and the registry of one walk.
package session

import (
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/icp-filing/terraform-provider-icp/internal/provider/registry"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/settings"
)

// Session is made by each Configure of the provider, and never outlives it.
type Session struct {
	Settings settings.Settings
	Registry *registry.Registry
}

// New returns a session with an empty registry.
func New(s settings.Settings) *Session {
	return &Session{Settings: s, Registry: registry.New(s.Options())}
}

// From returns the session in the data that the framework hands to Configure.
// It is nil while the provider is not configured, as in terraform validate.
func From(providerData any) (*Session, diag.Diagnostics) {
	var diags diag.Diagnostics
	if providerData == nil {
		return nil, diags
	}
	s, ok := providerData.(*Session)
	if !ok {
		diags.AddError("Unexpected provider data", fmt.Sprintf(
			"Expected *session.Session, got %T. This is always a bug in the provider: please report it.", providerData))
	}
	return s, diags
}
