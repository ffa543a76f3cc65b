provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_oss_bucket" "static" {
  bucket = "shop-static-assets"
}

resource "alicloud_cdn_domain_new" "static" {
  domain_name = "static.tea-example.cn"
  cdn_type    = "web"
  scope       = "domestic"

  sources {
    content  = "${alicloud_oss_bucket.static.bucket}.oss-cn-hangzhou.aliyuncs.com"
    type     = "oss"
    priority = "20"
    port     = 443
  }
}

resource "alicloud_alidns_record" "static" {
  domain_name = "tea-example.cn"
  rr          = "static"
  type        = "CNAME"
  value       = alicloud_cdn_domain_new.static.cname
}
