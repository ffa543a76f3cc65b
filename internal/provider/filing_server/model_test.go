// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filingserver

import (
	"context"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/provider/assessment"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
)

// config returns a server whose facts are stated, with changes.
func config(changes ...func(*modelV0)) *modelV0 {
	m := &modelV0{
		Name: types.StringValue("web"), Cloud: types.StringValue("alicloud"), Product: types.StringValue("ecs"),
		Region: types.StringValue("cn-hangzhou"), BillingMode: types.StringValue("PrePaid"), TermMonths: types.Int64Value(12),
		HasPublicIP: types.BoolValue(true), Websites: types.SetNull(types.StringType), Apps: types.SetNull(types.StringType),
	}
	for _, change := range changes {
		change(m)
	}
	return m
}

// instance is the part of an alicloud_instance by which it is recognised.
func instance(changes map[string]attr.Value) types.Dynamic {
	attributes := map[string]attr.Value{
		"id": types.StringUnknown(), "renewal_status": types.StringNull(), "include_data_disks": types.BoolNull(), "spot_strategy": types.StringNull(),
		"instance_charge_type": types.StringValue("PrePaid"), "internet_max_bandwidth_out": types.Int64Value(5), "period": types.Int64Value(3),
		"period_unit": types.StringValue("Month"), "availability_zone": types.StringValue("cn-hangzhou-h"), "password": types.StringValue("hunter2"),
		"create_time": types.StringUnknown(), "expired_time": types.StringUnknown(),
	}
	for name, v := range changes {
		attributes[name] = v
	}
	kinds := map[string]attr.Type{}
	for name, v := range attributes {
		kinds[name] = v.Type(context.Background())
	}
	return types.DynamicValue(types.ObjectValueMust(kinds, attributes))
}

func passed(changes map[string]attr.Value) *modelV0 {
	return &modelV0{Name: types.StringValue("web"), Server: instance(changes), Websites: types.SetNull(types.StringType), Apps: types.SetNull(types.StringType)}
}

func mustPlan(t *testing.T, m *modelV0) modelV0 {
	t.Helper()
	plan, _ := m.plan("", session.Default().Unconfigured(settings.Default()))
	return plan
}

func equal(t *testing.T, what string, got, want attr.Value) {
	t.Helper()
	if !got.Equal(want) {
		t.Errorf("%s: got %s, want %s", what, got, want)
	}
}

func TestPlan(t *testing.T) {
	t.Run("stated facts stay as they are", func(t *testing.T) {
		plan := mustPlan(t, config(func(m *modelV0) { m.ExpiresAt = types.StringValue("2099-06-30 16:00:00") }))
		equal(t, "id", plan.ID, types.StringValue("alicloud/ecs/web"))
		equal(t, "billing_mode", plan.BillingMode, types.StringValue("PrePaid"))
		equal(t, "expires_at", plan.ExpiresAt, types.StringValue("2099-06-30 16:00:00"))
		equal(t, "term_months", plan.TermMonths, types.Int64Value(12))
		equal(t, "server_id", plan.ServerID, types.StringNull())
		equal(t, "eligible", plan.Eligible, types.BoolValue(true))
		equal(t, "max_codes", plan.MaxCodes, types.Int64Value(5))
		equal(t, "undecided", plan.Undecided, types.ListValueMust(assessment.UndecidedType, []attr.Value{}))
	})
	t.Run("a new resource", func(t *testing.T) {
		plan := mustPlan(t, passed(nil))
		equal(t, "id", plan.ID, types.StringValue("alicloud/ecs/web"))
		equal(t, "cloud", plan.Cloud, types.StringValue("alicloud"))
		equal(t, "product", plan.Product, types.StringValue("ecs"))
		equal(t, "region", plan.Region, types.StringValue("cn-hangzhou"))
		equal(t, "billing_mode", plan.BillingMode, types.StringValue("subscription"))
		equal(t, "term_months", plan.TermMonths, types.Int64Value(3))
		equal(t, "has_public_ip", plan.HasPublicIP, types.BoolValue(true))
		equal(t, "server_id", plan.ServerID, types.StringUnknown())
		equal(t, "expires_at", plan.ExpiresAt, types.StringUnknown())
		equal(t, "eligible", plan.Eligible, types.BoolValue(true))
		equal(t, "server", plan.Server, types.DynamicNull())
	})
	t.Run("renewals are not in term_months", func(t *testing.T) {
		plan := mustPlan(t, config(func(m *modelV0) { m.TermMonths, m.RenewedMonths = types.Int64Value(1), types.Int64Value(2) }))
		equal(t, "term_months", plan.TermMonths, types.Int64Value(1))
		equal(t, "eligible", plan.Eligible, types.BoolValue(true))
	})
	t.Run("a resource of which nothing is known", func(t *testing.T) {
		plan := mustPlan(t, &modelV0{Name: types.StringValue("web"), Server: types.DynamicUnknown(), Websites: types.SetNull(types.StringType), Apps: types.SetNull(types.StringType)})
		for name, v := range map[string]attr.Value{
			"id": plan.ID, "cloud": plan.Cloud, "product": plan.Product, "region": plan.Region, "billing_mode": plan.BillingMode, "term_months": plan.TermMonths,
			"has_public_ip": plan.HasPublicIP, "server_id": plan.ServerID, "expires_at": plan.ExpiresAt, "eligible": plan.Eligible, "max_codes": plan.MaxCodes,
			"max_websites": plan.MaxWebsites, "undecided": plan.Undecided,
		} {
			if !v.IsUnknown() {
				t.Errorf("%s is %s", name, v)
			}
		}
	})
	// What no apply brings is not planned as if one did: the plan would never end.
	t.Run("facts that cannot be read", func(t *testing.T) {
		for name, m := range map[string]*modelV0{
			"a cloud":          config(func(m *modelV0) { m.Cloud, m.Product = types.StringValue("gcp"), types.StringNull() }),
			"an id":            {Name: types.StringValue("web"), Server: types.DynamicValue(types.StringValue("i-bp1")), Websites: types.SetNull(types.StringType), Apps: types.SetNull(types.StringType)},
			"an id at apply":   {Name: types.StringValue("web"), Server: types.DynamicValue(types.StringUnknown()), Websites: types.SetNull(types.StringType), Apps: types.SetNull(types.StringType)},
			"a part of a type": {Name: types.StringValue("web"), Server: types.DynamicValue(types.ObjectValueMust(map[string]attr.Type{"period": types.Int64Type}, map[string]attr.Value{"period": types.Int64Value(3)})), Websites: types.SetNull(types.StringType), Apps: types.SetNull(types.StringType)},
		} {
			plan := mustPlan(t, m)
			equal(t, name+": id", plan.ID, types.StringValue("web"))
			for attribute, v := range map[string]attr.Value{
				"cloud": plan.Cloud, "product": plan.Product, "region": plan.Region, "billing_mode": plan.BillingMode, "term_months": plan.TermMonths,
				"has_public_ip": plan.HasPublicIP, "server_id": plan.ServerID, "expires_at": plan.ExpiresAt, "eligible": plan.Eligible,
				"max_codes": plan.MaxCodes, "max_websites": plan.MaxWebsites, "undecided": plan.Undecided,
			} {
				if v.IsUnknown() {
					t.Errorf("%s: %s waits for an apply", name, attribute)
				}
			}
			equal(t, name+": eligible", plan.Eligible, types.BoolNull())
		}
	})
	t.Run("a life that cannot be read", func(t *testing.T) {
		for _, written := range []string{"a8fk2l1q", "yesterday", "1767974400"} {
			m := passed(map[string]attr.Value{
				"id": types.StringValue("i-bp1"), "create_time": types.StringValue(written), "expired_time": types.StringValue(time.Now().UTC().AddDate(0, 6, 0).Format(time.RFC3339)),
			})
			// A plan that was made before the server was there promised the purchase.
			plan := mustPlan(t, m)
			equal(t, written+": term_months of a server that may be new", plan.TermMonths, types.Int64Value(3))
			equal(t, written+": eligible of a server that may be new", plan.Eligible, types.BoolValue(true))

			plan, _ = m.plan("i-bp1", session.Default().Unconfigured(settings.Default()))
			equal(t, written+": eligible", plan.Eligible, types.BoolNull())
			if text := plan.Undecided.String(); !strings.Contains(text, `"icp_server_term"`) || !strings.Contains(text, `"unreadable"`) {
				t.Errorf("%s: undecided is %s", written, text)
			}
		}
	})
}

func TestKeep(t *testing.T) {
	plan := mustPlan(t, passed(map[string]attr.Value{"instance_charge_type": types.StringUnknown()}))
	applied := mustPlan(t, passed(map[string]attr.Value{
		"id": types.StringValue("i-bp1"), "period": types.Int64Value(9), "instance_charge_type": types.StringValue("PrePaid"),
		"internet_max_bandwidth_out": types.Int64Value(0), "availability_zone": types.StringValue("cn-shanghai-a"),
	}))
	applied.keep(plan, nil)
	// What was known at plan stays, what was not is filled in.
	equal(t, "region", applied.Region, types.StringValue("cn-hangzhou"))
	equal(t, "has_public_ip", applied.HasPublicIP, types.BoolValue(true))
	equal(t, "term_months", applied.TermMonths, types.Int64Value(3))
	equal(t, "id", applied.ID, plan.ID)
	equal(t, "server_id", applied.ServerID, types.StringValue("i-bp1"))
	equal(t, "billing_mode", applied.BillingMode, types.StringValue("subscription"))
	if applied.Eligible.IsUnknown() || applied.Undecided.IsUnknown() {
		t.Errorf("eligible %s, undecided %s", applied.Eligible, applied.Undecided)
	}
}

func TestReplaces(t *testing.T) {
	before := mustPlan(t, config())
	for name, c := range map[string]struct {
		after *modelV0
		want  []string
	}{
		"nothing":             {config(), nil},
		"another region":      {config(func(m *modelV0) { m.Region = types.StringValue("cn-shanghai") }), nil},
		"another product":     {config(func(m *modelV0) { m.Product = types.StringValue("simple_application_server") }), []string{"product"}},
		"another cloud":       {config(func(m *modelV0) { m.Cloud = types.StringValue("huaweicloud") }), []string{"cloud"}},
		"read off the server": {passed(nil), nil},
	} {
		t.Run(name, func(t *testing.T) {
			after := mustPlan(t, c.after)
			got := after.replaces(&before)
			if len(got) != len(c.want) || len(got) == 1 && !got.Contains(path.Root(c.want[0])) {
				t.Errorf("got %s, want %q", got, c.want)
			}
		})
	}
	after := mustPlan(t, config())
	if got := after.replaces(&modelV0{}); len(got) > 0 {
		t.Errorf("after an import without facts: %s", got)
	}
}

func TestPathOf(t *testing.T) {
	for name, c := range map[string]struct {
		model *modelV0
		facts map[string]string
	}{
		"stated":  {config(), map[string]string{"region": "region", "term_months": "term_months", "expires_at": "expires_at", "product": "product"}},
		"passed":  {passed(nil), map[string]string{"region": "server", "term_months": "server", "product": "server", "has_public_ip": "server", "server_id": "server"}},
		"over it": {func() *modelV0 { m := passed(nil); m.Region = types.StringUnknown(); return m }(), map[string]string{"region": "region", "billing_mode": "server"}},
		"always": {passed(nil), map[string]string{
			"name": "name", "websites": "websites", "undeclared_codes": "undeclared_codes", "account": "account", "account_type": "account_type",
			"entity": "entity", "filing_server": "undeclared_codes", "grant_to_account": "account_type",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			for fact, want := range c.facts {
				if got, ok := c.model.pathOf(fact); !ok || !got.Equal(path.Root(want)) {
					t.Errorf("%s is at %s, want %s", fact, got, want)
				}
			}
		})
	}
	if got, ok := config().pathOf("website"); ok {
		t.Errorf("website is at %s", got)
	}
}

// values are the attributes of a model by the names of its fields.
func values(m modelV0) map[string]attr.Value {
	all := map[string]attr.Value{}
	for field, v := range reflect.ValueOf(m).Fields() {
		all[field.Name], _ = v.Interface().(attr.Value)
	}
	return all
}

// TestPlanIsKept: what a test of a module fills in for what a cloud computes
// changes nothing that a plan has promised, and leaves nothing unknown.
func TestPlanIsKept(t *testing.T) {
	text := func(s string) attr.Value { return types.StringValue(s) }
	number := func(n int64) attr.Value { return types.Int64Value(n) }
	content, err := os.ReadFile("../../clouds/testdata/attribute_names.json")
	if err != nil {
		t.Fatal(err)
	}
	var names map[string][]string
	if err := json.Unmarshal(content, &names); err != nil {
		t.Fatal(err)
	}
	for terraformType, written := range map[string]map[string]attr.Value{
		"alicloud_instance":                           {"instance_charge_type": text("PrePaid"), "period": number(12), "availability_zone": text("cn-hangzhou-h"), "internet_max_bandwidth_out": number(5)},
		"alicloud_ecs_instance_set":                   {"instance_charge_type": text("PrePaid"), "period": number(12), "zone_id": text("cn-hangzhou-h"), "internet_max_bandwidth_out": number(5)},
		"alicloud_ens_instance":                       {"payment_type": text("Subscription"), "period": number(12), "internet_max_bandwidth_out": number(5)},
		"alicloud_simple_application_server_instance": {"payment_type": text("Subscription"), "period": number(12)},
		"huaweicloud_compute_instance":                {"charging_mode": text("prePaid"), "period_unit": text("month"), "period": number(3), "eip_id": types.StringUnknown(), "flavor_id": text("s6.small.1")},
		"huaweicloud_bms_instance":                    {"charging_mode": text("prePaid"), "period_unit": text("month"), "period": number(3), "eip_id": text("e")},
		"tencentcloud_instance":                       {"instance_charge_type": text("PREPAID"), "instance_charge_type_prepaid_period": number(12), "availability_zone": text("ap-guangzhou-3"), "allocate_public_ip": types.BoolValue(true), "internet_max_bandwidth_out": number(5)},
		"tencentcloud_lighthouse_instance":            {"period": number(12), "zone": text("ap-guangzhou-3")},
	} {
		for _, made := range []string{"a8fk2l1q", "qwertyui", "XPDhqWBDq7", "wxY1"} {
			t.Run(terraformType+" "+made, func(t *testing.T) {
				with := func(computed attr.Value) *modelV0 {
					attributes, kinds := map[string]attr.Value{}, map[string]attr.Type{}
					for _, name := range names[terraformType] {
						if attributes[name] = computed; written[name] != nil && !written[name].IsUnknown() {
							attributes[name] = written[name]
						}
						kinds[name] = attributes[name].Type(t.Context())
					}
					return &modelV0{Name: text("web").(types.String), Server: types.DynamicValue(types.ObjectValueMust(kinds, attributes)), Websites: types.SetNull(types.StringType), Apps: types.SetNull(types.StringType)}
				}
				plan, final := mustPlan(t, with(types.StringUnknown())), mustPlan(t, with(text(made)))
				for name, before := range values(plan) {
					if after := values(final)[name]; !before.IsUnknown() && !before.Equal(after) {
						t.Errorf("%s was planned as %s and becomes %s", name, before, after)
					}
				}
				final.keep(plan, nil)
				for name, v := range values(final) {
					if v.IsUnknown() {
						t.Errorf("%s stays unknown", name)
					}
				}
				if plan.BillingMode.ValueString() != "subscription" {
					t.Errorf("billing_mode is planned as %s", plan.BillingMode)
				}
			})
		}
	}
}
