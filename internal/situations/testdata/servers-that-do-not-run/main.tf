provider "tencentcloud" {
  region = "ap-guangzhou"
}

# Stopped to save money, as its owner thinks.
resource "alicloud_instance" "shop" {
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-shop"]
  vswitch_id                 = "vsw-shop"
  availability_zone          = "cn-shanghai-b"
  instance_charge_type       = "PrePaid"
  period                     = 6
  internet_max_bandwidth_out = 10
  status                     = "Stopped"
}

resource "icp_filing_server" "shop" {
  name   = "shop"
  server = alicloud_instance.shop
}

# Nobody has written anything of its state: the cloud knows it.
import {
  to = tencentcloud_instance.books
  id = "ins-bookshop"
}

resource "tencentcloud_instance" "books" {
  availability_zone                   = "ap-guangzhou-3"
  image_id                            = "img-1"
  instance_type                       = "S5.MEDIUM2"
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 6
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
}

resource "tencentcloud_dnspod_record" "books" {
  domain      = "book-example.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "默认"
  value       = "203.0.113.41"
}
