terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}

locals {
  quoted = "q\"]\n.$${x} 北"
}
resource "alicloud_instance" "web" {
  for_each                   = toset([local.quoted])
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "quoted" {
  for_each    = toset([local.quoted])
  domain_name = "quoted-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web[each.key].public_ip
}

resource "alicloud_slb_load_balancer" "left" {
  address_type = "internet"
}
resource "alicloud_slb_load_balancer" "right" {
  address_type = "internet"
}
resource "alicloud_slb_attachment" "left" {
  load_balancer_id = alicloud_slb_load_balancer.left.id
  instance_ids     = [alicloud_slb_load_balancer.right.id]
}
resource "alicloud_slb_attachment" "right" {
  load_balancer_id = alicloud_slb_load_balancer.right.id
  instance_ids     = [alicloud_slb_load_balancer.left.id]
}
resource "alicloud_alidns_record" "circle" {
  domain_name = "circle-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.left.address
}

resource "terraform_data" "elsewhere" {
  input = "203.0.113.9"
}
resource "alicloud_alidns_record" "made" {
  domain_name = "made-example.cn"
  rr          = "www"
  type        = "A"
  value       = uuid()
}
resource "alicloud_alidns_record" "elsewhere" {
  domain_name = "elsewhere-example.cn"
  rr          = "www"
  type        = "A"
  value       = terraform_data.elsewhere.output
}
resource "alicloud_alidns_record" "unicode" {
  domain_name = "北京示例.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web[local.quoted].public_ip
}
resource "alicloud_alidns_record" "nowhere" {
  domain_name = "localhost"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web[local.quoted].public_ip
}

resource "alicloud_slb_load_balancer" "unknown" {
  address_type = "internet"
}
resource "alicloud_slb_attachment" "unknown" {
  load_balancer_id = alicloud_slb_load_balancer.unknown.id
  instance_ids     = [uuid(), alicloud_instance.web[local.quoted].id]
}
resource "alicloud_alidns_record" "unknown" {
  domain_name = "unknown-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.unknown.address
}
