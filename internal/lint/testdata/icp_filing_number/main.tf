# icp_filing_number: errors for a wrong province character (川 is 蜀) and for a number with three digits. A good
# number and a licence are fine.

resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "sichuan" {
  filing_server = icp_filing_server.web.id
  website       = "sichuan-example.cn"
  filing_number = "川ICP备12345678号-1"
}

resource "icp_authorization_code" "torn" {
  filing_server = icp_filing_server.web.id
  website       = "torn-example.cn"
  filing_number = "京ICP备123号"
}

resource "icp_authorization_code" "beijing" {
  filing_server = icp_filing_server.web.id
  website       = "beijing-example.cn"
  filing_number = "京ICP备12345678号-1"
}

resource "icp_authorization_code" "licence" {
  filing_server = icp_filing_server.web.id
  website       = "licence-example.cn"
  filing_number = "浙B2-20080224"
}
