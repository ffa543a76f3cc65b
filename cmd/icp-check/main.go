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

// gcPercent keeps the memory of a check near what it keeps of the plan. Reading
// makes little garbage, so that collecting it more often takes next to no time.
const gcPercent = 25

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
	os.Exit(execute(os.Args[1:], process()))
}
