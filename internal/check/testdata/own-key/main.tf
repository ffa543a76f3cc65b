terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}

locals {
  primary = "good"
}
resource "alicloud_instance" "web" {
  for_each                   = { good = 12, short = 1 }
  instance_charge_type       = "PrePaid"
  period                     = each.value
  internet_max_bandwidth_out = 5
}
resource "alicloud_slb_load_balancer" "front" {
  for_each     = alicloud_instance.web
  address_type = "internet"
}
resource "alicloud_slb_attachment" "front" {
  for_each         = alicloud_instance.web
  load_balancer_id = alicloud_slb_load_balancer.front[each.key].id
  instance_ids     = [alicloud_instance.web[each.key].id]
}
resource "alicloud_alidns_record" "front" {
  for_each    = alicloud_instance.web
  domain_name = "${each.key}-front-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.front[each.key].address
}
resource "alicloud_alidns_record" "primary" {
  for_each    = alicloud_instance.web
  domain_name = "${each.key}-primary-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web[local.primary].public_ip
}
