// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"strings"
	"testing"
)

// withProvider returns a plan whose server has a term of one month, with
// configurations of the provider and values of variables.
func withProvider(providers, variables string) string {
	return strings.Replace(strings.Replace(planOf("web", 1), `"configuration":{`, `"configuration":{"provider_config":{`+providers+`},`, 1),
		`{"format_version"`, `{"variables":{`+variables+`},"format_version"`, 1)
}

// sensitive declares a variable of a plan of [withProvider] as sensitive.
func sensitive(plan, variable string) string {
	at := strings.LastIndex(plan, `"root_module":{`) + len(`"root_module":{`)
	return plan[:at] + `"variables":{"` + variable + `":{"sensitive":true}},` + plan[at:]
}

// provider returns a configuration of the provider under a key.
func provider(key, expressions string) string {
	return `"` + key + `":{"name":"icp","full_name":"registry.terraform.io/icp-filing/icp","expressions":{` + expressions + `}}`
}

const (
	constantRules = `"rules":{"constant_value":{"icp_server_term":"warning"}}`
	variableRules = `"rules":{"references":["var.severities"]}`
)

func TestProviderBlock(t *testing.T) {
	const refused, warned, silent = "1 error", "0 errors, 1 warning", "0 errors, 0 warnings"
	taken := `Settings from provider "icp" in this plan: icp_server_term = warning.`
	for name, test := range map[string]struct {
		providers, variables string
		args                 string
		env                  string
		want                 string
		says, not            []string
	}{
		"no provider":            {"", "", "", "", refused, nil, []string{"Settings from"}},
		"another provider":       {`"icp":{"name":"alicloud","expressions":{` + constantRules + `}}`, "", "", "", refused, nil, []string{"Settings from"}},
		"defaults":               {provider("icp", ""), "", "", "", refused, nil, []string{"Settings from"}},
		"rules":                  {provider("icp", constantRules), "", "", "", warned, []string{taken}, nil},
		"rules by a variable":    {provider("icp", variableRules), `"severities":{"value":{"icp_server_term":"warning"}}`, "", "", warned, []string{taken}, nil},
		"a variable not known":   {provider("icp", variableRules), "", "", "", refused, []string{`does not show what provider "icp" has for rules`}, []string{"Settings from"}},
		"a variable of a module": {provider("module.a:icp", variableRules), `"severities":{"value":{"icp_server_term":"warning"}}`, "", "", refused, []string{"for rules"}, nil},
		"a rule of the future":   {provider("icp", `"rules":{"constant_value":{"icp_moon_phase":"off"}}`), "", "", "", refused, []string{"for rules"}, nil},
		"enforcement":            {provider("icp", `"enforcement":{"constant_value":"warning"}`), "", "", "", warned, []string{"enforcement = warning"}, nil},
		"enforcement off":        {provider("icp", `"enforcement":{"references":["var.mode"]}`), `"mode":{"value":"off"}`, "", "", silent, []string{"enforcement = off"}, nil},
		"language":               {provider("icp", `"language":{"constant_value":"zh"}`), "", "", "", "1 个错误", []string{"以下设置取自该 plan 中的 provider “icp”：language = zh。"}, nil},
		"legacy products":        {provider("icp", `"legacy_products":{"references":["var.legacy"]}`), `"legacy":{"value":true}`, "", "", refused, []string{"legacy_products = true"}, nil},
		"the flag outranks it":   {provider("icp", constantRules), "", "--rule icp_server_term=error", "", refused, nil, []string{"Settings from"}},
		"the environment too":    {provider("icp", constantRules), "", "", "ICP_RULES=icp_server_term=error", refused, nil, []string{"Settings from"}},
		"other rules stay":       {provider("icp", constantRules), "", "--rule icp_code_limit=off", "", warned, []string{taken}, nil},
		"fail-on and enforcement": {
			provider("icp", `"enforcement":{"constant_value":"off"}`), "", "--fail-on error", "", refused,
			[]string{"enforcement of provider \"icp\" in this plan does not apply"},
			[]string{"Settings from"},
		},
		"the strictest of two": {
			provider("icp", constantRules) + "," + provider("icp.strict", ""), "", "", "", refused,
			[]string{`several configurations of provider "icp" (icp, icp.strict)`},
			nil,
		},
		"the strictest of two that differ": {
			provider("icp", `"rules":{"constant_value":{"icp_server_term":"off"}}`) + "," + provider("icp.strict", constantRules), "", "", "", warned, nil, nil,
		},
		"a language by flag": {provider("icp", `"language":{"constant_value":"zh"}`), "", "--language en", "", refused, nil, []string{"language = zh"}},
	} {
		t.Run(name, func(t *testing.T) {
			dir := folder(t, map[string]string{
				"plan.json": withProvider(test.providers, test.variables),
				"main.tf": sourceOf("web", 1) + `
provider "icp" {
  rules           = var.severities
  enforcement     = var.mode
  legacy_products = var.legacy
}
`,
			})
			got := run{dir: dir, env: []string{test.env}}.with(t, append(strings.Fields(test.args), "plan.json")...)
			contains(t, got.stdout, append(test.says, test.want)...)
			for _, not := range test.not {
				if strings.Contains(got.stdout, not) {
					t.Errorf("%q is in %s", not, got.stdout)
				}
			}
			if want := map[bool]int{true: exitViolations, false: exitClean}[test.want == refused || test.want == "1 个错误"]; got.code != want {
				t.Errorf("it ends with %d, want %d: %s", got.code, want, got.stderr)
			}
		})
	}
}

// TestProviderBlockVariables: a plan tells which variable an argument is made of,
// and not what is made of it: that takes the source.
func TestProviderBlockVariables(t *testing.T) {
	const (
		rules, legacy = "rules", "legacy_products"
		reference     = `":{"references":["var.given"]}`
		off           = `{"icp_server_term":"off"}`
	)
	for name, test := range map[string]struct {
		argument, value string
		// source is what the block has beside the plan, empty without a source.
		source  string
		isTaken bool
	}{
		"the variable":      {rules, off, `rules = var.given`, true},
		"in parentheses":    {rules, off, `rules = (var.given)`, true},
		"a function":        {rules, off, `rules = merge(var.given, { icp_server_term = "error" })`, false},
		"no source":         {rules, off, "", false},
		"a part":            {rules, off, `rules = var.given.rules`, false},
		"another argument":  {rules, off, `language = var.given`, false},
		"another variable":  {rules, off, `rules = var.other`, false},
		"a bool":            {legacy, "true", `legacy_products = var.given`, true},
		"its negation":      {legacy, "true", `legacy_products = !var.given`, false},
		"a comparison":      {legacy, "true", `legacy_products = var.given == false`, false},
		"a condition":       {legacy, "true", `legacy_products = var.given ? false : true`, false},
		"a bool, no source": {legacy, "true", "", false},
	} {
		t.Run(name, func(t *testing.T) {
			plan := withProvider(provider("icp", `"`+test.argument+reference), `"given":{"value":`+test.value+`}`)
			for _, content := range []string{plan, sensitive(plan, "given")} {
				files := map[string]string{"plan.json": content}
				if test.source != "" {
					files["main.tf"] = sourceOf("web", 1) + "provider \"icp\" {\n  " + test.source + "\n}\n"
				}
				want := `does not show what provider "icp" has for ` + test.argument
				if test.isTaken && content == plan {
					want = `Settings from provider "icp" in this plan: `
				}
				contains(t, run{dir: folder(t, files)}.with(t, "plan.json").stdout, want)
			}
		})
	}
}

// TestProviderBlockSecrets: a value of a variable is told only when it is a
// setting, and one of a sensitive variable never.
func TestProviderBlockSecrets(t *testing.T) {
	plan := withProvider(
		provider("icp", variableRules+`,"language":{"references":["var.password"]},"enforcement":{"references":["var.mode"]}`),
		`"severities":{"value":{"hunter2-name":"hunter2"}},"password":{"value":"hunter2"},"mode":{"value":"warning"}`)
	dir := folder(t, map[string]string{
		"plan.json": sensitive(plan, "mode"),
		"main.tf":   "provider \"icp\" {\n  rules = var.severities\n  language = var.password\n  enforcement = var.mode\n}\n",
	})
	for _, format := range strings.Fields("text json sarif markdown") {
		got := run{dir: dir, env: []string{"ICP_CHECK_LOG=trace"}}.with(t, "--format", format, "plan.json")
		told := strings.Contains(got.stdout+got.stderr, "hunter2") || strings.Contains(got.stdout, "enforcement = warning")
		if got.stdout == "" || told {
			t.Errorf("the %s report is empty or tells a secret: %s%s", format, got.stdout, got.stderr)
		}
	}
}
