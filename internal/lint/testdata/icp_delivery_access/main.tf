# icp_delivery_access: a warning for the CDN domain whose origin is at Alibaba Cloud and which is filed with Huawei
# Cloud only. Fine is the one that is filed with Alibaba Cloud too.
# The rule only reminds: it is in preset = "all" (here), not in "recommended" (preset-recommended has the same HCL).

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "icp_filing_server" "huawei" {
  name          = "huawei"
  cloud         = "huaweicloud"
  product       = "ecs"
  region        = "cn-north-4"
  billing_mode  = "prePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["shop-example.cn", "both-example.cn"]
}

resource "icp_filing_server" "ali" {
  name          = "ali"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["both-example.cn"]
}

resource "alicloud_eip_address" "origin" {
  bandwidth    = "5"
  payment_type = "PayAsYouGo"
}

resource "alicloud_cdn_domain_new" "shop" {
  domain_name = "www.shop-example.cn"
  cdn_type    = "web"
  scope       = "domestic"

  sources {
    content = alicloud_eip_address.origin.ip_address
    type    = "ipaddr"
    port    = 443
  }
}

resource "alicloud_cdn_domain_new" "both" {
  domain_name = "www.both-example.cn"
  cdn_type    = "web"
  scope       = "domestic"

  sources {
    content = alicloud_eip_address.origin.ip_address
    type    = "ipaddr"
    port    = 443
  }
}
