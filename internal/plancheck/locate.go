// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
)

// locate finds the place of each result in the source, and the comment that
// suppresses it.
func (c *checker) locate() {
	for i := range c.report.Results {
		n := c.at[i]
		if n == nil || n.in.source == nil {
			continue
		}
		block := n.sourceBlock()
		if block == nil {
			continue
		}
		result := &c.report.Results[i]
		result.Position = position(block.Position)
		if at, ok := attributePosition(block, result.Finding.Facts); ok {
			result.Position = position(at)
		}
		suppressions := n.suppressions(block)
		// A comment on what a filing server is made of is about it, too.
		if made := c.declared.madeOf[n]; made != nil && slices.Contains(exposedNeeds, result.Finding.Of().Needs) && made.in.source != nil && made.sourceBlock() != nil {
			suppressions = append(suppressions, made.suppressions(made.sourceBlock())...)
		}
		for _, s := range suppressions {
			if s.Suppresses(result.Finding.Rule) && !s.Expired(c.options.Rules.Now) {
				result.Suppressed = &check.Suppression{Reason: s.Reason, Position: position(s.Position), Until: s.Until}
			}
		}
	}
}

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

// attributePosition returns where the first of some facts is written in a
// block, if one is.
func attributePosition(block *tfconfig.Block, facts []string) (tfconfig.Position, bool) {
	for _, fact := range facts {
		for _, name := range append([]string{fact}, writtenAs[fact]...) {
			if at := block.PositionOf(name); at.IsKnown() && at != block.Position {
				return at, true
			}
		}
	}
	return tfconfig.Position{}, false
}

// suppressions returns the comments that cover a resource: those on its block,
// and those on the module calls that lead to it.
func (n *node) suppressions(block *tfconfig.Block) []tfconfig.Suppression {
	all := slices.Clone(block.Suppressions)
	var names []string
	for _, step := range n.Module {
		if outer := n.in.source.Module(names); outer != nil && outer.Calls[step.Name] != nil {
			all = append(all, outer.Calls[step.Name].Suppressions...)
		}
		names = append(names, step.Name)
	}
	return all
}

// sourceBlock returns the block of a resource in the source, nil when it is
// not there.
func (n *node) sourceBlock() *tfconfig.Block {
	names := make([]string, len(n.Module))
	for i, step := range n.Module {
		names[i] = step.Name
	}
	m := n.in.source.Module(names)
	if m == nil {
		return nil
	}
	return m.Resources[n.block()]
}

func position(p tfconfig.Position) check.Position {
	return check.Position{File: p.File, Line: p.Line, Column: p.Column, EndLine: p.EndLine}
}
