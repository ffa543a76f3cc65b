# No issues: the module's period is a literal there, and TFLint drops what a call cannot change. It is found when the
# module itself is linted: module-recursive and module-chdir.

provider "alicloud" {
  region = "cn-hangzhou"
}

module "web" {
  source = "./modules/web"

  period = 12
}
