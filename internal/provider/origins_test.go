// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

// receivedCode declares a code of another account.
func receivedCode(label string, arguments ...string) string {
	return fmt.Sprintf("\nresource \"icp_authorization_code\" %q {\n  origin = \"received\"\n  %s\n}\n", label, strings.Join(arguments, "\n  "))
}

// TestOrigins takes codes through what can change about where they come from: in
// place, and without a slot that is counted as lost.
func TestOrigins(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		const sixth = "\nresource \"icp_authorization_code\" \"sixth\" {\n  filing_server = icp_filing_server.web.id\n  website = \"sixth.cn\"\n  code = \"Secret-Code-6\"\n  %s\n}\n"
		five := statedServer + codes(websites(5)...)
		w := start(t, cli, five+fmt.Sprintf(sixth, ""))
		refused(t, "a sixth free code", w.Plan(), "Too many authorization codes for one server")
		rewrite(w, five+fmt.Sprintf(sixth, `origin = "free"`))
		refused(t, "a sixth free code, in words", w.Plan(), "Too many authorization codes for one server")
		rewrite(w, five+fmt.Sprintf(sixth, `origin = "purchased"`))
		passes(t, "a sixth code that was bought", w.Apply())
		unchanged(t, w)

		update := map[string]string{"icp_authorization_code.sixth": "update"}
		rewrite(w, five+receivedCode("sixth", `website = "sixth.cn"`, `code = "Secret-Code-6"`))
		passes(t, "a code that was received after all", w.Plan())
		if got := changes(w.PlanJSON(), ""); !maps.Equal(got, update) {
			t.Errorf("the origin changes %v", got)
		}
		passes(t, "the apply", w.ApplyPlan())
		unchanged(t, w)
		if got := attributesIn(t, w, "icp_authorization_code.sixth"); got["id"] != "received/sixth.cn" || got["filing_server"] != nil || got["server_id"] != nil || got["status"] != "generated" {
			t.Errorf("the received code is %v", got)
		}
		rewrite(w, five+receivedCode("sixth", `cloud = "alicloud"`, `website = "sixth.cn"`, `code = "Secret-Code-6"`, `filing_number = "京ICP备12345678号-1"`))
		passes(t, "the cloud of the code, and its number", w.Apply())
		unchanged(t, w)
		rewrite(w, five+receivedCode("sixth", `cloud = "alicloud"`, `website = "another.cn"`, `code = "Secret-Code-6"`, `filing_number = "京ICP备12345678号-1"`))
		refused(t, "a received code that is used up", w.Plan(), "Authorization code is used twice", "another.cn, sixth.cn")
		rewrite(w, five)
		passes(t, "a received code leaves", w.Apply())

		// One of five that was declared as ours is another account's: four are left.
		rewrite(w, statedServer+codes(websites(4)...)+fmt.Sprintf(sixth, ""))
		passes(t, "a code in the place of a reservation", w.Apply())
		rewrite(w, statedServer+codes(websites(5)...)+receivedCode("sixth", `website = "sixth.cn"`, `code = "Secret-Code-6"`))
		passes(t, "a code that never used a slot", w.Apply())
		rewrite(w, statedServer+codes(websites(5)...)+fmt.Sprintf(sixth, ""))
		refused(t, "it is ours, and the sixth", w.Plan(), "Too many authorization codes for one server")
	})
}

// TestBadOrigins: a received code has no server here, any other has one.
func TestBadOrigins(t *testing.T) {
	t.Parallel()
	const server = `filing_server = "alicloud/ecs/web"` + "\n  "
	inputs := badInput{
		"received":        {code(`origin = "received"` + "\n  website = \"a.cn\""), nil},
		"received_app":    {code(`origin = "received"` + "\n  cloud = \"huaweicloud\"\n  app = \"NAME\"\n  app_domains = [\"api.a.cn\"]\n  grant_to_account = \"hid_1\""), nil},
		"free":            {code(server + "origin = \"free\"\n  website = \"b.cn\""), nil},
		"purchased":       {code(server + "origin = \"purchased\"\n  website = \"c.cn\""), nil},
		"no_server":       {code(`website = "d.cn"`), []string{"No filing server", "Set filing_server to the id", `origin = "received"`}},
		"bought_nowhere":  {code(`origin = "purchased"` + "\n  website = \"e.cn\""), []string{"No filing server"}},
		"received_server": {code(server + "origin = \"received\"\n  website = \"f.cn\""), []string{"Received code with a filing server", "Remove filing_server"}},
		"cloud_alone":     {code(server + "cloud = \"alicloud\"\n  website = \"g.cn\""), []string{"Invalid cloud", `cloud needs origin = "received" too`}},
		"cloud_unknown":   {code(`origin = "received"` + "\n  cloud = \"aliyun\"\n  website = \"h.cn\""), []string{"Unknown cloud", `"aliyun"`, "alicloud"}},
		"origin_unknown":  {code(server + "origin = \"gift\"\n  website = \"i.cn\""), []string{"Invalid origin", "free, purchased or received"}},
		"not_sold":        {code(`filing_server = "huaweicloud/ecs/web"` + "\n  origin = \"purchased\"\n  website = \"j.cn\""), []string{"Cloud sells no authorization codes", "declared as purchased, and Huawei Cloud sells none"}},
	}
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := start(t, cli, inputs.configuration())
		inputs.check(t, w.Validate())

		const later = "\nresource \"terraform_data\" \"origin\" {\n  input = \"received\"\n}\n"
		w = start(t, cli, later+statedServer+"\nresource \"icp_authorization_code\" \"late\" {\n  origin = terraform_data.origin.output\n  filing_server = icp_filing_server.web.id\n  website = \"late.cn\"\n}\n")
		succeeds(t, "an origin that nobody knows yet", w.Plan())
		refused(t, "a received code with a server", w.Apply(), "Received code with a filing server")
	})
}

// TestReceivedTwice: received codes are held together, whatever server they are of.
func TestReceivedTwice(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := start(t, cli, receivedCode("a", `cloud = "alicloud"`, `website = "a.cn"`, `code = "Secret-1"`)+receivedCode("b", `cloud = "alicloud"`, `website = "a.cn"`, `code = "Secret-2"`))
		refused(t, "two codes for one website", w.Plan(), "Authorization code is used twice", "2 received codes are declared for a.cn.")
		rewrite(w, receivedCode("a", `cloud = "alicloud"`, `website = "a.cn"`, `code = "Secret-1"`)+receivedCode("b", `cloud = "tencentcloud"`, `website = "a.cn"`, `code = "Secret-2"`))
		passes(t, "codes at two clouds", w.Apply())
		rewrite(w, receivedCode("a", `cloud = "alicloud"`, `website = "a.cn"`, `entity = "Acme"`, `grant_to_account = "111"`)+receivedCode("b", `cloud = "alicloud"`, `website = "b.cn"`, `entity = "Bravo"`, `grant_to_account = "111"`))
		refused(t, "two entities through one account", w.Plan(), "Account files for more than one entity", "Acme, Bravo")
	})
}

// TestImportReceived: a received code comes in by an id that none of a server has.
func TestImportReceived(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		const address = "icp_authorization_code.shop"
		for id, arguments := range map[string]string{
			"received/shop-example.cn":          `website = "shop-example.cn"`,
			"received/alicloud/shop-example.cn": "cloud = \"alicloud\"\n  website = \"shop-example.cn\"",
			"received/app:Shop/2":               `app = "Shop/2"`,
			"received/tencentcloud/app:Shop/2":  "cloud = \"tencentcloud\"\n  app = \"Shop/2\"",
		} {
			w := start(t, cli, receivedCode("shop", arguments)+importBlock(address, fmt.Sprintf("id = %q", id)))
			passes(t, "the plan of "+id, w.Plan())
			passes(t, "the apply of "+id, w.ApplyPlan())
			unchanged(t, w)
			if got := attributesIn(t, w, address); got["id"] != id {
				t.Errorf("%s has the id %v", id, got["id"])
			}
		}
		stack := receivedCode("shop", `website = "shop-example.cn"`)
		for id, want := range map[string]string{"received/": "has no website or app", "received/app:": "has no website or app", "received/aliyun/a.cn": "Unknown cloud"} {
			w := start(t, cli, stack+importBlock(address, fmt.Sprintf("id = %q", id)))
			refused(t, id, w.Plan(), want)
		}
		if !cli.Identity {
			return
		}
		w := start(t, cli, receivedCode("shop", `cloud = "alicloud"`, `website = "shop-example.cn"`)+importBlock(address, `identity = { cloud = "alicloud", website = "shop-example.cn" }`))
		passes(t, "the plan by identity", w.Plan())
		passes(t, "the apply by identity", w.ApplyPlan())
		unchanged(t, w)
	})
}
