resource "huaweicloud_compute_instance" "shop" {
  name              = "shop"
  image_name        = "Ubuntu 24.04 server 64bit"
  flavor_id         = "c7.large.2"
  region            = "cn-east-3"
  availability_zone = "cn-east-3a"
  charging_mode     = "prePaid"
  period_unit       = "month"
  period            = 6

  network {
    uuid = "0c2b9a75-97e7-4b6c-a94a-2dc3f1ea35a5"
  }
}

resource "huaweicloud_vpc_eip" "shop" {
  publicip {
    type = "5_bgp"
  }
  bandwidth {
    name        = "shop"
    size        = 10
    share_type  = "PER"
    charge_mode = "traffic"
  }
}

resource "huaweicloud_compute_eip_associate" "shop" {
  instance_id = huaweicloud_compute_instance.shop.id
  public_ip   = huaweicloud_vpc_eip.shop.address
}

resource "icp_filing_server" "shop" {
  name   = "shop"
  server = huaweicloud_compute_instance.shop
}

resource "huaweicloud_dns_recordset" "www" {
  zone_id = "8aacf7e37d1a6e07017d2a3b2e2d0001"
  name    = "www.tea-example.cn."
  type    = "A"
  records = [huaweicloud_vpc_eip.shop.address]
}
