// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package diagnose turns findings and input problems into the diagnostics that
// users of Terraform read.
package diagnose

import (
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/icp-filing/terraform-provider-icp/internal/provider/facts"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/words"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
)

// Stage is when findings are reported.
type Stage uint8

// The stages.
const (
	// Validating is before the provider is configured: only what is surely an
	// error is said, the plan says the rest.
	Validating Stage = iota
	// Planning reports violations and facts that nobody states, warns once of what
	// is undecided, and warns of regions that no source places.
	Planning
	// Applying refuses what is still undecided.
	Applying
)

// Reporter reports the findings of one resource.
type Reporter struct {
	Settings settings.Settings
	Stage    Stage
	// PathOf returns the attribute that a fact stands in; false for facts that
	// the resource has no attribute for.
	PathOf func(fact string) (path.Path, bool)
}

// Report returns the diagnostics of findings.
func (r Reporter) Report(findings []rules.Finding) diag.Diagnostics {
	var diags diag.Diagnostics
	if r.Settings.Enforcement == rules.Off {
		return diags
	}
	var undecided, unstated, unreadable, unplaced []rules.Finding
	for _, f := range findings {
		switch {
		case f.Verdict == rules.Violation:
			r.violation(&diags, f)
		case f.Unplaced():
			unplaced = append(unplaced, f)
		case f.Verdict != rules.Undecided || !f.Blocks():
		case f.Cause == rules.FactUnreadable:
			unreadable = append(unreadable, f)
		case f.Cause == rules.FactAbsent:
			unstated = append(unstated, f)
		default:
			undecided = append(undecided, f)
		}
	}
	// What is unknown is decided at apply. What nobody states never is.
	r.undecided(&diags, unstated, r.refuses())
	r.undecided(&diags, undecided, r.Stage == Applying && r.refuses())
	// No apply brings more, and what a cloud or a test of a module answers is not
	// the user's to change: it is said, and refuses nothing.
	r.undecided(&diags, unreadable, false)
	r.undecided(&diags, unplaced, false)
	return diags
}

func (r Reporter) violation(diags *diag.Diagnostics, f rules.Finding) {
	message := f.Message(r.Settings.Language)
	isError := f.Severity == rules.Error && r.refuses()
	if r.Stage == Validating && !isError {
		return
	}
	detail := message.Detail()
	if isError {
		detail += "\n\n" + rules.WayOut(f.Rule, r.Settings.Language)
	}
	r.add(diags, isError, f, message.Summary, detail)
}

// refuses reports whether errors are errors. While the enforcement is not known
// they are not: the walk that knows it refuses.
func (r Reporter) refuses() bool {
	return r.Settings.Enforcement == rules.Error && !r.Settings.Provisional
}

// undecided says everything in one diagnostic: users cannot silence warnings.
// Rules that lack the same fact are named together.
func (r Reporter) undecided(diags *diag.Diagnostics, findings []rules.Finding, isError bool) {
	if len(findings) == 0 || r.Stage == Validating && !isError {
		return
	}
	summary := findings[0].Message(r.Settings.Language).Summary
	var parts []string
	for _, f := range rules.Together(findings) {
		message := f.Message(r.Settings.Language)
		parts = append(parts, words.Join(r.Settings.Language, message.Found, message.Fix, message.Page))
	}
	slices.Sort(parts)
	detail := strings.Join(slices.Compact(parts), "\n\n")
	if isError {
		detail += "\n\n" + rules.WayOut(findings[0].Rule, r.Settings.Language)
	}
	r.add(diags, isError, findings[0], summary, detail)
}

func (r Reporter) add(diags *diag.Diagnostics, isError bool, f rules.Finding, summary, detail string) {
	at, ok := path.Path{}, false
	for _, fact := range f.Facts {
		if at, ok = r.PathOf(fact); ok {
			break
		}
	}
	switch {
	case isError && ok:
		diags.AddAttributeError(at, summary, detail)
	case isError:
		diags.AddError(summary, detail)
	case ok:
		diags.AddAttributeWarning(at, summary, detail)
	default:
		diags.AddWarning(summary, detail)
	}
}

// Problems reports input that cannot be read, and whether that is refused. What
// somebody wrote wrong is an error whatever the enforcement: nothing could be
// judged by it. About a resource that is passed on the enforcement decides, as
// about violations.
func (r Reporter) Problems(problems []facts.Problem) (diags diag.Diagnostics, refused bool) {
	for _, p := range problems {
		at, summary, detail := path.Root(p.Attribute), p.Summary.In(r.Settings.Language), p.Detail(r.Settings.Language)
		switch {
		case !p.IsOfObject():
			diags.AddAttributeError(at, summary, detail)
		case r.Settings.Enforcement == rules.Off:
		case r.refuses():
			diags.AddAttributeError(at, summary, detail+"\n\n"+words.In(r.Settings.Language, "way_out", nil))
		case r.Stage != Validating:
			diags.AddAttributeWarning(at, summary, detail)
		}
	}
	return diags, diags.HasError()
}
