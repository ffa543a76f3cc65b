# icp:ignore icp_server_term -- renewed by hand until 2026-01-31
resource "alicloud_instance" "shop" {
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-shop"]
  vswitch_id                 = "vsw-shop"
  availability_zone          = "cn-shanghai-b"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 10
}

resource "alicloud_alidns_record" "www" {
  domain_name = "tea-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.shop.public_ip
}
