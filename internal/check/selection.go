// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check

import (
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
)

// instanceNeeds are the needs of the rules that a server must meet to back the
// filing of a domain that leads to it.
var instanceNeeds = []rules.Need{rules.NeedsInstance}

var _ tfconfig.RuleNames = RuleNames

// RuleNames knows the rules that comments in the source can suppress.
func RuleNames(name string) (nearest string, isRule bool) {
	if _, ok := rules.Named(rules.Name(name)); ok {
		return "", true
	}
	nearest, _ = rules.Nearest(name)
	return nearest, false
}
