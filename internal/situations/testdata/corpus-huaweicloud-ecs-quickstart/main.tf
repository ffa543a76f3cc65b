provider "huaweicloud" {
  region = "cn-north-4"
}

data "huaweicloud_availability_zones" "zones" {}

data "huaweicloud_images_image" "ubuntu" {
  name        = "Ubuntu 24.04 server 64bit"
  most_recent = true
}

resource "huaweicloud_vpc" "web" {
  name = "web"
  cidr = "192.168.0.0/16"
}

resource "huaweicloud_vpc_subnet" "web" {
  name       = "web"
  cidr       = "192.168.0.0/24"
  gateway_ip = "192.168.0.1"
  vpc_id     = huaweicloud_vpc.web.id
}

resource "huaweicloud_networking_secgroup" "web" {
  name = "web"
}

resource "huaweicloud_compute_instance" "web" {
  count              = 2
  name               = "web-${count.index}"
  image_id           = data.huaweicloud_images_image.ubuntu.id
  flavor_id          = "c7.large.2"
  availability_zone  = data.huaweicloud_availability_zones.zones.names[count.index]
  security_group_ids = [huaweicloud_networking_secgroup.web.id]
  charging_mode      = "prePaid"
  period_unit        = "year"
  period             = 1

  network {
    uuid = huaweicloud_vpc_subnet.web.id
  }
}

resource "huaweicloud_vpc_eip" "web" {
  count = 2

  publicip {
    type = "5_bgp"
  }
  bandwidth {
    name        = "web-${count.index}"
    size        = 5
    share_type  = "PER"
    charge_mode = "traffic"
  }
}

resource "huaweicloud_compute_eip_associate" "web" {
  count       = 2
  public_ip   = huaweicloud_vpc_eip.web[count.index].address
  instance_id = huaweicloud_compute_instance.web[count.index].id
}

resource "huaweicloud_dns_recordset" "www" {
  zone_id = "8aacf7e37d1a6e07017d2a3b2e2d0001"
  name    = "www.tea-example.cn."
  type    = "A"
  records = huaweicloud_vpc_eip.web[*].address
}
