# icp_code_owner: an error for the code that an individual account gives to another account. Fine are that of an
# enterprise account, and that for the own account.

resource "icp_filing_server" "individual" {
  name          = "individual"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  account_type  = "individual"
}

resource "icp_authorization_code" "partner" {
  filing_server    = icp_filing_server.individual.id
  website          = "partner-example.cn"
  grant_to_account = "2000000000000002"
}

resource "icp_authorization_code" "own" {
  filing_server = icp_filing_server.individual.id
  website       = "own-example.cn"
}

resource "icp_filing_server" "enterprise" {
  name          = "enterprise"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  account_type  = "enterprise"
}

resource "icp_authorization_code" "client" {
  filing_server    = icp_filing_server.enterprise.id
  website          = "client-example.cn"
  grant_to_account = "2000000000000002"
}
