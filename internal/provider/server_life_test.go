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

// usedCodes are generated codes of the filing server "web", the first of which
// a filing has used.
func usedCodes(names ...string) string {
	var b strings.Builder
	for i, name := range names {
		more := ""
		if i == 0 {
			more = "  filing_number = \"浙ICP备2026000001号-1\"\n"
		}
		fmt.Fprintf(&b, `
resource "icp_authorization_code" %q {
  filing_server = icp_filing_server.web.id
  website       = %q
  code          = "CODE-%s"
%s}
`, strings.ReplaceAll(name, ".", "_"), name, name, more)
	}
	return b.String()
}

// TestRenamedServer: another name is the same cloud server. Nothing is lost,
// whether the server is known by its id or by its name alone.
func TestRenamedServer(t *testing.T) {
	t.Parallel()
	for name, server := range map[string]string{
		"with a cloud id": strings.Replace(statedServer, "region ", "server_id = \"i-bp1web\"\n  region ", 1),
		"by name alone":   statedServer,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
				sites := websites(5)
				w := start(t, cli, server+usedCodes(sites...))
				passes(t, "the apply", w.Apply())

				renamed := strings.Replace(server, "\"web\"\n", "\"frontend\"\n", 1)
				rewrite(w, renamed+usedCodes(sites...))
				passes(t, "the plan of another name", w.Plan())
				want := map[string]string{"icp_filing_server.web": "update"}
				for _, site := range sites {
					want["icp_authorization_code."+strings.ReplaceAll(site, ".", "_")] = "update"
				}
				if got := changes(w.PlanJSON(), ""); !maps.Equal(got, want) {
					t.Fatalf("another name changes %v, want %v", got, want)
				}
				passes(t, "its apply", w.ApplyPlan())
				unchanged(t, w)

				// A code that goes with the old name still counts.
				rewrite(w, server+usedCodes(append(sites[1:], "new-example.cn")...))
				refused(t, "a code in the place of another", w.Plan(), "Too many authorization codes for one server",
					"alicloud/ecs/web has 5 codes, and at least 6 are in use", "1 by generated codes that this plan deletes or replaces")
			})
		})
	}
}

// TestReleasedServer: a plan that gives up a cloud server with filings or used
// codes says so once, and its successor starts with all of its slots.
func TestReleasedServer(t *testing.T) {
	t.Parallel()
	const summary = "Plan gives up a server with filings or used codes"
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		sites := websites(5)
		w := start(t, cli, goodInstance+filingServer+usedCodes(sites...))
		passes(t, "the apply", w.Apply())
		was, _ := attributesIn(t, w, "icp_filing_server.web")["server_id"].(string)
		unchanged(t, w)

		warns(t, "the plan of another instance", w.Plan("-replace=alicloud_instance.web"), summary,
			"This plan replaces "+was+", the cloud server of alicloud/ecs/web", "and possibly others", "fresh slots", "icp_server_released.md")
		if got := changes(w.PlanJSON(), "icp_authorization_code"); len(got) != 0 {
			t.Errorf("the codes change: %v", got)
		}
		succeeds(t, "its apply", w.ApplyPlan())
		unchanged(t, w)
		if of := attributesIn(t, w, "icp_authorization_code.site1_cn")["server_id"]; of != was {
			t.Errorf("the code is of %v, want %s", of, was)
		}

		// The new server has all of its slots.
		six := usedCodes(append(sites, "new1-example.cn", "new2-example.cn", "new3-example.cn", "new4-example.cn", "new5-example.cn")...)
		rewrite(w, goodInstance+filingServer+six)
		passes(t, "five codes of the new server", w.Plan())
		succeeds(t, "their apply", w.ApplyPlan())
		passes(t, "the plan after that", w.Plan())
		rewrite(w, goodInstance+filingServer+six+codes("sixth-example.cn"))
		refused(t, "a sixth code of the new server", w.Plan(), "Too many authorization codes for one server", "at least 6 are in use: new1-example.cn")
		rewrite(w, goodInstance+filingServer+six)

		w.Setenv("ICP_ENFORCEMENT", "warning")
		rewrite(w, strings.Replace(goodInstance, "\"PrePaid\"", "\"PostPaid\"", 1)+filingServer+six)
		has(t, "a conversion", w.Plan().Warnings(), summary, "from a subscription to another billing mode")
	})
}

// TestSecondBatch: a server of Huawei Cloud generates codes once.
func TestSecondBatch(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		server := strings.NewReplacer("alicloud", "huaweicloud", "cn-hangzhou", "cn-north-4").Replace(statedServer)
		w := start(t, cli, server+usedCodes("a-example.cn", "b-example.cn"))
		passes(t, "the first codes", w.Apply())
		unchanged(t, w)
		rewrite(w, server+usedCodes("a-example.cn", "b-example.cn", "c-example.cn", "d-example.cn"))
		warns(t, "more codes", w.Plan(), "Server has generated codes before", "huaweicloud/ecs/web has generated codes before, and this plan adds", "icp_code_batch.md")
		rewrite(w, server+usedCodes("a-example.cn", "b-example.cn")+codes("c-example.cn"))
		warns(t, "a reservation for one more", w.Plan("-refresh=false"), "Server has generated codes before", "adds those for c-example.cn")
		ali := strings.NewReplacer("huaweicloud", "alicloud", "cn-north-4", "cn-hangzhou").Replace(server)
		w = start(t, cli, ali+usedCodes("a-example.cn"))
		passes(t, "the first code at Alibaba Cloud", w.Apply())
		rewrite(w, ali+usedCodes("a-example.cn", "b-example.cn"))
		passes(t, "one more at Alibaba Cloud", w.Plan())
	})
}

// TestDestroyedServer: what goes with its server is said with it, and not once
// more for each code.
func TestDestroyedServer(t *testing.T) {
	t.Parallel()
	const summary = "Plan gives up a server with filings or used codes"
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		w := start(t, cli, goodInstance+filingServer+usedCodes(websites(3)...))
		passes(t, "the apply", w.Apply())
		warns(t, "plan -destroy", w.Plan("-destroy"), summary, "alicloud/ecs/web leaves the configuration", "site1.cn")
		passes(t, "the apply that notes the servers of the codes", w.Apply())
		warns(t, "plan -destroy without a refresh", w.Plan("-destroy", "-refresh=false"), summary)
		rewrite(w, goodInstance)
		warns(t, "a plan without them", w.Plan(), summary)
		rewrite(w, goodInstance+filingServer+usedCodes(websites(2)...))
		warns(t, "the end of a code", w.Plan(), "Slot of the authorization code does not come back", "The code for site3.cn leaves")
		moved := strings.Replace(goodInstance+filingServer, `"icp_filing_server" "web"`, `"icp_filing_server" "front"`, 1)
		rewrite(w, moved+strings.ReplaceAll(usedCodes(websites(3)...), "icp_filing_server.web", "icp_filing_server.front"))
		for range 5 {
			has(t, "another address without a moved block", w.Plan().Warnings(), summary, "use a moved block")
		}
	})
}

// TestDroppedServer: direct filings are lost with their server, too.
func TestDroppedServer(t *testing.T) {
	t.Parallel()
	const summary = "Plan gives up a server with filings or used codes"
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		server := strings.Replace(statedServer, "region ", "server_id = \"i-bp1web\"\n  websites = [\"direct-example.cn\"]\n  region ", 1)
		w := start(t, cli, server)
		passes(t, "the apply", w.Apply())
		warns(t, "a destroy", w.Plan("-destroy"), summary, "alicloud/ecs/web leaves the configuration. Its cloud server i-bp1web has filings or used codes: direct-example.cn")

		rewrite(w, strings.Replace(server, "i-bp1web", "i-bp1other", 1))
		warns(t, "another server", w.Plan(), summary, "replaces i-bp1web", "direct-example.cn and possibly others")
		rewrite(w, strings.Replace(server, "server_id = \"i-bp1web\"", "", 1))
		warns(t, "no server", w.Plan(), summary, "alicloud/ecs/web was the cloud server i-bp1web", "set server_id = \"i-bp1web\"")
		rewrite(w, strings.Replace(server, "\"web\"\n", "\"front\"\n", 1))
		passes(t, "another name", w.Plan())
		w.Setenv("ICP_ENFORCEMENT", "warning")
		rewrite(w, strings.Replace(server, "= true", "= false", 1))
		has(t, "no address", w.Plan().Warnings(), summary, "takes the public IP address of i-bp1web")
	})
}
