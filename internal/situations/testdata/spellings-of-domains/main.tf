resource "icp_filing_server" "subdomain" {
  name          = "subdomain"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-shanghai"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["www.tea-example.cn"]
}

resource "icp_filing_server" "upper" {
  name          = "upper"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-shanghai"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["Pu-erh-Example.CN"]
}

resource "icp_filing_server" "dot" {
  name          = "dot"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-shanghai"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["oolong-example.cn."]
}

resource "icp_filing_server" "url" {
  name          = "url"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-shanghai"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["https://tea-example.cn/"]
}

resource "icp_filing_server" "unicode" {
  name          = "unicode"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-shanghai"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["茶叶.中国"]
}

resource "icp_filing_server" "punycode" {
  name          = "punycode"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-shanghai"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["xn--fiqs8s.xn--fiqs8s"]
}

resource "icp_filing_server" "io" {
  name          = "io"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-shanghai"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["tea-example.io"]
}

resource "icp_filing_server" "address" {
  name          = "address"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-shanghai"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["203.0.113.20"]
}

resource "icp_filing_server" "wildcard" {
  name          = "wildcard"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-shanghai"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["*.green-example.cn"]
}

resource "icp_filing_server" "second" {
  name          = "second"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-shanghai"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["white-example.com.cn"]
}

resource "icp_filing_server" "bare" {
  name          = "bare"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-shanghai"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["localhost"]
}

resource "icp_filing_server" "underscore" {
  name          = "underscore"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-shanghai"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["tea_example.cn"]
}
