// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package acctest runs a real terraform or tofu binary with the built
// providers of this repository, for tests that must see what a user sees.
//
// The framework's own test helper serves all provider configurations of a
// test from one process, which hides what aliases really do; here each command
// starts the binary of the provider under test as it does for a user. No
// network is used: every provider comes from dev_overrides, and the stubs of
// the clouds, where one process can serve them, from the test itself.
//
// A package whose tests use this one calls [Main] from its TestMain.
package acctest
