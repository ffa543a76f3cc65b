// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"

	"github.com/icp-filing/terraform-provider-icp/internal/plancheck"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
)

// writer turns results into issues.
type writer struct {
	*declarations
	files    map[string]*hcl.File
	language text.Language
}

// issues returns the violations among results. Instances of one block that
// violate one rule are one issue, as is one fact of a server that is both
// declared and reached.
func (w *writer) issues(results []plancheck.ModuleResult) []issue {
	type violation struct {
		rule rules.Name
		at   hcl.Range
		text string
	}
	seen := map[violation]bool{}
	var all []issue
	for i := range results {
		r := &results[i]
		if r.Finding.Verdict != rules.Violation || r.Suppressed != nil || w.declaredBy[r.Address] == nil {
			continue
		}
		p := w.place(r)
		v := violation{rule: r.Finding.Rule, at: p.at, text: w.message(r)}
		found := issue{rule: v.rule, severity: r.Finding.Severity, message: v.text, at: v.at, fix: w.fix(r, p)}
		if p.block.Count != nil || p.block.ForEach != nil || r.Finding.Of().OfInstance() {
			v.text = ""
		}
		if !seen[v] {
			seen[v] = true
			all = append(all, found)
		}
	}
	return all
}

// place is where in the source a result is.
type place struct {
	// address is the resource's that the block declares.
	address string
	block   *tfconfig.Block
	at      hcl.Range
}

// place returns where to point at: at the attribute with the fact, on the cloud
// resource where a filing server takes it from there.
func (w *writer) place(r *plancheck.ModuleResult) place {
	p := place{address: r.Address, block: w.declaredBy[r.Address]}
	facts := r.Finding.Facts
	if r.Finding.NotAServer() && r.MadeOf != "" {
		facts = []string{"server", "server_id"} // whatever product is stated
	}
	if e, ok := plancheck.WrittenAt(p.block, facts); ok {
		p.at = e.Range()
		return p
	}
	rule := r.Finding.Of()
	switch made := w.declaredBy[r.MadeOf]; {
	case made != nil && rule.OfInstance():
		p.address, p.block = r.MadeOf, made
	case rule.Needs == rules.NeedsServers: // which cloud server it is
		facts = []string{"server"}
	}
	p.at = p.block.Header
	if e, ok := plancheck.WrittenAt(p.block, facts); ok {
		p.at = e.Range()
	}
	return p
}

// message returns a result in one sentence: TFLint shows a line for each issue
// and adds the rule's page, which says why. The path is there if it fits.
func (w *writer) message(r *plancheck.ModuleResult) string {
	short := r.Finding.Message(w.language).Short(w.language)
	if len(r.Path) > 0 {
		opening, closing := " (", ")"
		if w.language == text.Chinese {
			opening, closing = "（", "）"
		}
		if whole := short + opening + strings.Join(r.Path, " → ") + closing; utf8.RuneCountInString(whole) <= rules.ShortLimit {
			short = whole
		}
	}
	return text.CleanLine(strings.Join(strings.Fields(short), " "))
}
