// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// writer turns results into issues.
type writer struct {
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
		if p.block.Count != nil || p.block.ForEach != nil || check.OfInstance(v.rule) {
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
	if r.Finding.Rule == "icp_server_product" && r.MadeOf != nil {
		facts = []string{"server", "server_id"} // whatever product is stated
	}
	if e, ok := topology.WrittenAt(p.block, facts); ok {
		p.at = e.Range()
		return p
	}
	switch {
	case r.MadeOf != nil && check.OfInstance(r.Finding.Rule):
		p.node, p.block = r.MadeOf, r.MadeOf.Block()
	case r.Finding.Rule == "icp_server_unique":
		facts = []string{"server"}
	}
	p.at = p.block.Header
	if e, ok := topology.WrittenAt(p.block, facts); ok {
		p.at = e.Range()
	}
	return p
}

// message returns a result in one line, as TFLint's formats want it. The rule's
// page is TFLint's to add.
func (w *writer) message(r *check.Result) string {
	m := r.Finding.Message(w.language)
	found := m.Found
	if len(r.Path) > 0 {
		found += " (" + strings.Join(r.Path, " → ") + ")"
	}
	separator, space := ": ", " "
	if w.language == text.Chinese {
		separator, space = "：", ""
	}
	var parts []string
	for _, part := range []string{found, m.Why, m.Fix, r.Advice.In(w.language)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return text.CleanLine(strings.Join(strings.Fields(m.Summary+separator+strings.Join(parts, space)), " "))
}
