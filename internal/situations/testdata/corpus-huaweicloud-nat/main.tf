provider "huaweicloud" {
  region = "cn-east-3"
}

resource "huaweicloud_compute_instance" "web" {
  name              = "web"
  image_name        = "Ubuntu 24.04 server 64bit"
  flavor_id         = "c7.large.2"
  availability_zone = "cn-east-3a"
  charging_mode     = "prePaid"
  period_unit       = "month"
  period            = 1

  network {
    uuid = "0c2b9a75-97e7-4b6c-a94a-2dc3f1ea35a5"
  }
}

resource "huaweicloud_nat_gateway_v2" "nat" {
  name      = "nat"
  spec      = "1"
  vpc_id    = "vpc-1"
  subnet_id = "subnet-1"
}

resource "huaweicloud_vpc_eip_v1" "nat" {
  publicip {
    type = "5_bgp"
  }
  bandwidth {
    name       = "nat"
    size       = 5
    share_type = "PER"
  }
}

resource "huaweicloud_nat_dnat_rule_v2" "http" {
  nat_gateway_id        = huaweicloud_nat_gateway_v2.nat.id
  floating_ip_id        = huaweicloud_vpc_eip_v1.nat.id
  private_ip            = huaweicloud_compute_instance.web.access_ip_v4
  internal_service_port = 8080
  external_service_port = 80
  protocol              = "tcp"
}

resource "huaweicloud_dns_recordset" "www" {
  zone_id = "8aacf7e37d1a6e07017d2a3b2e2d0001"
  name    = "www.tea-example.cn."
  type    = "A"
  records = [huaweicloud_vpc_eip_v1.nat.address]
}
