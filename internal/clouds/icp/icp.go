// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package icp has the records of this provider's own resources, and reads their
// facts. What those do is in package provider.
package icp

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// The names of the provider's resource types.
const (
	TypeFilingServer      = "icp_filing_server"
	TypeAuthorizationCode = "icp_authorization_code"
)

// Types are the provider's resources. All of their attributes are read, but for
// the secrets.
var Types = []record.Type{
	{
		Name: TypeFilingServer, Kind: filing.KindFilingServer,
		Disclosed: []string{"server_id", "websites", "entity", "account"},
	},
	{
		Name: TypeAuthorizationCode, Kind: filing.KindAuthorizationCode,
		Disclosed: []string{"filing_server", "website", "entity", "grant_to_account", "filing_number"},
		Secrets:   []string{"code", "code_wo"},
	},
}
