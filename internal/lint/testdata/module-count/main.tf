# A module that is called with count and for_each: errors for `each["short"]`, at `period` of the call. Nothing for
# `each["long"]` and for the call that is not made (count = 0).

provider "alicloud" {
  region = "cn-hangzhou"
}

module "each" {
  source   = "./modules/web"
  for_each = { short = 1, long = 12 }

  period = each.value
  domain = "${each.key}-example.cn"
}

module "none" {
  source = "./modules/web"
  count  = 0

  period = 1
  domain = "none-example.cn"
}
