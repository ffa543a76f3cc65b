// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	tfjson "github.com/hashicorp/terraform-json"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/cases"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// tableMain is what the rows' files share: two configurations of the provider,
// and a resource whose id Terraform learns later. A plan validates first, and
// goes no further when that finds errors. Variables are unknown by then, so
// that every row gets as far as the plan.
const tableMain = required + `
variable "enforcement" {
  default = "error"
}

variable "language" {
  default = "en"
}

provider "icp" {
  enforcement = var.enforcement
  language    = var.language
}

provider "icp" {
  alias           = "legacy"
  enforcement     = var.enforcement
  language        = var.language
  legacy_products = true
}

resource "terraform_data" "later" {}
`

// literalMain is tableMain for validate, which takes settings that it knows.
var literalMain = strings.NewReplacer("var.enforcement", `"error"`, "var.language", `"en"`).Replace(tableMain)

// later is text, a number or a truth that Terraform will learn.
const later = cases.Later

// arguments are the arguments of a block.
type arguments = cases.Arguments

// stated are all facts of the row's server as arguments of icp_filing_server.
func (r *tableRow) stated() arguments { return r.Stated(r.spell) }

// spell writes a billing mode as the table spells it.
func (r *tableRow) spell(b filing.Billing) string {
	if spelling := r.spelling(); spelling != "" {
		return cases.Quote(spelling)
	}
	return cases.Quote(b)
}

// filingServer writes the row's icp_filing_server.
func (r *tableRow) filingServer(a arguments) string {
	a = maps.Clone(a)
	a["name"] = cases.Quote(r.label)
	if r.LegacyProducts {
		a["provider"] = "icp.legacy"
	}
	return fmt.Sprintf("resource \"icp_filing_server\" %q {\n%s}\n", r.label, a)
}

// statedUnsaid are words about where a term comes from: stated as a number of
// months it comes from nowhere. TestCasesPassed looks for them.
var statedUnsaid = []string{"1 month (bought for 1 month)", "12 weeks", "3 weeks"}

// TestCasesStated takes the decision table through icp_filing_server with the
// facts stated one by one: validate, plan, and a plan in Chinese under
// enforcement "warning".
func TestCasesStated(t *testing.T) {
	t.Parallel()
	rows := slices.DeleteFunc(tableRows(t, "Servers", "Websites"), func(r tableRow) bool { return !r.CanBeStated() })
	files := map[string]string{"main.tf": tableMain}
	for i := range rows {
		files[rows[i].label+".tf"] = rows[i].filingServer(rows[i].stated())
	}
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := acctest.NewWorkspace(t, cli, files)
		passes(t, "validate with settings that are known later", w.Validate())
		onlyErrors := func(r *tableRow) []remark {
			return slices.DeleteFunc(r.due(rules.Error), func(said remark) bool { return said.weight != "error" })
		}
		w.Write("main.tf", literalMain)
		expect(t, rows, w.Validate(), expectation{language: text.English, due: onlyErrors, unsaid: statedUnsaid})

		w.Write("main.tf", tableMain)
		expect(t, rows, w.Plan(), expectation{language: text.English, unsaid: statedUnsaid})

		w.Setenv("TF_VAR_language", "zh")
		w.Setenv("TF_VAR_enforcement", "warning")
		plan := w.Plan()
		if plan.Code != 0 {
			t.Fatalf("the plan under enforcement = \"warning\" ends with %d: %s", plan.Code, allTexts(plan.Errors()))
		}
		expect(t, rows, plan, expectation{language: text.Chinese, enforcement: rules.Warning})
		expectVerdicts(t, rows, w.PlanJSON())
	})
}

// expectVerdicts compares what is planned for the computed attributes with
// what the rows want.
func expectVerdicts(t *testing.T, rows []tableRow, plan *tfjson.Plan) {
	t.Helper()
	changes := map[string]*tfjson.Change{}
	for _, change := range plan.ResourceChanges {
		changes[change.Address] = change.Change
	}
	for i := range rows {
		r := &rows[i]
		change := changes["icp_filing_server."+r.label]
		if change == nil {
			t.Errorf("%s: the plan has no icp_filing_server.%s", r.Name, r.label)
			continue
		}
		value := func(name string) any { return plannedValue(change.After, change.AfterUnknown, name) }
		want := r.verdict()
		if got := (verdict{value("eligible"), value("undecided")}); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: eligible and undecided are planned as %v, want %v", r.Name, got, want)
		}
		if id := r.server().ID; id != "" && value("id") != id {
			t.Errorf("%s: id is planned as %v, want %s", r.Name, value("id"), id)
		}
	}
}
