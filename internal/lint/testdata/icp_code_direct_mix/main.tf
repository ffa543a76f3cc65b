# icp_code_direct_mix: an error at Huawei Cloud, where a server with codes cannot be filed on directly. Alibaba Cloud
# has no such rule; there both draw on the same five.

resource "icp_filing_server" "mixed" {
  name          = "mixed"
  cloud         = "huaweicloud"
  product       = "ecs"
  region        = "cn-north-4"
  billing_mode  = "prePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["example.cn"]
}

resource "icp_authorization_code" "shop" {
  filing_server = icp_filing_server.mixed.id
  website       = "shop-example.cn"
}

resource "icp_filing_server" "codes" {
  name          = "codes"
  cloud         = "huaweicloud"
  product       = "ecs"
  region        = "cn-north-4"
  billing_mode  = "prePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "blog" {
  filing_server = icp_filing_server.codes.id
  website       = "blog-example.cn"
}

resource "icp_filing_server" "ali" {
  name          = "ali"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["docs-example.cn"]
}

resource "icp_authorization_code" "news" {
  filing_server = icp_filing_server.ali.id
  website       = "news-example.cn"
}
