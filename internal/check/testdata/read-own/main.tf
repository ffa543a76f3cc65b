terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
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
resource "alicloud_instance" "payg" {
  internet_max_bandwidth_out = 5
}
data "alicloud_instances" "own" {
  ids = [alicloud_instance.web.id, alicloud_instance.payg.id]
}
data "alicloud_instances" "again" {
  ids = [alicloud_instance.payg.id]
}
resource "alicloud_alidns_record" "web" {
  domain_name = "web-example.cn"
  rr          = "www"
  type        = "A"
  value       = data.alicloud_instances.own.instances[0].public_ip
}
resource "alicloud_alidns_record" "payg" {
  domain_name = "payg-example.cn"
  rr          = "www"
  type        = "A"
  value       = data.alicloud_instances.again.instances[0].public_ip
}
