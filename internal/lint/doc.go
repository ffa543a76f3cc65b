// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package lint is the TFLint ruleset: it reads one module's source through
// TFLint, checks it as icp-check checks a plan, and fixes what has only one
// correct value. What a module's source does not show is never an issue. It has
// no plans, and computes no verdict and no fix of its own: a fix is the remedy of
// a finding.
package lint
