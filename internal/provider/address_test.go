// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

// eips are the servers of each cloud without an address of their own, with an EIP
// for web and one for other.
var eips = map[string]struct{ stack, instance, eip, association, front, refusal string }{
	"alicloud": {`
resource "alicloud_instance" "web" {
  instance_charge_type = "PrePaid"
  period               = 12
  availability_zone    = "cn-hangzhou-h"
}
resource "alicloud_instance" "other" {
  instance_charge_type = "PrePaid"
  period               = 12
  availability_zone    = "cn-hangzhou-h"
}
resource "alicloud_eip_address" "web" {}
resource "alicloud_eip_address" "other" {}
resource "alicloud_eip_association" "web" {
  allocation_id = alicloud_eip_address.web.id
  instance_id   = alicloud_instance.web.id
}
resource "alicloud_eip_association" "other" {
  allocation_id = alicloud_eip_address.other.id
  instance_id   = alicloud_instance.other.id
}
resource "alicloud_slb_load_balancer" "front" {
  address_type = "internet"
}
`, "alicloud_instance", "alicloud_eip_address", "alicloud_eip_association", "alicloud_slb_load_balancer", "will have no public IP address: internet_max_bandwidth_out"},
	"tencentcloud": {`
resource "tencentcloud_instance" "web" {
  image_id                            = "img-1"
  availability_zone                   = "ap-guangzhou-3"
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 12
  internet_max_bandwidth_out          = 10
}
resource "tencentcloud_instance" "other" {
  image_id                            = "img-1"
  availability_zone                   = "ap-guangzhou-3"
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 12
}
resource "tencentcloud_eip" "web" {}
resource "tencentcloud_eip" "other" {}
resource "tencentcloud_eip_association" "web" {
  eip_id      = tencentcloud_eip.web.id
  instance_id = tencentcloud_instance.web.id
}
resource "tencentcloud_eip_association" "other" {
  eip_id      = tencentcloud_eip.other.id
  instance_id = tencentcloud_instance.other.id
}
resource "tencentcloud_clb_instance" "front" {
  clb_name     = "front"
  network_type = "OPEN"
}
`, "tencentcloud_instance", "tencentcloud_eip", "tencentcloud_eip_association", "tencentcloud_clb_instance", "allocate_public_ip = true"},
	"huaweicloud": {`
resource "huaweicloud_compute_instance" "web" {
  name          = "web"
  region        = "cn-north-4"
  charging_mode = "prePaid"
  period_unit   = "year"
  period        = 1
  network {}
}
resource "huaweicloud_compute_instance" "other" {
  name          = "other"
  region        = "cn-north-4"
  charging_mode = "prePaid"
  period_unit   = "year"
  period        = 1
  network {}
}
resource "huaweicloud_vpc_eip" "web" {
  publicip {
    type = "5_bgp"
  }
  bandwidth {
    share_type = "PER"
    name       = "web"
    size       = 5
  }
}
resource "huaweicloud_vpc_eip" "other" {
  publicip {
    type = "5_bgp"
  }
  bandwidth {
    share_type = "PER"
    name       = "other"
    size       = 5
  }
}
resource "huaweicloud_compute_eip_associate" "web" {
  public_ip   = huaweicloud_vpc_eip.web.address
  instance_id = huaweicloud_compute_instance.web.id
}
resource "huaweicloud_compute_eip_associate" "other" {
  public_ip   = huaweicloud_vpc_eip.other.address
  instance_id = huaweicloud_compute_instance.other.id
}
resource "huaweicloud_elb_loadbalancer" "front" {
  name              = "front"
  availability_zone = ["cn-north-4a"]
}
`, "huaweicloud_compute_instance", "huaweicloud_vpc_eip", "huaweicloud_compute_eip_associate", "huaweicloud_elb_loadbalancer", ""},
}

// TestPublicAddress: the resource that gives the address makes the fact known on
// the first plan. At apply it must not be bound to another server; without it, a
// new server that omits its bandwidth is refused at plan where its cloud shows the
// argument as unknown.
func TestPublicAddress(t *testing.T) {
	t.Parallel()
	for cloud, c := range eips {
		t.Run(cloud, func(t *testing.T) {
			t.Parallel()
			with := func(address string) string {
				argument, option := "", ""
				if address != "" {
					argument, option = "public_address = "+address, ", { public_address = "+address+" }"
				}
				return c.stack + "resource \"icp_filing_server\" \"web\" {\n  name = \"web\"\n  server = " + c.instance + ".web\n  " + argument + "\n}\n" +
					"output \"eligible\" {\n  value = nonsensitive(provider::icp::eligible(" + c.instance + ".web" + option + "))\n}\n" +
					"output \"long\" {\n  value = nonsensitive(provider::icp::eligibility(" + c.instance + ".web" + option + ").eligible)\n}\n"
			}
			acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
				cli.NeedWriteOnly(t)
				w := start(t, cli, with(""))
				if c.refusal == "" {
					warns(t, "the plan without an address", w.Plan(), "icp_server_public_ip cannot be decided", "public_address = "+c.association+".web")
				} else {
					refused(t, "the plan without an address", w.Plan(), "Server has no public IP", c.refusal, "public_address = "+c.association+".web")
				}
				rewrite(w, with("null"))
				if c.refusal != "" {
					refused(t, "the plan with a null address", w.Plan(), "Server has no public IP", c.refusal)
				}
				rewrite(w, with(c.front+".front"))
				refused(t, "the plan with a load balancer", w.Plan(), "gets no public IP address from its public_address", c.front+" gives a server none")

				rewrite(w, with(c.eip+".web"))
				passes(t, "the plan with an EIP", w.Plan())
				rewrite(w, with(c.association+".other"))
				passes(t, "the plan with another server's EIP", w.Plan())
				refused(t, "the apply with another server's EIP", w.ApplyPlan(), "Server has no public IP", "the "+c.association+" is bound to")

				rewrite(w, with(c.association+".web"))
				passes(t, "the plan with an association", w.Plan())
				plan := w.PlanJSON()
				if known, _ := planned(t, plan, "icp_filing_server.web"); known["has_public_ip"] != true || known["eligible"] != true {
					t.Errorf("planned is %v", known)
				}
				for _, name := range []string{"eligible", "long"} {
					if got := plan.OutputChanges[name].After; got != true {
						t.Errorf("the function gives %s = %v", name, got)
					}
				}
				passes(t, "the apply with an association", w.ApplyPlan())
				if got := attributesIn(t, w, "icp_filing_server.web"); got["has_public_ip"] != true || got["public_address"] != nil {
					t.Errorf("the state is %v", got)
				}
				unchanged(t, w)
			})
		})
	}
}
