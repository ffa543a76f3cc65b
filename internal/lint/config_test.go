// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"os"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/text/texttest"
)

// unset is an environment without variables.
func unset(string) string { return "" }

func TestMessages(t *testing.T) {
	if err := texttest.Check(os.DirFS("messages"), messages); err != nil {
		t.Error(err)
	}
}

// TestEnvironment: the linter reads the variables that all faces read, and the
// plugin block outranks them.
func TestEnvironment(t *testing.T) {
	environment := func(name string) string {
		return map[string]string{"ICP_LANGUAGE": "zh", "ICP_RULES": "icp_server_term=off,icp_code_limit=warning", "ICP_LEGACY_PRODUCTS": "true"}[name]
	}
	s, err := pluginBlock{Rules: map[string]string{"icp_code_limit": "error"}}.settings(environment, catalog.Default())
	if err != nil || s.language != text.Chinese || !s.check.Rules.LegacyProducts ||
		s.check.Rules.Severities["icp_server_term"] != rules.Off || s.check.Rules.Severities["icp_code_limit"] != rules.Error {
		t.Errorf("got %+v, %v", s, err)
	}
	if s, err = (pluginBlock{Language: "en"}).settings(environment, catalog.Default()); err != nil || s.language != text.English {
		t.Errorf("got %+v, %v", s, err)
	}
}

func TestConfigErrors(t *testing.T) {
	for _, test := range []struct {
		block  pluginBlock
		en, zh string
	}{
		{pluginBlock{Preset: "al"}, `invalid preset "al": want recommended or all`, `preset 的值“al”无效，应为 recommended 或 all`},
		{pluginBlock{Servers: "some"}, `invalid servers "some": want exposed or all`, `servers 的值“some”无效`},
		{pluginBlock{Rules: map[string]string{"icp_sever_term": "off"}}, `rules: unknown rule "icp_sever_term"; did you mean "icp_server_term"?`, `rules：未知的规则“icp_sever_term”`},
		{pluginBlock{Rules: map[string]string{"icp_server_term": "of"}}, `rules: icp_server_term: unknown severity "of"`, `未知的级别“of”`},
		{pluginBlock{Rules: map[string]string{"icp_code_released": "off"}}, `no source decides icp_code_released`, `icp_code_released 无法由源代码判定`},
		{pluginBlock{Filed: []string{"https://example.cn/"}}, `a URL is not a domain; did you mean "example.cn"?`, `网址不是域名`},
	} {
		for language, want := range map[string]string{"": test.en, "zh": test.zh} {
			test.block.Language = language
			s, err := test.block.settings(unset, catalog.Default())
			if got := text.In(s.language, err); !strings.Contains(got, want) {
				t.Errorf("it says %q, want %q", got, want)
			}
		}
	}
	if _, err := (pluginBlock{Language: "de"}).settings(unset, catalog.Default()); err == nil || !strings.Contains(err.Error(), `language: unknown language "de": want en or zh`) {
		t.Errorf("got %v", err)
	}
	if _, err := (pluginBlock{}).settings(func(string) string { return "x" }, catalog.Default()); err == nil || !strings.Contains(err.Error(), "ICP_") {
		t.Errorf("a broken environment gives %v", err)
	}
}
