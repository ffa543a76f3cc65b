// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"reflect"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/remedy"
)

func set(name string, value any) []filing.Argument {
	return []filing.Argument{{Name: name, Value: value}}
}

func TestRemedies(t *testing.T) {
	noAddress := func(s *filing.Server) { s.HasPublicIP = filing.Known(false) }
	state := func(arguments ...filing.Argument) remedy.Remedy {
		return remedy.Remedy{Kind: remedy.State, Type: "icp_filing_server", Set: arguments}
	}
	for name, c := range map[string]struct {
		rule  rules.Name
		stack filing.Stack
		want  []remedy.Remedy
	}{
		"subscribe": {"icp_server_billing", servers(server("huaweicloud/ecs", billing(filing.PayAsYouGo), term(bought(1, filing.Month)), readFrom("huaweicloud_compute_instance"))), []remedy.Remedy{{
			Kind: remedy.Subscribe, Type: "huaweicloud_compute_instance", Set: set("charging_mode", "prePaid"),
			Default: append(set("period_unit", "month"), set("period", 3)...),
		}}},
		"subscribe, bought for long enough": {"icp_server_billing", servers(server("huaweicloud/ecs", billing(filing.PayAsYouGo), readFrom("huaweicloud_compute_instance"))), []remedy.Remedy{{
			Kind: remedy.Subscribe, Type: "huaweicloud_compute_instance", Set: set("charging_mode", "prePaid"),
			Default: append(set("period_unit", "month"), set("period", 3)...), KeepsTerm: true,
		}}},
		"subscribe, stated": {"icp_server_billing", servers(server("huaweicloud/dec", billing(filing.PayAsYouGo))), []remedy.Remedy{
			state(append(set("billing_mode", "subscription"), set("term_months", 12)...)...),
		}},
		"subscribe, read from a data source": {"icp_server_billing", servers(server("alicloud/ecs", billing(filing.PayAsYouGo), readFrom("data.alicloud_instances"))), nil},
		"extend weeks": {"icp_server_term", servers(server("alicloud/ecs", term(bought(2, filing.Week)), readFrom("alicloud_instance"))), []remedy.Remedy{{
			Kind: remedy.Extend, Type: "alicloud_instance", Set: set("period", 3), Remove: []string{"period_unit"},
		}}},
		"extend months": {"icp_server_term", servers(server("alicloud/ecs", term(bought(2, filing.Month)), readFrom("alicloud_instance"))), []remedy.Remedy{{
			Kind: remedy.Extend, Type: "alicloud_instance", Set: set("period", 3),
		}}},
		"extend, stated": {"icp_server_term", servers(server("alicloud/ecs", term(filing.MonthsTerm(1)))), []remedy.Remedy{state(set("term_months", 3)...)}},
		"address": {"icp_server_public_ip", servers(server("alicloud/ecs", noAddress, readFrom("alicloud_instance"))), []remedy.Remedy{
			{Kind: remedy.AddPublicIP, Type: "alicloud_instance", Set: set("internet_max_bandwidth_out", 5)},
			state(set("has_public_ip", true)...),
		}},
		"address of a server that nothing declares": {"icp_server_public_ip", servers(server("alicloud/ecs", noAddress, undeclared, readFrom("alicloud_instance"))), []remedy.Remedy{
			{Kind: remedy.AddPublicIP, Type: "alicloud_instance", Set: set("internet_max_bandwidth_out", 5)},
		}},
		"website of a code": {"icp_website_domain", with(server("alicloud/ecs"), code(aliWeb, "www.a.cn")), []remedy.Remedy{
			{Kind: remedy.Correct, Type: "icp_authorization_code", Set: set("website", "a.cn")},
		}},
		"website in a list":  {"icp_website_domain", servers(server("alicloud/ecs", domains("www.a.cn"))), nil},
		"nothing to suggest": {"icp_website_domain", with(server("alicloud/ecs"), code(aliWeb, "")), nil},
		"filing number": {"icp_filing_number", with(server("alicloud/ecs"), code(aliWeb, "a.cn", func(c *filing.Code) { c.FilingNumber = filing.Known("川ICP备12345678号") })), []remedy.Remedy{
			{Kind: remedy.Correct, Type: "icp_authorization_code", Set: set("filing_number", "蜀ICP备12345678号")},
		}},
	} {
		t.Run(name, func(t *testing.T) {
			said := judge(c.rule, c.stack, rules.Options{})
			if len(said) != 1 {
				t.Fatalf("got %v", said)
			}
			if got := said[0].Remedies; len(got)+len(c.want) > 0 && !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

func TestArgumentIsWrittenAsTerraformWouldReadIt(t *testing.T) {
	for want, a := range map[string]filing.Argument{
		`charging_mode = "prePaid"`: {Name: "charging_mode", Value: "prePaid"},
		`period = 3`:                {Name: "period", Value: 3},
		`has_public_ip = true`:      {Name: "has_public_ip", Value: true},
		`website = "$${a}%%{b}\""`:  {Name: "website", Value: `${a}%{b}"`},
	} {
		if got := a.String(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
