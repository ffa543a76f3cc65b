// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package index finds instances: those of a block by their addresses, and those
// that have a value. It knows instances by their places in a list only, so that
// nothing is decoded that is not asked for.
package index
