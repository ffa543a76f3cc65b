// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package invalid

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/text/texttest"
)

func TestMessages(t *testing.T) {
	if err := texttest.Check(os.DirFS("messages"), messages); err != nil {
		t.Error(err)
	}
}

func TestNames(t *testing.T) {
	c := catalog.Default()
	severities := []string{"error", "warning", "off"}
	for _, test := range []struct {
		err    error
		en, zh string
	}{
		{Cloud(c, "aliyun"), `; did you mean "alicloud"?`, `；是否应为“alicloud”？`},
		{Cloud(c, "moon"), `unknown cloud "moon": want alicloud, huaweicloud`, `未知的云厂商“moon”，应为 alicloud、huaweicloud`},
		{Product(c, filing.AliCloud, "esc"), `unknown product "esc" of alicloud; did you mean "ecs"?`, `alicloud 没有产品“esc”；是否应为“ecs”？`},
		{Product(c, filing.AliCloud, "zzzzzz"), `unknown product "zzzzzz" of alicloud; the page of icp_server_product lists the products`, `产品列表见 icp_server_product 的页面`},
		{Region(c, filing.AliCloud, "cn-hangzhuo"), `did you mean "cn-hangzhou"?`, `是否应为“cn-hangzhou”？`},
		{Region(c, filing.TencentCloud, "AP-southeast-1"), `"AP-southeast-1" is a region of alicloud, huaweicloud, not of tencentcloud`, `“AP-southeast-1”是 alicloud、huaweicloud 的地域，不是 tencentcloud 的地域`},
		{Region(c, filing.TencentCloud, "cn-hangzhou-h"), `"cn-hangzhou-h" is in a region of alicloud, not of tencentcloud`, `“cn-hangzhou-h”位于 alicloud 的地域`},
		{Region(c, filing.AliCloud, "cn-tianjin"), `unknown region "cn-tianjin" of alicloud`, `alicloud 没有地域“cn-tianjin”`},
		{Rule("icp_sever_term", []string{"icp_server_term"}), `unknown rule "icp_sever_term"; did you mean "icp_server_term"?`, `未知的规则“icp_sever_term”；是否应为“icp_server_term”？`},
		{Rule("zzz", []string{"icp_server_term"}), `icp-check rules list them`, `icp-check rules`},
		{Severity("fatal", severities), `unknown severity "fatal": want error, warning or off`, `未知的级别“fatal”，应为 error、warning 或 off`},
		{Language("de", []string{"en", "zh"}), `unknown language "de": want en or zh`, `未知的语言“de”，应为 en 或 zh`},
		{Choice("--color", "nevr", []string{"auto", "never"}), `invalid --color "nevr": want auto or never; did you mean "never"?`, `--color 的值“nevr”无效，应为 auto 或 never；是否应为“never”？`},
		{Format("jsn", []string{"text", "json"}), `did you mean "json"?`, `是否应为“json”？`},
		{Fact("regoin", []string{"region"}), `unknown fact "regoin": want region; did you mean "region"?`, `未知的字段“regoin”`},
		{Argument("fail_om", []string{"fail_on"}), `did you mean "fail_on"?`, `是否应为“fail_on”？`},
		{Billing("monthly"), `"monthly" is not a billing mode of any cloud: want subscription, PrePaid`, `“monthly”不是任何云厂商的计费方式`},
		{Time("soon"), `"soon" is not a valid time`, `“soon”不是有效的时间`},
		{Truth("maybe"), `"maybe" is neither true nor false`, `“maybe”既不是 true 也不是 false`},
		{ServerID("i-1"), `"i-1" is not the id of a filing server`, `“i-1”不是备案服务器的 id`},
	} {
		if got := text.In(text.English, test.err); !strings.Contains(got, test.en) {
			t.Errorf("it says %q, want %q", got, test.en)
		}
		if got := text.In(text.Chinese, test.err); !strings.Contains(got, test.zh) {
			t.Errorf("it says %q, want %q", got, test.zh)
		}
	}
	long := text.In(text.English, Severity(strings.Repeat("x", 5000)+"\x1b", nil))
	if len(long) > 300 || strings.Contains(long, "\x1b") {
		t.Errorf("a pasted page floods the message: %d bytes", len(long))
	}
}

// TestFiling: every problem that the package filing tells apart has words.
func TestFiling(t *testing.T) {
	for _, domain := range []string{"", "https://example.cn/", "*.example.cn", "203.0.113.9", "example.cn:80", "a@example.cn", "a b.cn", "ｅxample.cn", "a_b.cn", "com.cn", "example.nosuchsuffix", strings.Repeat("a", 3000)} {
		_, err := filing.ParseDomain(domain)
		told(t, err)
	}
	for _, number := range []string{"", "京ICP备１２３４５６７８号-1", "鲸ICP备12345678号", "京ICP备123号", "京ICP备12345678", "京ICP备12345678号-1B", "京ICP备12345678号-01", "hello"} {
		_, err := filing.ParseNumber(number, catalog.Default())
		told(t, err)
	}
	if other := errors.New("other"); Filing(other) != other { //nolint:errorlint // the same one is wanted
		t.Error("another error is changed")
	}
}

func told(t *testing.T, err error) {
	t.Helper()
	if err == nil {
		t.Fatal("this is valid")
	}
	words := Filing(err)
	for _, language := range text.Languages {
		if got := text.In(language, words); strings.Contains(got, "(domain.") || strings.Contains(got, "(number.") || got == "" {
			t.Errorf("%v has no words in %s: %q", err, language, got)
		}
	}
	if got := text.In(text.Chinese, words); got == words.Error() {
		t.Errorf("%v is the same in Chinese: %q", err, got)
	}
	if !errors.Is(words, err) {
		t.Errorf("%v is lost", err)
	}
}

func TestSentence(t *testing.T) {
	for _, test := range []struct {
		err      error
		language text.Language
		want     string
	}{
		{errors.New("bad luck"), text.English, "Bad luck."},
		{errors.New("server must not be null."), text.English, "server must not be null."},
		{errors.New("term_months is bad"), text.English, "term_months is bad."},
		{Rule("icp_sever_term", []string{"icp_server_term"}), text.English, `Unknown rule "icp_sever_term"; did you mean "icp_server_term"?`},
		{Language("de", []string{"en", "zh"}), text.Chinese, "未知的语言“de”，应为 en 或 zh。"},
		{Product(catalog.Default(), "alicloud", "ecz"), text.Chinese, "alicloud 没有产品“ecz”；是否应为“ecs”？"},
	} {
		if got := Sentence(test.language, test.err); got != test.want {
			t.Errorf("it says %q, want %q", got, test.want)
		}
	}
}
