provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_slb" "default" {
  load_balancer_name = "shop"
  address_type       = "internet"
}

resource "alicloud_instance" "default" {
  count             = 2
  instance_type     = "ecs.c7.large"
  image_id          = "ubuntu_24_04_x64"
  security_groups   = ["sg-1"]
  availability_zone = "cn-hangzhou-h"
  vswitch_id        = "vsw-1"
}

resource "alicloud_eip" "default" {
  count     = 2
  bandwidth = "5"
}

resource "alicloud_eip_association" "default" {
  count         = 2
  allocation_id = alicloud_eip.default[count.index].id
  instance_id   = alicloud_instance.default[count.index].id
}

resource "alicloud_slb_attachment" "default" {
  load_balancer_id = alicloud_slb.default.id
  instance_ids     = alicloud_instance.default[*].id
  weight           = 90
}

resource "alicloud_dns_record" "www" {
  name        = "tea-example.cn"
  host_record = "www"
  type        = "A"
  value       = alicloud_slb.default.address
}

resource "alicloud_dns_record" "ssh" {
  name        = "oolong-example.cn"
  host_record = "ssh"
  type        = "A"
  value       = alicloud_eip.default[0].ip_address
}
