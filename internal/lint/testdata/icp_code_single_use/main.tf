# icp_code_single_use: errors for one code of two websites and for two codes of one website on one server. The code
# itself is never shown. Two codes of two websites are fine.

resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "shop" {
  filing_server = icp_filing_server.web.id
  website       = "shop-example.cn"
  code          = "4f6c1b0e-2f0a-4d7f-9a51-0c8f3d2b7e19"
}

resource "icp_authorization_code" "blog" {
  filing_server = icp_filing_server.web.id
  website       = "blog-example.cn"
  code          = "4f6c1b0e-2f0a-4d7f-9a51-0c8f3d2b7e19"
}

resource "icp_filing_server" "twice" {
  name          = "twice"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "once" {
  filing_server = icp_filing_server.twice.id
  website       = "twice-example.cn"
}

resource "icp_authorization_code" "again" {
  filing_server = icp_filing_server.twice.id
  website       = "twice-example.cn"
}

resource "icp_filing_server" "fine" {
  name          = "fine"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "one" {
  filing_server = icp_filing_server.fine.id
  website       = "one-example.cn"
  code          = "0a2b7e19-2f0a-4d7f-9a51-4f6c1b0e8f3d"
}

resource "icp_authorization_code" "two" {
  filing_server = icp_filing_server.fine.id
  website       = "two-example.cn"
}
