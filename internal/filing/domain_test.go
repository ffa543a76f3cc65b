// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

func TestParseDomain(t *testing.T) {
	t.Parallel()
	type domain = filing.Domain
	tests := map[string]domain{
		"example.com":                     {"example.com", "example.com", "com", "example.com", true},
		"Example.COM":                     {"example.com", "example.com", "com", "example.com", true},
		"example.com.":                    {"example.com", "example.com", "com", "example.com", true},
		"www.example.com":                 {"example.com", "example.com", "com", "www.example.com", false},
		"a.b.c.example.com.cn":            {"example.com.cn", "example.com.cn", "com.cn", "a.b.c.example.com.cn", false},
		"example.org.cn":                  {"example.org.cn", "example.org.cn", "org.cn", "example.org.cn", true},
		"www.beijing.gov.cn":              {"beijing.gov.cn", "beijing.gov.cn", "gov.cn", "www.beijing.gov.cn", false},
		"shop.bj.cn":                      {"shop.bj.cn", "shop.bj.cn", "bj.cn", "shop.bj.cn", true},
		"example.cn":                      {"example.cn", "example.cn", "cn", "example.cn", true},
		"xn--fsqu00a.xn--fiqs8s":          {"xn--fsqu00a.xn--fiqs8s", "例子.中国", "xn--fiqs8s", "xn--fsqu00a.xn--fiqs8s", true},
		"例子.中国":                           {"xn--fsqu00a.xn--fiqs8s", "例子.中国", "xn--fiqs8s", "xn--fsqu00a.xn--fiqs8s", true},
		"商店.例子.中国":                        {"xn--fsqu00a.xn--fiqs8s", "例子.中国", "xn--fiqs8s", "xn--czrs0t.xn--fsqu00a.xn--fiqs8s", false},
		"示例.公司":                           {"xn--fsq092h.xn--55qx5d", "示例.公司", "xn--55qx5d", "xn--fsq092h.xn--55qx5d", true},
		"示例.公司.cn":                        {"xn--fsq092h.xn--55qx5d.cn", "示例.公司.cn", "xn--55qx5d.cn", "xn--fsq092h.xn--55qx5d.cn", true},
		"straße.com":                      {"xn--strae-oqa.com", "straße.com", "com", "xn--strae-oqa.com", true},
		"shop.github.io":                  {"github.io", "github.io", "io", "shop.github.io", false},
		"github.io":                       {"github.io", "github.io", "io", "github.io", true},
		"b-1.cos.ap-beijing.myqcloud.com": {"myqcloud.com", "myqcloud.com", "com", "b-1.cos.ap-beijing.myqcloud.com", false},
		"b.oss-cn-hangzhou.aliyuncs.com":  {"aliyuncs.com", "aliyuncs.com", "com", "b.oss-cn-hangzhou.aliyuncs.com", false},
		"x.y.compute.amazonaws.com.cn":    {"amazonaws.com.cn", "amazonaws.com.cn", "com.cn", "x.y.compute.amazonaws.com.cn", false},
		"www.example.ck":                  {"www.example.ck", "www.example.ck", "example.ck", "www.example.ck", true},
		"a.www.ck":                        {"www.ck", "www.ck", "ck", "a.www.ck", false},
	}
	for text, want := range tests {
		t.Run(text, func(t *testing.T) {
			t.Parallel()
			if got, err := filing.ParseDomain(text); err != nil || got != want {
				t.Errorf("ParseDomain(%q) = %+v, %v; want %+v", text, got, err, want)
			}
		})
	}
}

func TestParseDomainProblems(t *testing.T) {
	t.Parallel()
	label := strings.Repeat("a", 63)
	tests := []struct {
		text       string
		problem    filing.DomainProblem
		suggestion string
	}{
		{"", filing.DomainEmpty, ""},
		{" \t\u200b", filing.DomainEmpty, ""},
		{"https://www.example.com.cn/path?q=1", filing.DomainURL, "example.com.cn"},
		{"https://user:secret@www.example.com:8443/", filing.DomainURL, "example.com"},
		{"//example.com", filing.DomainURL, "example.com"},
		{"example.com/index.html", filing.DomainURL, "example.com"},
		{"http://1.2.3.4/", filing.DomainURL, ""},
		{"http://", filing.DomainURL, ""},
		{"/", filing.DomainURL, ""},
		{"*.example.com", filing.DomainWildcard, "example.com"},
		{"*.img.example.cn", filing.DomainWildcard, "example.cn"},
		{"*example.com", filing.DomainWildcard, ""},
		{".example.com", filing.DomainWildcard, "example.com"},
		{"*", filing.DomainWildcard, ""},
		{"*.com", filing.DomainWildcard, ""},
		{"47.98.0.1", filing.DomainIP, ""},
		{"47.98.0.1:443", filing.DomainIP, ""},
		{"47.98.0.0/16", filing.DomainIP, ""},
		{"47.98.0.256", filing.DomainIP, ""},
		{"2408:4000::1", filing.DomainIP, ""},
		{"[2408:4000::1]", filing.DomainIP, ""},
		{"[2408:4000::1]:443", filing.DomainIP, ""},
		{"www.example.com:8080", filing.DomainPort, "example.com"},
		{"localhost:3000", filing.DomainPort, ""},
		{"admin@mail.example.com", filing.DomainEmail, "example.com"},
		{"mailto:admin@example.com", filing.DomainEmail, "example.com"},
		{" example.com", filing.DomainSpaces, "example.com"},
		{"www.example.com\n", filing.DomainSpaces, "www.example.com"},
		{"exam\u200bple.com", filing.DomainSpaces, "example.com"},
		{"　example.com", filing.DomainSpaces, "example.com"},
		{" https://www.example.com ", filing.DomainSpaces, "example.com"},
		{"example.com example.cn", filing.DomainSpaces, ""},
		{"ｅｘａｍｐｌｅ．ｃｏｍ", filing.DomainFullWidth, "example.com"},
		{"www。example。com", filing.DomainFullWidth, "www.example.com"},
		{"例子。中国", filing.DomainFullWidth, "例子.中国"},
		{"https：／／www.example.com", filing.DomainFullWidth, "example.com"},
		{"１.２.３.４", filing.DomainFullWidth, ""},
		{"_dmarc.example.com", filing.DomainCharacters, "example.com"},
		{"my_shop.cn", filing.DomainCharacters, ""},
		{"exa$mple.com", filing.DomainCharacters, ""},
		{"-example.com", filing.DomainCharacters, ""},
		{"example-.com", filing.DomainCharacters, ""},
		{"www..example.com", filing.DomainCharacters, ""},
		{"..example.com", filing.DomainCharacters, ""},
		{"example.com..", filing.DomainCharacters, ""},
		{".", filing.DomainCharacters, ""},
		{"xn--a.com", filing.DomainCharacters, ""},
		{"\xff.com", filing.DomainCharacters, ""},
		{label + "a.com", filing.DomainTooLong, ""},
		{strings.Repeat(label+".", 4) + "com", filing.DomainTooLong, ""},
		{strings.Repeat("a.", 100_000) + "com", filing.DomainTooLong, ""},
		{"com", filing.DomainSuffixOnly, ""},
		{"com.cn", filing.DomainSuffixOnly, ""},
		{"bj.cn", filing.DomainSuffixOnly, ""},
		{"gov.cn.", filing.DomainSuffixOnly, ""},
		{"中国", filing.DomainSuffixOnly, ""},
		{"公司.cn", filing.DomainSuffixOnly, ""},
		{"ck", filing.DomainSuffixOnly, ""},
		{"example.ck", filing.DomainSuffixOnly, ""},
		{"localhost", filing.DomainUnknownSuffix, ""},
		{"shop.local", filing.DomainUnknownSuffix, ""},
		{"shop.internal", filing.DomainUnknownSuffix, ""},
		{"i-bp1abcdefg", filing.DomainUnknownSuffix, ""},
	}
	for _, test := range tests {
		name := test.text
		if len(name) > 40 {
			name = name[:40]
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := filing.ParseDomain(test.text)
			var problem *filing.DomainError
			if !errors.As(err, &problem) {
				t.Fatalf("ParseDomain = %+v, %v; want a DomainError", got, err)
			}
			if got != (filing.Domain{}) {
				t.Errorf("a refused text still gave %+v", got)
			}
			if problem.Problem != test.problem || problem.Suggestion != test.suggestion {
				t.Errorf("problem %q, suggestion %q; want %q, %q", problem.Problem, problem.Suggestion, test.problem, test.suggestion)
			}
		})
	}
}

func TestShownWebsite(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"example.cn": "example.cn", "例子.中国": "例子.中国", "info@example.cn": "info@example.cn", "": "",
		"https://example.cn:8443/x":         "https://example.cn:8443/x",
		"https://example.cn/@team":          "https://example.cn/@team",
		"https://TOKEN@example.cn/x":        "https://…@example.cn/x",
		"https://user:TOKEN@example.cn/x":   "https://…@example.cn/x",
		"//user:TOKEN@example.cn":           "//…@example.cn",
		"user:TOKEN@example.cn/x":           "…@example.cn/x",
		"user:TOKEN@example.cn":             "…@example.cn",
		"https:user:TOKEN@example.cn":       "…@example.cn",
		`https:\\user:TOKEN@example.cn`:     "…@example.cn",
		"https://user:TO/KEN@example.cn":    "https://…@example.cn",
		"https://user:TO?KEN@example.cn":    "https://…@example.cn",
		"https://user:TO@KEN@example.cn":    "https://…@example.cn",
		"https：／／user：TOKEN＠example.cn":     "…＠example.cn",
		"https://a:TOKEN@a.cn b:TOKEN@b.cn": "https://…@b.cn",
		"https://example.cn/?k=TOKEN":       "https://example.cn/?…",
		"https://example.cn/#TOKEN":         "https://example.cn/#…",
		"https://example.cn/？k=TOKEN":       "https://example.cn/？…",
	} {
		if got := filing.ShownWebsite(text); got != want {
			t.Errorf("%q is shown as %q, want %q", text, got, want)
		}
		var bad *filing.DomainError
		if _, err := filing.ParseDomain(text); errors.As(err, &bad) && bad.Text != want {
			t.Errorf("the error about %q shows %q, want %q", text, bad.Text, want)
		}
	}
}

func TestDomainErrorReads(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"https://www.example.com/":                       `"https://www.example.com/": a URL is not a domain; did you mean "example.com"?`,
		" https://user:secret@example.com/?token=secret": `" https://…@example.com/?…": the text has spaces or invisible characters; did you mean "example.com"?`,
		"":                       `"": the domain is empty`,
		"47.98.0.1":              `"47.98.0.1": an IP address is not a domain`,
		"com.cn":                 `"com.cn": this is a public suffix, under which domains are registered`,
		"shop.local":             `"shop.local": no domain can be registered under this suffix`,
		strings.Repeat("域", 900): `"` + strings.Repeat("域", 100) + `…": the text is longer than a domain can be`,
	}
	for text, want := range tests {
		if _, err := filing.ParseDomain(text); err == nil || err.Error() != want {
			t.Errorf("the error is %v, want %s", err, want)
		}
	}
}

func FuzzParseDomain(f *testing.F) {
	for _, seed := range []string{
		"www.example.com.cn", "例子.中国", "https：／／ｗｗｗ。example。com:80/a@b", "*.a_b.*.example.com", "shop.github.io",
		"[::1]:80", "x.y.compute.amazonaws.com.cn", "xn--fsqu00a.xn--fiqs8s.", ".example.com", " 1.2.3.4\u200b", "a.www.ck", "faß.de",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := filing.ParseDomain(text)
		if err != nil {
			var problem *filing.DomainError
			if !errors.As(err, &problem) {
				t.Fatalf("%T is no DomainError", err)
			}
			if problem.Suggestion == "" {
				return
			}
			if _, err := filing.ParseDomain(problem.Suggestion); err != nil {
				t.Fatalf("%q suggests %q: %v", text, problem.Suggestion, err)
			}
			return
		}
		again, err := filing.ParseDomain(got.Registrable)
		if want := (filing.Domain{got.Registrable, got.Unicode, got.Suffix, got.Registrable, true}); err != nil || again != want {
			t.Fatalf("%q is registrable as %q, which gives %+v, %v", text, got.Registrable, again, err)
		}
		if label, ok := strings.CutSuffix(got.Registrable, "."+got.Suffix); !ok || strings.Contains(label, ".") || label == "" {
			t.Fatalf("%q is not one label under %q", got.Registrable, got.Suffix)
		}
		readable, err := filing.ParseDomain(got.Unicode)
		if err != nil || readable != again {
			t.Fatalf("%q reads as %q, which gives %+v, %v", got.Registrable, got.Unicode, readable, err)
		}
	})
}

// TestParseHost: what an app uses is filed at its own level, also in what is
// suggested.
func TestParseHost(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"API.v2.Example.CN": "api.v2.example.cn", "商店.例子.中国": "xn--czrs0t.xn--fsqu00a.xn--fiqs8s", "example.cn": "example.cn",
	} {
		if got, err := filing.ParseHost(text); err != nil || got.Host != want {
			t.Errorf("ParseHost(%q) = %+v, %v; want the host %q", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"https://api.example.cn/v1":                     "api.example.cn",
		"https://user:hunter2@api.example.cn:8443/?t=1": "api.example.cn",
		"api.example.cn:443":                            "api.example.cn",
		" api.example.cn":                               "api.example.cn",
		"ａｐｉ.example.cn":                                "api.example.cn",
		"ops@mail.example.cn":                           "mail.example.cn",
		"*.example.cn":                                  "",
		".example.cn":                                   "",
		"_dmarc.example.cn":                             "",
		"203.0.113.7":                                   "",
		"api example.cn":                                "",
		"https://":                                      "",
		"com.cn":                                        "",
		"":                                              "",
	} {
		var bad *filing.DomainError
		if _, err := filing.ParseHost(text); !errors.As(err, &bad) || bad.Suggestion != want {
			t.Errorf("ParseHost(%q): %v; want the suggestion %q", text, err, want)
		} else if _, err := filing.ParseHost(want); want != "" && err != nil {
			t.Errorf("ParseHost(%q) suggests %q: %v", text, want, err)
		}
	}
}

func BenchmarkParseDomain(b *testing.B) {
	for _, text := range []string{"example.com", "www.shop.example.com.cn", "b.oss-cn-hangzhou.aliyuncs.com", "商店.例子.中国", "https://www.example.com/"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = filing.ParseDomain(text)
			}
		})
	}
}
