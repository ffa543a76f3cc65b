# No issues and no failure: what a module gives back is not known to TFLint. The servers inside are linted with the
# module.

provider "alicloud" {
  region = "cn-hangzhou"
}

module "web" {
  source = "./modules/web"

  period = 12
}

resource "icp_filing_server" "web" {
  name   = "web"
  server = module.web.server
}

resource "icp_filing_server" "period" {
  name          = "period"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = module.web.period
  has_public_ip = true
}

resource "alicloud_alidns_record" "www" {
  domain_name = "example.cn"
  rr          = "www"
  type        = "A"
  value       = module.web.server.public_ip
}
