terraform {
  required_providers {
    alicloud    = { source = "aliyun/alicloud" }
    huaweicloud = { source = "huaweicloud/huaweicloud" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}
provider "huaweicloud" {
  region = "cn-north-4"
}

resource "alicloud_instance" "new" {
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

# Read during apply.
data "alicloud_instances" "late" {
  ids = [alicloud_instance.new.id]
}
resource "alicloud_alidns_record" "late" {
  domain_name = "late-example.cn"
  rr          = "www"
  type        = "A"
  value       = data.alicloud_instances.late.instances[0].public_ip
}
resource "alicloud_slb_load_balancer" "late" {
  address_type = "internet"
}
resource "alicloud_slb_attachment" "late" {
  load_balancer_id = alicloud_slb_load_balancer.late.id
  instance_ids     = data.alicloud_instances.late.ids
}
resource "alicloud_alidns_record" "behind" {
  domain_name = "behind-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.late.address
}
data "huaweicloud_compute_instance" "late" {
  name = alicloud_instance.new.id
}
resource "huaweicloud_dns_recordset" "late" {
  zone_id = "zone"
  name    = "later-example.cn."
  type    = "A"
  records = [data.huaweicloud_compute_instance.late.public_ip]
}

# An address without the server that has it.
data "alicloud_eip_addresses" "shared" {
  address_name = "shared"
}
locals {
  shared = data.alicloud_eip_addresses.shared.addresses[0].ip_address
}
resource "alicloud_alidns_record" "address" {
  domain_name = "address-example.cn"
  rr          = "www"
  type        = "A"
  value       = data.alicloud_eip_addresses.shared.addresses[0].ip_address
}
resource "alicloud_alidns_record" "local" {
  domain_name = "local-example.cn"
  rr          = "www"
  type        = "A"
  value       = local.shared
}

# It leads to a server that may not file, and to one that may be able to.
resource "huaweicloud_dns_recordset" "both" {
  zone_id = "zone"
  name    = "both-example.cn."
  type    = "A"
  records = [alicloud_instance.new.public_ip, data.alicloud_eip_addresses.shared.addresses[0].ip_address]
}

# Written as it is, and looked up without leading anywhere.
data "alicloud_zones" "default" {
  available_resource_creation = "VSwitch"
}
resource "alicloud_alidns_record" "away" {
  domain_name = "away-example.cn"
  rr          = "www"
  type        = "A"
  value       = "203.0.113.7"
}
resource "alicloud_instance" "good" {
  availability_zone          = data.alicloud_zones.default.zones[0].id
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "good" {
  domain_name = "good-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.good.public_ip
  remark      = data.alicloud_eip_addresses.shared.addresses[0].ip_address
}
