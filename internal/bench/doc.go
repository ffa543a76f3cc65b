// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package bench measures what the provider costs, beside Terraform's built-in
// terraform_data and beside a provider that does nothing (the package noop),
// and what icp-check costs, beside a bare decode of the same plan and beside
// conftest.
// Machines are noisy: what is compared runs in turns, and medians count. The
// benchmarks measure and never fail for being slow. They fail when a plan does.
package bench
