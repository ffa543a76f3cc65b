// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package texttest

import (
	"slices"
	"testing"
)

func TestEnglish(t *testing.T) {
	for s, want := range map[string]bool{
		"服务器没有公网 IP。":                                false,
		"Elastic Compute Service 云服务器":               false,
		"the server has no address":                  true,
		"服务器 the server has no address 没有":           true,
		"服务器 (the server has none)":                  true,
		"(see: the page, please)":                    true,
		`名称 "the server has no address"`:             false,
		"名称“the server has no address”":              false,
		"名称 `the server has no address`":             false,
		"<code>the server has no address</code>":     false,
		"https://example.com/a b c":                  false,
		"来源：Alibaba Cloud: ICP filing of servers":    false,
		"icp_server_term --rule NAME=warning and so": false,
		"a\nb\nc\nd": false,
	} {
		if got := English(s, "Alibaba Cloud: ICP filing of servers"); (got != "") != want {
			t.Errorf("%q: got %q", s, got)
		}
	}
}

func TestValues(t *testing.T) {
	en := Values("The term of alicloud/ecs/web in main.tf:3 is 1 month (pay-as-you-go), until 2027-01-01 (has_public_ip).")
	zh := Values("alicloud/ecs/web（main.tf:3）的时长为 1 个月，至 2027-01-01（has_public_ip）。")
	if !slices.Equal(en, zh) || len(en) != 5 {
		t.Errorf("English tells %q, Chinese %q", en, zh)
	}
}

func TestSpacing(t *testing.T) {
	for s, wrong := range map[string]bool{
		"服务器 web 的时长为 1 个月。备案":     false,
		"京ICP备12345678号-1，华东1（杭州）": false,
		"名称“a b”的 `甲 乙`":           false,
		"最外层对象 内":                  true,
		"需要terraform show":         true,
		"备案。 请改用":                  true,
		"1个月":                      true,
	} {
		if got := Spacing(s); (got != "") != wrong {
			t.Errorf("%q: got %q", s, got)
		}
	}
}
