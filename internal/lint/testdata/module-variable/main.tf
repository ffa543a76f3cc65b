# The module's period is what the root gives it: the error is at that argument of the call `short`, by way of the
# module's line. The call `long` is fine. There is no fix across modules.

provider "alicloud" {
  region = "cn-hangzhou"
}

module "short" {
  source = "./modules/web"

  period = 1
  domain = "short-example.cn"
}

module "long" {
  source = "./modules/web"

  period = 12
  domain = "long-example.cn"
}
