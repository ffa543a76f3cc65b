provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_ecs_instance_set" "web" {
  amount                     = 3
  image_id                   = "ubuntu_24_04_x64"
  instance_type              = "ecs.c7.large"
  instance_name              = "web"
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
  security_group_ids         = ["sg-1"]
  vswitch_id                 = "vsw-1"
  zone_id                    = "cn-hangzhou-h"
}

resource "alicloud_slb_load_balancer" "front" {
  load_balancer_name = "front"
  address_type       = "internet"
}

resource "alicloud_slb_attachment" "front" {
  load_balancer_id = alicloud_slb_load_balancer.front.id
  instance_ids     = alicloud_ecs_instance_set.web.instance_ids
}

resource "alicloud_alidns_record" "www" {
  domain_name = "tea-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.front.address
}
