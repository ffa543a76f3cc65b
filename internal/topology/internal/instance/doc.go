// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package instance lists the resource instances of a plan or of a module, each by
// its place: which it is, its attributes, and what data sources have read. Nothing
// is decoded that is not asked for.
//
// It follows no expression and knows nothing of what leads to what: that is for
// reference and for topology.
package instance
