resource "icp_filing_server" "unlisted" {
  name          = "unlisted"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-lanzhou"
  billing_mode  = "prepaid"
  term_months   = 12
  has_public_ip = true
}
