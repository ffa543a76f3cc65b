terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
    icp      = { source = "icp-filing/icp" }
  }
}

variable "name" {}

resource "alicloud_instance" "web" {
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}
resource "icp_filing_server" "web" {
  name   = var.name
  server = alicloud_instance.web
}
