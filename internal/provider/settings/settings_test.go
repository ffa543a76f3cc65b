// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package settings_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

type severities = map[rules.Name]rules.Severity

func chosen(pairs ...string) filing.Fact[map[string]string] {
	m := map[string]string{}
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i]] = pairs[i+1]
	}
	return filing.Known(m)
}

func TestResolve(t *testing.T) {
	standard := settings.Default()
	for name, c := range map[string]struct {
		arguments   settings.Arguments
		environment map[string]string
		want        settings.Settings
	}{
		"nothing": {want: standard},
		"arguments": {
			arguments: settings.Arguments{
				Enforcement: filing.Known("warning"), Language: filing.Known("zh"), LegacyProducts: filing.Known(true),
				Rules: chosen("icp_server_term", "off", "icp_code_limit", "warning"),
			},
			want: settings.Settings{
				Enforcement: rules.Warning, Language: text.Chinese, LegacyProducts: true,
				Severities: severities{"icp_server_term": rules.Off, "icp_code_limit": rules.Warning},
			},
		},
		"environment": {
			environment: map[string]string{
				"ICP_ENFORCEMENT": "off", "ICP_LANGUAGE": "zh", "ICP_LEGACY_PRODUCTS": "true", "ICP_RULES": "icp_server_term=off, icp_code_limit = warning",
			},
			want: settings.Settings{
				Enforcement: rules.Off, Language: text.Chinese, LegacyProducts: true,
				Severities: severities{"icp_server_term": rules.Off, "icp_code_limit": rules.Warning},
			},
		},
		"arguments win, each by itself": {
			arguments: settings.Arguments{
				Enforcement: filing.Known("error"), Language: filing.Known("en"), LegacyProducts: filing.Known(false), Rules: chosen("icp_server_term", "error"),
			},
			environment: map[string]string{"ICP_ENFORCEMENT": "off", "ICP_LANGUAGE": "zh", "ICP_LEGACY_PRODUCTS": "true", "ICP_RULES": "icp_code_limit=off"},
			want:        settings.Settings{Enforcement: rules.Error, Language: text.English, Severities: severities{"icp_server_term": rules.Error}},
		},
		"an empty map of rules wins too": {
			arguments:   settings.Arguments{Rules: chosen()},
			environment: map[string]string{"ICP_RULES": "icp_code_limit=off"},
			want:        standard,
		},
		"unknown arguments do not fall back": {
			arguments: settings.Arguments{
				Enforcement: filing.Unknown[string](), Language: filing.Unknown[string](), LegacyProducts: filing.Unknown[bool](), Rules: filing.Unknown[map[string]string](),
			},
			environment: map[string]string{"ICP_ENFORCEMENT": "off", "ICP_LANGUAGE": "zh", "ICP_LEGACY_PRODUCTS": "true", "ICP_RULES": "icp_code_limit=off"},
			want:        settings.Settings{Enforcement: rules.Error, Language: text.English, Provisional: true},
		},
		"one unknown argument": {
			arguments: settings.Arguments{Enforcement: filing.Known("warning"), LegacyProducts: filing.Unknown[bool]()},
			want:      settings.Settings{Enforcement: rules.Warning, Language: text.English, Provisional: true},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, problems := settings.Resolve(c.arguments, func(name string) string { return c.environment[name] })
			if len(problems) > 0 {
				t.Errorf("problems %+v", problems)
			}
			checkSettings(t, got, c.want)
		})
	}
	for name, arguments := range map[string]settings.Arguments{
		"enforcement": {Enforcement: filing.Unknown[string]()}, "rules": {Rules: filing.Unknown[map[string]string]()},
		"language": {Language: filing.Unknown[string]()}, "legacy_products": {LegacyProducts: filing.Unknown[bool]()},
	} {
		if got, _ := settings.Resolve(arguments, func(string) string { return "" }); !got.Provisional {
			t.Errorf("an unknown %s does not make the settings provisional", name)
		}
	}
}

func checkSettings(t *testing.T, got, want settings.Settings) {
	t.Helper()
	same := got.Enforcement == want.Enforcement && got.Language == want.Language && got.LegacyProducts == want.LegacyProducts &&
		got.Provisional == want.Provisional && maps.Equal(got.Severities, want.Severities)
	if !same {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestResolveProblems(t *testing.T) {
	for name, c := range map[string]struct {
		arguments   settings.Arguments
		environment map[string]string
		want        []settings.Problem
		// severities that are read in spite of the problems.
		severities severities
	}{
		"enforcement": {
			arguments: settings.Arguments{Enforcement: filing.Known("strict")},
			want:      []settings.Problem{{Argument: "enforcement", Detail: `unknown severity "strict": want error, warning or off`}},
		},
		"an empty enforcement": {
			arguments: settings.Arguments{Enforcement: filing.Known("")},
			want:      []settings.Problem{{Argument: "enforcement", Detail: `unknown severity "": want error, warning or off`}},
		},
		"enforcement in the environment": {
			environment: map[string]string{"ICP_ENFORCEMENT": "Warning"},
			want:        []settings.Problem{{Argument: "enforcement", Variable: "ICP_ENFORCEMENT", Detail: `unknown severity "Warning": want error, warning or off`}},
		},
		"language": {
			arguments: settings.Arguments{Language: filing.Known("de")},
			want:      []settings.Problem{{Argument: "language", Detail: `"de" is no language of the messages: use en or zh`}},
		},
		"language in the environment": {
			environment: map[string]string{"ICP_LANGUAGE": "zh_CN.UTF-8"},
			want:        []settings.Problem{{Argument: "language", Variable: "ICP_LANGUAGE", Detail: `"zh_CN.UTF-8" is no language of the messages: use en or zh`}},
		},
		"legacy products in the environment": {
			environment: map[string]string{"ICP_LEGACY_PRODUCTS": "yes"},
			want:        []settings.Problem{{Argument: "legacy_products", Variable: "ICP_LEGACY_PRODUCTS", Detail: `"yes" is neither true nor false`}},
		},
		"rules, sorted": {
			arguments: settings.Arguments{Rules: chosen("icp_server_trem", "off", "anything", "off", "icp_code_limit", "fatal", "icp_server_term", "off")},
			want: []settings.Problem{
				{Argument: "rules", Detail: `no rule is called "anything"; data "icp_rules" lists them`},
				{Argument: "rules", Detail: `icp_code_limit: unknown severity "fatal": want error, warning or off`},
				{Argument: "rules", Detail: `no rule is called "icp_server_trem"; did you mean "icp_server_term"?`},
			},
			severities: severities{"icp_server_term": rules.Off},
		},
		"rules in the environment": {
			environment: map[string]string{"ICP_RULES": "icp_server_term,icp_code_limits=off,icp_code_limit=warning"},
			want: []settings.Problem{
				{Argument: "rules", Variable: "ICP_RULES", Detail: `"icp_server_term" is not a rule and its severity, such as icp_server_term=warning`},
				{Argument: "rules", Variable: "ICP_RULES", Detail: `no rule is called "icp_code_limits"; did you mean "icp_code_limit"?`},
			},
			severities: severities{"icp_code_limit": rules.Warning},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, problems := settings.Resolve(c.arguments, func(name string) string { return c.environment[name] })
			if !slices.Equal(problems, c.want) {
				t.Errorf("got  %+v\nwant %+v", problems, c.want)
			}
			want := settings.Default()
			want.Severities = c.severities
			checkSettings(t, got, want)
		})
	}
}

func TestOptions(t *testing.T) {
	s := settings.Settings{LegacyProducts: true, Severities: severities{"icp_server_term": rules.Off}}
	got := s.Options(rules.NeedsCode)
	if !got.LegacyProducts || !maps.Equal(got.Severities, s.Severities) || !slices.Equal(got.Needs, []rules.Need{rules.NeedsCode}) || !got.Now.IsZero() {
		t.Errorf("got %+v", got)
	}
}
