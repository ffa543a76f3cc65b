// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"maps"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// providerName is what the provider is called in plans, whatever its local name.
const providerName = "icp"

// block is a configuration of the provider in a plan.
type block struct {
	// name is "icp" or, with an alias, "icp.strict".
	name string
	settings.Settings
	// written are the settings that it makes, as it writes them; those of rules
	// by the rule.
	written map[string]string
	// unread are the arguments whose values the plan does not show.
	unread []string
}

// blocks reads the provider's configurations in a plan, in the order of their
// names.
func blocks(plan topology.PlanInfo) []block {
	var found []block
	for _, key := range slices.Sorted(maps.Keys(plan.Plan.Providers)) {
		if plan.Plan.Providers[key].Name == providerName {
			found = append(found, readBlock(plan, key))
		}
	}
	return found
}

func readBlock(plan topology.PlanInfo, key string) block {
	b := block{name: key, written: map[string]string{}}
	argument := func(name string, is func(tfvalue.Value) bool) tfvalue.Value {
		v := plan.ProviderArgument(key, name)
		if v.Kind() == tfvalue.KindUnknown || v.Kind() != tfvalue.KindNull && !is(v) {
			b.unread = append(b.unread, name)
			return tfvalue.Null()
		}
		return v
	}
	arguments := settings.Arguments{
		Enforcement:    textOf(argument("enforcement", isText)),
		Language:       textOf(argument("language", isText)),
		LegacyProducts: accepted(argument("legacy_products", isBool)),
		Rules:          severities(argument("rules", isTexts)),
	}
	made, problems := settings.Resolve(arguments, func(string) string { return "" })
	for _, problem := range problems {
		b.unread = append(b.unread, problem.Argument) // of a newer provider
	}
	slices.Sort(b.unread)
	b.unread = slices.Compact(b.unread)
	b.Settings = made
	for rule, severity := range made.Severities {
		b.written[string(rule)] = string(severity)
	}
	if made.Enforcement != rules.Error {
		b.written["enforcement"] = string(made.Enforcement)
	}
	if arguments.Language.IsKnown() {
		b.written["language"] = string(made.Language)
	}
	if made.LegacyProducts {
		b.written["legacy_products"] = "true"
	}
	return b
}

func isText(v tfvalue.Value) bool { return v.Kind() == tfvalue.KindString }

func isBool(v tfvalue.Value) bool { return v.Kind() == tfvalue.KindBool }

func isTexts(v tfvalue.Value) bool {
	for _, element := range v.All() {
		if !isText(element) {
			return false
		}
	}
	return v.Kind() == tfvalue.KindObject
}

func textOf(v tfvalue.Value) filing.Fact[string] {
	if s, ok := v.Text(); ok {
		return filing.Known(s)
	}
	return filing.Absent[string]()
}

func accepted(v tfvalue.Value) filing.Fact[bool] {
	if b, ok := v.Truth(); ok {
		return filing.Known(b)
	}
	return filing.Absent[bool]()
}

func severities(v tfvalue.Value) filing.Fact[map[string]string] {
	if v.Kind() != tfvalue.KindObject {
		return filing.Absent[map[string]string]()
	}
	chosen := map[string]string{}
	for name, severity := range v.All() {
		chosen[name], _ = severity.Text()
	}
	return filing.Known(chosen)
}

// honour takes over what the provider's configurations in the plans say, where
// the environment, the file and flags say nothing. It returns notes on each plan.
// Of several configurations the strictest wins, rule by rule.
func (c *choices) honour(plans []topology.PlanInfo) [][]text.Message {
	notes := make([][]text.Message, len(plans))
	var all []block
	for i, plan := range plans {
		found := blocks(plan)
		all = append(all, found...)
		notes[i] = c.notes(found)
	}
	if len(all) == 0 {
		return notes
	}
	if len(all) > 1 && slices.ContainsFunc(all, func(b block) bool { return len(b.written) > 0 }) {
		var names []string
		for _, b := range all {
			names = append(names, b.name)
		}
		note := messages.Message("provider.several", struct{ Names []string }{names})
		for i, plan := range plans {
			if len(blocks(plan)) > 0 {
				notes[i] = append(notes[i], note)
			}
		}
	}
	c.adopt(all)
	return notes
}

func (c *choices) adopt(all []block) {
	made := maps.Clone(c.Severities)
	for _, rule := range rules.All() {
		if _, ok := c.Severities[rule.Name]; ok {
			continue
		}
		strictest := rules.Off
		for _, b := range all {
			if c.made.failOn {
				b.Enforcement = rules.Error
			}
			strictest = stricter(strictest, b.SeverityOf(rule))
		}
		if strictest != rule.Severity {
			if made == nil {
				made = map[rules.Name]rules.Severity{}
			}
			made[rule.Name] = strictest
		}
	}
	c.Severities = made
	if !c.made.language {
		for _, b := range all {
			if _, ok := b.written["language"]; ok {
				c.Language = b.Language
				break
			}
		}
	}
	if !c.made.legacyProducts {
		c.LegacyProducts = !slices.ContainsFunc(all, func(b block) bool { return !b.LegacyProducts })
	}
}

func stricter(a, b rules.Severity) rules.Severity {
	weight := map[rules.Severity]int{rules.Off: 0, rules.Warning: 1, rules.Error: 2}
	if weight[b] > weight[a] {
		return b
	}
	return a
}

// notes say which settings of a plan's configurations are taken over.
func (c *choices) notes(found []block) []text.Message {
	var notes []text.Message
	for _, b := range found {
		var made []string
		overruled := false
		for _, name := range slices.Sorted(maps.Keys(b.written)) {
			_, chosen := c.Severities[rules.Name(name)]
			switch {
			case name == "enforcement" && c.made.failOn:
				overruled = true
			case chosen, name == "language" && c.made.language, name == "legacy_products" && c.made.legacyProducts:
			default:
				made = append(made, name+" = "+b.written[name])
			}
		}
		if len(made) > 0 {
			notes = append(notes, messages.Message("provider.settings", struct{ Settings []string }{made}))
		}
		if overruled {
			notes = append(notes, messages.Message("provider.overruled", nil))
		}
		if len(b.unread) > 0 {
			notes = append(notes, messages.Message("provider.unread", struct{ Names []string }{b.unread}))
		}
	}
	return notes
}
