# icp_server_remaining: an error for the server that has expired. The one with decades left is fine, and so is the
# one whose end nobody states.

resource "icp_filing_server" "expired" {
  name          = "expired"
  cloud         = "tencentcloud"
  product       = "cvm"
  region        = "ap-guangzhou"
  billing_mode  = "PREPAID"
  term_months   = 12
  has_public_ip = true
  expires_at    = "2025-06-30T16:00:00Z"
}

resource "icp_filing_server" "long" {
  name          = "long"
  cloud         = "tencentcloud"
  product       = "cvm"
  region        = "ap-guangzhou"
  billing_mode  = "PREPAID"
  term_months   = 12
  has_public_ip = true
  expires_at    = "2099-06-30T16:00:00Z"
}

resource "icp_filing_server" "silent" {
  name          = "silent"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}
