# Huawei Dedicated Cloud for eleven months: it needs twelve
# expect: refused icp_server_term
resource "icp_filing_server" "dec" {
  name          = "dec"
  cloud         = "huaweicloud"
  product       = "dec"
  region        = "cn-north-4"
  billing_mode  = "prePaid"
  term_months   = 11
  has_public_ip = true
}
