// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/cases"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// authorizationCodes writes the row's codes: those that leave the
// configuration, or those that stay.
func (r *tableRow) authorizationCodes(spent bool) string {
	var b strings.Builder
	for i := range r.Stack.Codes {
		code := &r.Stack.Codes[i]
		if code.Spent != spent {
			continue
		}
		a := cases.CodeArguments(*code, "icp_filing_server."+r.label+".id")
		fmt.Fprintf(&b, "resource \"icp_authorization_code\" \"%s_%d\" {\n%s}\n", r.label, i, a)
	}
	return b.String()
}

// loses reports whether a code of the row leaves the configuration.
func (r *tableRow) loses() bool {
	return slices.ContainsFunc(r.Stack.Codes, func(c filing.Code) bool { return c.Spent })
}

// dueForCodes is what a plan says about a row of codes. Terraform does not plan
// the codes of a server that it refuses; and codes are counted one by one, so
// that a count that is not known yet is said before the one that is too many.
func dueForCodes(enforcement rules.Severity) func(r *tableRow) []remark {
	return func(r *tableRow) []remark {
		due := r.due(enforcement)
		if refused := slices.Contains(due, remark{"icp_server_product", "error"}); refused {
			due = slices.DeleteFunc(due, func(said remark) bool { return said.rule == "icp_code_source" })
		}
		if r.server().UndeclaredCodes.IsUnknown() {
			due = append(due, remark{"icp_code_limit", "undecided"})
		}
		return sortedRemarks(due)
	}
}

// dueForSpentCodes is what a plan says about a row of codes that leave. The
// provider cannot tell a code that only moves: Terraform plans its end before
// its new beginning. A moved block is the way.
func dueForSpentCodes(enforcement rules.Severity) func(r *tableRow) []remark {
	return func(r *tableRow) []remark {
		due := r.due(enforcement)
		live := map[filing.Fact[string]]bool{}
		for _, code := range r.Stack.Codes {
			if code.Spent && live[code.Fingerprint] {
				due = append(due, remark{"icp_code_released", "warning"})
			}
			live[code.Fingerprint] = code.Fingerprint.IsKnown()
		}
		return sortedRemarks(due)
	}
}

// TestCasesCodes takes the rows of codes, their domains and filing numbers through
// icp_filing_server and icp_authorization_code, in both languages.
func TestCasesCodes(t *testing.T) {
	t.Parallel()
	rows := slices.DeleteFunc(tableRows(t, "Codes", "App domains", "Filing numbers"), func(r tableRow) bool { return r.loses() })
	files := map[string]string{"main.tf": tableMain}
	for i := range rows {
		files[rows[i].label+".tf"] = rows[i].filingServer(rows[i].stated()) + rows[i].authorizationCodes(false)
	}
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := acctest.NewWorkspace(t, cli, files)
		passes(t, "validate with settings that are known later", w.Validate())
		expect(t, rows, w.Plan(), expectation{language: text.English, due: dueForCodes(rules.Error)})

		w.Setenv("TF_VAR_language", "zh")
		w.Setenv("TF_VAR_enforcement", "warning")
		expect(t, rows, w.Plan(), expectation{language: text.Chinese, due: dueForCodes(rules.Warning)})
	})
}

// TestCasesSpentCodes takes the rows of codes that leave the configuration
// through an apply with them and a plan without them.
func TestCasesSpentCodes(t *testing.T) {
	t.Parallel()
	rows := slices.DeleteFunc(tableRows(t, "Codes"), func(r tableRow) bool { return !r.loses() })
	files := map[string]string{"main.tf": tableMain}
	for i := range rows {
		if s := rows[i].server(); s.ExpiresAt.IsUnknown() {
			// The server is there by the time its code leaves.
			s.ExpiresAt = filing.Known(time.Now().AddDate(1, 0, 0))
		}
		files[rows[i].label+".tf"] = rows[i].filingServer(rows[i].stated()) + rows[i].authorizationCodes(true)
	}
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := acctest.NewWorkspace(t, cli, files)
		passes(t, "the apply of what will leave", w.Apply())
		for i := range rows {
			w.Write(rows[i].label+".tf", rows[i].filingServer(rows[i].stated())+rows[i].authorizationCodes(false))
		}
		expect(t, rows, w.Plan(), expectation{language: text.English, due: dueForSpentCodes(rules.Error)})

		w.Setenv("TF_VAR_language", "zh")
		w.Setenv("TF_VAR_enforcement", "warning")
		expect(t, rows, w.Plan(), expectation{language: text.Chinese, due: dueForSpentCodes(rules.Warning)})
	})
}
