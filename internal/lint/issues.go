// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// writer turns results into issues.
type writer struct {
	catalog  *catalog.Catalog
	files    map[string]*hcl.File
	language text.Language
}

// issues returns the violations among results. Instances of one block that
// violate one rule are one issue, as is one fact of a server that is both
// declared and reached.
func (w *writer) issues(results []check.Result) []issue {
	type violation struct {
		rule rules.Name
		at   hcl.Range
		text string
	}
	seen := map[violation]bool{}
	var all []issue
	for i := range results {
		r := &results[i]
		if r.Finding.Verdict != rules.Violation || r.Suppressed != nil || r.Node == nil {
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
	// node is the resource that the block declares.
	node  *topology.Node
	block *tfconfig.Block
	at    hcl.Range
}

// place returns where to point at: at the attribute with the fact, on the cloud
// resource where a filing server takes it from there.
func (w *writer) place(r *check.Result) place {
	p := place{node: r.Node, block: r.Node.Block()}
	facts := r.Finding.Facts
	if r.Finding.NotAServer() && r.MadeOf != nil {
		facts = []string{"server", "server_id"} // whatever product is stated
	}
	if e, ok := p.node.WrittenAt(facts); ok {
		p.at = e.Range()
		return p
	}
	rule := r.Finding.Of()
	switch {
	case r.MadeOf != nil && rule.OfInstance():
		p.node, p.block = r.MadeOf, r.MadeOf.Block()
	case rule.Needs == rules.NeedsServers: // which cloud server it is
		facts = []string{"server"}
	}
	p.at = p.block.Header
	if e, ok := p.node.WrittenAt(facts); ok {
		p.at = e.Range()
	}
	return p
}

// message returns a result in one sentence: TFLint shows a line for each issue
// and adds the rule's page, which says why. The path is there if it fits.
func (w *writer) message(r *check.Result) string {
	said := short(r.Finding.Message(w.language), w.language)
	if len(r.Path) > 0 {
		opening, closing := " (", ")"
		if w.language == text.Chinese {
			opening, closing = "（", "）"
		}
		if whole := said + opening + strings.Join(r.Path, " → ") + closing; utf8.RuneCountInString(whole) <= shortLimit {
			said = whole
		}
	}
	return text.CleanLine(strings.Join(strings.Fields(said), " "))
}
