# With --recursive each folder is linted as a root: one error, in modules/web, which --fix sets to three months.

provider "alicloud" {
  region = "cn-hangzhou"
}

module "web" {
  source = "./modules/web"

  period = 12
}
