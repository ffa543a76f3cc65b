// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// The command icp-check: ICP filing rules for whole plans, in CI.
package main

import (
	"os"
	"runtime/debug"
)

// version is set by the release.
var version string

// memoryLimit is where garbage is collected more eagerly, in bytes: machines of
// CI are small. What a plan of 1 GB needs is below it. For more than that the
// runtime spends half of the time on it at most.
const memoryLimit = 160 << 20

func main() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryLimit)
	}
	os.Exit(execute(os.Args[1:], process()))
}
