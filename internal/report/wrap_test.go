// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"strings"
	"testing"

	"github.com/rivo/uniseg"
)

func TestWrap(t *testing.T) {
	for name, test := range map[string]struct {
		width, first, hang int
		text, want         string
	}{
		"not at all":                     {0, 4, 4, "one two\nthree", "one two\n    three"},
		"at spaces":                      {30, 0, 2, "The total term of the server is 1 month.", "The total term of the server\n  is 1 month."},
		"behind a label":                 {34, 10, 10, "The total term of the server is 1 month.", "The total term of the\n          server is 1 month."},
		"an exact fit":                   {30, 0, 0, "123456789 123456789 1234567890 x", "123456789 123456789 1234567890\nx"},
		"a word too long":                {26, 0, 2, "see https://example.com/a-very-long/page now", "see\n  https://example.com/a-very-long/page\n  now"},
		"an address":                     {26, 0, 0, `the server alicloud_instance.web["a b"] here`, "the server\nalicloud_instance.web[\"a b\"]\nhere"},
		"an argument":                    {26, 0, 0, `buy it with charging_mode = "prePaid" now`, "buy it with\ncharging_mode = \"prePaid\"\nnow"},
		"a map":                          {26, 0, 0, `set rules = { icp_code_limit = "warning" } there`, "set\nrules = { icp_code_limit = \"warning\" }\nthere"},
		"a comment":                      {26, 0, 0, "put in # icp:ignore NAME -- REASON there", "put in\n# icp:ignore NAME -- REASON\nthere"},
		"a hyphenated":                   {26, 0, 0, "the billing mode pay-as-you-go is wrong", "the billing mode\npay-as-you-go is wrong"},
		"two columns each":               {26, 0, 0, "备案服务器须有公网地址和中国内地的地域", "备案服务器须有公网地址和中\n国内地的地域"},
		"no line begins with a comma":    {26, 0, 0, "备案服务器须有公网地址和中，国内", "备案服务器须有公网地址和\n中，国内"},
		"no line begins with a stop":     {26, 0, 0, "备案服务器须有公网地址和中。国内", "备案服务器须有公网地址和\n中。国内"},
		"no line ends with a bracket":    {26, 0, 0, "备案服务器须有公网地址和（国内）", "备案服务器须有公网地址和\n（国内）"},
		"between Chinese and Latin":      {26, 0, 0, "备案服务器须有公网 IP 和 cn-hangzhou 地域", "备案服务器须有公网 IP 和\ncn-hangzhou 地域"},
		"a domain in Chinese characters": {26, 0, 0, "备案服务器须有网站 商店商店.中国 的子域名", "备案服务器须有网站\n商店商店.中国 的子域名"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := wrap(test.text, test.width, test.first, test.hang); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
		})
	}
}

// FuzzWrap shows that wrapping only adds line ends and indents, and drops only
// spaces at them.
func FuzzWrap(f *testing.F) {
	f.Add("The total term of alicloud_instance.web is 1 month。https://example.com", 40)
	f.Add("备案，服务器 a\nb", 26)
	f.Fuzz(func(t *testing.T, s string, width int) {
		width = max(0, width%200)
		got := wrap(s, width, 3, 2)
		if squeezed(got) != squeezed(s) {
			t.Errorf("%q becomes %q", s, got)
		}
		for i, line := range strings.Split(got, "\n") {
			if i > 0 && width > 30 && uniseg.StringWidth(line) > width && len(pieces(strings.TrimLeft(line, " "))) > 1 {
				t.Errorf("%q has a line of %d columns", got, uniseg.StringWidth(line))
			}
		}
	})
}

func squeezed(s string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(s) }
