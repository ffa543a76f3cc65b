// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package bigplan_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	tfjson "github.com/hashicorp/terraform-json"

	"github.com/icp-filing/terraform-provider-icp/internal/bench/bigplan"
	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

func written(t *testing.T, shape bigplan.Shape) []byte {
	t.Helper()
	var plan bytes.Buffer
	if err := shape.Write(&plan); err != nil {
		t.Fatal(err)
	}
	return plan.Bytes()
}

// TestWrite checks a plan of each shape: terraform-json accepts it, and each
// shop's domain leads through its load balancer to the servers behind it.
func TestWrite(t *testing.T) {
	for _, own := range []bool{false, true} {
		shape := bigplan.Shape{Shops: 8, Servers: 5, Behind: 3, OwnBlocks: own}
		plan := written(t, shape)
		if !bytes.Equal(plan, written(t, shape)) {
			t.Error("written again, the plan differs")
		}
		var decoded tfjson.Plan
		if err := decoded.UnmarshalJSON(plan); err != nil {
			t.Fatalf("own blocks %t: %v", own, err)
		}
		const others = 7 // of a shop, beside its servers
		if got, want := len(decoded.ResourceChanges), shape.Shops*(shape.Servers+others); got != want {
			t.Errorf("own blocks %t: there are %d changes, want %d", own, got, want)
		}
		read, err := topology.FromPlans([]topology.PlanInput{{Name: "plan", JSON: bytes.NewReader(plan)}}, catalog.Default())
		if err != nil {
			t.Fatal(err)
		}
		report := check.Run(read, check.Options{Rules: rules.Options{Now: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)}})
		for _, result := range report.Results {
			t.Errorf("own blocks %t: %s says %s", own, result.Address, result.Finding.Rule)
		}
		behind := 0
		for _, edge := range report.Picture.Edges {
			if strings.Contains(edge.From, "alicloud_slb_load_balancer.") && strings.Contains(edge.To, "alicloud_instance.") {
				behind++
			}
		}
		if want := shape.Shops * shape.Behind; behind != want {
			t.Errorf("own blocks %t: %d servers are behind load balancers, want %d", own, behind, want)
		}
	}
}

func TestSized(t *testing.T) {
	const size = 2_000_000
	shape, err := bigplan.Sized(size, bigplan.Shape{Servers: 10, Behind: 2})
	if err != nil {
		t.Fatal(err)
	}
	if got := len(written(t, shape)); got < size*9/10 || got > size*11/10 {
		t.Errorf("the plan has %d bytes, want about %d", got, size)
	}
}
