# icp_code_source: an error for the code of a NAT gateway, and a warning for that of a Lighthouse (of which the source is
# older): these cannot generate any. The code of the ECS is fine.

resource "icp_filing_server" "nat" {
  name         = "nat"
  cloud        = "huaweicloud"
  product      = "nat_gateway"
  region       = "cn-north-4"
  billing_mode = "prePaid"
  term_months  = 12
}

resource "icp_authorization_code" "nat" {
  filing_server = icp_filing_server.nat.id
  website       = "nat-example.cn"
}

resource "icp_filing_server" "light" {
  name          = "light"
  cloud         = "tencentcloud"
  product       = "lighthouse"
  region        = "ap-guangzhou"
  billing_mode  = "PREPAID"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "light" {
  filing_server = icp_filing_server.light.id
  website       = "light-example.cn"
}

resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "web" {
  filing_server = icp_filing_server.web.id
  website       = "web-example.cn"
}
