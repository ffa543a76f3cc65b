terraform {
  required_providers {
    icp      = { source = "icp-filing/icp" }
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  server_id     = "i-bp1web"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "site" {
  count         = 4
  filing_server = icp_filing_server.web.id
  website       = "s${count.index}-example.cn"
  code          = "Secret-Code-${count.index}"
}
