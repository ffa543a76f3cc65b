provider "huaweicloud" {
  region = "cn-east-3"
}

resource "huaweicloud_elb_loadbalancer" "front" {
  name              = "front"
  availability_zone = ["cn-east-3a"]
}

resource "huaweicloud_vpc_eip" "front" {
  publicip {
    type = "5_bgp"
  }
  bandwidth {
    name       = "front"
    size       = 10
    share_type = "PER"
  }
}

resource "huaweicloud_vpc_eipv3_associate" "front" {
  publicip_id             = huaweicloud_vpc_eip.front.id
  associate_instance_type = "ELB"
  associate_instance_id   = huaweicloud_elb_loadbalancer.front.id
}

resource "huaweicloud_dns_zone" "shop" {
  name      = "tea-example.cn."
  zone_type = "public"
}

resource "huaweicloud_dns_recordset" "www" {
  zone_id = huaweicloud_dns_zone.shop.id
  name    = "www.${huaweicloud_dns_zone.shop.name}"
  type    = "A"
  records = [huaweicloud_vpc_eip.front.address]
}
