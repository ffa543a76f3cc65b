// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"maps"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

// TestWriteOnlyCode: code_wo is neither stored nor planned, and counts as
// another code when its version says so.
func TestWriteOnlyCode(t *testing.T) {
	t.Parallel()
	const address = "icp_authorization_code.site"
	one := func(arguments string) string {
		return statedServer + "\nresource \"icp_authorization_code\" \"site\" {\n filing_server = icp_filing_server.web.id\n website = \"a.cn\"\n " + arguments + "\n}\n"
	}
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		w := start(t, cli, one("code_wo = \"SECRET-1\"\n code_wo_version = 1"))
		passes(t, "the plan", w.Plan())
		kept := func(when string) {
			t.Helper()
			if strings.Contains(string(w.State()), "SECRET") {
				t.Errorf("%s the state has the code", when)
			}
			// The plan's JSON shows the configuration, which has it as a literal.
			known, _ := planned(t, w.PlanJSON(), address)
			if known["code_wo"] != nil || known["code"] != nil || known["code_wo_version"] == nil {
				t.Errorf("%s the plan has %v", when, known)
			}
		}
		kept("before the apply")
		passes(t, "the apply", w.ApplyPlan())
		kept("after the apply")
		first := attributesIn(t, w, address)
		if first["status"] != "generated" || first["code_wo"] != nil || first["code_fingerprint"] == nil {
			t.Errorf("the state is %v", first)
		}
		unchanged(t, w)

		rewrite(w, one("code_wo = \"SECRET-2\"\n code_wo_version = 1"))
		unchanged(t, w)

		rewrite(w, one("code_wo = \"SECRET-2\"\n code_wo_version = 2"))
		warns(t, "another version", w.Plan(), "Slot of the authorization code does not come back")
		if got := changes(w.PlanJSON(), ""); !maps.Equal(got, map[string]string{address: "delete create"}) {
			t.Errorf("another version changes %v", got)
		}
		succeeds(t, "the apply of another version", w.ApplyPlan())
		kept("after another version")
		if got := attributesIn(t, w, address); got["code_fingerprint"] == first["code_fingerprint"] {
			t.Error("the fingerprint stays")
		}
		unchanged(t, w)

		// A version alone, of the same code, is the same code.
		rewrite(w, one("code_wo = \"SECRET-2\"\n code_wo_version = 3"))
		passes(t, "the same code with another version", w.Plan())
		if got := changes(w.PlanJSON(), ""); !maps.Equal(got, map[string]string{address: "update"}) {
			t.Errorf("a version alone changes %v", got)
		}
		succeeds(t, "the apply of a version alone", w.ApplyPlan())
		// And given as code it is stored, in place.
		rewrite(w, one(`code = "SECRET-2"`))
		passes(t, "the same code as code", w.Plan())
		if got := changes(w.PlanJSON(), ""); !maps.Equal(got, map[string]string{address: "update"}) {
			t.Errorf("the other argument changes %v", got)
		}
	})
}

// TestWriteOnlyCodeArguments: what cannot stand together is an error at
// validate.
func TestWriteOnlyCodeArguments(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		for arguments, words := range map[string][]string{
			`code_wo = "SECRET"`: {"Invalid code_wo", "code_wo needs code_wo_version too."},
			"code_wo = \"SECRET\"\n code_wo_version = 1\n code = \"SECRET\"": {"Invalid code", "code cannot be set together with code_wo."},
			"code_wo = \"SECRET\"\n code_wo_version = -1":                    {"code_wo_version", "must be at least 0"},
			`code = ""`: {"code", "must not be empty or blank"},
		} {
			w := start(t, cli, statedServer+"\nresource \"icp_authorization_code\" \"site\" {\n filing_server = icp_filing_server.web.id\n website = \"a.cn\"\n "+arguments+"\n}\n")
			if text := refused(t, arguments, w.Validate(), words...); strings.Contains(text, "SECRET") {
				t.Errorf("the message shows the code: %s", text)
			}
		}
	})
}
