// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package situations holds what every face says of configurations as people
// write them: each folder of testdata is one, with the verdicts that a person
// has judged from the sources.
package situations
