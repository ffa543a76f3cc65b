// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package tencentcloud has the records of Tencent Cloud's Terraform types, a
// file for each service. What the cloud's products may file is in the catalogue.
package tencentcloud

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
)

// Provider has all records.
var Provider = record.Provider{
	Name:  "tencentcloud",
	Types: slices.Concat(cvm, lighthouse, tke, network, clb, eip, nat, dnspod, cdn, teo, cos, waf, serverless),
}

// instance is the type to pass as a server in the place of what is not one.
const instance = "tencentcloud_instance"
