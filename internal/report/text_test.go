// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report_test

import (
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func TestText(t *testing.T) { bothLanguages(t, report.Text, ".txt") }

func TestTextNamesWhatAPersonLooksFor(t *testing.T) {
	got := write(t, sample(t), report.Options{})
	for _, words := range []string{
		"error icp_server_region: Region is outside the Chinese mainland",
		"modules/web server/main.tf:12:3",
		"shop-example.cn → alicloud_slb_load_balancer.front → alicloud_instance.b",
		"File with alicloud_instance.a",
		"undecided icp_server_public_ip",
		"reason: test server, until 2027-01-01",
		"The plan is partial (-target)",
		"docs/rules/icp_server_term.md",
	} {
		if !strings.Contains(got, words) {
			t.Errorf("%q is missing", words)
		}
	}
	if n := strings.Count(got, "\nalicloud_instance.b (plan.json)\n"); n != 1 {
		t.Errorf("two results of one server are below %d headings", n)
	}
	const last = "\nChecked 12 subjects: 4 errors, 1 warning, 1 undecided, 1 suppressed.\n"
	if !strings.HasSuffix(got, last) {
		t.Errorf("the last line is not %q", last)
	}
}

func TestTextOfNothing(t *testing.T) {
	const want = "Checked 1 subject: 0 errors, 0 warnings, 0 undecided, 0 suppressed.\n"
	if got := write(t, empty, report.Options{}); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	const zh = "已检查 1 个对象：0 个错误，0 个警告，0 个未判定，0 个已忽略。\n"
	if got := write(t, empty, report.Options{Language: text.Chinese}); got != zh {
		t.Errorf("got %q, want %q", got, zh)
	}
}

func TestTextColor(t *testing.T) {
	if got := write(t, sample(t), report.Options{}); strings.Contains(got, "\x1b") {
		t.Error("there is an escape sequence although nobody asked for colour")
	}
	got := write(t, sample(t), report.Options{Color: true})
	if !strings.Contains(got, "\x1b[1;31merror\x1b[0m icp_server_region") {
		t.Error("errors are not red")
	}
	if strings.Contains(got, "\x1b[31m") {
		t.Error("the escape sequence of an address came through")
	}
	// All but the colour is the same.
	plain := got
	for _, code := range []string{"0", "1", "2", "36", "1;31", "1;33"} {
		plain = strings.ReplaceAll(plain, "\x1b["+code+"m", "")
	}
	if plain != write(t, sample(t), report.Options{}) {
		t.Error("colour changes more than colour")
	}
}

func TestTextShowsHiddenCharacters(t *testing.T) {
	got := write(t, sample(t), report.Options{})
	for _, r := range "\x1b\u202e" {
		if strings.ContainsRune(got, r) {
			t.Errorf("%U came through", r)
		}
	}
	if !strings.Contains(got, `\u001b[31m\u202e`) {
		t.Error("hidden characters are not shown as escapes")
	}
}
