import {
  to = alicloud_instance.shop
  id = "i-shop"
}

resource "alicloud_instance" "shop" {
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-shop"]
  vswitch_id                 = "vsw-shop"
  availability_zone          = "cn-shanghai-b"
  instance_charge_type       = "PrePaid"
  period                     = 3
  internet_max_bandwidth_out = 10
}

resource "icp_filing_server" "shop" {
  name   = "shop"
  server = alicloud_instance.shop
}
