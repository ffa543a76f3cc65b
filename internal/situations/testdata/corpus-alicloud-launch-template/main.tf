provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_ecs_launch_template" "web" {
  launch_template_name       = "web"
  image_id                   = "ubuntu_24_04_x64"
  instance_type              = "ecs.c7.large"
  instance_charge_type       = "PrePaid"
  internet_max_bandwidth_out = 5
  security_group_id          = "sg-1"
  vswitch_id                 = "vsw-1"
}

resource "alicloud_instance" "web" {
  launch_template_id = alicloud_ecs_launch_template.web.id
  availability_zone  = "cn-hangzhou-h"
}

resource "alicloud_alidns_record" "www" {
  domain_name = "tea-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}
