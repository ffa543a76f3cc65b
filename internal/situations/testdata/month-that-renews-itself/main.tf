resource "alicloud_instance" "shop" {
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-shop"]
  vswitch_id                 = "vsw-shop"
  availability_zone          = "cn-shanghai-b"
  instance_charge_type       = "PrePaid"
  period                     = 1
  renewal_status             = "AutoRenewal"
  auto_renew_period          = 1
  internet_max_bandwidth_out = 10
}

resource "icp_filing_server" "shop" {
  name   = "shop"
  server = alicloud_instance.shop
}
