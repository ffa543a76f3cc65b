resource "alicloud_instance" "shop" {
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-shop"]
  vswitch_id                 = "vsw-shop"
  availability_zone          = "cn-shanghai-b"
  instance_charge_type       = "PrePaid"
  period                     = 6
  internet_max_bandwidth_out = 0
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

resource "icp_filing_server" "shop" {
  name   = "shop"
  server = alicloud_instance.shop
}

resource "alicloud_alidns_record" "www" {
  domain_name = "tea-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.front.address
}
