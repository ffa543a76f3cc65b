terraform {
  required_providers {
    icp = { source = "icp-filing/icp" }
  }
}
resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  account       = "222"
  account_type  = "enterprise"
}
resource "icp_authorization_code" "shop" {
  filing_server    = icp_filing_server.web.id
  website          = "shop-example.cn"
  code             = "Code-Of-B-1"
  entity           = "Shop Trading Co., Ltd."
  grant_to_account = "111"
}

# Codes that were bought use no slot.
resource "icp_authorization_code" "bought" {
  count         = 5
  filing_server = icp_filing_server.web.id
  origin        = "purchased"
  website       = "bought${count.index}-example.cn"
  code          = "Bought-${count.index}"
}

# Another account files with one account for two entities.
resource "icp_authorization_code" "other" {
  filing_server    = icp_filing_server.web.id
  website          = "other-example.cn"
  entity           = "Other Trading Co., Ltd."
  grant_to_account = "111"
}
