// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package reference follows what attributes refer to: by the expressions that a
// plan keeps of its configuration, or by the source of a module. It names the
// instances that are meant by their places, and says why they may not be all, or
// not only those.
//
// It knows neither values that name others nor what traffic goes on to: that is
// for topology.
package reference
