// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package icp has the records of this provider's own resources, and reads their
// facts. What those do is in package provider.
package icp

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// Secrets are the arguments that take an authorization code. No more than its
// fingerprint is read of it.
var Secrets = []string{"code", "code_wo"}

// Types are the provider's resources. All of their attributes are read, but for
// the secrets.
var Types = []record.Type{
	{
		Name: filing.ServerType, Kind: filing.KindFilingServer,
		Disclosed: []string{"server_id", "websites", "apps", "entity", "account"},
	},
	{
		Name: filing.CodeType, Kind: filing.KindAuthorizationCode,
		Disclosed: []string{"filing_server", "cloud", "server_id", "website", "app", "app_domains", "entity", "grant_to_account", "filing_number"},
		Secrets:   Secrets,
	},
}
