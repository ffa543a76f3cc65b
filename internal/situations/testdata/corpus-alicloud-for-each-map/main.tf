provider "alicloud" {
  region = "cn-chengdu"
}

locals {
  sites = {
    shop = { zone = "cn-chengdu-a", months = 12, domain = "tea-example.cn" }
    blog = { zone = "cn-chengdu-b", months = 1, domain = "oolong-example.cn" }
  }
}

resource "alicloud_instance" "site" {
  for_each                   = local.sites
  instance_name              = each.key
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-1"]
  vswitch_id                 = "vsw-1"
  availability_zone          = each.value.zone
  instance_charge_type       = "PrePaid"
  period                     = each.value.months
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "www" {
  for_each    = local.sites
  domain_name = each.value.domain
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.site[each.key].public_ip
}
