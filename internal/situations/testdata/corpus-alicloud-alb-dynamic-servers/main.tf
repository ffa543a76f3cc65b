provider "alicloud" {
  region = "cn-shanghai"
}

variable "servers" {
  type    = number
  default = 2
}

resource "alicloud_instance" "app" {
  count                = var.servers
  instance_type        = "ecs.c7.large"
  image_id             = "ubuntu_24_04_x64"
  security_groups      = ["sg-1"]
  vswitch_id           = "vsw-1"
  availability_zone    = "cn-shanghai-b"
  instance_charge_type = "PrePaid"
  period               = 12
}

resource "alicloud_alb_load_balancer" "front" {
  vpc_id                 = "vpc-1"
  address_type           = "Internet"
  load_balancer_name     = "front"
  load_balancer_edition  = "Standard"
  address_allocated_mode = "Fixed"

  load_balancer_billing_config {
    pay_type = "PayAsYouGo"
  }
  zone_mappings {
    vswitch_id = "vsw-1"
    zone_id    = "cn-shanghai-b"
  }
  zone_mappings {
    vswitch_id = "vsw-2"
    zone_id    = "cn-shanghai-g"
  }
}

resource "alicloud_alb_server_group" "app" {
  server_group_name = "app"
  vpc_id            = "vpc-1"
  protocol          = "HTTP"

  health_check_config {
    health_check_enabled = false
  }
  sticky_session_config {
    sticky_session_enabled = false
  }

  dynamic "servers" {
    for_each = alicloud_instance.app
    content {
      server_id   = servers.value.id
      server_ip   = servers.value.private_ip
      server_type = "Ecs"
      port        = 80
      weight      = 10
    }
  }
}

resource "alicloud_alb_listener" "http" {
  load_balancer_id  = alicloud_alb_load_balancer.front.id
  listener_port     = 80
  listener_protocol = "HTTP"

  default_actions {
    type = "ForwardGroup"
    forward_group_config {
      server_group_tuples {
        server_group_id = alicloud_alb_server_group.app.id
      }
    }
  }
}

resource "alicloud_alidns_record" "www" {
  domain_name = "tea-example.cn"
  rr          = "www"
  type        = "CNAME"
  value       = alicloud_alb_load_balancer.front.dns_name
}
