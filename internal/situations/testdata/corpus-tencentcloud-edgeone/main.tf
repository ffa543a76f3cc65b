provider "tencentcloud" {
  region = "ap-shanghai"
}

variable "hosts" {
  default = ["www", "api"]
}

resource "tencentcloud_teo_zone" "mainland" {
  zone_name = "tea-example.cn"
  type      = "partial"
  area      = "mainland"
  plan_id   = "edgeone-shop"
}

resource "tencentcloud_teo_acceleration_domain" "mainland" {
  count       = length(var.hosts)
  zone_id     = tencentcloud_teo_zone.mainland.id
  domain_name = "${var.hosts[count.index]}.tea-example.cn"

  origin_info {
    origin_type = "IP_DOMAIN"
    origin      = "203.0.113.20"
  }
}

resource "tencentcloud_teo_zone" "abroad" {
  zone_name = "oolong-example.com"
  type      = "partial"
  area      = "overseas"
  plan_id   = "edgeone-shop"
}

resource "tencentcloud_teo_acceleration_domain" "abroad" {
  zone_id     = tencentcloud_teo_zone.abroad.id
  domain_name = "www.oolong-example.com"

  origin_info {
    origin_type = "IP_DOMAIN"
    origin      = "203.0.113.20"
  }
}
