// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

// shortTerm is a server that one rule of severity error refuses, by literals.
var shortTerm = strings.Replace(statedServer, "= 12", "= 1", 1)

func configured(arguments string) string { return "\nprovider \"icp\" {\n  " + arguments + "\n}\n" }

// TestEnforcement: the master switch, from the argument and from the
// environment, at validate and at plan.
func TestEnforcement(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		arguments, environment string
		// verdict is "refused", "warns" or "passes".
		verdict string
	}{
		"default":                   {"", "", "refused"},
		"error":                     {`enforcement = "error"`, "ICP_ENFORCEMENT=warning", "refused"},
		"warning":                   {`enforcement = "warning"`, "", "warns"},
		"off":                       {`enforcement = "off"`, "", "passes"},
		"warning by environment":    {"", "ICP_ENFORCEMENT=warning", "warns"},
		"off by environment":        {"", "ICP_ENFORCEMENT=off", "passes"},
		"the rule warns":            {`rules = { icp_server_term = "warning" }`, "", "warns"},
		"the rule is off":           {`rules = { icp_server_term = "off" }`, "", "passes"},
		"the rule warns by env":     {"", "ICP_RULES=icp_server_term=warning,icp_code_limit=off", "warns"},
		"the argument outranks env": {`rules = { icp_code_limit = "off" }`, "ICP_RULES=icp_server_term=off", "refused"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
				w := start(t, cli, shortTerm+configured(test.arguments))
				if key, value, ok := strings.Cut(test.environment, "="); ok {
					w.Setenv(key, value)
				}
				words := []string{"Term is too short for an ICP filing", "The total term of alicloud/ecs/web is 1 month"}
				validate, plan := w.Validate(), w.Plan()
				switch test.verdict {
				case "refused":
					words = append(words, `set rules = { icp_server_term = "warning" } in provider "icp"`, "ICP_ENFORCEMENT=warning")
					refused(t, "validate", validate, words...)
					refused(t, "the plan", plan, words...)
				case "warns":
					// validate is silent: the plan says it.
					passes(t, "validate", validate)
					warns(t, "the plan", plan, words...)
				case "passes":
					passes(t, "validate", validate)
					passes(t, "the plan", plan)
				}
			})
		})
	}
}

// TestMalformedFacts: what somebody wrote wrong is an error whatever the
// enforcement, as nothing is judged by it. The way out is not named.
func TestMalformedFacts(t *testing.T) {
	t.Parallel()
	inputs := badInput{
		"product":   {stated(`product = "ecz"`), []string{"Unknown product", `Unknown product "ecz" of alicloud; did you mean "ecs"?`}},
		"cloud":     {stated(`cloud = "aliyun"`), []string{"Unknown cloud"}},
		"billing":   {stated(`billing_mode = "PostPayd"`), []string{"Unknown billing mode", `"PostPayd" is not a billing mode of any cloud`}},
		"expires":   {stated(`expires_at = "next year"`), []string{"Not a valid time"}},
		"since":     {stated(`subscribed_since = "spring"`), []string{"Not a valid time", `"spring" is not a valid time`}},
		"alone":     {stated(`subscribed_since = "2026-01-01"`), []string{"Contradictory facts", "cannot be set together"}},
		"server_id": {code(`filing_server = "i-bp1abc"` + "\n  website = \"a.cn\""), []string{"Not the id of a filing server", `"i-bp1abc"`}},
	}
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := start(t, cli, inputs.configuration())
		for _, enforcement := range []string{"warning", "off"} {
			w.Setenv("ICP_ENFORCEMENT", enforcement)
			for what, got := range map[string]acctest.Diagnosed{"validate": w.Validate(), "plan": w.Plan()} {
				inputs.check(t, got)
				if strings.Contains(said(got), "To let this through") {
					t.Errorf("%s under %s names a way out that is none: %s", what, enforcement, said(got))
				}
			}
		}
	})
}

// TestWayOut: an error at plan stops a destroy, which plans first; the message
// names the way out, and it works.
func TestWayOut(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := start(t, cli, shortTerm+codes(websites(6)...)+configured(`enforcement = "warning"`))
		succeeds(t, "the apply under warning", w.Apply())
		succeeds(t, "plan -destroy under warning", w.Plan("-destroy"))

		rewrite(w, shortTerm+codes(websites(6)...))
		for what, got := range map[string]acctest.Diagnosed{"plan -destroy": w.Plan("-destroy"), "destroy": w.Destroy()} {
			refused(t, what, got, "Term is too short", "To let this through", "ICP_ENFORCEMENT=warning")
		}
		w.Setenv("ICP_ENFORCEMENT", "warning")
		succeeds(t, "plan -destroy with the variable", w.Plan("-destroy"))
		succeeds(t, "destroy with the variable", w.Destroy())
		if got := stored(t, w); len(got) != 0 {
			t.Errorf("after the destroy the state has %v", got)
		}
	})
}

// TestLanguage: messages come in Chinese.
func TestLanguage(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		chinese := []string{"备案", "个月", "ICP_ENFORCEMENT=warning", "icp_server_term"}
		w := start(t, cli, shortTerm+configured(`language = "zh"`))
		refused(t, "validate with the argument", w.Validate(), chinese...)
		refused(t, "plan with the argument", w.Plan(), chinese...)
		rewrite(w, shortTerm)
		w.Setenv("ICP_LANGUAGE", "zh")
		refused(t, "plan with the variable", w.Plan(), chinese...)
	})
}

// TestLegacyProducts: products of older lists are accepted on demand.
func TestLegacyProducts(t *testing.T) {
	t.Parallel()
	older := strings.NewReplacer(`"ecs"`, `"web_hosting"`).Replace(statedServer)
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := start(t, cli, older)
		refused(t, "the plan", w.Plan(), "Product cannot back an ICP filing", "only older lists of the cloud name", "legacy_products = true")
		rewrite(w, older+configured("legacy_products = true"))
		succeeds(t, "the plan with the argument", w.Plan())
		rewrite(w, older)
		w.Setenv("ICP_LEGACY_PRODUCTS", "true")
		succeeds(t, "the plan with the variable", w.Plan())
	})
}

// TestBadSettings: what cannot be read is an error at validate, with what
// would be right.
func TestBadSettings(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		for arguments, words := range map[string][]string{
			`rules = { icp_server_trem = "warning" }`: {"Invalid provider argument rules", `Unknown rule "icp_server_trem"`, `did you mean "icp_server_term"?`},
			`rules = { nonsense = "off" }`:            {`Unknown rule "nonsense"`, "icp_rules"},
			`rules = { icp_server_term = "fatal" }`:   {"Invalid provider argument rules", `icp_server_term: unknown severity "fatal": want error, warning or off`},
			`enforcement = "strict"`:                  {"Invalid provider argument enforcement", `Unknown severity "strict": want error, warning or off`},
			`language = "fr"`:                         {"Invalid provider argument language", `Unknown language "fr": want en or zh`},
		} {
			w := start(t, cli, statedServer+configured(arguments))
			refused(t, arguments, w.Validate(), words...)
		}
		for variable, words := range map[string][]string{
			"ICP_ENFORCEMENT=strict":          {"Invalid environment variable ICP_ENFORCEMENT", `Unknown severity "strict": want error, warning or off`},
			"ICP_RULES=icp_server_term":       {"Invalid environment variable ICP_RULES", "icp_server_term=warning"},
			"ICP_RULES=icp_server_trem=off":   {"Invalid environment variable ICP_RULES", `did you mean "icp_server_term"?`},
			"ICP_RULES=icp_server_term=fatal": {"Invalid environment variable ICP_RULES", `icp_server_term: unknown severity "fatal"`},
			"ICP_LANGUAGE=fr":                 {"Invalid environment variable ICP_LANGUAGE", "want en or zh"},
			"ICP_LEGACY_PRODUCTS=perhaps":     {"Invalid environment variable ICP_LEGACY_PRODUCTS", "neither true nor false"},
		} {
			w := start(t, cli, statedServer+configured(""))
			key, value, _ := strings.Cut(variable, "=")
			w.Setenv(key, value)
			// validate does not look at a provider without arguments.
			refused(t, variable, w.Plan(), words...)
		}
	})
}

// TestUnknownEnforcement: while the enforcement is not known nothing is
// refused; the plan, which knows it, refuses.
func TestUnknownEnforcement(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := start(t, cli, shortTerm+configured("enforcement = var.enforcement")+"variable \"enforcement\" {\n  type = string\n}\n")
		passes(t, "validate", w.Validate())
		refused(t, "the plan under error", w.Plan("-var=enforcement=error"), "Term is too short")
		warns(t, "the plan under warning", w.Plan("-var=enforcement=warning"), "Term is too short")

		// Known only after apply: the plan warns, the apply refuses.
		rewrite(w, shortTerm+configured("enforcement = terraform_data.enforcement.output")+"resource \"terraform_data\" \"enforcement\" {\n  input = \"error\"\n}\n")
		warns(t, "the plan while it is unknown", w.Plan(), "Term is too short")
		refused(t, "the apply that knows it", w.ApplyPlan(), "Term is too short")
		if got := stored(t, w); len(got) != 1 {
			t.Errorf("after the refusal the state has %v", got)
		}
	})
}
