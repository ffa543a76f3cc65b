provider "tencentcloud" {
  region = "ap-shanghai"
}

resource "tencentcloud_cos_bucket" "static" {
  bucket = "static-1250000000"

  website {
    index_document = "index.html"
  }
  origin_domain_rules {
    domain = "static.tea-example.cn"
  }
}

resource "tencentcloud_cdn_domain" "img" {
  domain       = "img.oolong-example.cn"
  service_type = "web"
  area         = "mainland"

  origin {
    origin_type = "cos"
    origin_list = [tencentcloud_cos_bucket.static.cos_bucket_url]
  }
}
