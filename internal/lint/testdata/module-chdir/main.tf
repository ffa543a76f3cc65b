# With --chdir=modules/web that folder is the root: one error there, which --fix sets to three months.

provider "alicloud" {
  region = "cn-hangzhou"
}

module "web" {
  source = "./modules/web"

  period = 12
}
