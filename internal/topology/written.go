// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
)

// writtenAs are the attributes of cloud resources in which facts are written.
var writtenAs = map[string][]string{
	"billing_mode":  {"instance_charge_type", "charging_mode", "payment_type", "spot_strategy"},
	"term_months":   {"period", "instance_charge_type_prepaid_period"},
	"has_public_ip": {"internet_max_bandwidth_out", "eip_id", "eip_type"},
	"region":        {"region", "availability_zone", "zone"},
	"domain": {
		"domain_name", "custom_domain_name", "site_name", "zone_name", "domains", "user_domain_names", "origin_domain_rules",
		"rule_conditions", "value", "name",
	},
	"scope":  {"coverage", "service_area", "area"},
	"origin": {"sources", "source_ips", "redirect", "real_servers", "real_server", "server"},
}

// attributesOf returns the attributes in which a fact may be written.
func attributesOf(fact string) []string { return slices.Concat([]string{fact}, writtenAs[fact]) }

// WrittenAt returns the first of some facts that is written in a block as an
// attribute.
func WrittenAt(block *tfconfig.Block, facts []string) (tfconfig.Expression, bool) {
	for _, fact := range facts {
		for _, name := range attributesOf(fact) {
			if e, ok := block.Attribute(name); ok {
				return e, true
			}
		}
	}
	return tfconfig.Expression{}, false
}

// PositionOf returns where the first of some facts is written in a block, as an
// attribute or a nested block: the block's own position where none is.
func PositionOf(block *tfconfig.Block, facts []string) tfconfig.Position {
	for _, fact := range facts {
		for _, name := range attributesOf(fact) {
			if at := block.PositionOf(name); at.IsKnown() && at != block.Position {
				return at
			}
		}
	}
	return block.Position
}
