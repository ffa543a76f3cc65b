# icp_website_domain: errors for a subdomain, a URL, a wildcard, an address and a website of a code; a warning for a
# suffix that is not on the list. Fine are a registrable domain, a Chinese one and a department's below gov.cn.

resource "icp_filing_server" "bad" {
  name          = "bad"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["www.example.cn", "https://shop-example.cn/", "*.wild-example.cn", "203.0.113.7"]
}

resource "icp_filing_server" "unlisted" {
  name          = "unlisted"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["example.zip"]
}

resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["example.com.cn", "例子.中国", "tax.hangzhou.gov.cn"]
}

resource "icp_authorization_code" "bad" {
  filing_server = icp_filing_server.web.id
  website       = "blog.example.cn"
}

resource "icp_authorization_code" "good" {
  filing_server = icp_filing_server.web.id
  website       = "blog-example.cn"
}
