// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package icp has the records of this provider's own resources. What those do
// is in package provider.
package icp

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// The names of the types.
const (
	FilingServer      = "icp_filing_server"
	AuthorizationCode = "icp_authorization_code"
)

// Types are the provider's resources. All of their attributes are read, but for
// the secrets.
var Types = []record.Type{
	{
		Name: FilingServer, Kind: filing.KindFilingServer,
		Disclosed: []string{"server_id", "websites", "entity", "account"},
	},
	{
		Name: AuthorizationCode, Kind: filing.KindAuthorizationCode,
		Disclosed: []string{"filing_server", "website", "entity", "grant_to_account", "filing_number"},
		Secrets:   []string{"code", "code_wo"},
	},
}
