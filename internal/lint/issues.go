// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"github.com/terraform-linters/tflint-plugin-sdk/tflint"

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
	// problems are those of the module's source.
	problems []tfconfig.Problem
}

// issues returns the violations among results, and the regions that no later
// run will place. Instances of one block that
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
		if !isIssue(r) || r.Suppressed != nil || r.Node == nil {
			continue
		}
		node, at := r.Place()
		v := violation{rule: r.Finding.Rule, at: at, text: w.message(r)}
		severity := r.Finding.Severity
		if r.Finding.Unplaced() {
			severity = rules.Warning
		}
		found := issue{rule: v.rule, severity: severity, message: v.text, at: v.at, fix: w.fix(r.Fix)}
		if block := node.Block(); block.Count != nil || block.ForEach != nil || r.Finding.Of().OfInstance() {
			v.text = ""
		}
		if !seen[v] {
			seen[v] = true
			all = append(all, found)
		}
	}
	return all
}

// isIssue reports whether a result is a violation that the source shows, or a
// region that no later run will place. What a filing server or a code must have in
// any case Terraform asks for itself.
func isIssue(r *check.Result) bool {
	return r.Finding.Verdict == rules.Violation || r.Finding.Unplaced() || r.IsViolation() && r.Finding.Of().OfInstance()
}

// fix returns what makes the edits of a result, nil where there are none.
func (w *writer) fix(edits []check.Edit) func(tflint.Fixer) error {
	if len(edits) == 0 {
		return nil
	}
	return func(fixer tflint.Fixer) error {
		// All are places in the text as it is now: the last ones move no others.
		for _, e := range slices.Backward(edits) {
			file := w.files[e.File]
			if file == nil {
				return tflint.ErrFixNotSupported
			}
			at, ok := e.Range(file.Bytes)
			if !ok {
				return tflint.ErrFixNotSupported
			}
			if err := fixer.ReplaceText(at, e.NewText); err != nil {
				return err
			}
		}
		return nil
	}
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
	if r.Unfiled != "" {
		said += messages.Render(w.language, "filed", struct{ Domain string }{r.Unfiled})
	}
	return text.CleanLine(strings.Join(strings.Fields(said+w.notSuppressed(r)), " "))
}

// notSuppressed says why a comment that is meant to suppress a result does not.
func (w *writer) notSuppressed(r *check.Result) string {
	if r.Ended != nil {
		return messages.Render(w.language, "ended", r.Ended)
	}
	blocks := []*topology.Node{r.Node}
	if r.MadeOf != nil && r.Finding.Of().OfInstance() {
		blocks = append(blocks, r.MadeOf)
	}
	for _, p := range w.problems {
		if !p.Covers.IsKnown() || len(p.Rules) > 0 && !slices.Contains(p.Rules, string(r.Finding.Rule)) {
			continue
		}
		if slices.ContainsFunc(blocks, func(n *topology.Node) bool { return n.Block() != nil && n.Block().Position == p.Covers }) {
			return messages.Render(w.language, "no_suppression", struct{ At, Why string }{
				fmt.Sprintf("%s:%d", p.Position.File, p.Position.Line), withoutStop(inSentence(p.Message.In(w.language))),
			})
		}
	}
	return ""
}
