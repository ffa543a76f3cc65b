// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// TestUndeclaredInPart: a plan that leaves resources out may have left the server of
// a code out, too.
func TestUndeclaredInPart(t *testing.T) {
	whole, err := os.ReadFile("testdata/undeclared/terraform.json")
	if err != nil {
		t.Fatal(err)
	}
	undeclared := func(plan []byte) int {
		count := 0
		for _, r := range checked(t, []topology.PlanInput{{Name: "plan", JSON: bytes.NewReader(plan)}}, check.Options{}).Results {
			if r.Finding.Rule == "icp_code_server" {
				count++
			}
		}
		return count
	}
	part := bytes.Replace(whole, []byte(`"complete":true`), []byte(`"complete":false`), 1)
	if bytes.Equal(part, whole) {
		t.Fatal("the plan does not say that it is complete")
	}
	if undeclared(whole) == 0 || undeclared(part) > 0 {
		t.Errorf("%d codes of the whole plan are of no server, %d of a part of it", undeclared(whole), undeclared(part))
	}
}
