terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

module "inner" {
  source   = "../site"
  for_each = { "k.1" = 12, "k.2" = 2 }
  months   = each.value
}
output "addresses" {
  value = { for key, site in module.inner : key => site.address }
}
