# Apps: websites and apps share the five slots of a server, a subdomain is right for an app, and its number ends in A.
# One block is for a website and an app at once, and one for neither.

resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  apps          = ["Chat", "Pay"]
}

resource "icp_authorization_code" "site" {
  for_each      = toset(["shop-example.cn", "blog-example.cn", "wiki-example.cn"])
  filing_server = icp_filing_server.web.id
  website       = each.key
}

resource "icp_authorization_code" "shop" {
  filing_server = icp_filing_server.web.id
  app           = "Shop"
  app_domains   = ["api.shop-example.cn", "https://m.shop-example.cn/v1"]
  filing_number = "京ICP备12345678号-1"
}

resource "icp_filing_server" "portal" {
  name         = "portal"
  cloud        = "huaweicloud"
  product      = "enterprise_web_portal"
  region       = "cn-north-4"
  billing_mode = "prePaid"
  term_months  = 12
  websites     = ["a-example.cn", "b-example.cn"]
  apps         = ["Left", "Right"]
}

resource "icp_filing_server" "other" {
  name          = "other"
  cloud         = "tencentcloud"
  product       = "cvm"
  region        = "ap-guangzhou"
  billing_mode  = "PREPAID"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "both" {
  filing_server = icp_filing_server.other.id
  website       = "both-example.cn"
  app           = "Both"
}

resource "icp_authorization_code" "neither" {
  filing_server = icp_filing_server.other.id
}

resource "icp_authorization_code" "program" {
  filing_server = icp_filing_server.other.id
  app           = "Program"
  filing_number = "粤ICP备2023000123号-3X"
}

resource "icp_authorization_code" "good" {
  filing_server = icp_filing_server.other.id
  app           = "Good"
  app_domains   = ["api.v2.good-example.cn"]
  filing_number = "粤ICP备2023000123号-2A"
}
