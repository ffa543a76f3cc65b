// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package icp

import "github.com/icp-filing/terraform-provider-icp/internal/filing"

// The attributes of an authorization code that hold facts. The code itself is
// not one: it is a secret.
const (
	FilingServerID  = "filing_server"
	Origin          = "origin"
	Website         = "website"
	App             = "app"
	AppDomains      = "app_domains"
	GrantToAccount  = "grant_to_account"
	CodeFingerprint = "code_fingerprint"
	FilingNumber    = "filing_number"
)

// Code reads an authorization code from its attributes.
func Code(v Values) filing.Code {
	return filing.Code{
		Origin: parsed(v, Origin, "origin", filing.ParseCodeOrigin), Cloud: textAs[filing.Cloud](v, CloudName),
		ServerID: Text(v, FilingServerID), CloudID: Text(v, ServerID),
		Website: Text(v, Website), App: Text(v, App), AppDomains: texts(v, AppDomains), Entity: Text(v, Entity),
		GrantToAccount: Text(v, GrantToAccount), Fingerprint: Text(v, CodeFingerprint), FilingNumber: Text(v, FilingNumber),
	}
}
