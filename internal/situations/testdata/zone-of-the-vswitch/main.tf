resource "alicloud_vswitch" "hk" {
  vpc_id     = "vpc-shop"
  cidr_block = "10.0.1.0/24"
  zone_id    = "cn-hongkong-c"
}

resource "alicloud_instance" "shop" {
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-shop"]
  vswitch_id                 = alicloud_vswitch.hk.id
  instance_charge_type       = "PrePaid"
  period                     = 6
  internet_max_bandwidth_out = 10
}

resource "icp_filing_server" "shop" {
  name   = "shop"
  server = alicloud_instance.shop
}
