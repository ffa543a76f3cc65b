// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
)

// TestSensitiveFacts looks for facts that a plan marks as sensitive.
func TestSensitiveFacts(t *testing.T) {
	for _, cli := range clis {
		for _, withSource := range []bool{true, false} {
			for format, text := range inAllFormats(t, scenarioNamed(t, "sensitive").check(t, cli, withSource)) {
				for _, secret := range []string{"secret-region", "secret-domain"} {
					if strings.Contains(text, secret) {
						t.Errorf("%s, source=%t: %s tells %s", cli, withSource, format, secret)
					}
				}
			}
		}
	}
}

// TestErroredNotes: a plan that ended in an error is no plan with -target.
func TestErroredNotes(t *testing.T) {
	for _, cli := range clis {
		text := written(t, checkFile(t, "testdata/errored/"+cli+".json"), report.Options{Format: report.Text})
		if strings.Contains(text, "-target") {
			t.Errorf("%s: the text of a plan that ended in an error speaks of -target:\n%s", cli, text)
		}
	}
}

// TestPictureOfExposedEntry draws what a domain leads to where there is no
// server behind it.
func TestPictureOfExposedEntry(t *testing.T) {
	picture := scenarioNamed(t, "nearest").check(t, "terraform", true).Picture
	at := slices.IndexFunc(picture.Nodes, func(n check.PictureNode) bool { return n.Label == "alicloud_slb_load_balancer.none" })
	if at < 0 || !picture.Nodes[at].Violated {
		t.Error("the load balancer without servers, which is reported, is not in the picture or not marked")
	}
}
