terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
    icp      = { source = "icp-filing/icp" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}

variable "stage" {}
resource "alicloud_instance" "web" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "icp_filing_server" "web" {
  name   = "web"
  server = alicloud_instance.web
}
resource "icp_authorization_code" "web" {
  count         = 3
  filing_server = icp_filing_server.web.id
  website       = "${var.stage}-${count.index}-example.cn"
}
