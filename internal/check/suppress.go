// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
)

// needed is a suppression of a rule that a result has met.
type needed struct {
	at   tfconfig.Position
	rule rules.Name
}

// suppress finds the comment that suppresses a result, or the one that did.
func (c *checker) suppress(r *Result, suppressions []tfconfig.Suppression) {
	for _, s := range suppressions {
		if !s.Suppresses(string(r.Finding.Rule)) {
			continue
		}
		c.needed[needed{s.Position, r.Finding.Rule}] = true
		found := &Suppression{Reason: s.Reason, Position: s.Position, Until: s.Until}
		if s.Expired(c.options.Rules.Now) {
			r.Ended = found
		} else {
			r.Suppressed = found
		}
	}
	if r.Suppressed != nil {
		r.Ended = nil
	}
	if r.Ended == nil {
		return
	}
	ended := say("advice.ended", r.Ended)
	if r.Advice.IsZero() {
		r.Advice = ended
	} else {
		r.Advice = say("advice.all", []text.Message{r.Advice, ended})
	}
}

// noteNeeded notes the comments that suppress something of a server which may be
// the one that a domain is judged by, another time.
func (c *checker) noteNeeded(candidates []candidate) {
	for _, one := range candidates {
		for _, s := range one.route.Server().Suppressions() {
			for i := range one.findings {
				if rule := one.findings[i].Rule; s.Suppresses(string(rule)) {
					c.needed[needed{s.Position, rule}] = true
				}
			}
		}
	}
}

// noteUnused says which comments suppress nothing. A plan that leaves something
// out does not show that.
func (c *checker) noteUnused() {
	for i, p := range c.topology.Plans() {
		if p.Source == nil || len(p.Kinds) > 0 {
			continue
		}
		for _, s := range p.Source.Suppressions() {
			unused := slices.DeleteFunc(slices.Clone(s.Rules), func(name string) bool {
				severity := c.options.Rules.Severities[rules.Name(name)]
				return severity == rules.Off || c.needed[needed{s.Position, rules.Name(name)}]
			})
			if len(unused) == 0 {
				continue
			}
			ended := ""
			if s.Expired(c.options.Rules.Now) {
				ended = s.Until
			}
			plan := &c.report.Plans[i]
			plan.Notes = append(plan.Notes, say("notes.unused", struct {
				At, Ended string
				Rules     []string
			}{s.Position.InLine().String(), ended, unused}))
		}
	}
}
