// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// sarifFixes returns the fix of a result, none where its place in the source is
// not known: SARIF knows no fix without a change.
func sarifFixes(r check.Result, language text.Language) []sarifFix {
	if len(r.Fix) == 0 {
		return nil
	}
	fix := sarifFix{Description: sarifMessage(r.Finding.Message(language).Fix)}
	at := map[string]int{}
	for _, e := range r.Fix {
		i, ok := at[e.File]
		if !ok {
			i = len(fix.Changes)
			at[e.File] = i
			fix.Changes = append(fix.Changes, sarifArtifactChange{Artifact: sarifArtifact(e.File)})
		}
		fix.Changes[i].Replacements = append(fix.Changes[i].Replacements, sarifReplacementOf(e))
	}
	return []sarifFix{fix}
}

func sarifReplacementOf(e check.Edit) sarifReplacement {
	r := sarifReplacement{Deleted: sarifDeletedRegion{
		StartLine: e.Line, StartColumn: e.Column, EndLine: e.EndLine, EndColumn: e.EndColumn,
	}}
	if e.NewText != "" {
		r.Inserted = &sarifContent{Text: e.NewText}
	}
	return r
}
