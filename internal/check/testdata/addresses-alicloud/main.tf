terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}
resource "alicloud_instance" "good" {
  instance_charge_type = "PrePaid"
  period               = 12
}
resource "alicloud_instance" "month" {
  instance_charge_type = "PrePaid"
  period               = 1
}
resource "alicloud_instance" "inside" {
  instance_charge_type = "PostPaid"
}
resource "alicloud_eip_address" "good" {}
resource "alicloud_eip_association" "good" {
  allocation_id = alicloud_eip_address.good.id
  instance_id   = alicloud_instance.good.id
}
resource "alicloud_eip_address" "month" {}
resource "alicloud_eip_association" "month" {
  allocation_id = alicloud_eip_address.month.id
  instance_id   = alicloud_instance.month.id
}
resource "alicloud_eip_address" "free" {}
resource "alicloud_nat_gateway" "nat" {
  vpc_id = "vpc-1"
}
resource "alicloud_eip_address" "nat" {}
resource "alicloud_eip_association" "nat" {
  allocation_id = alicloud_eip_address.nat.id
  instance_id   = alicloud_nat_gateway.nat.id
}
resource "alicloud_forward_entry" "web" {
  forward_table_id = alicloud_nat_gateway.nat.forward_table_ids
  external_ip      = alicloud_eip_address.nat.ip_address
  external_port    = "80"
  ip_protocol      = "tcp"
  internal_ip      = alicloud_instance.inside.private_ip
  internal_port    = "8080"
}
resource "alicloud_alidns_record" "good" {
  domain_name = "good-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_eip_address.good.ip_address
}
resource "alicloud_alidns_record" "month" {
  domain_name = "month-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_eip_address.month.ip_address
}
resource "alicloud_alidns_record" "free" {
  domain_name = "free-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_eip_address.free.ip_address
}
resource "alicloud_alidns_record" "nat" {
  domain_name = "nat-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_eip_address.nat.ip_address
}
