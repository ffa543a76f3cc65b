terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "good" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "payg" {
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "pool" {
  count                = 2
  instance_charge_type = "PostPaid"
}
locals {
  entry   = alicloud_instance.payg.public_ip
  renamed = local.entry
  choice  = { primary = alicloud_instance.good.public_ip, other = alicloud_instance.payg.public_ip }
}
variable "blue" {
  default = true
}
resource "alicloud_slb_load_balancer" "pool" {
  address_type = "internet"
}
resource "alicloud_slb_attachment" "pool" {
  load_balancer_id = alicloud_slb_load_balancer.pool.id
  instance_ids     = alicloud_instance.pool[*].id
}
resource "alicloud_alidns_record" "local" {
  domain_name = "local-example.cn"
  rr          = "www"
  type        = "A"
  value       = local.renamed
}
resource "alicloud_alidns_record" "chosen" {
  domain_name = "chosen-example.cn"
  rr          = "www"
  type        = "A"
  value       = local.choice.primary
}
resource "alicloud_alidns_record" "conditional" {
  domain_name = "conditional-example.cn"
  rr          = "www"
  type        = "A"
  value       = var.blue ? alicloud_instance.payg.public_ip : alicloud_instance.good.public_ip
}
resource "alicloud_alidns_record" "pool" {
  domain_name = "pool-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.pool.address
}
resource "alicloud_alidns_record" "listed" {
  for_each    = { good = alicloud_instance.good.public_ip, payg = alicloud_instance.payg.public_ip }
  domain_name = "${each.key}-listed-example.cn"
  rr          = "www"
  type        = "A"
  value       = each.value
}
