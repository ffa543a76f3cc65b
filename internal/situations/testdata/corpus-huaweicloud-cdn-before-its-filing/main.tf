provider "huaweicloud" {
  region = "cn-north-4"
}

resource "huaweicloud_compute_instance" "origin" {
  name              = "origin"
  image_name        = "Ubuntu 24.04 server 64bit"
  flavor_id         = "c7.large.2"
  availability_zone = "cn-north-4a"
  charging_mode     = "prePaid"
  period_unit       = "month"
  period            = 12
  eip_type          = "5_bgp"

  bandwidth {
    share_type  = "PER"
    size        = 5
    charge_mode = "traffic"
  }
  network {
    uuid = "0c2b9a75-97e7-4b6c-a94a-2dc3f1ea35a5"
  }
}

resource "huaweicloud_cdn_domain" "shop" {
  name         = "www.tea-example.cn"
  type         = "web"
  service_area = "mainland_china"

  sources {
    origin      = huaweicloud_compute_instance.origin.public_ip
    origin_type = "ipaddr"
    active      = 1
  }
}

resource "icp_filing_server" "shop" {
  name     = "shop"
  server   = huaweicloud_compute_instance.origin
  websites = ["tea-example.cn"]
}
