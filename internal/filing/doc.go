// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package filing holds the domain as values: facts, servers, codes, websites,
// filing numbers, and the calendar they are measured with. It imports nothing
// of this project and knows no Terraform.
package filing
