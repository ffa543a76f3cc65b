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
