terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}
resource "alicloud_instance" "a" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "b" {
  instance_charge_type       = "PrePaid"
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "c" {
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}
resource "alicloud_slb_load_balancer" "some" {
  address_type = "internet"
}
resource "alicloud_slb_attachment" "some" {
  load_balancer_id = alicloud_slb_load_balancer.some.id
  instance_ids     = [alicloud_instance.a.id, alicloud_instance.b.id, alicloud_instance.c.id]
}
resource "alicloud_slb_load_balancer" "bad" {
  address_type = "internet"
}
resource "alicloud_slb_attachment" "bad" {
  load_balancer_id = alicloud_slb_load_balancer.bad.id
  instance_ids     = [alicloud_instance.c.id, alicloud_instance.a.id]
}
resource "alicloud_slb_load_balancer" "none" {
  address_type = "internet"
}
resource "alicloud_alidns_record" "some" {
  domain_name = "some-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.some.address
}
resource "alicloud_alidns_record" "bad" {
  domain_name = "bad-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.bad.address
}
resource "alicloud_alidns_record" "none" {
  domain_name = "none-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.none.address
}
