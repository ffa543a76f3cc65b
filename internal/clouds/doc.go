// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package clouds knows the Terraform types that have to do with ICP filings. It
// tells what a cloud resource is from the names of its attributes, reads the
// facts of a filing off it, and answers what else is known of a type: where
// traffic goes on to, which domains it serves, what users write.
//
// What is known of a type is one record, in the folder of its cloud and the file
// of its service; package record defines what a record says. This package puts
// the records together and is the only one that others use. It knows no
// Terraform, only values: callers turn theirs into [tfvalue.Value]. What the
// clouds say about filings is not here: it is in the catalogue. Nor is what
// follows from facts: that is for rules.
package clouds
