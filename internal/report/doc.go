// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package report writes what a check found: as text for people, and in the formats
// that machines read, one file for each. It decides nothing: what is reported,
// and how much it weighs, is for check.
package report
