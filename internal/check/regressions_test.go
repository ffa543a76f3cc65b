// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// TestSensitiveFacts looks for facts that a plan marks as sensitive.
func TestSensitiveFacts(t *testing.T) {
	for _, cli := range clis {
		for _, withSource := range []bool{true, false} {
			for format, text := range inAllFormats(t, scenarioNamed(t, "sensitive").check(t, cli, withSource)) {
				for _, secret := range []string{"secret-region", "secret-domain"} {
					if strings.Contains(text, secret) {
						t.Errorf("%s, source=%t: %s tells %s", cli, withSource, format, secret)
					}
				}
			}
		}
	}
}

// TestErroredNotes: a plan that ended in an error is no plan with -target.
func TestErroredNotes(t *testing.T) {
	for _, cli := range clis {
		text := written(t, checkFile(t, "testdata/errored/"+cli+".json"), report.Options{Format: report.Text})
		if strings.Contains(text, "-target") {
			t.Errorf("%s: the text of a plan that ended in an error speaks of -target:\n%s", cli, text)
		}
	}
}

// TestPictureOfExposedEntry draws what a domain leads to where there is no
// server behind it.
func TestPictureOfExposedEntry(t *testing.T) {
	picture := scenarioNamed(t, "nearest").check(t, "terraform", true).Picture
	at := slices.IndexFunc(picture.Nodes, func(n check.PictureNode) bool { return n.Label == "alicloud_slb_load_balancer.none" })
	if at < 0 || !picture.Nodes[at].Violated {
		t.Error("the load balancer without servers, which is reported, is not in the picture or not marked")
	}
}

// TestDeletedBlock: a link that a plan deletes may name its ends in a nested block
// that is written by a local, which no value shows any more.
func TestDeletedBlock(t *testing.T) {
	const (
		block   = `{"id":"a","global_eip_id":"geip-1","associate_instance":[{"instance_id":"gone-1","instance_type":"ECS"}]}`
		address = `"mode":"managed","type":"huaweicloud_global_eip_associate","name":"g","index":0`
		eip     = `"address":"huaweicloud_global_eip.g","mode":"managed","type":"huaweicloud_global_eip","name":"g"`
		eipHas  = `{"id":"geip-1","ip_address":"198.51.100.4"}`
		zones   = `"address":"data.huaweicloud_availability_zones.z","mode":"data","type":"huaweicloud_availability_zones","name":"z"`
	)
	content, err := os.ReadFile("testdata/released/terraform.json")
	if err != nil {
		t.Fatal(err)
	}
	plan := string(content)
	after := func(key, more string) {
		t.Helper()
		before, rest, ok := strings.Cut(plan, key)
		if !ok {
			t.Fatalf("the plan has no %s", key)
		}
		plan = before + key + more + "," + rest
	}
	after(`"planned_values":{"root_module":{"resources":[`, `{`+eip+`,"values":`+eipHas+`}`)
	after(`"resource_changes":[`, `{`+eip+`,"change":{"actions":["no-op"],"before":`+eipHas+`,"after":`+eipHas+`}},
		{"address":"huaweicloud_global_eip_associate.g[0]",`+address+`,"change":{"actions":["delete"],"before":`+block+`,"after":null}}`)
	_, prior, _ := strings.Cut(plan, `"prior_state":`)
	prior, _, _ = strings.Cut(prior, `"resources":[`)
	after(`"prior_state":`+prior+`"resources":[`, `{"address":"huaweicloud_global_eip_associate.g[0]",`+address+`,"values":`+block+`},{`+eip+`,"values":`+eipHas+`},{`+zones+`,"values":{"id":"z"}}`)
	_, configuration, _ := strings.Cut(plan, `"configuration":`)
	configuration, _, _ = strings.Cut(configuration, `"resources":[`)
	after(`"configuration":`+configuration+`"resources":[`, `{`+eip+`,"provider_config_key":"huaweicloud","expressions":{}},
		{`+zones+`,"provider_config_key":"huaweicloud","expressions":{}},
		{"address":"huaweicloud_global_eip_associate.g","mode":"managed","type":"huaweicloud_global_eip_associate","name":"g","provider_config_key":"huaweicloud",
		"expressions":{"global_eip_id":{"references":["huaweicloud_global_eip.g.id","huaweicloud_global_eip.g"]},
		"associate_instance":[{"instance_id":{"references":["local.server"]},"instance_type":{"constant_value":"ECS"}}]}}`)
	// What the scenario deletes is another way to the same server.
	before, rest, _ := strings.Cut(plan, `{"address":"huaweicloud_compute_eip_associate.inside[0]"`)
	_, rest, _ = strings.Cut(rest, `"change"`)
	_, rest, _ = strings.Cut(rest, `},{`)
	plan = before + "{" + rest
	r := checked(t, []topology.PlanInput{{Name: "plan", JSON: strings.NewReader(plan)}}, check.Options{Rules: rules.Options{Now: now}})
	if len(r.Results) == 0 {
		t.Error("nothing is found")
	}
}
