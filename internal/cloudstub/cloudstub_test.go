// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cloudstub_test

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	tfjson "github.com/hashicorp/terraform-json"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
	"github.com/icp-filing/terraform-provider-icp/internal/cloudstub"
)

func TestMain(m *testing.M) { acctest.Main(m) }

const providers = `
terraform {
  required_providers {
    alicloud     = { source = "aliyun/alicloud" }
    huaweicloud  = { source = "huaweicloud/huaweicloud" }
    tencentcloud = { source = "tencentcloudstack/tencentcloud" }
  }
}
provider "alicloud" {
  region     = "cn-beijing"
  access_key = "none"
  secret_key = "none"
}
`

const servers = `
resource "alicloud_instance" "subscribed" {
  instance_name              = "subscribed"
  instance_charge_type       = "PrePaid"
  period                     = 3
  internet_max_bandwidth_out = 5
  password                   = "Correct-Horse-9"
}
resource "alicloud_instance" "omitted" {
  instance_name = "omitted"
}
resource "alicloud_instance" "weekly" {
  instance_name        = "weekly"
  instance_charge_type = "PrePaid"
  period               = 2
  period_unit          = "Week"
}
resource "huaweicloud_compute_instance" "subscribed" {
  name          = "subscribed"
  charging_mode = "prePaid"
  period_unit   = "year"
  period        = 1
  eip_type      = "5_bgp"
  network {}
  bandwidth {
    share_type = "PER"
    size       = 5
  }
}
resource "huaweicloud_compute_instance" "omitted" {
  name = "omitted"
  network {}
}
resource "tencentcloud_instance" "subscribed" {
  instance_name                       = "subscribed"
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 3
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
}
resource "tencentcloud_instance" "omitted" {
  instance_name = "omitted"
}
resource "alicloud_slb_load_balancer" "front" {
  load_balancer_name = "front"
  address_type       = "internet"
}
resource "alicloud_slb_attachment" "front" {
  load_balancer_id = alicloud_slb_load_balancer.front.id
  instance_ids     = [alicloud_instance.subscribed.id, alicloud_instance.weekly.id]
}
data "alicloud_instances" "found" {
  ids = ["i-bp1found"]
}
data "huaweicloud_compute_instance" "found" {
  name = "found"
  tags = { charging_mode = "postPaid" }
}
data "tencentcloud_instances" "found" {
  instance_name = "found"
}
output "found" {
  value = [
    data.alicloud_instances.found.instances[0].id,
    data.alicloud_instances.found.instances[0].instance_charge_type,
    data.huaweicloud_compute_instance.found.charging_mode,
    data.tencentcloud_instances.found.instance_list[0].expired_time,
  ]
}
`

// attributes are a resource's attributes in a state file.
type attributes map[string]any

func stateOf(t *testing.T, w *acctest.Workspace, address string) attributes {
	t.Helper()
	var state struct {
		Resources []struct {
			Type, Name string
			Instances  []struct{ Attributes attributes }
		}
	}
	if err := json.Unmarshal(w.State(), &state); err != nil {
		t.Fatal(err)
	}
	for _, resource := range state.Resources {
		if resource.Type+"."+resource.Name == address {
			return resource.Instances[0].Attributes
		}
	}
	t.Fatalf("the state has no %s", address)
	return nil
}

func changeOf(t *testing.T, plan *tfjson.Plan, address string) *tfjson.Change {
	t.Helper()
	for _, change := range plan.ResourceChanges {
		if change.Address == address {
			return change.Change
		}
	}
	t.Fatalf("the plan has no %s", address)
	return nil
}

func succeed(t *testing.T, result acctest.Diagnosed) {
	t.Helper()
	if result.Code != 0 || len(result.Diagnostics) > 0 {
		t.Fatalf("ended with %d:\n%s\n%v", result.Code, result.Text(), result.Diagnostics)
	}
}

func newWorkspace(t *testing.T, cli acctest.CLI, config string) *acctest.Workspace {
	t.Helper()
	w := acctest.NewWorkspace(t, cli, map[string]string{"main.tf": providers + config})
	w.Setenv(cloudstub.NowVariable, "2026-01-30T04:05:06Z")
	return w
}

func TestCreate(t *testing.T) {
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := newWorkspace(t, cli, servers)
		succeed(t, w.Plan())
		plan := w.PlanJSON()
		unknown := map[string][]string{
			"alicloud_instance.subscribed":            {"id", "public_ip", "expired_time", "create_time", "spot_strategy"},
			"alicloud_instance.omitted":               {"instance_charge_type", "internet_max_bandwidth_out", "period", "cpu_options"},
			"huaweicloud_compute_instance.omitted":    {"charging_mode", "region", "availability_zone", "expired_time"},
			"tencentcloud_instance.omitted":           {"instance_charge_type", "internet_max_bandwidth_out"},
			"alicloud_slb_load_balancer.front":        {"address", "instance_charge_type", "payment_type"},
			"alicloud_slb_attachment.front":           {"instance_ids", "load_balancer_id"},
			"huaweicloud_compute_instance.subscribed": {"id", "public_ip"},
		}
		for address, names := range unknown {
			have, _ := changeOf(t, plan, address).AfterUnknown.(map[string]any)
			for _, name := range names {
				if have[name] != true {
					t.Errorf("%s.%s is planned as known", address, name)
				}
			}
		}
		after, _ := changeOf(t, plan, "alicloud_instance.subscribed").After.(map[string]any)
		if after["period_unit"] != "Month" || after["renewal_status"] != "Normal" {
			t.Errorf("defaults of a subscription: %v, %v", after["period_unit"], after["renewal_status"])
		}
		after, _ = changeOf(t, plan, "alicloud_instance.omitted").After.(map[string]any)
		if after["period_unit"] != nil {
			t.Errorf("period_unit without a subscription: %v", after["period_unit"])
		}
		sensitive, _ := changeOf(t, plan, "alicloud_instance.subscribed").AfterSensitive.(map[string]any)
		if sensitive["password"] != true {
			t.Error("the password is not sensitive")
		}
		if shown := w.Run("show", "-no-color", "tfplan"); strings.Contains(shown.Stdout, "Correct-Horse-9") {
			t.Error("show prints the password")
		}

		succeed(t, w.ApplyPlan())
		for address, want := range map[string]attributes{
			"alicloud_instance.subscribed": {
				"create_time": "2026-01-30T04:05Z", "expired_time": "2026-04-30T16:00Z", "availability_zone": "cn-beijing-h",
			},
			"alicloud_instance.omitted": {
				"instance_charge_type": "PostPaid", "internet_max_bandwidth_out": 0.0, "public_ip": "", "period": nil,
				"expired_time": "2099-12-31T15:59Z",
			},
			"alicloud_instance.weekly": {"expired_time": "2026-02-13T16:00Z"},
			"huaweicloud_compute_instance.subscribed": {
				"created_at": "2026-01-30T04:05:06Z", "expired_time": "2027-01-30T15:59:59Z", "region": "cn-north-4",
			},
			"huaweicloud_compute_instance.omitted": {"charging_mode": "postPaid", "expired_time": "", "public_ip": ""},
			"tencentcloud_instance.subscribed":     {"create_time": "2026-01-30T04:05:06Z", "expired_time": "2026-04-30T04:05:06Z"},
			"tencentcloud_instance.omitted":        {"instance_charge_type": "POSTPAID_BY_HOUR", "expired_time": "", "public_ip": ""},
			"alicloud_slb_load_balancer.front":     {"instance_charge_type": "PayBySpec", "payment_type": "PayAsYouGo"},
		} {
			have := stateOf(t, w, address)
			for name, value := range want {
				if have[name] != value {
					t.Errorf("%s.%s is %v, want %v", address, name, have[name], value)
				}
			}
		}
		for address, prefix := range map[string]string{
			"alicloud_instance.subscribed":     "i-bp1",
			"alicloud_slb_load_balancer.front": "lb-bp1",
			"tencentcloud_instance.subscribed": "ins-",
		} {
			if id, _ := stateOf(t, w, address)["id"].(string); !strings.HasPrefix(id, prefix) {
				t.Errorf("the id of %s is %q", address, id)
			}
		}
		for _, address := range []string{"alicloud_instance.subscribed", "huaweicloud_compute_instance.subscribed", "tencentcloud_instance.subscribed"} {
			if ip, _ := stateOf(t, w, address)["public_ip"].(string); !strings.HasPrefix(ip, "203.0.113.") {
				t.Errorf("the public IP of %s is %q", address, ip)
			}
		}
		if found := w.Run("output", "-json", "found").Stdout; !strings.Contains(found, `"i-bp1found","PrePaid","postPaid","2026-07-30T04:05:06Z"`) {
			t.Errorf("data sources answer %s", found)
		}
		if again := w.Plan("-detailed-exitcode"); again.Code != 0 {
			t.Errorf("the second plan changes something:\n%s", again.Stdout)
		}
	})
}

func TestChange(t *testing.T) {
	server := func(zone, charge, period string) string {
		return `
resource "alicloud_instance" "web" {
  instance_name        = "web"
  availability_zone    = "` + zone + `"
  instance_charge_type = "` + charge + `"
  period               = ` + period + `
}
`
	}
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := newWorkspace(t, cli, server("cn-beijing-h", "PrePaid", "1"))
		apply := func(config string) string {
			t.Helper()
			w.Write("main.tf", providers+config)
			succeed(t, w.Apply())
			expired, _ := stateOf(t, w, "alicloud_instance.web")["expired_time"].(string)
			return expired
		}
		month := "2026-02-28T16:00Z"
		if got := apply(server("cn-beijing-h", "PrePaid", "1")); got != month {
			t.Fatalf("bought until %s", got)
		}
		if got := apply(server("cn-beijing-h", "PrePaid", "3")); got != month {
			t.Errorf("a changed period moves the end to %s", got)
		}

		w.Setenv(cloudstub.RenewalsVariable, `{"web": 2}`)
		for range 2 { // A refresh renews once, however often it is done.
			succeed(t, w.Apply("-refresh-only"))
			if got := stateOf(t, w, "alicloud_instance.web")["expired_time"]; got != "2026-04-30T16:00Z" {
				t.Errorf("renewed by two months until %v", got)
			}
		}
		w.Setenv(cloudstub.RenewalsVariable, "")

		if got := apply(server("cn-beijing-h", "PostPaid", "3")); got != "2099-12-31T15:59Z" {
			t.Errorf("pay-as-you-go ends %s", got)
		}
		if got := apply(server("cn-beijing-h", "PrePaid", "3")); got != "2026-04-30T16:00Z" {
			t.Errorf("a new subscription ends %s", got)
		}

		w.Write("main.tf", providers+server("cn-beijing-l", "PrePaid", "3"))
		succeed(t, w.Plan())
		if change := changeOf(t, w.PlanJSON(), "alicloud_instance.web"); !change.Actions.Replace() {
			t.Errorf("another zone plans %v", change.Actions)
		}
		succeed(t, w.Destroy())
	})
}

func TestRefusedChange(t *testing.T) {
	server := func(mode string) string {
		return providers + `
resource "huaweicloud_compute_instance" "web" {
  name          = "web"
  charging_mode = "` + mode + `"
  period_unit   = "month"
  period        = 3
  network {}
}
`
	}
	cli := acctest.CLIs(t)[0]
	w := acctest.NewWorkspace(t, cli, map[string]string{"main.tf": server("prePaid")})
	succeed(t, w.Apply())
	w.Write("main.tf", server("postPaid"))
	failed := w.Apply()
	if len(failed.Errors()) != 1 || !strings.Contains(failed.Errors()[0].Detail, "can only change to prePaid") {
		t.Errorf("a subscription turns back: %v", failed.Diagnostics)
	}
	if mode := stateOf(t, w, "huaweicloud_compute_instance.web")["charging_mode"]; mode != "prePaid" {
		t.Errorf("the refused change is stored: %v", mode)
	}
}

// TestCloud imports from the file of what the cloud has, and refreshes from it.
func TestCloud(t *testing.T) {
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := newWorkspace(t, cli, `
import {
  to = alicloud_instance.web
  id = "i-old"
}
resource "alicloud_instance" "web" {
  instance_name        = "web"
  instance_charge_type = "PrePaid"
  period               = 3
}
`)
		file := filepath.Join(w.Dir, "cloud.json")
		w.Setenv(cloudstub.CloudVariable, file)
		write := func(expires, tags string) {
			w.Write("cloud.json", `{"i-old": {"instance_charge_type": "PrePaid", "create_time": "2025-11-01T00:00Z", "expired_time": "`+
				expires+`", "internet_max_bandwidth_out": 5, "tags": `+tags+`}}`)
		}
		write("2026-12-27T16:00Z", `{"team": "web"}`)
		succeed(t, w.Apply())
		have := stateOf(t, w, "alicloud_instance.web")
		if have["create_time"] != "2025-11-01T00:00Z" || have["expired_time"] != "2026-12-27T16:00Z" || have["internet_max_bandwidth_out"] != 5.0 {
			t.Errorf("imported %v", have)
		}
		write("2027-12-27T16:00Z", `null`)
		succeed(t, w.Apply("-refresh-only"))
		if have := stateOf(t, w, "alicloud_instance.web"); have["expired_time"] != "2027-12-27T16:00Z" || have["tags"] != nil {
			t.Errorf("refreshed to %v", have)
		}
		w.Write("cloud.json", `{"i-old": {"expires": "never"}}`)
		if failed := w.Plan(); len(failed.Errors()) != 1 || !strings.Contains(failed.Errors()[0].Detail, "the type has no expires") {
			t.Errorf("an attribute that the type does not have gives %v", failed.Diagnostics)
		}
	})
}

func TestImport(t *testing.T) {
	cli := acctest.CLIs(t)[0]
	w := newWorkspace(t, cli, `
resource "tencentcloud_instance" "web" {}
`)
	if result := w.Run("import", "-no-color", "tencentcloud_instance.web", "ins-abcd1234"); result.Code != 0 {
		t.Fatal(result.Text())
	}
	if got := stateOf(t, w, "tencentcloud_instance.web")["id"]; got != "ins-abcd1234" {
		t.Errorf("imported %v", got)
	}
}
