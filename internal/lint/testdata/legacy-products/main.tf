# legacy_products = true accepts what only older lists of Alibaba Cloud name: no issues.

resource "icp_filing_server" "hosting" {
  name          = "hosting"
  cloud         = "alicloud"
  product       = "web_hosting"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}
