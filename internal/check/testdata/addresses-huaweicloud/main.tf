terraform {
  required_providers {
    huaweicloud = { source = "huaweicloud/huaweicloud" }
  }
}
provider "huaweicloud" {
  region = "cn-north-4"
}
resource "huaweicloud_vpc_eip" "bound" {
  publicip {
    type = "5_bgp"
  }
  bandwidth {
    share_type = "PER"
    name       = "bound"
    size       = 5
  }
}
resource "huaweicloud_compute_instance" "bound" {
  name          = "bound"
  eip_id        = huaweicloud_vpc_eip.bound.id
  charging_mode = "prePaid"
  period_unit   = "month"
  period        = 2
  network {}
}
resource "huaweicloud_vpc_eip" "associated" {
  publicip {
    type = "5_bgp"
  }
  bandwidth {
    share_type = "PER"
    name       = "associated"
    size       = 5
  }
}
resource "huaweicloud_compute_instance" "associated" {
  name = "associated"
  network {}
}
resource "huaweicloud_compute_eip_associate" "associated" {
  public_ip   = huaweicloud_vpc_eip.associated.address
  instance_id = huaweicloud_compute_instance.associated.id
}
resource "huaweicloud_vpc_eip" "front" {
  publicip {
    type = "5_bgp"
  }
  bandwidth {
    share_type = "PER"
    name       = "front"
    size       = 5
  }
}
resource "huaweicloud_compute_instance" "member" {
  name          = "member"
  charging_mode = "prePaid"
  period_unit   = "year"
  period        = 1
  network {}
  eip_id = "eip-member"
}
resource "huaweicloud_compute_instance" "payg" {
  name = "payg"
  network {}
  eip_id = "eip-payg"
}
resource "huaweicloud_elb_loadbalancer" "front" {
  name              = "front"
  availability_zone = ["cn-north-4a"]
  ipv4_eip_id       = huaweicloud_vpc_eip.front.id
}
resource "huaweicloud_elb_listener" "front" {
  loadbalancer_id = huaweicloud_elb_loadbalancer.front.id
  protocol        = "HTTP"
  protocol_port   = 80
}
resource "huaweicloud_elb_pool" "front" {
  listener_id = huaweicloud_elb_listener.front.id
  protocol    = "HTTP"
  lb_method   = "ROUND_ROBIN"
}
resource "huaweicloud_elb_member" "front" {
  for_each      = { one = huaweicloud_compute_instance.payg.access_ip_v4 }
  pool_id       = huaweicloud_elb_pool.front.id
  address       = each.value
  protocol_port = 8080
}
resource "huaweicloud_elb_loadbalancer" "shared" {
  name              = "shared"
  availability_zone = ["cn-north-4a"]
  iptype            = "5_bgp"
}
resource "huaweicloud_elb_pool" "shared" {
  loadbalancer_id = huaweicloud_elb_loadbalancer.shared.id
  protocol        = "HTTP"
  lb_method       = "ROUND_ROBIN"
}
resource "huaweicloud_elb_member" "shared" {
  count         = 2
  pool_id       = huaweicloud_elb_pool.shared.id
  address       = [huaweicloud_compute_instance.payg.access_ip_v4, huaweicloud_compute_instance.member.access_ip_v4][count.index]
  protocol_port = 8080
}
resource "huaweicloud_dns_recordset" "bound" {
  zone_id = "zone"
  name    = "www.bound-example.cn."
  type    = "A"
  records = [huaweicloud_vpc_eip.bound.address]
}
resource "huaweicloud_dns_recordset" "associated" {
  zone_id = "zone"
  name    = "www.associated-example.cn."
  type    = "A"
  records = [huaweicloud_vpc_eip.associated.address]
}
resource "huaweicloud_dns_recordset" "front" {
  zone_id = "zone"
  name    = "www.front-example.cn."
  type    = "A"
  records = [huaweicloud_vpc_eip.front.address]
}
resource "huaweicloud_dns_recordset" "shared" {
  zone_id = "zone"
  name    = "www.shared-example.cn."
  type    = "A"
  records = [huaweicloud_elb_loadbalancer.shared.ipv4_eip]
}
