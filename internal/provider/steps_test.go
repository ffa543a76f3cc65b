// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"
	"github.com/hashicorp/terraform-plugin-testing/tfversion"

	"github.com/icp-filing/terraform-provider-icp/internal/cloudstub"
	"github.com/icp-filing/terraform-provider-icp/internal/provider"
)

// knowsWriteOnly skips what passes a whole resource on CLIs that cannot.
var knowsWriteOnly = []tfversion.TerraformVersionCheck{tfversion.SkipBelow(tfversion.Version1_11_0)}

func knownAtPlan(address string, attributes map[string]knownvalue.Check) []plancheck.PlanCheck {
	var checks []plancheck.PlanCheck
	for name, value := range attributes {
		checks = append(checks, plancheck.ExpectKnownValue(address, tfjsonpath.New(name), value))
	}
	return checks
}

// TestSteps: what follows from the configuration is known before the
// server exists; what the cloud decides is not.
func TestSteps(t *testing.T) {
	t.Parallel()
	const address = "icp_filing_server.web"
	known := knownAtPlan(address, map[string]knownvalue.Check{
		"id":            knownvalue.StringExact("alicloud/ecs/web"),
		"cloud":         knownvalue.StringExact("alicloud"),
		"product":       knownvalue.StringExact("ecs"),
		"region":        knownvalue.StringExact("cn-hangzhou"),
		"billing_mode":  knownvalue.StringExact("subscription"),
		"term_months":   knownvalue.Int64Exact(12),
		"has_public_ip": knownvalue.Bool(true),
		"max_codes":     knownvalue.Int64Exact(5),
		"server":        knownvalue.Null(),
	})
	resource.UnitTest(t, resource.TestCase{
		ProtoV6ProviderFactories: factories(),
		TerraformVersionChecks:   knowsWriteOnly,
		Steps: []resource.TestStep{
			{
				Config: goodInstance + filingServer + codes("shop-example.cn"),
				ConfigPlanChecks: resource.ConfigPlanChecks{
					PreApply: append(
						known,
						plancheck.ExpectUnknownValue(address, tfjsonpath.New("server_id")),
						plancheck.ExpectUnknownValue(address, tfjsonpath.New("expires_at")),
						plancheck.ExpectKnownValue("icp_authorization_code.shop-example_cn", tfjsonpath.New("id"),
							knownvalue.StringExact("alicloud/ecs/web/shop-example.cn")),
						plancheck.ExpectKnownValue("icp_authorization_code.shop-example_cn", tfjsonpath.New("status"), knownvalue.StringExact("reserved")),
					),
					PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()},
				},
				ConfigStateChecks: []statecheck.StateCheck{
					statecheck.ExpectKnownValue(address, tfjsonpath.New("eligible"), knownvalue.Bool(true)),
					statecheck.ExpectKnownValue(address, tfjsonpath.New("server_id"), knownvalue.StringRegexp(regexp.MustCompile("^i-bp1"))),
					statecheck.ExpectKnownValue(address, tfjsonpath.New("expires_at"), knownvalue.NotNull()),
					statecheck.ExpectKnownValue(address, tfjsonpath.New("term_months"), knownvalue.Int64Exact(12)),
					statecheck.ExpectKnownValue(address, tfjsonpath.New("undecided"), knownvalue.ListExact(nil)),
					statecheck.ExpectKnownValue(address, tfjsonpath.New("server"), knownvalue.Null()),
				},
			},
			{
				// The instance is replaced in the apply that changes the filing server.
				Config: strings.ReplaceAll(goodInstance, "cn-hangzhou-h", "cn-beijing-h") +
					strings.ReplaceAll(filingServer, `name   = "web"`, "name = \"web\"\n  websites = [\"direct-example.cn\"]") + codes("shop-example.cn"),
				ConfigPlanChecks: resource.ConfigPlanChecks{
					PreApply: []plancheck.PlanCheck{
						plancheck.ExpectResourceAction("alicloud_instance.web", plancheck.ResourceActionReplace),
						plancheck.ExpectResourceAction(address, plancheck.ResourceActionUpdate),
						plancheck.ExpectKnownValue(address, tfjsonpath.New("region"), knownvalue.StringExact("cn-beijing")),
						plancheck.ExpectUnknownValue(address, tfjsonpath.New("server_id")),
						plancheck.ExpectResourceAction("icp_authorization_code.shop-example_cn", plancheck.ResourceActionNoop),
					},
					PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()},
				},
			},
			{
				ResourceName: address, ImportState: true, ImportStateId: "alicloud/ecs/web",
				ImportStateCheck: imported(map[string]string{"id": "alicloud/ecs/web", "name": "web", "cloud": "alicloud", "product": "ecs"}),
			},
			{
				ResourceName: "icp_authorization_code.shop-example_cn", ImportState: true, ImportStateId: "alicloud/ecs/web/shop-example.cn",
				ImportStateCheck: imported(map[string]string{
					"id": "alicloud/ecs/web/shop-example.cn", "filing_server": "alicloud/ecs/web", "website": "shop-example.cn",
				}),
			},
			{
				ResourceName: address, ImportState: true, ImportStateId: "i-bp67acfmxazb4ph0aaaa",
				ExpectError: regexp.MustCompile("Cannot import this id"),
			},
			{
				// The name changes in place.
				Config: strings.ReplaceAll(goodInstance, "cn-hangzhou-h", "cn-beijing-h") + strings.ReplaceAll(filingServer, "\"web\"\n", "\"shop\"\n"),
				ConfigPlanChecks: resource.ConfigPlanChecks{
					PreApply: []plancheck.PlanCheck{
						plancheck.ExpectResourceAction(address, plancheck.ResourceActionUpdate),
						plancheck.ExpectKnownValue(address, tfjsonpath.New("id"), knownvalue.StringExact("alicloud/ecs/shop")),
						plancheck.ExpectResourceAction("icp_authorization_code.shop-example_cn", plancheck.ResourceActionDestroy),
					},
				},
			},
		},
	})
}

// factories serves the providers in the process of the test.
func factories() map[string]func() (tfprotov6.ProviderServer, error) {
	all := cloudstub.Factories()
	all["icp"] = func() (tfprotov6.ProviderServer, error) { return provider.NewServer("test"), nil }
	return all
}

// imported checks the attributes of the one resource that was imported.
func imported(want map[string]string) resource.ImportStateCheckFunc {
	return func(states []*terraform.InstanceState) error {
		if len(states) != 1 {
			return fmt.Errorf("%d resources were imported", len(states))
		}
		for name, value := range want {
			if got := states[0].Attributes[name]; got != value {
				return fmt.Errorf("%s is %q, want %q", name, got, value)
			}
		}
		return nil
	}
}
