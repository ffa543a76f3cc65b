terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
    icp      = { source = "icp-filing/icp" }
  }
}

resource "alicloud_instance" "web" {
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}
resource "icp_filing_server" "web" {
  name   = "once"
  server = alicloud_instance.web
}

resource "alicloud_instance" "backend" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "alicloud_slb_load_balancer" "front" {
  address_type = "internet"
}
resource "alicloud_slb_attachment" "front" {
  load_balancer_id = alicloud_slb_load_balancer.front.id
  instance_ids     = [alicloud_instance.backend.id]
}
resource "icp_filing_server" "front" {
  name   = "once-front"
  server = alicloud_slb_load_balancer.front
}
