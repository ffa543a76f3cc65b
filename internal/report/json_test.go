// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report_test

import (
	"encoding/json"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func TestJSON(t *testing.T) { bothLanguages(t, report.JSON, ".json") }

func TestJSONFollowsItsSchema(t *testing.T) {
	s := readSchema(t, "schema/report.schema.json")
	for name, r := range map[string]check.Report{"sample": sample(t), "empty": empty, "zero": {}} {
		for _, o := range []report.Options{
			{Format: report.JSON},
			{Format: report.JSON, Language: text.Chinese, FailOn: rules.Warning},
			{Format: report.JSON, FailOn: rules.Off},
		} {
			for _, fault := range s.faults(write(t, r, o)) {
				t.Errorf("%s, %+v: %s", name, o, fault)
			}
		}
	}
}

func TestJSONKeepsValuesAsTheyAre(t *testing.T) {
	var got struct {
		Summary struct {
			Failed bool
			Errors int
		}
		Results []struct {
			Address, Verdict string
			Cause            *string
			Position         *struct{ Line int }
			Suppression      *struct{ Reason, Until string }
			Fix              *struct {
				Edits []struct {
					Line, Column int
					NewText      string `json:"new_text"`
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(write(t, sample(t), report.Options{Format: report.JSON})), &got); err != nil {
		t.Fatal(err)
	}
	if !got.Summary.Failed || got.Summary.Errors != 4 {
		t.Errorf("summary: %+v", got.Summary)
	}
	if last := got.Results[len(got.Results)-1]; last.Address != hostile || last.Position != nil || last.Cause != nil {
		t.Errorf("last result: %+v", last)
	}
	if r := got.Results[2]; r.Verdict != "undecided" || r.Cause == nil || *r.Cause != "fact_unknown" || r.Position.Line != 30 {
		t.Errorf("undecided result: %+v", r)
	}
	if f := got.Results[1].Fix; got.Results[0].Fix != nil || f == nil || len(f.Edits) != 3 || f.Edits[0].Column != 12 || f.Edits[0].NewText != "3" {
		t.Errorf("fix: %+v", f)
	}
	if s := got.Results[3].Suppression; s == nil || s.Reason != "test server" || s.Until != "2027-01-01" {
		t.Errorf("suppression: %+v", s)
	}
}
