terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}

module "site" {
  source   = "./site"
  for_each = { "k.1" = 1, "a[0].b" = 12 }
  months   = each.value
}
resource "alicloud_alidns_record" "site" {
  for_each    = { "k.1" = "dotted-example.cn", "a[0].b" = "bracket-example.cn" }
  domain_name = each.value
  rr          = "www"
  type        = "A"
  value       = module.site[each.key].address
}

module "outer" {
  source = "./outer"
}
resource "alicloud_alidns_record" "nested" {
  domain_name = "nested-example.cn"
  rr          = "www"
  type        = "A"
  value       = module.outer.addresses["k.2"]
}

resource "alicloud_instance" "counted" {
  count                      = 2
  instance_charge_type       = "PrePaid"
  period                     = [12, 2][count.index]
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "counted" {
  count       = 2
  domain_name = ["zero-example.cn", "one-example.cn"][count.index]
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.counted[count.index].public_ip
}

resource "alicloud_instance" "each" {
  for_each                   = { good = 12, short = 1 }
  instance_charge_type       = "PrePaid"
  period                     = each.value
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "each" {
  for_each    = alicloud_instance.each
  domain_name = "${each.key}-each-example.cn"
  rr          = "www"
  type        = "A"
  value       = each.value.public_ip
}
