# Without legacy_products, what only older lists name cannot back a filing: an error.

resource "icp_filing_server" "hosting" {
  name          = "hosting"
  cloud         = "alicloud"
  product       = "web_hosting"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}
