// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func TestParseFiled(t *testing.T) {
	for written, want := range map[string]filing.Filed{
		"example.cn":                       {Domain: "example.cn"},
		"  shop-example.com.cn\talicloud ": {Domain: "shop-example.com.cn", Cloud: "alicloud"},
	} {
		if got, err := ParseFiled(written); err != nil || got != want {
			t.Errorf("%q is read as %+v, %v", written, got, err)
		}
	}
	for written, want := range map[string]string{
		"":                      "write a domain, or a domain and its cloud",
		"a.cn alicloud 2019":    "write a domain, or a domain and its cloud",
		"www.example.cn":        `the registrable domain "example.cn"`,
		"https://example.cn/":   "a URL is not a domain",
		"example.cn aliclod":    `did you mean "alicloud"?`,
		"example.cn somewhere!": "use one of alicloud, huaweicloud, tencentcloud",
	} {
		if got, err := ParseFiled(written); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q is read as %+v, %v; want an error with %q", written, got, err, want)
		}
	}
	_, err := ParseFiled("example.cn aliclod")
	if got := text.In(text.Chinese, err); got != "未知的云“aliclod”；是否想填“alicloud”？" {
		t.Errorf("in Chinese it is %q", got)
	}
	if err := messages.Check(); err != nil {
		t.Error(err)
	}
}
