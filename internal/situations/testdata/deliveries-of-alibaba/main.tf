provider "alicloud" {
  region = "cn-shanghai"
}

resource "alicloud_esa_site" "shop" {
  site_name   = "tea-example.cn"
  instance_id = "esa-site-shop"
  coverage    = "global"
  access_type = "NS"
}

resource "alicloud_wafv3_domain" "shop" {
  domain      = "www.oolong-example.cn"
  instance_id = "waf_v2_public_cn-shop"
  access_type = "share"

  listen {
    http_ports = [80]
  }
  redirect {
    backends    = ["203.0.113.20"]
    loadbalance = "roundRobin"
  }
}

resource "alicloud_fcv3_custom_domain" "shop" {
  custom_domain_name = "pu-erh-example.cn"
  protocol           = "HTTP"
}

resource "alicloud_ga_domain" "shop" {
  domain         = "jasmine-example.cn"
  accelerator_id = "ga-shop"
}

resource "alicloud_ddoscoo_domain_resource" "shop" {
  domain       = "white-example.cn"
  instance_ids = ["ddoscoo-cn-shop"]
  real_servers = ["203.0.113.20"]
  rs_type      = 0

  proxy_types {
    proxy_ports = [80]
    proxy_type  = "http"
  }
}
