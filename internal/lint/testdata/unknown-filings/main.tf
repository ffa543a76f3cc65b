# No issues: codes of a number that is not known, or of websites that are not, may be what files the domains; so may a
# module that is given one.

provider "alicloud" {
  region = "cn-hangzhou"
}

variable "on" {}

resource "icp_authorization_code" "shop" {
  count         = var.on ? 1 : 0
  filing_server = "alicloud/ecs/web"
  website       = "shop-example.cn"
}

resource "alicloud_cdn_domain_new" "shop" {
  domain_name = "img.shop-example.cn"
  cdn_type    = "web"
}

module "filing" {
  source  = "example.com/icp/filing"
  domains = ["handed-example.cn"]
}

resource "alicloud_cdn_domain_new" "handed" {
  domain_name = "img.handed-example.cn"
  cdn_type    = "web"
}
