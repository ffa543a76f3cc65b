provider "alicloud" {
  region = "cn-shanghai"
}

resource "alicloud_slb_load_balancer" "front" {
  load_balancer_name = "front"
  address_type       = "internet"
}

resource "alicloud_ess_scaling_group" "shop" {
  min_size         = 2
  max_size         = 6
  loadbalancer_ids = [alicloud_slb_load_balancer.front.id]
}

resource "alicloud_ess_scaling_configuration" "shop" {
  scaling_group_id  = alicloud_ess_scaling_group.shop.id
  instance_type     = "ecs.c7.large"
  image_id          = "ubuntu_24_04_x64"
  security_group_id = "sg-shop"
}

resource "alicloud_alidns_record" "www" {
  domain_name = "tea-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.front.address
}
