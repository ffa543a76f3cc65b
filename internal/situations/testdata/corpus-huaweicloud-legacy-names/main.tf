provider "huaweicloud" {
  region = "cn-north-4"
}

resource "huaweicloud_vpc_v1" "main" {
  name = "main"
  cidr = "192.168.0.0/16"
}

resource "huaweicloud_vpc_subnet_v1" "main" {
  name       = "main"
  cidr       = "192.168.0.0/24"
  gateway_ip = "192.168.0.1"
  vpc_id     = huaweicloud_vpc_v1.main.id
}

resource "huaweicloud_compute_instance_v2" "main" {
  name              = "main"
  image_name        = "Ubuntu 24.04 server 64bit"
  flavor_name       = "c7.large.2"
  availability_zone = "cn-north-4a"
  security_groups   = ["default"]

  network {
    uuid = huaweicloud_vpc_subnet_v1.main.id
  }
}

resource "huaweicloud_vpc_eip_v1" "main" {
  publicip {
    type = "5_bgp"
  }
  bandwidth {
    name        = "main"
    size        = 5
    share_type  = "PER"
    charge_mode = "traffic"
  }
}

resource "huaweicloud_compute_eip_associate" "main" {
  public_ip   = huaweicloud_vpc_eip_v1.main.address
  instance_id = huaweicloud_compute_instance_v2.main.id
}

resource "huaweicloud_dns_zone" "main" {
  name = "tea-example.cn."
}

resource "huaweicloud_dns_recordset_v2" "www" {
  zone_id = huaweicloud_dns_zone.main.id
  name    = "www.tea-example.cn."
  type    = "A"
  ttl     = 300
  records = [huaweicloud_vpc_eip_v1.main.address]
}
