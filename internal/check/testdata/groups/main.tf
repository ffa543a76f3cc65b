terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}
resource "alicloud_instance" "alb" {
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "nlb" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "slb" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "spare" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}
resource "alicloud_alb_load_balancer" "front" {
  address_type          = "Internet"
  load_balancer_edition = "Standard"
  vpc_id                = "vpc-1"
  load_balancer_billing_config {
    pay_type = "PayAsYouGo"
  }
  zone_mappings {
    vswitch_id = "vsw-1"
    zone_id    = "cn-hangzhou-h"
  }
}
resource "alicloud_alb_server_group" "front" {
  server_group_name = "front"
  health_check_config {
    health_check_enabled = false
  }
  servers {
    server_id   = alicloud_instance.alb.id
    server_type = "Ecs"
    port        = 80
  }
}
resource "alicloud_alb_listener" "front" {
  load_balancer_id  = alicloud_alb_load_balancer.front.id
  listener_port     = 80
  listener_protocol = "HTTP"
  default_actions {
    type = "ForwardGroup"
    forward_group_config {
      server_group_tuples {
        server_group_id = alicloud_alb_server_group.front.id
      }
    }
  }
}
resource "alicloud_nlb_server_group" "front" {
  server_group_name = "front"
  vpc_id            = "vpc-1"
}
resource "alicloud_nlb_server_group_server_attachment" "front" {
  server_group_id = alicloud_nlb_server_group.front.id
  server_id       = alicloud_instance.nlb.id
  server_type     = "Ecs"
  port            = 80
}
resource "alicloud_slb_load_balancer" "front" {
  address_type = "internet"
}
resource "alicloud_slb_server_group" "front" {
  load_balancer_id = alicloud_slb_load_balancer.front.id
  servers {
    server_ids = [alicloud_instance.spare.id]
    port       = 80
  }
}
resource "alicloud_slb_server_group_server_attachment" "front" {
  server_group_id = alicloud_slb_server_group.front.id
  server_id       = alicloud_instance.slb.id
  port            = 80
}
resource "alicloud_alidns_record" "alb" {
  domain_name = "alb-example.cn"
  rr          = "www"
  type        = "CNAME"
  value       = alicloud_alb_load_balancer.front.dns_name
}
resource "alicloud_alidns_record" "slb" {
  domain_name = "slb-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.front.address
}
