// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func TestRegion(t *testing.T) {
	t.Parallel()
	tests := []struct {
		cloud    filing.Cloud
		id       string
		mainland string
		listed   bool
		problem  catalog.RegionProblem
		meant    string
	}{
		{"alicloud", "cn-hangzhou", "true", true, "", ""},
		{"alicloud", "cn-hongkong", "false", true, "", ""},
		{"alicloud", "cn-hongkong-finance-1", "false", false, "", ""},
		{"alicloud", "cn-hangzhou-finance", "true", true, "", ""},
		{"alicloud", "cn-shanghai-finance-1", "true", true, "", ""},
		{"alicloud", "cn-shenzhen-finance-1", "true", true, "", ""},
		{"alicloud", "cn-shenzhen-finance", "true", true, "", ""},
		{"alicloud", "cn-beijing-finance-1", "true", true, "", ""},
		{"alicloud", "cn-beijing-finance-1-pub", "true", true, "", ""},
		{"alicloud", "cn-hzfinance", "true", true, "", ""},
		{"alicloud", "cn-north-2-gov-1", "true", true, "", ""},
		{"alicloud", "cn-wuhan-lr", "true", true, "", ""},
		{"alicloud", "cn-xian", "?", false, "", ""},
		{"alicloud", "ap-southeast-1", "false", true, "", ""},
		{"alicloud", "us-west-9", "false", false, "", ""},

		{"huaweicloud", "cn-north-4", "true", true, "", ""},
		{"huaweicloud", "cn-southwest-2", "true", true, "", ""},
		{"huaweicloud", "cn-north-99", "?", false, "", ""},
		{"huaweicloud", "ap-southeast-1", "false", true, "", ""},
		{"huaweicloud", "ap-southeast-9", "false", false, "", ""},

		{"tencentcloud", "ap-guangzhou", "true", true, "", ""},
		{"tencentcloud", "ap-shenzhen-fsi", "true", true, "", ""},
		{"tencentcloud", "ap-shanghai-fsi", "true", true, "", ""},
		{"tencentcloud", "ap-beijing-fsi", "true", true, "", ""},
		{"tencentcloud", "ap-xian-ec", "true", true, "", ""},
		{"tencentcloud", "ap-hongkong", "false", true, "", ""},
		{"tencentcloud", "ap-taipei", "false", true, "", ""},
		{"tencentcloud", "ap-singapore", "false", true, "", ""},
		{"tencentcloud", "na-ashburn", "false", true, "", ""},
		{"tencentcloud", "ap-lanzhou", "?", false, "", ""},

		{"alicloud", "cn-zhangbei", "?", false, "", ""},
		{"alicloud", "cn-suzhou", "?", false, "", ""},
		{"alicloud", "cn-yangzhou", "?", false, "", ""},
		{"alicloud", "cn-hangzhou-test-01", "?", false, "", ""},
		{"huaweicloud", "cn-north-10", "?", false, "", ""},
		{"huaweicloud", "eu-south-2", "false", false, "", ""},
		{"alicloud", "na-west-1", "false", false, "", ""},

		{"alicloud", "", "?", false, catalog.RegionEmpty, ""},
		{"tencentcloud", " \t", "?", false, catalog.RegionEmpty, ""},
		{"alicloud", "CN-HANGZHOU", "?", false, catalog.RegionMisspelt, "cn-hangzhou"},
		{"alicloud", " cn-hangzhou", "?", false, catalog.RegionMisspelt, "cn-hangzhou"},
		{"alicloud", "cnhangzhou", "?", false, catalog.RegionMisspelt, "cn-hangzhou"},
		{"alicloud", "cn.hangzhou", "?", false, catalog.RegionMisspelt, "cn-hangzhou"},
		{"alicloud", "cn-hangzhuo", "?", false, catalog.RegionMisspelt, "cn-hangzhou"},
		{"alicloud", "cn-hangzhou1", "?", false, catalog.RegionMisspelt, "cn-hangzhou"},
		{"alicloud", "华东1", "?", false, catalog.RegionMisspelt, "cn-hangzhou"},
		{"alicloud", "杭州", "?", false, catalog.RegionMisspelt, "cn-hangzhou"},
		{"alicloud", "Hong Kong", "?", false, catalog.RegionMisspelt, "cn-hongkong"},
		{"alicloud", "china", "?", false, catalog.RegionMalformed, ""},
		{"huaweicloud", "中国", "?", false, catalog.RegionMalformed, ""},
		{"tencentcloud", "China", "?", false, catalog.RegionMalformed, ""},
		{"alicloud", "us-est-1", "?", false, catalog.RegionMisspelt, "us-east-1"},
		{"huaweicloud", "cn-noth-4", "?", false, catalog.RegionMisspelt, "cn-north-4"},
		{"huaweicloud", "cn-east", "?", false, catalog.RegionMisspelt, ""},
		{"huaweicloud", "Guiyang1", "?", false, catalog.RegionMisspelt, "cn-southwest-2"},
		{"tencentcloud", "ap-singapor", "?", false, catalog.RegionMisspelt, "ap-singapore"},
		{"tencentcloud", "guangzhou", "?", false, catalog.RegionMisspelt, "ap-guangzhou"},
		{"alicloud", "cn-hangzhou-h", "?", false, catalog.RegionIsZone, "cn-hangzhou"},
		{"alicloud", "CN-Hangzhou-H", "?", false, catalog.RegionIsZone, "cn-hangzhou"},
		{"alicloud", "us-west-1a", "?", false, catalog.RegionIsZone, "us-west-1"},
		{"alicloud", "cn-shanghai-finance-1a", "?", false, catalog.RegionIsZone, "cn-shanghai-finance-1"},
		{"huaweicloud", "cn-north-4a", "?", false, catalog.RegionIsZone, "cn-north-4"},
		{"tencentcloud", "ap-shenzhen-fsi-1", "?", false, catalog.RegionIsZone, "ap-shenzhen-fsi"},
		{"alicloud", "ap-guangzhou", "?", false, catalog.RegionOfOther, "ap-guangzhou"},
		{"alicloud", "AP-GUANGZHOU", "?", false, catalog.RegionOfOther, "ap-guangzhou"},
		{"alicloud", "cn-north-4a", "?", false, catalog.RegionOfOther, "cn-north-4"},
		{"huaweicloud", "cn-hongkong", "?", false, catalog.RegionOfOther, "cn-hongkong"},
		{"huaweicloud", "ap-hongkong-2", "?", false, catalog.RegionOfOther, "ap-hongkong"},
		{"tencentcloud", "cn-hangzhou", "?", false, catalog.RegionOfOther, "cn-hangzhou"},
		{"tencentcloud", "ap-southeast-1", "?", false, catalog.RegionOfOther, "ap-southeast-1"},
		{"alicloud", "cn-", "?", false, catalog.RegionMalformed, ""},
		{"alicloud", "---", "?", false, catalog.RegionMalformed, ""},
		{"alicloud", "华星", "?", false, catalog.RegionMalformed, ""},
		{"tencentcloud", "ap-guangzhou,ap-beijing", "?", false, catalog.RegionMalformed, ""},
		{"tencentcloud", "https://x", "?", false, catalog.RegionMalformed, ""},

		{"aws", "cn-north-1", "?", false, "", ""},
	}
	c := catalog.Default()
	for _, test := range tests {
		r := c.Region(test.cloud, test.id)
		if got := show(r.Mainland); got != test.mainland || r.Listed != test.listed {
			t.Errorf("%s %q: mainland %s, listed %t, want %s, %t", test.cloud, test.id, got, r.Listed, test.mainland, test.listed)
		}
		if r.Problem != test.problem || r.Meant != test.meant {
			t.Errorf("%s %q: problem %q, meant %q, want %q, %q", test.cloud, test.id, r.Problem, r.Meant, test.problem, test.meant)
		}
		if r.Cloud != test.cloud || r.ID != test.id {
			t.Errorf("%s %q is %s %q", test.cloud, test.id, r.Cloud, r.ID)
		}
		if !r.Listed && r.Title != (text.Text{EN: test.id, ZH: test.id}) {
			t.Errorf("%s %q is called %+v", test.cloud, test.id, r.Title)
		}
	}
}

func TestSameIDAtTwoClouds(t *testing.T) {
	t.Parallel()
	c := catalog.Default()
	if got := c.Region(filing.AliCloud, "ap-southeast-1").Title.EN; got != "Singapore" {
		t.Errorf("alicloud ap-southeast-1 is %s", got)
	}
	if got := c.Region(filing.HuaweiCloud, "ap-southeast-1").Title.EN; !strings.HasPrefix(got, "Hong Kong") {
		t.Errorf("huaweicloud ap-southeast-1 is %s", got)
	}
	for id, want := range map[string][]filing.Cloud{
		"ap-southeast-1": {"alicloud", "huaweicloud"},
		"cn-hangzhou":    {"alicloud"},
		"cn-north-4":     {"huaweicloud"},
		"ap-guangzhou":   {"tencentcloud"},
		"cn-xian":        nil,
	} {
		if got := c.CloudsOfRegion(id); !slices.Equal(got, want) {
			t.Errorf("%s is listed by %v, want %v", id, got, want)
		}
	}
}

func TestRegions(t *testing.T) {
	t.Parallel()
	c := catalog.Default()
	if got := c.Regions("aws"); got != nil {
		t.Errorf("aws has the regions %v", got)
	}
	for _, info := range c.Clouds() {
		cloud := info.Name
		regions := c.Regions(cloud)
		mainland := 0
		for _, r := range regions {
			if r.Mainland.OrElse(false) {
				mainland++
			}
			if c.Region(cloud, r.ID) != r {
				t.Errorf("%s %s is another region when looked up", cloud, r.ID)
			}
		}
		if mainland == 0 {
			t.Errorf("no region of %s is in the mainland", cloud)
		}
		if !slices.IsSortedFunc(regions, func(a, b catalog.Region) int { return strings.Compare(a.ID, b.ID) }) {
			t.Errorf("the regions of %s are not sorted", cloud)
		}
	}
}

// TestRegionsOfSDKs: the lists have every region of the clouds' Go SDKs, which
// make check-regions writes down.
func TestRegionsOfSDKs(t *testing.T) {
	t.Parallel()
	written, err := os.ReadFile("testdata/sdk_regions.json")
	if err != nil {
		t.Fatal(err)
	}
	var tables []struct {
		Cloud           filing.Cloud
		Module, Version string
		Regions         []string
	}
	if err := json.Unmarshal(written, &tables); err != nil || len(tables) == 0 {
		t.Fatalf("there are %d tables: %v", len(tables), err)
	}
	c := catalog.Default()
	for _, table := range tables {
		if len(table.Regions) == 0 {
			t.Errorf("%s %s has no regions", table.Module, table.Version)
		}
		for _, id := range table.Regions {
			if !c.Region(table.Cloud, id).Listed {
				t.Errorf("%s %s has the region %s: list it in data/%s.yaml, with its source", table.Module, table.Version, id, table.Cloud)
			}
		}
	}
}

func TestRegionOfZone(t *testing.T) {
	t.Parallel()
	tests := []struct {
		cloud      filing.Cloud
		zone, want string
	}{
		{"alicloud", "cn-hangzhou-h", "cn-hangzhou"},
		{"alicloud", "cn-hongkong-b", "cn-hongkong"},
		{"alicloud", "ap-southeast-1a", "ap-southeast-1"},
		{"alicloud", "cn-shanghai-finance-1a", "cn-shanghai-finance-1"},
		{"alicloud", "cn-hangzhou-finance-b", "cn-hangzhou-finance"},
		{"alicloud", "cn-wuhan-lr-a", "cn-wuhan-lr"},
		{"alicloud", "cn-xian-a", "cn-xian"},
		{"alicloud", "cn-hangzhou", ""},
		{"alicloud", "cn-shanghai-finance-1", ""},
		{"alicloud", "cn-hangzhou-MAZ1(b,c)", ""},
		{"huaweicloud", "cn-north-4a", "cn-north-4"},
		{"huaweicloud", "cn-north-11c", "cn-north-11"},
		{"huaweicloud", "eu-west-101b", "eu-west-101"},
		{"huaweicloud", "cn-east-99a", "cn-east-99"},
		{"huaweicloud", "cn-north-4", ""},
		{"tencentcloud", "ap-guangzhou-3", "ap-guangzhou"},
		{"tencentcloud", "ap-beijing-10", "ap-beijing"},
		{"tencentcloud", "ap-shenzhen-fsi-1", "ap-shenzhen-fsi"},
		{"tencentcloud", "ap-jinan-ec-1", "ap-jinan-ec"},
		{"tencentcloud", "ap-lanzhou-1", "ap-lanzhou"},
		{"tencentcloud", "ap-guangzhou", ""},
		{"alicloud", "", ""},
		{"alicloud", "a", ""},
		{"alicloud", "3", ""},
		{"alicloud", "-", ""},
		{"alicloud", "--a", ""},
		{"alicloud", "a-b", ""},
		{"alicloud", "杭州-h", ""},
		{"aws", "cn-north-1a", ""},
	}
	c := catalog.Default()
	for _, test := range tests {
		got, ok := c.RegionOfZone(test.cloud, test.zone)
		if got != test.want || ok != (test.want != "") {
			t.Errorf("%s zone %q is in %q, %t, want %q", test.cloud, test.zone, got, ok, test.want)
		}
	}
	for _, cloud := range c.Clouds() {
		for _, r := range c.Regions(cloud.Name) {
			if got, ok := c.RegionOfZone(cloud.Name, r.ID); ok {
				t.Errorf("%s region %s is taken for a zone of %s", cloud.Name, r.ID, got)
			}
		}
	}
}
