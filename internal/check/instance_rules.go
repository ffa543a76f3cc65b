// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
)

// The rules that this package has to know by name.
const (
	productRule rules.Name = "icp_server_product"
	regionRule  rules.Name = "icp_server_region"
)

// instanceRules are the rules that a server must meet to back the filing of a
// domain that leads to it.
var instanceRules = []rules.Name{
	productRule, regionRule, "icp_server_billing", "icp_server_term", "icp_server_remaining", "icp_server_public_ip",
}

var _ tfconfig.RuleNames = RuleNames

// RuleNames knows the rules that comments in the source can suppress.
func RuleNames(name string) (nearest string, isRule bool) {
	if _, ok := rules.Named(rules.Name(name)); ok {
		return "", true
	}
	nearest, _ = rules.Nearest(name)
	return nearest, false
}

// OfInstance reports whether a rule judges what the cloud resource says that a
// filing server is made of, beyond which product it is.
func OfInstance(rule rules.Name) bool {
	return rule != productRule && slices.Contains(instanceRules, rule)
}
