// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"io"
	"slices"
	"strings"

	"github.com/hashicorp/go-hclog"

	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
)

// logVariable chooses how much is logged on stderr; nothing is where it is not
// set. Logs say what was read and how long it took, and never hold a value of a
// plan.
const logVariable = "ICP_CHECK_LOG"

// logLevels are what the variable takes.
var logLevels = []string{"trace", "debug", "info", "warn", "error", "off"}

// newLog returns the log that the environment asks for. It fails on a level that
// does not exist.
func newLog(getenv func(string) string, stderr io.Writer) (hclog.Logger, error) {
	level := strings.ToLower(getenv(logVariable))
	switch {
	case level == "":
		return hclog.NewNullLogger(), nil
	case !slices.Contains(logLevels, level):
		return nil, invalid.Choice(logVariable, level, logLevels)
	}
	return hclog.New(&hclog.LoggerOptions{Name: "icp-check", Level: hclog.LevelFromString(level), Output: stderr}), nil
}
