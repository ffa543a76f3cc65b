// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// The command tflint-ruleset-icp: ICP filing rules as a plugin of TFLint.
package main

import (
	"github.com/terraform-linters/tflint-plugin-sdk/plugin"

	"github.com/icp-filing/terraform-provider-icp/internal/lint"
)

// version is set by the release. TFLint shows it.
var version = "0.0.0-dev"

func main() { plugin.Serve(&plugin.ServeOpts{RuleSet: lint.NewRuleSet(version)}) }
