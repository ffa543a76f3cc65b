# filed: shop-example.cn and blog-example.cn (at Alibaba Cloud) have filings, so nothing is said of their CDN domains;
# a warning for that of other-example.cn.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_cdn_domain_new" "shop" {
  domain_name = "www.shop-example.cn"
  cdn_type    = "web"
  scope       = "domestic"

  sources {
    content = "203.0.113.7"
    type    = "ipaddr"
    port    = 443
  }
}

resource "alicloud_cdn_domain_new" "blog" {
  domain_name = "static.blog-example.cn"
  cdn_type    = "web"
  scope       = "domestic"

  sources {
    content = "203.0.113.7"
    type    = "ipaddr"
    port    = 443
  }
}

resource "alicloud_cdn_domain_new" "other" {
  domain_name = "www.other-example.cn"
  cdn_type    = "web"
  scope       = "domestic"

  sources {
    content = "203.0.113.7"
    type    = "ipaddr"
    port    = 443
  }
}
