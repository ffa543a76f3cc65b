provider "alicloud" {
  region = "cn-hangzhou"
}

provider "alicloud" {
  alias  = "singapore"
  region = "ap-southeast-1"
}

resource "alicloud_oss_bucket" "mainland" {
  bucket = "shop-mainland"
}

resource "alicloud_oss_bucket_cname" "mainland" {
  bucket = alicloud_oss_bucket.mainland.bucket
  domain = "files.tea-example.cn"
}

resource "alicloud_oss_bucket" "abroad" {
  provider = alicloud.singapore
  bucket   = "shop-abroad"
}

resource "alicloud_oss_bucket_cname" "abroad" {
  provider = alicloud.singapore
  bucket   = alicloud_oss_bucket.abroad.bucket
  domain   = "files.oolong-example.com"
}

resource "alicloud_cdn_domain_new" "abroad" {
  domain_name = "cdn.oolong-example.com"
  cdn_type    = "web"
  scope       = "overseas"

  sources {
    content = "203.0.113.80"
    type    = "ipaddr"
  }
}
