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

// tencentServer is statedServer at a cloud that gives slots back.
var tencentServer = strings.NewReplacer("alicloud", "tencentcloud", `"ecs"`, `"cvm"`, "cn-hangzhou", "ap-guangzhou").Replace(statedServer)

// generatedCodes declares codes that exist: key is website, value is code.
func generatedCodes(pairs ...string) string {
	var b strings.Builder
	b.WriteString(`
resource "icp_authorization_code" "site" {
  for_each      = local.codes
  filing_server = icp_filing_server.web.id
  website       = each.key
  code          = each.value
}
locals {
  codes = {
`)
	for i := 0; i+1 < len(pairs); i += 2 {
		fmt.Fprintf(&b, "    %q = %q\n", pairs[i], pairs[i+1])
	}
	b.WriteString("  }\n}\n")
	return b.String()
}

var fiveCodes = []string{"a.cn", "CODE-A", "b.cn", "CODE-B", "c.cn", "CODE-C", "d.cn", "CODE-D", "e.cn", "CODE-E"}

const slotsAreGone = "whose slots do not come back"

// TestReservations: a reservation that is destroyed or replaced frees its
// place.
func TestReservations(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := start(t, cli, statedServer+codes("a.cn", "b.cn", "c.cn", "d.cn", "e.cn"))
		passes(t, "five reservations", w.Apply())
		unchanged(t, w)
		passes(t, "replacing all", w.Plan("-replace=icp_authorization_code.a_cn", "-replace=icp_authorization_code.b_cn"))
		if got := changes(w.PlanJSON(), "icp_authorization_code"); len(got) != 2 {
			t.Errorf("-replace changes %v", got)
		}
		rewrite(w, statedServer+codes("a.cn", "b.cn", "c.cn", "d.cn", "f.cn"))
		passes(t, "one removed and one added", w.Plan())
		passes(t, "the apply of that", w.ApplyPlan())
		rewrite(w, statedServer+codes("a.cn", "b.cn", "c.cn", "d.cn", "e.cn", "f.cn"))
		refused(t, "a sixth", w.Plan(), "at least 6 are in use: a.cn, b.cn, c.cn, d.cn, e.cn, f.cn")
		rewrite(w, statedServer+codes("a.cn", "b.cn", "c.cn", "d.cn", "f.cn"))
		passes(t, "destroy", w.Destroy())
		if got := stored(t, w); len(got) != 0 {
			t.Errorf("after the destroy the state has %v", got)
		}
	})
}

// TestGeneratedCodes: the slot of a generated code does not come back,
// whichever of its destruction and the new code Terraform plans first.
func TestGeneratedCodes(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := start(t, cli, statedServer+generatedCodes(fiveCodes...))
		passes(t, "five codes", w.Apply())
		unchanged(t, w)
		if got := attributesIn(t, w, `icp_authorization_code.site["a.cn"]`); got["status"] != "generated" || len(fmt.Sprint(got["code_fingerprint"])) != 10 {
			t.Errorf("the state has %v", got)
		}

		// The order of the calls is random: several runs, both ways.
		rewrite(w, statedServer+generatedCodes(append(fiveCodes[:8:8], "f.cn", "CODE-F")...))
		for range 2 {
			for _, parallelism := range []string{"-parallelism=1", "-parallelism=10"} {
				refused(t, "one removed and one added with "+parallelism, w.Plan(parallelism), "Too many authorization codes for one server",
					"at least 6 are in use: a.cn, b.cn, c.cn, d.cn, f.cn", "1 by generated codes that this plan deletes or replaces, "+slotsAreGone,
					"a code that was generated stays used when it is deleted or replaced")
			}
		}
		// A reservation takes a slot as well.
		rewrite(w, statedServer+generatedCodes(fiveCodes[:8]...)+codes("f.cn"))
		refused(t, "one removed and one reserved", w.Plan(), slotsAreGone)

		// Another code for a website is another slot too.
		rewrite(w, statedServer+generatedCodes(append(fiveCodes[:8:8], "e.cn", "CODE-X")...))
		refused(t, "one replaced by another", w.Plan(), "at least 6 are in use", slotsAreGone)

		// Removing alone takes nothing: it is only said that the slot is lost.
		rewrite(w, statedServer+generatedCodes(fiveCodes[:8]...))
		warns(t, "one removed", w.Plan(), "Slot of the authorization code does not come back", "The code for e.cn leaves this configuration; its slot on alicloud/ecs/web stays used",
			"Add 1 to undeclared_codes")
		succeeds(t, "the apply of that", w.ApplyPlan())
		// A later plan counts it when it is told.
		rewrite(w, strings.Replace(statedServer, "has_public_ip ", "undeclared_codes = 1\n  has_public_ip ", 1)+generatedCodes(append(fiveCodes[:8:8], "f.cn", "CODE-F")...))
		refused(t, "a new one beside the lost one", w.Plan(), "1 elsewhere (undeclared_codes)")
		rewrite(w, statedServer+generatedCodes(fiveCodes[:8]...))
		succeeds(t, "destroy", w.Destroy())
	})
}

// TestGeneratedCodesComeBack: at Tencent Cloud a deleted code's slot is free
// again.
func TestGeneratedCodesComeBack(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := start(t, cli, tencentServer+generatedCodes(fiveCodes...))
		passes(t, "five codes", w.Apply())
		rewrite(w, tencentServer+generatedCodes(append(fiveCodes[:8:8], "f.cn", "CODE-F")...))
		for _, parallelism := range []string{"-parallelism=1", "-parallelism=10"} {
			passes(t, "one removed and one added", w.Plan(parallelism))
		}
		rewrite(w, tencentServer+generatedCodes(append(fiveCodes, "f.cn", "CODE-F")...))
		refused(t, "a sixth", w.Plan(), "at least 6 are in use")
	})
}

// TestSameCodeAgain: a code that stays the same uses one slot, whatever
// Terraform does with its resource.
func TestSameCodeAgain(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := start(t, cli, statedServer+generatedCodes(fiveCodes...))
		passes(t, "five codes", w.Apply())

		// Replaced by order, by a taint, or under another key.
		passes(t, "-replace", w.Plan(`-replace=icp_authorization_code.site["a.cn"]`))
		if got := changes(w.PlanJSON(), ""); !maps.Equal(got, map[string]string{`icp_authorization_code.site["a.cn"]`: "delete create"}) {
			t.Errorf("-replace changes %v", got)
		}
		if taint := w.Run("taint", `icp_authorization_code.site["b.cn"]`); taint.Code != 0 {
			t.Fatal(taint.Text())
		}
		passes(t, "a taint", w.Plan())
		passes(t, "the apply of a taint", w.ApplyPlan())
		unchanged(t, w)

		moved := strings.Replace(generatedCodes(append(fiveCodes[:8:8], "moved", "CODE-E")...), "= each.key", `= each.key == "moved" ? "e.cn" : each.key`, 1)
		rewrite(w, statedServer+moved)
		// Whether a warning comes depends on which key Terraform plans first.
		succeeds(t, "another key", w.Plan())
		if got := changes(w.PlanJSON(), ""); len(got) != 2 {
			t.Errorf("another key changes %v", got)
		}
		succeeds(t, "the apply of another key", w.ApplyPlan())
		unchanged(t, w)
	})
}

// TestChangingCode: what becomes of a code when its arguments change.
func TestChangingCode(t *testing.T) {
	t.Parallel()
	one := func(website, arguments string) string {
		return fmt.Sprintf("%s\nresource \"icp_authorization_code\" \"site\" {\n filing_server = icp_filing_server.web.id\n website = %q\n %s\n}\n", statedServer, website, arguments)
	}
	const address = "icp_authorization_code.site"
	filed := "code = \"CODE-A\"\n filing_number = \"京ICP备12345678号-1\""
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := start(t, cli, one("a.cn", ""))
		passes(t, "a reservation", w.Apply())
		apply := func(what, config, action string, words ...string) map[string]any {
			t.Helper()
			rewrite(w, config)
			plan := w.Plan()
			if len(words) > 0 {
				warns(t, what, plan, words...)
			} else {
				passes(t, what, plan)
			}
			if got := changes(w.PlanJSON(), ""); !maps.Equal(got, map[string]string{address: action}) {
				t.Errorf("%s changes %v, want %s", what, got, action)
			}
			succeeds(t, what, w.ApplyPlan())
			unchanged(t, w)
			return attributesIn(t, w, address)
		}
		if got := apply("another website for a reservation", one("b.cn", ""), "update"); got["id"] != "alicloud/ecs/web/b.cn" {
			t.Errorf("the id is %v", got["id"])
		}
		if got := apply("its code", one("b.cn", `code = "CODE-0"`), "update"); got["status"] != "generated" {
			t.Errorf("the status is %v", got["status"])
		}
		apply("another code", one("b.cn", `code = "CODE-A"`), "delete create",
			"Slot of the authorization code does not come back", "The code for b.cn leaves this configuration", "stays used")
		apply("another website for an unused code", one("c.cn", `code = "CODE-A"`), "update")
		if got := apply("the filing", one("c.cn", filed), "update"); got["status"] != "filed" {
			t.Errorf("the status is %v", got["status"])
		}
		rewrite(w, one("d.cn", filed))
		refused(t, "another website for a used code", w.Plan(), "Authorization code is used twice", "The same code is declared for c.cn, d.cn", "Generate a separate code")
		warnAll := "provider \"icp\" {\n enforcement = \"warning\"\n}\n"
		rewrite(w, warnAll+one("d.cn", filed))
		succeeds(t, "another website for a used code under warning", w.Plan())
		if got := changes(w.PlanJSON(), ""); !maps.Equal(got, map[string]string{address: "delete create"}) {
			t.Errorf("another website for a used code changes %v", got)
		}
	})
}

// TestSingleUse: one code is for one website, and a website takes one code.
func TestSingleUse(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := start(t, cli, statedServer+generatedCodes("a.cn", "CODE-A", "b.cn", "CODE-A"))
		text := refused(t, "one code twice", w.Plan(), "Authorization code is used twice", "The same code is declared for a.cn, b.cn")
		if strings.Contains(text, "CODE-A") {
			t.Error("the message shows the code")
		}
		rewrite(w, statedServer+codes("a.cn")+strings.Replace(codes("a.cn"), `"a_cn"`, `"again"`, 1))
		refused(t, "one website twice", w.Plan(), "a.cn has 2 codes on alicloud/ecs/web")
	})
}
