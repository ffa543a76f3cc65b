// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package rules judges a stack against the filing rules: one rule, one file.
// It knows no Terraform. Every number comes from the catalogue. What a finding
// tells is in wording, what mends it in remedy, and what follows from a stack alone
// in filing/ledger.
package rules
