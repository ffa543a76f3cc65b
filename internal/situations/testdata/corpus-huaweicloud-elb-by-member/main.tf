provider "huaweicloud" {
  region = "cn-south-1"
}

resource "huaweicloud_compute_instance" "app" {
  name              = "app"
  image_name        = "Ubuntu 24.04 server 64bit"
  flavor_id         = "c7.large.2"
  availability_zone = "cn-south-1f"
  charging_mode     = "postPaid"

  network {
    uuid = "0c2b9a75-97e7-4b6c-a94a-2dc3f1ea35a5"
  }
}

resource "huaweicloud_lb_loadbalancer" "front" {
  name          = "front"
  vip_subnet_id = "2b0c6d2e-7a2b-4b5e-8d3f-9d5f6a1c0001"
}

resource "huaweicloud_lb_listener" "http" {
  protocol        = "HTTP"
  protocol_port   = 80
  loadbalancer_id = huaweicloud_lb_loadbalancer.front.id
}

resource "huaweicloud_lb_pool" "app" {
  protocol    = "HTTP"
  lb_method   = "ROUND_ROBIN"
  listener_id = huaweicloud_lb_listener.http.id
}

resource "huaweicloud_lb_member" "app" {
  address       = huaweicloud_compute_instance.app.access_ip_v4
  protocol_port = 8080
  pool_id       = huaweicloud_lb_pool.app.id
  subnet_id     = "2b0c6d2e-7a2b-4b5e-8d3f-9d5f6a1c0001"
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

resource "huaweicloud_vpc_eip_associate" "front" {
  public_ip = huaweicloud_vpc_eip.front.address
  port_id   = huaweicloud_lb_loadbalancer.front.vip_port_id
}

resource "huaweicloud_dns_recordset" "www" {
  zone_id = "8aacf7e37d1a6e07017d2a3b2e2d0001"
  name    = "www.tea-example.cn."
  type    = "A"
  records = [huaweicloud_vpc_eip.front.address]
}
