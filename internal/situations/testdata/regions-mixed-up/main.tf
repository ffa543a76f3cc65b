resource "icp_filing_server" "hongkong_as_huawei" {
  name          = "hongkong-as-huawei"
  cloud         = "huaweicloud"
  product       = "ecs"
  region        = "ap-southeast-1"
  billing_mode  = "prepaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_filing_server" "tencent_at_huawei" {
  name          = "tencent-at-huawei"
  cloud         = "huaweicloud"
  product       = "ecs"
  region        = "ap-shanghai"
  billing_mode  = "prepaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_filing_server" "hongkong_at_tencent" {
  name          = "hongkong-at-tencent"
  cloud         = "tencentcloud"
  product       = "cvm"
  region        = "ap-hongkong"
  billing_mode  = "prepaid"
  term_months   = 12
  expires_at    = "{{days 330}}T00:00:00Z"
  has_public_ip = true
}

resource "icp_filing_server" "huawei_style_at_tencent" {
  name          = "huawei-style-at-tencent"
  cloud         = "tencentcloud"
  product       = "cvm"
  region        = "cn-shanghai"
  billing_mode  = "prepaid"
  term_months   = 12
  expires_at    = "{{days 330}}T00:00:00Z"
  has_public_ip = true
}

resource "icp_filing_server" "huawei_at_alibaba" {
  name          = "huawei-at-alibaba"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-north-4"
  billing_mode  = "prepaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_filing_server" "zone_at_alibaba" {
  name          = "zone-at-alibaba"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-shanghai-b"
  billing_mode  = "prepaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_filing_server" "singapore_at_alibaba" {
  name          = "singapore-at-alibaba"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "ap-southeast-1"
  billing_mode  = "prepaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_filing_server" "zone_at_tencent" {
  name          = "zone-at-tencent"
  cloud         = "tencentcloud"
  product       = "cvm"
  region        = "ap-shanghai-2"
  billing_mode  = "prepaid"
  term_months   = 12
  expires_at    = "{{days 330}}T00:00:00Z"
  has_public_ip = true
}

resource "icp_filing_server" "typo" {
  name          = "typo"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-shangai"
  billing_mode  = "prepaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_filing_server" "case" {
  name          = "case"
  cloud         = "huaweicloud"
  product       = "ecs"
  region        = "CN-East-3"
  billing_mode  = "prepaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_filing_server" "empty" {
  name          = "empty"
  cloud         = "alicloud"
  product       = "ecs"
  region        = ""
  billing_mode  = "prepaid"
  term_months   = 12
  has_public_ip = true
}
