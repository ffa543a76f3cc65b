// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package lint is the TFLint ruleset: it reads one module's source through
// TFLint, checks it as icp-check checks a plan, and mends what has one right
// value. What a module's source does not tell is never an issue.
package lint
