// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// TestEndedSuppression: a result that comes back says that its suppression has
// ended, and one that is suppressed does not.
func TestEndedSuppression(t *testing.T) {
	for _, cli := range clis {
		report := scenarioNamed(t, "suppressions").check(t, cli, true)
		at := slices.IndexFunc(report.Results, func(r check.Result) bool { return r.Address == "alicloud_instance.expired" })
		if at < 0 || report.Results[at].Suppressed != nil {
			t.Fatalf("%s: the result does not come back: %+v", cli, report.Results)
		}
		advice := report.Results[at].Advice
		for language, want := range map[text.Language]string{
			text.English: "ended on 2026-02-28 (it was a trial): fix the finding, or set a later date.",
			text.Chinese: "已于 2026-02-28 到期（原因：it was a trial）",
		} {
			if got := advice.In(language); !strings.Contains(got, want) {
				t.Errorf("%s: the advice is %q", cli, got)
			}
		}
		for _, r := range report.Results {
			if r.Suppressed != nil && r.Ended != nil {
				t.Errorf("%s: %s is suppressed, and not", cli, r.Address)
			}
		}
	}
}

// TestUnusedSuppressions: a suppression that meets no result is noted, one that
// does, or did until its day, is not.
func TestUnusedSuppressions(t *testing.T) {
	for _, cli := range clis {
		var notes []string
		for _, note := range scenarioNamed(t, "suppressions").check(t, cli, true).Plans[0].Notes {
			if s := note.In(text.English); strings.Contains(s, "suppresses nothing") {
				notes = append(notes, s)
			}
		}
		if len(notes) != 1 || !strings.Contains(notes[0], "the suppression of icp_server_term suppresses nothing in this check") {
			t.Errorf("%s: the notes are %q", cli, notes)
		}
		// A plan that leaves something out does not show what is unused.
		for _, note := range scenarioNamed(t, "target").check(t, cli, true).Plans[0].Notes {
			if strings.Contains(note.In(text.English), "suppresses nothing") {
				t.Errorf("%s: a partial plan says %q", cli, note.In(text.English))
			}
		}
	}
}
