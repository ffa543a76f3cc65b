terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
    icp      = { source = "icp-filing/icp" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "web" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "icp_filing_server" "left" {
  name   = "left"
  server = alicloud_instance.web
}
resource "icp_filing_server" "right" {
  name   = "right"
  server = alicloud_instance.web
}
resource "icp_authorization_code" "left" {
  count         = 3
  filing_server = icp_filing_server.left.id
  website       = "left-${count.index}-example.cn"
}
resource "icp_authorization_code" "right" {
  count         = 3
  filing_server = icp_filing_server.right.id
  website       = "right-${count.index}-example.cn"
}
