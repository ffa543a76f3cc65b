# icp_account_entity: an error for the account with two entities. A second account with its own entity is fine.

resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  account       = "1000000000000001"
  entity        = "Platform Technology Co., Ltd."
  websites      = ["platform-example.cn"]
}

resource "icp_authorization_code" "shop" {
  filing_server = icp_filing_server.web.id
  website       = "shop-example.cn"
  entity        = "Shop Trading Co., Ltd."
}

resource "icp_filing_server" "other" {
  name          = "other"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  account       = "2000000000000002"
  entity        = "Other Technology Co., Ltd."
  websites      = ["other-example.cn"]
}

resource "icp_authorization_code" "blog" {
  filing_server = icp_filing_server.other.id
  website       = "blog-example.cn"
  entity        = "Other Technology Co., Ltd."
}
