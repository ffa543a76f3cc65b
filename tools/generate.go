// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package tools is a module of its own, so that what generation needs stays out
// of the provider's dependencies. Run it with `make generate`, which installs
// gofumpt and tfplugindocs and sets CLI to a Terraform or OpenTofu command.
package tools

//go:generate go run ./headers -fix ..
//go:generate go run ./newcloud -root .. -index
//go:generate gofumpt -w ..
//go:generate go -C .. run ./internal/pages -root .
//go:generate go run ./docs -root .. -cli $CLI
