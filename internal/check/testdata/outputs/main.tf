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
  for_each = toset(["a"])
}
resource "alicloud_alidns_record" "web" {
  for_each    = toset(["a"])
  domain_name = "web-example.cn"
  rr          = "www"
  type        = "A"
  value       = module.site[each.key].web
}
resource "alicloud_alidns_record" "spare" {
  for_each    = toset(["a"])
  domain_name = "spare-example.cn"
  rr          = "www"
  type        = "A"
  value       = module.site[each.key].spare
}
