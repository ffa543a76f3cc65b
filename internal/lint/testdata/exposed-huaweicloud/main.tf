# Huawei Cloud: an EIP that is bound by an associate resource, and a load balancer whose members are named by address.
# An error each: two months, and pay-as-you-go by omission. The member has no address of its own either.

provider "huaweicloud" {
  region = "cn-north-4"
}

resource "huaweicloud_compute_instance" "bound" {
  name               = "bound"
  image_id           = "ad091b52-742f-469e-8f3c-fd81cadf0743"
  flavor_id          = "s6.large.2"
  security_group_ids = ["2c8f2a71-3f4b-4c55-9c1e-4c5f0d3c7f10"]
  region             = "cn-north-4"
  availability_zone  = "cn-north-4a"
  charging_mode      = "prePaid"
  period_unit        = "month"
  period             = 2

  network {
    uuid = "0c1e4c0a-6e2d-4ff5-9c3a-1b2c3d4e5f60"
  }
}

resource "huaweicloud_vpc_eip" "bound" {
  publicip {
    type = "5_bgp"
  }

  bandwidth {
    share_type  = "PER"
    name        = "bound"
    size        = 5
    charge_mode = "traffic"
  }
}

resource "huaweicloud_compute_eip_associate" "bound" {
  public_ip   = huaweicloud_vpc_eip.bound.address
  instance_id = huaweicloud_compute_instance.bound.id
}

resource "huaweicloud_dns_recordset" "bound" {
  zone_id = "ff8080825ca865e8015cab2c3a100015"
  name    = "www.bound-example.cn."
  type    = "A"
  records = [huaweicloud_vpc_eip.bound.address]
}

resource "huaweicloud_compute_instance" "member" {
  name               = "member"
  image_id           = "ad091b52-742f-469e-8f3c-fd81cadf0743"
  flavor_id          = "s6.large.2"
  security_group_ids = ["2c8f2a71-3f4b-4c55-9c1e-4c5f0d3c7f10"]
  region             = "cn-north-4"
  availability_zone  = "cn-north-4a"

  network {
    uuid = "0c1e4c0a-6e2d-4ff5-9c3a-1b2c3d4e5f60"
  }
}

resource "huaweicloud_elb_loadbalancer" "front" {
  name              = "front"
  availability_zone = ["cn-north-4a"]
  iptype            = "5_bgp"
}

resource "huaweicloud_elb_pool" "front" {
  loadbalancer_id = huaweicloud_elb_loadbalancer.front.id
  protocol        = "HTTP"
  lb_method       = "ROUND_ROBIN"
}

resource "huaweicloud_elb_member" "front" {
  pool_id       = huaweicloud_elb_pool.front.id
  address       = huaweicloud_compute_instance.member.access_ip_v4
  protocol_port = 8080
}

resource "huaweicloud_dns_recordset" "front" {
  zone_id = "ff8080825ca865e8015cab2c3a100015"
  name    = "www.front-example.cn."
  type    = "A"
  records = [huaweicloud_elb_loadbalancer.front.ipv4_eip]
}
