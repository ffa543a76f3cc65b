# icp_server_websites: an error for six websites on an ECS and for four on an Enterprise Web Portal; five and three
# are fine. A domain that is written twice is one.

resource "icp_filing_server" "six" {
  name          = "six"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["a-example.cn", "b-example.cn", "c-example.cn", "d-example.cn", "e-example.cn", "f-example.cn"]
}

resource "icp_filing_server" "portal" {
  name         = "portal"
  cloud        = "huaweicloud"
  product      = "enterprise_web_portal"
  region       = "cn-north-4"
  billing_mode = "prePaid"
  term_months  = 12
  websites     = ["g-example.cn", "h-example.cn", "i-example.cn", "j-example.cn"]
}

resource "icp_filing_server" "five" {
  name          = "five"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["k-example.cn", "l-example.cn", "m-example.cn", "n-example.cn", "o-example.cn", "o-example.cn"]
}

resource "icp_filing_server" "three" {
  name         = "three"
  cloud        = "huaweicloud"
  product      = "enterprise_web_portal"
  region       = "cn-north-4"
  billing_mode = "prePaid"
  term_months  = 12
  websites     = ["p-example.cn", "q-example.cn", "r-example.cn"]
}
