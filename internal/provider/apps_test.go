// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

// appCode declares the code of an app.
func appCode(label, app string, arguments ...string) string {
	return fmt.Sprintf("\nresource \"icp_authorization_code\" %q {\n  filing_server = icp_filing_server.web.id\n  app = %q\n  %s\n}\n",
		label, app, strings.Join(arguments, "\n  "))
}

// TestApps takes the codes of apps through their life: what they are for changes in
// place until a filing has used them, and they are counted with those of websites.
func TestApps(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		const domains = `app_domains = ["api.shop-example.cn", "shop-example.cn"]`
		four := statedServer + codes(websites(4)...)
		w := start(t, cli, four+appCode("shop", "Shop/2", domains, `code = "Secret-Code-1"`))
		passes(t, "four websites and an app", w.Apply())
		unchanged(t, w)
		if got := attributesIn(t, w, "icp_authorization_code.shop"); got["id"] != "alicloud/ecs/web/app:Shop/2" || got["status"] != "generated" || got["website"] != nil {
			t.Errorf("the code of the app is %v", got)
		}

		rewrite(w, four+appCode("shop", "Shop/2", domains, `code = "Secret-Code-1"`)+appCode("pay", "Pay"))
		refused(t, "a second app", w.Plan(), "Too many authorization codes for one server", `at least 6 are in use: site1.cn, site2.cn, site3.cn, site4.cn, app "Pay", app "Shop/2"`)
		rewrite(w, strings.Replace(four, "has_public_ip ", "apps = [\"Pay\", \"Shop/2\"]\n  has_public_ip ", 1)+appCode("shop", "Shop/2", domains, `code = "Secret-Code-1"`))
		refused(t, "an app filed directly", w.Plan(), "at least 6 are in use", "1 by apps filed directly")

		rewrite(w, four+appCode("shop", "Shop", domains, `code = "Secret-Code-1"`))
		passes(t, "another name of an unused code", w.Plan())
		if got, want := changes(w.PlanJSON(), ""), map[string]string{"icp_authorization_code.shop": "update"}; !maps.Equal(got, want) {
			t.Errorf("another name of an unused code changes %v", got)
		}
		rewrite(w, four+appCode("shop", "Shop", domains, `code = "Secret-Code-1"`, `filing_number = "京ICP备12345678号-5A"`))
		passes(t, "the number of the app", w.Apply())
		unchanged(t, w)

		rewrite(w, four+strings.Replace(appCode("shop", "Pay", `code = "Secret-Code-1"`, `filing_number = "京ICP备12345678号-5"`), "app =", "website =", 1))
		refused(t, "a website that is no domain", w.Plan(), "Website is not a domain that can be filed")
		rewrite(w, four+appCode("shop", "Pay", `code = "Secret-Code-1"`, `filing_number = "京ICP备12345678号-5A"`))
		refused(t, "a filed code for another app", w.Plan(), "Authorization code is used twice", `declared for app "Pay", app "Shop"`)

		rewrite(w, four)
		warns(t, "a filed code leaves", w.Plan(), "Slot of the authorization code does not come back", `The code for the app "Shop" leaves this configuration`, "change its app instead")
	})
}

// TestBadApps: a code is for a website or an app, also where only the apply shows
// which.
func TestBadApps(t *testing.T) {
	t.Parallel()
	id := `filing_server = "alicloud/ecs/web"` + "\n  "
	inputs := badInput{
		"app":            {code(id + `app = "NAME"`), nil},
		"app_subdomain":  {code(id + "app = \"NAME\"\n  app_domains = [\"api.v2.example.cn\"]"), nil},
		"app_of_number":  {code(id + "app = \"NAME\"\n  filing_number = \"京ICP备12345678号-2A\""), nil},
		"both":           {code(id + "website = \"a.cn\"\n  app = \"NAME\""), []string{"Invalid app", "app cannot be set together with website"}},
		"neither":        {code(id), []string{"Neither website nor app", "Set website to the registrable domain"}},
		"domains_alone":  {code(id + "website = \"b.cn\"\n  app_domains = [\"api.b.cn\"]"), []string{"app_domains needs app too"}},
		"app_empty":      {code(id + `app = " "`), []string{"app must not be empty or blank"}},
		"domain_empty":   {code(id + "app = \"NAME\"\n  app_domains = [\"\"]"), []string{"app_domains must not be empty or blank"}},
		"domain_url":     {code(id + "app = \"NAME\"\n  app_domains = [\"https://api.example.cn/v1\"]"), []string{"Domain of an app cannot be filed", `Write "api.example.cn"`}},
		"number_website": {code(id + "app = \"NAME\"\n  filing_number = \"京ICP备12345678号-2\""), []string{"Filing number is for something else", "is the number of a website"}},
		"number_program": {code(id + "app = \"NAME\"\n  filing_number = \"京ICP备12345678号-2X\""), []string{"is the number of a mini program", "filed at its platform"}},
		"number_app":     {code(id + "website = \"c.cn\"\n  filing_number = \"京ICP备12345678号-2A\""), []string{"is the number of an app", "set app to its name"}},
		"website_of_app": {code(id + `website = "api.example.cn"`), []string{"is a subdomain of example.cn", `put "api.example.cn" into app_domains`}},
		"apps":           {stated(`apps = ["Shop", "Pay"]`), nil},
		"apps_empty":     {stated(`apps = [""]`), []string{"apps must not be empty or blank"}},
		"apps_too_many":  {stated(`apps = ["A", "B", "C", "D", "E", "F"]`), []string{"Too many websites or apps filed on one server", "6 apps filed directly"}},
	}
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		w := start(t, cli, inputs.configuration())
		inputs.check(t, w.Validate())

		const later = "\nresource \"terraform_data\" \"name\" {\n  input = \"shop-example.cn\"\n}\n"
		w = start(t, cli, later+statedServer+appCode("shop", "Shop", "website = terraform_data.name.output"))
		succeeds(t, "a website that may be null", w.Plan())
		refused(t, "a website and an app", w.Apply(), "app cannot be set together with website")
	})
}

// TestImportApps: the code of an app comes in by an id that none of a website has.
func TestImportApps(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		stack := statedServer + appCode("shop", "Shop/2")
		server := importBlock("icp_filing_server.web", `id = "alicloud/ecs/web"`)
		w := start(t, cli, stack+server+importBlock("icp_authorization_code.shop", `id = "alicloud/ecs/web/app:Shop/2"`))
		passes(t, "the plan of import blocks", w.Plan())
		passes(t, "the apply of import blocks", w.ApplyPlan())
		unchanged(t, w)

		w = start(t, cli, stack+server+importBlock("icp_authorization_code.shop", `id = "alicloud/ecs/web/app:"`))
		refused(t, "an id without a name", w.Plan(), "has no website or app", "alicloud/ecs/web/app:Shop")
		if !cli.Identity {
			return
		}
		w = start(t, cli, stack+server+importBlock("icp_authorization_code.shop", `identity = { filing_server = "alicloud/ecs/web", app = "Shop/2" }`))
		passes(t, "the plan by identity", w.Plan())
		passes(t, "the apply by identity", w.ApplyPlan())
		unchanged(t, w)
		w = start(t, cli, stack+server+importBlock("icp_authorization_code.shop", `identity = { filing_server = "alicloud/ecs/web" }`))
		refused(t, "an identity of neither", w.Plan(), "has no website or app")
	})
}

// TestStateBeforeApps: a state of a version without apps is as good as one with
// them.
func TestStateBeforeApps(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := start(t, cli, statedServer+codes("a.cn"))
		passes(t, "the apply", w.Apply())
		var state map[string]any
		if err := json.Unmarshal(w.State(), &state); err != nil {
			t.Fatal(err)
		}
		removed := 0
		for _, r := range state["resources"].([]any) {
			for _, i := range r.(map[string]any)["instances"].([]any) {
				if _, has := i.(map[string]any)["identity_schema_version"]; has {
					i.(map[string]any)["identity_schema_version"] = 0
				}
				for _, part := range []string{"attributes", "identity"} {
					values, _ := i.(map[string]any)[part].(map[string]any)
					for _, name := range []string{"app", "app_domains", "apps"} {
						if _, has := values[name]; has {
							removed++
						}
						delete(values, name)
					}
				}
			}
		}
		if removed < 3 {
			t.Fatalf("the state has %d attributes of apps", removed)
		}
		older, err := json.Marshal(state)
		if err != nil {
			t.Fatal(err)
		}
		w.Write("terraform.tfstate", string(older))
		unchanged(t, w)
	})
}
