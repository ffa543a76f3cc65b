// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

func TestSARIF(t *testing.T) { bothLanguages(t, report.SARIF, ".sarif") }

// TestSARIFFollowsTheStandard checks the parts that are written against our
// own statement of what the standard demands of them.
func TestSARIFFollowsTheStandard(t *testing.T) {
	s := readSchema(t, "testdata/sarif-parts.schema.json")
	odd := sample(t)
	odd.Results[0].Position = check.Position{File: "main.tf"}
	odd.Results[1].Position.File = "/abs/主 机.tf"
	odd.Results[2].Position.File = "100%.tf"
	odd.Results[4].Plan = ""
	odd.Plans[1].Name = `..\plans\c:plan.json`
	for name, r := range map[string]check.Report{"sample": sample(t), "empty": empty, "zero": {Catalog: catalog.Default()}, "odd": odd} {
		for _, fault := range s.faults(write(t, r, report.Options{Format: report.SARIF})) {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

// sarifLog is what the tests look at.
type sarifLog struct {
	Runs []struct {
		Tool struct {
			Driver struct{ Rules []struct{ ID string } }
		}
		Results []sarifResult
	}
}

type sarifResult struct {
	RuleID              string
	RuleIndex           int
	Kind, Level         string
	Message             struct{ Text string }
	PartialFingerprints map[string]string
	Locations           []struct {
		PhysicalLocation struct {
			ArtifactLocation struct{ URI, URIBaseID string }
			Region           struct{ StartLine, StartColumn int }
		}
		LogicalLocations []struct{ FullyQualifiedName string }
	}
	Suppressions []struct{ Kind, Justification string }
	Fixes        []struct {
		Description     struct{ Text string }
		ArtifactChanges []struct {
			ArtifactLocation struct{ URI string }
			Replacements     []struct {
				DeletedRegion   struct{ StartLine, StartColumn, EndLine, EndColumn int }
				InsertedContent *struct{ Text string }
			}
		}
	}
}

func sarif(t *testing.T, r check.Report) sarifLog {
	t.Helper()
	var log sarifLog
	if err := json.Unmarshal([]byte(write(t, r, report.Options{Format: report.SARIF})), &log); err != nil {
		t.Fatal(err)
	}
	return log
}

func TestSARIFResults(t *testing.T) {
	run := sarif(t, sample(t)).Runs[0]
	if len(run.Tool.Driver.Rules) != len(rules.All()) {
		t.Errorf("%d rules", len(run.Tool.Driver.Rules))
	}
	for i, r := range run.Results {
		if got := run.Tool.Driver.Rules[r.RuleIndex].ID; got != r.RuleID {
			t.Errorf("result %d is of %s, its index points at %s", i, r.RuleID, got)
		}
		// The standard allows a level for kind fail only.
		if (r.Kind == "fail") == (r.Level == "none") {
			t.Errorf("result %d: kind %s, level %s", i, r.Kind, r.Level)
		}
		if strings.Contains(r.Message.Text, "](") {
			t.Errorf("result %d has a link that nobody wrote: %s", i, r.Message.Text)
		}
	}
	if r := run.Results[2]; r.Kind != "open" {
		t.Errorf("an undecided result is of kind %s", r.Kind)
	}
	first := run.Results[0].Locations[0].PhysicalLocation
	if first.ArtifactLocation.URI != "modules/web%20server/main.tf" || first.ArtifactLocation.URIBaseID != "%SRCROOT%" ||
		first.Region.StartLine != 12 || first.Region.StartColumn != 3 {
		t.Errorf("first location: %+v", first)
	}
	last := run.Results[len(run.Results)-1].Locations[0]
	if last.PhysicalLocation.ArtifactLocation.URI != "network.json" || last.PhysicalLocation.Region.StartLine != 1 ||
		last.LogicalLocations[0].FullyQualifiedName != hostile {
		t.Errorf("location without a position: %+v", last)
	}
	if s := run.Results[3].Suppressions; len(s) != 1 || s[0].Kind != "inSource" || s[0].Justification != "test server" {
		t.Errorf("suppressions: %+v", s)
	}
}

func TestSARIFFingerprints(t *testing.T) {
	prints := func(r check.Report) []string {
		var list []string
		for _, result := range sarif(t, r).Runs[0].Results {
			list = append(list, result.PartialFingerprints["icpCheck/v1"])
		}
		return list
	}
	before := prints(sample(t))
	if len(slices.Compact(slices.Sorted(slices.Values(before)))) != len(before) {
		t.Errorf("two results have one fingerprint: %v", before)
	}

	moved := sample(t)
	for i := range moved.Results {
		moved.Results[i].Position.Line += 7
		moved.Results[i].Plan = "tomorrow.json"
	}
	if after := prints(moved); !slices.Equal(before, after) {
		t.Error("a fingerprint depends on lines or on the plan's name")
	}

	other := sample(t)
	other.Results[0].Path = []string{"shop-example.cn,", "alicloud_instance.b"}
	other.Results[1].Address += "2"
	after := prints(other)
	if after[0] == before[0] || after[1] == before[1] {
		t.Error("path and address are not part of the fingerprint")
	}

	twice := sample(t)
	twice.Results = append(twice.Results[:1], twice.Results[0])
	if got := prints(twice); got[0] == got[1] || got[1] != got[0]+":2" {
		t.Errorf("equal results: %v", got)
	}

	results := sarif(t, sample(t)).Runs[0].Results
	if keys := slices.Sorted(maps.Keys(results[0].PartialFingerprints)); len(keys) != 1 {
		t.Errorf("a result with a position has %v", keys)
	}
	if results[4].PartialFingerprints["primaryLocationLineHash"] != before[4] {
		t.Error("a result without a position has no stable hash for GitHub")
	}
}

func TestSARIFFixes(t *testing.T) {
	results := sarif(t, sample(t)).Runs[0].Results
	if len(results[0].Fixes) != 0 {
		t.Error("a result without edits has a fix")
	}
	if len(results[1].Fixes) != 1 || len(results[1].Fixes[0].ArtifactChanges) != 1 {
		t.Fatalf("the edits of one file are not one change: %+v", results[1].Fixes)
	}
	fix := results[1].Fixes[0]
	if !strings.Contains(fix.Description.Text, "Buy 3 months or more") {
		t.Errorf("the fix says %q", fix.Description.Text)
	}
	change := fix.ArtifactChanges[0]
	if change.ArtifactLocation.URI != "modules/web%20server/main.tf" || len(change.Replacements) != 3 {
		t.Fatalf("the change is %+v", change)
	}
	written, removed := change.Replacements[0], change.Replacements[1]
	if at := written.DeletedRegion; at.StartLine != 14 || at.StartColumn != 12 || at.EndLine != 14 || at.EndColumn != 13 {
		t.Errorf("it replaces %+v", at)
	}
	if written.InsertedContent == nil || written.InsertedContent.Text != "3" || removed.InsertedContent != nil {
		t.Errorf("it inserts %+v and %+v", written.InsertedContent, removed.InsertedContent)
	}
}
