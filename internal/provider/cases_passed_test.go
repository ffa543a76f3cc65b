// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"maps"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// passedRows returns the server rows as objects, and how many could not be
// written as one.
func passedRows(t *testing.T) (passed []passedServer, skipped map[string]int) {
	t.Helper()
	rows := tableRows(t, "Servers", "Server states")
	attributes := attributeNames(t)
	skipped = map[string]int{}
	for i := range rows {
		p, whyNot := rows[i].passAsObject(attributes)
		if whyNot != "" {
			skipped[whyNot]++
			continue
		}
		passed = append(passed, p)
	}
	return passed, skipped
}

// TestCasesPassed takes the decision table through icp_filing_server with the
// server passed as an object: a resource that a stub plans where the row can be
// a server that is still to be created, else one written out with every
// attribute of the real type.
func TestCasesPassed(t *testing.T) {
	t.Parallel()
	passed, skipped := passedRows(t)
	kinds := map[string]int{}
	files := map[string]string{"main.tf": tableMain}
	rows := make([]tableRow, len(passed))
	for i, p := range passed {
		kinds[p.kind]++
		p.rest["server"] = p.expression
		files[p.label+".tf"] = p.declaration + p.filingServer(p.rest)
		rows[i] = *p.tableRow
	}
	// What no object can say: the attributes of these types always decide it.
	if want := map[string]int{
		"alicloud_instance always says whether there is a public IP":     1,
		"tencentcloud_instance always says whether there is a public IP": 1,
	}; !maps.Equal(skipped, want) {
		t.Errorf("rows that no object can say are %v, want %v", skipped, want)
	}
	if kinds["resource"] < 100 || kinds["object"] == 0 || kinds["facts"] == 0 {
		t.Errorf("rows by how they are passed are %v: most must be resources", kinds)
	}
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		w := acctest.NewWorkspace(t, cli, files)
		passes(t, "validate with settings that are known later", w.Validate())
		expect(t, rows, w.Plan(), expectation{language: text.English})
	})
}
