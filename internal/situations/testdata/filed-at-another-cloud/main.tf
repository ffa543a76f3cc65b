provider "alicloud" {
  region = "cn-shanghai"
}

resource "alicloud_instance" "shop" {
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-shop"]
  vswitch_id                 = "vsw-shop"
  availability_zone          = "cn-shanghai-b"
  instance_charge_type       = "PrePaid"
  period                     = 6
  internet_max_bandwidth_out = 10
}

resource "alicloud_slb_load_balancer" "front" {
  load_balancer_name = "front"
  address_type       = "internet"
}

resource "alicloud_slb_backend_server" "shop" {
  load_balancer_id = alicloud_slb_load_balancer.front.id

  backend_servers {
    server_id = alicloud_instance.shop.id
    weight    = 100
  }
}

resource "alicloud_alidns_record" "www" {
  domain_name = "tea-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.front.address
}

resource "alicloud_alidns_record" "direct" {
  domain_name = "tea-example.cn"
  rr          = "direct"
  type        = "A"
  value       = alicloud_instance.shop.public_ip
}

resource "alicloud_fcv3_custom_domain" "api" {
  custom_domain_name = "api.tea-example.cn"
  protocol           = "HTTP"
}
