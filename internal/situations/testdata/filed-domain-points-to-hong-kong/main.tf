resource "alicloud_instance" "mainland" {
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-shop"]
  vswitch_id                 = "vsw-shop"
  availability_zone          = "cn-shanghai-b"
  instance_charge_type       = "PrePaid"
  period                     = 6
  internet_max_bandwidth_out = 10
}

resource "icp_filing_server" "shop" {
  name     = "shop"
  server   = alicloud_instance.mainland
  websites = ["tea-example.cn"]
}

resource "alicloud_instance" "abroad" {
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-shop"]
  vswitch_id                 = "vsw-shop"
  availability_zone          = "cn-hongkong-c"
  instance_charge_type       = "PrePaid"
  period                     = 6
  internet_max_bandwidth_out = 10
}

resource "alicloud_alidns_record" "tea" {
  for_each    = toset(["@", "www"])
  domain_name = "tea-example.cn"
  rr          = each.key
  type        = "A"
  value       = alicloud_instance.abroad.public_ip
}
