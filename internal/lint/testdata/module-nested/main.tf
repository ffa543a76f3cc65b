# Two calls deep: the error is at `period` of the call here, by way of both modules.

provider "alicloud" {
  region = "cn-hangzhou"
}

module "site" {
  source = "./modules/site"

  months = 1
}
