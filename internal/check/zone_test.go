// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// TestWrittenZones: what stands in the place of a zone is held to the regions of
// the cloud. The region of the provider block does not hide it.
func TestWrittenZones(t *testing.T) {
	const abroad, none = "Region is outside the Chinese mainland", "Region is not a region of the cloud"
	for _, c := range []struct {
		terraformType, zone string
		summary, found, fix string
	}{
		{"alicloud_instance", "us-east-1", abroad, "is in us-east-1 (Virginia) of Alibaba Cloud", "Move the server"},
		{"alicloud_instance", "hangzhou", none, `is in "hangzhou", which is not a region of Alibaba Cloud (did you mean cn-hangzhou?)`, "Correct availability_zone on the alicloud_instance"},
		{"alicloud_instance", "beijing1", none, `is in "beijing1", which does not have the form of a region id`, "Correct availability_zone on the alicloud_instance"},
		{"alicloud_instance", "cn-north-4", none, "is in cn-north-4, which is a region of Huawei Cloud, not of Alibaba Cloud", "Correct availability_zone on the alicloud_instance"},
		{"huaweicloud_compute_instance", "us-east-1", none, "is in us-east-1, which is a region of Alibaba Cloud, not of Huawei Cloud", "Correct region or availability_zone on the huaweicloud_compute_instance"},
		{"huaweicloud_compute_instance", "chinanorth2", none, `is in "chinanorth2", which does not have the form of a region id`, "Correct region or availability_zone on the huaweicloud_compute_instance"},
		{"tencentcloud_instance", "mars", none, `is in "mars", which does not have the form of a region id`, "Correct availability_zone on the tencentcloud_instance"},
		{"tencentcloud_instance", "cn-north-4", none, "is in cn-north-4, which is a region of Huawei Cloud, not of Tencent Cloud", "Correct availability_zone on the tencentcloud_instance"},
		{"alicloud_instance", "cn-hangzhou-hh", "", "the catalogue does not list cn-hangzhou-hh as a region of Alibaba Cloud (did you mean cn-hangzhou?)", "If it is misspelt, correct it"},
		{"alicloud_instance", "cn-hangzhou", "", "", ""},
	} {
		r := checked(t, []topology.PlanInput{{Name: "plan", JSON: bytes.NewReader(smallPlan(t, "cn-hangzhou", map[string]values{
			c.terraformType + ".web": {"id": computed, "availability_zone": c.zone},
			"icp_filing_server.web":  {"name": "web", "server": reference{c.terraformType + ".web", "id", nil}, "id": computed, "cloud": computed, "product": computed, "region": computed},
		}))}}, check.Options{Rules: rules.Options{Now: now}})
		said := rules.Message{}
		violated := false
		for _, result := range r.Results {
			if result.Finding.Rule == "icp_server_region" {
				said, violated = result.Finding.Message(text.English), result.Finding.Verdict == rules.Violation
			}
		}
		if violated != (c.summary != "") || violated && said.Summary != c.summary || !strings.Contains(said.Found, c.found) || (said.Found == "") != (c.found == "") || !strings.Contains(said.Fix, c.fix) {
			t.Errorf("%s in %q: got %+v", c.terraformType, c.zone, said)
		}
	}
}
