// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package dns has the records of DNS providers that are not clouds of the
// catalogue: a domain whose records are there may lead to servers that are.
package dns

import "slices"

// Types are of no cloud, and none of them can be passed as a server.
var Types = slices.Concat(cloudflare, route53, azure, google)
