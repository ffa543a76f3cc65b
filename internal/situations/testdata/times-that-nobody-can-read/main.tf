locals {
  written = toset(["utc", "zone", "space", "date", "epoch", "mock", "none"])
}

import {
  for_each = local.written
  to       = alicloud_instance.shop[each.key]
  id       = "i-${each.key}"
}

resource "alicloud_instance" "shop" {
  for_each                   = local.written
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-shop"]
  vswitch_id                 = "vsw-shop"
  availability_zone          = "cn-shanghai-b"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 10
}

resource "icp_filing_server" "shop" {
  for_each = local.written
  name     = each.key
  server   = alicloud_instance.shop[each.key]
}
