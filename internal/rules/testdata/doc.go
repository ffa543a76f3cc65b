// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package testdata holds cases.md, the decision table that the tests of every
// face share. Package cases reads it.
package testdata

import _ "embed"

// Cases is the decision table.
//
//go:embed cases.md
var Cases string
