// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package shapes tells what a cloud resource is from the names of its
// attributes alone, and reads the facts of a filing off it. It knows no
// Terraform: callers turn their values into [tfvalue.Value].
package clouds
