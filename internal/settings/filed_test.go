// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package settings_test

import (
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
)

func TestFiled(t *testing.T) {
	for written, want := range map[string]filing.Filed{
		"example.cn":                       {Domain: "example.cn"},
		"example.cn other":                 {Domain: "example.cn", Cloud: filing.OtherProvider},
		"a.sz.gov.cn alicloud":             {Domain: "sz.gov.cn", Cloud: "alicloud"},
		"  shop-example.com.cn\talicloud ": {Domain: "shop-example.com.cn", Cloud: "alicloud"},
	} {
		if got, err := settings.Filed(catalog.Default(), written); err != nil || got != want {
			t.Errorf("%q is read as %+v, %v", written, got, err)
		}
	}
	for written, want := range map[string]string{
		"":                      "write a domain, or a domain and its cloud",
		"a.cn alicloud 2019":    "write a domain, or a domain and its cloud",
		"www.example.cn":        `the registrable domain "example.cn"`,
		"a.sz.com.cn":           `the registrable domain "sz.com.cn"`,
		"https://example.cn/":   "a URL is not a domain",
		"example.cn aliclod":    `did you mean "alicloud"?`,
		"example.cn somewhere!": "want alicloud, huaweicloud, tencentcloud or other",
		"example.cn othr":       `did you mean "other"?`,
	} {
		if got, err := settings.Filed(catalog.Default(), written); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q is read as %+v, %v; want an error with %q", written, got, err, want)
		}
	}
}
