// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

// path is the way to an attribute through nested blocks.
type path []string

// attribute returns the name of the attribute that the path leads to.
func (p path) attribute() string { return p[len(p)-1] }
