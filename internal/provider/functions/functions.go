// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package functions holds the provider's functions. Terraform calls them in a
// process that is not configured, so that they judge by the environment
// variables alone.
package functions

import (
	"os"

	"github.com/hashicorp/terraform-plugin-framework/function"

	"github.com/icp-filing/terraform-provider-icp/internal/provider/settings"
)

// All returns the constructors of the functions.
func All() []func() function.Function {
	return []func() function.Function{
		func() function.Function { return eligible{} },
		func() function.Function { return eligibility{} },
		func() function.Function { return isMainland{} },
		func() function.Function { return minTermMonths{} },
		func() function.Function { return registrableDomain{} },
		func() function.Function { return parseFilingNumber{} },
	}
}

// fromEnvironment returns the settings that the environment gives.
func fromEnvironment() (settings.Settings, *function.FuncError) {
	s, problems := settings.Resolve(settings.Arguments{}, os.Getenv)
	if len(problems) > 0 {
		return s, function.NewFuncError("Invalid environment variable " + problems[0].Variable + ": " + problems[0].Detail + ".")
	}
	return s, nil
}
