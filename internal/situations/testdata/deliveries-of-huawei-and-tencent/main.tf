provider "huaweicloud" {
  region = "cn-east-3"
}

resource "huaweicloud_cdn_domain" "shop" {
  name         = "tea-example.cn"
  type         = "web"
  service_area = "global"

  sources {
    origin      = "203.0.113.20"
    origin_type = "ipaddr"
    active      = 1
  }
}

resource "tencentcloud_cdn_domain" "abroad" {
  domain       = "oolong-example.cn"
  service_type = "web"
  area         = "overseas"

  origin {
    origin_type = "ip"
    origin_list = ["203.0.113.20"]
  }
}

resource "tencentcloud_teo_zone" "shop" {
  zone_name = "pu-erh-example.cn"
  type      = "partial"
  area      = "global"
  plan_id   = "edgeone-shop"
}

resource "huaweicloud_waf_domain" "shop" {
  domain = "www.jasmine-example.cn"

  server {
    client_protocol = "HTTP"
    server_protocol = "HTTP"
    address         = "203.0.113.20"
    port            = 80
    type            = "ipv4"
  }
}

resource "huaweicloud_obs_bucket" "shop" {
  bucket            = "shop"
  region            = "cn-east-3"
  user_domain_names = ["static.white-example.cn"]
}
