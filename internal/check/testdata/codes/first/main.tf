terraform {
  required_providers {
    icp = { source = "icp-filing/icp" }
  }
}
provider "icp" {}
provider "icp" {
  alias = "second"
}
resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  server_id     = "i-bp1web"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}
resource "icp_authorization_code" "one" {
  filing_server = icp_filing_server.web.id
  website       = "one-example.cn"
}
resource "icp_authorization_code" "two" {
  filing_server = icp_filing_server.web.id
  website       = "two-example.cn"
  provider      = icp.second
}

module "left" {
  source        = "./site"
  filing_server = icp_filing_server.web.id
  website       = "three-example.cn"
}
module "right" {
  source        = "./site"
  for_each      = { "r.1" = "four-example.cn" }
  filing_server = icp_filing_server.web.id
  website       = each.value
  providers     = { icp = icp.second }
}
