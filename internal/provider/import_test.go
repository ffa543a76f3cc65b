// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"maps"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

func importBlock(to, id string) string {
	return "\nimport {\n  to = " + to + "\n  " + id + "\n}\n"
}

// TestImport: both resources come in by their ids, with import blocks and with
// the command, and the plan after it is empty.
func TestImport(t *testing.T) {
	t.Parallel()
	stack := statedServer + codes("a.cn")
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		blocks := importBlock("icp_filing_server.web", `id = "alicloud/ecs/web"`) + importBlock("icp_authorization_code.a_cn", `id = "alicloud/ecs/web/a.cn"`)
		w := start(t, cli, stack+blocks)
		passes(t, "the plan of import blocks", w.Plan())
		for address, action := range changes(w.PlanJSON(), "") {
			if action != "update" {
				t.Errorf("%s is to %s", address, action)
			}
		}
		passes(t, "the apply of import blocks", w.ApplyPlan())
		unchanged(t, w)

		w = start(t, cli, stack)
		for address, id := range map[string]string{"icp_filing_server.web": "alicloud/ecs/web", "icp_authorization_code.a_cn": "alicloud/ecs/web/a.cn"} {
			if got := w.Run("import", "-input=false", address, id); got.Code != 0 {
				t.Fatalf("import of %s: %s", id, got.Text())
			}
		}
		succeeds(t, "the apply after the command", w.Apply())
		unchanged(t, w)

		// A stack whose codes are all imported is counted like any other.
		w = start(t, cli, statedServer+codes(websites(6)...)+importBlock("icp_authorization_code.site1_cn", `id = "alicloud/ecs/web/site1.cn"`))
		refused(t, "an imported code among six", w.Plan(), "at least 6 are in use")
	})
}

// TestImportBadID: ids of another form say which form is right. They are refused
// whatever the enforcement, so that there is no way out to name.
func TestImportBadID(t *testing.T) {
	t.Parallel()
	stack := statedServer + codes("a.cn")
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		for _, test := range []struct{ to, id, words string }{
			{"icp_filing_server.web", "i-bp1example", "cloud/product/name, such as alicloud/ecs/web"},
			{"icp_filing_server.web", "aliyun/ecs/web", `did you mean "alicloud"?`},
			{"icp_filing_server.web", "alicloud/esc/web", `did you mean "ecs"?`},
			{"icp_filing_server.web", "alicloud/ecs/web/a.cn", "cloud/product/name"},
			{"icp_authorization_code.a_cn", "a.cn", `"a.cn" has no slash`},
			{"icp_authorization_code.a_cn", "alicloud/ecs/web/", "has no website"},
			{"icp_authorization_code.a_cn", "alicloud/ecs/web", "has the form cloud/product/name"},
			{"icp_authorization_code.a_cn", "alicloud/esc/web/a.cn", `did you mean "ecs"?`},
		} {
			w := start(t, cli, stack+importBlock(test.to, `id = "`+test.id+`"`))
			w.Setenv("ICP_ENFORCEMENT", "warning")
			got := w.Plan()
			refused(t, test.id, got, test.words)
			if strings.Contains(said(got), "To let this through") {
				t.Errorf("%s: %s", test.id, said(got))
			}
		}
	})
}

// TestImportByIdentity: CLIs that know resource identity import by it.
func TestImportByIdentity(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		if !cli.Identity {
			t.Skipf("%s does not import by identity: Terraform 1.12 and OpenTofu 1.12 do", cli)
		}
		w := start(t, cli, statedServer+codes("a.cn")+
			importBlock("icp_filing_server.web", `identity = { cloud = "alicloud", product = "ecs", name = "web" }`)+
			importBlock("icp_authorization_code.a_cn", `identity = { filing_server = "alicloud/ecs/web", website = "a.cn" }`))
		passes(t, "the plan", w.Plan())
		want := map[string]string{"icp_filing_server.web": "update", "icp_authorization_code.a_cn": "update"}
		if got := changes(w.PlanJSON(), ""); !maps.Equal(got, want) {
			t.Errorf("the changes are %v", got)
		}
		passes(t, "the apply", w.ApplyPlan())
		unchanged(t, w)
	})
}
