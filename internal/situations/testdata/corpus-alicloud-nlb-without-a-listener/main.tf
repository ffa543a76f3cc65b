provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "web" {
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-1"]
  vswitch_id                 = "vsw-1"
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 6
  internet_max_bandwidth_out = 1
}

resource "alicloud_nlb_load_balancer" "front" {
  load_balancer_name = "front"
  address_type       = "Internet"
  vpc_id             = "vpc-1"

  zone_mappings {
    vswitch_id = "vsw-1"
    zone_id    = "cn-hangzhou-h"
  }
  zone_mappings {
    vswitch_id = "vsw-2"
    zone_id    = "cn-hangzhou-i"
  }
}

resource "alicloud_nlb_server_group" "web" {
  server_group_name = "web"
  vpc_id            = "vpc-1"
  protocol          = "TCP"

  health_check {
    health_check_enabled = false
  }
}

resource "alicloud_nlb_server_group_server_attachment" "web" {
  server_group_id = alicloud_nlb_server_group.web.id
  server_id       = alicloud_instance.web.id
  server_type     = "Ecs"
  port            = 80
}

resource "alicloud_alidns_record" "www" {
  domain_name = "tea-example.cn"
  rr          = "www"
  type        = "CNAME"
  value       = alicloud_nlb_load_balancer.front.dns_name
}
