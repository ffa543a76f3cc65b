provider "huaweicloud" {
  region = "ap-southeast-1"
}

resource "huaweicloud_compute_instance" "web" {
  name              = "web"
  image_name        = "Ubuntu 24.04 server 64bit"
  flavor_id         = "c7.large.2"
  availability_zone = "ap-southeast-1a"
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

resource "huaweicloud_dns_recordset" "www" {
  zone_id = "8aacf7e37d1a6e07017d2a3b2e2d0001"
  name    = "www.tea-example.com."
  type    = "A"
  records = [huaweicloud_compute_instance.web.public_ip]
}

resource "huaweicloud_obs_bucket" "static" {
  bucket            = "static"
  user_domain_names = ["static.tea-example.com"]
}
